import { sayValue } from '#contract/say.ts';
import type { Sight } from '../sight.ts';
import { nameOf } from '../speech.ts';
import { entry, line, type SectionOf } from './section.ts';

/** The register's name, as the definition's act gives it. */
function nameIn({ engine }: Sight, register: string): string {
  const use = engine.power.definition.anytime.find((one) => one.act === 'check-register');
  return String((use?.with.registers as Record<string, unknown> | undefined)?.[register] ?? register);
}

/** 台账检查: who compared which register with the papers. */
export const registers: SectionOf = {
  key: 'registers',
  party: false,
  entries: (sight) =>
    sight.view.registers.checks.map(({ register, agrees, note, by, at }) =>
      entry(`${nameIn(sight, register)}　${nameOf(sight.engine.ctx.directory, by)}`, at, [
        line('check-register.agrees', sayValue('zh-CN', agrees ? 'yes' : 'no')),
        line('check-register.note', note),
      ]),
    ),
};
