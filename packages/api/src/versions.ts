import { ConflictError } from '@rapport/core/errors.ts';

/** Refuses a change that was made from another version than the current one. */
export function expectVersion(actual: number, expected: number): void {
  if (actual === expected) return;
  throw new ConflictError(
    `This was changed since it was read: version ${actual} stands now, ${expected} was expected. Read it again and repeat the change.`,
    ['input', 'expectedVersion'],
    actual,
  );
}
