import { archiveList } from '#cases/archive-list.ts';
import type { FieldValue } from '#cases/facets/application.ts';
import { nominees } from '#cases/facets/lists.ts';
import { requiredMaterials } from '#cases/materials-required.ts';
import { subjectsOf } from '#cases/review-outcome.ts';
import type { CaseView } from '#cases/view.ts';
import type { CaseDetail } from '#contract/case-shapes.ts';
import { sayValue } from '#contract/say.ts';
import type { PersonId } from '#kernel/ids.ts';
import type { FieldRule } from '#powers/definition.ts';
import { isKind } from '#powers/results.ts';
import type { Sight } from './sight.ts';
import { nameOf } from './speech.ts';

/** Parts of a case that its applicant may see as well. */

export const whoOf = ({ engine }: Pick<Sight, 'engine'>, id: PersonId) => ({
  id: id as string,
  name: nameOf(engine.ctx.directory, id),
});

/** What officers gathered about him is no paper of his: whom a matter concerns reads neither its papers nor where they came from. */
const isKept = ({ party, view }: Sight): boolean => party && view.application.channel === 'matter';

export function applicationOf(sight: Sight): CaseDetail['application'] {
  const { view, engine } = sight;
  const { applicant, creditCode, contact, phone, channel, receivedAt, enteredAt, lateReason, fields } =
    view.application;
  const kept = isKept(sight);
  return {
    applicant,
    creditCode,
    // Of a matter that somebody reported it may be the one who did: never told to the reported (信访工作条例 第30条).
    contact: kept ? '' : contact,
    phone: kept ? '' : phone,
    channel,
    receivedAt: receivedAt ?? null,
    enteredAt: enteredAt ?? null,
    lateReason: kept ? '' : (lateReason ?? ''),
    fields: (kept ? [] : engine.power.definition.application).map((rule) => ({
      key: rule.key,
      label: rule.label,
      value: fields[rule.key] ?? null,
      shown: shownValue(rule, fields[rule.key]),
    })),
  };
}

function shownValue(rule: FieldRule, value: FieldValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return sayValue('zh-CN', value ? 'yes' : 'no');
  return rule.choices?.find((choice) => choice.key === value)?.label ?? String(value);
}

export function materialsOf(sight: Sight): CaseDetail['materials'] {
  const { view, engine } = sight;
  if (isKept(sight)) return [];
  const required = new Set(requiredMaterials(engine.power, view).map((rule) => rule.key));
  const { received } = view.materials;
  // What cases of another kind are asked for is not missing here.
  const asked = engine.power.definition.materials.filter(
    ({ key, onlyWhen }) =>
      isKind(onlyWhen, view.application.fields) || received.some(({ material }) => material === key),
  );
  return asked.flatMap(({ key, name, per }) => {
    const check = view.acceptance.checks.find((one) => one.material === key);
    return subjectsOf(per, view).map((subject) => ({
      key,
      subject,
      name: ofNominee(view, name, subject),
      required: required.has(key),
      versions: received
        .filter((item) => item.material === key && (item.subject ?? '') === subject)
        .map(({ hash, name: file, mediaType, pages, receivedAt }) => ({
          hash,
          name: file,
          mediaType,
          pages,
          receivedAt,
        })),
      check: check ? { complete: check.complete, problem: check.problem } : null,
    }));
  });
}

/** `推荐审批表 · 掘进一队`: what is asked of one nominee bears his name. */
export function ofNominee(view: CaseView, name: string, subject: string): string {
  const nominee = nominees(view.lists).find((one) => one.key === subject);
  return nominee ? `${name} · ${nominee.name}` : name;
}

export function acceptanceOf(sight: Sight): CaseDetail['acceptance'] {
  const { responsible, slip, notices } = sight.view.acceptance;
  const { materials } = sight.engine.power.definition;
  return {
    responsible: responsible === undefined ? null : whoOf(sight, responsible),
    slip: slip ? { ...slip } : null,
    notices: notices.map(({ items, replyBy, at, answered }) => ({
      items: items.map(({ material, problem }) => ({
        material,
        name: materials.find((rule) => rule.key === material)?.name ?? material,
        problem,
      })),
      replyBy,
      at,
      answered,
    })),
  };
}

export function decisionOf(sight: Sight): CaseDetail['decision'] {
  const { result, reasons, deemed, by, at } = sight.view.decision;
  if (result === undefined) return null;
  return { result, reasons, deemed, by: by ? whoOf(sight, by.person) : null, at: at ?? null };
}

/** The applicant sees what was issued; drafts are the officers'. */
export function documentsOf(sight: Sight): CaseDetail['documents'] {
  const { documents } = sight.engine.power.definition;
  return sight.view.documents.all
    .filter((one) => one.issued !== undefined || !sight.party)
    .map(({ document, text, draftedBy, issued, served }) => ({
      key: document,
      name: documents.find((rule) => rule.key === document)?.name ?? document,
      text,
      draftedBy: whoOf(sight, draftedBy),
      issued: issued ? { number: issued.number, by: whoOf(sight, issued.by), at: issued.at } : null,
      served: served ? { method: served.method, on: served.on, receiver: served.receiver, proof: served.proof } : null,
    }));
}

export const disclosureOf = ({ view, engine }: Sight): CaseDetail['disclosure'] =>
  view.disclosure.published.map(({ item, text, publishedOn }) => ({
    item,
    name: engine.power.definition.disclosure.find((rule) => rule.key === item)?.name ?? item,
    text,
    publishedOn,
  }));

/** Requests of the parties are theirs to follow; what an officer declared about himself stays among officers. */
export function recusalOf(sight: Sight): CaseDetail['recusal'] {
  const { declared, requests } = sight.view.recusal;
  return [
    ...(sight.party
      ? []
      : declared.map(({ person, interest }) => ({
          person: whoOf(sight, person),
          kind: 'declared' as const,
          reason: interest,
        }))),
    ...requests.map(({ person, reason, answer }) => ({
      person: whoOf(sight, person),
      kind:
        answer === undefined ? ('requested' as const) : answer.granted ? ('granted' as const) : ('refused' as const),
      reason: answer?.reason ?? reason,
    })),
  ];
}

export function archiveOf({ view, engine }: Sight): CaseDetail['archive'] {
  const { filed } = view.archive;
  if (!filed) return null;
  const list = archiveList(engine.power, view);
  return {
    items: filed.items.map((key) => list.find((item) => item.key === key)?.name ?? key),
    place: filed.place,
    at: filed.at,
  };
}
