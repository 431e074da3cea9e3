import { type Document, isMap, isNode, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml';

export type Path = readonly (string | number)[];

/** An item, and which one of the list it was; null = none. */
type Listed = { readonly item: unknown; readonly was: number | null };
type Splice = { readonly from: number; readonly to: number; readonly text: string };

/**
 * The text of a definition, changed in places and nowhere else: every other line keeps its words, comments, quotes and order.
 * All places are those of the text as it was given; two changes must not lie within each other.
 */
export class DefinitionText {
  readonly #text: string;
  readonly #document: Document;
  readonly #splices: Splice[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#document = parseDocument(text);
  }

  /** Puts a value at a path whose last step is a key. `after`: the keys behind which it is put where it is not there yet. */
  set(path: Path, value: unknown, after: readonly string[] = []): void {
    const map = this.#mapAt(path.slice(0, -1));
    const key = String(path.at(-1));
    const pair = pairOf(map, key);
    if (pair) {
      const [from, to] = this.#valueRange(pair);
      const column = this.#column(startOf(pair.key));
      const text = this.#written(value, pair, column, map.flow === true);
      this.#splices.push({ from, to, text });
      return;
    }
    const anchor = after.map((one) => pairOf(map, one)).find((one) => one !== undefined) ?? map.items.at(-1);
    if (!anchor) throw new Error(`nothing to put ${key} behind`);
    const [, to] = this.#valueRange(anchor as Pair);
    const column = this.#column(startOf(anchor.key));
    const line = `${key}:${this.#written(value, undefined, column, map.flow === true)}`;
    this.#splices.push({ from: to, to, text: map.flow === true ? `, ${line}` : `\n${' '.repeat(column)}${line}` });
  }

  /**
   * Puts a list of maps at a path, an item a line. `bare`: an item without what goes without saying: one that says the same as
   * before keeps its own text, and every comment that stood above an item stays above it.
   */
  setList(path: Path, items: readonly Listed[], bare: (item: unknown) => unknown, after: readonly string[]): void {
    const pair = pairOf(this.#mapAt(path.slice(0, -1)), String(path.at(-1)));
    if (items.length === 0 || !pair || !isSeq(pair.value) || pair.value.flow === true) {
      this.set(
        path,
        items.map(({ item }) => item),
        after,
      );
      return;
    }
    const nodes = pair.value.items;
    const column = this.#column(startOf(pair.key));
    const [from, to] = this.#valueRange(pair);
    const written = items.map(({ item, was }) => {
      const line = `\n${' '.repeat(column + 2)}- `;
      const old = was === null ? undefined : nodes[was];
      if (!isMap(old) || !old.range) return line + flowOf(item);
      const isSame = canonical(bare(old.toJS(this.#document))) === canonical(bare(item));
      return this.#commentsAbove(old.range[0], from) + line + (isSame ? this.#sourceOf(old) : flowOf(item));
    });
    this.#splices.push({ from, to, text: written.join('') });
  }

  /** Takes a key with its value away, if it is there; the map must stand in lines. */
  remove(path: Path): void {
    const map = this.#mapAt(path.slice(0, -1));
    const pair = pairOf(map, String(path.at(-1)));
    if (!pair) return;
    if (map.flow === true) throw new Error(`not taken out of a line: ${path.join('.')}`);
    this.#splices.push({ ...this.#lines(startOf(pair.key), this.#valueRange(pair)[1]), text: '' });
  }

  /** Takes these items off a list. */
  without(path: Path, items: ReadonlySet<number>): void {
    if (items.size === 0) return;
    const seq = this.#document.getIn(path, true);
    const pair = pairOf(this.#mapAt(path.slice(0, -1)), String(path.at(-1)));
    if (!isSeq(seq) || !pair) throw new Error(`no list at ${path.join('.')}`);
    if (seq.flow === true || items.size >= seq.items.length) {
      const left = seq.items.flatMap((node, i) => (items.has(i) || !isNode(node) ? [] : [this.#sourceOf(node)]));
      const [from, to] = this.#valueRange(pair);
      this.#splices.push({ from, to, text: ` [${left.join(', ')}]` });
      return;
    }
    for (const i of items) {
      const node = seq.items[i];
      if (isNode(node) && node.range) this.#splices.push({ ...this.#lines(node.range[0], node.range[1]), text: '' });
    }
  }

  edited(): string {
    let text = this.#text;
    for (const { from, to, text: put } of this.#splices.toSorted((a, b) => b.from - a.from || b.to - a.to))
      text = text.slice(0, from) + put + text.slice(to);
    return text;
  }

  /** What follows the colon. Lists of maps stand in lines, one each; an item that was there keeps its own text. */
  #written(value: unknown, pair: Pair | undefined, column: number, inLine: boolean): string {
    if (inLine || !Array.isArray(value) || value.length === 0 || value.some((one) => typeof one !== 'object'))
      return ` ${flowOf(value)}`;
    const known = new Map(
      isSeq(pair?.value)
        ? pair.value.items.flatMap((node) =>
            isNode(node) ? [[canonical(node.toJS(this.#document)), this.#sourceOf(node)] as const] : [],
          )
        : [],
    );
    const indent = `\n${' '.repeat(column + 2)}- `;
    return value.map((one) => indent + (known.get(canonical(one)) ?? flowOf(one))).join('');
  }

  #mapAt(path: Path): YAMLMap {
    const node = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    if (!isMap(node)) throw new Error(`no map at ${path.join('.')}`);
    return node;
  }

  /** From behind the colon to the end of the value, without the line break that a block takes in. */
  #valueRange(pair: Pair): readonly [number, number] {
    if (!isNode(pair.key) || !pair.key.range) throw new Error('a key without a place');
    const colon = this.#text.indexOf(':', pair.key.range[1]);
    const end = isNode(pair.value) && pair.value.range ? pair.value.range[1] : colon + 1;
    const from = colon + 1;
    return [from, Math.max(from, end - /\s*$/.exec(this.#text.slice(from, end))![0].length)];
  }

  #sourceOf(node: { range?: [number, number, number] | null | undefined }): string {
    return node.range ? this.#text.slice(node.range[0], node.range[1]).trimEnd() : '';
  }

  /** The comment lines directly above a place, as they stand. */
  #commentsAbove(at: number, from: number): string {
    const lines = this.#text
      .slice(from, this.#text.lastIndexOf('\n', at - 1))
      .split('\n')
      .slice(1);
    const first = lines.findLastIndex((line) => !line.trim().startsWith('#')) + 1;
    return lines
      .slice(first)
      .map((line) => `\n${line}`)
      .join('');
  }

  #column(at: number): number {
    return at - (this.#text.lastIndexOf('\n', at - 1) + 1);
  }

  /** The whole lines from one place to another. */
  #lines(from: number, to: number): { from: number; to: number } {
    const end = this.#text.indexOf('\n', to);
    return { from: this.#text.lastIndexOf('\n', from - 1) + 1, to: end < 0 ? this.#text.length : end + 1 };
  }
}

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key) as Pair | undefined;

function startOf(key: unknown): number {
  if (!isNode(key) || !key.range) throw new Error('a key without a place');
  return key.range[0];
}

/** In one line, as the house writes it: `{ control: time-limit, with: { of: stage } }`, `[clerk, reviewer]`. */
function flowOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowOf).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [`${key}: ${flowOf(one)}`]));
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  // In one line, where YAML would fold it.
  if (typeof value === 'string' && /[\n\r]/.test(value)) return JSON.stringify(value);
  return stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0, singleQuote: true })
    .trim()
    .slice(1, -1);
}

/** Equal texts for equal values, whatever the order of their keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
      .join()}}`;
  return JSON.stringify(value) ?? 'null';
}
