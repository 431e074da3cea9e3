import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { definitionFiles } from '#app/definition-files.ts';
import { readDefinition } from '#app/definitions.ts';
import { readRules } from '#app/rules.ts';
import { chartOf } from '#charts/from-definition.ts';
import { A4P, type PageSpec, SHEETS } from '#charts/page.ts';
import type { Power } from '#powers/definition.ts';
import { CHART_FORMATS, type ChartFormat, chartFile, isChartFormat, partsOf } from '#print/chart-files.ts';
import { type Fonts, openFonts } from '#print/fonts.ts';
import type { CommandLine } from './command-line.ts';
import { ROOT } from './root.ts';
import { readSettings } from './settings.ts';

export const chart: CommandLine = {
  usage: 'chart POWER|FILE.yaml … | --all  [-o FILE|FOLDER] [--format FORMAT] [--page SHEET] [--no-marks] [--grey]',
  zh: '按定义文件画防控图。格式按文件名（缺省为 PDF），纸张缺省为 A4 竖版；--no-marks 不标落实方式，--grey 为灰度图片。',
  en: 'Draws charts from definition files. Format by the ending (PDF by default), sheet A4P by default; --grey: a picture without colour.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        all: { type: 'boolean', default: false },
        format: { type: 'string' },
        page: { type: 'string', default: A4P.key },
        'no-marks': { type: 'boolean', default: false },
        grey: { type: 'boolean', default: false },
      },
    });
    const asked = { ...values, marks: !values['no-marks'] };
    const order = orderOf(asked, positionals);
    if (typeof order === 'string') {
      console.error(order);
      return 2;
    }
    const { publicOrigin, fontsDir } = readSettings(process.env);
    const fonts = openFonts(fontsDir);
    for (const file of order.files) await draw(file, { ...order, fonts, origin: publicOrigin });
    return 0;
  },
};

type Asked = {
  readonly out?: string | undefined;
  readonly all: boolean;
  readonly format?: string | undefined;
  readonly page: string;
  readonly marks: boolean;
  readonly grey: boolean;
};
type Order = {
  /** Paths of definitions. */
  readonly files: readonly string[];
  readonly format: ChartFormat;
  readonly sheet: PageSpec;
  readonly marks: boolean;
  readonly grey: boolean;
  /** Where to: a file, or a folder that gives each chart its own name. */
  readonly out: { readonly folder: string; readonly file?: string };
};

/** What is to be drawn, or why nothing is, in both languages. */
function orderOf(asked: Asked, positionals: readonly string[]): Order | string {
  const known = definitionFiles(ROOT);
  const files = asked.all ? [...known.values()] : positionals.map((name) => known.get(name) ?? name);
  const missing = files.find((file) => !existsSync(file) || !statSync(file).isFile());
  const formats = Object.keys(CHART_FORMATS).join(' ');
  if (files.length === 0 || (asked.all && positionals.length > 0))
    return `请给出职权（${[...known.keys()].join(' ')}）或定义文件，或者只用 --all。\nName a power or a definition file, or use --all alone.`;
  if (missing !== undefined)
    return `没有职权或定义文件“${missing}”。可选职权：${[...known.keys()].join(' ')}。\nThere is no power or definition file "${missing}".`;
  const sheet = SHEETS.get(asked.page);
  const sheets = [...SHEETS.keys()].join(' ');
  if (!sheet)
    return `没有纸张“${asked.page}”。可选：${sheets}。\nThere is no sheet "${asked.page}"; there are: ${sheets}.`;
  const isFolder = asked.out !== undefined && (asked.out.endsWith('/') || isDirectory(asked.out));
  const toFolder = asked.all || files.length > 1 || asked.out === undefined || isFolder;
  const ending = toFolder
    ? ''
    : extname(asked.out ?? '')
        .slice(1)
        .toLowerCase();
  const format = asked.format ?? (ending || 'pdf');
  if (!isChartFormat(format))
    return `没有格式“${format}”。可选：${formats}。\nThere is no format "${format}"; there are: ${formats}.`;
  if (asked.grey && format !== 'png' && format !== 'svg')
    return '只有 png 和 svg 有灰度图片。\nOnly png and svg can be grey.';
  const out = asked.out ?? '.';
  return {
    files,
    format,
    sheet,
    marks: asked.marks,
    grey: asked.grey,
    out: toFolder ? { folder: out } : { folder: dirname(out), file: basename(out) },
  };
}

const isDirectory = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

type Drawing = Order & { readonly fonts: Fonts; readonly origin: string | undefined };

/** Writes every page of one chart and says what was written. Throws `DefinitionRefused`, `UnprintableText`. */
async function draw(path: string, { format, sheet, marks, grey, out, fonts, origin }: Drawing): Promise<void> {
  const { laws } = readRules(ROOT);
  const power: Power = readDefinition(readFileSync(path, 'utf8'), 1, laws, relative(process.cwd(), path));
  // Of a power whose cases do not run yet, marks would only say so a hundred times.
  const shown = marks && power.definition.state === 'whole';
  const drawn = chartOf(power, { marks: shown, ...(origin ? { origin } : {}) });
  const name = out.file ?? `${power.definition.key}-${sheet.key}${grey ? '-grey' : ''}.${format}`;
  mkdirSync(out.folder, { recursive: true });
  const parts = partsOf(format, drawn, sheet);
  for (let part = 1; part <= parts; part++) {
    const bytes = await chartFile(format, drawn, sheet, fonts, { part, picture: { grey } });
    const own = parts === 1 ? name : `${name.slice(0, -extname(name).length)}-${part}${extname(name)}`;
    writeFileSync(join(out.folder, own), bytes);
    console.log(`${join(out.folder, own)}  ${(bytes.length / 1024).toFixed(0)} kB`);
  }
}
