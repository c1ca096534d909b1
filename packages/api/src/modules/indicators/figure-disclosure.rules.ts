import { derivationsReleasedElsewhere, type IndicatorMeasure } from '@rapport/core/indicators/indicator.ts';
import { suppressLine } from '@rapport/statistics/disclosure/count.line.ts';
import { isSensitive } from '@rapport/statistics/disclosure/threshold.ts';

/**
 * The seam to disclosure control for readers who cannot read observations. It decides which observations they see, once for the
 * whole table of an indicator and a period, and not for the part that a query asks for. A figure that adds up several observations is
 * hidden if one of them is, so that no sum reveals a hidden part.
 */
export interface DisclosedObservation {
  id: string;
  definitionId: string;
  placeId: string | null;
  dimension: string | null;
  group: string | null;
  periodStart: Date;
  periodEnd: Date;
  numerator: number | null;
  denominator: number | null;
  /** Whether its indicator is derived from records whose figures are released in another form. */
  isReleasedElsewhere?: boolean;
  /** Whether the office has offered its indicator to a state agency, which can publish quarters and years of the office. */
  isShared?: boolean;
}

/** The condition of an indicator whose figures are released in another form. */
export const releasedElsewhereSql = (definition: string): string =>
  `coalesce(${definition}.derivation::text in ('${derivationsReleasedElsewhere.join("', '")}'), false)`;

/** The condition of an indicator that was ever offered to a state agency. */
export const sharedSql = (definition: string): string =>
  `exists (select 1 from data_sharing_line line where line.indicator_code = ${definition}.code)`;

/**
 * Observations that add up to others: the places of the office, the groups of a place or of the office, or a group in the places. The sums
 * are those of every revision, because another revision can have observed the same people. The months of a quarter, or the parts of a
 * year, are a line without a sum: if they are shared, a state agency can publish it.
 */
interface Line {
  parents: DisclosedObservation[];
  parts: DisclosedObservation[];
}

/**
 * The ids of the observations that are hidden from readers of series. `observations` are those of all revisions of one indicator: the same
 * people can be in several of them.
 */
export function hiddenObservations(
  observations: readonly DisclosedObservation[],
  measure: IndicatorMeasure,
  threshold: number,
): ReadonlySet<string> {
  const isHidden = (one: DisclosedObservation): boolean =>
    one.isReleasedElsewhere === true || isSmall(one, measure, threshold);
  const hidden = new Set(observations.filter(isHidden).map(({ id }) => id));
  for (const id of withSmallRest(observations, measure, threshold)) hidden.add(id);
  // The public order of places and groups, which does not depend on their figures.
  const orderOf = ({ placeId, group, periodStart, id }: DisclosedObservation): string =>
    JSON.stringify([placeId, group, periodStart, id]);
  const ordered = observations.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const lines = linesOf(ordered);
  const tables = [
    ...Map.groupBy(
      ordered.filter(({ dimension }) => dimension !== null),
      tableOf,
    ).values(),
  ];
  // Each round hides more, or is the last.
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const line of lines) protectLine(line, measure, threshold, hidden);
    for (const table of tables) protectTable(table, hidden);
    for (const one of overlapping(observations, hidden)) hidden.add(one);
  }
  return hidden;
}

/** The counts of an observation that can identify people, by what is counted. */
function countsOf({ numerator, denominator }: DisclosedObservation, measure: IndicatorMeasure): number[] {
  const [above, below] = [Math.round(numerator ?? 0), Math.round(denominator ?? 0)];
  switch (measure) {
    case 'COUNT':
    case 'RATE': // Its denominator is a population, which is public.
      return [above];
    case 'PROPORTION':
      return [above, below - above];
    case 'RATIO':
      return [above, below];
    case 'MEAN':
      return [below];
  }
}

function isSmall(one: DisclosedObservation, measure: IndicatorMeasure, threshold: number): boolean {
  return countsOf(one, measure).some((count) => isSensitive(count, threshold));
}

/** The observations of a period, over one or all places, in one group or everyone. */
const cellOf = (
  { periodStart, periodEnd }: DisclosedObservation,
  placeId: string | null,
  dimension: string | null,
  group: string | null,
): string => JSON.stringify([periodStart, periodEnd, placeId, dimension, group]);

/** The groups of a dimension in a period, in the office and in its places. */
const tableOf = ({ periodStart, periodEnd, dimension }: DisclosedObservation): string =>
  JSON.stringify([periodStart, periodEnd, dimension]);

function linesOf(observations: readonly DisclosedObservation[]): Line[] {
  const totals = Map.groupBy(observations, (one) => cellOf(one, one.placeId, one.dimension, one.group));
  const lines = new Map<string, Line>();
  const add = (part: DisclosedObservation, kind: 'PLACES' | 'GROUPS' | 'PERIODS', total: string): void => {
    const key = JSON.stringify([kind, part.definitionId, kind === 'GROUPS' && part.dimension, total]);
    const line = lines.get(key) ?? { parents: totals.get(total) ?? [], parts: [] };
    line.parts.push(part);
    lines.set(key, line);
  };
  for (const one of observations) {
    if (one.placeId !== null) add(one, 'PLACES', cellOf(one, null, one.dimension, one.group));
    if (one.dimension !== null) add(one, 'GROUPS', cellOf(one, one.placeId, null, null));
    const published = one.isShared === true && one.placeId === null ? publishedPeriod(one) : null;
    if (published !== null) add(one, 'PERIODS', JSON.stringify([published, one.dimension, one.group]));
  }
  return [...lines.values()];
}

