import type { IndicatorMeasure } from '@rapport/core/indicators/indicator.ts';

import type { ComparisonCertificate } from './comparison.certificate.ts';
import type { CountedCell, CountedTable, HiddenPlaces } from './disclosed.counts.ts';

export type PublishedSums = { readonly numerator: number; readonly denominator: number | null };

/** A cell as it is published; null where it is hidden. */
export type PublishedCell = Omit<CountedCell, 'numerator' | 'denominator'> & {
  readonly published: PublishedSums | null;
};

/** A cell that a table leaves out, because the place reported nothing or cannot be compared. This depends on no count. */
export type LeftOutCell = Omit<CountedCell, 'numerator' | 'denominator'> & {
  readonly state: 'NOT_REPORTED' | 'NOT_COMPARABLE';
  /** A sentence for readers. */
  readonly reason: string;
};

/** A comparison as it is published, with its certificate. `verify-certificate` reads it. */
export type ComparisonPublication = {
  readonly kind: 'comparison';
  readonly code: string;
  /** The version of the table, from 1. */
  readonly version: number;
  readonly measure: IndicatorMeasure;
  readonly threshold: number;
  readonly dimension: string | null;
  /** The number to which counts are rounded; null if they are exact. */
  readonly roundedTo: number | null;
  readonly cells: readonly PublishedCell[];
  readonly totals: readonly Omit<PublishedCell, 'place'>[];
  /** The cells of places that are not in the totals, with the reason. */
  readonly leftOut: readonly LeftOutCell[];
  readonly certificate: ComparisonCertificate;
};

/**
 * The published part of a table: every cell and total that is not hidden, as exact counts or rounded after the decision. Populations are
 * public, so the denominator of a rate is not rounded.
 */
export function publishComparison(
  { code, version }: { readonly code: string; readonly version: number },
  table: CountedTable,
  {
    hidden,
    certificate,
    threshold,
    roundedTo,
    leftOut,
  }: {
    readonly hidden: HiddenPlaces;
    readonly certificate: ComparisonCertificate;
    readonly threshold: number;
    readonly roundedTo: number | null;
    readonly leftOut: readonly LeftOutCell[];
  },
): ComparisonPublication {
  const round = (count: number): number =>
    roundedTo === null ? count : Math.round(count / roundedTo) * roundedTo;
  const isPopulation = table.measure === 'RATE';
  const shown = ({ numerator, denominator }: PublishedSums): PublishedSums => ({
    numerator: round(numerator),
    denominator: denominator === null || isPopulation ? denominator : round(denominator),
  });
  const sums = new Map<string, Omit<CountedCell, 'place'>>();
  for (const { place: _, ...cell } of table.cells) {
    const key = `${cell.group ?? ''} ${cell.firstDay} ${cell.lastDay}`;
    const own = sums.get(key);
    const denominator = cell.denominator === null ? null : (own?.denominator ?? 0) + cell.denominator;
    sums.set(key, { ...cell, numerator: (own?.numerator ?? 0) + cell.numerator, denominator });
  }
  return {
    kind: 'comparison',
    code,
    version,
    measure: table.measure,
    threshold,
    dimension: table.dimension,
    roundedTo,
    cells: table.cells.map(({ numerator, denominator, ...cell }) => {
      const isHidden = (cell.group === null ? hidden.everyone : hidden.groups).has(cell.place);
      return { ...cell, published: isHidden ? null : shown({ numerator, denominator }) };
    }),
    totals: [...sums.values()].map(({ numerator, denominator, ...cell }) => ({
      ...cell,
      published: hidden.totals ? null : shown({ numerator, denominator }),
    })),
    leftOut,
    certificate,
  };
}
