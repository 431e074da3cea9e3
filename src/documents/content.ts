/**
 * What an official document (文书) says, built up as GB/T 9704—2012 builds it. It is frozen when the document is issued; PDF, DOCX
 * and page are renderings of it and add nothing to it.
 */
export type DocumentContent = {
  /** 发文机关: whose document it is. */
  readonly agency: string;
  readonly title: string;
  /** 文号 or 编号, as issued; null for a record that has none. */
  readonly number: string | null;
  /** 主送机关, or whom it is addressed to, without the colon. */
  readonly addressee: string | null;
  readonly blocks: readonly DocumentBlock[];
  /** 附件说明: names of what is attached. */
  readonly attachments: readonly string[];
  /** 发文机关署名 and 成文日期 (`2026年10月23日`); null for records that persons sign. */
  readonly signature: { readonly agency: string; readonly date: string } | null;
  /** 附注 and where the copies go, below all. */
  readonly notes: readonly string[];
};

export type DocumentBlock =
  /** Level 1 `一、` in 黑体, level 2 `（一）` in 楷体, level 3 `1.` as the text. The number is part of the text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** Indented by two characters. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Ruled rows of a label and its value, one or two pairs a row: the form of a receipt, a record, a proof of service. */
  | { readonly kind: 'fields'; readonly rows: readonly (readonly Field[])[] }
  | {
      readonly kind: 'table';
      readonly heads: readonly string[];
      /** Shares of the width, one a column. */
      readonly shares: readonly number[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Who signed, in which capacity, when; `null` = a line to be signed by hand on paper. */
  | { readonly kind: 'signatures'; readonly slots: readonly SignatureSlot[] };

export type Field = { readonly label: string; readonly value: string };
export type SignatureSlot = {
  readonly label: string;
  readonly signed: { readonly name: string; readonly on: string } | null;
};
