import type { DepartmentStep, DepartmentStory } from '../scenarios/format.ts';
import type { Answer, Api } from './api.ts';
import { instantOf } from './player.ts';

/**
 * Stories told on the department's own record: no case shows whether the window is staffed or somebody was trained. In a path
 * or a body `$day` stands for the day of the step's moment; the honest twin is played a week later, on a record of its own.
 */
export async function playDepartment(api: Api, story: DepartmentStory): Promise<readonly string[]> {
  const { before, wrong, right, after, expect } = story;
  const base = await play(api, [...before, wrong, ...after], 0);
  const twin = await play(api, [...before, right, ...after], 7);
  const faults: string[] = [];
  const failed = (answers: readonly Answer<unknown>[], but?: number) =>
    answers.flatMap(({ problem }, i) => (problem && i !== but ? [`step ${i + 1}: ${JSON.stringify(problem)}`] : []));
  const shown = (answers: readonly Answer<unknown>[]) =>
    JSON.stringify(answers.at(-1)?.body ?? {}).includes(expect.code);
  faults.push(...failed(base, expect.answer === 'refused' ? before.length : undefined));
  if (expect.answer === 'refused') {
    const problem = base[before.length]?.problem;
    if (problem?.code !== expect.code && !problem?.faults?.some(({ code }) => code === expect.code))
      faults.push(`${wrong.method} ${wrong.path} answered ${problem?.code ?? 'that it is done'}, not ${expect.code}`);
  } else if (!shown(base)) faults.push(`nothing shows ${expect.code}`);
  faults.push(...failed(twin).map((fault) => `twin: ${fault}`));
  if (expect.answer === 'shown' && shown(twin)) faults.push(`twin: ${expect.code} all the same`);
  return faults;
}

async function play(
  api: Api,
  steps: readonly DepartmentStep[],
  laterDays: number,
): Promise<readonly Answer<unknown>[]> {
  const answers: Answer<unknown>[] = [];
  let now = '';
  for (const { at, by, method, path, body } of steps) {
    if (at !== undefined) {
      now = new Date(Date.parse(instantOf(at)) + laterDays * 86_400_000).toISOString();
      await api.moveClock(now);
    }
    const day = new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
    const filled =
      body === undefined ? undefined : (JSON.parse(JSON.stringify(body).replaceAll('$day', day)) as unknown);
    answers.push(await api.request(by, method, path.replaceAll('$day', day), filled));
  }
  return answers;
}
