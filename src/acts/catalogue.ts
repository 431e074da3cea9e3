import type { AnyAct } from '#cases/act.ts';
import { accept } from './accept.ts';
import { account } from './account.ts';
import { answerDoubt } from './answer-doubt.ts';
import { answerOrder } from './answer-order.ts';
import { answerOverrun } from './answer-overrun.ts';
import { answerRecusal } from './answer-recusal.ts';
import { archive } from './archive.ts';
import { checkForm } from './check-form.ts';
import { close } from './close.ts';
import { closeConsultation } from './close-consultation.ts';
import { closeUnsupplied } from './close-unsupplied.ts';
import { concludeSupervision } from './conclude-supervision.ts';
import { decide } from './decide.ts';
import { declareInterest } from './declare-interest.ts';
import { deemFiled } from './deem-filed.ts';
import { delegate } from './delegate.ts';
import { draftDocument } from './draft-document.ts';
import { explainOverrun } from './explain-overrun.ts';
import { extendTerm } from './extend-term.ts';
import { giveOpinion } from './give-opinion.ts';
import { handInReview } from './hand-in-review.ts';
import { handOver } from './hand-over.ts';
import { handleTip } from './handle-tip.ts';
import { issueDocument } from './issue-document.ts';
import { issueNotice } from './issue-notice.ts';
import { issueOrder } from './issue-order.ts';
import { issueSlip } from './issue-slip.ts';
import { linkTip } from './link-tip.ts';
import { openConsultation } from './open-consultation.ts';
import { pause } from './pause.ts';
import { planVisit } from './plan-visit.ts';
import { publishResult } from './publish-result.ts';
import { raiseDoubt } from './raise-doubt.ts';
import { recordFindings } from './record-findings.ts';
import { recordRectification } from './record-rectification.ts';
import { recordVisit } from './record-visit.ts';
import { referAway } from './refer-away.ts';
import { registerContact } from './register-contact.ts';
import { registerMatter } from './register-matter.ts';
import { requestRecusal } from './request-recusal.ts';
import { resume } from './resume.ts';
import { returnReview } from './return-review.ts';
import { serve } from './serve.ts';
import { spotCheck } from './spot-check.ts';
import { submit } from './submit.ts';
import { supplement } from './supplement.ts';
import { withdraw } from './withdraw.ts';

const all = [
  accept,
  account,
  answerDoubt,
  answerOrder,
  answerOverrun,
  answerRecusal,
  archive,
  checkForm,
  closeConsultation,
  closeUnsupplied,
  close,
  concludeSupervision,
  decide,
  declareInterest,
  deemFiled,
  delegate,
  draftDocument,
  explainOverrun,
  extendTerm,
  giveOpinion,
  handInReview,
  handOver,
  handleTip,
  issueDocument,
  issueNotice,
  issueOrder,
  issueSlip,
  linkTip,
  openConsultation,
  pause,
  planVisit,
  publishResult,
  raiseDoubt,
  recordFindings,
  recordRectification,
  recordVisit,
  referAway,
  registerContact,
  registerMatter,
  requestRecusal,
  resume,
  returnReview,
  serve,
  spotCheck,
  submit,
  supplement,
  withdraw,
];

/** Every act, by its key: one vocabulary that all powers share. A new act is a new file and a line here. */
export const acts: ReadonlyMap<string, AnyAct> = new Map(all.map((one) => [one.key, one]));
