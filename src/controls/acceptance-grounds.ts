import * as z from 'zod';
import { control } from '#cases/control.ts';
import type { RefusedAcceptance } from '#cases/facets/acceptance.ts';
import { currentMaterial } from '#cases/facets/materials.ts';
import type { CaseView } from '#cases/view.ts';
import type { PersonId } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

const params = z.strictObject({
  /** Where the application says one of these, no licence is needed. */
  notNeeded: z.array(z.strictObject({ field: z.string(), values: keys })).default([]),
});
type Params = z.infer<typeof params>;

/**
 * 不予受理的理由 (行政许可法 第32条, 第78条): acceptance is refused on the law's grounds alone: no licence is needed, by what the
 * application itself says; false papers, by somebody else's doubt on record and the page that shows it. What needs no licence is not accepted either.
 */
export const acceptanceGrounds = control({
  key: 'acceptance-grounds',
  serves: ['published-conditions', 'open-procedure', 'standards-and-authority'],
  effect: 'prevents',
  params,
  names: (p) => ({ fields: p.notNeeded.map((one) => one.field) }),
  guard: ({ facts, before, signers }, { p }) =>
    facts.flatMap((fact): readonly Fault[] => {
      if (fact.type === 'acceptance.accepted')
        return needsNone(before, p) ? [fault('NO_LICENCE_NEEDED', {}, ['refuse-acceptance'])] : [];
      if (fact.type !== 'acceptance.refused') return [];
      if (fact.data.ground === 'not-needed')
        return needsNone(before, p) ? [] : [fault('LICENCE_IS_NEEDED', {}, ['accept'])];
      return fact.data.ground === 'false-papers' ? falsePapers(fact.data, before, signers[0]?.person) : [];
    }),
});

const needsNone = (view: CaseView, { notNeeded }: Params): boolean =>
  notNeeded.some(({ field, values }) => values.includes(String(view.application.fields[field] ?? '')));

function falsePapers({ evidence }: RefusedAcceptance, view: CaseView, refuser: PersonId | undefined): readonly Fault[] {
  const faults: Fault[] = [];
  // A doubt of his own would let one officer refuse whom he likes.
  const ofOthers =
    view.doubts.all.some((doubt) => doubt.origin !== 'officer') ||
    view.hands.some((hand) => hand.act === 'raise-doubt' && hand.person !== refuser);
  if (!ofOthers) faults.push(fault('NO_DOUBT_ON_RECORD', {}, ['raise-doubt']));
  const shown = evidence.filter(
    ({ material, page }) => page <= (currentMaterial(view.materials, material)?.pages ?? 0),
  );
  if (shown.length === 0 || shown.length < evidence.length) faults.push(fault('FALSITY_NOT_SHOWN'));
  return faults;
}
