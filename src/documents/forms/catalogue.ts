import type { Form } from './form.ts';

/** Every form of the product. A new form is a new file and a line here. */
export const forms: readonly Form[] = [];
