import type { Estimate, MeasuredValue } from '@rapport/core/measured-value.ts';

import type { FigureDefinition } from '../indicator.figure.ts';
import { standardizedRate, standardizedRatio } from '../standardized.rate.ts';
import { refuse, result, type Result } from '../statistical.result.ts';

/** DIRECT: the rate of a place if it had the standard population. INDIRECT: its events over those expected by the standard's rates. */
export type Standardization = 'DIRECT' | 'INDIRECT';

export type StandardPopulation = {
  readonly name: string;
  /** The size of each group, in any unit. Groups of one dimension, which together are everyone. */
  readonly groups: readonly { readonly group: string; readonly size: number }[];
};

/** The cell of a place and group. `hidden` covers every cell that the table does not show. */
export type StratumCell =
  | { readonly kind: 'SHOWN'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'HIDDEN'; readonly threshold: number }
  | { readonly kind: 'MISSING'; readonly why: string };

export type StandardizedPlace = { readonly place: string; readonly figure: MeasuredValue };

export type StratifiedPlace = { readonly place: string; readonly cells: ReadonlyMap<string, StratumCell> };

/**
 * Standardized figures of places. Only shown cells have a part in them, so they reveal nothing of hidden ones: a place with a hidden
 * group has no standardized figure. INDIRECT takes the rate of each group over all places that show it. The
 * ratio of a place is to be compared with 1, and not with other places.
 *
 * @returns refused for figures that are no rates of a population, and for a standard population without groups
 */
export function standardizePlaces(
  definition: FigureDefinition,
  places: readonly StratifiedPlace[],
  standard: StandardPopulation,
  method: Standardization,
): Result<readonly StandardizedPlace[]> {
  if (definition.measure !== 'RATE')
    return refuse('UNSUPPORTED_DESIGN', 'Only rates of a population are standardized.');
  if (!standard.groups.some(({ size }) => size > 0))
    return refuse('ZERO_WEIGHTS', `The standard population ${standard.name} has no people.`);
  const rates = method === 'INDIRECT' ? groupRates(places, standard) : null;
  return result(
    places.map(({ place, cells }) => {
      const strata = standard.groups.map(({ group, size }) => ({ group, size, cell: cells.get(group) }));
      return { place, figure: figureOf(definition, strata, standard, rates) };
    }),
  );
}

/** Σ events / Σ population of each group, over the places that show it. */
function groupRates(
  places: readonly StratifiedPlace[],
  { groups }: StandardPopulation,
): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  for (const { group } of groups) {
    let [events, population] = [0, 0];
    for (const { cells } of places) {
      const cell = cells.get(group);
      if (cell?.kind !== 'SHOWN') continue;
      events += cell.numerator;
      population += cell.denominator;
    }
    if (population > 0) rates.set(group, events / population);
  }
  return rates;
}

type Stratum = { readonly group: string; readonly size: number; readonly cell: StratumCell | undefined };

function figureOf(
  { multiplier, unit }: FigureDefinition,
  strata: readonly Stratum[],
  standard: StandardPopulation,
  rates: ReadonlyMap<string, number> | null,
): MeasuredValue {
  const shown: { group: string; size: number; events: number; population: number }[] = [];
  for (const { group, size, cell } of strata) {
    if (cell === undefined)
      return {
        kind: 'NOT_COMPARABLE',
        why: `The place has no figure of the group ${group} of ${standard.name}.`,
      };
    if (cell.kind === 'MISSING') return { kind: 'NOT_COMPARABLE', why: `${cell.why} (group ${group})` };
    if (cell.kind === 'HIDDEN')
      return { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: cell.threshold };
    shown.push({ group, size, events: cell.numerator, population: cell.denominator });
  }
  if (rates === null) {
    const direct = standardizedRate(
      shown.map(({ size, events, population }) => ({ events, population, standard: size })),
      multiplier,
    );
    if (!direct.ok) return { kind: 'NOT_COMPARABLE', why: direct.reason };
    const { value, interval, method, caveats, crude, events, population } = direct.value;
    return estimate({
      value: value ?? 0,
      interval,
      numerator: events,
      denominator: population,
      method: `${method}; standard population: ${standard.name}`,
      unit,
      caveats: [...caveats, `Without standardization, the rate is ${crude.value.toFixed(1)} ${unit}.`],
    });
  }
  const observed = shown.reduce((sum, { events }) => sum + events, 0);
  const expected = shown.reduce(
    (sum, { group, population }) => sum + (rates.get(group) ?? 0) * population,
    0,
  );
  const indirect = standardizedRatio(observed, expected);
  if (!indirect.ok) return { kind: 'NOT_COMPARABLE', why: indirect.reason };
  const { value, interval, method, caveats, unit: ratioUnit } = indirect.value;
  return estimate({
    value: value ?? 0,
    interval,
    numerator: observed,
    denominator: expected,
    method: `${method}; rates by group of all places shown, groups of ${standard.name}`,
    unit: ratioUnit,
    caveats,
  });
}

const estimate = (one: Omit<Estimate, 'kind'>): Estimate => ({ kind: 'ESTIMATE', ...one });
