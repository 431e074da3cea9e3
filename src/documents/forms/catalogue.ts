import { acceptance } from './acceptance.ts';
import { appeal } from './appeal.ts';
import { articles } from './articles.ts';
import { card } from './card.ts';
import { closing } from './closing.ts';
import { consultation } from './consultation.ts';
import { custody } from './custody.ts';
import { defence } from './defence.ts';
import { disposal } from './disposal.ts';
import { docket } from './docket.ts';
import { doubts } from './doubts.ts';
import { enforcement } from './enforcement.ts';
import { exhibits } from './exhibits.ts';
import { extension } from './extension.ts';
import type { Form } from './form.ts';
import { forwarding } from './forwarding.ts';
import { funds } from './funds.ts';
import { handover } from './handover.ts';
import { hearing } from './hearing.ts';
import { interview } from './interview.ts';
import { inventory } from './inventory.ts';
import { legal } from './legal.ts';
import { liability } from './liability.ts';
import { list } from './list.ts';
import { meeting } from './meeting.ts';
import { notice } from './notice.ts';
import { objection } from './objection.ts';
import { order } from './order.ts';
import { orderReply } from './order-reply.ts';
import { partyNotice } from './party-notice.ts';
import { pause } from './pause.ts';
import { plan } from './plan.ts';
import { progress } from './progress.ts';
import { publicity } from './publicity.ts';
import { rectification } from './rectification.ts';
import { recusal } from './recusal.ts';
import { referral } from './referral.ts';
import { refusal } from './refusal.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { service } from './service.ts';
import { slip } from './slip.ts';
import { spotCheck } from './spot-check.ts';
import { termination } from './termination.ts';
import { visit } from './visit.ts';
import { withdrawal } from './withdrawal.ts';

/** Every form of the product. A new form is a new file and a line here. */
export const forms: readonly Form[] = [
  slip,
  notice,
  acceptance,
  refusal,
  referral,
  termination,
  withdrawal,
  extension,
  pause,
  recusal,
  docket,
  plan,
  visit,
  interview,
  exhibits,
  custody,
  inventory,
  disposal,
  doubts,
  progress,
  list,
  publicity,
  objection,
  review,
  consultation,
  meeting,
  report,
  partyNotice,
  defence,
  hearing,
  legal,
  service,
  forwarding,
  handover,
  articles,
  enforcement,
  appeal,
  liability,
  rectification,
  spotCheck,
  card,
  order,
  orderReply,
  funds,
  closing,
];
