import type { OidcSettings } from '#http/oidc.ts';
import type { Passwords } from '#http/sign-in-ways.ts';
import { secretSetting } from './secret-setting.ts';
import { SettingWrong } from './settings-error.ts';

const wrong = (zh: string, en: string): never => {
  throw new SettingWrong(`${zh}\n${en}`);
};

/** Signing in over a provider is off where `HENGJIAN_OIDC_ISSUER` is not set; then everybody has a password. */
export function signInSettings(env: NodeJS.ProcessEnv): {
  readonly oidc: OidcSettings | undefined;
  readonly passwords: Passwords;
} {
  const passwords = env.HENGJIAN_PASSWORDS ?? 'all';
  if (passwords !== 'all' && passwords !== 'administrators')
    return wrong(
      `HENGJIAN_PASSWORDS 应为 all 或者 administrators，现为“${passwords}”。`,
      `HENGJIAN_PASSWORDS must be all or administrators, not "${passwords}".`,
    );
  const issuer = env.HENGJIAN_OIDC_ISSUER;
  if (!issuer) {
    if (passwords === 'administrators')
      wrong(
        '没有设置 HENGJIAN_OIDC_ISSUER，HENGJIAN_PASSWORDS=administrators 会使其他人员无法登录。',
        'Without HENGJIAN_OIDC_ISSUER, HENGJIAN_PASSWORDS=administrators would keep everybody else out.',
      );
    return { oidc: undefined, passwords };
  }
  const { protocol = '', hostname = '' } = URL.canParse(issuer) ? new URL(issuer) : {};
  if (protocol !== 'https:' && !(protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname)))
    wrong(
      `HENGJIAN_OIDC_ISSUER 应为 https:// 开头的网址，现为“${issuer}”。`,
      `HENGJIAN_OIDC_ISSUER must begin with https://, not "${issuer}".`,
    );
  if (!env.PUBLIC_ORIGIN)
    wrong(
      '设置了 HENGJIAN_OIDC_ISSUER，还须设置 PUBLIC_ORIGIN：认证后要回到这个网址。',
      'With HENGJIAN_OIDC_ISSUER, PUBLIC_ORIGIN must be set: it is where the provider sends people back to.',
    );
  const clientId = env.HENGJIAN_OIDC_CLIENT_ID;
  const clientSecret = secretSetting(env, 'HENGJIAN_OIDC_CLIENT_SECRET');
  if (!clientId || !clientSecret)
    return wrong(
      '还须设置 HENGJIAN_OIDC_CLIENT_ID 和 HENGJIAN_OIDC_CLIENT_SECRET（或者 HENGJIAN_OIDC_CLIENT_SECRET_FILE）。',
      'HENGJIAN_OIDC_CLIENT_ID and HENGJIAN_OIDC_CLIENT_SECRET (or HENGJIAN_OIDC_CLIENT_SECRET_FILE) must be set too.',
    );
  const names = env.HENGJIAN_OIDC_NAMES ?? 'email';
  if (names !== 'email' && names !== 'staff-number')
    return wrong(
      `HENGJIAN_OIDC_NAMES 应为 email 或者 staff-number，现为“${names}”。`,
      `HENGJIAN_OIDC_NAMES must be email or staff-number, not "${names}".`,
    );
  const claim = env.HENGJIAN_OIDC_CLAIM ?? 'email';
  const scope = env.HENGJIAN_OIDC_SCOPE ?? 'email';
  return { oidc: { issuer, clientId, clientSecret, claim, names, scope }, passwords };
}
