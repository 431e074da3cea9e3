import type { ReportData, ReportRow } from '#documents/report-data.ts';
import type { Period } from '#kernel/period.ts';
import { addDays, dayOf, endOfDay, type Instant } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import type { Queryable } from '#store/database.ts';
import { DEPARTMENT } from './department-record.ts';
import { caseOf, seenBy, type Viewer } from './oversight.ts';
import { kindOf, NO_SIGNALS } from './register-rows.ts';

/** The rows of a period's report, read from the record's read models as they are now. */

type Told = { readonly power: string; readonly stage: string | null; readonly number: string; readonly at: Instant };

export async function reportRows(
  db: Queryable,
  viewer: Viewer,
  powers: readonly Power[],
  { agency, period, now }: { readonly agency: string; readonly period: Period; readonly now: Instant },
): Promise<ReportData> {
  const own = powers.filter(({ definition }) => definition.agency === agency && definition.state === 'whole');
  const keys = own.map(({ definition }) => definition.key);
  const asked = () => {
    const { all, place, seen } = seenBy(viewer);
    return { all, place, seen, mine: `s.power = any(${place(keys)})`, from: place(period.from), to: place(period.to) };
  };
  const nameOf = (power: string) => own.find(({ definition }) => definition.key === power)?.definition.name ?? power;
  const stageOf = ({ power, stage }: Told) =>
    own.find(({ definition }) => definition.key === power)?.definition.stages.find(({ key }) => key === stage)?.name ??
    '';
  const told = (row: Told) => ({ number: row.number, power: nameOf(row.power) });

  const { all, mine, from, to, seen, place } = asked();
  const cases = await db.query<{
    number: string;
    power: string;
    started: Instant;
    ended: Instant | null;
    onTime: boolean | null;
    seen: boolean;
  }>(
    `select s.number, s.power, s.created_at as started, e.ended_at as ended, e.on_time as "onTime", ${seen} as seen
     from case_end e, ${caseOf('e')} where e.ended_at >= ${from} and e.ended_at < ${to} and ${mine}
     union all select s.number, s.power, s.created_at, null, (s.extra ->> 'caseDue')::timestamptz >= ${place(now)}, ${seen}
     from case_summary s where s.status = 'open' and s.created_at < ${to} and ${mine} order by 1`,
    all,
  );
  const c = asked();
  const cards = await db.query<
    Omit<Told, 'power' | 'number'> & {
      power: string | null;
      number: string | null;
      /** Of a card that belongs to no case. */
      window: string | null;
      level: string;
      kind: string;
      state: string;
      counts: boolean;
      judgedAt: Instant | null;
    }
  >(
    `select s.number, s.power, g.data ->> 'stage' as stage, g.raised_at as at, g.data ->> 'level' as level, g.data ->> 'kind' as kind,
       g.data ->> 'window' as "window", g.state, (g.data ->> 'counts')::boolean as counts, (g.data ->> 'judgedAt')::timestamptz as "judgedAt"
     from signal g left join ${caseOf('g')} on true
     where g.kind = 'card' and (g.raised_at >= ${c.from} and g.raised_at < ${c.to}
       or g.data ->> 'judgedAt' >= ${c.place(period.from)}::text and g.data ->> 'judgedAt' < ${c.place(period.to)}::text)
       and (s.case_id is not null and ${c.mine} and ${c.seen}
         or g.case_id = ${DEPARTMENT} and g.data ->> 'agency' = ${c.place(agency)})
     order by g.raised_at, g.case_id, g.key`,
    c.all,
  );
  const e = asked();
  const events = await db.query<Told & { kind: string }>(
    `select s.number, s.power, g.data ->> 'stage' as stage, g.raised_at as at, g.kind from signal g, ${caseOf('g')}
     where g.raised_at >= ${e.from} and g.raised_at < ${e.to} and (g.kind = '${kindOf('refusals')}' or g.kind <> all(${e.place(NO_SIGNALS)})
       and g.data ->> 'level' <> 'note' and not (g.data ->> 'sealed')::boolean)
       and ${e.mine} and ${e.seen} order by g.raised_at, g.case_id, g.key`,
    e.all,
  );
  const r = asked();
  const entries = await db.query<Told & { kind: string; state: string }>(
    `select s.number, s.power, null as stage, g.raised_at as at, g.kind, g.state from signal g, ${caseOf('g')}
     where g.kind = any(${r.place(Object.keys(ENTRY_STATES))}) and g.raised_at >= ${r.from} and g.raised_at < ${r.to}
       and not coalesce(g.data -> 'named' ? $2, false) and ${r.mine} and ${r.seen} order by g.raised_at, g.case_id, g.key`,
    r.all,
  );
  const inPeriod = (at: Instant | null): boolean => at !== null && at >= period.from && at < period.to;
  return {
    agency,
    period: period.key,
    first: period.first,
    at: now,
    withheld: cases.filter((row) => !row.seen).length,
    powers: own.map(({ definition }) => definition.name),
    cases: cases
      .filter((row) => row.seen)
      .map(
        (row): ReportRow => ({
          number: row.number,
          power: nameOf(row.power),
          state: row.ended === null ? '在办' : '办结',
          term: row.onTime === null ? '无期限或者不计时' : row.onTime ? (row.ended ? '按时' : '未超期') : '超期',
          started: dayOf(row.started),
          ended: row.ended === null ? '' : dayOf(row.ended),
        }),
      ),
    cards: cards.map(({ power, number, window, ...row }) => ({
      ...(power === null ? { number: window ?? '', power: '' } : told({ ...row, power, number: number ?? '' })),
      stage: power === null ? '' : stageOf({ ...row, power, number: '' }),
      kind: window !== null ? '窗口类' : row.kind === 'time' ? '时限类' : '行为类',
      level: LEVELS[row.level] ?? row.level,
      state: CARD_STATES[row.state] ?? row.state,
      raised: dayOf(row.at),
      raisedIn: inPeriod(row.at) ? '是' : '否',
      counted: row.counts && inPeriod(row.judgedAt) ? '计入' : '不计入',
    })),
    events: events.map((row) => ({
      ...told(row),
      stage: stageOf(row),
      kind: row.kind === kindOf('refusals') ? '拦截' : '提示',
      day: dayOf(row.at),
    })),
    entries: entries.map((row) => entryRow(row, told(row), now)),
  };
}

