import type { Scenario, Step } from '../format.ts';
import { later } from './days.ts';
import { followsContact, nobodyAnswersForIt, orderUnanswered } from './everywhere.ts';
import type { DecidePart, Kit } from './kit.ts';
import { byTime, wait } from './path.ts';
import { both, by, overOf, pushed, tell } from './tell.ts';

type DecideKit = Kit & { readonly decide: DecidePart };

/** 决定: what a decider, and whoever is asked for his opinion, may try. */
export function decideStories(kit: DecideKit): readonly Scenario[] {
  const { decide, conclude } = kit.steps;
  if (decide === undefined || conclude === undefined)
    throw new Error(`${kit.power}: the path has no decision after a conclusion`);
  return [
    ...turned(kit, decide, conclude),
    ...beyond(kit, decide, conclude),
    ...pleaded(kit, decide, conclude),
    ...consulted(kit, decide),
    ...nobodyAnswers(kit, decide),
  ];
}

/** 擅自改变审查结论。 */
function turned(kit: DecideKit, decide: string, conclude: string): readonly Scenario[] {
  const { decide: part, path, people } = kit;
  const { decider } = people;
  const told = tell(kit, part.risks.turned);
  const rest = part.rests['conclusion-integrity'];
  return [
    ...told('conclusion-turned', rest, () => ({
      title: both('改变审查结论作决定', 'Deciding against the conclusion'),
      story: both(
        '审查结论是一样，决定的人直接决定另一样，没有退回。',
        'The review proposes one thing; the decider decides otherwise without sending it back.',
      ),
      before: path.before(decide),
      wrong: path.one(decide, { input: part.decision(part.no) }),
      right: path.one(decide, { input: part.decision(part.yes) }),
      expect: { answer: 'refused', code: 'CONCLUSION_CHANGED' },
    })),
    ...told('returned-without-reasons', part.returns ? rest : undefined, () => {
      const at = later(path.at(conclude), 60);
      return {
        title: both('不说理由退回重审', 'Sent back without a reason'),
        story: both(
          '结论不合意，只写一句套话退回去。',
          'The conclusion does not please; it goes back with a set phrase.',
        ),
        before: [...path.before(conclude), path.one(conclude)],
        wrong: by(decider, 'return-review', at, { reasons: '再看看吧' }),
        right: by(decider, 'return-review', at, { reasons: part.returns }),
        expect: { answer: 'refused', code: 'REASONS_EMPTY' },
      };
    }),
    ...told('over-an-open-doubt', rest, () => {
      const raised = by(people.legal ?? people.inspectionStaff, 'raise-doubt', later(path.at(decide), -40), {
        what: part.doubt.what,
      });
      return {
        title: both('质疑未答就决定', 'Deciding over an open doubt'),
        story: both(
          '决定之前又有人提出质疑，未经答复就作决定。',
          'A doubt is raised before the decision; the case is decided over it.',
        ),
        before: byTime(path.before(decide), [raised]),
        wrong: path.one(decide),
        right: by(people.head, 'answer-doubt', path.at(decide), {
          doubt: 'd1',
          answer: part.doubt.answer,
          evidence: [part.page],
        }),
        expect: { answer: 'refused', code: 'DOUBT_OPEN' },
      };
    }),
  ];
}

