import type { Scenario, Step } from '../format.ts';
import { later, workingDay } from './days.ts';
import { leftLying, orderUnanswered, tipLeftLying, unexplained } from './everywhere.ts';
import type { AcceptPart, Kit, Paper } from './kit.ts';
import { both, by, story, tell } from './tell.ts';

const LATE = '前一天临近下班收下，次日补录。';

type AcceptKit = Kit & { readonly accept: AcceptPart };
type Problems = { readonly [material: string]: string };

/** Steps and inputs of the window, by which its stories are told. */
function windowOf(kit: AcceptKit) {
  const { path, steps, people, accept: part } = kit;
  const { missing } = part;
  const checkAct = steps.check === undefined ? '' : path.one(steps.check).act;
  const checks = (problems: Problems = {}) => ({
    checks: part.materials.map((material) => ({
      material,
      complete: problems[material] === undefined,
      problem: problems[material] ?? '',
    })),
  });
  const without = (...papers: readonly Paper[]) =>
    path.one(steps.start, {
      input: kit.application({ materials: part.materials.filter((key) => !papers.some((paper) => paper.key === key)) }),
    });
  const slip = steps.slip === undefined ? [] : [path.one(steps.slip)];
  const check = (problems: Problems, at = steps.check === undefined ? '' : path.at(steps.check)): Step =>
    by(people.clerk, checkAct, at, checks(problems));
  const notice = (at: string, ...items: readonly (readonly [string, string])[]): Step =>
    by(people.clerk, 'issue-notice', at, { items: items.map(([material, problem]) => ({ material, problem })) });
  const asks = ({ key, asks: problem }: Paper) => [key, problem] as const;
  const lacking = { [missing.key]: '未提交' };
  const checkedIncomplete = [without(missing), ...slip, check(lacking)];
  const noticedAt = later(path.at(steps.check ?? steps.start), 20);
  const handedIn = (kit.application({ materials: [missing.key] }) as { materials?: readonly object[] }).materials;
  return {
    check,
    checks,
    without,
    slip,
    notice,
    asks,
    lacking,
    checkedIncomplete,
    noticedAt,
    /** Noticed once, supplied the same day, and in the window again. */
    suppliedOnce: [
      ...checkedIncomplete,
      notice(noticedAt, asks(missing)),
      by(people.applicant ?? people.clerk, 'supplement', later(noticedAt, 360), { materials: handedIn }),
    ],
    nextDay: workingDay(path.at(steps.start), 1),
  };
}

/** 受理, 准备: what an officer at the window may try. */
export function acceptStories(kit: AcceptKit): readonly Scenario[] {
  const { accept: part, path, steps } = kit;
  if (steps.accept === undefined) throw new Error(`${kit.power}: the path has no step that leaves ${part.stage}`);
  return [
    ...hindered(kit),
    ...procedure(kit, steps.accept),
    ...overtime(kit, steps.accept),
    ...notAtOnce(kit, steps.accept, path.at(steps.accept)),
    ...lax(kit, steps.accept, path.at(steps.accept)),
  ];
}

