/** What powers share that are applied for at the window and pass one reviewer, one consultation, one decider. */

/** Who does what among the people of the demonstration department; each kit says who applies. */
export const windowStaff = {
  clerk: { by: 'clerk-a', as: 'clerk' },
  otherClerk: { by: 'clerk-b', as: 'clerk' },
  reviewer: { by: 'reviewer-a', as: 'reviewer' },
  otherReviewer: { by: 'reviewer-b', as: 'reviewer' },
  related: { by: 'reviewer-c', as: 'reviewer' },
  head: { by: 'head-a', as: 'section-head' },
  otherHead: { by: 'head-b', as: 'section-head' },
  decider: { by: 'deputy-a', as: 'deputy-leader' },
  legal: { by: 'legal-a', as: 'legal-reviewer' },
  handler: { by: 'handler-a', as: 'handler' },
  otherHandler: { by: 'handler-b', as: 'handler' },
  issuer: { by: 'deputy-a', as: 'deputy-leader' },
  officer: { by: 'officer-a', as: 'enforcement-officer' },
  otherOfficer: { by: 'officer-b', as: 'enforcement-officer' },
  lapsedOfficer: { by: 'officer-c', as: 'enforcement-officer' },
  inspector: { by: 'inspector-a', as: 'discipline-inspector' },
  inspectionStaff: { by: 'inspector-b', as: 'inspection-staff' },
} as const;

/** Names of the steps where the decision is prepared by a consultation of two. */
export const windowSteps = {
  start: 'start',
  slip: 'issue-slip',
  check: 'check-form',
  accept: 'accept',
  findings: 'record-findings',
  conclude: 'hand-in-review',
  consult: 'open-consultation',
  firstOpinion: 'first-opinion',
  lastOpinion: 'second-opinion',
  closeConsultation: 'close-consultation',
  decide: 'decide',
  draft: 'draft-document',
  issue: 'issue-document',
  serve: 'serve',
  planVisit: 'plan-visit',
  visit: 'record-visit',
  signVisit: 'sign',
  concludeSupervision: 'conclude-supervision',
  spotCheck: 'spot-check',
  publish: 'publish-result',
  archive: 'archive',
  close: 'close',
} as const;

/** One handed-in material, by the names that its papers have; `file` = another file than the applicant's own. */
export const handIn =
  (names: Readonly<Record<string, string>>) =>
  (who: { readonly files: string }, key: string, file = `${who.files}-${key}`) => ({
    material: key,
    hash: `$file:${file}`,
    name: `${names[key] ?? key}.pdf`,
    pages: 12,
  });

/** What the form check says of each required material; a problem makes it incomplete. */
export const formCheck = (materials: readonly string[], problems: Readonly<Record<string, string>> = {}) => ({
  checks: materials.map((key) => ({
    material: key,
    complete: problems[key] === undefined,
    problem: problems[key] ?? '',
  })),
});
