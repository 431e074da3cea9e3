import { parseArgs } from 'node:util';
import { FirstRefused, makeFirstAdministrators, type NotMade, type Three } from '#app/first-administrators.ts';
import { type NewAccount, newAccount } from '#contract/administration-shapes.ts';
import { newPassword } from '#http/first-password.ts';
import { makeLogin } from '#http/login.ts';
import { instantOf } from '#kernel/time.ts';
import { DataInUse } from '#store/data-lock.ts';
import type { CommandLine } from './command-line.ts';
import { secretIn } from './login-secret.ts';
import { markReal } from './real-department.ts';
import { readSettings } from './settings.ts';
import { SettingWrong } from './settings-error.ts';
import { openStore } from './store.ts';

const REFUSED: { readonly [code in NotMade]: string } = {
  NOT_EMPTY:
    '数据库中已有人员，不再任命首批管理员；此后的任免由系统管理员提出、安全管理员批准。演示数据也算：请换一个数据目录（HENGJIAN_DATA）。\nThe database knows persons already, so no first administrators are made: posts change by two of them. Demonstration data count too: choose another folder (HENGJIAN_DATA).',
  NOT_THREE_PERSONS:
    '三员须是三个不同的自然人：姓名、工号、邮箱都不能相同。\nThe three must be three natural persons: no two of them share a name, a staff number or an e-mail.',
};
const ROLES = [
  ['system', '系统管理员 system administrator'],
  ['security', '安全管理员 security administrator'],
  ['audit', '安全审计员 security auditor'],
] as const;

/** 启用: a real department's first three administrators, on a database that knows nobody. */
export const init: CommandLine = {
  usage: 'init --system 姓名,工号,邮箱 --security 姓名,工号,邮箱 --audit 姓名,工号,邮箱',
  zh: '在空数据库上任命首批三员（三个不同的人），初始密码只打印一次；已有人员时拒绝。先停掉服务。',
  en: 'Makes the first three administrators (three persons: name,staff number,e-mail) on an empty database; their first passwords are printed once. Refuses where anybody exists. Stop the server first.',
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: { system: { type: 'string' }, security: { type: 'string' }, audit: { type: 'string' } },
    });
    const accounts: NewAccount[] = [];
    for (const [role, called] of ROLES) {
      const account = accountOf(values[role]);
      if (!account) {
        console.error(
          `--${role}（${called}）须写成“姓名,工号,邮箱”，现为“${values[role] ?? ''}”。工号由字母、数字和短横线组成。\n` +
            `--${role} must be "name,staff number,e-mail", not "${values[role] ?? ''}". A staff number has letters, digits and hyphens.`,
        );
        return 2;
      }
      accounts.push(account);
    }
    const [system, security, auditor] = accounts;
    if (!system || !security || !auditor) return 2;
    try {
      const passwords = await make({ system, security, auditor });
      console.log('\n三员已任命，初始密码只显示这一次，首次登录时必须修改，请分别当面交给本人：');
      console.log(
        'The three administrators are made. These first passwords are shown this once; each must be changed:\n',
      );
      for (const [i, [, called]] of ROLES.entries())
        console.log(`  ${called}\n    ${accounts[i]?.name}  ${accounts[i]?.email}  ${passwords[i]}`);
      console.log('\n启动 start: HENGJIAN_DEMO=0 npm start\n以后怎么办 what comes next: docs/how-to/administer.md');
      return 0;
    } catch (error) {
      if (error instanceof FirstRefused) console.error(REFUSED[error.code]);
      else if (error instanceof DataInUse || error instanceof SettingWrong) console.error(error.message);
      else throw error;
      return 1;
    }
  },
};

function accountOf(text: string | undefined): NewAccount | undefined {
  const [name, staffNumber, email, more] = (text ?? '').split(/[,，]/).map((part) => part.trim());
  const parsed = newAccount.safeParse({ name, staffNumber, email, section: '' });
  return parsed.success && more === undefined ? parsed.data : undefined;
}

async function make(three: Three): Promise<readonly string[]> {
  const settings = readSettings(process.env);
  const db = await openStore(settings);
  try {
    const login = makeLogin({ pool: db.pool, secret: secretIn(settings.dataDir) });
    await login.migrate();
    const accounts = [three.system, three.security, three.auditor];
    const passwords = accounts.map(newPassword);
    await makeFirstAdministrators(
      db,
      () => instantOf(Date.now()),
      three,
      async () => {
        for (const [i, account] of accounts.entries()) await login.setAccount(account, passwords[i] ?? '');
        markReal(settings.dataDir);
      },
    );
    return passwords;
  } finally {
    await db.close();
  }
}
