import { findResult } from '#powers/results.ts';
import { nameOf } from '../speech.ts';
import { entry, line, listed, type SectionOf } from './section.ts';

/** 检查报告、调查报告: each as it was put before the one who decides, and why one was sent back. */
export const report: SectionOf = {
  key: 'report',
  party: false,
  entries({ view, engine }) {
    const { definition } = engine.power;
    const item = (key: string) => definition.standards.find((one) => one.key === key)?.name ?? key;
    return view.report.submitted.map((one, i) =>
      entry(nameOf(engine.ctx.directory, one.by), one.at, [
        line('submit-report.proposal', findResult(definition, one.proposal)?.name ?? one.proposal),
        line('submit-report.opinion', one.opinion),
        line('report.failed', listed(one.failed.map(item))),
        line('report.open-doubts', one.openDoubts.length === 0 ? '' : one.openDoubts.length),
        line('return-report.reasons', view.report.returns[i]?.reasons),
      ]),
    );
  },
};
