import { ValidationError } from '@rapport/core/errors.ts';
import type { z } from 'zod';

/** Parses the input of a mutation or query. Throws a ValidationError with every issue, each with its path. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  root = 'input',
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new ValidationError(
    result.error.issues.map((issue) => ({
      path: [root, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))],
      message: issue.message,
    })),
  );
}
