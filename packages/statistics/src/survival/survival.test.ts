import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Result } from '../statistical.result.ts';
import { expectClose } from '../testing/close.ts';
import { csvFixture } from '../testing/csv.ts';
import { fixture } from '../testing/fixture.ts';
import { kaplanMeier, survivalAt, type SurvivalIntervalScale } from './kaplan-meier.curve.ts';
import { logRank } from './log-rank.comparison.ts';
import type { CohortRow } from './person.histories.ts';
import { compareRecidivism } from './recidivism.comparison.ts';
import { recidivism } from './recidivism.share.ts';

type Curve = Record<'time' | 'survival' | 'standardError' | 'lower' | 'upper', number[]>;
type Test = { chiSquare: number; expected: number[] };
const expected = fixture('survival') as {
  rossi: Record<SurvivalIntervalScale, Curve> & { logRank: Test };
  cohort: { LOG_LOG: Curve; logRank: Test };
};
const rossi = csvFixture('rossi').map((row) => ({
  time: Number(row['week']),
  event: row['arrest'] === '1',
  group: row['aid'] ?? '',
}));
const cohort = csvFixture('cohort').map((row) => ({
  time: Number(row['months']),
  event: row['event'] === '1',
  group: row['group'] ?? '',
}));

function valueOf<T>(outcome: Result<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

describe('Kaplan–Meier agrees with R', () => {
  it.each([
    ['Rossi, log-log', rossi, 'LOG_LOG', expected.rossi.LOG_LOG],
    ['Rossi, log', rossi, 'LOG', expected.rossi.LOG],
    ['Rossi, plain', rossi, 'PLAIN', expected.rossi.PLAIN],
    ['a cohort of 3,000', cohort, 'LOG_LOG', expected.cohort.LOG_LOG],
  ] as const)('%s', (_name, rows, scale, r) => {
    const curve = valueOf(kaplanMeier(rows, 0.95, scale));
    r.time.forEach((time, index) => {
      const point = valueOf(survivalAt(curve, time));
      expectClose(point.survival, r.survival[index] ?? NaN);
      expectClose(point.standardError, r.standardError[index] ?? NaN);
      expectClose(point.interval?.lower, r.lower[index] ?? NaN);
      expectClose(point.interval?.upper, r.upper[index] ?? NaN);
    });
  });

  it('gives the published survival of Rossi at week 52', () => {
    expect(valueOf(survivalAt(valueOf(kaplanMeier(rossi)), 52)).survival.toFixed(6)).toBe('0.736111');
  });

  it('has no interval where nobody or everybody had an event, and refuses times that nobody reached', () => {
    const curve = valueOf(
      kaplanMeier([
        { time: 2, event: true },
        { time: 3, event: true },
      ]),
    );
    expect(valueOf(survivalAt(curve, 1))).toMatchObject({ survival: 1, interval: null });
    expect(valueOf(survivalAt(curve, 9))).toMatchObject({ survival: 0, interval: null, standardError: 0 });
    expect(curve.medianTime).toBe(2);
    const censored = valueOf(
      kaplanMeier([
        { time: 2, event: true },
        { time: 3, event: false },
      ]),
    );
    expect(survivalAt(censored, 4)).toMatchObject({ ok: false, code: 'NOT_COMPARABLE' });
  });
});

describe('the log-rank test agrees with R', () => {
  it.each([
    ['Rossi by financial aid', rossi, expected.rossi.logRank, 1],
    ['a cohort in three groups', cohort, expected.cohort.logRank, 2],
  ] as const)('for %s', (_name, rows, r, df) => {
    const test = valueOf(logRank(rows));
    expectClose(test.chiSquare, r.chiSquare, 1e-8);
    expect(test.degreesOfFreedom).toBe(df);
    expect(test.groups.map(({ expected: one }) => one.toFixed(6)).sort()).toEqual(
      r.expected.map((one) => one.toFixed(6)).sort(),
    );
  });

  it('gives the published p-value of Rossi', () => {
    expect(valueOf(logRank(rossi)).pValue.toFixed(5)).toBe('0.05012');
  });

  it('does not depend on the names and order of groups', () => {
    const test = valueOf(logRank(cohort)).chiSquare;
    expectClose(
      valueOf(logRank(cohort.toReversed().map((row) => ({ ...row, group: `x${row.group}` })))).chiSquare,
      test,
    );
  });

  it.each([
    ['one group', rossi.map((row) => ({ ...row, group: 'all' })), 'UNSUPPORTED_DESIGN'],
    ['no events', rossi.map((row) => ({ ...row, event: false })), 'TOO_FEW_EVENTS'],
    [
      'a group that leaves before the first event',
      [
        { time: 1, event: false, group: 'a' },
        { time: 2, event: true, group: 'b' },
      ],
      'TOO_FEW_EVENTS',
    ],
  ])('refuses %s', (_name, rows, code) => {
    expect(logRank(rows)).toMatchObject({ ok: false, code });
  });
});

describe('recidivism', () => {
  it('of Rossi in 52 weeks is the same by both methods', () => {
    const found = valueOf(recidivism(rossi, 52));
    expect(found).toMatchObject({
      n: 432,
      people: 432,
      censoredInside: 0,
      fixedWindow: { withEvent: 114 },
      caveats: [],
    });
    expectClose(found.value, 114 / 432);
    expectClose(found.kaplanMeier?.share, 114 / 432);
  });

  it('agrees in both methods whenever nobody is censored inside the window', () => {
    const person = fc.record({ time: fc.integer({ min: 0, max: 40 }), event: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 36 }),
        (rows, window) => {
          const complete = rows.map((row) => (row.event ? row : { ...row, time: row.time + window }));
          const found = valueOf(recidivism(complete, window));
          expect(found.censoredInside).toBe(0);
          expect(found.kaplanMeier?.share ?? NaN).toBeCloseTo(found.value ?? NaN, 12);
          expect(found.interval?.lower).toBeLessThanOrEqual(found.value ?? NaN);
          expect(found.interval?.upper).toBeGreaterThanOrEqual(found.value ?? NaN);
        },
      ),
    );
  });

  it('leaves people who are censored inside the window out of the fixed window, and says so', () => {
    const rows = [
      { time: 3, event: true },
      { time: 6, event: false },
      { time: 12, event: false },
      { time: 14, event: true },
    ];
    const found = valueOf(recidivism(rows, 12));
    expect(found).toMatchObject({ n: 3, people: 4, censoredInside: 1, firstEventAfterWindow: 1 });
    expectClose(found.value, 1 / 3);
    expectClose(found.kaplanMeier?.share, 0.25);
    expect(found.caveats).toHaveLength(2);
    const known = rows.map((row) => ({ ...row, followUp: row.event ? 24 : row.time }));
    expect(valueOf(recidivism(known, 12)).caveats).toHaveLength(1);
  });

  it('counts an event at the end of the window, and not one after it', () => {
    const rows = [
      { time: 12, event: true },
      { time: 12.01, event: true },
    ];
    expect(valueOf(recidivism(rows, 12))).toMatchObject({ value: 0.5, firstEventAfterWindow: 1 });
  });

  it('counts a person with several events once, and their events per person', () => {
    const rows: CohortRow[] = [
      ...[2, 5, 9, 20].map((time) => ({ person: 'a', time, event: true })),
      { person: 'a', time: 24, event: false },
      { person: 'b', time: 24, event: false },
      { person: 'c', time: 11, event: true, followUp: 30 },
    ];
    const found = valueOf(recidivism(rows, 12));
    expect(found).toMatchObject({ n: 3, people: 3, fixedWindow: { withEvent: 2 } });
    expect(found.eventsPerPerson).toMatchObject({ events: 4, mostOfOnePerson: 3 });
    expectClose(found.eventsPerPerson?.mean, 4 / 3);
  });

  it('has no fixed-window share if nobody was followed long enough', () => {
    expect(valueOf(recidivism([{ time: 3, event: false }], 12))).toMatchObject({
      value: null,
      fixedWindow: null,
      kaplanMeier: null,
      interval: null,
    });
  });

  it.each<[string, CohortRow[], object]>([
    ['nobody', [], { code: 'EMPTY_DATA' }],
    [
      'a negative follow-up',
      [
        { time: 1, event: true },
        { time: -2, event: false },
      ],
      { code: 'NEGATIVE_VALUE', place: { index: 1 } },
    ],
    [
      'a time that is not a number',
      [{ time: NaN, event: true }],
      { code: 'NOT_FINITE', place: { index: 0 } },
    ],
    [
      'an event after the end of follow-up',
      [
        { person: 'a', time: 10, event: false },
        { person: 'a', time: 11, event: true },
      ],
      { code: 'OUT_OF_RANGE', place: { index: 1, unit: 'a' } },
    ],
    [
      'an event after the given follow-up',
      [{ time: 10, event: true, followUp: 8 }],
      { code: 'OUT_OF_RANGE', place: { index: 0 } },
    ],
    [
      'two ends of follow-up',
      [
        { person: 'a', time: 10, event: false },
        { person: 'a', time: 11, event: false },
      ],
      { code: 'DUPLICATE_ROW', place: { index: 1 } },
    ],
    [
      'a person in two groups',
      [
        { person: 'a', time: 10, event: true, group: 'x' },
        { person: 'a', time: 11, event: true, group: 'y' },
      ],
      { code: 'DUPLICATE_ROW', place: { index: 1 } },
    ],
  ])('refuses %s', (_name, rows, refusal) => {
    expect(recidivism(rows, 12)).toMatchObject({ ok: false, ...refusal });
  });
});

