import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { engineAt, given } from '#testing/case.ts';
import { consulted, drafted, honest, issued, submitted } from '#testing/filing.ts';
import { nextSteps } from './next-steps.ts';
import { outlookOf } from './outlook.ts';
import { type CaseView, emptyView } from './view.ts';

const engine = engineAt('2026-10-09 09:00');
const steps = (view: CaseView) =>
  nextSteps(engine, view, outlookOf(engine, view)).map(({ act, post }) => `${act} ${post}`);

describe('what a case waits for', () => {
  for (const { title, view, next } of [
    { title: 'before it is accepted, its slip', view: given(submitted()), next: ['issue-slip clerk'] },
    {
      title: 'before the decision, the consultation',
      view: given(honest('decide')),
      next: ['open-consultation section-head'],
    },
    {
      title: 'once that is closed, the decision',
      view: given(honest('decide'), consulted()),
      next: ['decide deputy-leader'],
    },
    { title: 'before the service, a draft', view: given(honest('deliver')), next: ['draft-document handler'] },
    {
      title: 'then whoever signs it',
      view: given(honest('deliver'), drafted()),
      next: ['issue-document deputy-leader'],
    },
    {
      title: 'then the service',
      view: given(honest('deliver'), drafted(), issued()),
      next: ['serve handler'],
    },
    { title: 'where nothing is open, nothing', view: emptyView, next: [] },
  ])
    it(title, () => assert.deepEqual(steps(view), next));
});
