/** `node --test --test-global-setup=src/testing/global-setup.ts`: one embedded server for all test files of the run. */
import { SERVER_VARIABLE, startTestServer, type TestServer } from './shared-server.ts';

let started: TestServer | undefined;

export async function globalSetup(): Promise<void> {
  if (process.env.DATABASE_URL) return;
  started = await startTestServer();
  process.env[SERVER_VARIABLE] = JSON.stringify(started.server.superuserConnection);
}

export async function globalTeardown(): Promise<void> {
  await started?.stop();
}
