import type { Scenario, Step } from '../format.ts';
import { later } from './days.ts';
import type { Kit, Person, ReviewPart } from './kit.ts';
import { byTime, wait } from './path.ts';
import { both, by, overOf, tell } from './tell.ts';

/** 指派、转办、退回、催办、离岗移交: what may be tried by moving work about. Told of the review, where one of several holders works. */

type ReviewKit = Kit & { readonly review: ReviewPart };

const LEAVES = '原审查人自本日起调离，本件审查由他人接办。';

export const moveStories = (kit: ReviewKit): readonly Scenario[] => [...toOneWhoIsOut(kit), ...forTime(kit)];

const assigned = ({ people, path, steps }: ReviewKit, to: Person): Step =>
  by(people.head, 'reassign', later(path.at(steps.findings ?? ''), -10), { post: to.as, to: to.by });

/** 应当回避的人: whoever leads names him, once from the start and once in place of one who leaves. */
function toOneWhoIsOut(kit: ReviewKit): readonly Scenario[] {
  const { review: part, path, people, steps } = kit;
  const { reviewer, otherReviewer, related, head } = people;
  const findings = steps.findings ?? '';
  const told = tell(kit, part.risks.lowered);
  const rests = part.rests['recusal-law'] ?? part.rests['recusal'];
  if (related === undefined || otherReviewer === undefined) return [];
  const named = (to: Person, reason = ''): Step =>
    by(head, 'reassign', later(path.at(findings), -5), { post: to.as, to: to.by, reason });
  return [
    ...told('assigned-to-related', rests, () => ({
      title: both('指派给应当回避的人', 'Work is assigned to one who must step aside'),
      story: both(
        '负责人把本件指派给近亲属在申请单位任职的审查人。',
        'The head assigns the review to one whose close relative works for the applicant.',
      ),
      before: path.before(findings),
      wrong: named(related),
      right: named(otherReviewer),
      expect: { answer: 'refused', code: 'ASSIGNEE_BARRED' },
      clue: { mark: related.by },
    })),
    ...told('handed-over-to-related', rests, () => ({
      title: both('离岗移交给应当回避的人', 'A leaver’s case goes to one who must step aside'),
      story: both(
        '原审查人调离，负责人把本件移交给近亲属在申请单位任职的人。',
        'The reviewer leaves; the head hands his case to one whose close relative works for the applicant.',
      ),
      before: byTime(path.before(findings), [assigned(kit, reviewer)]),
      wrong: named(related, LEAVES),
      right: named(otherReviewer, LEAVES),
      expect: { answer: 'refused', code: 'ASSIGNEE_BARRED' },
      clue: { mark: related.by },
    })),
  ];
}

/** 借移交拖延: whatever is moved on the last day, the term stands where it stood. */
function forTime(kit: ReviewKit): readonly Scenario[] {
  const { review: part, path, people, steps } = kit;
  const { reviewer, otherReviewer, head } = people;
  const conclude = steps.conclude ?? '';
  const told = tell(kit, part.risks.overtime);
  const rests = part.rests['time-limit'];
  const run = (act: (at: string) => Step, words: Pick<Scenario, 'title' | 'story'>) => () => {
    const over = overOf(kit, part.stage);
    const at = later(over, -10);
    return {
      ...words,
      before: byTime(path.before(conclude), [assigned(kit, reviewer)]),
      wrong: act(at),
      right: path.one(conclude, { at }),
      after: [wait(later(over, 10))],
      expect: { answer: 'signal', code: 'STAGE_OVERDUE' },
      clue: { stage: part.stage, late: over },
    } as const;
  };
  return [
    ...told(
      'given-back-at-the-end',
      rests,
      run((at) => by(reviewer, 'give-back', at, { reason: '手头事项较多，请另行安排人员审查。' }), {
        title: both('最后一天退回指派', 'Given back on the last day'),
        story: both(
          '审查人一直没有提交结论，环节时限届满前退回指派，想借此重新起算。',
          'The reviewer hands in no conclusion and gives the work back as the term ends, to have it begin anew.',
        ),
      }),
    ),
    ...(otherReviewer === undefined
      ? []
      : told(
          'passed-on-at-the-end',
          rests,
          run(
            (at) =>
              by(reviewer, 'reassign', at, {
                post: reviewer.as,
                to: otherReviewer.by,
                reason: '本人明日外出，请代为办理本件。',
              }),
            {
              title: both('最后一天转办', 'Passed on on the last day'),
              story: both(
                '审查人在环节时限届满前把本件转给同事，结论仍然没有提交。',
                'As the term ends the reviewer passes the case to a colleague; there is still no conclusion.',
              ),
            },
          ),
        )),
    ...told(
      'urged-at-the-end',
      rests,
      run((at) => by(head, 'urge', at, { note: '本件审查今日到期，请审查人按期提交结论。' }), {
        title: both('以催办代替办理', 'Urged instead of done'),
        story: both(
          '时限届满前，负责人只作催办，以为催办可以停止计时；结论没有提交。',
          'As the term ends the head urges, as if that stopped the clock; no conclusion is handed in.',
        ),
      }),
    ),
  ];
}
