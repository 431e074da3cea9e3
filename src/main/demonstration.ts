import type { PersonId, Post } from '#kernel/ids.ts';
import { addDays, addMs, dayOf, fromShanghai, type Instant, instantOf, type PlainDate } from '#kernel/time.ts';
import type { HonestRun, Step } from '../../scenarios/format.ts';
import type { Product } from './product.ts';
import { loadScenarios } from './scenarios.ts';

const minute = 60_000;

/** Demonstration cases: honest runs of the scenarios, played through the same use cases, ended where the plan says. */
export async function seedDemonstration(app: Product['app']): Promise<void> {
  const { honest } = await loadScenarios();
  const realNow = instantOf(Date.now());
  const finished = honest.filter((run) => run.showcase === 'finished');
  const running = honest.filter((run) => run.showcase !== undefined && run.showcase !== 'finished');
  for (const run of finished) await playAll(app, run, undefined);
  // Running cases begin this morning, so that nobody meets a wall of overdue cards: their own dates are left out.
  for (const [i, run] of running.entries()) {
    const from = addMs(realNow, -(90 + 7 * i) * minute);
    await playAll(app, run, from);
  }
  await app.moveClock(realNow);
}

async function playAll(app: Product['app'], run: HonestRun, from: Instant | undefined): Promise<void> {
  const stop = typeof run.showcase === 'number' ? run.showcase : run.steps.length;
  let caseId = 0;
  let held = '';
  for (const [i, step] of run.steps.slice(0, stop).entries()) {
    const at = from ? addMs(from, i * minute) : step.at && fromShanghai(step.at);
    if (at) await app.moveClock(at);
    if (step.act === 'wait' || (step.ifDrawn && !(await isDrawn(app, caseId)))) continue;
    const done = await playStep(app, powerOf(run), caseId, held, from && at ? movedTo(step, run, i, at) : step);
    caseId = done.caseId;
    held = done.held ?? held;
  }
}

/**
 * The step with its days moved along: what lies on or after the run's first day lies as far from today as it did from the
 * step's own day.
 */
function movedTo(step: Step, { steps }: HonestRun, i: number, now: Instant): Step {
  const first = steps[0]?.at?.slice(0, 10);
  const own = steps
    .slice(0, i + 1)
    .findLast((one) => one.at !== undefined)
    ?.at?.slice(0, 10);
  if (!first || !own) return step;
  const days = Math.round((Date.parse(dayOf(now)) - Date.parse(own)) / 86_400_000);
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, move(one)]));
    if (typeof value !== 'string' || value < first || !DAY_OR_MOMENT.test(value)) return value;
    return addDays(value.slice(0, 10) as PlainDate, days) + value.slice(10);
  };
  return step.input ? { ...step, input: move(step.input) as NonNullable<Step['input']> } : step;
}
const DAY_OR_MOMENT = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/;

const isDrawn = async (app: Product['app'], caseId: number): Promise<boolean> =>
  (await app.open('inspector-a' as PersonId, caseId)).view.supervision.draw?.drawn === true;

/** An honest run's id begins with its power: `filing/filed`. */
const powerOf = ({ id }: HonestRun): string => id.slice(0, id.indexOf('/'));

async function playStep(app: Product['app'], power: string, caseId: number, held: string, step: Step) {
  const person = (step.by ?? '') as PersonId;
  const request = { actor: { person, as: (step.as ?? '') as Post } };
  const prefill = async () => {
    const loaded = await app.open(person, caseId);
    return app.listActs(person, loaded).find((one) => one.act === step.act)?.options.prefill ?? {};
  };
  const input = await fill(app, step.input ?? {}, prefill, held);
  if (step.act === 'start') return app.start(request, power, input);
  if (step.act === 'sign') return app.sign(request, caseId, held);
  return app.act(request, caseId, step.act, input);
}

/** The places that a step leaves to its player (`scenarios/format.ts`); files are real ones, made from their name. */
async function fill(
  app: Product['app'],
  value: unknown,
  prefill: () => Promise<{ readonly [field: string]: unknown }>,
  held: string,
): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => fill(app, one, prefill, held)));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      await Promise.all(Object.entries(value).map(async ([key, one]) => [key, await fill(app, one, prefill, held)])),
    );
  if (typeof value !== 'string' || !value.startsWith('$')) return value;
  if (value.startsWith('$file:') && value.endsWith('.wav'))
    return (await app.upload('machine' as PersonId, 'demo.wav', 'audio/wav', sampleRecording(value.slice(6)))).hash;
  if (value.startsWith('$file:'))
    return (await app.upload('machine' as PersonId, 'demo.pdf', 'application/pdf', samplePdf(value.slice(6)))).hash;
  if (value.startsWith('$prefill:')) return (await prefill())[value.slice(9)];
  if (value === '$held') return held;
  throw new Error(`unknown place ${value}`);
}

/** A recording of no length at all, one for each name. */
const sampleRecording = (name: string): Buffer => Buffer.from(`RIFF    WAVE${name}`, 'utf8');

/** A one-page PDF that says, in Latin letters, which invented file it stands for. */
export function samplePdf(name: string): Buffer {
  const label = Buffer.from(name, 'utf8').toString('hex').slice(0, 60);
  const text = `BT /F1 18 Tf 60 760 Td (Hengjian demonstration file) Tj 0 -28 Td /F1 11 Tf (${label}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = body.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
