import type { Step } from '../format.ts';

/** The honest path of a power as named steps in order, from which honest runs and stories are cut. */

export type Change = {
  readonly at?: string;
  readonly by?: string;
  readonly as?: string;
  readonly act?: string;
  readonly input?: object;
};

/** What every power's path can be asked to do otherwise; a power may have more (another applicant, another officer). */
export type PathOptions = {
  /** Other moments for some steps; they must stay in order. */
  readonly times?: { readonly [step: string]: string | undefined };
  /** Steps done otherwise. */
  readonly change?: { readonly [step: string]: Change | undefined };
  /** Key of the result that the case is decided with. */
  readonly result?: string;
};

/** Methods, so that a path with more options than these fits where these are all that is asked for. */
export type Path<Name extends string = string, Options extends PathOptions = PathOptions> = {
  /** The whole honest path. */
  complete(options?: Options): readonly Step[];
  /** From the first step up to, and without, the named one. */
  before(name: Name, options?: Options): readonly Step[];
  /** The named step, changed. */
  one(name: Name, change?: Change, options?: Options): Step;
  /** The steps after `from`, up to and without `until`. */
  between(from: Name, until: Name, options?: Options): readonly Step[];
  /** The steps after the named one, to the end. */
  after(from: Name, options?: Options): readonly Step[];
  /** When the named step is done. */
  at(name: Name, options?: Options): string;
  /** The steps done up to and including this moment; `since`: and after that one. Steps that only a drawn case needs are left in. */
  until(moment: string, options?: Options, since?: string): readonly Step[];
  has(name: string, options?: Options): boolean;
};

/** `whole` lists the steps of one honest case to its end; every step that has a moment of its own says it in `at`. */
export function pathOf<Name extends string, Options extends PathOptions>(
  whole: (options: Options) => readonly (readonly [Name, Step])[],
): Path<Name, Options> {
  const all = (options?: Options) => whole(options ?? ({} as Options));
  const steps = (list: readonly (readonly [Name, Step])[]) => list.map(([, step]) => step);
  const indexOf = (list: readonly (readonly [Name, Step])[], name: string): number => {
    const index = list.findIndex(([other]) => other === name);
    if (index < 0) throw new Error(`no step ${name}: ${list.map(([other]) => other).join(', ')}`);
    return index;
  };
  return {
    complete: (options) => steps(all(options)),
    before(name, options) {
      const list = all(options);
      return steps(list.slice(0, indexOf(list, name)));
    },
    one(name, change = {}, options) {
      const list = all(options);
      return { ...(list[indexOf(list, name)]?.[1] as Step), ...change } as Step;
    },
    between(from, until, options) {
      const list = all(options);
      return steps(list.slice(indexOf(list, from) + 1, indexOf(list, until)));
    },
    after(from, options) {
      const list = all(options);
      return steps(list.slice(indexOf(list, from) + 1));
    },
    at(name, options) {
      const list = all(options);
      const step = list.slice(0, indexOf(list, name) + 1).findLast(([, one]) => one.at !== undefined);
      return step?.[1].at ?? '';
    },
    until(moment, options, since = '') {
      return steps(all(options)).filter(({ at = '' }) => at > since && at <= moment);
    },
    has: (name, options) => all(options).some(([other]) => other === name),
  };
}

/** Steps of several lists by their moment; of those done at the same one, the earlier list's come first. */
export function byTime(...lists: readonly (readonly Step[])[]): readonly Step[] {
  return lists
    .flat()
    .map((step, i) => ({ step, i }))
    .sort((a, b) =>
      (a.step.at ?? '') < (b.step.at ?? '') ? -1 : (a.step.at ?? '') > (b.step.at ?? '') ? 1 : a.i - b.i,
    )
    .map(({ step }) => step);
}

export const wait = (at: string): Step => ({ at, act: 'wait' });
