/** `npm run bench` = acts/s beside pgbench (`run.ts`) · `npm run bench -- peers`; each with its own options. */
const [what] = process.argv.slice(2);
if (what === 'peers') await import('./peers/run.ts');
else await import('./run.ts');
