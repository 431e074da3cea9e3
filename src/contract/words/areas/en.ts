import type { AreaWords } from '../../words.ts';
import { administrationEn } from './administration.en.ts';
import { cardReviewEn } from './card-review.en.ts';
import { cardsEn } from './cards.en.ts';
import { caseChartEn } from './case-chart.en.ts';
import { chartFilesEn } from './chart-files.en.ts';
import { coreEn } from './core.en.ts';
import { documentsEn } from './documents.en.ts';
import { drawsEn } from './draws.en.ts';
import { evidenceEn } from './evidence.en.ts';
import { hearingEn } from './hearing.en.ts';
import { hearingFaultsEn } from './hearing-faults.en.ts';
import { importsEn } from './imports.en.ts';
import { intakeEn } from './intake.en.ts';
import { listsEn } from './lists.en.ts';
import { meetingsEn } from './meetings.en.ts';
import { movesEn } from './moves.en.ts';
import { noticesEn } from './notices.en.ts';
import { oversightEn } from './oversight.en.ts';
import { ownerFormsEn } from './owner-forms.en.ts';
import { serviceEn } from './service.en.ts';
import { settingsEn } from './settings.en.ts';
import { transferEn } from './transfer.en.ts';
import { verifyEn } from './verify.en.ts';

/** Words of one area of the vocabulary each: its acts, fields, refusals, controls, facts. */
export const areasEn: readonly AreaWords[] = [
  administrationEn,
  cardReviewEn,
  cardsEn,
  caseChartEn,
  chartFilesEn,
  coreEn,
  documentsEn,
  drawsEn,
  evidenceEn,
  hearingEn,
  hearingFaultsEn,
  importsEn,
  intakeEn,
  listsEn,
  meetingsEn,
  movesEn,
  noticesEn,
  oversightEn,
  ownerFormsEn,
  serviceEn,
  settingsEn,
  transferEn,
  verifyEn,
];
