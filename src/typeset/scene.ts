/** What is drawn, in millimetres from the top left of the page, in reading order. Back ends (svg, pdf) know nothing else. */

export type Place = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
/** A colour as `#RRGGBB`. */
export type Ink = `#${string}`;
export type Stroke = { readonly ink: Ink; readonly width: number; readonly dash?: readonly number[] };
type Look = { readonly fill?: Ink; readonly stroke?: Stroke };

export type RectNode = Place & Look & { readonly kind: 'rect' /** Corner radius. */; readonly r?: number };
/** Many boxes of one fill, drawn as one: between those that touch no seam shows. */
export type RectsNode = { readonly kind: 'rects'; readonly places: readonly Place[]; readonly fill: Ink };
export type LineNode = {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Stroke;
};
export type PolygonNode = Look & { readonly kind: 'polygon'; readonly points: readonly (readonly [number, number])[] };
/** Lines of one text: joined they are the text itself. `x`, `y` of a run: anchor and baseline. */
export type TextNode = {
  readonly kind: 'text';
  readonly runs: readonly TextRun[];
  /** Size of the type in mm (1 pt = 25.4/72 mm). */
  readonly size: number;
  readonly bold: boolean;
  readonly ink: Ink;
  readonly anchor: 'start' | 'middle' | 'end';
};
export type TextRun = { readonly x: number; readonly y: number; readonly text: string };
/**
 * `head` and `foot` stand on every page, the title first in the head; `decor` is not read aloud; a `sign` is a drawing that its
 * label says; `part` gathers what belongs together.
 */
export type GroupRole = 'head' | 'stage' | 'list' | 'item' | 'part' | 'sign' | 'decor' | 'foot';
export type GroupNode = {
  readonly kind: 'group';
  readonly role: GroupRole;
  readonly label?: string;
  /** Stages: the anchor to link to. Items: the id of the risk or measure. */
  readonly id?: string;
  readonly href?: string;
  readonly children: readonly SceneNode[];
};
export type SceneNode = RectNode | RectsNode | LineNode | PolygonNode | TextNode | GroupNode;

export const MM_PER_PT = 25.4 / 72;

export const rect = (place: Place, look: Look & { readonly r?: number }): RectNode => ({
  kind: 'rect',
  ...place,
  ...look,
});
export const rects = (places: readonly Place[], fill: Ink): RectsNode => ({ kind: 'rects', places, fill });
export const line = (x1: number, y1: number, x2: number, y2: number, stroke: Stroke): LineNode => ({
  kind: 'line',
  x1,
  y1,
  x2,
  y2,
  stroke,
});
export const polygon = (points: PolygonNode['points'], look: Look): PolygonNode => ({
  kind: 'polygon',
  points,
  ...look,
});
export const group = (
  role: GroupRole,
  children: readonly SceneNode[],
  more: Pick<GroupNode, 'label' | 'id' | 'href'> = {},
): GroupNode => ({ kind: 'group', role, ...more, children });

export type Type = {
  readonly size: number;
  readonly bold?: boolean;
  readonly ink: Ink;
  readonly anchor?: TextNode['anchor'];
};
export const text = (runs: readonly TextRun[], type: Type): TextNode => ({
  kind: 'text',
  runs,
  size: type.size,
  bold: type.bold ?? false,
  ink: type.ink,
  anchor: type.anchor ?? 'start',
});

/** Baseline of a line of type whose middle is at `y`: a Chinese face has its box .88 em above and .12 em below the baseline. */
export const baselineAt = (y: number, size: number): number => y + 0.38 * size;

/** All nodes, outer before inner, in reading order. */
export function* walk(nodes: readonly SceneNode[]): Generator<SceneNode> {
  for (const node of nodes) {
    yield node;
    if (node.kind === 'group') yield* walk(node.children);
  }
}
