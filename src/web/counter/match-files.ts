/** Which paper each of several scanned files is: by the paper's name in the file's name, else by its number in front. */

type Paper = { readonly key: string; readonly name: string };

export function matchFiles(
  files: readonly string[],
  papers: readonly Paper[],
): { readonly matched: ReadonlyMap<string, string>; readonly left: readonly string[] } {
  const matched = new Map<string, string>();
  const taken = new Set<string>();
  const give = (file: string, paper: Paper | undefined) => {
    if (!paper || taken.has(paper.key) || matched.has(file)) return;
    matched.set(file, paper.key);
    taken.add(paper.key);
  };
  // The longest name first: 申报表 must not take what is called 申报表附件.
  const longest = papers.toSorted((a, b) => b.name.length - a.name.length);
  for (const file of files)
    give(
      file,
      longest.find(({ name }) => file.includes(name)),
    );
  for (const file of files) {
    const n = /^0?(\d{1,2})(?!\d)/.exec(file)?.[1];
    if (n) give(file, papers[Number(n) - 1]);
  }
  return { matched, left: files.filter((file) => !matched.has(file)) };
}
