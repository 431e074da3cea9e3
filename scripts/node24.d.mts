export const root: string;
export const productFlags: readonly string[];
export const productEnv: Readonly<Record<string, string>>;
