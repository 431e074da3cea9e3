import type { Scenario, Step } from '../format.ts';
import { later } from './days.ts';
import type { Kit, ReviewPart } from './kit.ts';
import { byTime } from './path.ts';
import { both, by, tell } from './tell.ts';

type ReviewKit = Kit & { readonly review: ReviewPart };

/** 定期抽查: what only the second look shows. */
export function spotCheckStories(kit: ReviewKit, conclude: string): readonly Scenario[] {
  const { review: part, path, steps, people } = kit;
  const { spotCheck, start } = steps;
  if (spotCheck === undefined) return [];
  const told = tell(kit, part.risks.lax);
  const rest = part.rests['spot-check'];
  const { act, at = '' } = path.one(spotCheck);
  const checker = people.checker ?? people.inspectionStaff;
  const looked = (moment: string, by_ = checker, agrees = true): Step =>
    by(by_, act, moment, {
      findings: agrees ? '调阅全卷，与审查结论相符。' : '所见与审查记录对不上，请说明。',
      agrees,
    });
  return [
    ...told('drawn-and-not-checked', rest, () => ({
      title: both('抽中不查就办结', 'Drawn for a spot check and closed without one'),
      story: both(
        '本件被抽中复查，没有人查，承办人就要办结。',
        'The draw picked this case; nobody looked again, and it is to be closed.',
      ),
      drawn: true,
      before: path.before(steps.close).filter((step) => !step.ifDrawn),
      wrong: path.one(steps.close),
      right: looked(path.at(steps.close)),
      expect: { answer: 'refused', code: 'SPOT_CHECK_OWED' },
    })),
    ...told('checks-his-own', rest, () => {
      const doubt = part.doubt;
      const raised = later(path.at(steps.findings ?? conclude), 10);
      const evidence = [{ material: part.page.material, page: part.page.page }];
      return {
        title: both('经手人自己抽查', 'Spot-checking a case one had a hand in'),
        story: both('他在办理中提过质疑，又由他来抽查这一件。', 'The checker had already had a hand in the case.'),
        drawn: true,
        before: byTime(path.before(spotCheck), [
          by(checker, 'raise-doubt', raised, { what: doubt.what }),
          by(people.reviewer, 'answer-doubt', later(raised, 10), { doubt: 'd1', answer: doubt.answer, evidence }),
        ]),
        wrong: looked(at),
        right: looked(at, people.inspector),
        expect: { answer: 'refused', code: 'CHECKER_TOUCHED_CASE' },
      };
    }),
    ...told('seen-otherwise', part.thinFile === undefined ? undefined : rest, () => {
      const file = part.thinFile ?? '';
      const thin = kit.application({ files: { [part.fault.material]: file } });
      return {
        title: both('抽查所见与审查结论不符', 'The spot check sees what the review did not'),
        story: both(
          '材料有缺，审查记为齐全；抽查时发现对不上。',
          'Something is missing and the findings say otherwise; the spot check sees it.',
        ),
        drawn: true,
        before: [],
        wrong: path.one(start, { input: thin }),
        right: path.one(start),
        after: [...path.between(start, spotCheck), looked(at, checker, false)],
        afterRight: [...path.between(start, spotCheck), looked(at)],
        expect: { answer: 'doubt', code: 'spot-check' },
        clue: { mark: file },
      };
    }),
  ];
}
