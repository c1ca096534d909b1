import { ValidationError } from '@rapport/core/errors.ts';

import type { Context } from '../../context.ts';
import { knownCodes } from '../surveys/survey-version-lookup.service.ts';

/** Refuses codes that no version has, each with its place in the input. */
export async function requireCodes(
  context: Context,
  versions: readonly { id: string }[],
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  const known = await knownCodes(
    context,
    versions.map(({ id }) => id),
    codes,
  );
  const issues = codes.flatMap((code, index) =>
    known.has(code)
      ? []
      : [{ path: ['input', 'codes', index], message: `No question or scale has the code "${code}".` }],
  );
  if (issues.length > 0) throw new ValidationError(issues);
}
