/** One command of `hengjian`. Returns the exit code: 0 done · 1 found something wrong · 2 was called wrongly. */
export type CommandLine = {
  readonly usage: string;
  readonly zh: string;
  readonly en: string;
  readonly run: (args: readonly string[]) => Promise<number>;
};
