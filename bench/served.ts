/**
 * The product as `npm start` runs it (pages, login, look-out), but empty, and with a clock that each request brings.
 * Started by the bench: `served.ts DATABASE_URL DATA_DIR OPENS`
 */
import { getHeapSpaceStatistics } from 'node:v8';
import { publicSite } from '#main/pages.ts';
import { startProduct } from '#main/product.ts';
import { RequestClock } from './clock.ts';
import { startProfile } from './profile.ts';

const [databaseUrl, dataDir = '', opens] = process.argv.slice(2);
const clock = new RequestClock(Number(opens));
clock.followRequests();
const product = await startProduct({
  host: '127.0.0.1',
  port: 0,
  dataDir,
  databaseUrl,
  demonstration: true,
  wallClock: clock.now,
  log: (line) => console.log(line),
  pages: (app) => publicSite(app, {}),
});
console.log(`listening on ${product.address}`);

// What the bench asks when something falls short: where the time goes, and what the memory holds.
let stopProfile: (() => Promise<string>) | undefined;
process.on('message', async (message) => {
  if (message === 'profile') stopProfile = await startProfile();
  const report = message === 'report' ? await stopProfile?.() : undefined;
  process.send?.(report ?? memory());
});
const memory = () => ({
  ...process.memoryUsage(),
  ...Object.fromEntries(getHeapSpaceStatistics().map((space) => [space.space_name, space.space_used_size])),
});

process.once('SIGTERM', async () => {
  await product.stop();
  process.disconnect();
});
