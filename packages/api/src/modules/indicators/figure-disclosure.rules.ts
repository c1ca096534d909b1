import type { IndicatorMeasure } from '@rapport/core/indicators/indicator.ts';
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
  /** Whether its indicator is derived from answers of surveys. */
  isOfSurvey?: boolean;
}

/**
 * The condition of an indicator that is derived from answers of surveys. Its exact figures would give back what the release of a
 * survey rounds: two months, or two derivations, that differ by one respondent would reveal an answer.
 */
export const ofSurveySql = (definition: string): string =>
  `coalesce(${definition}.derivation in ('SCALE_MEAN', 'TOP_TWO_BOX'), false)`;

/** Observations that add up to another one: the places of the office, or the groups of a place or of the office. */
interface Line {
  parent: DisclosedObservation | null;
  parts: DisclosedObservation[];
}

/** The ids of the observations that are hidden from readers of series. */
export function hiddenObservations(
  observations: readonly DisclosedObservation[],
  measure: IndicatorMeasure,
  threshold: number,
): ReadonlySet<string> {
  const isHidden = (one: DisclosedObservation): boolean =>
    one.isOfSurvey === true || isSmall(one, measure, threshold);
  const hidden = new Set(observations.filter(isHidden).map(({ id }) => id));
  if (hidden.size === 0) return hidden;
  // The public order of places and groups, which does not depend on their figures.
  const orderOf = ({ placeId, group, id }: DisclosedObservation): string =>
    JSON.stringify([placeId, group, id]);
  const lines = linesOf(observations.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)));
  // Each round hides more, or is the last.
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const line of lines) protectLine(line, measure, threshold, hidden);
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
    case 'MEAN':
      return [below];
  }
}

function isSmall(one: DisclosedObservation, measure: IndicatorMeasure, threshold: number): boolean {
  const all = [...countsOf(one, measure), ...(measure === 'PROPORTION' ? [one.denominator ?? 0] : [])];
  const above = measure === 'RATIO' ? [one.numerator ?? 0] : [];
  return [...all, ...above].some((count) => isSensitive(count, threshold));
}

const cellOf = (one: DisclosedObservation, placeId: string | null): string =>
  JSON.stringify([one.definitionId, one.periodStart, one.periodEnd, placeId]);

function linesOf(observations: readonly DisclosedObservation[]): Line[] {
  const parents = new Map(
    observations.filter(({ dimension }) => dimension === null).map((one) => [cellOf(one, one.placeId), one]),
  );
  const lines = new Map<string, Line>();
  for (const one of observations) {
    // The places of the office, or the groups of one dimension.
    const parentPlace = one.dimension === null ? null : one.placeId;
    if (one.dimension === null && one.placeId === null) continue;
    const cell = cellOf(one, parentPlace);
    const key = `${cell} ${one.dimension ?? ''}`;
    const line = lines.get(key) ?? { parent: parents.get(cell) ?? null, parts: [] };
    line.parts.push(one);
    lines.set(key, line);
  }
  return [...lines.values()];
}

function protectLine(
  { parent, parts }: Line,
  measure: IndicatorMeasure,
  threshold: number,
  hidden: Set<string>,
): void {
  // Readers know the parts and the total of a line. A rest that is in no part protects as a part does.
  const kinds = countsOf(parts[0] ?? { ...emptyCell }, measure).length;
  for (let kind = 0; kind < kinds; kind += 1) {
    const counts = parts.map((one) => Math.max(0, countsOf(one, measure)[kind] ?? 0));
    const total = parent === null ? null : (countsOf(parent, measure)[kind] ?? 0);
    const rest = total === null ? 0 : Math.max(0, total - counts.reduce((sum, one) => sum + one, 0));
    const all = rest > 0 ? [...counts, rest] : counts;
    const known = parts.flatMap(({ id }, index) => (hidden.has(id) ? [index] : []));
    if (known.length === 0) continue;
    const line = suppressLine({ counts: all, threshold, alsoHidden: known });
    parts.forEach(({ id }, index) => {
      if (line.hidden[index] === true) hidden.add(id);
    });
    // A rest cannot be hidden: a reader who knows the total and the parts computes it.
    if (parent !== null && (line.totalHidden || (rest > 0 && line.hidden[parts.length] === true)))
      hidden.add(parent.id);
  }
}

const emptyCell: DisclosedObservation = {
  id: '',
  definitionId: '',
  placeId: null,
  dimension: null,
  group: null,
  periodStart: new Date(0),
  periodEnd: new Date(0),
  numerator: null,
  denominator: null,
};

/**
 * Totals of periods of another length that contain a hidden part: a year of the office over a hidden month of a place. The other
 * months and places could be subtracted from them.
 */
function overlapping(
  observations: readonly DisclosedObservation[],
  hidden: ReadonlySet<string>,
): readonly string[] {
  const parts = observations.filter(({ id }) => hidden.has(id));
  return observations
    .filter((total) => !hidden.has(total.id) && parts.some((part) => isPartOfOtherPeriod(part, total)))
    .map(({ id }) => id);
}

function isPartOfOtherPeriod(part: DisclosedObservation, total: DisclosedObservation): boolean {
  const isWithin = total.periodStart < part.periodEnd && part.periodStart < total.periodEnd;
  const isSamePeriod =
    total.periodStart.getTime() === part.periodStart.getTime() &&
    total.periodEnd.getTime() === part.periodEnd.getTime();
  const isParent =
    (total.placeId === null || total.placeId === part.placeId) &&
    (total.dimension === null || (total.dimension === part.dimension && total.group === part.group));
  return isWithin && !isSamePeriod && isParent && total.definitionId === part.definitionId;
}
