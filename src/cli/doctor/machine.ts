import { availableParallelism, totalmem } from 'node:os';
import { count, size } from '../french.ts';
import type { Check } from './check.ts';

/** PGlite takes up to 1.2 GB for a moment, and each reading child its budget at most. */
const ENOUGH_MEMORY = 2e9;

export function checkMachine(): readonly Check[] {
  const memory = totalmem();
  return [
    {
      state: 'good',
      name: 'Node.js',
      what: `${process.versions.node} (${process.platform}-${process.arch})`,
    },
    {
      state: memory >= ENOUGH_MEMORY ? 'good' : 'wrong',
      name: 'Mémoire',
      what: `${size(memory)}${memory >= ENOUGH_MEMORY ? '' : ' : il en faut 2 Go'}`,
    },
    { state: 'good', name: 'Processeurs', what: count(availableParallelism(), 'cœur') },
  ];
}
