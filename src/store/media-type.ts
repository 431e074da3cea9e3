/** What may be attached to a case. */
export type MediaType =
  | 'application/pdf'
  | 'image/png'
  | 'image/jpeg'
  | typeof DOCX
  | typeof XLSX
  | 'text/plain'
  | 'audio/wav'
  | 'audio/mpeg'
  | 'video/mp4';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const JPEG = Buffer.from('ffd8ff', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');
const ZIP_ENTRY = 0x02014b50;
const ZIP_END = 0x06054b50;

/** What the bytes are, whatever they are called; null for everything that may not be attached, programs above all. */
export function sniff(bytes: Buffer): MediaType | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (startsWith(bytes, PNG)) return 'image/png';
  if (startsWith(bytes, JPEG)) return 'image/jpeg';
  const recording = recordingType(bytes);
  if (recording) return recording;
  if (startsWith(bytes, ZIP)) return officeType(zipNames(bytes));
  return isText(bytes) ? 'text/plain' : null;
}

const startsWith = (bytes: Buffer, magic: Buffer): boolean => bytes.subarray(0, magic.length).equals(magic);

/** Sound and video as recorders write them: RIFF/WAVE, MPEG audio (with or without an ID3 tag), ISO base media (`ftyp`). */
function recordingType(bytes: Buffer): 'audio/wav' | 'audio/mpeg' | 'video/mp4' | null {
  const text = (from: number, to: number): string => bytes.subarray(from, to).toString('latin1');
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'audio/wav';
  if (text(4, 8) === 'ftyp') return 'video/mp4';
  const isFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2;
  return text(0, 3) === 'ID3' || isFrame ? 'audio/mpeg' : null;
}

/** A Word or Excel file without macros; any other archive is refused. */
function officeType(names: readonly string[]): MediaType | null {
  if (
    !names.includes('[Content_Types].xml') ||
    names.some((name) => /vbaproject|\.(exe|dll|js|vbs|bat|cmd|scr)$/i.test(name))
  )
    return null;
  if (names.includes('word/document.xml')) return DOCX;
  return names.includes('xl/workbook.xml') ? XLSX : null;
}

/** Names in the central directory (APPNOTE §4.3.12, §4.3.16), which is what programs open the file by; [] when it is damaged. */
function zipNames(bytes: Buffer): readonly string[] {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.length - end < 65_558 && bytes.readUInt32LE(end) !== ZIP_END) end--;
  if (end < 0 || bytes.readUInt32LE(end) !== ZIP_END) return [];
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ZIP_ENTRY) return [];
    const nameLength = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

/** UTF-8 without control characters, and no script or page: `#!`, `<`, which a browser or a shell would run. */
function isText(bytes: Buffer): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return !/[\x00-\x08\x0b\x0e-\x1f\x7f]/.test(text) && !/^\s*(#!|<)/.test(text);
}
