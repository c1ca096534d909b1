import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by a fifth of the objects in use before a full collection, and not to a multiple of them. The
 * rows of a large import are in use while the database writes them, so they reach the old generation of the heap
 * and wait there for a full collection. For processes that only run jobs, at their start, because it holds for the
 * whole process.
 */
export function limitHeapGrowth(): void {
  setFlagsFromString(heapGrowthFlag);
}

/** A flag of V8, which ignores a flag that it does not know. */
export const heapGrowthFlag = '--heap-growing-percent=20';
