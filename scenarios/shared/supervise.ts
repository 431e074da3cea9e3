import type { Scenario, Step } from '../format.ts';
import { later, workingDay } from './days.ts';
import { fileIncomplete, leftLying, nobodyAnswersForIt } from './everywhere.ts';
import type { Kit, SupervisePart } from './kit.ts';
import { type Change, wait } from './path.ts';
import { both, by, tell } from './tell.ts';

type SuperviseKit = Kit & { readonly supervise: SupervisePart };

/** 事后监管: what an officer may try who is to look again, and does not. */
export function superviseStories(kit: SuperviseKit): readonly Scenario[] {
  const { visit, concludeSupervision } = kit.steps;
  if (visit === undefined || concludeSupervision === undefined)
    throw new Error(`${kit.power}: the path has no visit after which supervision is concluded`);
  return [...formal(kit, visit, concludeSupervision), ...late(kit, concludeSupervision)];
}

/** 监管不严格，敷衍了事，形式主义。 */
function formal(kit: SuperviseKit, visit: string, conclude: string): readonly Scenario[] {
  const { supervise: part, path, people, steps } = kit;
  const { rests, matters, notes } = part;
  const risk = part.risks.formal;
  const told = tell(kit, risk);
  const rest = rests['post-supervision'];
  const at = path.at(visit);
  const day = at.slice(0, 10);
  const signed = (change: Change = {}): readonly Step[] =>
    steps.signVisit === undefined ? [] : [path.one(steps.signVisit, change)];
  const recorded = (
    said: readonly [string, string],
    evidence: readonly string[] = [`$file:${part.photo}`],
    inOrder = true,
    more: object = {},
  ): object => ({
    ...path.one(visit).input,
    visitedOn: day,
    findings: matters.map((matter, i) => ({ matter, inOrder: i === 0 || inOrder, note: said[i] })),
    evidence,
    ...more,
  });
  const officer = people.officer ?? people.head;
  const concluded = (moment: string): Step => path.one(conclude, { at: moment, ...officer });
  return [
    ...told('without-evidence', rest, () => ({
      title: both('检查没有依据', 'A visit with nothing to show'),
      story: both(
        '检查记录写得齐全，没有一张照片或一份材料。',
        'The record of the visit is complete, with nothing that shows it took place.',
      ),
      before: path.before(visit),
      wrong: path.one(visit, { input: recorded(notes, []) }),
      right: path.one(visit, { input: recorded(notes) }),
      after: signed(),
      expect: { answer: 'refused', code: 'VISIT_WITHOUT_EVIDENCE' },
    })),
    ...told('same-words', rest, () => ({
      title: both('每一项都写同一句话', 'The same words for every matter'),
      story: both('两项检查内容写的是同一句套话。', 'Both matters are answered with one set phrase.'),
      before: path.before(visit),
      wrong: path.one(visit, { input: recorded([part.phrase, part.phrase]) }),
      right: path.one(visit, { input: recorded([part.phrase, notes[1]]) }),
      after: signed(),
      expect: { answer: 'refused', code: 'VISIT_NOTE_EMPTY' },
    })),
    ...told('without-certificate', rests['two-officers'], () =>
      people.lapsedOfficer === undefined
        ? undefined
        : {
            title: both('执法证过期仍去检查', 'A visit with a lapsed certificate'),
            story: both('执法证已过期，仍由他去检查。', 'An officer whose certificate has lapsed makes the visit.'),
            before: path.before(visit),
            wrong: path.one(visit, { by: people.lapsedOfficer.by }),
            right: path.one(visit),
            after: [],
            afterRight: signed(),
            expect: { answer: 'refused', code: 'NOT_QUALIFIED' },
            clue: { mark: people.lapsedOfficer.by },
          },
    ),
    ...told('signs-twice', steps.signVisit === undefined ? undefined : 'product:two-signatures', () => ({
      title: both('一个人签两次', 'One officer signs twice'),
      story: both('两人检查的记录，由同一个人签两次。', 'The record that takes two officers is signed twice by one.'),
      before: path.before(steps.signVisit ?? ''),
      wrong: path.one(steps.signVisit ?? '', { by: path.one(visit).by ?? '' }),
      right: path.one(steps.signVisit ?? ''),
      expect: { answer: 'refused', code: 'SAME_PERSON_SIGNS_TWICE' },
    })),
    ...told('no-visit', rest, () => ({
      title: both('没有检查就结束监管', 'Concluding without a visit'),
      story: both('计划了检查，没有去，就结束监管。', 'A visit was planned and not made; supervision is concluded.'),
      before: path.before(visit),
      wrong: concluded(at),
      right: path.one(visit),
      after: [],
      afterRight: signed(),
      expect: { answer: 'refused', code: 'VISIT_OWED' },
      clue: { stage: part.stage },
    })),
    ...told('visit-put-off', steps.planVisit === undefined ? undefined : rest, () => {
      const last = `${day} 23:30`;
      const over = later(`${day} 23:59`, 11);
      return {
        title: both('计划的检查到期未做', 'A planned visit is not made'),
        story: both('计划的日子过去了，没有检查记录。', 'The planned day passes without a visit.'),
        before: path.before(visit),
        wrong: wait(last),
        right: path.one(visit, { at: last }),
        after: [wait(over)],
        afterRight: [...signed({ at: later(last, 10) }), wait(over)],
        expect: { answer: 'signal', code: 'VISIT_OVERDUE' },
      };
    }),
    ...told('not-mended', rest, () => {
      const wanting = recorded([notes[0], part.wanting], undefined, false, { rectifyBy: workingDay(at, 4) });
      const moment = `${workingDay(at, 2)} 15:00`;
      return {
        title: both('整改未复查就结束监管', 'Concluding with something left to mend'),
        story: both(
          '检查发现问题，没有复查就结束监管。',
          'Something was to be mended; supervision is concluded without a second look.',
        ),
        before: [...path.before(visit), path.one(visit, { input: wanting }), ...signed()],
        wrong: concluded(moment),
        right: by(officer, 'record-rectification', moment, {
          what: part.mended,
          evidence: [`$file:${part.photo}-again`],
        }),
        expect: { answer: 'refused', code: 'RECTIFICATION_OPEN' },
        clue: { stage: part.stage },
      };
    }),
  ];
}

