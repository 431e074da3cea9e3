import { describe } from 'node:test';
import { boundIn, boundRefusals } from '#testing/bound.ts';
import { given } from '#testing/case.ts';
import { hashOf, honest } from '#testing/filing.ts';

const bound = boundIn('review', 'handling-posts', { acts: ['receive-papers'], posts: ['inspection-staff'] }, [
  { act: 'receive-papers', by: ['reviewer', 'inspection-staff'], to: { received: 'stay' } },
]);
const recording = {
  now: '2026-09-28 16:00',
  act: 'receive-papers',
  view: given(honest('review')),
  input: { papers: [{ material: 'plan', hash: hashOf('plan-2'), name: 'plan.pdf', pages: 3 }] },
};

describe('handling-posts', () => {
  boundRefusals(bound, [
    { title: 'the post that handles it', ...recording, who: 'inspector-b', codes: [] },
    { title: 'another', ...recording, who: 'reviewer-a', codes: ['NOT_HANDLING_POST'] },
    {
      title: 'another act of another post',
      now: recording.now,
      act: 'raise-doubt',
      view: recording.view,
      who: 'reviewer-a',
      input: { what: '签名与上一件明显不同，请核实。' },
      codes: [],
    },
  ]);
});
