import { ConflictError } from '@rapport/core/errors.ts';

/** Refuses a change that was made from an older state than stands now. */
export function expectVersion(actual: number, expected: number): void {
  if (actual === expected) return;
  throw new ConflictError(
    `This was changed since it was read: version ${actual} stands now, ${expected} was expected. Read it again and repeat the change.`,
    ['input', 'expectedVersion'],
    actual,
  );
}

/**
 * Changes a row unless somebody else has since it was read; of two writers of the same version one succeeds. `write` is an `updateMany` with the id and the expected
 * version in its `where`, and raises the version; `read` reads the row again. Returns the changed row.
 */
export async function changeVersion<R extends { version: number }>(
  expected: number,
  write: () => Promise<{ count: number }>,
  read: () => Promise<R>,
): Promise<R> {
  const { count } = await write();
  const row = await read();
  // Somebody else wrote between the check and the write.
  if (count === 0) expectVersion(row.version, expected);
  return row;
}

/** The fields of an input that were given, null included: what an update changes. */
export function givenFields<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<T>;
}
