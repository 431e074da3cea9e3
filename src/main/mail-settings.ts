import { secretSetting } from './secret-setting.ts';
import { SettingWrong } from './settings-error.ts';
import type { SmtpSettings } from './smtp.ts';

export type MailSettings = SmtpSettings & { readonly everyMinutes: number };

/** Mail is off where `HENGJIAN_SMTP_URL` is not set. */
export function mailSettings(env: NodeJS.ProcessEnv): MailSettings | undefined {
  const url = secretSetting(env, 'HENGJIAN_SMTP_URL');
  if (!url) return undefined;
  const scheme = URL.canParse(url) ? new URL(url).protocol : '';
  if (scheme !== 'smtp:' && scheme !== 'smtps:')
    throw new SettingWrong(
      'HENGJIAN_SMTP_URL 应为 smtp://… 或者 smtps://…，可以带账号和密码。\nHENGJIAN_SMTP_URL must be smtp://… or smtps://…, with user and password where needed.',
    );
  const from = env.HENGJIAN_MAIL_FROM;
  if (!from?.includes('@'))
    throw new SettingWrong(
      '设置了 HENGJIAN_SMTP_URL，还须设置发件地址 HENGJIAN_MAIL_FROM。\nWith HENGJIAN_SMTP_URL, HENGJIAN_MAIL_FROM must say whom letters come from.',
    );
  if (!env.PUBLIC_ORIGIN)
    throw new SettingWrong(
      '设置了 HENGJIAN_SMTP_URL，还须设置 PUBLIC_ORIGIN：邮件里要写明网址。\nWith HENGJIAN_SMTP_URL, PUBLIC_ORIGIN must be set: letters name the address.',
    );
  const minutes = Number(env.HENGJIAN_MAIL_MINUTES ?? '15');
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440)
    throw new SettingWrong(
      `HENGJIAN_MAIL_MINUTES 应为 1–1440 的整数，现为“${env.HENGJIAN_MAIL_MINUTES}”。\nHENGJIAN_MAIL_MINUTES must be a whole number from 1 to 1440, not "${env.HENGJIAN_MAIL_MINUTES}".`,
    );
  return { url, from, everyMinutes: minutes };
}
