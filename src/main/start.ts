import { parseArgs } from 'node:util';
import { DataInUse } from '#store/data-lock.ts';
import type { CommandLine } from './command-line.ts';
import { seedDemonstration } from './demonstration.ts';
import { publicSite } from './pages.ts';
import { PortTaken, type Product, startProduct } from './product.ts';
import { RealDepartment } from './real-department.ts';
import { readSettings } from './settings.ts';
import { SettingWrong } from './settings-error.ts';

export const start: CommandLine = {
  usage: 'start',
  zh: '启动服务（缺省带演示数据），Ctrl-C 停止。',
  en: 'Starts the server (with demonstration data by default); Ctrl-C stops it.',
  run: async (args) => {
    parseArgs({ args: [...args], options: {} });
    let product: Product;
    try {
      const settings = readSettings(process.env);
      product = await startProduct({
        ...settings,
        log: (line) => console.log(line),
        pages: (app) => publicSite(app, settings),
        seed: async (app, log) => {
          log('装入演示办件，十秒到一分钟… / loading demonstration cases, ten seconds to a minute…');
          const { cases, stopped } = await seedDemonstration(app);
          log(`演示办件 ${cases} 件 / ${cases} demonstration cases`);
          for (const one of stopped) log(`演示办件未能走完 / a demonstration case did not go through: ${one}`);
        },
      });
    } catch (error) {
      if ([DataInUse, PortTaken, SettingWrong, RealDepartment].some((one) => error instanceof one)) {
        console.error((error as Error).message);
        return 1;
      }
      throw error;
    }
    sayHello(product);
    await new Promise<void>((resolve) => {
      // Kept on: a second signal while stopping must not end the process before the database has been told.
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    });
    console.log('\n正在停止… stopping…');
    await product.stop();
    return 0;
  },
};

function sayHello({ address, app }: Product): void {
  const lines = [
    '',
    `衡鉴 Hengjian  ${address}`,
    '',
    `  公开页面 public pages      ${address}/`,
    `  试一试 sandbox             ${address}/try`,
    `  工作人员 staff app         ${address}/app/`,
    `  接口 API                   ${address}/api/openapi.json`,
  ];
  if (app.demonstration) {
    lines.push(
      '',
      '演示账号（人名、单位均为虚构；登录页可一键换人） demonstration accounts (all invented; one click on the sign-in page):',
    );
    for (const person of app.persons()) lines.push(`  ${person.email.padEnd(38)} ${person.name}`);
    lines.push('', '五分钟看一遍 the five-minute visit: README.zh-CN.md / README.md');
  }
  if (!app.demonstration && app.register().persons.length === 0)
    lines.push(
      '',
      '还没有任何人员：请先停止服务，用 hengjian init 任命首批三员（docs/how-to/administer.md）。',
      'Nobody is known yet: stop the server and make the first three administrators with hengjian init (docs/how-to/administer.md).',
    );
  lines.push('', 'Ctrl-C 停止 stops', '');
  console.log(lines.join('\n'));
}
