/** `linebreak` 1.1.0 ships no types: the part of it that we use. */
declare module 'linebreak' {
  /** One opportunity of UAX #14: `position` in UTF-16 units; `required` after a newline. */
  export type Break = { readonly position: number; readonly required: boolean };
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