/** 违反程序、违规越权审核审批。 */
function beyond(kit: DecideKit, decide: string, conclude: string): readonly Scenario[] {
  const { decide: part, path, people, steps } = kit;
  const { rests } = part;
  const { decider, head, otherHead } = people;
  const told = tell(kit, part.risks.beyond);
  const at = later(path.at(decide), -30);
  const delegation = (by_: typeof decider, to: string, until: string): Step =>
    by(by_, 'delegate', at, { to, until, reason: '出差期间由受托人代为决定本件。' });
  const afterDays = (days: number, minutes: number): string =>
    `${later(at, days * 1440 + minutes).replace(' ', 'T')}:00+08:00`;
  return [
    ...told('beyond-authority', rests['authority'], () => ({
      title: both('越权决定', 'Deciding beyond one’s authority'),
      story: both('没有授权，不该由他决定的人作了决定。', 'Without any delegation an officer decides what is not his.'),
      before: path.before(decide),
      wrong: path.one(decide, part.unauthorised ?? head),
      right: path.one(decide),
      expect: { answer: 'refused', code: 'BEYOND_AUTHORITY' },
      clue: { mark: decider.by },
    })),
    ...(part.delegates === undefined || otherHead === undefined
      ? []
      : [
          ...told('delegated-by-himself', rests['authority'], () => ({
            title: both('自行授权', 'Delegating what is not one’s own'),
            story: both(
              '没有决定权的人以自己的名义“授权”别人决定。',
              'An officer without the authority “delegates” the decision to another.',
            ),
            before: path.before(decide),
            wrong: delegation(head, otherHead.by, afterDays(10, 0)),
            right: delegation(decider, otherHead.by, afterDays(10, 0)),
            expect: { answer: 'refused', code: 'BEYOND_AUTHORITY' },
            clue: { mark: part.delegates?.name ?? '' },
          })),
          ...told('delegated-for-31-days', rests['authority'], () => ({
            title: both('超期授权', 'A delegation longer than thirty days'),
            story: both('授权一次给了三十一天，把决定权长期让给别人。', 'The delegation runs for thirty-one days.'),
            before: path.before(decide),
            wrong: delegation(decider, otherHead.by, afterDays(31, 10)),
            right: delegation(decider, otherHead.by, afterDays(30, -10)),
            expect: { answer: 'refused', code: 'DELEGATION_TOO_LONG' },
          })),
          ...told('reviewed-and-decided', rests['separation'], () => {
            const change = Object.fromEntries([
              ...[steps.findings, conclude].map((name) => [name, { by: otherHead.by }]),
              ...[steps.consult, steps.closeConsultation].map((name) => [name, decider]),
            ]);
            const until = afterDays(10, 0);
            return {
              title: both('自己审查自己决定', 'Whoever reviewed decides as well'),
              story: both(
                '兼任审查员的负责人审完这一件，又凭授权自己作决定。',
                'An officer who is also a reviewer has reviewed the case; under a delegation he decides it too.',
              ),
              before: [
                ...path.before(decide, { change }),
                delegation(decider, head.by, until),
                delegation(decider, otherHead.by, until),
              ],
              wrong: path.one(decide, otherHead),
              right: path.one(decide, head),
              expect: { answer: 'refused', code: 'SAME_PERSON' },
            };
          }),
        ]),
    ...told('out-of-turn', 'product:stage-order', () => {
      const turn = later(path.at(steps.findings ?? conclude), 30);
      return {
        title: both('审查未完就决定', 'Deciding while the review runs'),
        story: both('审查还没有结论，先作决定。', 'The review has no conclusion yet; the decider decides.'),
        before: path.until(turn),
        wrong: path.one(decide, { at: turn }),
        right: by(decider, 'raise-doubt', turn, { what: part.doubt.what }),
        expect: { answer: 'refused', code: 'NOT_IN_THIS_STAGE' },
      };
    }),
    ...told('related-opinion', rests['recusal-law'] ?? rests['recusal'], () => {
      if (steps.consult === undefined || !part.consultation || !part.participants || people.related === undefined)
        return undefined;
      return {
        title: both('请有利害关系的人会商', 'Consulting somebody with an interest'),
        story: both(
          '他的近亲属在申请单位任职，会商仍请他发表意见。',
          'A relative of the applicant’s staff is asked for his opinion.',
        ),
        before: path.before(steps.consult),
        wrong: path.one(steps.consult, { input: part.consultation([...part.participants, people.related.by]) }),
        right: path.one(steps.consult, { input: part.consultation(part.participants) }),
        expect: { answer: 'refused', code: 'PARTICIPANT_RECUSED' },
        clue: { mark: people.related.by },
      };
    }),
  ];
}

/** 受申请人请托。 */
function pleaded(kit: DecideKit, decide: string, conclude: string): readonly Scenario[] {
  const { decide: part, path, people, steps } = kit;
  const { rests } = part;
  const risk = part.risks.pleaded ?? part.risks.beyond;
  const told = tell(kit, risk);
  const reporter = people.otherReviewer ?? people.reviewer;
  const contact = { who: '某单位负责人', manner: 'phone', words: '来电请关照，尽快办成。' };
  return [
    ...told('pleaded-nine-days-before', rests['contact-register'], () => {
      const at = path.at(decide);
      const registered = (moment: string): Step =>
        by(reporter, 'register-contact', moment, { about: people.decider.by, handed: '', ...contact });
      // Ten days count to the minute: one registered ten minutes before that is no longer within them.
      const [within, before] = [later(at, -10 * 1440 + 10), later(at, -10 * 1440 - 10)];
      if (within <= path.at(steps.start) || before <= path.at(steps.start)) return undefined;
      return {
        title: both('说情之后作决定', 'A decision within days of a plea'),
        story: both(
          '同事登记有人向决定的人说情，十天之内他作了决定。',
          'A colleague registers that somebody pleaded with the decider; he decides within ten days.',
        ),
        before: path.until(before),
        wrong: { ...registered(within) },
        right: { ...registered(within), at: before },
        // What is done between the two moments waits for the later one.
        after: pushed([...path.until(later(at, -1), undefined, before), path.one(decide)], within),
        expect: { answer: 'signal', code: 'DECISION_FOLLOWS_CONTACT', sealed: true },
      };
    }),
    ...orderUnanswered(kit, {
      risk,
      rests: rests['supervision'],
      after: conclude,
      matter: '请说明本件由谁决定、征求了谁的意见。',
      reply: '按照分工和名册排定，由承办科室在前一日通知。',
      person: people.head,
      title: both('决定环节督办不答复', 'An order about the decision goes unanswered'),
      story: both(
        '纪检要求说明决定的经过，三个工作日没有答复。',
        'The inspector asks how the decision came about; three working days pass.',
      ),
    }),
    ...(part.instead === undefined
      ? []
      : followsContact(kit, {
          risk,
          rests: rests['contact-register'],
          name: 'contact-followed',
          step: decide,
          registered: later(path.at(conclude), 30),
          reporter,
          other: part.instead,
          contact,
        })),
  ];
}

