import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by a fifth of what is alive before it is collected in full, and not to a multiple. The rows
 * of a large import live while the database writes them, so they reach the old generation of the heap and wait
 * there for a full collection. For processes that only run jobs, at their start: it holds for the whole process.
 */
export function limitHeapGrowth(): void {
  setFlagsFromString(heapGrowthFlag);
}

/** A flag of V8, which ignores a flag that it does not know. */
export const heapGrowthFlag = '--heap-growing-percent=20';
