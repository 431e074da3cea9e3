// Lint, format and types, in seconds; the tests are `npm test`.
import { lint, pureTypes, runGroups, types, unused } from './groups.mjs';
import { root } from './node24.mjs';

process.exitCode = await runGroups([lint, types, pureTypes, unused], root);
