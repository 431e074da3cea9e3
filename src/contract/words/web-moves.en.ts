import type { webMovesZh } from './web-moves.zh-CN.ts';

/** Words of the staff app about several cases at once; part of `webEn`. */
export const webMovesEn: Record<keyof typeof webMovesZh, string> = {
  'web.several.column': 'Select',
  'web.several.all': 'Select all cases of this page',
  'web.several.one': 'Select {number}',
  'web.several.title': 'Selected cases',
  'web.several.count': '{n} selected',
  'web.several.clear': 'Clear the selection',
  'web.several.assign': 'Assign',
  'web.several.urge': 'Urge',
  'web.several.print': 'Download files',
  'web.several.to': 'Assign to',
  'web.several.choose': 'Choose a person',
  'web.several.reason': 'Reason (needed where somebody is named already)',
  'web.several.do-assign': 'Assign {n} cases',
  'web.several.do-urge': 'Urge {n} cases',
  'web.several.do-print': 'Download {n} case files',
  'web.several.each':
    'Each case is handled and recorded by itself; one that is refused stops no other. Nothing is decided in bulk.',
  'web.several.most': '{n} at most in one go: select fewer.',
  'web.several.printed': '{n} case files downloaded; reading and download are on record.',
  'web.several.result': 'Result: {done} done, {not} not done',
  'web.several.done': 'Done',
  'web.several.refused': 'Not done',
  'web.several.changed': 'Not done: it has changed; reload, then try again.',
  'web.several.gone': 'Not done: there is no such case, or it is not open to you.',
  'web.several.case': 'Case',
  'web.several.outcome': 'Result',
};
