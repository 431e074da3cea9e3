import { act } from '#cases/act.ts';
import { nothing } from './input.ts';

/** 执行完毕: the case goes on to its end. */
export const concludeEnforcement = act({
  key: 'conclude-enforcement',
  lane: 'case',
  input: nothing,
  outcomes: ['enforced'],
  emits: [],
  sees: ['enforcement', 'funds', 'exhibits'],
  perform: () => ({ outcome: 'enforced', facts: [] }),
});
