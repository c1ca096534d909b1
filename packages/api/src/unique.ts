import { ConflictError } from '@rapport/core/errors.ts';

/**
 * Refuses a value that is unique in a jurisdiction and that another row has: `taken` is the row that has it, `ownId` the one that is being changed. `field` is the
 * input's. A unique index stands behind it, for two at once.
 */
export function refuseTaken(
  taken: { id: string } | null,
  ownId: string | null | undefined,
  field: string,
  message: string,
): void {
  if (taken === null || taken.id === ownId) return;
  throw new ConflictError(message, ['input', field]);
}
