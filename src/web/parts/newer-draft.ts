/** As this browser has a draft: `savedAt` = the server's time of the last saving that both know of. */
export type Local<Value> = {
  readonly value: Value;
  readonly base: number;
  readonly savedAt: string | null;
  readonly dirty: boolean;
};
/** As the server has it. */
export type Kept<Value> = { readonly base: number; readonly savedAt: string; readonly value: Value };

/**
 * What was not saved yet is the newest; of what was, the later one: the same officer may have gone on at another desk, or have
 * sent it there. `null` = what the server has is not known.
 */
export function newer<Value>(
  local: Local<Value> | undefined,
  kept: Kept<Value> | undefined | null,
): Local<Value> | undefined {
  if (kept === null) return local;
  if (!kept) return local?.dirty ? local : undefined;
  if (local && (local.dirty || (local.savedAt ?? '') >= kept.savedAt)) return local;
  return { value: kept.value, base: kept.base, savedAt: kept.savedAt, dirty: false };
}
