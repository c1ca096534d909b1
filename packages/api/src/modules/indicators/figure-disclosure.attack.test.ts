import { rangeOf, type Known, type LinearSum } from '@rapport/statistics/testing/attacker.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hiddenObservations, type DisclosedObservation } from './figure-disclosure.rules.ts';

/**
 * Attacks on everything that is shown of an indicator: the office, its places, its groups and the groups of its places, by months and
 * quarters, by several revisions. The attacker solves for every small count with linear programs, and knows nothing but that counts are
 * at least 0.
 */
const threshold = 10;
const months = 3;
const groups = ['F', 'M'];

/** The people of a place, a group and a month. Some are in no place or have no group. */
interface Cell {
  place: string | null;
  group: string | null;
  month: number;
  people: number;
}
type Asked = Partial<Pick<DisclosedObservation, 'placeId' | 'group' | 'definitionId'>> & {
  months: readonly [from: number, before: number];
};

const isIn = ({ placeId, group, months: [from, before] }: Asked, cell: Cell): boolean =>
  (placeId == null || cell.place === placeId) &&
  (group == null || cell.group === group) &&
  from <= cell.month &&
  cell.month < before;

const sumOf = (asked: Asked, cells: readonly Cell[]): LinearSum =>
  new Map(cells.flatMap((cell, index) => (isIn(asked, cell) ? [[`cell ${index}`, 1] as const] : [])));

function observed(all: readonly Asked[], cells: readonly Cell[]): DisclosedObservation[] {
  return all.map((asked, index) => ({
    id: `o${index}`,
    definitionId: asked.definitionId ?? 'first',
    placeId: asked.placeId ?? null,
    dimension: asked.group == null ? null : 'SEX',
    group: asked.group ?? null,
    periodStart: new Date(Date.UTC(2025, asked.months[0], 1)),
    periodEnd: new Date(Date.UTC(2025, asked.months[1], 1)),
    numerator: cells.reduce((sum, cell) => sum + (isIn(asked, cell) ? cell.people : 0), 0),
    denominator: null,
  }));
}

/** The small counts of which an attacker finds fewer values than the threshold allows, and how many observations are shown. */
function attack(all: readonly Asked[], cells: readonly Cell[]): { found: string[]; shown: number } {
  const observations = observed(all, cells);
  const hidden = hiddenObservations(observations, 'COUNT', threshold);
  const known = observations.flatMap(({ id, numerator }, index): Known[] =>
    hidden.has(id) || !all[index] ? [] : [{ sum: sumOf(all[index], cells), equals: numerator ?? 0 }],
  );
  const unknowns = cells.map((_, index) => ({ name: `cell ${index}`, minimum: 0 }));
  const found = observations.flatMap(({ id, numerator, ...one }, index): string[] => {
    const asked = all[index];
    const isSmall = numerator !== null && numerator >= 1 && numerator <= threshold;
    if (!isSmall || asked === undefined) return [];
    const { least, greatest } = rangeOf(sumOf(asked, cells), unknowns, known);
    const name = `${one.definitionId} ${one.placeId ?? 'office'} ${one.group ?? 'all'} ${asked.months.join('-')}`;
    return greatest - least >= threshold ? [] : [`${name}: ${least} to ${greatest} (${numerator}, ${id})`];
  });
  return { found, shown: known.length };
}

const cell = (place: string | null, group: string | null, month: number, people: number): Cell => ({
  place,
  group,
  month,
  people,
});
const month = [0, 1] as const;
const quarter = [0, 3] as const;

