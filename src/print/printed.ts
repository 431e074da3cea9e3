/** A line as it is set: what breaks or ends it is not; half a character becomes one that says so. */
export const printed = (line: string): string =>
  line
    .toWellFormed()
    .replaceAll(/[\n\r\t\v\f\u0085\u2028\u2029]/g, ' ')
    .trimEnd();
