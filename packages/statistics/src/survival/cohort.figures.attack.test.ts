import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isSensitive } from '../disclosure/threshold.ts';
import { cohortFigures, type CohortGroupFigures, type CohortPerson } from './cohort.figures.ts';

/**
 * Attacks by subtraction on the figures of one cohort. A reader knows everything that is shown of everyone and of each group, and that
 * everyone is the sum of the groups.
 */
const threshold = 10;
const windowMonths = 12;
const options = { windowMonths, threshold, verdictMethod: 'DIFFERENCE' } as const;
const start = new Date('2022-01-10');
const monthsLater = (months: number): Date => new Date(Date.UTC(2022, months, 9));

/** People of a group with an event in each of these months, followed until a month. */
const people = (
  groupCode: string,
  count: number,
  eventMonths: readonly number[],
  until = 24,
): CohortPerson[] =>
  Array.from({ length: count }, (_, index) => ({
    personKey: `${groupCode}-${until}-${eventMonths.join('.')}-${index}`,
    groupCode,
    startedOn: start,
    followedUntil: monthsLater(until),
    eventDays: eventMonths.map(monthsLater),
  }));

type Sum = ReadonlyMap<string, number>;

/** The counts that the figures of a part tell: people who left, further events of the same people, and people with an event by each month. */
function sums(part: CohortGroupFigures, size: number | null): Sum {
  const { fixedWindow, kaplanMeier, eventsPerPerson, curve } = part;
  const found = new Map<string, number>();
  const followed = fixedWindow.kind === 'ESTIMATE' ? fixedWindow.denominator : null;
  if (kaplanMeier.kind === 'ESTIMATE' && followed !== null)
    found.set('left', kaplanMeier.denominator - followed);
  if (eventsPerPerson.kind === 'ESTIMATE' && fixedWindow.kind === 'ESTIMATE')
    found.set('further', (eventsPerPerson.numerator ?? 0) - (fixedWindow.numerator ?? 0));
  // Without anybody who left, the number of people with an event by a month is exact.
  if (size !== null)
    for (const { month, withoutEvent } of curve ?? [])
      found.set(`by ${month}`, Math.round(size * (1 - withoutEvent)));
  if (size !== null && fixedWindow.kind === 'ESTIMATE')
    found.set(`by ${windowMonths}`, fixedWindow.numerator ?? 0);
  return found;
}

/** Every count that follows from the figures, by subtraction of a group from everyone and of one month from a later one. */
function recovered(rows: readonly CohortPerson[], isFollowed: boolean): Map<string, number> {
  const { overall, groups } = cohortFigures(rows, options);
  const sizeOf = ({ fixedWindow }: CohortGroupFigures): number | null =>
    isFollowed && fixedWindow.kind === 'ESTIMATE' ? fixedWindow.denominator : null;
  const everyone = sums(overall, sizeOf(overall));
  const all = new Map<string, Sum>([['everyone', everyone]]);
  for (const group of groups) {
    const own = new Map(sums(group, sizeOf(group)));
    const others = groups.filter((other) => other !== group).map((other) => sums(other, sizeOf(other)));
    for (const [count, value] of everyone)
      if (!own.has(count) && others.every((other) => other.has(count)))
        own.set(
          count,
          others.reduce((rest, other) => rest - (other.get(count) ?? 0), value),
        );
    all.set(group.groupCode ?? '', own);
  }
  const counts = new Map<string, number>();
  for (const [name, own] of all) {
    for (const [count, value] of own) if (!count.startsWith('by ')) counts.set(`${name} ${count}`, value);
    const curve = [...own]
      .filter(([count]) => count.startsWith('by '))
      .toSorted(([one], [other]) => Number(one.slice(3)) - Number(other.slice(3)));
    for (const [index, [count, value]] of curve.entries())
      counts.set(
        `${name} since ${curve[index - 1]?.[0] ?? 'the start'} ${count}`,
        value - (curve[index - 1]?.[1] ?? 0),
      );
  }
  return counts;
}

const smallOnes = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].filter(([, count]) => isSensitive(count, threshold)).map(([name]) => name);

