import { APPLICANT, PARTY } from '#cases/actors.ts';
import type { Duty } from '#cases/control.ts';
import { dutiesOf } from '#cases/watch.ts';
import type { CaseDetail } from '#contract/case-shapes.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Sight } from './sight.ts';
import { nameOf, namesIn, postName, saidDuty } from './speech.ts';

/** Duties that this reader may know of: sealed ones are for inspectors, the applicant knows his own. */
export const shownDuties = ({ view, engine, inspector, party }: Sight): readonly Duty[] =>
  dutiesOf(engine, view).filter(
    (duty) => (!duty.sealed || inspector) && (!party || duty.post === APPLICANT || duty.post === PARTY),
  );

export function dutyShapes(sight: Sight, person: PersonId): CaseDetail['duties'] {
  const { power, ctx } = sight.engine;
  const posts = ctx.directory.posts(person);
  const duties = shownDuties(sight);
  const names = namesIn(power, ctx.directory, duties);
  return duties.map((duty) => ({
    key: duty.key,
    code: duty.code,
    text: saidDuty(duty, names),
    post: duty.post,
    postName: postName(duty.post, power.definition.posts),
    person: duty.person === undefined ? null : { id: duty.person, name: nameOf(ctx.directory, duty.person) },
    dueAt: duty.due ?? null,
    mine: duty.person === undefined ? posts.includes(duty.post) : duty.person === person,
  }));
}
