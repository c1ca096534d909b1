import { NotFoundError, ValidationError } from '@rapport/core/errors.ts';
import type { IndicatorDraft } from '@rapport/core/indicators/indicator.ts';
import type { CanonicalTable } from '@rapport/statistics/comparison/canonical.table.ts';
import {
  comparisonOf,
  type Comparison,
  type ComparisonOptions,
} from '@rapport/statistics/comparison/comparison.table.ts';
import type { ComparedPeriod } from '@rapport/statistics/comparison/comparison.types.ts';
import type { Standardization } from '@rapport/statistics/comparison/place.standardization.ts';
import type { Overdispersion } from '@rapport/statistics/funnel.plot.ts';

import type { Context } from '../../context.ts';
import type { Period } from '../../period.ts';
import { findPeers, type Peers } from './comparison-peers.service.ts';
import type { PeersQuery } from './comparison.input.ts';
import { livePeriods, sharedRevisions } from './comparison.rules.ts';
import { sharedTable } from './shared-table.service.ts';
import { standardPopulations } from './tables.ts';

export interface ComparisonQuery {
  indicator: string;
  /** The latest one by default. */
  revision: number | null;
  period: Period;
  periods: number;
  dimension: string | null;
  group: string | null;
  peers: PeersQuery | null;
  standardization: { standardPopulationId: string; method: Standardization } | null;
  overdispersion: Overdispersion;
  /** The year by whose county codes places are named; that of the period by default. */
  vintage: number | null;
}

export interface ComparisonAnswer {
  definition: IndicatorDraft;
  period: Period;
  periods: readonly ComparedPeriod[];
  dimension: string | null;
  group: string | null;
  vintage: number;
  overdispersion: Overdispersion;
  table: CanonicalTable;
  comparison: Comparison;
  peers: Peers | null;
  /** The row of each office, by its slug. */
  officeIds: ReadonlyMap<string, string>;
  /** The frozen comparisons that answer for some of its figures. */
  frozenTableIds: readonly string[];
}

/**
 * Compares what offices share with the acting agency. Disclosure control decides for all of it, before peers are chosen. The number of
 * statements does not depend on the number of offices.
 */
export async function compareOffices(context: Context, query: ComparisonQuery): Promise<ComparisonAnswer> {
  const revisions = sharedRevisions(query.indicator);
  const definition =
    query.revision === null
      ? revisions.at(-1)
      : revisions.find(({ revision }) => revision === query.revision);
  if (definition === undefined) {
    const isKnown = revisions.length > 0;
    throw new NotFoundError(isKnown ? 'The revision' : 'The indicator', [isKnown ? 'revision' : 'indicator']);
  }
  const periods = livePeriods(query.period, query.periods);
  const standardization = await standardizationOf(context, query);
  const dimension = dimensionOf(definition, query, standardization);
  const vintage = query.vintage ?? query.period.lastDay.getUTCFullYear();
  const { table, officeIds, frozenTableIds } = await sharedTable(context, {
    definition,
    revisions,
    periods,
    dimension,
    vintage,
  });
  const { places } = table;
  const peers = query.peers === null ? null : await findPeers(context, query.peers, places);
  const period = periods.asked.at(-1) ?? { firstDay: '', lastDay: '' };
  const options: ComparisonOptions = {
    period,
    group: query.group,
    among: peers?.slugs ?? null,
    overdispersion: query.overdispersion,
    standardization,
  };
  context.access.used({
    officeIds: places.flatMap(({ id, rows }) => (rows.length === 0 ? [] : (officeIds.get(id) ?? []))),
    purpose: 'COMPARISON',
    indicatorCode: definition.code,
    dimension,
    firstDay: periods.asked[0]?.firstDay ?? period.firstDay,
    lastDay: period.lastDay,
  });
  return {
    definition,
    period: query.period,
    periods: periods.asked,
    dimension,
    group: query.group,
    vintage,
    overdispersion: query.overdispersion,
    table,
    comparison: comparisonIn(table, options),
    peers,
    officeIds,
    frozenTableIds,
  };
}

/** Comparisons of kept tables, of all places and without a standard population. */
const knownComparisons = new WeakMap<CanonicalTable, Map<string, Comparison>>();

function comparisonIn(table: CanonicalTable, options: ComparisonOptions): Comparison {
  const { period, group, among, overdispersion, standardization } = options;
  if (among !== null || standardization !== null) return comparisonOf(table, options);
  const known = knownComparisons.get(table) ?? new Map<string, Comparison>();
  knownComparisons.set(table, known);
  const key = JSON.stringify([period.firstDay, group, overdispersion]);
  const comparison = known.get(key) ?? comparisonOf(table, options);
  known.set(key, comparison);
  return comparison;
}

async function standardizationOf(context: Context, { standardization }: ComparisonQuery) {
  if (standardization === null) return null;
  const row = await standardPopulations.find(context, standardization.standardPopulationId);
  if (row === null)
    throw new NotFoundError('The standard population', ['standardization', 'standardPopulationId']);
  const { name, dimension, groupCodes, groupSizes } = row;
  const groups = groupCodes.map((group, index) => ({ group, size: groupSizes[index] ?? 0 }));
  return { method: standardization.method, dimension, standard: { name, groups } };
}

/** The dimension that is read: the asked one, or that of the standard population. */
function dimensionOf(
  { code, disaggregations, measure }: IndicatorDraft,
  { dimension, group }: ComparisonQuery,
  standardization: { dimension: string } | null,
): string | null {
  const refuse = (path: string, message: string): never => {
    throw new ValidationError([{ path: [path], message }]);
  };
  if (standardization !== null && measure !== 'RATE')
    refuse('standardization', 'Only rates of a population are standardized.');
  if (standardization !== null && dimension !== null && dimension !== standardization.dimension)
    refuse('dimension', `The standard population has groups of ${standardization.dimension}.`);
  const asked = dimension ?? standardization?.dimension ?? null;
  if (asked === null && group !== null) refuse('dimension', 'Name the dimension of the group.');
  if (asked !== null && !disaggregations.includes(asked)) {
    const allowed = disaggregations.length === 0 ? 'none' : disaggregations.join(', ');
    refuse(dimension === null ? 'standardization' : 'dimension', `${code} has the dimensions: ${allowed}.`);
  }
  return asked;
}
