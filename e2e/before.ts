import assert from 'node:assert/strict';
import type { Step } from '../scenarios/format.ts';
import { Api } from '../suites/api.ts';

/** Brings a case over the API to where a story begins. Answers with the case. */
export async function playBefore(address: string, power: string, steps: readonly Step[]): Promise<number> {
  const api = new Api(address);
  let [caseId, held] = [0, ''];
  for (const { at, by = '', as = '', act, input = {} } of steps) {
    if (at !== undefined) await api.moveClock(`${at.replace(' ', 'T')}${at.length === 16 ? ':00' : ''}+08:00`);
    if (act === 'wait') continue;
    const prefill = JSON.stringify(input).includes('"$prefill:') ? await prefillOf(api, by, caseId, act) : {};
    const whole = (await filled(input, (place) =>
      place.startsWith('$file:') ? api.file(place.slice('$file:'.length)) : prefill[place.slice('$prefill:'.length)],
    )) as object;
    const { body, problem } =
      act === 'start'
        ? await api.start(power, by, as, whole)
        : act === 'sign'
          ? await api.sign(by, as, caseId, held)
          : await api.act(by, as, caseId, act, whole);
    assert.ok(body, `${act} by ${by}: ${JSON.stringify(problem)}`);
    caseId = body.caseId;
    held = body.held ?? held;
  }
  return caseId;
}

async function prefillOf(api: Api, by: string, caseId: number, act: string): Promise<Record<string, unknown>> {
  const { rows } = await api.get<{ rows: readonly { act: string; prefill: Record<string, unknown> }[] }>(
    by,
    `/api/cases/${caseId}/acts`,
  );
  return rows.find((one) => one.act === act)?.prefill ?? {};
}

async function filled(value: unknown, fill: (place: string) => unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => filled(one, fill)));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      await Promise.all(Object.entries(value).map(async ([key, one]) => [key, await filled(one, fill)])),
    );
  return typeof value === 'string' && value.startsWith('$') ? await fill(value) : value;
}
