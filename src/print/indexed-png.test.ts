import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { indexedPng } from './indexed-png.ts';

/** Colours of the pixels as a reader finds them: by chunks, palette and index. */
function read(png: Buffer): readonly string[] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const width = chunks.get('IHDR')!.readUInt32BE(0);
  const palette = chunks.get('PLTE')!;
  const rows = inflateSync(chunks.get('IDAT')!);
  return [...rows].flatMap((index, i) =>
    i % (width + 1) === 0 ? [] : [palette.toString('hex', index * 3, index * 3 + 3)],
  );
}
const picture = (colours: readonly number[], width: number) => {
  const data = Buffer.alloc(colours.length * 4);
  for (const [i, colour] of colours.entries()) data.writeUInt32BE(((colour << 8) | 0xff) >>> 0, i * 4);
  return { width, height: colours.length / width, data };
};

describe('a PNG with a palette', () => {
  it('keeps every colour of a drawing that has few', () => {
    const colours = [0xffffff, 0x7f0a16, 0x000000, 0xf6ffed, 0x135200, 0xffffff];
    assert.deepEqual(
      read(indexedPng(picture(colours, 3))),
      colours.map((colour) => colour.toString(16).padStart(6, '0')),
    );
  });
  it('joins shades where there are more than 256; the commonest of them stays exact', () => {
    const shades = Array.from({ length: 400 }, (_, i) => 0x101010 + i * 0x000101);
    const colours = [...shades, ...Array<number>(100).fill(0xf6ffed)];
    const found = read(indexedPng(picture(colours, 20)));
    assert.ok(new Set(found).size <= 256);
    assert.equal(found.at(-1), 'f6ffed');
    for (const [i, colour] of colours.entries())
      for (const shift of [0, 8, 16]) {
        const was = (colour >> shift) & 0xff;
        const is = (Number.parseInt(found[i]!, 16) >> shift) & 0xff;
        assert.ok(Math.abs(was - is) < 16, `${colour.toString(16)} became ${found[i]}`);
      }
  });
});
