import { findSanction } from '#cases/charges.ts';
import { sayValue } from '#contract/say.ts';
import { nameOf } from '../speech.ts';
import { entry, line, type SectionOf, yuan } from './section.ts';

/** 执行: what was carried out, with what proves it. */
export const enforcement: SectionOf = {
  key: 'enforcement',
  party: true,
  entries: ({ view, engine, party }) =>
    view.enforcement.all.map(({ part, sanction, from, until, fen, doneOn, proof, note, by, at }) =>
      entry(sayValue('zh-CN', part, 'part'), at, [
        line('record-enforcement.sanction', findSanction(engine.power.definition, sanction)?.name),
        line('record-enforcement.from', from),
        line('record-enforcement.until', until),
        line('amount', fen > 0 ? yuan(fen) : ''),
        line('record-enforcement.doneOn', doneOn),
        line('record-enforcement.proof', '', party ? '' : proof),
        line('note', note),
        line('enforcement.by', party ? '' : nameOf(engine.ctx.directory, by)),
      ]),
    ),
};
