import type { CaseDetail } from '#contract/case-shapes.ts';
import { beyond, decided, facts, type Judge, type Judges, late, markOf, passed, type Seen, unheard } from './shared.ts';

/** Judges of 奖励, by the names of its stories. */

type Entry = { readonly key: string; readonly name: string; readonly unit: string; readonly kind: string };
type Told = { readonly at: string; readonly by: readonly string[]; readonly data: Record<string, unknown> };

/** Facts of that type with the moment and the names of those who signed. */
const told = ({ trace }: Seen, type: string): readonly Told[] =>
  trace.entries.flatMap((entry) =>
    entry.facts
      .filter((fact) => fact.type === type)
      .map((fact) => ({
        at: entry.at,
        by: entry.signers.map(({ name }) => name),
        data: fact.data as Record<string, unknown>,
      })),
  );
const lists = (seen: Seen, list?: string): readonly Told[] =>
  told(seen, 'lists.recorded').filter(({ data }) => list === undefined || data['list'] === list);
const entriesOf = (one: Told | undefined): readonly Entry[] => (one?.data['entries'] ?? []) as readonly Entry[];
const written = ({ name, unit, key, kind }: Entry): string => [key, kind, name, unit].join(' ');
const differ = (a: Told | undefined, b: Told | undefined): boolean =>
  JSON.stringify(entriesOf(a).map(written).toSorted()) !== JSON.stringify(entriesOf(b).map(written).toSorted());

/** Recommended, with whom the story tells of still on the list. */
const recommended: Judge = (detail, _, seen) =>
  passed(detail) &&
  detail.review.conclusions.at(-1)?.proposal === 'commend' &&
  entriesOf(lists(seen).at(-1)).some(({ key }) => key === markOf(seen));
const commended = (detail: CaseDetail): boolean => decided(detail) && detail.decision?.result === 'commend';

type Found = {
  readonly item: string;
  readonly subject?: string;
  readonly answer: unknown;
  readonly evidence: readonly { readonly material: string }[];
};
const findings = (seen: Seen): readonly (Found & Omit<Told, 'data'>)[] =>
  told(seen, 'review.findings-recorded').flatMap(({ at, by, data }) =>
    (data['findings'] as readonly Found[]).map((one) => ({ ...one, at, by })),
  );
const cleared = (seen: Seen) => findings(seen).filter(({ item }) => item === 'investigated');
const concludedAt = (detail: CaseDetail): string => detail.review.conclusions.at(-1)?.at ?? '';
const dayMs = 86_400_000;

