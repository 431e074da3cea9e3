import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentsOf, type HeldDocument } from '#documents/catalogue.ts';
import type { DocumentBlock } from '#documents/content.ts';
import { forms } from '#documents/forms/catalogue.ts';
import { delivered, engineAt } from '#testing/case.ts';
import { told as filing } from '../../scenarios/filing/index.ts';
import type { HollowStep } from '../../scenarios/format.ts';
import { playIn } from './run-scenario.ts';
import { loadScenarios } from './scenarios.ts';

const { honest } = await loadScenarios();

type Run = { readonly id: string; readonly drawn?: boolean; readonly steps: readonly HollowStep[] };

/** What each honest run, and each story of a card, holds at its end. */
const held = [...honest, ...(filing.cards ?? [])].map((run: Run) => {
  const key = run.id.split('/')[0] ?? '';
  const played = playIn(key, { drawn: run.drawn ?? false }, run.steps);
  const refused = played
    .filter(({ step, answer }) => answer === 'refused' && !(step as HollowStep).hollow)
    .map(({ step, faults }) => [step.act, faults]);
  assert.deepEqual(refused, [], run.id);
  const last = played.at(-1);
  assert.ok(last, run.id);
  const { power, ctx } = engineAt(last.now, delivered(key));
  return { run, documents: documentsOf(last.view, power, ctx) };
});

/** Every text of a document, with where it stands. */
function textsOf({ name, content }: HeldDocument): readonly (readonly [where: string, text: string])[] {
  assert.ok(content);
  const { agency, title, number, addressee, blocks, attachments, signature, notes } = content;
  return [
    ['name', name],
    ['agency', agency],
    ['title', title],
    ...(number === null ? [] : [['number', number] as const]),
    ...(addressee === null ? [] : [['addressee', addressee] as const]),
    ...blocks.flatMap(textsIn),
    ...attachments.map((text) => ['attachment', text] as const),
    ...(signature
      ? ([
          ['signature', signature.agency],
          ['signature', signature.date],
        ] as const)
      : []),
    ...notes.map((text) => ['note', text] as const),
  ];
}

function textsIn(block: DocumentBlock): readonly (readonly [where: string, text: string])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [[block.kind, block.text]];
    case 'fields':
      return block.rows.flat().flatMap(({ label, value }) => [['label', label] as const, [label, value] as const]);
    case 'table':
      return [...block.heads, ...block.rows.flat()].map((text) => ['cell', text] as const);
    case 'signatures':
      return block.slots.flatMap(({ label, signed }) => [
        ['slot', label] as const,
        ...(signed
          ? ([
              ['signer', signed.name],
              ['signed on', signed.on],
            ] as const)
          : []),
      ]);
  }
}

describe('every document of every honest run', () => {
  for (const { run, documents } of held) {
    it(run.id, () => {
      assert.ok(documents.length > 0);
      assert.equal(new Set(documents.map((one) => one.key)).size, documents.length, 'keys are unique');
      const wrong = documents.flatMap((one) => {
        if (!one.content) return [`${one.key}: lacks ${one.missing.join()}`];
        return textsOf(one)
          .filter(([, text]) => text.trim() === '' || /[a-z{}\n]|undefined|NaN|#/.test(text))
          .map(([where, text]) => `${one.key} ${where}: “${text}”`);
      });
      assert.deepEqual(wrong, []);
    });
    it(`${run.id}: letters stand under numbers, tables are whole`, () => {
      for (const { key, standing, number, content } of documents) {
        assert.equal(standing === 'issued', number !== null, key);
        for (const block of content?.blocks ?? [])
          if (block.kind === 'table') {
            assert.equal(block.heads.length, block.shares.length, key);
            for (const row of block.rows) assert.equal(row.length, block.heads.length, key);
          }
      }
    });
  }
  it('leaves no form out', () => {
    const made = new Set(held.flatMap(({ documents }) => documents.map((one) => one.key.replace(/\.\d+$/, ''))));
    // No honest run hands an exhibit on; its form has a test of its own.
    const never = forms.map((form) => form.key).filter((key) => !made.has(key) && key !== 'custody');
    assert.deepEqual(never, []);
  });
});
