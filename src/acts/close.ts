import { act } from '#cases/act.ts';
import { nothing } from './input.ts';

/** 办结. */
export const close = act({
  key: 'close',
  lane: 'case',
  input: nothing,
  outcomes: ['closed'],
  emits: [],
  sees: ['archive', 'supervision', 'disclosure'],
  perform: () => ({ outcome: 'closed', facts: [] }),
});