const R = 'reward.recommend.r1';
const recommend: Judges = {
  [`${R}/unfit-listed`]: recommended,
  [`${R}/item-skipped`]: (detail, _, seen) =>
    passed(detail) && !findings(seen).some(({ item }) => item === markOf(seen)),
  [`${R}/without-evidence`]: (_, __, seen) => findings(seen).some(({ evidence }) => evidence.length === 0),
  'reward.recommend.r2/deeds-taken-on-trust': (_, __, seen) =>
    findings(seen).some(({ evidence }) => evidence.length === 0),
  [`${R}/anothers-papers`]: (_, __, seen) =>
    findings(seen).some(({ item, subject }) => item === 'deeds' && subject === markOf(seen)) &&
    !facts(seen, 'materials.received').some(({ items }) =>
      (items as readonly { material: string; subject?: string }[]).some(
        ({ material, subject }) => material === 'deeds' && subject === markOf(seen),
      ),
    ),
  [`${R}/cleared-by-nominator`]: (detail, _, seen) =>
    passed(detail) && !cleared(seen).some(({ by }) => by.some((name) => name.startsWith('纪检'))),
  [`${R}/word-brought-by-nominator`]: (_, __, { trace }) =>
    trace.entries.some(
      ({ signers, facts: stated }) =>
        signers.some(({ name }) => name.startsWith('单位办理人')) &&
        stated.some(
          ({ type, data }) =>
            type === 'materials.received' &&
            (data as unknown as { items: readonly { material: string }[] }).items.some(
              ({ material }) => material === 'discipline-opinion',
            ),
        ),
    ),
  [`${R}/papers-exchanged`]: (detail, _, seen) =>
    passed(detail) &&
    (told(seen, 'materials.received').findLast(({ by }) => by.includes('单位办理人甲'))?.at ?? '') >
      (findings(seen).findLast(({ item, subject }) => item === 'deeds' && subject === markOf(seen))?.at ?? '9'),
  [`${R}/shown-as-another-kind`]: (_, __, seen) =>
    facts(seen, 'publicity.posted').some(({ text }) => !String(text).includes(markOf(seen))),
  [`${R}/under-investigation`]: (detail, _, seen) =>
    commended(detail) && cleared(seen).findLast(({ subject }) => subject === markOf(seen))?.answer === true,
  [`${R}/word-out-of-date`]: (detail, _, seen) =>
    commended(detail) &&
    Date.parse(detail.decision?.at ?? '') - Date.parse(cleared(seen).at(-1)?.at ?? '') > 30 * dayMs,
  [`${R}/no-approval-shown`]: (detail) =>
    beyond(detail, 'plan') &&
    detail.exit === 'forward' &&
    detail.materials.some(({ key, versions }) => key === 'approval' && versions.length === 0),
  [`${R}/set-up-here`]: (detail, _, seen) =>
    beyond(detail, 'plan') && detail.exit === 'forward' && fieldOf(seen, 'approved-by') === 'other',
  [`${R}/number-without-number`]: (detail, _, seen) =>
    beyond(detail, 'plan') && detail.exit === 'forward' && !/\d+号/.test(fieldOf(seen, 'approval-number')),
  [`${R}/beyond-places`]: (_, __, seen) =>
    lists(seen).some((one) => entriesOf(one).filter(({ kind }) => kind === 'collective').length > 2),
  [`${R}/not-announced`]: (detail, _, seen) => passed(detail) && facts(seen, 'publicity.posted').length === 0,
  [`${R}/cut-short`]: (detail, _, { clue }) =>
    passed(detail) && concludedAt(detail) < new Date(`${clue.late?.replace(' ', 'T')}:00+08:00`).toISOString(),
  [`${R}/four-days`]: (_, __, seen) => facts(seen, 'publicity.posted').some(({ days }) => Number(days) < 5),
  [`${R}/one-not-named`]: (_, __, seen) =>
    facts(seen, 'publicity.posted').some(({ text }) => !String(text).includes(markOf(seen))),
  [`${R}/put-in-afterwards`]: (detail, _, seen) =>
    passed(detail) && (lists(seen).at(-1)?.at ?? '') > (told(seen, 'publicity.posted').at(-1)?.at ?? ''),
  [`${R}/notice-on-paper-only`]: (_, __, seen) => {
    const proofs = facts(seen, 'publicity.posted').map(({ proof }) => proof);
    return new Set(proofs).size < proofs.length;
  },
  [`${R}/objection-passed-over`]: (detail, _, seen) =>
    passed(detail) && facts(seen, 'publicity.objected').length > facts(seen, 'publicity.objection-answered').length,
  [`${R}/objection-upheld-yet-kept`]: (detail, signals, seen) =>
    recommended(detail, signals, seen) &&
    facts(seen, 'publicity.objection-answered').some(({ upheld }) => upheld === true),
  [`${R}/objection-answered-with-nothing`]: (_, __, seen) =>
    facts(seen, 'publicity.objection-answered').some(({ evidence }) => (evidence as readonly unknown[]).length === 0),
  [`${R}/objection-left-lying`]: unheard(
    'OBJECTION_OVERDUE',
    (_, __, seen) => facts(seen, 'publicity.objection-answered').length === 0 && late(seen),
  ),
  [`${R}/without-a-meeting`]: (detail, _, seen) => passed(detail) && facts(seen, 'meetings.closed').length === 0,
  [`${R}/two-voices`]: (_, __, seen) =>
    facts(seen, 'meetings.opened').some(({ present }) => (present as readonly unknown[]).length < 3),
  [`${R}/changed-after-the-vote`]: (detail, _, seen) =>
    passed(detail) && (lists(seen).at(-1)?.at ?? '') > (told(seen, 'meetings.closed').at(-1)?.at ?? ''),
  'reward.recommend.r2/lists-himself': (_, __, seen) =>
    lists(seen).some((one) => entriesOf(one).some(({ name }) => name === markOf(seen) && one.by.includes(name))),
  'reward.recommend.r2/lists-whom-he-is-close-to': (_, __, seen) =>
    lists(seen).some(
      (one) => entriesOf(one).some(({ key }) => key === markOf(seen)) && one.by.includes('单位办理人乙'),
    ),
};

const fieldOf = (seen: Seen, field: string): string => {
  const [first] = facts(seen, 'application.submitted');
  return String((first?.['fields'] as Record<string, unknown> | undefined)?.[field] ?? '');
};

const compiledOtherwise: Judge = (_, __, seen) =>
  lists(seen, 'compiled').length > 0 && differ(lists(seen, 'compiled').at(-1), lists(seen, 'recommended').at(-1));
const opinions = (seen: Seen): readonly { opinion: string }[] =>
  facts(seen, 'lists.reviewed').flatMap((one) => one['opinions'] as readonly { opinion: string }[]);
const compile: Judges = {
  'reward.compile.r1/one-put-in': compiledOtherwise,
  'reward.compile.r1/one-left-out': compiledOtherwise,
  'reward.compile.r1/another-name': compiledOtherwise,
  'reward.compile.r2/signed-unread': (_, __, seen) => opinions(seen).some(({ opinion }) => opinion.length < 4),
  'reward.compile.r2/the-same-words': (_, __, seen) =>
    opinions(seen).length > 1 && new Set(opinions(seen).map(({ opinion }) => opinion)).size === 1,
  'reward.compile.r2/close-to-one-of-them': (_, __, { trace }) =>
    trace.entries.some(
      ({ kind, act, signers }) =>
        kind === 'done' && act === 'review-list' && signers.some(({ name }) => name === '审查员丙'),
    ),
  'reward.compile.r2/after-a-gift': unheard('DECISION_FOLLOWS_CONTACT', ({ sealed }, _, { trace }) =>
    (sealed?.contacts ?? []).some(({ about, at }) =>
      trace.entries.some(
        (entry) =>
          entry.kind === 'done' &&
          entry.act === 'review-list' &&
          entry.at > at &&
          entry.signers.some(({ name }) => name === about?.name),
      ),
    ),
  ),
};

