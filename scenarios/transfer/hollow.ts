import type { HollowStep, HollowStory } from '../format.ts';
import { explosion, items } from './matters.ts';
import { crime, lead } from './path.ts';

/** An officer who answers every yes-or-no with yes and every text with 无, in a suspected crime and in a sealed lead. */
const trying = (at: string, by: string, as: string, act: string, input: object = {}): HollowStep => ({
  at,
  by,
  as,
  act,
  input: { ...input },
  hollow: true,
});

const proof = '$file:explosion-signed';
const inCrime: HollowStory = {
  id: 'transfer/hollow-crime',
  steps: [
    ...crime.before('name-team'),
    trying('2026-09-14 10:00', 'head-a', 'section-head', 'name-team', { team: ['officer-a'], reason: '无' }),
    trying('2026-09-14 10:00', 'clerk-a', 'clerk', 'refer-away', { to: '无', reason: '无' }),
    crime.one('name-team'),
    trying('2026-09-14 15:10', 'head-a', 'section-head', 'name-team', {
      team: ['officer-a', 'leader-a'],
      reason: '无',
    }),
    crime.one('accept'),
    trying('2026-09-16 10:00', 'officer-a', 'enforcement-officer', 'record-findings', {
      findings: items('crime').map((item) => ({ item, answer: true, evidence: [], note: '无' })),
    }),
    trying('2026-09-16 10:00', 'officer-a', 'enforcement-officer', 'hand-in-review', {
      proposal: 'transfer-police',
      opinion: '无',
    }),
    crime.one('record-findings'),
    trying('2026-09-17 11:00', 'officer-a', 'enforcement-officer', 'hand-in-review', {
      proposal: 'transfer-police',
      opinion: '无',
    }),
    ...crime.between('record-findings', 'decide'),
    trying('2026-09-21 10:00', 'principal-a', 'principal', 'decide', { result: 'transfer-police', reasons: '无' }),
    trying('2026-09-21 10:00', 'principal-a', 'principal', 'decide', { result: 'not-transfer', reasons: '无' }),
    trying('2026-09-21 10:00', 'principal-a', 'principal', 'return-review', { reasons: '无' }),
    crime.one('decide'),
    ...crime.between('decide', 'serve'),
    trying('2026-09-22 14:00', 'handler-a', 'handler', 'hand-over-case', {
      document: 'letter-police',
      to: '无',
      receiver: '无',
      attachments: explosion.materials,
      servedOn: '2026-09-22',
      proof: '',
    }),
    trying('2026-09-22 14:00', 'handler-a', 'handler', 'serve', {
      document: 'letter-police',
      method: 'direct',
      servedOn: '2026-09-22',
      receiver: '无',
      proof,
    }),
    crime.one('serve'),
    trying('2026-09-23 09:00', 'handler-a', 'handler', 'record-receipt-of-case', {
      number: '无',
      by: '无',
      receivedOn: '2026-09-23',
      accepted: true,
      forwardedTo: '',
      document: '',
    }),
    ...crime.between('serve', 'docket'),
    trying('2026-09-24 09:00', 'handler-a', 'handler', 'record-docket', {
      number: '无',
      on: '2026-09-24',
      document: proof,
    }),
    trying('2026-09-24 09:00', 'handler-a', 'handler', 'record-no-docket', {
      reasons: '无',
      on: '2026-09-24',
      document: proof,
    }),
    trying('2026-09-24 09:00', 'handler-a', 'handler', 'record-outcome', {
      by: 'receiver',
      outcome: '无',
      on: '2026-09-24',
      document: proof,
    }),
    trying('2026-09-24 09:00', 'head-a', 'section-head', 'ask-outcome', { document: '', replyBy: '2026-10-20' }),
    crime.one('docket'),
    trying('2026-09-26 09:00', 'handler-a', 'handler', 'hand-over-articles', {
      articles: ['无'],
      to: '无',
      on: '2026-09-26',
      proof: '',
      partyTold: '',
    }),
    trying('2026-09-26 09:00', 'health-a', 'health-head', 'conclude-supervision'),
    crime.one('articles'),
    ...crime.after('articles'),
  ],
};

const inLead: HollowStory = {
  id: 'transfer/hollow-lead',
  steps: [
    ...lead.before('record-findings'),
    trying('2026-09-15 09:30', 'inspector-b', 'inspection-staff', 'record-findings', {
      findings: items('official').map((item) => ({ item, answer: true, evidence: [], note: '无' })),
    }),
    lead.one('record-findings'),
    trying('2026-09-15 11:00', 'inspector-b', 'inspection-staff', 'hand-in-review', {
      proposal: 'transfer-supervisor',
      opinion: '无',
    }),
    lead.one('hand-in-review'),
    trying('2026-09-15 14:00', 'principal-a', 'principal', 'decide', { result: 'transfer-supervisor', reasons: '无' }),
    ...lead.after('hand-in-review'),
  ],
};

export const hollow: readonly HollowStory[] = [inCrime, inLead];
