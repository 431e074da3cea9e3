import type { AnyAct } from '#cases/act.ts';
import { accept } from './accept.ts';
import { account } from './account.ts';
import { answerAppeal } from './answer-appeal.ts';
import { answerCard } from './answer-card.ts';
import { answerDefence } from './answer-defence.ts';
import { answerDoubt } from './answer-doubt.ts';
import { answerObjection } from './answer-objection.ts';
import { answerOrder } from './answer-order.ts';
import { answerRecusal } from './answer-recusal.ts';
import { approvePlan } from './approve-plan.ts';
import { archive } from './archive.ts';
import { askCardReview } from './ask-card-review.ts';
import { askOutcome } from './ask-outcome.ts';
import { assignCard } from './assign-card.ts';
import { callBack } from './call-back.ts';
import { callMeeting } from './call-meeting.ts';
import { castVote } from './cast-vote.ts';
import { checkForm } from './check-form.ts';
import { checkRegister } from './check-register.ts';
import { chooseProcedure } from './choose-procedure.ts';
import { close } from './close.ts';
import { closeCard } from './close-card.ts';
import { closeConsultation } from './close-consultation.ts';
import { closeDefence } from './close-defence.ts';
import { closeMeeting } from './close-meeting.ts';
import { closeUnsupplied } from './close-unsupplied.ts';
import { collectExhibit } from './collect-exhibit.ts';
import { concludeEnforcement } from './conclude-enforcement.ts';
import { concludeSupervision } from './conclude-supervision.ts';
import { contestOutcome } from './contest-outcome.ts';
import { correctDocument } from './correct-document.ts';
import { decide } from './decide.ts';
import { decideSanction } from './decide-sanction.ts';
import { declareInterest } from './declare-interest.ts';
import { deemAccepted } from './deem-accepted.ts';
import { deemFiled } from './deem-filed.ts';
import { delegate } from './delegate.ts';
import { disposeExhibit } from './dispose-exhibit.ts';
import { docket } from './docket.ts';
import { draftDocument } from './draft-document.ts';
import { draftPlan } from './draft-plan.ts';
import { dropLead } from './drop-lead.ts';
import { evaluate } from './evaluate.ts';
import { explainExhibit } from './explain-exhibit.ts';
import { extendTerm } from './extend-term.ts';
import { forwardDocument } from './forward-document.ts';
import { giveBack } from './give-back.ts';
import { giveLegalOpinion } from './give-legal-opinion.ts';
import { giveOpinion } from './give-opinion.ts';
import { handInReview } from './hand-in-review.ts';
import { handOver } from './hand-over.ts';
import { handOverArticles } from './hand-over-articles.ts';
import { handOverCase } from './hand-over-case.ts';
import { handOverExhibit } from './hand-over-exhibit.ts';
import { handleResponsible } from './handle-responsible.ts';
import { handleTip } from './handle-tip.ts';
import { holdHearing } from './hold-hearing.ts';
import { issueDocument } from './issue-document.ts';
import { issueNotice } from './issue-notice.ts';
import { issueOrder } from './issue-order.ts';
import { issueSlip } from './issue-slip.ts';
import { judgeCard } from './judge-card.ts';
import { linkTip } from './link-tip.ts';
import { lodgeAppeal } from './lodge-appeal.ts';
import { lodgeObjection } from './lodge-objection.ts';
import { nameResponsible } from './name-responsible.ts';
import { nameTeam } from './name-team.ts';
import { notifyParty } from './notify-party.ts';
import { openConsultation } from './open-consultation.ts';
import { openMeeting } from './open-meeting.ts';
import { pause } from './pause.ts';
import { planVisit } from './plan-visit.ts';
import { postPublicity } from './post-publicity.ts';
import { publishResult } from './publish-result.ts';
import { raiseCard } from './raise-card.ts';
import { raiseDoubt } from './raise-doubt.ts';
import { reassign } from './reassign.ts';
import { receiveAppeal } from './receive-appeal.ts';
import { receivePapers } from './receive-papers.ts';
import { reconcileFunds } from './reconcile-funds.ts';
import { recordDefence } from './record-defence.ts';
import { recordDocket } from './record-docket.ts';
import { recordEnforcement } from './record-enforcement.ts';
import { recordFindings } from './record-findings.ts';
import { recordFiscalDocument } from './record-fiscal-document.ts';
import { recordInterview } from './record-interview.ts';
import { recordList } from './record-list.ts';
import { recordNoDocket } from './record-no-docket.ts';
import { recordOutcome } from './record-outcome.ts';
import { recordPayment } from './record-payment.ts';
import { recordReceipt } from './record-receipt.ts';
import { recordReceiptOfCase } from './record-receipt-of-case.ts';
import { recordRectification } from './record-rectification.ts';
import { recordVisit } from './record-visit.ts';
import { referAway } from './refer-away.ts';
import { refuseAcceptance } from './refuse-acceptance.ts';
import { registerAccount } from './register-account.ts';
import { registerContact } from './register-contact.ts';
import { registerMatter } from './register-matter.ts';
import { reportProgress } from './report-progress.ts';
import { requestHearing } from './request-hearing.ts';
import { requestRecusal } from './request-recusal.ts';
import { resume } from './resume.ts';
import { returnPlan } from './return-plan.ts';
import { returnReport } from './return-report.ts';
import { returnReview } from './return-review.ts';
import { reviewCard } from './review-card.ts';
import { reviewList } from './review-list.ts';
import { serve } from './serve.ts';
import { spotCheck } from './spot-check.ts';
import { submit } from './submit.ts';
import { submitReport } from './submit-report.ts';
import { supplement } from './supplement.ts';
import { takeInventory } from './take-inventory.ts';
import { urge } from './urge.ts';
import { waiveDefence } from './waive-defence.ts';
import { withdraw } from './withdraw.ts';

