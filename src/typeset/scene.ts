/** What is drawn, in millimetres from the top left of the page, in reading order. Back ends (svg, pdf) know nothing else. */

export type Place = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
/** A colour as `#RRGGBB`. */
export type Ink = `#${string}`;
export type Stroke = { readonly ink: Ink; readonly width: number; readonly dash?: readonly number[] };
type Look = { readonly fill?: Ink; readonly stroke?: Stroke };

export type RectNode = Place & Look & { readonly kind: 'rect' /** Corner radius. */; readonly r?: number };
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
/** `decor` is not read aloud; a `sign` is a drawing that its label says; `part` gathers what belongs together. */
export type GroupRole = 'stage' | 'list' | 'item' | 'part' | 'sign' | 'decor';
export type GroupNode = {
  readonly kind: 'group';
  readonly role: GroupRole;
  readonly label?: string;
  /** Stages: the anchor to link to. Items: the id of the risk or measure. */
  readonly id?: string;
  readonly href?: string;
  readonly children: readonly SceneNode[];
};
export type SceneNode = RectNode | LineNode | PolygonNode | TextNode | GroupNode;

export const MM_PER_PT = 25.4 / 72;

export const rect = (place: Place, look: Look & { readonly r?: number }): RectNode => ({
  kind: 'rect',
  ...place,
  ...look,
});
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
