import { act } from '#cases/act.ts';
import { openNotice } from '#cases/facets/acceptance.ts';
import { fault } from '#kernel/refusal.ts';
import { nothing } from './input.ts';

/** 受理: the case goes to review. */
export const accept = act({
  key: 'accept',
  lane: 'case',
  input: nothing,
  outcomes: ['accepted'],
  emits: ['acceptance.accepted'],
  sees: ['acceptance', 'materials', 'application'],
  idle: (view) => (openNotice(view.acceptance) ? fault('NOTICE_STILL_OPEN', {}, ['supplement']) : null),
  perform: () => ({ outcome: 'accepted', facts: [{ type: 'acceptance.accepted', data: {} }] }),
});
