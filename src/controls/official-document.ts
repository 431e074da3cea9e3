import { type BindingEnv, control, type Proposal } from '#cases/control.ts';
import { documentValues } from '#cases/document-values.ts';
import { findDocument } from '#cases/facets/documents.ts';
import type { CaseFact } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { dayOf } from '#kernel/time.ts';
import { holdsFor } from '#powers/results.ts';
import { fillTemplate } from '#powers/template.ts';
import { none } from './params.ts';

/** 文书制作规范: the text is the template filled from the decided facts; another signs than drafts; served is what was issued, with proof. */
export const officialDocument = control({
  key: 'official-document',
  serves: ['document-norms'],
  effect: 'prevents',
  params: none,
  futile({ actor, emits, view }) {
    const { all } = view.documents;
    const draft = all.find((document) => !document.issued);
    if (emits.includes('documents.issued') && draft && all.every((one) => one.issued || one.draftedBy === actor.person))
      return fault('ISSUED_BY_DRAFTER', { document: draft.document }, ['other-officer']);
    if (emits.includes('documents.served') && draft && !all.some((document) => document.issued))
      return fault('DOCUMENT_NOT_ISSUED', { document: draft.document }, ['issue-document']);
    return null;
  },
  guard: (proposal, env) => proposal.facts.flatMap((fact) => judge(fact, proposal, env)),
});

function judge(fact: CaseFact, { before, signers }: Proposal, { power, ctx }: BindingEnv<unknown>): readonly Fault[] {
  if (fact.type === 'documents.drafted' || fact.type === 'documents.issued') {
    const { document, text } = fact.data;
    const rule = power.definition.documents.find((one) => one.key === document);
    if (!rule) return [];
    const faults: Fault[] = [];
    if (!holdsFor(power.definition, rule.when, before.decision.result))
      faults.push(fault('DOCUMENT_AGAINST_DECISION', { document }, ['draft-document']));
    const filled = fillTemplate(rule.template, documentValues(before, power, ctx));
    if (!filled.ok) faults.push(fault('DOCUMENT_FACT_MISSING', { document, fields: filled.missing }));
    else if (filled.text.trim() !== text.trim())
      faults.push(fault('DOCUMENT_DIFFERS', { document }, ['draft-document']));
    const draft = findDocument(before.documents, document);
    if (fact.type === 'documents.issued' && draft?.draftedBy === signers[0]?.person)
      faults.push(fault('ISSUED_BY_DRAFTER', { document }, ['other-officer']));
    return faults;
  }
  if (fact.type !== 'documents.served') return [];
  const { document, servedOn, receiver, proof } = fact.data;
  const issued = findDocument(before.documents, document)?.issued;
  if (!issued) return [fault('DOCUMENT_NOT_ISSUED', { document }, ['issue-document'])];
  return [
    ...(saysSomething(receiver, 2) ? [] : [fault('RECEIVER_NOT_NAMED', { document })]),
    ...(proof === '' ? [fault('SERVICE_WITHOUT_PROOF', { document })] : []),
    ...(servedOn < dayOf(issued.at) ? [fault('SERVED_BEFORE_ISSUED', { servedOn, issuedOn: dayOf(issued.at) })] : []),
    ...(servedOn > dayOf(ctx.now) ? [fault('SERVED_IN_FUTURE', { servedOn })] : []),
  ];
}
