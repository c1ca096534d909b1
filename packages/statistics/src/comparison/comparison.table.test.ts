import { indicatorCatalog } from '@rapport/core/indicators/catalog.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { drawSpecification, specificationProblems } from '../testing/vega.check.ts';
import { valueOf } from '../testing/statistic.ts';
import { canonicalTable, exactCells, type SharedPlace, type SharedRow } from './canonical.table.ts';
import { hiddenCells } from './hidden.cells.ts';
import {
  comparisonFunnel,
  comparisonIntervals,
  comparisonMap,
  comparisonMultiples,
} from './comparison.picture.ts';
import { comparisonOf, placeTrend, type ComparisonOptions } from './comparison.table.ts';
import type { ComparedDefinition } from './comparison.types.ts';

const found = indicatorCatalog.find(({ code }) => code === 'crime-rate');
if (found === undefined) throw new Error('no indicator');
const definition: ComparedDefinition = found;
const quarter = (year: number, number: number) => ({
  firstDay: `${year}-${String(3 * number - 2).padStart(2, '0')}-01`,
  lastDay: new Date(Date.UTC(year, 3 * number, 0)).toISOString().slice(0, 10),
});
const periods = [2023, 2024].flatMap((year) => [1, 2, 3, 4].map((number) => quarter(year, number)));
const last = periods.at(-1) ?? quarter(2024, 4);

const row = (
  numerator: number,
  denominator: number,
  firstDay = last.firstDay,
  group: string | null = null,
): SharedRow => ({
  code: 'crime-rate',
  revision: 1,
  isReference: true,
  state: 'VALUE',
  numerator,
  denominator,
  sumOfSquares: null,
  monthsExpected: 3,
  monthsCovered: 3,
  otherRevision: null,
  otherPeriod: null,
  firstDay,
  group,
});
const answers = definition.items.flatMap(({ kind, code }) =>
  kind === 'CONTEXT'
    ? []
    : [
        {
          revision: 1,
          itemCode: code,
          value: kind === 'INCLUDE' ? ('YES' as const) : ('NO' as const),
          effectiveFrom: '2020-01-01',
        },
      ],
);
const place = (id: string, rows: SharedRow[], change: Partial<SharedPlace> = {}): SharedPlace => ({
  id,
  name: `${id} County`,
  population: rows[0]?.denominator ?? null,
  answers,
  vintage: { counties: ['35001'], year: 2024 },
  rows,
  ...change,
});
const tableOf = (
  places: readonly SharedPlace[],
  groups: readonly (string | null)[] = [null],
  of: typeof periods = [last],
) => canonicalTable(exactCells({ definition, revisions: [definition] }, of, groups, places), hiddenCells, 10);
const options: ComparisonOptions = {
  period: last,
  group: null,
  among: null,
  overdispersion: 'multiplicative',
  standardization: null,
};
const large = ['Dunn', 'Baker', 'Adams', 'Clark'].map((id, index) =>
  place(id, [row(200 + 40 * index, 90_000 + index)]),
);

