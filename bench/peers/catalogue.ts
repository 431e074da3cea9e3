import { asDocumented, inMemory, recovered } from './bpmn-engine.ts';
import { dbos } from './dbos.ts';
import type { Peer } from './peer.ts';

export { asDocumented, dbos, inMemory, recovered };
export const peers: readonly Peer[] = [inMemory, recovered, dbos, asDocumented];
