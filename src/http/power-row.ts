import type * as z from 'zod';
import type { powerRow } from '#contract/shapes.ts';
import type { Power } from '#powers/definition.ts';

export const powerRowOf = ({ definition, version }: Power): z.infer<typeof powerRow> => ({
  key: definition.key,
  kind: definition.kind,
  name: definition.name,
  title: definition.title,
  version,
  state: definition.state,
  stages: definition.stages.length,
  risks: definition.stages.reduce((n, stage) => n + stage.risks.length, 0),
  measures: definition.stages.reduce((n, stage) => n + stage.measures.length, 0),
});
