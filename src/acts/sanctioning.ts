import * as z from 'zod';
import { findCharge, findSanction, shownCharges } from '#cases/charges.ts';
import type { Context } from '#cases/context.ts';
import type { Sanctioning } from '#cases/facets/decision.ts';
import type { CaseView } from '#cases/view.ts';
import { type Fault, fault } from '#kernel/refusal.ts';
import type { Power } from '#powers/definition.ts';
import { money, shortText } from './input.ts';

/** What a notice and a decision that sanction say alike: charges, step of the ladder, fine, articles cited. */
export const sanctioning = {
  charges: z.array(shortText).max(20).default([]),
  /** Empty = none. */
  sanction: z.string().trim().max(60).default(''),
  fen: money.default(0),
  articles: z
    .array(z.strictObject({ law: shortText, article: shortText }))
    .max(20)
    .default([]),
};

type Input = {
  readonly charges: readonly string[];
  readonly sanction: string;
  readonly fen: number;
  readonly articles: readonly { readonly law: string; readonly article: string }[];
};

export const sanctioningFaults = ({ definition }: Power, input: Input): readonly Fault[] => [
  ...input.charges
    .filter((charge) => !findCharge(definition, charge))
    .map((charge) => fault('CHARGE_UNKNOWN', { charge })),
  ...(input.sanction !== '' && !findSanction(definition, input.sanction)
    ? [fault('SANCTION_UNKNOWN', { sanction: input.sanction })]
    : []),
];

/** As it is recorded: what was left empty is left out. */
export const sanctioningOf = ({ charges, sanction, fen, articles }: Input): Sanctioning => ({
  charges: [...charges],
  articles: [...articles],
  ...(sanction === '' ? {} : { sanction }),
  ...(fen === 0 ? {} : { fen }),
});

/** What the recorded facts suggest: the charges they show and the articles of these. */
export function suggested(power: Power, view: CaseView): Input {
  const shown = shownCharges(power, view);
  return {
    charges: shown.map((charge) => charge.key),
    sanction: '',
    fen: 0,
    articles: shown.map((charge) => charge.basis),
  };
}

export const sanctioningChoices = ({ definition }: Power, { laws }: Pick<Context, 'laws'>) => ({
  charges: definition.charges.map(({ key, name }) => ({ value: key, label: name })),
  // By its key, of which a law has one through all its versions.
  'articles.law': [...new Map(laws.laws.map(({ key, short }) => [key, short]))].map(([value, label]) => ({
    value,
    label,
  })),
  sanction: definition.sanctions.map(({ key, name }) => ({ value: key, label: name })),
});