const all = [
  accept,
  account,
  answerAppeal,
  answerCard,
  answerDefence,
  answerDoubt,
  answerObjection,
  answerOrder,
  answerRecusal,
  approvePlan,
  archive,
  askOutcome,
  askCardReview,
  assignCard,
  callBack,
  callMeeting,
  castVote,
  checkForm,
  checkRegister,
  chooseProcedure,
  closeConsultation,
  closeDefence,
  closeMeeting,
  closeUnsupplied,
  close,
  closeCard,
  collectExhibit,
  concludeEnforcement,
  concludeSupervision,
  contestOutcome,
  correctDocument,
  decide,
  decideSanction,
  declareInterest,
  deemAccepted,
  deemFiled,
  delegate,
  disposeExhibit,
  docket,
  draftDocument,
  draftPlan,
  dropLead,
  evaluate,
  explainExhibit,
  extendTerm,
  giveBack,
  giveLegalOpinion,
  forwardDocument,
  giveOpinion,
  handInReview,
  handOver,
  handOverArticles,
  handOverCase,
  handOverExhibit,
  handleResponsible,
  handleTip,
  holdHearing,
  issueDocument,
  issueNotice,
  issueOrder,
  issueSlip,
  judgeCard,
  linkTip,
  lodgeAppeal,
  lodgeObjection,
  nameResponsible,
  nameTeam,
  notifyParty,
  openConsultation,
  openMeeting,
  pause,
  planVisit,
  postPublicity,
  publishResult,
  raiseCard,
  raiseDoubt,
  reassign,
  receiveAppeal,
  receivePapers,
  reconcileFunds,
  recordDefence,
  recordDocket,
  recordEnforcement,
  recordFindings,
  recordFiscalDocument,
  recordInterview,
  recordList,
  recordNoDocket,
  recordOutcome,
  recordPayment,
  recordReceipt,
  recordReceiptOfCase,
  recordRectification,
  recordVisit,
  referAway,
  refuseAcceptance,
  registerAccount,
  registerContact,
  registerMatter,
  reportProgress,
  requestHearing,
  requestRecusal,
  resume,
  returnPlan,
  returnReport,
  returnReview,
  reviewCard,
  reviewList,
  serve,
  spotCheck,
  submit,
  submitReport,
  supplement,
  takeInventory,
  urge,
  waiveDefence,
  withdraw,
];

/** Every act, by its key: one vocabulary that all powers share. A new act is a new file and a line here. */
export const acts: ReadonlyMap<string, AnyAct> = new Map(all.map((one) => [one.key, one]));
