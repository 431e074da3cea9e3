/** Tables that can be imported. */
export const IMPORTS = ['staff', 'calendar'] as const;
