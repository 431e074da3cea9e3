import { type Meeting, votesAreOpenTo } from '#cases/facets/meetings.ts';
import { formatInstant, sayValue, sayWord } from '#contract/say.ts';
import type { PersonId } from '#kernel/ids.ts';
import { proposalsOf } from '#powers/results.ts';
import type { Sight } from '../sight.ts';
import { nameOf } from '../speech.ts';
import { entry, type Line, line, listed, type SectionOf } from './section.ts';

const VOTES = ['for', 'against', 'abstain'] as const;

/** 会议纪要, as the record writes it: who was called, who was there, how each voted and why, and the count. */
export const meetings: SectionOf = {
  key: 'meetings',
  party: false,
  entries: (sight, reader) =>
    sight.view.meetings.all.map((meeting) =>
      entry(meeting.purpose, meeting.calledAt, [...call(meeting, sight), ...votes(meeting, sight, reader)]),
    ),
};

function call(meeting: Meeting, { engine }: Sight): readonly Line[] {
  const name = (person: PersonId) => nameOf(engine.ctx.directory, person);
  const { opened } = meeting;
  return [
    line('call-meeting.question', meeting.question),
    line(
      'call-meeting.proposal',
      proposalsOf(engine.power.definition).find(({ value }) => value === meeting.proposal)?.label,
    ),
    line('call-meeting.at', formatInstant('zh-CN', meeting.at)),
    line('call-meeting.place', meeting.place),
    line('call-meeting.chair', name(meeting.chair)),
    line('call-meeting.members', listed(meeting.members.map(name))),
    ...(opened
      ? [
          line('open-meeting.present', listed(opened.present.map(name))),
          line('meetings.absent', listed(opened.absent.map(name))),
        ]
      : []),
  ];
}

function votes(meeting: Meeting, { engine }: Sight, reader: PersonId): readonly Line[] {
  const open = votesAreOpenTo(meeting, reader);
  const { closed } = meeting;
  return [
    ...meeting.votes.map(({ person, vote, opinion }) =>
      line(
        'cast-vote.vote',
        `${nameOf(engine.ctx.directory, person)}：${open ? `${sayValue('zh-CN', vote, 'vote')}。${opinion}` : sayWord('zh-CN', 'outcomes', 'voted')}`,
      ),
    ),
    ...(closed
      ? [
          line('meetings.count', listed(VOTES.map((vote) => `${sayValue('zh-CN', vote, 'vote')} ${closed[vote]}`))),
          line('meetings.result', sayValue('zh-CN', closed.carried ? 'carried' : 'not-carried', 'vote')),
        ]
      : []),
  ];
}