/** 故意刁难申请人。 */
function hindered(kit: AcceptKit): readonly Scenario[] {
  const { accept: part, path, steps, people } = kit;
  const { rests, missing, main } = part;
  const risk = part.risks.hindered;
  const told = tell(kit, risk);
  const last = path.at(steps.accept ?? steps.close);
  return [
    ...told('second-notice', rests['one-time-notice'], () => {
      const { suppliedOnce, nextDay, check, notice } = windowOf(kit);
      return {
        title: both('补正之后再次要求补正', 'A second notice after the first was answered'),
        story: both(
          `申请人按告知补齐了${missing.name.zh}，窗口又就早已收下的${main.name.zh}再发一次告知。`,
          `The applicant supplied ${missing.name.en}; the window then asks for ${main.name.en}, which it had all along, in better form.`,
        ),
        before: [...suppliedOnce, check({ [main.key]: '装订不整齐' }, `${nextDay} 09:30`)],
        wrong: notice(`${nextDay} 10:00`, [main.key, '请重新装订后再报']),
        right: check({}, `${nextDay} 10:00`),
        expect: { answer: 'refused', code: 'NOTICE_ALREADY_GIVEN' },
      };
    }),
    ...told('paper-not-on-the-list', rests['one-time-notice'], () => {
      const { checkedIncomplete, notice, asks } = windowOf(kit);
      const at = later(last, -20);
      return {
        title: both('要求目录以外的材料', 'Asking for a paper that the published list lacks'),
        story: both(
          `告知书除了缺少的${missing.name.zh}，还要求一份公布目录里没有的${part.unlisted.zh}。`,
          `The notice asks for ${part.unlisted.en} that the published list does not have.`,
        ),
        before: checkedIncomplete,
        wrong: notice(at, asks(missing), [part.unlisted.zh, `未提交${part.unlisted.zh}`]),
        right: notice(at, asks(missing)),
        expect: { answer: 'refused', code: 'NOT_ON_PUBLISHED_LIST' },
      };
    }),
    ...told('passed-on', rests['first-responsible'], () => {
      if (steps.check === undefined || people.otherClerk === undefined) return undefined;
      return {
        title: both('未经交接由他人接办', 'Another officer steps in without a hand-over'),
        story: both(
          '首问的人已出具受理单，另一人未经交接就来审形式要件，申请人不知道该找谁。',
          'One officer issued the slip; another takes the case up without any hand-over.',
        ),
        before: path.before(steps.check),
        wrong: path.one(steps.check, people.otherClerk),
        right: path.one(steps.check),
        expect: { answer: 'refused', code: 'NOT_FIRST_RESPONSIBLE' },
      };
    }),
    ...told('withdrawn-for-him', people.applicant ? 'product:act' : undefined, () => {
      const reason = '申请人来电称材料要重新准备。';
      return {
        title: both('没有申请人的撤回书就代为撤回', 'Withdrawn in the applicant’s name without his paper'),
        story: both(
          '窗口说是申请人来电要求，没有撤回书就代他撤回，让他重新申报。',
          'The window says that the applicant phoned and withdraws the application for him; he has to begin anew.',
        ),
        before: path.before(steps.accept ?? steps.close),
        wrong: by(people.clerk, 'withdraw', last, { reason }),
        right: by(people.clerk, 'withdraw', last, { reason, document: `$file:${kit.power}-withdrawal` }),
        expect: { answer: 'refused', code: 'WITHDRAWAL_WITHOUT_PAPER' },
      };
    }),
    ...tipLeftLying(kit, {
      risk,
      rests: rests['tip-line'],
      after: steps.start,
      route: 'phone',
      matter: '来电反映窗口让申请人多跑了三趟。',
      named: people.otherClerk ? [people.otherClerk.by] : [],
      stage: part.stage,
      result: '调看窗口记录并回访来电人，反映的情况不属实。',
      title: both('举报登记后逾期未办', 'A tip about the window is registered and left lying'),
      story: both(
        '有人打电话反映窗口刁难，纪检登记后过了十五个工作日仍没有办理结果。',
        'Somebody phones about the window; fifteen working days later nobody has dealt with it.',
      ),
    }),
    ...orderUnanswered(kit, {
      risk,
      rests: rests['supervision'],
      after: steps.slip ?? steps.start,
      matter: '请说明来人反映的排队两小时无人叫号的情况。',
      reply: '当日叫号设备故障四十分钟，已张贴告示并逐一道歉。',
      person: people.clerk,
      title: both('督办逾期不答复', 'An inspector’s order to the window goes unanswered'),
      story: both(
        '纪检要求窗口三个工作日内说明情况，到期没有答复。',
        'The inspector asks the window to explain within three working days; nobody does.',
      ),
    }),
  ];
}