const LEVELS: { readonly [level: string]: string } = { warning: '预警', yellow: '黄牌', red: '红牌' };
const CARD_STATES: { readonly [state: string]: string } = {
  raised: '待回复',
  answered: '待认定',
  upheld: '已维持',
  lowered: '已降级',
  withdrawn: '已撤销',
  reviewing: '复核中',
  closed: '已销号',
};
/** A month: 检举控告 not finished by then (proposal, after the items of the scoring). */
const TIP_DAYS = 30;

/** What each register is called, and its states where the report tells them apart. */
const ENTRY_STATES: {
  readonly [kind: string]: {
    readonly name: string;
    readonly sealed?: true;
    readonly states: { readonly [state: string]: string };
  };
} = {
  [kindOf('orders')]: { name: '督办', states: { open: '待答复', replied: '已答复' } },
  [kindOf('accounted')]: { name: '责任追究', states: {} },
  [kindOf('checks')]: { name: '抽查', states: { drawn: '待抽查', agrees: '一致', differs: '不一致' } },
  [kindOf('recusals')]: { name: '回避', states: {} },
  [kindOf('contacts')]: { name: '请托过问', sealed: true, states: {} },
  [kindOf('tips')]: { name: '举报', sealed: true, states: { open: '待核查', handled: '已办结' } },
};

function entryRow(
  row: { readonly kind: string; readonly state: string; readonly at: Instant },
  { number, power }: { readonly number: string; readonly power: string },
  now: Instant,
): ReportRow {
  const { name = row.kind, sealed, states = {} } = ENTRY_STATES[row.kind] ?? {};
  const late = row.kind === kindOf('tips') && row.state === 'open' && endOfDay(addDays(dayOf(row.at), TIP_DAYS)) < now;
  return {
    register: name,
    // What inspectors alone know is counted and not named.
    number: sealed ? '' : number,
    power: sealed ? '' : power,
    state: late ? '满一个月未办结' : (states[row.state] ?? '已登记'),
    day: dayOf(row.at),
  };
}
