import { Resvg } from '@resvg/resvg-js';
import { encode, renderSVG } from 'uqr';

/** Dark squares of a QR code, row by row, without a margin. Level M: paper is folded and copied. */
export const qrSquares = (text: string): readonly (readonly boolean[])[] => encode(text, { ecc: 'M', border: 0 }).data;

/** The same as a picture, eight pixels a square. */
export function qrPng(text: string): Buffer {
  const svg = renderSVG(text, { ecc: 'M', border: 0, pixelSize: 8 });
  return Buffer.from(new Resvg(svg).render().asPng());
}
