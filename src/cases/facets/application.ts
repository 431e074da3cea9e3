import type { Hash } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { Facet, Fact } from '../fact.ts';

export type FieldValue = string | number | boolean;

export type ApplicationFact =
  | Fact<
      'application.submitted',
      {
        applicant: string;
        /** Empty where a matter concerns no organisation. */
        creditCode: string;
        /** The person whom a matter concerns, where it is one in the directory. */
        subject?: string;
        contact: string;
        phone: string;
        fields: { readonly [key: string]: FieldValue };
        /** When the paper reached the counter, as the clerk states it; on-line submissions have the server's instant. */
        receivedAt: Instant;
        /** Why it was entered on a later day than it came in. */
        lateReason?: string;
        /** `matter`: nobody applied; an officer registered what came to his notice. */
        channel: 'counter' | 'online' | 'matter';
      }
    >
  /** `document`: the applicant’s own paper, where an officer enters the withdrawal. */
  | Fact<'application.withdrawn', { reason: string; document?: Hash }>
  | Fact<'application.referred', { to: string; reason: string }>;

/** Who asks for what; of a matter registered by an officer, whom it concerns. */
export type Application = {
  readonly applicant: string;
  /** 统一社会信用代码, 18 characters; empty where a matter concerns no organisation. */
  readonly creditCode: string;
  readonly subject?: string;
  readonly contact: string;
  readonly phone: string;
  readonly fields: { readonly [key: string]: FieldValue };
  readonly receivedAt?: Instant;
  readonly enteredAt?: Instant;
  readonly lateReason?: string;
  readonly channel: 'counter' | 'online' | 'matter';
  readonly withdrawn?: { readonly reason: string; readonly document?: Hash; readonly at: Instant };
  readonly referred?: { readonly to: string; readonly reason: string };
};

export const application: Facet<Application, ApplicationFact> = {
  initial: { applicant: '', creditCode: '', contact: '', phone: '', fields: {}, channel: 'counter' },
  on: {
    'application.submitted': (_, data, stamp) => ({ ...data, enteredAt: stamp.recordedAt }),
    'application.withdrawn': (state, data, stamp) => ({ ...state, withdrawn: { ...data, at: stamp.effectiveAt } }),
    'application.referred': (state, data) => ({ ...state, referred: data }),
  },
};
