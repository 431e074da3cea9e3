import type { Actor } from '#cases/fact.ts';
import type { Json, PersonId } from '#kernel/ids.ts';
import { addDays, dayOf, endOfDay, type Instant, type PlainDate } from '#kernel/time.ts';
import type { Power } from '#powers/definition.ts';
import type { Database } from '#store/database.ts';
import { chartPosts } from './access.ts';
import { BadInput, NotFound } from './app.ts';
import type { DefinitionDesk } from './definition-desk.ts';
import type { Definitions } from './definitions.ts';
import type { DepartmentRecord } from './department-record.ts';

/** How long before its last day the review of a power stands on its owner's desk. */
const NOTICE_DAYS = 60;

export type RiskVerdict = {
  readonly risk: string;
  /** `keep`: stands as it is · `change`: wording, level or measures are to change, as the note says. */
  readonly verdict: 'keep' | 'change';
  readonly note: string;
};
export type ReviewDone = {
  readonly day: PlainDate;
  readonly at: Instant;
  readonly person: PersonId;
  readonly version: number;
  readonly due: PlainDate;
  readonly note: string;
  readonly risks: readonly RiskVerdict[];
};
export type ReviewState = {
  readonly power: Power;
  /** The last day on which it is in time. */
  readonly due: PlainDate;
  readonly overdue: boolean;
  /** Whether it stands on the owner's desk by now. */
  readonly owed: boolean;
  /** The newest first. */
  readonly done: readonly ReviewDone[];
};
/** How often each control has raised something in each stage within a year; nothing of the inspectors' own chain. */
export type RaisedCount = { readonly stage: string; readonly control: string; readonly n: number };

/** 年度排查、评估、修订: once a year the owner of a power goes through its risks, beside what the year has shown. */
export class PowerReviews {
  readonly #of: Options;

  constructor(options: Options) {
    this.#of = options;
  }

  /** Of every power whose chart somebody keeps. */
  async all(): Promise<readonly ReviewState[]> {
    const kept = this.#of.definitions.current().filter(({ definition }) => chartPosts(definition).drafts.length > 0);
    return Promise.all(kept.map(({ definition }) => this.state(definition.key)));
  }

  async state(key: string): Promise<ReviewState> {
    const power = this.#of.definitions.find(key);
    if (!power) throw new NotFound();
    const done = (await this.#of.record.about(key, ['power-reviewed'])).toReversed().map(({ actor, at, data }) => {
      const said = data as unknown as Omit<ReviewDone, 'day' | 'at' | 'person'>;
      return { ...said, at, day: dayOf(at), person: actor.person };
    });
    const first = this.#of.definitions.find(key, 1) ?? power;
    const due = yearAfter(done[0]?.day ?? (first.definition.validFrom as PlainDate));
    const today = dayOf(this.#of.now());
    return { power, due, overdue: due < today, owed: addDays(due, -NOTICE_DAYS) <= today, done };
  }

  /** Within the year before now. */
  async raised(key: string): Promise<readonly RaisedCount[]> {
    const since = endOfDay(addDays(dayOf(this.#of.now()), -366));
    return this.#of.db.query<RaisedCount>(
      `select g.data ->> 'stage' as stage, g.data ->> 'control' as control, count(*)::int as n
       from signal g join case_summary s using (case_id)
       where s.power = $1 and g.raised_at > $2 and g.kind <> 'card' and not (g.data ->> 'sealed')::boolean
       group by 1, 2 order by 1, 2`,
      [key, since],
    );
  }

  /** The review is done: every risk of the version in force has its verdict. */
  async finish(actor: Actor, key: string, risks: readonly RiskVerdict[], note: string): Promise<void> {
    const { definition, version } = this.#of.desk.owned(actor, key);
    const asked = definition.stages.flatMap((stage) => stage.risks.map((risk) => ({ stage: stage.name, ...risk })));
    const given = new Map(risks.map((one) => [one.risk, one]));
    const issues = [
      ...asked
        .filter(({ id }) => !given.has(id))
        .map(({ stage, text }) => ({
          path: 'body.risks',
          zh: `风险“${text}”（${stage}）还没有评估结论，请选择“维持”或者“需要修订”。`,
          en: `Risk "${text}" has no verdict yet: keep or change.`,
        })),
      ...asked
        .filter(({ id }) => given.get(id)?.verdict === 'change' && given.get(id)?.note.trim() === '')
        .map(({ stage, text }) => ({
          path: 'body.risks',
          zh: `风险“${text}”（${stage}）需要修订，请写明理由和修订内容。`,
          en: `Risk "${text}" is to change: say why and how.`,
        })),
    ];
    if (issues.length > 0 || risks.length !== asked.length)
      throw new BadInput(
        issues.length > 0
          ? issues
          : [
              {
                path: 'body.risks',
                zh: '有现行版本没有的风险，请刷新后重填。',
                en: 'Not the risks of this version: reload.',
              },
            ],
      );
    const { due } = await this.state(key);
    const data: { readonly [name: string]: Json } = {
      power: key,
      version,
      due,
      note,
      risks: risks.map((one) => ({ ...one })),
    };
    await this.#of.record.change(actor, 'power-reviewed', data, async () => {});
  }
}

type Options = {
  readonly db: Database;
  readonly definitions: Definitions;
  readonly desk: DefinitionDesk;
  readonly record: DepartmentRecord;
  readonly now: () => Instant;
};

/** The same day a year later; 29 February's is the 28th. */
function yearAfter(day: PlainDate): PlainDate {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return (next.endsWith('-02-29') ? next.replace('-29', '-28') : next) as PlainDate;
}
