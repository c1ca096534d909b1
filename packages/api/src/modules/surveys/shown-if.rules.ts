import type { ShownIf } from '@rapport/core/survey/condition.ts';
import * as z from 'zod';

const storedSchema = z.object({
  all: z.array(
    z.union([
      z.strictObject({ question: z.string(), anyOf: z.array(z.string()) }),
      z.strictObject({ question: z.string(), isAnswered: z.boolean() }),
      z.strictObject({ question: z.string(), from: z.number().nullish(), to: z.number().nullish() }),
    ]),
  ),
});

/** Reads the conditions of a question or a quota. Only this API writes these columns, so any other value is a defect and throws. */
export function asShownIf(json: unknown): ShownIf | null {
  return json === null ? null : storedSchema.parse(json);
}
