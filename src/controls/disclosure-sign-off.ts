import * as z from 'zod';
import { control } from '#cases/control.ts';
import { saysSomething } from '#cases/words.ts';
import type { Post } from '#kernel/ids.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import { keys } from './params.ts';

const params = z.strictObject({ acts: keys, drafts: z.string(), signs: z.string() });

/**
 * 信息公开审签 (政府信息公开条例 第15、17条): nothing of a case is made public on one signature. One drafts, another reads it and
 * signs; what would name a contact person or his phone does not pass.
 */
export const disclosureSignOff = control({
  key: 'disclosure-sign-off',
  serves: ['disclosure-sign-off'],
  effect: 'prevents',
  params,
  names: (p) => ({ acts: p.acts, posts: [p.drafts, p.signs] }),
  outlives: true,
  signatures(act, _view, { p }) {
    if (!p.acts.includes(act)) return [];
    return p.drafts === p.signs
      ? [{ post: p.drafts as Post, n: 2 }]
      : [
          { post: p.drafts as Post, n: 1 },
          { post: p.signs as Post, n: 1 },
        ];
  },
  futile: ({ actor, use }, { p }) =>
    p.acts.includes(use.act) && actor.as !== p.drafts ? fault('SIGNS_BEFORE_DRAFT', { drafts: p.drafts }) : null,
  guard({ use, facts, signers, before }, { p }) {
    if (!p.acts.includes(use.act)) return [];
    const { contact, phone } = before.application;
    const naming = [contact, phone].filter((word) => word.trim().length > 1);
    return [
      ...(signers[0]?.as === p.drafts ? [] : [fault('SIGNS_BEFORE_DRAFT', { drafts: p.drafts })]),
      ...facts.flatMap((fact): readonly Fault[] => {
        if (fact.type !== 'disclosure.published') return [];
        const { text } = fact.data;
        return [
          ...(saysSomething(text) ? [] : [fault('PUBLICATION_EMPTY')]),
          ...(naming.some((word) => text.includes(word)) ? [fault('PUBLICATION_NAMES_CONTACT')] : []),
        ];
      }),
    ];
  },
});
