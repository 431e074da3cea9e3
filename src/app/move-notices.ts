import type { Engine } from '#cases/engine.ts';
import { recusalGround } from '#cases/recusal-ground.ts';
import type { CaseView } from '#cases/view.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { Notice } from '#store/append-command.ts';

/** Who is told that a case became his to work on, or no longer is, was given back to him to assign, or is waited for. */
export function moveNotices({ ctx }: Engine, before: CaseView, after: CaseView): readonly Notice[] {
  const { number, id } = after.head;
  const was = before.assignments;
  const told = (person: PersonId, kind: string): Notice => ({
    person,
    at: ctx.now,
    kind,
    data: { number, caseId: id },
  });
  const given = after.assignments.all.slice(was.all.length);
  const ended = after.assignments.all.filter((one, i) => one.ended && was.all[i] && !was.all[i].ended);
  const urged = new Set(
    after.assignments.urges
      .slice(was.urges.length)
      .flatMap(({ steps, by }) =>
        steps
          .flatMap(({ post, person }) => (person === '' ? ctx.directory.holders(post) : [person]))
          .filter((person) => person !== by && recusalGround(after, person, ctx.directory) === undefined),
      ),
  );
  return [
    ...given.filter(({ person, by }) => person !== by).map(({ person }) => told(person, 'step-assigned')),
    ...ended.flatMap((one) => {
      // Given back by himself: whoever assigned it hears of it; taken from him: he does.
      if (one.ended?.by !== one.person) return [told(one.person, 'step-reassigned')];
      return given.length > 0 || one.by === one.person ? [] : [told(one.by, 'step-given-back')];
    }),
    ...[...urged].map((person) => told(person, 'step-urged')),
  ];
}
