import type { Scenario } from '../format.ts';
import { later } from './days.ts';
import {
  closedOverAnOrder,
  keptFromThePublic,
  leftLying,
  legalTermOver,
  nobodyAnswersForIt,
  orderUnanswered,
} from './everywhere.ts';
import type { DeliverPart, Kit } from './kit.ts';
import { both, overOf, tell } from './tell.ts';

type DeliverKit = Kit & { readonly deliver: DeliverPart };

/** 送达: what may happen to a document between the decision and the applicant. */
export function deliverStories(kit: DeliverKit): readonly Scenario[] {
  const { draft, issue, serve } = kit.steps;
  if (draft === undefined || issue === undefined || serve === undefined)
    throw new Error(`${kit.power}: the path has no document that is drafted, signed and served`);
  return [...altered(kit, draft, issue), ...notFinished(kit, issue, serve), ...notServed(kit, serve)];
}

/** 擅自改动内容，制作文书不规范。 */
function altered(kit: DeliverKit, draft: string, issue: string): readonly Scenario[] {
  const { deliver: part, path, people } = kit;
  const { otherHandler } = people;
  const told = tell(kit, part.risks.altered);
  const rest = part.rests['official-document'];
  return [
    ...told('text-altered', rest, () => {
      const honest = path.one(draft);
      return {
        title: both('擅自改动文书内容', 'Altering the text'),
        story: both(
          '承办人在文书里加了一句决定里没有的附加条件。',
          'The handler adds a condition to the document that nobody decided.',
        ),
        before: path.before(draft),
        wrong: { ...honest, input: { ...honest.input, text: part.altered.text } },
        right: honest,
        expect: { answer: 'refused', code: 'DOCUMENT_DIFFERS' },
        clue: { mark: part.altered.mark },
      };
    }),
    ...told('drafted-and-signed', rest, () =>
      otherHandler === undefined
        ? undefined
        : {
            title: both('自拟自签', 'Drafting and signing alike'),
            story: both('承办人自己拟稿自己签发。', 'The handler signs off his own draft.'),
            before: path.before(issue),
            wrong: path.one(issue, people.handler),
            right: path.one(issue, otherHandler),
            expect: { answer: 'refused', code: 'ISSUED_BY_DRAFTER' },
          },
    ),
  ];
}

/** 不及时办结: left lying, kept from the public, an order and an overrun that nobody answers for. */
function notFinished(kit: DeliverKit, issue: string, serve: string): readonly Scenario[] {
  const { deliver: part, people } = kit;
  const { rests, early, published } = part;
  const risk = part.risks.notFinished ?? part.risks.notServed;
  const over = early?.over ?? overOf(kit, part.stage);
  const last = later(over, -10).slice(0, 10);
  const options = early?.options;
  const orders = {
    risk,
    after: issue,
    matter: '请说明文书拟制后多久送签，由谁经手。',
    reply: '拟稿后当日送签，由承办人经手，有交接记录。',
    person: people.handler,
  };
  return [
    ...leftLying(kit, {
      risk,
      rests: rests['time-limit'],
      stage: part.stage,
      step: serve,
      over,
      ...(options ? { options } : {}),
      input: part.service(part.document, last, part.proof),
      title: both('文书压着不送', 'The document is left lying'),
      story: both(
        '决定早已作出，环节时限过去了还没有送达。',
        'The decision was made; the term of the stage passes without delivery.',
      ),
    }),
    ...(published ? keptFromThePublic(kit, { risk, rests: rests['disclosure'], ...published }) : []),
    ...nobodyAnswersForIt(kit, {
      risk,
      rests: rests['accountability'],
      stage: part.stage,
      step: serve,
      over,
      ...(options ? { options } : {}),
      explains: people.handler,
      reason: '收件人搬迁，两次上门没有找到。',
      superior: people.head,
      reply: '核对了上门记录，原因成立。',
      responsible: people.handler.by,
      handling: 'none',
      because: '两次上门有记录，属于客观原因，不予追究。',
      title: both('送达超时无人担责', 'A late delivery that nobody answers for'),
    }),
    // Where nothing else holds the case open, the order is asked for at the close; else when its own term is over.
    ...(rests['supervision-at-close']
      ? closedOverAnOrder(kit, { ...orders, rests: rests['supervision-at-close'] })
      : orderUnanswered(kit, { ...orders, rests: rests['supervision'] })),
  ];
}

/** 未及时送达: the refusal, the law's last day, and services that were none. */
function notServed(kit: DeliverKit, serve: string): readonly Scenario[] {
  const { deliver: part, path } = kit;
  const { rests, refused } = part;
  const risk = part.risks.notServed;
  const told = tell(kit, risk);
  const honest = path.one(serve);
  const day = (path.at(serve) ?? '').slice(0, 10);
  const issuedOn = path.at(kit.steps.issue ?? serve).slice(0, 10);
  const dayBefore = later(`${issuedOn} 12:00`, -1440).slice(0, 10);
  return [
    ...(refused
      ? leftLying(kit, {
          risk,
          rests: rests['time-limit'],
          name: 'refusal-left-lying',
          stage: part.stage,
          step: serve,
          over: refused.over,
          options: refused.options,
          input: part.service(refused.document, later(refused.over, -10).slice(0, 10), part.proof),
          title: both('不予通过的文书压着不送', 'A refusal is left lying'),
          story: both(
            '不予通过的决定已作出，文书过了时限没有送达，申请人无从补正或救济。',
            'The refusal is signed and not delivered in time; the applicant can neither mend nor appeal.',
          ),
        })
      : []),
    ...legalTermOver(kit, {
      risk,
      rests: rests['legal-term'],
      name: part.legalName ?? 'legal-term-over',
      stage: part.stage,
      step: serve,
      title: both('法定期限届满仍未送达', 'Not delivered by the last day of the legal term'),
      story: both(
        '文书已签发，法定期限的最后一天没有送出去。',
        'The document is signed and does not go out on the last day of the legal term.',
      ),
    }),
    ...told('without-proof', rests['official-document'], () => ({
      title: both('没有回证记为送达', '“Served” with nothing to show it'),
      story: both('没有送达回证，也记为已送达。', 'The document is entered as served without any proof of service.'),
      before: path.before(serve),
      wrong: { ...honest, input: { ...honest.input, proof: '' } },
      right: honest,
      expect: { answer: 'refused', code: 'SERVICE_WITHOUT_PROOF' },
    })),
    ...told('served-before-issued', rests['official-document'], () => ({
      title: both('送达日期早于签发', 'Served the day before it was signed'),
      story: both('送达日期填在签发的前一天。', 'The document is entered as served on the day before it was signed.'),
      before: path.before(serve),
      wrong: { ...honest, input: { ...honest.input, servedOn: dayBefore } },
      right: { ...honest, input: { ...honest.input, servedOn: day } },
      expect: { answer: 'refused', code: 'SERVED_BEFORE_ISSUED' },
    })),
  ];
}
