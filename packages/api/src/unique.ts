import { ConflictError } from '@rapport/core/errors.ts';

/**
 * Refuses a value that must be unique in a jurisdiction: `taken` is the row that has it, `ownId` the row that is being changed, `field` the field of the input.
 * A unique index decides between two writers at the same time.
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
