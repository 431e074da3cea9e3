import * as z from 'zod';
import { type BindingEnv, control } from '#cases/control.ts';
import { findDocument } from '#cases/facets/documents.ts';
import type { CaseView } from '#cases/view.ts';
import { fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

const params = z.strictObject({ document: z.string(), to: keys, act: z.string() });

/** 抄送、通报: the law wants other authorities told of what was issued; the case does not close before each of them is. */
export const forwarding = control({
  key: 'forwarding',
  serves: ['document-norms', 'disclosure'],
  effect: 'prevents',
  params,
  names: (p) => ({ acts: [p.act] }),
  outlives: true,
  gate(_exit, after, env, _leaving, to) {
    const left = to === 'end' ? untold(after, env) : [];
    return left.length > 0 ? [fault('BODIES_NOT_TOLD', { bodies: left }, [env.p.act])] : [];
  },
});

/** Of an issued document alone: what was never issued is told to nobody. */
function untold(view: CaseView, { p }: BindingEnv<z.infer<typeof params>>): readonly string[] {
  const document = findDocument(view.documents, p.document);
  if (!document?.issued) return [];
  const told = (document.forwarded ?? []).flatMap((copy) => copy.to);
  return p.to.filter((body) => !told.includes(body));
}
