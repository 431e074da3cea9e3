import type { webCaseZh } from './web-case.zh-CN.ts';

/** Words of the case page; part of `webEn`. */
export const webCaseEn: Record<keyof typeof webCaseZh, string> = {
  'web.paper.tools': 'Look at the material',
  'web.paper.before': 'Page before',
  'web.paper.next': 'Next page',
  'web.paper.nearer': 'Larger',
  'web.paper.farther': 'Smaller',
  'web.paper.rotate': 'Rotate',
  'web.paper.straight': 'As it was',
  'web.paper.download': 'Download',
  'web.paper.page': 'Picture of page {page}',
  'web.paper.keys':
    'Pages of the material. Keys: PageUp and PageDown turn, plus and minus zoom, {rotate} rotates, 0 sets back',
  'web.paper.counted': 'Registered with {entered} pages, the file has {counted}: please check.',
  'web.paper.no-such-page': 'The file has {n} pages and no page {page}: the last one is shown.',
  'web.paper.locked':
    'This file opens with a password only and cannot be shown here. Download it, or ask the applicant to hand it in again.',
  'web.paper.damaged':
    'This file is incomplete and cannot be shown. Download it to check, and ask the applicant again where needed.',
  'web.paper.back': 'Back to where I was',
  'web.paper.search': 'Search in this material',
  'web.paper.search-next': 'Find next',
  'web.paper.search-before': 'Find before',
  'web.paper.found': 'On page {page}',
  'web.paper.not-found': 'Not found.',
  'web.paper.no-text': 'This file is a scan: there is no text to search.',
};
