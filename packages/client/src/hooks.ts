/** The imports of generated modules. */
export { createMutationHook } from './mutation-hooks.ts';
export type { MutationDocument, QueryDocument } from './operation.ts';
export {
  createInfiniteQueryHook,
  createQueryHook,
  createSuspenseInfiniteQueryHook,
  createSuspenseQueryHook,
} from './query-hooks.ts';
export { createInfiniteQueryOptions, createQueryOptions } from './query-options.ts';
