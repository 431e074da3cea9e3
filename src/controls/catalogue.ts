import type { AnyControl } from '#cases/control.ts';
import { acceptanceSlip } from './acceptance-slip.ts';
import { accountability } from './accountability.ts';
import { archive } from './archive.ts';
import { authority } from './authority.ts';
import { collectiveDecision } from './collective-decision.ts';
import { conclusionIntegrity } from './conclusion-integrity.ts';
import { contactRegister } from './contact-register.ts';
import { crossCheck } from './cross-check.ts';
import { deemedFiling } from './deemed-filing.ts';
import { disclosure } from './disclosure.ts';
import { firstResponsible } from './first-responsible.ts';
import { jurisdiction } from './jurisdiction.ts';
import { lateEntry } from './late-entry.ts';
import { officialDocument } from './official-document.ts';
import { oneTimeNotice } from './one-time-notice.ts';
import { postSupervision } from './post-supervision.ts';
import { publishedConditions } from './published-conditions.ts';
import { recusal } from './recusal.ts';
import { reviewStandard } from './review-standard.ts';
import { rubberStamp } from './rubber-stamp.ts';
import { separation } from './separation.ts';
import { spotCheck } from './spot-check.ts';
import { supervision } from './supervision.ts';
import { timeLimit } from './time-limit.ts';
import { tipLine } from './tip-line.ts';
import { twoOfficers } from './two-officers.ts';

const all = [
  acceptanceSlip,
  accountability,
  archive,
  authority,
  collectiveDecision,
  conclusionIntegrity,
  contactRegister,
  crossCheck,
  deemedFiling,
  disclosure,
  firstResponsible,
  jurisdiction,
  lateEntry,
  officialDocument,
  oneTimeNotice,
  postSupervision,
  publishedConditions,
  recusal,
  reviewStandard,
  rubberStamp,
  separation,
  spotCheck,
  supervision,
  timeLimit,
  tipLine,
  twoOfficers,
];

/** Every control, by its key. A new control is a new file and a line here. */
export const controls: ReadonlyMap<string, AnyControl> = new Map(all.map((one) => [one.key, one]));
