import type { AnyControl } from '#cases/control.ts';
import { acceptanceGrounds } from './acceptance-grounds.ts';
import { acceptanceSlip } from './acceptance-slip.ts';
import { accountability } from './accountability.ts';
import { appeal } from './appeal.ts';
import { approvalRecheck } from './approval-recheck.ts';
import { approvedProject } from './approved-project.ts';
import { archive } from './archive.ts';
import { authority } from './authority.ts';
import { caseTeam } from './case-team.ts';
import { clearance } from './clearance.ts';
import { collectiveDecision } from './collective-decision.ts';
import { conclusionIntegrity } from './conclusion-integrity.ts';
import { confidentiality } from './confidentiality.ts';
import { contactRegister } from './contact-register.ts';
import { crossCheck } from './cross-check.ts';
import { deemedAcceptance } from './deemed-acceptance.ts';
import { deemedFiling } from './deemed-filing.ts';
import { disclosure } from './disclosure.ts';
import { disclosureSignOff } from './disclosure-sign-off.ts';
import { discretionStandard } from './discretion-standard.ts';
import { enforcement } from './enforcement.ts';
import { evaluation } from './evaluation.ts';
import { evidenceCustody } from './evidence-custody.ts';
import { firstResponsible } from './first-responsible.ts';
import { forwarding } from './forwarding.ts';
import { funds } from './funds.ts';
import { handlingPosts } from './handling-posts.ts';
import { hearing } from './hearing.ts';
import { integrityPledge } from './integrity-pledge.ts';
import { jurisdiction } from './jurisdiction.ts';
import { lateEntry } from './late-entry.ts';
import { legalReview } from './legal-review.ts';
import { liability } from './liability.ts';
import { listConsistency } from './list-consistency.ts';
import { listReview } from './list-review.ts';
import { meetingDecision } from './meeting-decision.ts';
import { officialDocument } from './official-document.ts';
import { oneTimeNotice } from './one-time-notice.ts';
import { papersFirst } from './papers-first.ts';
import { pauseWatch } from './pause-watch.ts';
import { plan } from './plan.ts';
import { postSupervision } from './post-supervision.ts';
import { progressReport } from './progress-report.ts';
import { publicity } from './publicity.ts';
import { publishedConditions } from './published-conditions.ts';
import { receipts } from './receipts.ts';
import { recording } from './recording.ts';
import { recusal } from './recusal.ts';
import { register } from './register.ts';
import { reviewStandard } from './review-standard.ts';
import { rubberStamp } from './rubber-stamp.ts';
import { separation } from './separation.ts';
import { simpleProcedure } from './simple-procedure.ts';
import { siteCheck } from './site-check.ts';
import { spotCheck } from './spot-check.ts';
import { supervision } from './supervision.ts';
import { timeLimit } from './time-limit.ts';
import { tipLine } from './tip-line.ts';
import { transfer } from './transfer.ts';
import { transferFollowUp } from './transfer-follow-up.ts';
import { twoOfficers } from './two-officers.ts';

const all = [
  acceptanceGrounds,
  acceptanceSlip,
  accountability,
  appeal,
  approvalRecheck,
  approvedProject,
  archive,
  authority,
  caseTeam,
  clearance,
  collectiveDecision,
  conclusionIntegrity,
  confidentiality,
  contactRegister,
  crossCheck,
  deemedAcceptance,
  deemedFiling,
  disclosure,
  disclosureSignOff,
  discretionStandard,
  enforcement,
  evaluation,
  evidenceCustody,
  firstResponsible,
  funds,
  handlingPosts,
  hearing,
  integrityPledge,
  forwarding,
  jurisdiction,
  lateEntry,
  legalReview,
  liability,
  listConsistency,
  listReview,
  meetingDecision,
  officialDocument,
  oneTimeNotice,
  papersFirst,
  plan,
  pauseWatch,
  postSupervision,
  progressReport,
  publicity,
  publishedConditions,
  receipts,
  recording,
  recusal,
  register,
  reviewStandard,
  rubberStamp,
  separation,
  siteCheck,
  simpleProcedure,
  spotCheck,
  supervision,
  timeLimit,
  tipLine,
  transfer,
  transferFollowUp,
  twoOfficers,
];

/** Every control, by its key. A new control is a new file and a line here. */
export const controls: ReadonlyMap<string, AnyControl> = new Map(all.map((one) => [one.key, one]));
