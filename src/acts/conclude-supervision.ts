import { act } from '#cases/act.ts';
import { nothing } from './input.ts';

/** 监管结束: the case goes on to its close. */
export const concludeSupervision = act({
  key: 'conclude-supervision',
  lane: 'case',
  input: nothing,
  outcomes: ['concluded'],
  emits: [],
  sees: ['visits'],
  perform: () => ({ outcome: 'concluded', facts: [] }),
});
