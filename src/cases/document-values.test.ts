import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMON_PLACES } from '#powers/check-documents.ts';
import { engineAt, filing, given } from '#testing/case.ts';
import { honest } from '#testing/filing.ts';
import { documentValues } from './document-values.ts';

describe('what documents are filled from', () => {
  it('is what the check of a template knows, and nothing else', () => {
    const { ctx } = engineAt('2026-09-29 16:00');
    const known = Object.keys(documentValues(given(honest('deliver')), filing, ctx)).filter(
      (place) => !/^(field|list)\./.test(place),
    );
    assert.deepEqual(known.toSorted(), COMMON_PLACES);
  });
});
