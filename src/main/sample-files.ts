/** A recording of no length at all, one for each name. */
export const sampleRecording = (name: string): Buffer => Buffer.from(`RIFF    WAVE${name}`, 'utf8');

/** A one-page PDF that says, in Latin letters, which invented file it stands for. */
export function samplePdf(name: string): Buffer {
  const label = Buffer.from(name, 'utf8').toString('hex').slice(0, 60);
  const text = `BT /F1 18 Tf 60 760 Td (Hengjian demonstration file) Tj 0 -28 Td /F1 11 Tf (${label}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = body.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
