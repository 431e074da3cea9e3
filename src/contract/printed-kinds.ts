/** Which documents of several cases are printed: slips of receipt · notices (to supplement, before a decision) · all that went out. */
export const PRINTED_KINDS = ['slips', 'notices', 'issued'] as const;