/** The quarter or year of the calendar that an agency can publish over a shorter period; null for a year. */
function publishedPeriod({ periodStart, periodEnd }: DisclosedObservation): string | null {
  const [year, month] = [periodStart.getUTCFullYear(), periodStart.getUTCMonth()];
  const months = (periodEnd.getUTCFullYear() - year) * 12 + periodEnd.getUTCMonth() - month;
  if (months >= 12) return null;
  return months < 3 ? `${year} ${Math.floor(month / 3)}` : String(year);
}

function protectLine(
  { parents, parts }: Line,
  measure: IndicatorMeasure,
  threshold: number,
  hidden: Set<string>,
): void {
  const kinds = parts[0] === undefined ? 0 : countsOf(parts[0], measure).length;
  for (let kind = 0; kind < kinds; kind += 1) {
    const counts = parts.map((one) => Math.max(0, countsOf(one, measure)[kind] ?? 0));
    const sum = counts.reduce((all, one) => all + one, 0);
    for (const parent of parents.length === 0 ? [null] : parents) {
      // Readers know the parts and the total of a line. A rest that is in no part protects as a part does, and needs protection as one.
      const rest = parent === null ? 0 : Math.max(0, (countsOf(parent, measure)[kind] ?? 0) - sum);
      const all = rest > 0 ? [...counts, rest] : counts;
      const known = parts.flatMap(({ id }, index) => (hidden.has(id) ? [index] : []));
      if (known.length === 0 && !isSensitive(rest, threshold)) {
        // The parts would give a hidden total back.
        if (parent !== null && hidden.has(parent.id)) for (const { id } of parts) hidden.add(id);
        continue;
      }
      const line = suppressLine({ counts: all, threshold, alsoHidden: known });
      parts.forEach(({ id }, index) => {
        if (line.hidden[index] === true) hidden.add(id);
      });
      // A rest cannot be hidden: a reader who knows the total and the parts computes it.
      if (parent !== null && (line.totalHidden || (rest > 0 && line.hidden[parts.length] === true)))
        hidden.add(parent.id);
    }
  }
}

/** Totals of which shorter periods by another revision leave a small count: a quarter with two of its months. */
function withSmallRest(
  observations: readonly DisclosedObservation[],
  measure: IndicatorMeasure,
  threshold: number,
): string[] {
  const unitOf = ({ placeId, dimension, group }: DisclosedObservation): string =>
    JSON.stringify([placeId, dimension, group]);
  const lengthOf = ({ periodStart, periodEnd }: DisclosedObservation): number =>
    periodEnd.getTime() - periodStart.getTime();
  const units = Map.groupBy(observations, unitOf);
  return observations
    .filter((total) => {
      const inside = (units.get(unitOf(total)) ?? []).filter(
        (one) =>
          one.periodStart >= total.periodStart &&
          one.periodEnd <= total.periodEnd &&
          lengthOf(one) < lengthOf(total),
      );
      return [...Map.groupBy(inside, ({ definitionId }) => definitionId).values()].some((parts) =>
        countsOf(total, measure).some((count, kind) =>
          isSensitive(
            parts.reduce((rest, part) => rest - (countsOf(part, measure)[kind] ?? 0), count),
            threshold,
          ),
        ),
      );
    })
    .map(({ id }) => id);
}

/**
 * Hides the groups of all places if a group is hidden in one of them, or in the office. Groups and places form a table with two kinds of
 * totals, from which more follows than from each line.
 */
function protectTable(groups: readonly DisclosedObservation[], hidden: Set<string>): void {
  if (!groups.some(({ id }) => hidden.has(id))) return;
  for (const { id, placeId } of groups) if (placeId !== null) hidden.add(id);
}

/**
 * Totals of periods of another length that contain a hidden part: a year of the office over a hidden month of a place. The other
 * months and places could be subtracted from them. The same period by another revision is hidden too.
 */
function overlapping(
  observations: readonly DisclosedObservation[],
  hidden: ReadonlySet<string>,
): readonly string[] {
  const scopeOf = (placeId: string | null, group: string | null): string => JSON.stringify([placeId, group]);
  const groupOf = ({ dimension, group }: DisclosedObservation): string | null =>
    dimension === null ? null : JSON.stringify([dimension, group]);
  // By every total that can contain them: null is for all places, or everyone.
  const parts = new Map<string, DisclosedObservation[]>();
  for (const part of observations.filter(({ id }) => hidden.has(id)))
    for (const placeId of new Set([part.placeId, null]))
      for (const group of new Set([groupOf(part), null])) {
        const scope = scopeOf(placeId, group);
        const known = parts.get(scope);
        if (known === undefined) parts.set(scope, [part]);
        else known.push(part);
      }
  return observations
    .filter(
      (total) =>
        !hidden.has(total.id) &&
        parts.get(scopeOf(total.placeId, groupOf(total)))?.some((part) => isOfSamePeople(part, total)) ===
          true,
    )
    .map(({ id }) => id);
}

function isOfSamePeople(part: DisclosedObservation, total: DisclosedObservation): boolean {
  if (total.periodStart >= part.periodEnd || part.periodStart >= total.periodEnd) return false;
  const isSamePlace = total.placeId === part.placeId;
  const isSameGroup = total.dimension === part.dimension && total.group === part.group;
  const isSamePeriod =
    total.periodStart.getTime() === part.periodStart.getTime() &&
    total.periodEnd.getTime() === part.periodEnd.getTime();
  if (isSamePeriod) return isSamePlace && isSameGroup;
  return (isSamePlace || total.placeId === null) && (isSameGroup || total.dimension === null);
}