/** 未及时监管; and what the archive lacks afterwards. */
function late(kit: SuperviseKit, conclude: string): readonly Scenario[] {
  const { supervise: part, people } = kit;
  const { rests, archive } = part;
  const officer = people.officer ?? people.head;
  const risk = part.risks.late ?? part.risks.formal;
  return [
    ...leftLying(kit, {
      risk,
      rests: rests['time-limit'],
      stage: part.stage,
      step: conclude,
      title: both('事后监管超时', 'The term for supervision runs out'),
      story: both('监管的时限过去了，监管没有结束。', 'The term passes and supervision is not concluded.'),
    }),
    ...nobodyAnswersForIt(kit, {
      risk,
      rests: rests['accountability'],
      stage: part.stage,
      step: conclude,
      explains: officer,
      reason: '单位停产检修两周，复看推迟到今天上午。',
      superior: people.decider,
      reply: '停产通知在卷，原因成立。',
      responsible: officer.by,
      handling: 'reminded',
      because: '停产不影响查阅记录，已提醒合理安排。',
      title: both('监管超时无人担责', 'Late supervision that nobody answers for'),
      story: both(
        '监管超时，没有追究到人就要办结。',
        'Supervision overran its term; the case is to be closed with nobody named for it.',
      ),
    }),
    ...(archive
      ? fileIncomplete(kit, {
          risk,
          rests: rests['archive'],
          ...archive,
          title: both('归档缺一样材料', 'The file lacks one of its items'),
          story: both('归档时没有放入应有的记录。', 'One of the records is not among the archived items.'),
        })
      : []),
  ];
}
