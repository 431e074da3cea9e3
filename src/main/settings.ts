import { resolve } from 'node:path';
import { type MailSettings, mailSettings } from './mail-settings.ts';
import { signInSettings } from './oidc-settings.ts';
import { SettingWrong } from './settings-error.ts';

export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly demonstration: boolean;
  readonly freeClock: boolean;
  readonly publicOrigin: string | undefined;
  /** Days for which the answer to a request is kept, so that the same request may come twice. */
  readonly answerDays: number;
  /** Folder with the department's own fonts (仿宋, 小标宋 …); left out = open faces. */
  readonly fontsDir: string | undefined;
  /** Left out = no mail is sent. */
  readonly mail: MailSettings | undefined;
} & ReturnType<typeof signInSettings>;

/** From the environment; a value that cannot be meant is an error, not a default. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingWrong(
      `PORT 应为 0–65535 的整数，现为“${env.PORT}”。\nPORT must be a whole number from 0 to 65535, not "${env.PORT}".`,
    );
  const days = Number(env.HENGJIAN_ANSWER_DAYS ?? '30');
  if (!Number.isInteger(days) || days < 1 || days > 3650)
    throw new SettingWrong(
      `HENGJIAN_ANSWER_DAYS 应为 1–3650 的整数，现为“${env.HENGJIAN_ANSWER_DAYS}”。\nHENGJIAN_ANSWER_DAYS must be a whole number from 1 to 3650, not "${env.HENGJIAN_ANSWER_DAYS}".`,
    );
  return {
    host: env.HOST ?? '127.0.0.1',
    port,
    dataDir: resolve(env.HENGJIAN_DATA ?? 'data'),
    databaseUrl: env.DATABASE_URL || undefined,
    demonstration: env.HENGJIAN_DEMO !== '0',
    freeClock: env.HENGJIAN_FREE_CLOCK === '1',
    publicOrigin: env.PUBLIC_ORIGIN || undefined,
    answerDays: days,
    fontsDir: env.HENGJIAN_FONTS ? resolve(env.HENGJIAN_FONTS) : undefined,
    mail: mailSettings(env),
    ...signInSettings(env),
  };
}
