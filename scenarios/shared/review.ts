import type { Scenario, Step } from '../format.ts';
import { later } from './days.ts';
import { followsContact, leftLying, orderUnanswered, tipLeftLying } from './everywhere.ts';
import type { Kit, ReviewPart } from './kit.ts';
import { moveStories } from './moves.ts';
import { byTime } from './path.ts';
import { spotCheckStories } from './spot-check.ts';
import { both, by, tell } from './tell.ts';

type ReviewKit = Kit & { readonly review: ReviewPart };

/** 审查: what a reviewer may try. */
export function reviewStories(kit: ReviewKit): readonly Scenario[] {
  const { findings, conclude } = kit.steps;
  if (findings === undefined || conclude === undefined)
    throw new Error(`${kit.power}: the path has no review with findings and a conclusion`);
  return [
    ...conditions(kit, findings, conclude),
    ...lax(kit, findings, conclude),
    ...spotCheckStories(kit, conclude),
    ...overtime(kit, findings, conclude),
    ...hindered(kit, findings, conclude),
    ...lowered(kit, findings, conclude),
    ...moveStories(kit),
  ];
}

/** All findings, true but for the changed ones. */
function findingsOf({ review: part }: ReviewKit, changed: { readonly [item: string]: object } = {}) {
  return { findings: part.items.map((item) => changed[item] ?? part.finding(item)) };
}
/** Input of the step that records the findings; a step with more in it than findings keeps the rest. */
const recorded = (kit: ReviewKit, step: string, findings: object): object => ({
  ...kit.path.one(step).input,
  ...findings,
});

/** 擅自增加或减少审查条件、程序。 */
function conditions(kit: ReviewKit, findings: string, conclude: string): readonly Scenario[] {
  const { review: part, path, people } = kit;
  const { rests } = part;
  const told = tell(kit, part.risks.conditions);
  const record = (list: object): Step => path.one(findings, { input: recorded(kit, findings, list) });
  return [
    ...told('item-added', rests['review-standard'], () => ({
      title: both('增加审查项目', 'An item is added'),
      story: both(
        `审查人在公布的项目之外另加一项“${part.unlisted.zh}”。`,
        `The reviewer adds “${part.unlisted.en}” to the published items.`,
      ),
      before: path.before(findings),
      wrong: record({
        findings: [
          ...findingsOf(kit).findings,
          { ...part.finding(part.skipped), item: part.unlisted.zh, answer: false, note: '未见' },
        ],
      }),
      right: path.one(findings),
      expect: { answer: 'refused', code: 'ITEM_NOT_IN_STANDARD' },
    })),
    ...told('item-skipped', rests['review-standard'], () => {
      const rest = part.items.filter((item) => item !== part.skipped).map((item) => part.finding(item));
      return {
        title: both('减少审查项目', 'An item is left out'),
        story: both(
          '有一个项目没有审，就提交结论。',
          'One item was never examined; the conclusion is handed in all the same.',
        ),
        before: [...path.before(findings), record({ findings: rest }), ...path.between(findings, conclude)],
        wrong: path.one(conclude),
        right: { ...record({ findings: [part.finding(part.skipped)] }), at: path.at(conclude) },
        expect: { answer: 'refused', code: 'ITEM_UNANSWERED' },
      };
    }),
    ...told('called-not-applicable', rests['review-standard'], () => {
      const called = (notApplicable: boolean) =>
        record(findingsOf(kit, { [part.always]: part.finding(part.always, { notApplicable }) }));
      return {
        title: both('不得免审的项目记为不适用', 'Calling an item not applicable that always applies'),
        story: both(
          '有一项对不上，审查人把这一项记为“不适用”。',
          'One item does not add up; the reviewer calls it not applicable.',
        ),
        before: path.before(findings),
        wrong: called(true),
        right: called(false),
        expect: { answer: 'refused', code: 'ITEM_MAY_NOT_BE_SKIPPED' },
      };
    }),
    ...told('accepted-and-reviewed', rests['separation'], () =>
      people.otherClerk === undefined
        ? undefined
        : {
            title: both('受理人自己审查', 'Whoever accepted reviews as well'),
            story: both(
              '为了省事，受理的人接着把审查也做了。',
              'The officer who accepted goes on to review the case himself.',
            ),
            before: path.before(findings),
            wrong: path.one(findings, people.clerk),
            right: path.one(findings, people.otherClerk),
            expect: { answer: 'refused', code: 'SAME_PERSON' },
          },
    ),
  ];
}

