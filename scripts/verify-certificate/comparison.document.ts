import { z } from 'zod';

const counts = z.array(z.number().min(0));
const changes = z.array(z.number());
const day = z.int();
const steps = z.array(z.object({ from: day, to: day, counts }));

/** A frozen comparison with its certificate, as it is downloaded. */
export const comparisonDocument = z.object({
  kind: z.literal('comparison'),
  code: z.string(),
  version: z.int().min(1).optional(),
  measure: z.enum(['COUNT', 'RATE', 'PROPORTION', 'MEAN', 'RATIO']),
  threshold: z.int().min(1),
  dimension: z.string().nullable(),
  /** Published figures are rounded to this number; null if they are exact. */
  roundedTo: z.number().positive().nullable(),
  /** Null for a hidden cell. */
  cells: z.array(
    z.object({
      place: z.string(),
      group: z.string().nullable(),
      firstDay: z.iso.date(),
      lastDay: z.iso.date(),
      published: z.object({ numerator: z.number(), denominator: z.number().nullable() }).nullable(),
    }),
  ),
  totals: z.array(
    z.object({
      group: z.string().nullable(),
      firstDay: z.iso.date(),
      lastDay: z.iso.date(),
      published: z.object({ numerator: z.number(), denominator: z.number().nullable() }).nullable(),
    }),
  ),
  certificate: z.object({
    kind: z.literal('comparison'),
    width: z.int().min(1),
    classes: z.array(
      z.object({
        dimension: z.string().nullable(),
        places: z.array(z.string()),
        areTotalsKnown: z.boolean(),
        spans: z.array(
          z.object({
            from: day,
            to: day,
            layer: z.int().min(0),
            groups: z.array(z.string()),
            rows: z.array(z.number().nullable()),
            columns: z.array(z.number()),
            base: z.array(counts),
            cells: z.array(
              z.object({ cell: z.tuple([z.int().min(0), z.int().min(0)]), low: changes, high: changes }),
            ),
          }),
        ),
      }),
    ),
    bounded: z.array(
      z.object({ place: z.string(), group: z.string(), from: day, to: day, low: steps, high: steps }),
    ),
  }),
});

export type ComparisonDocument = z.output<typeof comparisonDocument>;

/** The counts of a figure that can identify people. */
export function countsOf(
  figure: { readonly numerator: number; readonly denominator: number | null },
  measure: ComparisonDocument['measure'],
): number[] {
  const { numerator, denominator } = { ...figure, denominator: figure.denominator ?? 0 };
  if (measure === 'PROPORTION') return [numerator, denominator - numerator];
  if (measure === 'MEAN') return [denominator];
  return measure === 'RATIO' ? [numerator, denominator] : [numerator];
}
