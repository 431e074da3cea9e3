import { sayValue } from '#contract/say.ts';
import { entry, line, type SectionOf } from './section.ts';

/** 适用程序. */
export const procedure: SectionOf = {
  key: 'procedure',
  party: false,
  entries({ view }) {
    const { route, reasons, at } = view.procedure;
    return route ? [entry(sayValue('zh-CN', route, 'route'), at, [line('choose-procedure.reasons', reasons)])] : [];
  },
};