/** 不按规定程序受理。 */
function procedure(kit: AcceptKit, accept: string): readonly Scenario[] {
  const { accept: part, path, steps, people } = kit;
  const { rests, missing, elsewhere, tooEarly } = part;
  const told = tell(kit, part.risks.procedure);
  const at = path.at(accept);
  const clue = { stage: part.stage };
  const referred = (reason: string): Step => {
    const to = elsewhere?.to ?? '';
    const { act, input } = elsewhere?.refer?.(to, reason) ?? { act: 'refer-away', input: { to, reason } };
    return by(people.clerk, act, at, input);
  };
  return [
    ...told('without-slip', steps.slip === undefined ? undefined : rests['acceptance-slip'], () => ({
      title: both('不出具受理单就受理', 'Accepting without a slip'),
      story: both(
        '材料收下了，没有给申请人受理单就转去下一环节。',
        'The papers are taken in and passed on; the applicant holds nothing that says so.',
      ),
      before: path.before(accept).filter((step) => step.act !== path.one(steps.slip ?? '').act),
      wrong: path.one(accept),
      right: path.one(steps.slip ?? '', { at }),
      expect: { answer: 'refused', code: 'SLIP_MISSING' },
      clue,
    })),
    ...told('sent-away-without-slip', steps.slip === undefined ? undefined : rests['acceptance-slip'], () => {
      const { without, check, lacking, notice, noticedAt, asks } = windowOf(kit);
      return {
        title: both('不出具受理单就告知补正', 'Sending the applicant home without a slip'),
        story: both(
          '材料不齐，窗口没有出具收件凭证就让申请人回去补。',
          'Something is missing; the applicant is sent home for it with nothing in hand.',
        ),
        before: [without(missing), check(lacking)],
        wrong: notice(noticedAt, asks(missing)),
        right: path.one(steps.slip ?? '', { at: noticedAt }),
        expect: { answer: 'refused', code: 'SLIP_MISSING' },
      };
    }),
    ...(elsewhere
      ? [
          ...told('not-ours', rests['jurisdiction'], () => {
            const { slip, check } = windowOf(kit);
            return {
              title: both('受理不归本机关管辖的事项', 'Accepting what belongs to another authority'),
              story: elsewhere.story,
              before: [
                path.one(steps.start, { input: kit.application({ fields: elsewhere.fields }) }),
                ...slip,
                ...(steps.check === undefined ? [] : [check({})]),
              ],
              wrong: path.one(accept),
              right: referred(elsewhere.reason),
              expect: { answer: 'refused', code: 'NOT_OUR_JURISDICTION' },
              clue: { stage: part.stage, mark: elsewhere.mark },
            };
          }),
          ...told('referred-though-ours', rests['jurisdiction'], () => ({
            title: both('把本机关的事项推给别处', 'Sending away what is one’s own to handle'),
            story: both(
              '事项归本机关办理，材料也齐全，窗口却让申请人去别处办。',
              'The matter is ours and its papers are complete; the window sends the applicant elsewhere.',
            ),
            before: path.before(accept),
            wrong: referred(elsewhere.ours),
            right: path.one(accept),
            expect: { answer: 'refused', code: 'OUR_JURISDICTION' },
            clue: { mark: elsewhere.mark },
          })),
        ]
      : []),
    ...told('reviewed-before-accepted', tooEarly ? 'product:stage-order' : undefined, () => {
      if (!tooEarly || steps.check === undefined) return undefined;
      const { noticedAt, check } = windowOf(kit);
      return {
        title: both('未受理先审查', 'Reviewing before accepting'),
        story: both('受理手续还没有办，就先记审查结论。', 'Findings are entered before the application is accepted.'),
        before: path.before(steps.check),
        wrong: by(tooEarly.person, 'record-findings', noticedAt, tooEarly.input),
        right: check({}, noticedAt),
        expect: { answer: 'refused', code: 'NOT_IN_THIS_STAGE' },
        clue,
      };
    }),
  ];
}

/** 无原因超时办理。 */
function overtime(kit: AcceptKit, accept: string): readonly Scenario[] {
  const { accept: part, path, steps, people } = kit;
  const { rests } = part;
  const risk = part.risks.overtime;
  const about = { risk, rests: rests['time-limit'], stage: part.stage, step: accept };
  return [
    ...leftLying(kit, {
      ...about,
      title: both('受理超时', 'The term for acceptance runs out'),
      story: both('材料齐全，窗口过了承诺的时限也没有受理。', 'Everything is there, and the promised term passes.'),
    }),
    ...unexplained(kit, { ...about, person: people.clerk, reason: '当日窗口停电三小时，未能按时办理。' }),
    ...story(kit, risk, 'entered-late', rests['late-entry'], () => {
      const at = later(path.at(steps.start), 30 * 60);
      const received = (hours: number) => `${later(at, -hours * 60).replace(' ', 'T')}:00+08:00`;
      const { input } = path.one(steps.start);
      return {
        title: both('收件后压了一天多才录入', 'Entered more than a day after it came in'),
        story: both(
          '材料前一天就交了，窗口二十五小时以后才录入。',
          'The papers came in the day before; they are entered twenty-five hours later.',
        ),
        before: [],
        wrong: path.one(steps.start, { at, input: { ...input, receivedAt: received(25), lateReason: LATE } }),
        right: path.one(steps.start, { at, input: { ...input, receivedAt: received(23), lateReason: LATE } }),
        expect: { answer: 'signal', code: 'LATE_ENTRY' },
      };
    }),
    ...story(kit, risk, 'clock-stopped', rests['pause'], () => {
      if (steps.check === undefined) return undefined;
      const at = later(path.at(accept), 60);
      return {
        title: both('没有法定事由停表', 'Stopping the clock without a legal ground'),
        story: both(
          '快到期了，窗口以“领导出差”为由中止计时。',
          'With the term nearly over, the window stops the clock because “the leader is travelling”.',
        ),
        before: path.before(steps.check),
        wrong: by(people.clerk, 'pause', at, {
          ground: '领导出差',
          reasons: '等分管领导出差回来再办。',
          document: `$file:${kit.power}-travel-memo`,
        }),
        right: path.one(steps.check, { at }),
        expect: { answer: 'refused', code: 'NO_LEGAL_GROUND' },
      };
    }),
  ];
}

