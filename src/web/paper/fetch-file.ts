import { ApiProblem, type Problem } from '../api.ts';

/** One request for the whole file: each request of it is a reading in the record. */
export async function fetchFile(url: string, signal: AbortSignal): Promise<Blob> {
  const answered = await fetch(url, { signal, credentials: 'same-origin', cache: 'no-store' });
  if (!answered.ok) throw new ApiProblem((await answered.json()) as Problem);
  return answered.blob();
}