describe('what nobody can compute from series', () => {
  it('a small group of a place, from the group in the office and in the other places', () => {
    const cells = [cell('a', 'F', 0, 3), cell('a', 'M', 0, 50), cell('b', 'F', 0, 40), cell('b', 'M', 0, 50)];
    const ofGroups = groups.flatMap((group) =>
      [null, 'a', 'b'].map((placeId): Asked => ({ placeId, group, months: month })),
    );
    const ofEveryone = [null, 'a', 'b'].map((placeId): Asked => ({ placeId, months: month }));
    const { found, shown } = attack([...ofGroups, ...ofEveryone], cells);
    expect(found).toEqual([]);
    // The totals are shown.
    expect(shown).toBe(5);
  });

  it('a small month of one revision, from the quarter of another one', () => {
    const cells = [3, 40, 50].map((people, index) => cell(null, null, index, people));
    const all: Asked[] = [
      ...[0, 1, 2].map((index): Asked => ({ months: [index, index + 1] })),
      { definitionId: 'second', months: quarter },
    ];
    expect(attack(all, cells).found).toEqual([]);
  });

  it('a small month that is not recorded, from the quarter of another revision', () => {
    const cells = [3, 40, 50].map((people, index) => cell(null, null, index, people));
    const all: Asked[] = [
      ...[1, 2].map((index): Asked => ({ months: [index, index + 1] })),
      { definitionId: 'second', months: quarter },
    ];
    expect([...hiddenObservations(observed(all, cells), 'COUNT', threshold)]).toContain('o2');
  });

  it('a small month, from the quarter that a state agency publishes', () => {
    const cells = [3, 40, 50].map((people, index) => cell(null, null, index, people));
    const all = [0, 1, 2].map((index): Asked => ({ months: [index, index + 1] }));
    const hidden = (isShared: boolean) => [
      ...hiddenObservations(
        observed(all, cells).map((one) => ({ ...one, isShared })),
        'COUNT',
        threshold,
      ),
    ];
    expect(hidden(true).toSorted()).toEqual(['o0', 'o1']);
    expect(hidden(false)).toEqual(['o0']);
    // A quarter of a year, and a month of another quarter.
    const ofYear = observed(
      [
        { months: [0, 3] },
        { months: [3, 6] },
        { months: [6, 9] },
        { months: [9, 10], definitionId: 'second' },
      ],
      [...cells.slice(0, 1), cell(null, null, 4, 40), cell(null, null, 7, 50), cell(null, null, 9, 60)],
    ).map((one) => ({ ...one, isShared: true }));
    expect([...hiddenObservations(ofYear, 'COUNT', threshold)].toSorted()).toEqual(['o0', 'o1']);
  });

  it('a small place of one revision, from the places and the office of another one', () => {
    const cells = [cell('a', null, 0, 3), cell('b', null, 0, 40), cell('c', null, 0, 50)];
    const all: Asked[] = [
      { placeId: 'a', months: month },
      ...['b', 'c', null].map((placeId): Asked => ({ placeId, definitionId: 'second', months: month })),
    ];
    expect(attack(all, cells).found).toEqual([]);
  });

  it('a small place, from the place that protects it by another revision', () => {
    const cells = [cell('a', null, 0, 3), cell('b', null, 0, 40), cell('c', null, 0, 50)];
    const all: Asked[] = [
      ...['a', 'b', 'c', null].map((placeId): Asked => ({ placeId, months: month })),
      { placeId: 'b', definitionId: 'second', months: month },
    ];
    expect(attack(all, cells).found).toEqual([]);
  });

  it('a small place, from the office by another revision', () => {
    const cells = [cell('a', null, 0, 3), cell('b', null, 0, 12)];
    const all: Asked[] = [
      ...['a', 'b'].map((placeId): Asked => ({ placeId, months: month })),
      { definitionId: 'second', months: month },
    ];
    // The sum of two counts would leave each too few values.
    expect([...hiddenObservations(observed(all, cells), 'COUNT', threshold)].toSorted()).toEqual([
      'o0',
      'o1',
      'o2',
    ]);
  });

  it('the few people of the office who are in none of its places, or have no group', () => {
    const cells = [cell('a', 'F', 0, 40), cell('b', 'M', 0, 50), cell(null, null, 0, 3)];
    const places = ['a', 'b'].map((placeId): Asked => ({ placeId, months: month }));
    const ofGroups = groups.map((group): Asked => ({ group, months: month }));
    for (const parts of [places, ofGroups]) {
      const observations = observed([...parts, { months: month }], cells);
      const hidden = hiddenObservations(observations, 'COUNT', threshold);
      expect(hidden).toContain('o2');
    }
  });

  it('a total that is hidden for one line, from the groups of another one', () => {
    const cells = [cell('a', 'F', 0, 1), cell('b', 'F', 0, 20), cell('b', 'M', 0, 21)];
    const all: Asked[] = [
      ...['a', 'b', null].map((placeId): Asked => ({ placeId, months: month })),
      ...groups.map((group): Asked => ({ group, months: month })),
    ];
    const observations = observed(all, cells);
    const hidden = hiddenObservations(observations, 'COUNT', threshold);
    // The person who is alone in place a would know that place b has 41.
    expect([...hidden].toSorted()).toEqual(['o0', 'o1', 'o2', 'o3', 'o4']);
  });

  it('a small numerator of a ratio, from places without any', () => {
    const observation = (placeId: string | null, numerator: number): DisclosedObservation => ({
      id: placeId ?? 'office',
      definitionId: 'first',
      placeId,
      dimension: null,
      group: null,
      periodStart: new Date('2025-01-01'),
      periodEnd: new Date('2026-01-01'),
      numerator,
      denominator: 100,
    });
    const all = [
      observation('a', 12),
      observation('b', 4),
      observation('c', 0),
      { ...observation(null, 16), denominator: 300 },
    ];
    expect([...hiddenObservations(all, 'RATIO', threshold)].toSorted()).toEqual(['a', 'b', 'office']);
  });

  it('any small count of random offices', () => {
    const people = fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 11, max: 80 }),
    );
    const office = fc
      .record({ places: fc.subarray(['a', 'b', 'c'], { minLength: 2 }), isComplete: fc.boolean() })
      .chain(({ places, isComplete }) => {
        const parts = [...places, ...(isComplete ? [] : [null])].flatMap((place) =>
          [...groups, ...(isComplete ? [] : [null])].flatMap((group) =>
            Array.from({ length: months }, (_, index) => cell(place, group, index, 0)),
          ),
        );
        const all = [null, ...places].flatMap((placeId) =>
          [null, ...groups].flatMap((group): Asked[] => [
            ...Array.from({ length: months }, (_, index): Asked => ({
              placeId,
              group,
              months: [index, index + 1],
            })),
            { placeId, group, definitionId: 'second', months: quarter },
          ]),
        );
        return fc.record({
          counts: fc.array(people, { minLength: parts.length, maxLength: parts.length }),
          all: fc.subarray(all, { minLength: 3 }),
          parts: fc.constant(parts),
        });
      });
    let shown = 0;
    fc.assert(
      fc.property(office, ({ counts, all, parts }) => {
        const result = attack(
          all,
          parts.map((part, index) => ({ ...part, people: counts[index] ?? 0 })),
        );
        shown += result.shown;
        expect(result.found).toEqual([]);
      }),
      { numRuns: 1500, seed: 59 },
    );
    expect(shown).toBeGreaterThan(2000);
  });
});
