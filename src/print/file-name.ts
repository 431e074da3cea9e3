/** What a saved file is called, in any script: the parameter of a Content-Disposition header (RFC 8187). */
export const fileNameStar = (name: string): string =>
  `filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, escapeByte)}`;

const escapeByte = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
