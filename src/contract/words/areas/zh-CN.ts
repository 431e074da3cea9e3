import type { AreaWords } from '../../words.ts';
import { administrationZh } from './administration.zh-CN.ts';
import { cardReviewZh } from './card-review.zh-CN.ts';
import { cardsZh } from './cards.zh-CN.ts';
import { caseChartZh } from './case-chart.zh-CN.ts';
import { chartFilesZh } from './chart-files.zh-CN.ts';
import { coreZh } from './core.zh-CN.ts';
import { documentsZh } from './documents.zh-CN.ts';
import { drawsZh } from './draws.zh-CN.ts';
import { evidenceZh } from './evidence.zh-CN.ts';
import { hearingZh } from './hearing.zh-CN.ts';
import { hearingFaultsZh } from './hearing-faults.zh-CN.ts';
import { importsZh } from './imports.zh-CN.ts';
import { intakeZh } from './intake.zh-CN.ts';
import { listsZh } from './lists.zh-CN.ts';
import { meetingsZh } from './meetings.zh-CN.ts';
import { movesZh } from './moves.zh-CN.ts';
import { noticesZh } from './notices.zh-CN.ts';
import { oversightZh } from './oversight.zh-CN.ts';
import { ownerFormsZh } from './owner-forms.zh-CN.ts';
import { serviceZh } from './service.zh-CN.ts';
import { settingsZh } from './settings.zh-CN.ts';
import { transferZh } from './transfer.zh-CN.ts';
import { verifyZh } from './verify.zh-CN.ts';

/** Words of one area of the vocabulary each: its acts, fields, refusals, controls, facts. */
export const areasZh: readonly AreaWords[] = [
  administrationZh,
  cardReviewZh,
  cardsZh,
  caseChartZh,
  chartFilesZh,
  coreZh,
  documentsZh,
  drawsZh,
  evidenceZh,
  hearingZh,
  hearingFaultsZh,
  importsZh,
  intakeZh,
  listsZh,
  meetingsZh,
  movesZh,
  noticesZh,
  oversightZh,
  ownerFormsZh,
  serviceZh,
  settingsZh,
  transferZh,
  verifyZh,
];
