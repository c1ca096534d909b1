import { recidivismKind } from '@rapport/core/indicators/catalog.recidivism.ts';

import { answerObstacles } from './answer.pattern.ts';
import type {
  ComparedDefinition,
  ComparedPeriod,
  Obstacle,
  PlaceAnswer,
  PlaceRow,
} from './comparison.types.ts';
import type { PlaceVintage } from './place.vintage.ts';
import { vintageObstacle } from './place.vintage.ts';

/** A question: one indicator, by one of its revisions, over one period. */
export type ComparisonSubject = {
  readonly definition: ComparedDefinition;
  /** All revisions of the indicator that are the same for every office, the asked one included. */
  readonly revisions: readonly ComparedDefinition[];
  readonly period: ComparedPeriod;
};

/** The facts about one place that decide whether its figure can be compared. None of them is a count. */
export type PlaceFacts = {
  /** Of the period and group: of any revision, and of recidivism by another event or window. */
  readonly rows: readonly PlaceRow[];
  readonly answers: readonly PlaceAnswer[];
  readonly vintage: PlaceVintage;
};

export type Comparability =
  | { readonly kind: 'COMPARABLE'; readonly row: PlaceRow }
  | { readonly kind: 'NOT_REPORTED'; readonly reason: string }
  | { readonly kind: 'NOT_COMPARABLE'; readonly obstacles: readonly Obstacle[] };

/**
 * Decides whether the figure of a place can be compared: by the definition's revision, the event and window of recidivism, the months
 * covered, the vintage of its counties, and the office's own answers. It depends on no count and on no other place.
 */
export function comparabilityOf(subject: ComparisonSubject, place: PlaceFacts): Comparability {
  const { definition } = subject;
  const kin = kinOf(subject);
  const own = place.rows.filter(({ code }) => code === definition.code);
  const row =
    own.find((one) => one.isReference && one.revision === definition.revision) ??
    own.find((one) => one.isReference && kin.has(one.revision));
  if (row === undefined) return withoutRow(subject, place, own);
  if (row.state === 'NOT_REPORTED')
    return { kind: 'NOT_REPORTED', reason: 'The office reported no figure for this period.' };
  if (row.state === 'NOT_APPLICABLE')
    return { kind: 'NOT_REPORTED', reason: 'The indicator does not apply to the office in this period.' };
  const items =
    subject.revisions.find(({ revision }) => revision === row.revision)?.items ?? definition.items;
  const answers = place.answers.filter(({ revision }) => revision === row.revision);
  const obstacles = [
    ...coverageObstacle(row),
    ...vintageObstacle(place.vintage),
    ...answerObstacles(items, answers, subject.period),
  ];
  return obstacles.length === 0 ? { kind: 'COMPARABLE', row } : { kind: 'NOT_COMPARABLE', obstacles };
}

/** The revisions whose figures can be compared with the asked one, over any number of mappings in both directions. */
function kinOf({ definition, revisions }: ComparisonSubject): ReadonlySet<number> {
  const kin = new Set([definition.revision]);
  for (let before = 0; before < kin.size;) {
    before = kin.size;
    for (const { revision, equivalentTo } of revisions) {
      if (equivalentTo === null) continue;
      if (kin.has(revision)) kin.add(equivalentTo.revision);
      if (kin.has(equivalentTo.revision)) kin.add(revision);
    }
  }
  return kin;
}

function withoutRow(
  { definition }: ComparisonSubject,
  place: PlaceFacts,
  own: readonly PlaceRow[],
): Comparability {
  const isObserved = ({ state }: PlaceRow): boolean => state === 'VALUE' || state === 'ZERO';
  const byOther = own.find(isObserved);
  if (byOther !== undefined)
    return { kind: 'NOT_COMPARABLE', obstacles: [revisionObstacle(definition, byOther)] };
  const kind = recidivismKind(definition.code);
  const related =
    kind === null ? undefined : place.rows.find((one) => one.code !== definition.code && isObserved(one));
  const other = related === undefined ? null : recidivismKind(related.code);
  if (kind !== null && other !== null)
    return { kind: 'NOT_COMPARABLE', obstacles: recidivismObstacles(kind, other) };
  return { kind: 'NOT_REPORTED', reason: 'The office shares no figure for this period.' };
}

function revisionObstacle(definition: ComparedDefinition, row: PlaceRow): Obstacle {
  const by = row.isReference
    ? `revision ${row.revision}`
    : `revision ${row.revision}, which the office wrote for itself`;
  return {
    code: 'DEFINITION_REVISION',
    itemCode: null,
    why: `It was observed by ${by}, and no mapping says that it is equivalent to revision ${definition.revision}.`,
    change: `Observe ${definition.code} by revision ${definition.revision} for this period.`,
  };
}

type RecidivismKind = NonNullable<ReturnType<typeof recidivismKind>>;

function recidivismObstacles(asked: RecidivismKind, own: RecidivismKind): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (asked.event !== own.event)
    obstacles.push({
      code: 'EVENT_TYPE',
      itemCode: null,
      why: `The office counts a new ${own.event}, and this comparison counts a new ${asked.event}.`,
      change: `Observe recidivism by a new ${asked.event}.`,
    });
  if (asked.months !== own.months)
    obstacles.push({
      code: 'FOLLOW_UP_WINDOW',
      itemCode: null,
      why: `The office follows people for ${own.months} months, and this comparison for ${asked.months}.`,
      change: `Observe recidivism within ${asked.months} months.`,
    });
  return obstacles;
}

function coverageObstacle({ monthsCovered, periodMonths }: PlaceRow): Obstacle[] {
  if (monthsCovered >= periodMonths) return [];
  return [
    {
      code: 'COVERAGE',
      itemCode: null,
      why: `Only ${monthsCovered} of ${periodMonths} months are covered, and a part is not scaled up.`,
      change: `Report the other ${periodMonths - monthsCovered === 1 ? 'month' : `${periodMonths - monthsCovered} months`}.`,
    },
  ];
}
