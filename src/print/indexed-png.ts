import { crc32, deflateSync } from 'node:zlib';

/**
 * A drawing of few colours as a PNG with a palette (RFC 2083): a third of the size of one that says every pixel in full. Shades at
 * edges that differ by less than the eye sees share a place; each place has the colour that most of its pixels have.
 */
export type Pixels = { readonly width: number; readonly height: number /** RGBA, opaque. */; readonly data: Buffer };

const MOST_COLOURS = 256;

export function indexedPng(pixels: Pixels): Buffer {
  const { width, height } = pixels;
  const { placeOf, palette } = paletteOf(pixels);
  // Filter 0 at the head of each row: flat areas of indices are packed best as they are.
  const rows = Buffer.alloc((width + 1) * height);
  eachRun(pixels, (colour, from, to) => {
    const place = placeOf(colour);
    for (let pixel = from; pixel < to; pixel++) rows[pixel + Math.floor(pixel / width) + 1] = place;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Neighbouring pixels of one colour at once: a drawing is mostly ground. */
function eachRun({ data }: Pixels, take: (colour: number, from: number, to: number) => void): void {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const count = data.byteLength / 4;
  for (let from = 0; from < count; ) {
    const pixel = view.getUint32(from * 4);
    let to = from + 1;
    while (to < count && view.getUint32(to * 4) === pixel) to++;
    take(pixel >>> 8, from, to);
    from = to;
  }
}

/** Drops the lowest bits of each channel until the colours fit. */
function paletteOf(pixels: Pixels): { placeOf: (colour: number) => number; palette: Buffer } {
  const counts = new Map<number, number>();
  eachRun(pixels, (colour, from, to) => counts.set(colour, (counts.get(colour) ?? 0) + to - from));
  for (let bits = 0; bits < 8; bits++) {
    const mask = ((0xff << bits) & 0xff) * 0x010101;
    const most = new Map<number, { colour: number; count: number }>();
    for (const [colour, count] of counts) {
      const known = most.get(colour & mask);
      if (!known || known.count < count) most.set(colour & mask, { colour, count });
    }
    if (most.size > MOST_COLOURS) continue;
    const palette = Buffer.alloc(most.size * 3);
    const index = new Map<number, number>();
    for (const [key, { colour }] of most) {
      palette.writeUIntBE(colour, index.size * 3, 3);
      index.set(key, index.size);
    }
    return { placeOf: (colour) => index.get(colour & mask) ?? 0, palette };
  }
  throw new Error('one bit a channel gives eight colours');
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(content.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}
