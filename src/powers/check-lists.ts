import type { Definition } from './definition.ts';

type Path = readonly (string | number)[];
type Say = (path: Path, zh: string, en: string) => void;

/** A risk is answered by what is really there: a control bound by the measure or statute that is named. */
export function checkCaught(definition: Definition, say: Say): void {
  const measures = new Map(
    definition.stages.flatMap((stage) => stage.measures).map((measure) => [measure.id, measure]),
  );
  definition.stages.forEach((stage, i) => {
    stage.risks.forEach((risk, j) => {
      risk.caught.forEach((caught, k) => {
        const path: Path = ['stages', i, 'risks', j, 'caught', k];
        if (
          caught.source === 'chart' &&
          !measures.get(caught.measure ?? '')?.bindings.some((binding) => binding.control === caught.by)
        )
          say(
            path,
            `措施“${caught.measure ?? ''}”没有绑定“${caught.by}”。`,
            `Measure "${caught.measure ?? ''}" does not bind "${caught.by}".`,
          );
        if (
          caught.source === 'statute' &&
          !definition.statutory.some(
            (s) =>
              s.control === caught.by &&
              s.article.law === caught.article?.law &&
              s.article.article === caught.article.article,
          )
        )
          say(path, `没有按该条文绑定“${caught.by}”。`, `No statutory binding of "${caught.by}" with that article.`);
      });
    });
  });
}

/** Lists that name each other: materials in review items, fields in rules. */
export function checkLists(definition: Definition, say: Say): void {
  for (const list of ['materials', 'standards', 'clocks', 'sanctions', 'charges', 'mitigations'] as const)
    definition[list].forEach(({ key, name }, i) => {
      if (definition[list].findIndex((one) => one.key === key) < i)
        say(
          [list, i, 'key'],
          `“${name}”的键 ${key} 与前面一项重复。`,
          `The key ${key} of "${name}" is that of an item before it.`,
        );
    });
  const materials = new Set(definition.materials.map((material) => material.key));
  const fields = new Set(definition.application.map((field) => field.key));
  definition.standards.forEach((item, i) => {
    for (const material of item.evidence)
      if (!materials.has(material))
        say(['standards', i, 'evidence'], `没有名为“${material}”的材料。`, `No material "${material}".`);
    for (const field of ['notAfter', 'notBefore'] as const) {
      const named = field in item.passes ? (item.passes as Record<string, string | undefined>)[field] : undefined;
      if (named !== undefined && !fields.has(named))
        say(['standards', i, 'passes'], `没有名为“${named}”的申请字段。`, `No field "${named}".`);
    }
  });
  const whens = new Set(['always', 'decided', 'affirmed', 'denied', ...definition.results.map((result) => result.key)]);
  const named = [
    ...definition.documents.map(({ when }, i) => ({ path: ['documents', i, 'when'], when })),
    ...definition.disclosure.map(({ when }, i) => ({ path: ['disclosure', i, 'when'], when })),
    ...definition.archive.map(({ onlyWhen }, i) => ({ path: ['archive', i, 'onlyWhen'], when: onlyWhen })),
  ];
  for (const { path, when } of named)
    if (!whens.has(when) && !(when === 'out' && path[0] === 'archive'))
      say(path, `没有名为“${when}”的办理结果。`, `No result "${when}".`);
  definition.clocks.forEach((clock, i) => {
    if (clock.onlyWhen && !fields.has(clock.onlyWhen.field))
      say(
        ['clocks', i, 'onlyWhen'],
        `没有名为“${clock.onlyWhen.field}”的申请字段。`,
        `No field "${clock.onlyWhen.field}".`,
      );
  });
  definition.materials.forEach((material, i) => {
    if (material.onlyWhen && !fields.has(material.onlyWhen.field))
      say(
        ['materials', i, 'onlyWhen'],
        `没有名为“${material.onlyWhen.field}”的申请字段。`,
        `No field "${material.onlyWhen.field}".`,
      );
  });
}