/** 会审、会签中压件不办，或不按规定把关。 */
function consulted(kit: DecideKit, decide: string): readonly Scenario[] {
  const { decide: part, path, steps, people } = kit;
  const { consult, lastOpinion, closeConsultation } = steps;
  const told = tell(kit, part.risks.stalled);
  const rest = part.rests['collective-decision'];
  const { consultation, participants } = part;
  if (consult === undefined || lastOpinion === undefined || !consultation || !participants) return [];
  const given = path.one(lastOpinion);
  return [
    ...told('without-consultation', rest, () => ({
      title: both('不会商就决定', 'Deciding without a consultation'),
      story: both('会商没有开，一个人定了。', 'Nobody was consulted; the decider decides alone.'),
      before: path.before(consult),
      wrong: path.one(decide),
      right: path.one(consult, { at: path.at(decide), ...people.decider }),
      expect: { answer: 'refused', code: 'CONSULTATION_MISSING' },
    })),
    ...told('opinion-outstanding', rest, () => {
      const at = later(path.at(decide), -30);
      return {
        title: both('会签未齐就决定', 'Deciding with an opinion outstanding'),
        story: both('还有一个人没有表态，就先决定了。', 'One of the consulted has not spoken; the case is decided.'),
        before: path.before(lastOpinion),
        wrong: path.one(decide, { at }),
        right: path.one(lastOpinion, { at }),
        expect: { answer: 'refused', code: 'OPINION_MISSING' },
      };
    }),
    ...told('kept-waiting', rest, () => {
      const over = part.opinionOver ?? overOf(kit, part.stage);
      const at = later(over, -240);
      return {
        title: both('会签压件', 'A co-signer keeps silent'),
        story: both('被征求意见的人到期不表态，件压在他手里。', 'One of the consulted does not answer in time.'),
        before: path.before(lastOpinion),
        wrong: wait(at),
        right: path.one(lastOpinion, { at }),
        after: [wait(later(over, 10))],
        afterRight: [
          ...(closeConsultation === undefined ? [] : [path.one(closeConsultation, { at: later(at, 30) })]),
          path.one(decide, { at: later(at, 60) }),
          wait(later(over, 10)),
        ],
        expect: { answer: 'signal', code: 'OPINION_OVERDUE' },
      };
    }),
    ...told('one-opinion', rest, () => ({
      title: both('只问一个人', 'Asking one officer only'),
      story: both('会商只请了一个人。', 'The consultation has one participant.'),
      before: path.before(consult),
      wrong: path.one(consult, { input: consultation(participants.slice(0, 1)) }),
      right: path.one(consult, { input: consultation(participants) }),
      expect: { answer: 'refused', code: 'TOO_FEW_PARTICIPANTS' },
    })),
    ...told('read-and-signed', rest, () => ({
      title: both('会签只写“已阅”', 'Signing “read”'),
      story: both('会签人只写“已阅”，不发表意见。', 'The co-signer writes “read” and no opinion.'),
      before: path.before(lastOpinion),
      wrong: { ...given, input: { ...given.input, opinion: '已阅' } },
      right: given,
      expect: { answer: 'refused', code: 'OPINION_EMPTY' },
    })),
  ];
}

function nobodyAnswers(kit: DecideKit, decide: string): readonly Scenario[] {
  const { decide: part, people } = kit;
  return nobodyAnswersForIt(kit, {
    risk: part.risks.stalled ?? part.risks.beyond,
    rests: part.rests['accountability'],
    stage: part.stage,
    step: decide,
    explains: people.head,
    reason: '决定的人临时参加事故处置，未能按时决定。',
    superior: people.superior ?? people.inspector,
    reply: '情况属实，原因成立，予以认可。',
    responsible: people.head.by,
    handling: 'reminded',
    because: '安排过晚，已当面提醒并记录在案。',
  });
}
