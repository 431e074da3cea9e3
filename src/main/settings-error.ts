/** A setting that cannot be meant: says which, and how to mend it. */
export class SettingWrong extends Error {
  override readonly name = 'SettingWrong';
}