const approvedOtherwise: Judge = (_, __, seen) =>
  lists(seen, 'approved').length > 0 &&
  differ(lists(seen, 'approved').at(-1), lists(seen, 'compiled').at(-1)) &&
  !facts(seen, 'meetings.called').some(({ question }) => String(question).includes('不予列入'));
const approve: Judges = {
  'reward.approve.r1/one-struck-off': (detail, signals, seen) =>
    approvedOtherwise(detail, signals, seen) && told(seen, 'meetings.called').length > 1,
  'reward.approve.r1/one-put-in': approvedOtherwise,
  'reward.approve.r1/another-unit': approvedOtherwise,
  'reward.approve.r1/without-the-council': (detail, _, seen) =>
    decided(detail) && told(seen, 'meetings.closed').every(({ at }) => at < concludedAt(detail)),
  'reward.approve.r1/nothing-recorded': (_, __, seen) =>
    told(seen, 'meetings.called').length > 1 && lists(seen, 'approved').length === 0,
  'reward.approve.r1/votes-before-the-others': (_, __, { trace }) => {
    const votes = trace.entries.filter(({ kind, act }) => kind === 'done' && act === 'cast-vote');
    const chair = votes.findIndex(({ signers }) => signers[0]?.name === '主要负责人甲');
    return chair >= 0 && !votes.slice(0, chair).some(({ signers }) => signers[0]?.name === '局会议成员甲');
  },
};

type Line = { readonly payee: string; readonly fen: number };
const confirmed = (seen: Seen): readonly Line[] =>
  facts(seen, 'funds.fiscal-document').flatMap((one) => one['lines'] as readonly Line[]);
const payments = (seen: Seen) => facts(seen, 'funds.paid') as unknown as readonly (Line & { account: string })[];
const misdirected: Judge = (_, __, seen) => {
  const accounts = facts(seen, 'funds.account-registered') as unknown as readonly { payee: string; account: string }[];
  return payments(seen).some(
    ({ payee, fen, account }) =>
      !confirmed(seen).some((line) => line.payee === payee && line.fen === fen) ||
      !accounts.some((one) => one.payee === payee && one.account === account),
  );
};
const commend: Judges = {
  'reward.commend.r1/text-altered': ({ documents }, _, seen) =>
    documents.some(({ text }) => text.includes(markOf(seen))),
  'reward.commend.r1/served-unissued': ({ documents }) =>
    documents.some(({ served, issued }) => served !== null && issued === null),
  'reward.commend.r1/published-otherwise': (_, __, seen) =>
    facts(seen, 'disclosure.published').some(({ text }) => !String(text).includes(markOf(seen))),
  'reward.commend.r2/too-much': misdirected,
  'reward.commend.r2/too-little': misdirected,
  'reward.commend.r2/to-another-account': misdirected,
  'reward.commend.r2/account-in-his-own-name': (_, __, seen) =>
    facts(seen, 'funds.account-registered').some(
      ({ payee, holder }) =>
        !lists(seen)
          .flatMap(entriesOf)
          .some(({ key, name }) => key === payee && name === holder),
    ),
  'reward.commend.r2/account-unchecked': (_, __, { trace }) => {
    const accounts = trace.entries.filter(({ kind, act }) => kind === 'done' && act === 'register-account');
    return accounts.some(({ signers }) => new Set(signers.map(({ name }) => name)).size < 2);
  },
  'reward.commend.r2/account-exchanged': unheard('ACCOUNT_CHANGED', (_, __, seen) => {
    const accounts = facts(seen, 'funds.account-registered');
    return accounts.some(({ payee, account }, i) =>
      accounts.slice(0, i).some((other) => other['payee'] === payee && other['account'] !== account),
    );
  }),
  'reward.commend.r2/money-where-there-is-none': (_, __, seen) =>
    fieldOf(seen, 'has-prize') === 'false' && facts(seen, 'funds.fiscal-document').length > 0,
  'reward.commend.r2/paid-twice': (_, __, seen) => {
    const payees = payments(seen).map(({ payee }) => payee);
    return new Set(payees).size < payees.length;
  },
  'reward.commend.r2/for-one-not-approved': (_, __, seen) =>
    confirmed(seen).some(({ payee }) => !entriesOf(lists(seen, 'approved').at(-1)).some(({ key }) => key === payee)),
  'reward.commend.r2/one-not-paid': (detail, _, seen) =>
    beyond(detail, 'commend') && payments(seen).length < confirmed(seen).length,
  'reward.commend.r2/paid-late': unheard(
    'PAYMENT_OVERDUE',
    (_, __, seen) => payments(seen).length < confirmed(seen).length && late(seen),
  ),
};

export const judges: Judges = { ...recommend, ...compile, ...approve, ...commend };
