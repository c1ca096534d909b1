import { recidivismKind } from '@rapport/core/indicators/catalog.recidivism.ts';

import { answerObstacles, type ItemObstacles } from './answer.pattern.ts';
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
export function comparabilityOf(subject: ComparisonSubject, { rows, ...facts }: PlaceFacts): Comparability {
  return comparabilityIn(subject, facts)(subject.period, rows);
}

/** As `comparabilityOf`, for many periods and groups of a place. */
export function comparabilityIn(
  subject: Omit<ComparisonSubject, 'period'>,
  place: Omit<PlaceFacts, 'rows'>,
): (period: ComparedPeriod, rows: readonly PlaceRow[]) => Comparability {
  const { definition } = subject;
  const kin = kinOf(subject);
  const always = vintageObstacle(place.vintage);
  const duringPeriod = answerObstacles(definition.items, answersBy(definition.revision, kin, place.answers));
  return (period, rows) => comparabilityBy({ definition, kin, always, duringPeriod }, period, rows);
}

type PlaceRules = {
  readonly definition: ComparedDefinition;
  readonly kin: ReadonlySet<number>;
  readonly always: readonly Obstacle[];
  readonly duringPeriod: ItemObstacles;
};

function comparabilityBy(
  { definition, kin, always, duringPeriod }: PlaceRules,
  period: ComparedPeriod,
  rows: readonly PlaceRow[],
): Comparability {
  const own = rows.filter(({ code }) => code === definition.code);
  const row =
    own.find((one) => one.isReference && one.revision === definition.revision) ??
    own.find((one) => one.isReference && kin.has(one.revision));
  if (row === undefined) return withoutRow(definition, rows, own);
  if (row.state === 'NOT_REPORTED')
    return { kind: 'NOT_REPORTED', reason: 'The office reported no figure for this period.' };
  if (row.state === 'NOT_APPLICABLE')
    return { kind: 'NOT_REPORTED', reason: 'The indicator does not apply to the office in this period.' };
  const obstacles = [...rowObstacles(definition, row), ...always, ...duringPeriod(period)];
  return obstacles.length === 0 ? { kind: 'COMPARABLE', row } : { kind: 'NOT_COMPARABLE', obstacles };
}

/** The answers to each item by the asked revision, and by equivalent ones where it has none: figures by them are in the same sums. */
function answersBy(
  revision: number,
  kin: ReadonlySet<number>,
  answers: readonly PlaceAnswer[],
): readonly PlaceAnswer[] {
  const own = answers.filter((one) => one.revision === revision);
  if (kin.size === 1) return own;
  const answered = new Set(own.map(({ itemCode }) => itemCode));
  const others = answers.filter((one) => one.revision !== revision && kin.has(one.revision));
  return [...own, ...others.filter(({ itemCode }) => !answered.has(itemCode))];
}

/** The revisions whose figures can be compared with the asked one, over any number of mappings in both directions. */
export function kinOf({
  definition,
  revisions,
}: Pick<ComparisonSubject, 'definition' | 'revisions'>): ReadonlySet<number> {
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
  definition: ComparedDefinition,
  rows: readonly PlaceRow[],
  own: readonly PlaceRow[],
): Comparability {
  const isObserved = ({ state }: PlaceRow): boolean => state === 'VALUE' || state === 'PARTIAL';
  const byOther = own.find(isObserved);
  if (byOther !== undefined)
    return { kind: 'NOT_COMPARABLE', obstacles: [revisionObstacle(definition, byOther)] };
  const kind = recidivismKind(definition.code);
  const related =
    kind === null ? undefined : rows.find((one) => one.code !== definition.code && isObserved(one));
  const other = related === undefined ? null : recidivismKind(related.code);
  if (kind !== null && other !== null)
    return { kind: 'NOT_COMPARABLE', obstacles: recidivismObstacles(kind, other) };
  return { kind: 'NOT_REPORTED', reason: 'The office shares no figure for this period.' };
}

function revisionObstacle(definition: ComparedDefinition, row: PlaceRow): Obstacle {
  const by = row.isReference
    ? `revision ${row.revision}`
    : `revision ${row.revision}, which the office wrote for itself`;
  return otherRevision(definition, by);
}

function otherRevision(definition: ComparedDefinition, by: string): Obstacle {
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

function rowObstacles(definition: ComparedDefinition, row: PlaceRow): Obstacle[] {
  switch (row.state) {
    case 'OTHER_REVISION':
      return [otherRevision(definition, `revision ${row.otherRevision ?? ''}`)];
    case 'OTHER_PERIOD':
      return [longerPeriod(row)];
    default:
      return coverageObstacle(row);
  }
}

function longerPeriod({ otherPeriod }: PlaceRow): Obstacle {
  const days = otherPeriod === null ? '' : `, ${otherPeriod.firstDay} to ${otherPeriod.lastDay}`;
  return {
    code: 'LONGER_PERIOD',
    itemCode: null,
    why: `It was observed for a longer period${days}, which is not divided.`,
    change: 'Observe this period by itself, or compare the longer one.',
  };
}

function coverageObstacle({ monthsCovered, monthsExpected }: PlaceRow): Obstacle[] {
  if (monthsCovered >= monthsExpected) return [];
  const missing = monthsExpected - monthsCovered;
  return [
    {
      code: 'COVERAGE',
      itemCode: null,
      why: `Only ${monthsCovered} of ${monthsExpected} months are covered, and a part is not scaled up.`,
      change: `Report the other ${missing === 1 ? 'month' : `${missing} months`}.`,
    },
  ];
}
