import type { Power } from '#powers/definition.ts';
import { linkTo } from './frame.ts';
import { type Html, html } from './html.ts';
import { powerPath } from './items.ts';
import type { Page } from './page.ts';

/** The chart's files, by what somebody wants them for. */

const printed = [
  ['pdf', 'A4P'],
  ['pdf', 'A3L'],
  ['pdf', 'A3P'],
  ['png', 'A4P'],
  ['svg', 'A4P'],
] as const;
const edited = ['docx', 'xlsx', 'csv', 'json'] as const;

export function downloads({ t }: Page, { definition, version }: Power, marks: boolean): Html {
  const address = (format: string): string => `${powerPath(definition.key)}/chart.${format}`;
  const query = { marks: marks ? '1' : '0', version: String(version) };
  const sheetName = (sheet: 'A4P' | 'A3L' | 'A3P'): string => t(`sheet.${sheet}`, { size: sheet.slice(0, 2) });
  return html`<section aria-labelledby="files"><h2 id="files">${t('files')}</h2>
<dl class="facts">
<div class="long"><dt>${t('files.print')}</dt><dd><ul class="tools">${printed.map(([format, sheet]) => html`<li>${linkTo(address(format), t('files.sheet', { format: format.toUpperCase(), sheet: sheetName(sheet) }), { page: sheet, ...query })}</li>`)}</ul></dd></div>
<div class="long"><dt>${t('files.edit')}</dt><dd><ul class="tools">${edited.map((format) => html`<li>${linkTo(address(format), t(`files.${format}`, { format: format.toUpperCase() }), query)}</li>`)}</ul></dd></div>
</dl></section>`;
}
