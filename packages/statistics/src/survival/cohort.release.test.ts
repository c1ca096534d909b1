import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isSensitive } from '../disclosure/threshold.ts';
import { releasedBatches, type RecordedPerson } from './cohort.release.ts';

const threshold = 10;
const windowMonths = 12;

/** A person of a file, with an event or without. */
const person = (personKey: string, hasEvent: boolean, file: number): RecordedPerson => ({
  personKey,
  groupCode: null,
  startedOn: new Date('2021-01-10'),
  followedUntil: new Date('2024-01-10'),
  eventDays: hasEvent ? [new Date('2021-07-01')] : [],
  importId: `file-${String(file).padStart(3, '0')}`,
  isImportComplete: true,
});
const people = (from: number, before: number, file: number): RecordedPerson[] =>
  Array.from({ length: before - from }, (_, index) =>
    person(`p${from + index}`, (from + index) % 3 === 0, file),
  );
const shownOf = (cohorts: readonly (readonly RecordedPerson[])[], at = 0): string[] =>
  (
    releasedBatches(
      cohorts.map((own, index) => ({ id: String(index), windowMonths, people: own })),
      threshold,
    ).get(String(at)) ?? []
  )
    .flat()
    .map(({ personKey }) => personKey);

describe('the people of a cohort whose figures are shown', () => {
  it('are all of one file, and wait until they can be shown without those before', () => {
    const first = people(0, 90, 1);
    expect(shownOf([first])).toHaveLength(90);
    expect(shownOf([[...first, ...people(90, 120, 2)]])).toHaveLength(90);
    expect(shownOf([[...first, ...people(90, 120, 2), ...people(120, 130, 3)]])).toHaveLength(130);
  });

  it('leave out a file of which people were removed, and all later files', () => {
    const removed = people(90, 190, 2).map((one) => ({ ...one, isImportComplete: false }));
    expect(shownOf([[...people(0, 90, 1), ...removed, ...people(190, 290, 3)]])).toHaveLength(90);
  });

  it('are those of the file that came first, if another cohort has nearly the same', () => {
    const cohorts = [people(0, 91, 2), people(0, 90, 1)];
    expect([0, 1].map((at) => shownOf(cohorts, at).length)).toEqual([0, 90]);
    expect([0, 1].map((at) => shownOf([people(0, 90, 2), people(0, 90, 1)], at).length)).toEqual([90, 90]);
    expect([0, 1].map((at) => shownOf([people(90, 190, 2), people(0, 90, 1)], at).length)).toEqual([100, 90]);
    const otherGroup = people(0, 90, 2).map((one, index) => ({ ...one, groupCode: index === 0 ? 'A' : 'B' }));
    expect(shownOf([otherGroup, people(0, 90, 1)])).toEqual([]);
    const otherEvent = people(0, 90, 2).map((one, index) => (index === 1 ? person('p1', true, 2) : one));
    expect(shownOf([otherEvent, people(0, 90, 1)])).toEqual([]);
  });

  it('are the same people by two windows, unless few of them, or of a group, differ between the two', () => {
    const late = new Date('2022-06-01');
    /** Whether the second cohort is shown, if people of its file differ. */
    const isShown = (
      change: (one: RecordedPerson, index: number) => Partial<RecordedPerson>,
      isOnlyThere = false,
    ) => {
      const [first, second] = [1, 2].map((file) =>
        people(0, 90, file).map((one, index) => ({
          ...one,
          ...(file === 2 || !isOnlyThere ? change(one, index) : {}),
        })),
      );
      const cohorts = [
        { id: 'short', windowMonths, people: first ?? [] },
        { id: 'long', windowMonths: 24, people: second ?? [] },
      ];
      return releasedBatches(cohorts, threshold).get('long')?.length === 1;
    };
    const isFree = (index: number): boolean => index % 3 !== 0;
    expect(isShown(() => ({}))).toBe(true);
    expect(isShown((_, index) => (isFree(index) && index < 30 ? { eventDays: [late] } : {}))).toBe(true);
    expect(isShown((_, index) => (isFree(index) && index < 6 ? { eventDays: [late] } : {}))).toBe(false);
    expect(
      isShown((_, index) => ({
        groupCode: index < 36 ? 'A' : 'B',
        ...(isFree(index) && index >= 30 && index < 60 ? { eventDays: [late] } : {}),
      })),
    ).toBe(false);
    const ended = { followedUntil: new Date('2022-06-01') };
    expect(isShown((_, index) => (isFree(index) && index < 6 ? ended : {}))).toBe(false);
    // The events of one person differ.
    expect(isShown((_, index) => (index === 1 ? { eventDays: [late] } : {}), true)).toBe(false);
  });

  it('differ by nobody or by more people than the threshold, for any files of two cohorts', () => {
    const file = fc.record({
      cohort: fc.nat(1),
      from: fc.integer({ min: 0, max: 150 }),
      size: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 30, max: 80 })),
    });
    let compared = 0;
    fc.assert(
      fc.property(fc.array(file, { minLength: 2, maxLength: 7 }), (files) => {
        const cohorts: [RecordedPerson[], RecordedPerson[]] = [[], []];
        const states: Set<string>[] = [];
        files.forEach(({ cohort, from, size }, index) => {
          const own = cohorts[cohort === 0 ? 0 : 1];
          const known = new Set(own.map(({ personKey }) => personKey));
          own.push(...people(from, from + size, index).filter(({ personKey }) => !known.has(personKey)));
          for (const at of [0, 1]) states.push(new Set(shownOf(cohorts, at)));
        });
        for (const one of states)
          for (const other of states) {
            if (![...other].every((key) => one.has(key))) continue;
            const rest = [...one].filter((key) => !other.has(key));
            compared += rest.length > 0 ? 1 : 0;
            const events = rest.filter((key) => Number(key.slice(1)) % 3 === 0).length;
            for (const count of [events, rest.length - events, rest.length])
              expect(isSensitive(count, threshold)).toBe(false);
          }
      }),
      { numRuns: 300, seed: 59 },
    );
    expect(compared).toBeGreaterThan(1000);
  });
});
