import { numberedLetter } from '#cases/facets/letters.ts';
import type { DocumentBlock } from '../content.ts';
import type { Form, FormEnv } from './form.ts';
import {
  byHand,
  caseRows,
  dateText,
  dayText,
  field,
  pair,
  paper,
  paragraphs,
  rows,
  signatures,
  toBeTold,
} from './kit.ts';

/** 受理通知书 (行政许可法 第32条): that the application is accepted, and the day by which it will be decided. */
export const acceptance: Form = {
  key: 'acceptance',
  name: '受理通知书',
  audience: 'applicant',
  of(env) {
    const { view, power } = env;
    const { acceptedAt, deemed } = view.acceptance;
    // Deemed by law: the authority gave no notice. A matter that an officer registered was nobody's application.
    if (!acceptedAt || deemed || view.application.channel === 'matter') return [];
    const letter = numberedLetter(view.letters, 'acceptance', acceptedAt);
    const { applicant, contact, phone, receivedAt } = view.application;
    return [
      paper(env, acceptedAt, {
        title: '受理通知书',
        number: letter?.number ?? null,
        addressee: applicant,
        blocks: [
          {
            kind: 'paragraph',
            text: `你单位提出的“${view.head.title}”申请，经审查，材料齐全，符合公布的条件，本机关决定受理。`,
          },
          rows(
            ...caseRows(env),
            pair('联系人', contact, '联系电话', phone),
            pair('申请日期', receivedAt && dateText(receivedAt), '受理日期', dateText(acceptedAt)),
            field('作出决定的日期', letter?.dueOn && `${dayText(letter.dueOn)}前（含当日）`),
            pair(
              '咨询电话',
              toBeTold(power.definition.phones.service),
              '监督电话',
              toBeTold(power.definition.phones.supervision),
            ),
          ),
          ...notCounted(env),
          signatures(byHand('签收人（签名、日期）')),
        ],
        signedOn: acceptedAt,
        notes: ['本通知书一式两份，申请人一份，存档一份。'],
      }),
    ];
  },
};

/** What takes its time outside the term, as the definition lists it from law. */
function notCounted({ power }: FormEnv): readonly DocumentBlock[] {
  const grounds = power.definition.pauseGrounds.map(({ name }) => name).join('、');
  return grounds === '' ? [] : paragraphs(`下列事项所需时间依法不计算在期限内，需要时另行书面告知：${grounds}。`);
}
