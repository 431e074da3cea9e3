import type { App } from '#app/app.ts';
import type { CaseFilter } from '#app/case-list.ts';
import type { DeskTab } from '#app/desk.ts';
import type { Actor } from '#cases/fact.ts';
import type { DeskRowShape } from '#contract/list-shapes.ts';
import { formatDay, formatInstant, sayOutcome, sayWord } from '#contract/say.ts';
import type { CaseRow } from '#contract/shapes.ts';
import { csvOf } from '#print/csv.ts';
import { type Cell, xlsxOf } from '#print/xlsx.ts';
import { nameOf, postName } from '#views/speech.ts';

/** An exported list as a file: its rows as the screen has them, and a last row that says whose export it is. */
export type ListTable<Row> = {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly filter: CaseFilter;
  readonly actor: Actor;
  readonly at: string;
};
type Column<Row> = { readonly head: string; readonly width: number; readonly of: (row: Row) => string };

const ui = (key: string): string => sayWord('zh-CN', 'ui', `web.${key}`);

type Shared = Omit<CaseRow, 'id' | 'createdAt' | 'updatedAt'>;
const NUMBER: Column<Shared> = { head: 'export.number', width: 18, of: (row) => row.number };
const TITLE: Column<Shared> = { head: 'export.title-of', width: 30, of: (row) => row.title };
const APPLICANT: Column<Shared> = { head: 'col.applicant', width: 28, of: (row) => row.applicant };
const POWER: Column<Shared> = { head: 'col.power', width: 30, of: (row) => row.powerName };
const STAGE: Column<Shared> = { head: 'col.stage', width: 12, of: (row) => row.stageName };
const STATUS: Column<Shared> = { head: 'cases.status', width: 12, of: statusOf };
const LAMP: Column<Shared> = { head: 'col.lamp', width: 10, of: (row) => ui(`lamp.${row.lamp}`) };
const NAMED: Column<Shared> = { head: 'col.named', width: 16, of: (row) => row.named.join('、') };
const DUE: Column<Shared> = {
  head: 'col.due',
  width: 14,
  of: (row) => (row.dueAt && row.status === 'open' ? dayIn(row.dueAt) : ''),
};

export const CASE_COLUMNS: readonly Column<CaseRow>[] = [
  ...[NUMBER, TITLE, APPLICANT, POWER, STAGE, STATUS, NAMED, LAMP, DUE],
  { head: 'export.created', width: 14, of: (row) => dayIn(row.createdAt) },
  { head: 'export.updated', width: 14, of: (row) => dayIn(row.updatedAt) },
];

/** As the tab has them: what is done says where the case stands, the others what is to be done and by whom. */
export function deskColumns(tab: DeskTab): readonly Column<DeskRowShape>[] {
  const of: readonly Column<Shared>[] = [NUMBER, TITLE, APPLICANT, POWER, STAGE];
  if (tab === 'done')
    return [...[...of, STATUS, NAMED, LAMP, DUE], { head: 'desk.acted', width: 14, of: (row) => row.actedOn ?? '' }];
  const steps: Column<DeskRowShape> = {
    head: { todo: 'col.todo', waiting: 'desk.next', orders: 'desk.card' }[tab],
    width: 24,
    of: (row) => [...new Set(row.steps.map(({ text }) => text.zh))].join('；') || ui('desk.outside'),
  };
  const posts: Column<DeskRowShape> = {
    head: 'export.post',
    width: 16,
    of: (row) => [...new Set(row.steps.map((step) => step.postName))].join('、'),
  };
  // What is owed after the end of a case is due all the same.
  const due: Column<DeskRowShape> = { ...DUE, of: (row) => (row.dueAt ? dayIn(row.dueAt) : '') };
  return [steps, ...of, posts, ...(tab === 'orders' ? [] : [NAMED]), LAMP, due];
}

function statusOf({ status, outcome }: Shared): string {
  if (status === 'open') return ui('status.open');
  return outcome ? sayOutcome('zh-CN', outcome) : ui('status.ended');
}

/** 2026-09-28: sorts in a spreadsheet. */
const dayIn = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

/** The file's bytes as they come. */
export function tableFile<Row>(app: App, table: ListTable<Row>, format: 'xlsx' | 'csv'): AsyncGenerator<Buffer> {
  const { title, columns } = table;
  const heads = columns.map(({ head }) => ui(head));
  const rows = [...table.rows.map((row): readonly Cell[] => columns.map(({ of }) => of(row))), [watermark(app, table)]];
  if (format === 'csv') return csvOf(heads, rows);
  return xlsxOf({
    title,
    author: nameOf(app.directory(), table.actor.person),
    at: table.at,
    sheets: [{ name: title, columns: columns.map(({ width }, i) => ({ head: heads[i] ?? '', width })), rows }],
  });
}

/** Who, when, which filter, how many: on the sheet itself. */
function watermark<Row>(app: App, { actor, at, filter, rows }: ListTable<Row>): string {
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
