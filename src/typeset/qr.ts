import { encode } from 'uqr';
import { group, type Ink, type Place, rects, type SceneNode } from './scene.ts';

/** Codes made of late: finding the best mask takes longer than laying out the chart around it. */
const made = new Map<string, ReturnType<typeof encode>>();
const MOST_CODES = 256;

function codeOf(text: string): ReturnType<typeof encode> {
  const known = made.get(text);
  if (known) return known;
  const [oldest] = made.size >= MOST_CODES ? made.keys() : [];
  if (oldest !== undefined) made.delete(oldest);
  const fresh = encode(text, { ecc: 'M', border: 0 });
  made.set(text, fresh);
  return fresh;
}

/** A QR code (ISO/IEC 18004, correction level M: 15 % may be dirt) that fills `place`; said as `label` where it cannot be scanned. */
export function qrSign(text: string, place: Place, ink: Ink, label: string): SceneNode {
  const { data, size } = codeOf(text);
  const cell = place.w / size;
  const dark: Place[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const from = x;
      while (x + 1 < size && row[x + 1]) x++;
      dark.push({ x: place.x + from * cell, y: place.y + y * cell, w: (x - from + 1) * cell, h: cell });
    }
  });
  return group('sign', [rects(dark, ink)], { label });
}
