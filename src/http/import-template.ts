import type { App } from '#app/app.ts';
import { CALENDAR_COLUMNS } from '#app/import-calendar.ts';
import { STAFF_COLUMNS } from '#app/import-staff.ts';
import type { IMPORTS } from '#contract/import-kinds.ts';
import { sayValue, sayWord } from '#contract/say.ts';
import type { Cell, Sheet } from '#print/xlsx.ts';
import { xlsxOf } from '#print/xlsx.ts';
import { postName } from '#views/speech.ts';

type What = (typeof IMPORTS)[number];
const ui = (key: string): string => sayWord('zh-CN', 'ui', `web.import.${key}`);

/** An empty table to fill in, a sheet that explains its columns, and one that lists what may be entered. */
export function templateOf(app: App, what: What): AsyncGenerator<Buffer> {
  const columns = what === 'staff' ? STAFF_COLUMNS : CALENDAR_COLUMNS;
  const year = (app.calendar().years.at(-1)?.year ?? 0) + 1;
  const rows: readonly (readonly Cell[])[] =
    what === 'staff'
      ? []
      : [
          ['年份', String(year)],
          ['通知标题'],
          ['文号'],
          ['印发日期'],
          ['数据来源'],
          ['文号已核实', '否'],
          ['放假'],
          ['上班'],
        ];
  const table: Sheet = {
    name: ui(`of.${what}`),
    columns: columns.map(({ key, need }) => ({ head: `${ui(`col.${key}`)}${need ? ' *' : ''}`, width: 20 })),
    rows,
  };
  const explained: Sheet = {
    name: ui('sheet.how'),
    columns: [
      { head: ui('sheet.column'), width: 22 },
      { head: ui('sheet.need'), width: 10 },
      { head: ui('sheet.fill'), width: 70 },
    ],
    rows: columns.map(({ key, need }) => [ui(`col.${key}`), ui(need ? 'need' : 'may'), ui(`col.${key}.how`)]),
  };
  const choices: Sheet = {
    name: ui('sheet.choices'),
    columns: [
      { head: ui('sheet.column'), width: 22 },
      { head: ui('sheet.word'), width: 34 },
      { head: ui('sheet.key'), width: 30 },
    ],
    rows: [
      ...[...postNames(app)].map(([key, [name = key]]) => [ui('col.posts'), name, key]),
      ...[...qualificationNames(app)].map(([key, [name = key]]) => [ui('col.qualification'), name, key]),
    ],
  };
  return xlsxOf({
    title: ui(`of.${what}`),
    author: sayWord('zh-CN', 'ui', 'web.product'),
    at: app.now(),
    sheets: what === 'staff' ? [table, explained, choices] : [table, explained],
  });
}

/** Each post that may be given, with the names by which a table may call it. */
export function postNames(app: App): ReadonlyMap<string, readonly string[]> {
  const own = new Map(app.powers().flatMap(({ definition }) => definition.posts.map(({ key, name }) => [key, name])));
  return new Map(
    [...app.administration.grantable()].map((key) => {
      const name = own.get(key);
      return [key, name === undefined ? [postName(key), sayWord('en', 'posts', key)] : [name]];
    }),
  );
}

export const qualificationNames = (app: App): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...app.administration.qualifications()].map((key) => [
      key,
      [sayValue('zh-CN', key, 'qualification'), sayValue('en', key, 'qualification')],
    ]),
  );
