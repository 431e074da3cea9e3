import type { Definition, Power, Stage } from './definition.ts';

export type PostStage = {
  readonly key: string;
  readonly name: string;
  readonly level: Stage['level'];
  readonly acts: readonly string[];
  readonly risks: readonly string[];
  readonly measures: readonly string[];
  readonly answersFor: string | null;
};
export type PostPower = {
  readonly key: string;
  readonly name: string;
  readonly version: number;
  readonly stages: readonly PostStage[];
  /** What the post may do in any stage. */
  readonly anytime: readonly string[];
};
export type PostRisks = {
  readonly post: string;
  /** Its own name, where it is a power's own post. */
  readonly own: string | null;
  /** The highest of the stages in which it acts. */
  readonly level: Stage['level'];
  readonly powers: readonly PostPower[];
};

/** Not posts of a department: who applies, whom it concerns, who holds a slip, the machine. */
const OUTSIDE: ReadonlySet<string> = new Set(['applicant', 'party', 'slip-holder', 'machine']);
const ORDER = ['high', 'medium', 'low'] as const;

/** 岗位廉政风险清单: of each post, the stages in which it acts, with their risks, measures and what it may do there. */
export function postRisks(powers: readonly Power[]): readonly PostRisks[] {
  const posts = new Set(powers.flatMap(({ definition }) => usesOf(definition).flatMap(({ by }) => by)));
  return [...posts]
    .filter((post) => !OUTSIDE.has(post))
    .map((post) => {
      const found = powers.flatMap(({ definition, version }): readonly PostPower[] => {
        const stages = definition.stages
          .map((stage) => ({ stage, acts: actsOf(stage.acts, post) }))
          .filter(({ acts }) => acts.length > 0)
          .map(({ stage, acts }) => ({
            key: stage.key,
            name: stage.name,
            level: stage.level,
            acts,
            risks: stage.risks.map(({ text }) => text),
            measures: stage.measures.map(({ text }) => text),
            answersFor: stage.answersFor,
          }));
        const anytime = actsOf(definition.anytime, post);
        return stages.length + anytime.length === 0
          ? []
          : [{ key: definition.key, name: definition.name, version, stages, anytime }];
      });
      const levels = found.flatMap(({ stages }) => stages.map(({ level }) => level));
      const own = powers.flatMap(({ definition }) => definition.posts).find(({ key }) => key === post);
      return { post, own: own?.name ?? null, level: ORDER.find((one) => levels.includes(one)) ?? null, powers: found };
    })
    .toSorted((a, b) => rank(a.level) - rank(b.level));
}

const rank = (level: Stage['level']): number => (level === null ? ORDER.length : ORDER.indexOf(level));
const usesOf = ({ stages, anytime }: Definition): Definition['anytime'] => [
  ...stages.flatMap(({ acts }) => acts),
  ...anytime,
];
const actsOf = (uses: Definition['anytime'], post: string): readonly string[] => [
  ...new Set(uses.filter(({ by }) => by.includes(post)).map(({ act }) => act)),
];
