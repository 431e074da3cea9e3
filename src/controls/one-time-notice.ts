import * as z from 'zod';
import { control, type Proposal } from '#cases/control.ts';
import type { NoticeItem } from '#cases/facets/acceptance.ts';
import { requiredMaterials } from '#cases/materials-required.ts';
import { itemPasses } from '#cases/review-outcome.ts';
import type { CaseView } from '#cases/view.ts';
import { saysSomething } from '#cases/words.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import type { Power } from '#powers/definition.ts';

/** An organisation's name: a notice asks for papers, never for a firm that makes them. */
const firm = /公司|事务所|中介|评价机构|咨询机构|代办/;

/**
 * 一次性告知 (行政许可法 第32条, 优化营商环境条例 第36条): one notice with everything that is missing, nothing that the published
 * list does not ask of this case, nothing that was in order, and of each paper what is wrong with it; afterwards only what the applicant himself changed may be asked about again.
 */
export const oneTimeNotice = control({
  key: 'one-time-notice',
  serves: ['one-time-notice', 'published-conditions'],
  effect: 'prevents',
  params: z.strictObject({}),
  futile: ({ emits, view }, { power }) =>
    emits.includes('acceptance.notice-issued') ? nothingToAskFor(view, power) : null,
  guard(proposal, { power }) {
    return proposal.facts.flatMap((fact) =>
      fact.type === 'acceptance.notice-issued' ? judge(fact.data.items, proposal, power) : [],
    );
  },
});

/** Characters that name a fault: 未提交, 缺公章. */
const WORDS = 3;

function judge(items: readonly NoticeItem[], { before }: Proposal, power: Power): readonly Fault[] {
  const last = before.acceptance.notices.at(-1);
  const { checks } = before.acceptance;
  const required = requiredMaterials(power, before);
  const faults: Fault[] = [];
  const again = last ? items.filter((item) => !last.changedSince.includes(item.material)) : [];
  if (last && again.length > 0)
    faults.push(
      fault('NOTICE_ALREADY_GIVEN', { materials: again.map((item) => item.material) }, ['accept', 'hand-in-review']),
    );
  for (const { material, problem } of items) {
    if (!required.some((rule) => rule.key === material)) faults.push(fault('NOT_ON_PUBLISHED_LIST', { material }));
    if (!saysSomething(problem, WORDS)) faults.push(fault('PROBLEM_NOT_SAID', { material }));
    if (firm.test(ofOthers(problem, before.application.applicant)))
      faults.push(fault('NAMES_A_PROVIDER', { material }));
    const checkedComplete = checks.some((check) => check.material === material && check.complete);
    if (checkedComplete && !faultFound(material, before, power))
      faults.push(fault('MATERIAL_WAS_IN_ORDER', { material }));
  }
  if (before.acceptance.checkedAt === undefined || checks.length === 0)
    faults.push(fault('FORM_NOT_CHECKED', {}, ['check-form']));
  const left = checks.filter((check) => !check.complete && !items.some((item) => item.material === check.material));
  if (left.length > 0) faults.push(fault('NOTICE_INCOMPLETE', { materials: left.map((check) => check.material) }));
  return faults;
}

/** No paper of this case may be asked for now; or one of those that must be asked for may not be. */
function nothingToAskFor(view: CaseView, power: Power): Fault | null {
  const { checkedAt, checks, notices } = view.acceptance;
  if (checkedAt === undefined || checks.length === 0) return fault('FORM_NOT_CHECKED', {}, ['check-form']);
  const changed = notices.at(-1)?.changedSince;
  const may = (material: string) => !changed || changed.includes(material);
  const wrong = checks.filter((check) => !check.complete).map((check) => check.material);
  const unchanged = wrong.filter((material) => !may(material));
  if (unchanged.length > 0)
    return fault('NOTICE_ALREADY_GIVEN', { materials: unchanged }, ['accept', 'hand-in-review']);
  const open = requiredMaterials(power, view).filter(
    ({ key }) =>
      may(key) && (faultFound(key, view, power) || !checks.some((check) => check.material === key && check.complete)),
  );
  return open.length > 0 ? null : fault('NOTHING_TO_ASK_FOR', {}, ['accept', 'hand-in-review']);
}

/** What a problem says beside the applicant's own name and ways to address him. */
const ofOthers = (problem: string, applicant: string): string =>
  (applicant === '' ? problem : problem.replaceAll(applicant, '')).replaceAll(/[本你贵该]公司/g, '');

/** A later review may find fault with a paper that was formally complete: then, and only then, it may be asked about. */
const faultFound = (material: string, view: Proposal['before'], power: Power): boolean =>
  view.review.findings.some((finding) => {
    const item = power.definition.standards.find((one) => one.key === finding.item);
    return item?.evidence.includes(material) && itemPasses(item, view) === false;
  });
