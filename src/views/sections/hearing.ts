import type { Hearing } from '#cases/facets/hearing.ts';
import { sayValue, sayWord } from '#contract/say.ts';
import { type Instant, instantOf } from '#kernel/time.ts';
import type { Sight } from '../sight.ts';
import { nameOf } from '../speech.ts';
import { sanctioningLines } from './sanctioning.ts';
import { type Entry, entry, line, type SectionOf } from './section.ts';

const title = (fact: string): string => sayWord('zh-CN', 'facts', `hearing.${fact}`);
const yesNo = (value: boolean): string => sayValue('zh-CN', value ? 'yes' : 'no');

/** 告知、陈述申辩、听证: what the party was told, what he said, what was answered. His own side too. */
export const hearing: SectionOf = {
  key: 'hearing',
  party: true,
  entries: (sight) =>
    [...notices(sight), ...claims(sight), ...further(sight)].toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)),
};

const notices = (sight: Sight): readonly Entry[] =>
  sight.view.hearing.notices.map((notice) =>
    entry(title('notified'), notice.at, [
      line('notify-party.facts', notice.facts),
      ...sanctioningLines(notice, sight),
      line('notify-party.receivedOn', notice.receivedOn),
      line('notify-party.answerBy', notice.answerBy),
      line('notify-party.hearing', notice.hearing ? yesNo(true) : ''),
      line('notify-party.proof', '', notice.proof),
    ]),
  );

const claims = ({ view, engine }: Sight): readonly Entry[] =>
  view.hearing.claims.map(({ kind, how, text, document, at, answer }) =>
    entry(`${title('heard')}：${sayValue('zh-CN', kind, 'kind')}（${sayValue('zh-CN', how, 'how')}）`, at, [
      line('record-defence.text', text),
      line('record-defence.document', '', document),
      ...(answer
        ? [
            line('answer-defence.accepted', yesNo(answer.accepted)),
            line('answer-defence.answer', `${answer.text}（${nameOf(engine.ctx.directory, answer.by)}）`),
            ...answer.evidence.map((hash) => line('evidence', '', hash)),
          ]
        : []),
    ]),
  );

function further({ view, engine }: Sight): readonly Entry[] {
  const { waived, requested, held }: Hearing = view.hearing;
  const at = (one: { readonly at: Instant } | undefined) => one?.at ?? instantOf(0);
  return [
    ...(waived ? [entry(title('waived'), at(waived), [line('waive-defence.document', '', waived.document)])] : []),
    ...(requested
      ? [
          entry(title('requested'), at(requested), [
            line('request-hearing.reason', requested.reason),
            line('request-hearing.document', '', requested.document),
          ]),
        ]
      : []),
    ...(held
      ? [
          entry(title('held'), at(held), [
            line('hold-hearing.host', nameOf(engine.ctx.directory, held.host)),
            line('hold-hearing.noticeOn', held.noticeOn),
            line('hold-hearing.heldOn', held.heldOn),
            line('hold-hearing.record', '', held.record),
            line('hold-hearing.absent', held.absent ? yesNo(true) : ''),
          ]),
        ]
      : []),
  ];
}
