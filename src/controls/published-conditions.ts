import { control } from '#cases/control.ts';
import { creditCodeIsValid } from '#cases/credit-code.ts';
import { currentMaterial } from '#cases/facets/materials.ts';
import { requiredMaterials } from '#cases/materials-required.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { none } from './params.ts';

/** 按照公布的条件办理: accepted is what has every published material, each checked and complete; a check says what is there. */
export const publishedConditions = control({
  key: 'published-conditions',
  serves: ['published-conditions'],
  effect: 'prevents',
  params: none,
  guard({ facts, before, after }, { power }) {
    const faults: Fault[] = [];
    for (const fact of facts) {
      if (fact.type === 'acceptance.form-checked') {
        for (const check of fact.data.checks) {
          if (!power.definition.materials.some((rule) => rule.key === check.material))
            faults.push(fault('NOT_ON_PUBLISHED_LIST', { material: check.material }));
          else if (check.complete && !currentMaterial(before.materials, check.material))
            faults.push(fault('ABSENT_MARKED_COMPLETE', { material: check.material }));
        }
      }
      if (fact.type === 'acceptance.accepted') {
        for (const { key } of requiredMaterials(power, after)) {
          if (!currentMaterial(after.materials, key))
            faults.push(fault('MATERIAL_MISSING', { material: key }, ['issue-notice']));
          else if (!after.acceptance.checks.some((check) => check.material === key && check.complete))
            faults.push(fault('MATERIAL_NOT_IN_ORDER', { material: key }, ['check-form', 'issue-notice']));
        }
        const { creditCode, channel } = after.application;
        // A registered matter may concern somebody who has none.
        if (!(channel === 'matter' && creditCode === '') && !creditCodeIsValid(creditCode))
          faults.push(fault('CREDIT_CODE_WRONG', {}, ['issue-notice']));
      }
    }
    return faults;
  },
});
