import { isSensitive } from '../disclosure/threshold.ts';
import { isShareHidden, type CohortPerson } from './cohort.figures.ts';
import { monthsBetween } from './follow-up.months.ts';

/** A person with the file by which they were added. */
export type RecordedPerson = CohortPerson & {
  /** Ids of files are in the order of time. */
  readonly importId: string;
  /** False if people of this file were removed later. */
  readonly isImportComplete: boolean;
};

/** A cohort of an office. All cohorts that are decided together count the same kind of event. */
export type RecordedCohort = {
  readonly id: string;
  readonly windowMonths: number;
  readonly people: readonly RecordedPerson[];
};

export type CohortBatches = readonly (readonly RecordedPerson[])[];

/**
 * The people of each cohort whose figures are shown to readers who cannot read people, in the batches in which they came to be shown.
 * A reader knows the figures from before and after each change, and those of other cohorts. So people are shown together with all people
 * of later files until they are a batch of which figures could be shown alone. The people of a file are not shown, and no later ones:
 *
 * - if some of the file were removed, because the figures before and after tell their events,
 * - if some of them are shown in another cohort, unless both cohorts have the same people and no small number of them had the event in only
 *   one of the windows.
 *
 * Only earlier files decide about a file, so people who are shown stay so when others are added.
 */
export function releasedBatches(
  cohorts: readonly RecordedCohort[],
  threshold: number,
): ReadonlyMap<string, CohortBatches> {
  const states = cohorts.map((cohort) => ({
    cohort,
    pending: [] as RecordedPerson[],
    shown: [] as RecordedPerson[][],
    hasEnded: false,
  }));
  const files = states
    .flatMap((state) =>
      [...Map.groupBy(state.cohort.people, ({ importId }) => importId)].map(([id, people]) => ({
        id,
        people,
        state,
      })),
    )
    .sort((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));
  for (const { people, state } of files) {
    if (state.hasEnded) continue;
    state.pending.push(...people);
    const { windowMonths } = state.cohort;
    if (people.some(({ isImportComplete }) => !isImportComplete)) {
      state.hasEnded = true;
    } else if (!isShareHidden(state.pending, windowMonths, threshold)) {
      const own = [...state.shown.flat(), ...state.pending];
      state.hasEnded = states.some(
        (other) =>
          other !== state &&
          reveals(
            { windowMonths, people: own, added: state.pending },
            other.cohort.windowMonths,
            other.shown.flat(),
            threshold,
          ),
      );
      if (!state.hasEnded) state.shown.push(state.pending);
      state.pending = [];
    }
  }
  return new Map(states.map(({ cohort, shown }) => [cohort.id, shown]));
}

/** Whether a cohort with added people, and another one that is shown, tell a small number of people apart. */
function reveals(
  {
    windowMonths,
    people,
    added,
  }: { windowMonths: number; people: readonly CohortPerson[]; added: readonly CohortPerson[] },
  otherWindow: number,
  others: readonly CohortPerson[],
  threshold: number,
): boolean {
  const keys = new Map(others.map((one) => [one.personKey, recordOf(one)]));
  if (!added.some(({ personKey }) => keys.has(personKey))) return false;
  const areSame =
    people.length === keys.size && people.every((one) => keys.get(one.personKey) === recordOf(one));
  if (!areSame) return true;
  // The same people by another window: those whose follow-up or first event ends between the two.
  const outcomes = Map.groupBy(people, (one) =>
    JSON.stringify([one.groupCode, outcomeOf(one, windowMonths), outcomeOf(one, otherWindow)]),
  );
  return [...outcomes.values()].some(({ length }) => isSensitive(length, threshold));
}

/** Whether somebody was followed for the whole window, and had the event in it. */
function outcomeOf(
  { startedOn, followedUntil, eventDays }: CohortPerson,
  windowMonths: number,
): readonly boolean[] {
  const hasEvent = eventDays.some((day) => monthsBetween(startedOn, day) <= windowMonths);
  return [monthsBetween(startedOn, followedUntil) >= windowMonths, hasEvent];
}

/** Everything that is counted of a person. */
const recordOf = ({ groupCode, startedOn, followedUntil, eventDays }: CohortPerson): string =>
  JSON.stringify([groupCode, startedOn, followedUntil, eventDays]);
