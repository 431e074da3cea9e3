import type { App } from '#app/app.ts';
import type { PersonId, Post } from '#kernel/ids.ts';
import { fromShanghai } from '#kernel/time.ts';
import type { Step } from '../../scenarios/format.ts';

/** Plays the steps of a story as acts of one case, in process. Answers with the case's id; a refusal is thrown. */
export async function play(app: App, power: string, steps: readonly Step[], caseId = 0): Promise<number> {
  let id = caseId;
  let held = '';
  for (const { at, by = '', as = '', act, input = {}, ifDrawn } of steps) {
    if (at) await app.moveClock(fromShanghai(at));
    if (act === 'wait' || (ifDrawn && !(await isDrawn(app, id)))) continue;
    const request = { actor: { person: by as PersonId, as: as as Post } };
    if (act === 'start') id = (await app.start(request, power, await filled(app, input, {}))).caseId;
    else if (act === 'sign') await app.sign(request, id, held);
    else
      held = (await app.act(request, id, act, await filled(app, input, await offered(app, by, id, act)))).held ?? held;
  }
  return id;
}

const isDrawn = async (app: App, id: number): Promise<boolean> =>
  (await app.open('inspector-a' as PersonId, id)).view.supervision.draw?.drawn === true;

/** What the form of the act offers. */
async function offered(
  app: App,
  person: string,
  id: number,
  act: string,
): Promise<{ readonly [field: string]: unknown }> {
  const loaded = await app.open(person as PersonId, id).catch(() => undefined);
  const listed = loaded && app.listActs(person as PersonId, loaded).find((one) => one.act === act);
  return listed?.options.prefill ?? {};
}

async function filled(app: App, value: unknown, prefill: { readonly [field: string]: unknown }): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => filled(app, one, prefill)));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      await Promise.all(Object.entries(value).map(async ([key, one]) => [key, await filled(app, one, prefill)])),
    );
  if (typeof value !== 'string') return value;
  if (value.startsWith('$prefill:')) return prefill[value.slice(9)];
  if (!value.startsWith('$file:')) return value;
  const name = value.slice(6);
  const sound = name.endsWith('.wav');
  const bytes = Buffer.from(sound ? `RIFF    WAVE${name}` : `内容 ${name}`);
  return (await app.upload('machine' as PersonId, name, sound ? 'audio/wav' : 'text/plain', bytes)).hash;
}
