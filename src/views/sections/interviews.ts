import { formatInstant, sayValue } from '#contract/say.ts';
import { nameOf } from '../speech.ts';
import { entry, line, listed, type SectionOf } from './section.ts';

const span = (from: string, to: string): string =>
  from === '' || to === '' ? '' : `${formatInstant('zh-CN', from)}—${formatInstant('zh-CN', to)}`;

/** 询问、谈话: with the written record and the recording. */
export const interviews: SectionOf = {
  key: 'interviews',
  party: false,
  entries: ({ view, engine }) =>
    view.interviews.all.map((one) =>
      entry(`${one.person}（${sayValue('zh-CN', one.role, 'role')}）`, one.from, [
        line('record-interview.place', one.place),
        line('interviews.span', span(one.from, one.to)),
        line('interviews.by', listed(one.by.map((person) => nameOf(engine.ctx.directory, person)))),
        line('record-interview.record', '', one.record),
        line('record-interview.recording', span(one.recordedFrom, one.recordedTo), one.recording),
        line('record-interview.confirmed', sayValue('zh-CN', one.confirmed, 'confirmed')),
        line('note', one.note),
      ]),
    ),
};
