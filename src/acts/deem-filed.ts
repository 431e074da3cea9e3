import { act } from '#cases/act.ts';
import { fault } from '#kernel/refusal.ts';
import { nothing } from './input.ts';

/** 视为备案: the term is over and the authority neither filed nor said why not (预案办法 第28条). The machine's act, as of the term's end. */
export const deemFiled = act({
  key: 'deem-filed',
  lane: 'case',
  input: nothing,
  outcomes: ['deemed'],
  emits: ['decision.deemed'],
  sees: [],
  idle: (view) => (view.decision.result ? fault('ALREADY_DECIDED') : null),
  perform({ power }) {
    const result = power.definition.results.find(({ kind }) => kind === 'affirmed');
    if (!result) throw new Error(`${power.definition.key} has no result to deem`);
    return { outcome: 'deemed', facts: [{ type: 'decision.deemed', data: { result: result.key, article: '第28条' } }] };
  },
});