/** 不能一次告知所需材料。 */
function notAtOnce(kit: AcceptKit, accept: string, at: string): readonly Scenario[] {
  const { accept: part, path } = kit;
  const { missing, second } = part;
  const told = tell(kit, part.risks.notAtOnce);
  return [
    ...told('half-a-notice', part.rests['one-time-notice'], () => {
      const { without, slip, check, notice, asks, lacking } = windowOf(kit);
      return {
        title: both('只告知一部分缺件', 'A notice that names half of what is missing'),
        story: both(
          '形式审查发现缺两样，告知书只写了一样，另一样留着下次再说。',
          'The form check found two papers missing; the notice names one.',
        ),
        before: [without(missing, second), ...slip, check({ ...lacking, [second.key]: '未提交' })],
        wrong: notice(later(at, -20), asks(missing)),
        right: notice(later(at, -20), asks(missing), asks(second)),
        expect: { answer: 'refused', code: 'NOTICE_INCOMPLETE' },
      };
    }),
    ...told('asked-for-what-was-in-order', part.rests['one-time-notice'], () => {
      const { suppliedOnce, nextDay, check, notice } = windowOf(kit);
      return {
        title: both('补正以后换一样再要', 'Asking for another paper after the first was supplied'),
        story: both(
          `${missing.name.zh}补来了，形式也对；窗口又要本已合格的${second.name.zh}。`,
          `What was asked for has come and is in order; the window now wants ${second.name.en}, which it had found in order.`,
        ),
        before: [...suppliedOnce, check({}, `${nextDay} 09:30`)],
        wrong: notice(`${nextDay} 10:00`, [second.key, '请再报一份盖章件']),
        right: path.one(accept, { at: `${nextDay} 10:00` }),
        expect: { answer: 'refused', code: 'NOTICE_ALREADY_GIVEN' },
      };
    }),
  ];
}

/** 不严格审查或故意让虚假资料通过。 */
function lax(kit: AcceptKit, accept: string, at: string): readonly Scenario[] {
  const { accept: part, path, steps } = kit;
  const { rests, missing, main } = part;
  const told = tell(kit, part.risks.lax);
  return [
    ...told('missing-paper', rests['published-conditions'], () => {
      const { checkedIncomplete, notice, asks } = windowOf(kit);
      return {
        title: both('缺必交材料仍受理', 'Accepting with a required paper missing'),
        story: both(
          `申请人没有交${missing.name.zh}，窗口照样受理。`,
          `${missing.name.en} was not handed in; the window accepts all the same.`,
        ),
        before: checkedIncomplete,
        wrong: path.one(accept),
        right: notice(at, asks(missing)),
        expect: { answer: 'refused', code: 'MATERIAL_MISSING' },
        clue: { stage: part.stage },
      };
    }),
    ...told('ticked-though-absent', rests['published-conditions'], () => {
      if (steps.check === undefined) return undefined;
      const { without, slip, checks } = windowOf(kit);
      const toFollow = (complete: boolean) => ({
        checks: checks({ [missing.key]: '容后补交' }).checks.map((check) =>
          check.material === missing.key ? { ...check, complete } : check,
        ),
      });
      return {
        title: both('没有的材料勾为齐全', 'Ticking off a paper that is not there'),
        story: both(
          `${missing.name.zh}没有交，形式审查却记为齐全。`,
          `${missing.name.en} was never handed in; the form check says it is complete.`,
        ),
        before: [without(missing), ...slip],
        wrong: path.one(steps.check, { input: toFollow(true) }),
        right: path.one(steps.check, { input: toFollow(false) }),
        expect: { answer: 'refused', code: 'ABSENT_MARKED_COMPLETE' },
      };
    }),
    ...told('borrowed-file', rests['cross-check'], () => {
      const file = `${kit.power}-${main.key}-of-another`;
      return {
        title: both('同一份文件用于两家单位', 'One file for two applicants'),
        story: both(
          `申请人交来的${main.name.zh}，与另一家单位办件里的文件一字不差。`,
          `What is handed in as ${main.name.en} is, byte for byte, the file of another company’s case.`,
        ),
        before: [],
        heldElsewhere: [file],
        wrong: path.one(steps.start, { input: kit.application({ files: { [main.key]: file } }) }),
        right: path.one(steps.start),
        after: [...path.between(steps.start, accept), path.one(accept)],
        expect: { answer: 'doubt', code: 'cross-check' },
        clue: { stage: part.stage },
      };
    }),
  ];
}