/** Somebody doubts something in the review, ten minutes after the findings; the reviewer would answer with a page. */
function doubted(kit: ReviewKit, findings: string) {
  const { review: part, path, people } = kit;
  const doubt = part.doubt;
  const at = later(path.at(findings), 10);
  return {
    raised: by(people.otherClerk ?? people.inspectionStaff, 'raise-doubt', at, { what: doubt.what }),
    answered: (moment: string, evidence: readonly object[]): Step =>
      by(people.reviewer, 'answer-doubt', moment, { doubt: 'd1', answer: doubt.answer, evidence }),
    evidence: [{ material: part.page.material, page: part.page.page }],
  };
}

/** 审核把关不严，对重大质疑点疏忽或者隐瞒: what the standard, the doubts and the speed show. */
function lax(kit: ReviewKit, findings: string, conclude: string): readonly Scenario[] {
  const { review: part, path } = kit;
  const { rests } = part;
  const told = tell(kit, part.risks.lax);
  const record = (item: string, evidence: readonly object[]): Step =>
    path.one(findings, {
      input: recorded(kit, findings, findingsOf(kit, { [item]: part.finding(item, { evidence }) })),
    });
  return [
    ...told('without-evidence', rests['review-standard'], () => ({
      title: both('没有依据就记合格', 'A finding without evidence'),
      story: both('材料没有翻，直接记为符合。', 'Nobody looked; the item is marked as met.'),
      before: path.before(findings),
      wrong: record(part.skipped, []),
      right: path.one(findings),
      expect: { answer: 'refused', code: 'FINDING_WITHOUT_EVIDENCE' },
    })),
    ...told('page-that-is-not-there', rests['review-standard'], () => {
      const { material, pages, item } = part.page;
      return {
        title: both('引用不存在的页码', 'Citing a page that does not exist'),
        story: both(
          `材料一共${pages}页，依据写第${pages + 1}页。`,
          `The paper has ${pages} pages; the finding cites page ${pages + 1}.`,
        ),
        before: path.before(findings),
        wrong: record(item, [{ material, page: pages + 1 }]),
        right: record(item, [{ material, page: pages }]),
        expect: { answer: 'refused', code: 'FINDING_WITHOUT_EVIDENCE' },
      };
    }),
    ...told('doubt-passed-over', rests['review-standard'], () => {
      const { raised, answered, evidence } = doubted(kit, findings);
      return {
        title: both('质疑未答就提交结论', 'Passing over an open doubt'),
        story: both(
          '同事提出质疑，审查人不答复，直接提交。',
          'A colleague raises a doubt; the reviewer hands in without answering.',
        ),
        before: byTime(path.before(conclude), [raised]),
        wrong: path.one(conclude),
        right: answered(path.at(conclude), evidence),
        expect: { answer: 'refused', code: 'DOUBT_OPEN' },
      };
    }),
    ...told('doubt-brushed-aside', rests['review-standard'], () => {
      const { raised, answered, evidence } = doubted(kit, findings);
      const at = later(path.at(conclude), -30);
      return {
        title: both('敷衍答复质疑', 'A doubt brushed aside'),
        story: both(
          '对质疑只答一句话，不附任何依据。',
          'The doubt is answered with a sentence and nothing that shows it.',
        ),
        before: byTime(path.until(at), [raised]),
        wrong: answered(at, []),
        right: answered(at, evidence),
        expect: { answer: 'refused', code: 'DOUBT_NOT_ANSWERED' },
      };
    }),
    ...told('in-39-seconds', rests['rubber-stamp'], () => {
      const minute = later(path.at(conclude), -47);
      return {
        title: both('三十九秒审完全部项目', 'All items in thirty-nine seconds'),
        story: both(
          '从第一项到结论只有三十九秒，全部合格。',
          'From the first item to the conclusion thirty-nine seconds, all in order.',
        ),
        before: [
          ...path.before(findings),
          ...path.between(findings, conclude).filter(({ at = '' }) => at < minute),
          path.one(findings, { at: `${minute}:00` }),
        ],
        wrong: path.one(conclude, { at: `${minute}:39` }),
        right: path.one(conclude, { at: `${minute}:41` }),
        expect: { answer: 'signal', code: 'REVIEW_TOO_FAST' },
      };
    }),
  ];
}