describe('the comparison of two groups', () => {
  /** 48 of 216 arrested with aid, 66 of 216 without: Rossi. */
  it('names the method that decides, and the others may disagree', () => {
    const aided = rossi.toSorted((a, b) => b.group.localeCompare(a.group));
    const byDifference = valueOf(compareRecidivism(aided, 52));
    expect(byDifference.groups.map(({ group, fixedWindow }) => [group, fixedWindow?.withEvent])).toEqual([
      ['yes', 48],
      ['no', 66],
    ]);
    expect(byDifference.value?.toFixed(6)).toBe('-0.083333');
    expect(byDifference.interval?.lower.toFixed(6)).toBe('-0.165046');
    expect(byDifference.interval?.upper.toFixed(6)).toBe('-0.000151');
    expect(byDifference.riskRatio?.ratio.toFixed(6)).toBe('0.727273');
    expect(byDifference.riskRatio?.lower.toFixed(6)).toBe('0.527890');
    expect(byDifference.riskRatio?.upper.toFixed(6)).toBe('1.001962');
    expect(byDifference.logRank.pValue.toFixed(5)).toBe('0.05012');
    expect(byDifference.verdict).toEqual({ method: 'DIFFERENCE', differs: true });
    expect(valueOf(compareRecidivism(aided, 52, 0.95, 'RISK_RATIO')).verdict.differs).toBe(false);
    expect(valueOf(compareRecidivism(aided, 52, 0.95, 'LOG_RANK')).verdict.differs).toBe(false);
  });

  it('refuses three groups and a group that was not followed', () => {
    expect(compareRecidivism(cohort, 12)).toMatchObject({ ok: false, code: 'UNSUPPORTED_DESIGN' });
    const rows = [
      { time: 13, event: true, group: 'a' },
      { time: 5, event: false, group: 'b' },
    ];
    expect(compareRecidivism(rows, 12)).toMatchObject({
      ok: false,
      code: 'NOT_COMPARABLE',
      place: { group: 'b' },
    });
  });
});
