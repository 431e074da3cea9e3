import { encode } from 'uqr';
import { group, type Ink, type Place, rects, type SceneNode } from './scene.ts';

/** A QR code (ISO/IEC 18004, correction level M: 15 % may be dirt) that fills `place`; said as `label` where it cannot be scanned. */
export function qrSign(text: string, place: Place, ink: Ink, label: string): SceneNode {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
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
