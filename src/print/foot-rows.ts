import type { DocumentContent } from '#documents/content.ts';
import type { Stamp } from '#documents/stamp.ts';
import type { Fonts } from './fonts.ts';
import { BODY, EM, SIZE } from './gb.ts';
import { formatOf } from './head-rows.ts';
import { qrSquares } from './qr.ts';
import { type Line, node, type Part, plain, type Row, type Rule, setLines } from './rows.ts';

/**
 * 版记, at the foot of the last page: to whom copies go, who issued it and when, and how anyone can check it. A draft has none,
 * a record only the digest of its content.
 */
export function footRows(fonts: Fonts, content: DocumentContent, stamp: Stamp): readonly Row[] {
  const { standing } = stamp;
  if (standing === 'draft') return [];
  if (standing === 'record') return stamp.hash === '' ? [] : [bottom([digest(fonts, stamp.hash, 0)])];
  const copies = content.notes.filter(isCopies).map((note) => spoken(fonts, plain(note)));
  const signed = (stamp.countersigned ?? []).map(({ name, on }) => `${name}（${on}）`);
  // 信函格式的版记不加印发机关和印发日期.
  const issued =
    content.signature && formatOf(content) === 'document'
      ? [issueLine(content.signature.agency, content.signature.date)]
      : [];
  return [
    bottom([
      ...copies,
      ...(signed.length > 0 ? [spoken(fonts, `会签：${signed.join('、')}`)] : []),
      ...issued,
      checkable(fonts, stamp),
    ]),
  ];
}

export const isCopies = (note: string): boolean => /^抄[送报][：:]/.test(note.trim());

/** One stretch between two lines of the 版记; `y` from its own top. */
type Stretch = { readonly height: number; readonly parts: readonly Part[]; readonly picture?: Row['picture'] };

const LEAD = 7.2;
const PAD = 1.1;
/** 首条和末条用粗线（推荐0.35mm），中间用细线（0.25mm）. */
const THICK = 0.35;
const THIN = 0.25;

function bottom(stretches: readonly Stretch[]): Row {
  const parts: Part[] = [];
  const rules: Rule[] = [];
  let picture: Row['picture'];
  let y = 0;
  stretches.forEach((stretch, i) => {
    rules.push({ x1: 0, y1: y, x2: BODY.width, y2: y, width: i === 0 ? THICK : THIN });
    for (const part of stretch.parts)
      parts.push({ ...part, lines: part.lines.map((line) => ({ ...line, y: line.y + y })) });
    if (stretch.picture) picture = { ...stretch.picture, y: stretch.picture.y + y };
    y += stretch.height;
  });
  rules.push({ x1: 0, y1: y, x2: BODY.width, y2: y, width: THICK });
  return { height: y, gap: 6, bottom: true, parts, rules, ...(picture ? { picture } : {}) };
}

/** 四号仿宋，左右各空一字. */
function spoken(fonts: Fonts, text: string): Stretch {
  const indent = 3 * SIZE.four;
  const lines = setLines(fonts, text, { face: 'fangsong', size: SIZE.four, width: BODY.width - 2 * EM - indent });
  return {
    height: lines.length * LEAD + 2 * PAD,
    parts: [
      {
        node: node('P'),
        lines: lines.map((line, i) => ({
          x: EM + (i === 0 ? 0 : indent),
          y: lineAt(i, SIZE.four),
          text: line.text,
          size: SIZE.four,
          face: 'fangsong',
        })),
      },
    ],
  };
}

/** 印发机关左空一字，印发日期右空一字，后加“印发”. */
function issueLine(agency: string, date: string): Stretch {
  const type = { y: lineAt(0, SIZE.four), size: SIZE.four, face: 'fangsong' } as const;
  return {
    height: LEAD + 2 * PAD,
    parts: [
      {
        node: node('P'),
        lines: [
          { x: EM, text: plain(agency), ...type },
          { x: BODY.width - EM, text: `${date}印发`, anchor: 'end', ...type },
        ],
      },
    ],
  };
}

const lineAt = (i: number, size: number): number => PAD + (i + 0.5) * LEAD + 0.38 * size;

const QR = 20;
const SMALL = 4.6;

/** The code to scan, the code to type, and the digest to compare with. */
function checkable(fonts: Fonts, stamp: Stamp): Stretch {
  const scanned = isScannable(stamp);
  const left = scanned ? QR + 4 : 0;
  const lines = checkWords(stamp).flatMap((text) =>
    setLines(fonts, text, { face: 'fangsong', size: SIZE.smallFive, width: BODY.width - left }),
  );
  const said: Part = {
    node: node('P'),
    lines: lines.map(({ text }, i) => small(text, left, PAD + (i + 0.5) * SMALL)),
  };
  const sum = digest(fonts, stamp.hash, left);
  const below = lines.length * SMALL;
  return {
    height: Math.max(scanned ? QR + 2 * PAD + 1.5 : 0, below + sum.height),
    ...(scanned
      ? {
          picture: {
            node: node('Figure', { alt: `二维码：${stamp.verifyUrl}` }),
            x: 0.5,
            y: PAD + 0.75,
            side: QR,
            squares: qrSquares(stamp.verifyUrl),
          },
        }
      : {}),
    parts: [
      said,
      ...sum.parts.map((part) => ({ ...part, lines: part.lines.map((line) => ({ ...line, y: line.y + below })) })),
    ],
  };
}

/** Where the address of the check page is not known, as on the command line, there is nothing to scan. */
export const isScannable = ({ verifyUrl }: Pick<Stamp, 'verifyUrl'>): boolean => /^https?:\/\//.test(verifyUrl);

/** How to check it, in lines. */
export function checkWords({ verifyUrl, shortCode, standing }: Stamp): readonly string[] {
  const where = verifyUrl.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '');
  return [
    isScannable({ verifyUrl })
      ? `文书验真：扫描二维码，或者在 ${where} 输入验真码`
      : '文书验真：在本机关文书验证页输入验真码',
    `验真码：${shortCode}`,
    ...(standings[standing] ? [standings[standing]] : []),
  ];
}

/** Of an issued document that no longer stands as it was issued. */
export const standings: Readonly<Partial<Record<Stamp['standing'], string>>> = {
  corrected: '本文书已经更正，以更正后的为准',
  withdrawn: '本文书已经撤回，不再有效',
};

/** In groups of eight: it is compared by eye. */
export const digestWords = (hash: string): string => `内容摘要（SHA-256）：${hash.match(/.{1,8}/g)?.join(' ') ?? hash}`;

function digest(fonts: Fonts, hash: string, left: number): Stretch {
  const type = { face: 'song', size: SIZE.smallFive, width: BODY.width - left } as const;
  const lines = setLines(fonts, digestWords(hash), type);
  return {
    height: lines.length * SMALL + 2 * PAD,
    parts: [
      {
        node: node('P'),
        lines: lines.map(({ text }, i) => ({ ...small(text, left, PAD + (i + 0.5) * SMALL), face: 'song' })),
      },
    ],
  };
}

const small = (text: string, x: number, middle: number): Line => ({
  x,
  y: middle + 0.38 * SIZE.smallFive,
  text,
  size: SIZE.smallFive,
  face: 'fangsong',
});
