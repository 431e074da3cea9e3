/** What the palette offers, in groups. */
export type Item = { readonly key: string; readonly label: string; readonly more?: string; readonly run: () => void };
export type Group = {
  readonly key: 'acts' | 'cases' | 'pages' | 'register' | 'more';
  /** Whether the server has sifted it already. */
  readonly found?: true;
  readonly items: readonly Item[];
};

/** Items whose words hold every word that was typed, in their order; groups without any are left out. */
export function matching(groups: readonly Group[], text: string): readonly Group[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map((group) =>
      group.found
        ? group
        : {
            ...group,
            items: group.items.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word))),
          },
    )
    .filter((group) => group.items.length > 0);
}
