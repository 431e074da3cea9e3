/** `npm run bench` = acts/s beside pgbench (`run.ts`) · `npm run bench -- peers` · `npm run bench -- history` · `npm run bench -- lists` · `npm run bench -- oversight` · `npm run bench -- charts` · `npm run bench -- documents` · `npm run bench -- clicks`; each with its own options. */
const [what] = process.argv.slice(2);
if (what === 'peers') await import('./peers/run.ts');
else if (what === 'history') await import('./history.ts');
else if (what === 'lists') await import('./lists.ts');
else if (what === 'oversight') await import('./oversight.ts');
else if (what === 'charts') await import('./charts.ts');
else if (what === 'documents') await import('./documents.ts');
else if (what === 'clicks') await import('./clicks.ts');
else await import('./run.ts');
