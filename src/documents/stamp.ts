/** What a rendering of a document is told beside its content: how it stands, and how anyone can check it. */
export type Stamp = {
  /** SHA-256 of the content as frozen, in hex; printed so that paper can be compared. Empty = not frozen, nothing is printed. */
  readonly hash: string;
  /** What a person types at the check page; printed in groups as it stands. */
  readonly shortCode: string;
  /** What the QR code opens; one that is no whole address prints none. */
  readonly verifyUrl: string;
  /** A draft prints 草稿 across the page, a withdrawn one 已撤回; neither a draft nor a record (which is not issued) has a QR code. */
  readonly standing: 'draft' | 'record' | 'issued' | 'corrected' | 'withdrawn';
  /** The moment of issue (of a draft or record: of its last fact), ISO 8601: the date that the file bears. */
  readonly at: string;
  /** Who signed for it beside the issuing officer. */
  readonly countersigned?: readonly { readonly name: string; readonly on: string }[];
};