/** 无原因超时办理。 */
function overtime(kit: ReviewKit, findings: string, conclude: string): readonly Scenario[] {
  const { review: part, people } = kit;
  const { rests } = part;
  return [
    ...leftLying(kit, {
      risk: part.risks.overtime,
      rests: rests['time-limit'],
      stage: part.stage,
      step: conclude,
      title: both('审查超时', 'The term for the review runs out'),
      story: both(
        '审查时限过去了，审查人没有提交结论。',
        'The term of the review passes without a conclusion, though the case as a whole is in time.',
      ),
    }),
    ...orderUnanswered(kit, {
      risk: part.risks.overtime,
      rests: rests['supervision'],
      after: kit.steps.accept ?? findings,
      matter: '请说明本件的审查分工和进度安排。',
      reply: '由承办审查人负责，按期提交审查结论。',
      person: people.reviewer,
      title: both('审查环节督办逾期不答复', 'An order about the review goes unanswered'),
      story: both(
        '纪检就审查进度督办，三个工作日没有答复。',
        'The inspector asks about the review’s progress; three working days pass.',
      ),
    }),
  ];
}

/** 故意刁难，附加有偿服务或指定中介服务。 */
function hindered(kit: ReviewKit, findings: string, conclude: string): readonly Scenario[] {
  const { review: part, path, people } = kit;
  const { rests, fault, failing } = part;
  const told = tell(kit, part.risks.hindered);
  const notice = (at: string, problem: string): Step =>
    by(people.reviewer, 'issue-notice', at, { items: [{ material: fault.material, problem }] });
  return [
    ...told('asked-again', rests['one-time-notice'], () => ({
      title: both('审查中要求重报合格材料', 'Asking in the review for a paper that was in order'),
      story: both(
        '材料早已合格，审查人仍要求“重新装订”。',
        'The paper is in order; the reviewer wants it bound afresh.',
      ),
      before: path.before(findings),
      wrong: notice(path.at(findings), '请重新装订后再报'),
      right: path.one(findings),
      expect: { answer: 'refused', code: 'MATERIAL_WAS_IN_ORDER' },
    })),
    ...told('names-a-firm', rests['one-time-notice'], () => {
      const at = later(path.at(findings), 60);
      const bad = findingsOf(kit, {
        [failing.item]: part.finding(failing.item, { answer: failing.answer, note: failing.note }),
      });
      return {
        title: both('指定中介服务', 'Naming a firm'),
        story: both(
          '材料确有缺项，告知书写明了由哪一家机构编制。',
          'Parts are indeed missing; the notice says which firm is to write them.',
        ),
        before: [...path.before(findings), path.one(findings, { input: recorded(kit, findings, bad) })],
        wrong: notice(at, `${fault.problem}，请由${fault.firm}编制`),
        right: notice(at, fault.problem),
        expect: { answer: 'refused', code: 'NAMES_A_PROVIDER' },
        clue: { mark: fault.firm },
      };
    }),
    ...tipLeftLying(kit, {
      risk: part.risks.hindered,
      rests: rests['tip-line'],
      after: kit.steps.findings ?? conclude,
      route: 'letter',
      matter: '来信反映有人介绍编制单位并收取介绍费。',
      result: '约谈审查人员并函询来信单位，没有发现介绍中介的情形。',
      title: both('审查环节的举报逾期未办', 'A tip about the review is left lying'),
      story: both(
        '信访反映审查人介绍中介，登记后十五个工作日没有办理结果。',
        'A letter says that a firm was recommended; fifteen working days pass.',
      ),
    }),
  ];
}

