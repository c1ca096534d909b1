import { isSensitive } from '../disclosure/threshold.ts';
import type { Statistic } from '../statistical.result.ts';
import type { CohortRow } from './person.histories.ts';
import { recidivism, type Recidivism } from './recidivism.share.ts';

/** Everyone, a group, or the people of a batch in one of them. */
export type Part = { readonly rows: readonly CohortRow[]; readonly found: Statistic<Recidivism> };

export function partOf(rows: readonly CohortRow[], windowMonths: number): Part {
  const found = recidivism(rows, windowMonths);
  if (!found.ok) throw new Error(found.reason);
  return { rows, found: found.value };
}

/** Whether the share of a part is hidden, because it is based on a small count. */
export function isHidden({ found }: Part, threshold: number): boolean {
  const followed = found.fixedWindow?.followed ?? 0;
  const withEvent = found.fixedWindow?.withEvent ?? 0;
  return [found.people, followed, withEvent, followed - withEvent].some((count) =>
    isSensitive(count, threshold),
  );
}

/** The figures that are hidden in everyone, or in all groups. */
export type HiddenKinds = {
  /** The figures that count people who were not followed for the whole window. */
  readonly base: boolean;
  readonly eventsPerPerson: boolean;
};

export function hiddenKinds(parts: readonly Part[], threshold: number): HiddenKinds {
  const some = (counts: (one: Statistic<Recidivism>) => readonly number[]): boolean =>
    parts.some(({ found }) => counts(found).some((count) => isSensitive(count, threshold)));
  return {
    // People outside the window's base could be subtracted if they are few, and those of them with an event.
    base: some(({ people, fixedWindow, censoredInside }) => {
      const leftOut = people - (fixedWindow?.followed ?? 0);
      return [leftOut, censoredInside, leftOut - censoredInside];
    }),
    // As few as the further events, or fewer. The interval tells how these are spread over people.
    eventsPerPerson: some(({ eventsPerPerson }) => [eventsPerPerson?.withSeveral ?? 0]),
  };
}
