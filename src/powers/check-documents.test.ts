import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citedIn } from './check-documents.ts';

describe('documents of a definition', () => {
  for (const [text, cited] of [
    ['依照《行政许可法》第三十八条第一款、第三十九条，准予许可。', ['第38条第1款', '第39条']],
    ['《移送规定》第三条、第五条和第六条', ['第3条', '第5条', '第6条']],
    ['《处罚法》第五十七条第一款第三项', ['第57条第1款第3项']],
    ['《某法》第一百零五条、第一百一十条、第二十条、第十条', ['第105条', '第110条', '第20条', '第10条']],
    ['报送的《应急预案》备案材料', []],
  ] as const)
    it(`read their citations: ${text}`, () =>
      assert.deepEqual(
        citedIn(text).map(({ article }) => article),
        cited,
      ));
});
