import * as z from 'zod';

/** An estimate as documents of publications have it; null in those from before estimates were part of them. */
export const publishedEstimate = z
  .object({
    kind: z.literal('ESTIMATE'),
    value: z.number(),
    interval: z.object({ lower: z.number(), upper: z.number(), confidenceLevel: z.number() }).nullable(),
    numerator: z.number().nullable(),
    denominator: z.number(),
    method: z.string(),
    unit: z.string(),
    caveats: z.array(z.string()),
  })
  .nullish()
  .transform((published) => published ?? null);
