import type { App } from '#app/app.ts';
import type { CaseFilter } from '#app/case-list.ts';
import type { Actor } from '#cases/fact.ts';
import { formatDay, formatInstant, sayOutcome, sayWord } from '#contract/say.ts';
import type { CaseRow } from '#contract/shapes.ts';
import { csvOf } from '#print/csv.ts';
import { type Cell, xlsxOf } from '#print/xlsx.ts';
import { nameOf, postName } from '#views/speech.ts';

/** An exported list as a file: a row a case as the list on the screen has it, and a last row that says whose export it is. */
export type CaseTable = {
  readonly rows: readonly CaseRow[];
  readonly filter: CaseFilter;
  readonly actor: Actor;
  readonly at: string;
};

const ui = (key: string): string => sayWord('zh-CN', 'ui', `web.${key}`);
const COLUMNS = [
  { head: 'export.number', width: 18, of: (row: CaseRow) => row.number },
  { head: 'export.title-of', width: 30, of: (row: CaseRow) => row.title },
  { head: 'col.applicant', width: 28, of: (row: CaseRow) => row.applicant },
  { head: 'col.power', width: 30, of: (row: CaseRow) => row.powerName },
  { head: 'col.stage', width: 12, of: (row: CaseRow) => row.stageName },
  { head: 'cases.status', width: 12, of: statusOf },
  { head: 'col.lamp', width: 10, of: (row: CaseRow) => ui(`lamp.${row.lamp}`) },
  { head: 'col.due', width: 14, of: (row: CaseRow) => (row.dueAt && row.status === 'open' ? dayIn(row.dueAt) : '') },
  { head: 'export.created', width: 14, of: (row: CaseRow) => dayIn(row.createdAt) },
  { head: 'export.updated', width: 14, of: (row: CaseRow) => dayIn(row.updatedAt) },
] as const satisfies readonly { head: string; width: number; of: (row: CaseRow) => string }[];

function statusOf({ status, outcome }: CaseRow): string {
  if (status === 'open') return ui('status.open');
  return outcome ? sayOutcome('zh-CN', outcome) : ui('status.ended');
}

/** 2026-09-28: sorts in a spreadsheet. */
const dayIn = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

/** The file's bytes as they come. */
export function tableFile(app: App, table: CaseTable, format: 'xlsx' | 'csv'): AsyncGenerator<Buffer> {
  const heads = COLUMNS.map(({ head }) => ui(head));
  const rows = [...table.rows.map((row): readonly Cell[] => COLUMNS.map(({ of }) => of(row))), [watermark(app, table)]];
  if (format === 'csv') return csvOf(heads, rows);
  const title = ui('cases.title');
  return xlsxOf({
    title,
    author: nameOf(app.directory(), table.actor.person),
    at: table.at,
    sheets: [{ name: title, columns: COLUMNS.map(({ width }, i) => ({ head: heads[i] ?? '', width })), rows }],
  });
}

/** Who, when, which filter, how many: on the sheet itself. */
function watermark(app: App, { actor, at, filter, rows }: CaseTable): string {
  const definition = app.findPower(filter.power ?? '')?.definition;
  const who = `${nameOf(app.directory(), actor.person)}（${postOf(app, actor.as)}）`;
  const said = [
    filter.power && `${ui('col.power')}：${definition?.name ?? filter.power}`,
    filter.stage &&
      `${ui('col.stage')}：${definition?.stages.find(({ key }) => key === filter.stage)?.name ?? filter.stage}`,
    filter.status && `${ui('cases.status')}：${ui(`status.${filter.status}`)}`,
    filter.lamp && `${ui('col.lamp')}：${ui(`lamp.${filter.lamp}`)}`,
    filter.term && `${ui('list.term')}：${ui(`list.term.${filter.term}`)}`,
    filter.handler && `${ui('list.handler')}：${nameOf(app.directory(), filter.handler)}`,
    filter.from && `${ui('list.from')}：${formatDay('zh-CN', filter.from)}`,
    filter.to && `${ui('list.to')}：${formatDay('zh-CN', filter.to)}`,
    filter.text && `${ui('search')}：${filter.text}`,
  ].filter(Boolean);
  return [
    `${ui('export.by')}：${who}`,
    `${ui('export.at')}：${formatInstant('zh-CN', at)}`,
    `${ui('export.filter')}：${said.length > 0 ? said.join('，') : ui('export.all')}`,
    ui('export.rows').replace('{n}', String(rows.length)),
    ui('export.recorded'),
  ].join('；');
}

const postOf = (app: App, post: string): string =>
  postName(
    post,
    app.powers().flatMap(({ definition }) => definition.posts),
  );
