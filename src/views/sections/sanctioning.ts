import { findCharge, findSanction } from '#cases/charges.ts';
import type { Sanctioning } from '#cases/facets/decision.ts';
import { citation } from '#powers/law.ts';
import type { Sight } from '../sight.ts';
import { type Line, line, listed, yuan } from './section.ts';

/** Charges, step of the ladder, fine and articles of a notice or a decision, as lines. */
export function sanctioningLines(said: Sanctioning, { engine }: Pick<Sight, 'engine'>): readonly Line[] {
  const { definition } = engine.power;
  const articles = (said.articles ?? []).map((one) => {
    const found = citation(engine.ctx.laws, one);
    return found.found ? found.text : `《${one.law}》${one.article}`;
  });
  return [
    line('charges', listed((said.charges ?? []).map((key) => findCharge(definition, key)?.name ?? key))),
    line('sanction', findSanction(definition, said.sanction)?.name),
    line('amount', said.fen === undefined ? '' : yuan(said.fen)),
    line('articles', listed(articles)),
  ];
}
