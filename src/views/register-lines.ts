import type { RegisterRow } from '#contract/oversight-shapes.ts';
import { formatInstant, sayAct, sayFault, saySignal, sayValue, sayWord } from '#contract/say.ts';
import type { Json, PersonId } from '#kernel/ids.ts';
import { whoOf } from './case-parts.ts';
import type { Sight } from './sight.ts';
import { type Both, namesIn, saidBoth } from './speech.ts';

/** What a register's entry says in full, read from its case; undefined where the case no longer says it, or not to this reader. */

type Line = RegisterRow['lines'][number];
type Entry = { readonly entry: string; readonly state: string; readonly data: { readonly [key: string]: Json } };
type Lines = (sight: Sight, entry: Entry) => readonly Line[] | undefined;

const both = (say: (lang: 'zh-CN' | 'en') => string): Both => ({ zh: say('zh-CN'), en: say('en') });
const word = (key: string): Both => both((lang) => sayWord(lang, 'frames', `register.${key}`));
const as = (text: string): Both => ({ zh: text, en: text });
/** Empty texts have no line. */
const line = (label: string, text: Both): readonly Line[] => (text.zh === '' ? [] : [{ label: word(label), text }]);
const named = (label: string, sight: Sight, id: PersonId | ''): readonly Line[] =>
  id === '' ? [] : line(label, as(whoOf(sight, id).name));
const stageName = ({ engine }: Sight, key: string): string =>
  engine.power.definition.stages.find((stage) => stage.key === key)?.name ?? key;

const LINES: { readonly [register: string]: Lines } = {
  orders(sight, { entry }) {
    const order = sight.view.supervision.orders.find(({ key }) => key === entry);
    if (!order) return undefined;
    const { reply } = order;
    return [
      ...line('matter', as(order.matter)),
      ...line('stage', as(stageName(sight, order.stage))),
      ...(reply
        ? [
            ...line('reply', as(reply.text)),
            ...named('replied-by', sight, reply.by),
            ...line(
              'replied-at',
              both((lang) => formatInstant(lang, reply.at)),
            ),
          ]
        : []),
    ];
  },
  accounted(sight, { entry }) {
    const { view, engine } = sight;
    const found = view.supervision.accounted.find(({ key }) => key === entry);
    const signal = view.signals.raised.find(({ key }) => key === entry);
    if (!found) return undefined;
    const names = signal ? namesIn(engine.power, engine.ctx.directory, [signal]) : {};
    return [
      ...(signal ? line('finding', saidBoth(saySignal, signal, names)) : []),
      ...named('responsible', sight, found.responsible),
      ...line('reason', as(found.reason)),
      ...named('by', sight, found.by),
    ];
  },
  contacts(sight, { entry }) {
    const found = sight.view.sealed.contacts[Number(entry) - 1];
    if (!found) return undefined;
    return [
      ...line('who', as(found.who)),
      ...named('about', sight, found.about === '' ? found.by : found.about),
      ...line('words', as(found.words)),
      ...line('handed', as(found.handed)),
      ...named('by', sight, found.by),
    ];
  },
  tips(sight, { entry }) {
    const found = sight.view.sealed.tips.find(({ key }) => key === entry);
    if (!found) return undefined;
    return [
      ...line('matter', as(found.matter)),
      ...line(
        'route',
        both((lang) => sayValue(lang, found.route, 'route')),
      ),
      ...line('stage', as(stageName(sight, found.stage))),
      ...line('named', as(found.named.map((id) => whoOf(sight, id).name).join('、'))),
      ...line('result', as(found.handled?.result ?? '')),
    ];
  },
  checks(sight) {
    const { draw, check } = sight.view.supervision;
    if (!draw) return undefined;
    return [
      ...line(
        'draw',
        both((lang) => sayWord(lang, 'frames', 'register.one-in').replace('{n}', String(draw.oneIn))),
      ),
      ...line('seed', as(draw.seed)),
      ...line('findings', as(check?.findings ?? '')),
      ...(check ? named('by', sight, check.by) : []),
    ];
  },
  recusals(sight, { entry }) {
    const [kind, n] = entry.split('-');
    const { declared, requests } = sight.view.recusal;
    const at = Number(n) - 1;
    if (kind === 'declared') {
      const found = declared[at];
      return found && [...named('person', sight, found.person), ...line('interest', as(found.interest))];
    }
    const found = requests[at];
    return (
      found && [
        ...named('person', sight, found.person),
        ...line('reason', as(found.reason)),
        ...line('reply', as(found.answer?.reason ?? '')),
        ...(found.answer ? named('replied-by', sight, found.answer.by) : []),
      ]
    );
  },
  refusals(sight, { data }) {
    return [
      ...line(
        'act',
        both((lang) => sayAct(lang, String(data.act))),
      ),
      ...named('person', sight, String(data.person ?? '') as PersonId),
      ...line('stage', as(stageName(sight, String(data.stage)))),
      ...line('why', refusalText(sight, data)),
    ];
  },
};

/** What stood against a refused attempt, as it was told then. */
export function refusalText({ engine }: Sight, data: Entry['data']): Both {
  const faults = (data.faults ?? []) as unknown as readonly {
    readonly code: string;
    readonly facts: { readonly [name: string]: Json };
  }[];
  const names = namesIn(engine.power, engine.ctx.directory, faults);
  return both((lang) => faults.map((fault) => sayFault(lang, fault, names).text).join(lang === 'en' ? ' ' : ''));
}

export function registerRowOf(
  register: string,
  row: Entry & { readonly caseId: number; readonly at: string; readonly data: { readonly [key: string]: Json } },
  sight: Sight,
): RegisterRow | undefined {
  const lines = LINES[register]?.(sight, row);
  if (!lines) return undefined;
  const { number, title, power } = sight.view.head;
  return {
    caseId: row.caseId,
    number,
    title: sight.view.application.applicant || title,
    power,
    powerName: sight.engine.power.definition.name,
    entry: row.entry,
    at: row.at,
    dueAt: typeof row.data.due === 'string' ? row.data.due : null,
    state: row.state,
    stateText: stateText(register, row.state),
    lines: [...lines],
  };
}

const STATES: { readonly [register: string]: readonly string[] } = {
  orders: ['open', 'replied'],
  accounted: ['none', 'reminded', 'admonished', 'criticised', 'referred'],
  contacts: ['in-person', 'phone', 'message', 'letter', 'meeting', 'banquet', 'gift'],
  tips: ['open', 'handled'],
  checks: ['drawn', 'agrees', 'differs'],
  recusals: ['declared', 'requested', 'granted', 'refused'],
  refusals: [],
};

/** The states that entries of this register can have, to filter by. */
export const statesOf = (register: string): { key: string; text: Both }[] =>
  (STATES[register] ?? []).map((key) => ({ key, text: stateText(register, key) }));

const LISTS: { readonly [register: string]: string } = { accounted: 'handling', contacts: 'manner' };

const stateText = (register: string, state: string): Both => {
  const list = LISTS[register];
  return list === undefined ? word(`${register}.${state}`) : both((lang) => sayValue(lang, state, list));
};
