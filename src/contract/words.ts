/** The words of the product in one language: every text on a screen comes from such a file, by key. `{name}` = a fact. */
export type Words = {
  readonly acts: { readonly [act: string]: { readonly name: string; readonly does: string } };
  /** Labels of input fields, by `act.field` or `field`. */
  readonly fields: { readonly [field: string]: string };
  /** Refusals, by code: what happened, and what mends it. */
  readonly faults: { readonly [code: string]: { readonly text: string; readonly mend: string } };
  readonly signals: { readonly [code: string]: string };
  readonly duties: { readonly [code: string]: string };
  readonly controls: { readonly [control: string]: string };
  readonly meanings: { readonly [meaning: string]: string };
  readonly posts: { readonly [post: string]: string };
  readonly outcomes: { readonly [outcome: string]: string };
  /** Choices of fixed lists, by value. */
  readonly values: { readonly [value: string]: string };
  readonly facts: { readonly [factType: string]: string };
  readonly ui: { readonly [key: string]: string };
};
