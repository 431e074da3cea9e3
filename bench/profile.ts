import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..');

/** Samples this process's CPU while `work` runs. Returns the report: self time by folder, and each folder's top functions. */
export async function profiled<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly report: string }> {
  const stop = await startProfile();
  const value = await work();
  return { value, report: await stop() };
}

/** Begins to sample; what it returns ends it and resolves with the report. */
export async function startProfile(): Promise<() => Promise<string>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  return async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    return reportOf(profile);
  };
}

type Profile = Awaited<ReturnType<typeof stopped>>;
declare function stopped(): Promise<import('node:inspector').Profiler.Profile>;

/** Of a `.cpuprofile` that another process left. */
export const reportOfFile = (path: string): string => reportOf(JSON.parse(readFileSync(path, 'utf8')) as Profile);

function reportOf({ nodes, samples = [], timeDeltas = [] }: Profile): string {
  const selfMicros = new Map<number, number>();
  samples.forEach((id, i) => {
    selfMicros.set(id, (selfMicros.get(id) ?? 0) + (timeDeltas[i] ?? 0));
  });
  const folders = new Map<string, Map<string, number>>();
  let busy = 0;
  for (const { id, callFrame } of nodes) {
    const micros = selfMicros.get(id) ?? 0;
    if (callFrame.functionName === '(idle)') continue;
    busy += micros;
    const { folder, file } = placeOf(callFrame.url);
    const name = `${callFrame.functionName || '(anonymous)'}${file ? ` ${file}:${callFrame.lineNumber + 1}` : ''}`;
    const functions = folders.get(folder) ?? new Map<string, number>();
    functions.set(name, (functions.get(name) ?? 0) + micros);
    folders.set(folder, functions);
  }
  const percent = (micros: number) => `${((100 * micros) / busy).toFixed(1).padStart(5)} %`;
  const sum = (functions: Map<string, number>) => [...functions.values()].reduce((a, b) => a + b, 0);
  const own = [...folders]
    .toSorted(([, a], [, b]) => sum(b) - sum(a))
    .filter(([, functions]) => sum(functions) > busy / 200)
    .flatMap(([folder, functions]) => [
      `${percent(sum(functions))}  ${folder}`,
      ...[...functions]
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, 8)
        .filter(([, micros]) => micros > busy / 300)
        .map(([name, micros]) => `          ${percent(micros)}  ${name}`),
    ]);
  const within = [...inclusive(nodes, selfMicros)]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 30)
    .map(([name, micros]) => `${percent(micros)}  ${name}`);
  return [...own, '', 'with what they call:', ...within].join('\n');
}

/** Time of our own functions together with everything they call; a function that calls itself counts once. */
function inclusive(nodes: Profile['nodes'], selfMicros: ReadonlyMap<number, number>): ReadonlyMap<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const children = new Set(nodes.flatMap((node) => node.children ?? []));
  const totals = new Map<string, number>();
  const walk = (id: number, above: readonly string[]): number => {
    const node = byId.get(id);
    if (!node) return 0;
    const { folder, file } = placeOf(node.callFrame.url);
    const name = folder.startsWith('src/')
      ? `${node.callFrame.functionName || '(anonymous)'} ${folder}/${file}:${node.callFrame.lineNumber + 1}`
      : '';
    const repeated = name === '' || above.includes(name);
    const below = repeated ? above : [...above, name];
    let micros = selfMicros.get(id) ?? 0;
    for (const child of node.children ?? []) micros += walk(child, below);
    if (!repeated) totals.set(name, (totals.get(name) ?? 0) + micros);
    return micros;
  };
  for (const { id } of nodes) if (!children.has(id)) walk(id, []);
  return totals;
}

function placeOf(url: string): { folder: string; file: string } {
  if (url.startsWith('node:')) return { folder: 'node', file: url };
  if (!url.startsWith('file:')) return { folder: '(engine)', file: '' };
  const path = fileURLToPath(url).slice(root.length + 1);
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  if (parts[0] !== 'node_modules')
    return {
      folder: parts
        .slice(0, 2)
        .join('/')
        .replace(/\/[^/]*\.ts$/, ''),
      file,
    };
  return { folder: parts.slice(0, parts[1]?.startsWith('@') ? 3 : 2).join('/'), file };
}
