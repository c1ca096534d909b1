import { describe, expect, it } from 'vitest';

import { csvFixture } from '../testing/csv.ts';
import { panelWithoutEffect, seededNormal } from '../testing/panel.simulation.ts';
import { placeboDifferences, placeboSeries, type PlaceboCheck } from './placebo.check.ts';

const sicily = csvFixture('sicily').map((row) => ({
  time: Number(row['time']),
  count: Number(row['aces']),
  exposure: Number(row['stdpop']),
}));

function valueOf(outcome: ReturnType<typeof placeboDifferences>): PlaceboCheck {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

describe('the placebo check of a difference in differences', () => {
  const history = panelWithoutEffect(seededNormal(4), 8, 6, [null]);

  it('is the same every time, and lists each run', () => {
    const first = valueOf(placeboDifferences(history, 4));
    expect(placeboDifferences(history, 4)).toEqual({ ok: true, value: first });
    expect(first.runs).toBe(200);
    expect(first.list).toHaveLength(200);
    expect(new Set(first.list.map(({ start, places }) => JSON.stringify([start, places]))).size).toBe(200);
    expect(first.falseAlarms).toBe(first.list.filter(({ pValue }) => (pValue ?? 1) < 0.05).length);
    expect(first.falseAlarmRate).toBe(first.falseAlarms / 200);
    expect(first.interval.lower).toBeLessThanOrEqual(first.falseAlarmRate);
    expect(first.interval.upper).toBeGreaterThanOrEqual(first.falseAlarmRate);
  });

  it('runs all starts and choices of units if there are few', () => {
    const few = valueOf(
      placeboDifferences(
        history.filter(({ unit }) => unit < 'unit 5'),
        2,
      ),
    );
    // Ten pairs of five units at four starts.
    expect(few.list).toHaveLength(40);
  });

  it('uses only the periods before the real treatment', () => {
    const treated = history.map((row) => ({ ...row, treatedFrom: row.unit === 'unit 0' ? 4 : null }));
    const found = valueOf(placeboDifferences(treated, 3));
    expect([...new Set(found.list.map(({ start }) => start))].sort()).toEqual([2, 3]);
  });

  it('lists runs that the design refuses', () => {
    const found = placeboDifferences(history, 1);
    expect(found).toMatchObject({
      ok: false,
      code: 'UNSUPPORTED_DESIGN',
      reason: expect.stringContaining('only treated cluster') as string,
    });
  });

  it.each([
    ['a history of two periods', history.filter(({ period }) => period < 2), 2, 'TOO_FEW_POINTS'],
    ['more treated units than there are', history, 8, 'OUT_OF_RANGE'],
    ['no history', history.map((row) => ({ ...row, treatedFrom: 0 })), 2, 'EMPTY_DATA'],
  ])('refuses %s', (_name, rows, treated, code) => {
    expect(placeboDifferences(rows, treated)).toMatchObject({ ok: false, code });
  });
});

describe('the placebo check of an interrupted series', () => {
  it('runs each fake start with 8 points on either side, before the real one', () => {
    const found = valueOf(placeboSeries([{ place: 'Sicily', rows: sicily }], 37));
    expect(found.list.map(({ start }) => start)).toEqual(Array.from({ length: 21 }, (_, index) => 9 + index));
    expect(found.list.every(({ refusal, places }) => refusal === null && places[0] === 'Sicily')).toBe(true);
  });

  it('flags a design that a slow wave misleads', () => {
    const rows = Array.from({ length: 60 }, (_, time) => ({ time, count: 1000 + 300 * Math.sin(time / 6) }));
    const found = valueOf(placeboSeries([{ place: 'Adams', rows }], Infinity));
    expect(found.falseAlarmRate).toBeGreaterThan(0.3);
    expect(found.isAsNominal).toBe(false);
  });

  it('draws the same runs of many places every time', () => {
    const places = Array.from({ length: 12 }, (_, index) => ({ place: `place ${index}`, rows: sicily }));
    const found = valueOf(placeboSeries(places, 37, {}, { runsMax: 50 }));
    expect(found.runs).toBe(50);
    expect(placeboSeries(places, 37, {}, { runsMax: 50 })).toEqual({ ok: true, value: found });
  });

  it('refuses a short history', () => {
    expect(placeboSeries([{ place: 'Sicily', rows: sicily }], 10)).toMatchObject({
      ok: false,
      code: 'TOO_FEW_POINTS',
    });
  });
});