describe('what nobody can compute about a cohort', () => {
  it('the few people of a group who left, from everyone and the other group', () => {
    const rows = [
      ...people('A', 60, []),
      ...people('A', 36, [6]),
      ...people('A', 4, [], 6),
      ...people('B', 100, []),
      ...people('B', 80, [6]),
      ...people('B', 20, [], 6),
    ];
    const counts = recovered(rows, false);
    expect(counts.get('everyone left')).toBe(24);
    expect(counts.has('B left')).toBe(false);
    expect(smallOnes(counts)).toEqual([]);
    // A curve follows from the people who left, too.
    const { overall, groups } = cohortFigures(rows, options);
    expect([overall.curve === null, ...groups.map(({ curve }) => curve)]).toEqual([false, null, null]);
  });

  it('the few further events of a group, from everyone and the other group', () => {
    const rows = [
      ...people('A', 60, []),
      ...people('A', 36, [6]),
      ...people('A', 3, [6, 8]),
      ...people('B', 100, []),
      ...people('B', 20, [6, 8]),
    ];
    const counts = recovered(rows, true);
    expect(counts.get('everyone further')).toBe(23);
    expect(counts.has('B further')).toBe(false);
    expect(smallOnes(counts)).toEqual([]);
  });

  it('how many events the one person with several had', () => {
    const { overall } = cohortFigures(
      [
        ...people('A', 60, []),
        ...people('A', 39, [6]),
        ...people('A', 1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
      ],
      options,
    );
    expect(overall.fixedWindow).toMatchObject({ numerator: 40, denominator: 100 });
    expect(overall.eventsPerPerson.kind).toBe('SUPPRESSED');
  });

  it.each([
    [19, 1],
    [5, 15],
  ])('whether the people who left had an event, if %i had none and %i had one', (none, some) => {
    const rows = [
      ...people('A', 60, []),
      ...people('A', 40, [6]),
      ...people('A', none, [], 6),
      ...people('A', some, [2], 6),
    ];
    const { overall } = cohortFigures(rows, options);
    expect(overall.fixedWindow).toMatchObject({ numerator: 40, denominator: 100 });
    expect(overall.kaplanMeier.kind).toBe('SUPPRESSED');
    expect(overall.curve).toBeNull();
  });

  it('the few people with, or without, an event, or a cohort of few people', () => {
    const kindOf = (rows: readonly CohortPerson[]) => cohortFigures(rows, options).overall.fixedWindow.kind;
    expect(kindOf([...people('A', 4, [6]), ...people('A', 90, [])])).toBe('SUPPRESSED');
    expect(kindOf([...people('A', 90, [6]), ...people('A', 4, [])])).toBe('SUPPRESSED');
    expect(kindOf(people('A', 4, [], 6))).toBe('SUPPRESSED');
    expect(kindOf(people('A', 90, [6]))).toBe('ESTIMATE');
    expect(kindOf(people('A', 90, [], 6))).toBe('NOT_REPORTED');
  });

  it('a batch of people from the figures before they were added', () => {
    const before = people('A', 100, [], 24);
    const added = [
      ...people('B', 20, [6]),
      ...people('B', 20, []),
      ...people('B', 4, [], 6),
      ...people('B', 15, [6, 7]),
    ];
    const rows = [...before, ...people('A', 30, [6], 25), ...people('A', 20, [], 7), ...added];
    const figuresOf = (batches: readonly (readonly CohortPerson[])[]) =>
      cohortFigures(
        rows.map((person) => ({ ...person, groupCode: null })),
        { ...options, batches },
      ).overall;
    expect(figuresOf([rows]).kaplanMeier.kind).toBe('ESTIMATE');
    const { fixedWindow, kaplanMeier, curve } = figuresOf([
      rows.filter((one) => !added.includes(one)),
      added,
    ]);
    // 24 people left, and 4 of them were added.
    expect([fixedWindow.kind, kaplanMeier.kind, curve]).toEqual(['ESTIMATE', 'SUPPRESSED', null]);
  });

  it('the log-rank test of people who are hidden', () => {
    const left = [...people('A', 4, [], 6), ...people('B', 20, [], 6)];
    const stayed = ['A', 'B'].flatMap((code) => [...people(code, 60, []), ...people(code, 40, [6])]);
    const of = (rows: readonly CohortPerson[]) =>
      cohortFigures(rows, { ...options, verdictMethod: 'LOG_RANK' }).comparison;
    expect(of(stayed)).toMatchObject({ logRankPValue: { kind: 'ESTIMATE' }, differs: false });
    expect(of([...stayed, ...left])).toMatchObject({
      logRankPValue: { kind: 'SUPPRESSED' },
      difference: { kind: 'ESTIMATE' },
      differs: null,
    });
  });

  it('the few people of a group with an event in a month, from the curves', () => {
    const rows = [
      ...people('A', 100, []),
      ...people('A', 4, [3]),
      ...people('A', 16, [6]),
      ...people('B', 100, []),
      ...people('B', 20, [3]),
      ...people('B', 20, [6]),
    ];
    const counts = recovered(rows, true);
    expect([...counts.keys()].some((name) => name.startsWith('B since'))).toBe(true);
    expect(smallOnes(counts)).toEqual([]);
  });

  it('the few people with an event at the end, from the curve and the share', () => {
    const counts = recovered(
      [...people('A', 100, []), ...people('A', 20, [3]), ...people('A', 4, [6])],
      true,
    );
    expect([...counts.values()]).toContain(24);
    expect(smallOnes(counts)).toEqual([]);
  });

  it('any small count of random cohorts', () => {
    const part = fc.record({
      group: fc.constantFrom('A', 'B', 'C'),
      count: fc.integer({ min: 1, max: 25 }),
      events: fc
        .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 2 })
        .map((months) => months.toSorted((a, b) => a - b)),
    });
    let shown = 0;
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 12 }), fc.boolean(), (parts, areSomeGone) => {
        const rows = parts
          .flatMap(({ group, count, events }) => [
            ...people(group, count + 12, []),
            ...people(group, count + 8, events),
            ...(areSomeGone ? people(group, count, [], 3) : []),
          ])
          .map((person, index) => ({ ...person, personKey: `person-${index}` }));
        const counts = recovered(rows, !areSomeGone);
        shown += counts.size;
        expect(smallOnes(counts)).toEqual([]);
      }),
      { numRuns: 300, seed: 9 },
    );
    expect(shown).toBeGreaterThan(1000);
  });
});
