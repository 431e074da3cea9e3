import { findSanction } from '#cases/charges.ts';
import { sayValue } from '#contract/say.ts';
import { nameOf } from '../speech.ts';
import { dayText, entry, line, type SectionOf } from './section.ts';

/** 复核、申诉: asked, received under a number, answered. The one who asked reads it too. */
export const appeals: SectionOf = {
  key: 'appeals',
  party: true,
  entries: ({ view, engine }) =>
    view.appeals.all.map(({ kind, reasons, document, lodgedAt, received, declined, answer }) =>
      entry(sayValue('zh-CN', kind, 'kind'), lodgedAt, [
        line('lodge-appeal.reasons', reasons),
        line('lodge-appeal.document', '', document),
        line('appeals.number', received?.number),
        line('receive-appeal.handler', received ? nameOf(engine.ctx.directory, received.handler) : ''),
        line('receive-appeal.reasons', declined?.reasons),
        ...(answer
          ? [
              line('answer-appeal.outcome', sayValue('zh-CN', answer.outcome, 'outcome')),
              line('answer-appeal.sanction', findSanction(engine.power.definition, answer.sanction)?.name),
              line('answer-appeal.answer', `${answer.text}（${dayText(answer.at)}）`),
              line('answer-appeal.document', '', answer.document),
            ]
          : []),
      ]),
    ),
};
