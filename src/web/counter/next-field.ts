/** Enter at the counter goes to the next field that is still empty, as a scanner's own Enter does; never past the button. */

const FIELDS = 'input:not([type=file], [type=checkbox], [type=radio]), select, textarea';

export function toNextField(form: HTMLFormElement, from: Element): void {
  const after = (one: Element) => (from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = [...form.querySelectorAll<HTMLInputElement>(FIELDS)].find(
    (one) => after(one) && one.value === '' && !one.disabled && one.dataset['skip'] === undefined,
  );
  (next ?? form.querySelector<HTMLElement>('button[type=submit]'))?.focus();
}

/** Whether this key press means so: in a field of one line, and no choice of the input method is being confirmed. */
export const isEnterInField = (event: {
  readonly key: string;
  readonly target: EventTarget;
  readonly nativeEvent: { readonly isComposing: boolean };
}): boolean =>
  event.key === 'Enter' &&
  !event.nativeEvent.isComposing &&
  event.target instanceof Element &&
  event.target.matches('input:not([type=file], [type=checkbox], [type=radio]), select');
