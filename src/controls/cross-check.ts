import { answerTo, type Query, type SameFileAnswer } from '#cases/context.ts';
import { control } from '#cases/control.ts';
import { currentMaterial } from '#cases/facets/materials.ts';
import type { CaseFact, CaseView } from '#cases/view.ts';
import type { Power } from '#powers/definition.ts';
import { none } from './params.ts';

/** 自动核对: the same file handed in by another applicant is a doubt that the review must answer. */
export const crossCheck = control({
  key: 'cross-check',
  serves: ['internal-check', 'published-conditions'],
  effect: 'prevents',
  params: none,
  needs: (act, view, { power }) => (act === 'accept' ? queries(view, power) : []),
  adds({ facts, before, answers }, { power }) {
    if (!facts.some((fact) => fact.type === 'acceptance.accepted')) return [];
    return queries(before, power).flatMap((query): readonly CaseFact[] => {
      const found = answerTo<SameFileAnswer>(answers, query);
      if (!found || found.cases.length === 0 || query.kind !== 'same-file') return [];
      const material = before.materials.received.find((item) => item.hash === query.hash);
      const name = power.definition.materials.find((rule) => rule.key === material?.material)?.name ?? '';
      return [
        {
          type: 'doubts.raised',
          data: {
            key: `same-file-${query.hash.slice(0, 8)}`,
            kind: 'same-file',
            // A confidential case is not named to whoever works on another one.
            what: `《${name}》与其他申请人办件（${[...new Set(found.cases.map((number) => number || '不公开的办件'))].join('、')}）中的文件完全相同，请核实来源。`,
            origin: 'cross-check',
          },
        },
      ];
    });
  },
});

function queries(view: CaseView, power: Power): readonly Query[] {
  const hashes = power.definition.materials.flatMap((rule) => currentMaterial(view.materials, rule.key)?.hash ?? []);
  return [...new Set(hashes)].map((hash) => ({
    kind: 'same-file',
    hash,
    creditCode: view.application.creditCode,
    power: power.definition.key,
  }));
}