describe('a comparison of places', () => {
  it('lists places by name, with a total that is the sum over the sum', () => {
    const comparison = comparisonOf(tableOf(large), options);
    expect(comparison.places.map((one) => one.place.id)).toEqual(['Adams', 'Baker', 'Clark', 'Dunn']);
    expect(comparison.placesInTotal).toBe(4);
    expect(comparison.total).toMatchObject({ kind: 'ESTIMATE', numerator: 1040, denominator: 360_006 });
    expect(comparison.sentence).toContain('Crime rate: 4 of 4 places have a figure.');
  });

  it('has every state, each with its sentence', () => {
    const places = [
      ...large,
      place('Small', [row(4, 50_000)]),
      place('Flipped', [row(300, 90_000)], { answers: answers.slice(1) }),
      place('Partial', [{ ...row(300, 90_000), state: 'PARTIAL', monthsCovered: 2 }]),
      place('Ended', [row(300, 90_000)], { vintage: { counties: ['09001'], year: 2024 } }),
      place('Silent', []),
    ];
    const comparison = comparisonOf(tableOf(places), options);
    const of = (id: string) => comparison.places.find((one) => one.place.id === id);
    expect(of('Small')?.figure).toEqual({ kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: 10 });
    expect(of('Flipped')?.obstacles.map(({ code, itemCode }) => [code, itemCode])).toEqual([
      ['NOT_ANSWERED', 'violent'],
    ]);
    expect(of('Partial')?.figure).toMatchObject({
      kind: 'NOT_COMPARABLE',
      why: expect.stringContaining('2 of 3 months'),
    });
    expect(of('Ended')?.obstacles[0]?.code).toBe('PLACE_ENDED');
    expect(of('Silent')?.figure.kind).toBe('NOT_REPORTED');
    for (const one of comparison.places) expect(one.sentence()).toContain(one.place.name);
  });

  it('has no figure without people, and none to compare of very few', () => {
    const places = [...large, place('Nobody', [row(0, 0)]), place('Tiny', [row(0, 169)])];
    const comparison = comparisonOf(tableOf(places), options);
    const of = (id: string) => comparison.places.find((one) => one.place.id === id);
    expect(of('Nobody')?.figure).toMatchObject({ kind: 'NOT_REPORTED' });
    expect(of('Tiny')?.obstacles[0]?.code).toBe('SMALL_BASE');
  });

  it('says that one office only has nothing to be compared with, and gives its figure', () => {
    const comparison = comparisonOf(tableOf(large.slice(0, 1)), options);
    expect(comparison.places[0]?.figure.kind).toBe('ESTIMATE');
    expect(comparison.places[0]?.assessment).toBeNull();
    expect(comparison.assessment).toMatchObject({
      ok: false,
      reason: expect.stringContaining('Only 1 place'),
    });
  });

  it('shows no figure, no total and no expected value where every office is hidden', () => {
    const places = ['a', 'b', 'c'].map((id, index) => place(id, [row(2 + index, 50_000)]));
    const comparison = comparisonOf(tableOf(places), options);
    expect(comparison.places.map(({ figure }) => figure.kind)).toEqual([
      'SUPPRESSED',
      'SUPPRESSED',
      'SUPPRESSED',
    ]);
    expect(comparison.total.kind).toBe('SUPPRESSED');
    expect(comparison.assessment.ok).toBe(false);
    expect(JSON.stringify(comparison.places.map(({ figure, sentence }) => [figure, sentence()]))).not.toMatch(
      /"numerator"/,
    );
  });

  it('without any place has an empty answer', () => {
    const comparison = comparisonOf(tableOf([]), options);
    expect(comparison.places).toEqual([]);
    expect(comparison.total.kind).toBe('NOT_REPORTED');
  });

  it('hides the same for every choice of peers, and gives one total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 9 }),
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        (counts, chosen) => {
          const places = counts.map((count, index) => place(`p${index}`, [row(count, 10_000 + index)]));
          const table = tableOf(places);
          const all = comparisonOf(table, options);
          const among = new Set(places.map(({ id }) => id).filter((_, index) => chosen[index]));
          const some = comparisonOf(table, { ...options, among });
          expect(some.total).toEqual(all.total);
          for (const one of some.places)
            expect(one.figure).toEqual(all.places.find(({ place: { id } }) => id === one.place.id)?.figure);
          // Nobody can subtract: a hidden place is alone in no line whose total is shown.
          const hidden = all.places.filter(({ figure }) => figure.kind === 'SUPPRESSED');
          if (all.total.kind === 'ESTIMATE') expect(hidden.length).not.toBe(1);
          for (const [index, count] of counts.entries())
            if (count >= 1 && count <= 10)
              expect(all.places.find((one) => one.place.id === `p${index}`)?.figure.kind).toBe('SUPPRESSED');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('computes nothing from hidden places: their counts change no expected value and no verdict', () => {
    // The same sum, which the total would give away.
    const withSmall = (count: number) =>
      comparisonOf(
        tableOf([
          ...large,
          place('x', [row(count, 20_000)]),
          place('y', [row(17 - count, 30_000)]),
          place('z', [row(60, 40_000)]),
        ]),
        options,
      );
    const [one, other] = [withSmall(8), withSmall(9)];
    expect(one.places.filter(({ figure }) => figure.kind === 'SUPPRESSED')).toHaveLength(3);
    expect(one.assessment).toEqual(other.assessment);
    expect(one.places.map(({ figure, assessment, sentence }) => [figure, assessment, sentence()])).toEqual(
      other.places.map(({ figure, assessment, sentence }) => [figure, assessment, sentence()]),
    );
  });

  it('hides a place in all periods of a year alike, so that no quarter is the difference of a year', () => {
    const places = [
      ...large.map((one, index) => ({
        ...one,
        rows: periods.map(({ firstDay }) => row(300 + index, 90_000, firstDay)),
      })),
      place(
        'Once',
        periods.map(({ firstDay }, index) => row(index === 3 ? 5 : 40, 50_000, firstDay)),
      ),
    ];
    const table = tableOf(places, [null], periods);
    const states = periods.map((period) =>
      comparisonOf(table, { ...options, period })
        .places.map(({ figure }) => figure.kind)
        .join(),
    );
    expect(new Set(states.slice(0, 4)).size).toBe(1);
    expect(states[0]).toContain('SUPPRESSED');
    expect(new Set(states.slice(4))).toEqual(new Set(['ESTIMATE,ESTIMATE,ESTIMATE,ESTIMATE,ESTIMATE']));
  });

  it('standardizes from groups that are shown', () => {
    const groups = ['0-17', '18+'];
    const both = (id: string, young: number, adult: number) =>
      place(id, [
        row(young, 30_000, last.firstDay, '0-17'),
        row(adult, 60_000, last.firstDay, '18+'),
        row(young + adult, 90_000),
      ]);
    const more = Array.from({ length: 9 }, (_, index) => both(`m${index}`, 60 + index, 220 + index));
    const places = [both('a', 90, 200), both('b', 80, 210), both('c', 70, 250), both('d', 3, 100), ...more];
    const standard = { name: 'Even', groups: groups.map((group) => ({ group, size: 1 })) };
    const comparison = comparisonOf(tableOf(places, [null, ...groups]), {
      ...options,
      standardization: { standard, method: 'DIRECT' },
    });
    const of = (id: string) => comparison.places.find((one) => one.place.id === id)?.standardized;
    expect(of('d')?.kind).toBe('SUPPRESSED');
    const shown = places.map(({ id }) => id).filter((id) => of(id)?.kind === 'ESTIMATE');
    expect(shown.length).toBeGreaterThan(0);
    for (const id of shown) expect(of(id)).toMatchObject({ method: expect.stringContaining('Even') });
  });
});

describe('the trend of a place', () => {
  const rows = (counts: readonly number[]) =>
    counts.map((count, index) => row(count, 90_000, periods[index]?.firstDay));
  const rising = place('Rising', rows([100, 112, 124, 139, 155, 172, 190, 212]));
  const table = (one: SharedPlace) =>
    tableOf(
      [one, ...large.map((l) => ({ ...l, rows: rows(Array.from({ length: 8 }, () => 300)) }))],
      [null],
      periods,
    );

  it('is in words, and needs every period', () => {
    expect(placeTrend(table(rising), rising, null).sentence).toMatch(
      /^Rising County rose over 8 periods: each was 11\.\d% higher/,
    );
    const gap = place('Gap', rising.rows.slice(1));
    const { trend, sentence } = placeTrend(table(gap), gap, null);
    expect(trend).toMatchObject({ ok: false, reason: '1 of 8 periods have no figure that is shown.' });
    expect(sentence).toBeNull();
  });
});

describe('the pictures of a comparison', () => {
  const comparison = comparisonOf(tableOf([...large, place('Small', [row(400, 50_000)])]), options);
  const subject = definition;

  it('are valid and drawn, with the sentence of the comparison as their text', async () => {
    const trends = large.map((one) => ({ place: one, trend: placeTrend(tableOf(large), one, null) }));
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [-107, 34],
          [-107, 35],
          [-106, 35],
          [-106, 34],
          [-107, 34],
        ],
      ],
    };
    const specs = [
      valueOf(comparisonFunnel(subject, comparison, 'multiplicative')),
      comparisonIntervals(subject, comparison, 'NAME'),
      valueOf(comparisonMultiples(subject, comparison, trends)),
      comparisonMap(subject, comparison, [{ fips: '35001', geometry: square }]),
    ];
    expect(JSON.stringify(specs[0])).toContain('"Residents of the place, counted once each month"');
    for (const spec of specs) {
      expect(specificationProblems(spec)).toEqual([]);
      expect(spec.description).toBe(comparison.sentence);
      expect(await drawSpecification(JSON.stringify(spec))).toContain('Crime rate');
    }
  });

  it('order places by name or by population, and never by the figure', () => {
    const names = (order: 'NAME' | 'POPULATION') =>
      (comparisonIntervals(subject, comparison, order)['data'] as { values: { name: string }[] }).values.map(
        ({ name }) => name,
      );
    expect(names('NAME')).toEqual([
      'Adams County',
      'Baker County',
      'Clark County',
      'Dunn County',
      'Small County',
    ]);
    expect(names('POPULATION')).toEqual([
      'Clark County',
      'Adams County',
      'Baker County',
      'Dunn County',
      'Small County',
    ]);
  });

  it('are refused without an expected value, and for too many small ones', () => {
    expect(comparisonFunnel(subject, comparisonOf(tableOf(large.slice(0, 1)), options), 'none').ok).toBe(
      false,
    );
    const trends = Array.from({ length: 61 }, () => ({
      place: large[0] as SharedPlace,
      trend: placeTrend(tableOf(large), large[0] as SharedPlace, null),
    }));
    expect(comparisonMultiples(subject, comparison, trends)).toMatchObject({
      ok: false,
      code: 'OUT_OF_RANGE',
    });
  });
});
