import * as z from 'zod';
import { act } from '#cases/act.ts';
import { currentMaterial } from '#cases/facets/materials.ts';
import { requiredMaterials } from '#cases/materials-required.ts';
import { saysSomething } from '#cases/words.ts';
import { fault } from '#kernel/refusal.ts';
import { shortText } from './input.ts';

/** Characters that name a fault: 未提交, 缺公章. */
const WORDS = 3;

/** 形式审查: for each published material, complete or what is wrong with it. */
export const checkForm = act({
  key: 'check-form',
  lane: 'case',
  input: z.strictObject({
    checks: z
      .array(z.strictObject({ material: shortText, complete: z.boolean(), problem: z.string().trim().max(500) }))
      .min(1)
      .max(60),
  }),
  outcomes: ['checked'],
  emits: ['acceptance.form-checked'],
  sees: ['materials', 'acceptance'],
  options: (power, view) => ({
    prefill: {
      checks: requiredMaterials(power, view).map((rule) => ({
        material: rule.key,
        complete: currentMaterial(view.materials, rule.key) !== undefined,
        problem: currentMaterial(view.materials, rule.key) ? '' : '未提交',
      })),
    },
  }),
  perform({ input, view, power }) {
    const required = requiredMaterials(power, view).map((rule) => rule.key);
    const faults = [
      ...input.checks
        .filter((check) => !check.complete && !saysSomething(check.problem, WORDS))
        .map((check) => fault('PROBLEM_NOT_SAID', { material: check.material })),
      ...required
        .filter((key) => !input.checks.some((check) => check.material === key))
        .map((material) => fault('MATERIAL_NOT_CHECKED', { material })),
    ];
    if (faults.length > 0) return faults;
    return { outcome: 'checked', facts: [{ type: 'acceptance.form-checked', data: { checks: input.checks } }] };
  },
});
