import {
  type Change,
  LEVEL_WORDS,
  type Level,
  MARK_WORDS,
  type Mark,
  MEASURE_MARKS,
  RISK_MARKS,
} from '#charts/chart.ts';
import { sayWord } from '#contract/say.ts';
import { type Html, html } from './html.ts';
import type { Page } from './page.ts';

/** The chart's small drawings beside their words, so that neither form nor colour says anything alone. */

const full = { high: 3, medium: 2, low: 1 } as const;

/** 风险等级 in words with its three bars; null = the source gives none. */
export function levelTag({ lang, t }: Page, level: Level | null): Html {
  const word = level === null ? t('unrated') : lang === 'zh-CN' ? LEVEL_WORDS[level] : sayWord(lang, 'values', level);
  return html`<span class="level ${level ?? 'unrated'}">${t('level')}${word}${level !== null && bars(full[level])}</span>`;
}

const bars = (n: number): Html =>
  html`<svg class="sign" viewBox="0 0 16 10" width="16" height="10" aria-hidden="true">${[0, 1, 2].map(
    (i) =>
      html`<rect x="${i * 5.5 + 0.5}" y="0.5" width="4" height="9" stroke="currentColor" fill="${i < n ? 'currentColor' : 'none'}"/>`,
  )}</svg>`;

const shape: { readonly [mark in Mark]: 0 | 1 | 2 | 3 } = {
  bound: 0,
  blocked: 0,
  structural: 1,
  detected: 1,
  department: 2,
  reported: 2,
  paper: 3,
  open: 3,
};
const shapes: readonly Html[] = [
  html`<rect x="2" y="2" width="8" height="8" fill="currentColor"/>`,
  html`<path d="M6 0.8 11.2 6 6 11.2 0.8 6z" fill="currentColor"/>`,
  html`<circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="2"/>`,
  html`<rect x="2" y="2" width="8" height="8" fill="none" stroke="currentColor" stroke-dasharray="2 1.6"/>`,
];

export const markWord = ({ lang }: Page, mark: Mark): string =>
  lang === 'zh-CN' ? MARK_WORDS[mark] : sayWord(lang, 'values', mark === 'open' ? 'how.open' : mark);

export const markTag = (page: Page, mark: Mark): Html =>
  html`<span class="mark"><svg class="sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${shapes[shape[mark]]}</svg>${markWord(page, mark)}</span>`;

const changeShapes: Readonly<Record<Change, Html>> = {
  added: html`<rect width="12" height="12" fill="currentColor"/><path d="M2.5 6h7M6 2.5v7" stroke="#fff" stroke-width="1.6"/>`,
  removed: html`<rect x="0.5" y="0.5" width="11" height="11" fill="none" stroke="currentColor"/><path d="M2.5 6h7" stroke="currentColor" stroke-width="1.6"/>`,
  changed: html`<rect x="0.5" y="0.5" width="11" height="11" fill="none" stroke="currentColor"/><path d="M2.5 4.6h7M2.5 7.4h7M4.2 9.6 7.8 2.4" fill="none" stroke="currentColor" stroke-width="1.2"/>`,
};

/** The signs of a comparison as on the drawn chart, with their words. */
export const changeTag = ({ t }: Page, change: Change): Html =>
  html`<span class="mark"><svg class="sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${changeShapes[change]}</svg>${t(`change.${change}`)}</span>`;

/** What the signs mean, in words. */
export const legend = (page: Page): Html =>
  html`<dl class="legend">${[...RISK_MARKS, ...MEASURE_MARKS].map((mark) => html`<div><dt>${markTag(page, mark)}</dt><dd>${page.t(`mark.${mark}`)}</dd></div>`)}</dl>`;