/** 接受宴请、贿赂，擅自降低审查标准。 */
function lowered(kit: ReviewKit, findings: string, conclude: string): readonly Scenario[] {
  const { review: part, path, people } = kit;
  const { rests, failing } = part;
  const { applicant, otherReviewer, related } = people;
  const told = tell(kit, part.risks.lowered);
  return [
    ...told('failing-yet-proposed', rests['review-standard'], () => {
      const bad = findingsOf(kit, {
        [failing.item]: part.finding(failing.item, { answer: failing.answer, note: failing.note }),
      });
      return {
        title: both('有不合格项仍建议通过', 'Proposing yes with a failing item'),
        story: both(
          '必审项目有不合格的，审查人仍建议通过。',
          'A mandatory item fails; the reviewer proposes yes all the same.',
        ),
        before: [
          ...path.before(findings),
          path.one(findings, { input: recorded(kit, findings, bad) }),
          ...path.between(findings, conclude),
        ],
        wrong: path.one(conclude, { input: part.conclusion(part.yes) }),
        right: path.one(conclude, { input: part.conclusion(part.no) }),
        expect: { answer: 'refused', code: 'PROPOSAL_AGAINST_FINDINGS' },
        clue: { mark: part.yes },
      };
    }),
    ...told('related-reviewer', rests['recusal-law'] ?? rests['recusal'], () =>
      related === undefined || otherReviewer === undefined
        ? undefined
        : {
            title: both('有利害关系的人审查', 'A relative reviews'),
            story: both(
              '审查人的近亲属在申请单位任职，仍由他来审查。',
              'A reviewer’s close relative works for the applicant; he reviews the case.',
            ),
            before: path.before(findings),
            wrong: path.one(findings, related),
            right: path.one(findings, otherReviewer),
            expect: { answer: 'refused', code: 'RECUSED', hidden: true },
            clue: { mark: related.by },
          },
    ),
    ...told('asked-to-step-aside', rests['recusal'], () =>
      applicant === undefined || otherReviewer === undefined
        ? undefined
        : {
            title: both('回避申请未答复就继续审查', 'Reviewing on while a request for recusal is open'),
            story: both(
              '申请人请求审查人回避，还没有答复，他照常审查。',
              'The applicant asked that a reviewer step aside; unanswered, he reviews on.',
            ),
            before: byTime(path.before(findings), [
              by(applicant, 'request-recusal', later(path.at(kit.steps.accept ?? kit.steps.start), 60), {
                person: people.reviewer.by,
                reason: '该审查人曾在我单位任职，请求回避。',
              }),
            ]),
            wrong: path.one(findings),
            right: path.one(findings, otherReviewer),
            expect: { answer: 'refused', code: 'RECUSED', hidden: true },
          },
    ),
    ...tipLeftLying(kit, {
      risk: part.risks.lowered,
      rests: rests['tip-line'],
      after: kit.steps.findings ?? conclude,
      route: 'box',
      matter: '举报箱来信反映审查人员收受申请单位礼金。',
      result: '调取往来记录并谈话核实，没有发现收受礼金的事实。',
      title: both('反映收受礼金的举报逾期未办', 'A tip about a gift is left lying'),
      story: both(
        '举报箱里的信反映审查人收受礼金，登记后十五个工作日没有办理结果。',
        'A letter from the box speaks of a gift; fifteen working days pass.',
      ),
    }),
    ...(otherReviewer === undefined
      ? []
      : followsContact(kit, {
          risk: part.risks.lowered,
          rests: rests['contact-register'],
          name: 'after-a-dinner',
          step: conclude,
          registered: later(path.at(findings), 30),
          reporter: otherReviewer,
          other: otherReviewer,
          contact: {
            who: '申请单位办公室主任',
            manner: 'banquet',
            words: '昨晚在饭店宴请，席间请他尽快通过。',
          },
          title: both('宴请之后作出结论', 'A conclusion after a dinner'),
          story: both(
            '同事登记了审查人接受宴请，几天之内他提交了结论。',
            'A colleague registers that the reviewer was taken to dinner; within days he hands in his conclusion.',
          ),
        })),
  ];
}
