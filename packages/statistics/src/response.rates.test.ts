import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exactResponseRates, releasedResponseRates, type SampleDispositions } from './response.rates.ts';

const none: SampleDispositions = {
  complete: 0,
  partial: 0,
  refusal: 0,
  noncontact: 0,
  other: 0,
  unknownHousehold: 0,
  unknownOther: 0,
  notEligible: 0,
};
const valueOf = (figure: { kind: string; value?: number }): number => figure.value ?? NaN;

describe('exactResponseRates', () => {
  it('computes the example of the standard, with e as given', () => {
    const sample = { ...none, complete: 300, other: 5, unknownHousehold: 150 };
    const { rates } = exactResponseRates(sample, 0.9, false);
    expect(valueOf(rates.rr1)).toBeCloseTo(0.659341, 6);
    expect(valueOf(rates.rr3)).toBeCloseTo(300 / 440, 10);
  });

  it('estimates e by proportional allocation, and counts partial interviews in RR2 and RR4', () => {
    const sample = {
      complete: 300,
      partial: 20,
      refusal: 100,
      noncontact: 80,
      other: 0,
      unknownHousehold: 60,
      unknownOther: 40,
      notEligible: 125,
    };
    const { eligibility, rates, cases } = exactResponseRates(sample, null, false);
    expect(valueOf(eligibility)).toBeCloseTo(500 / 625, 10);
    expect(valueOf(rates.rr1)).toBeCloseTo(300 / 600, 10);
    expect(valueOf(rates.rr2)).toBeCloseTo(320 / 600, 10);
    expect(valueOf(rates.rr3)).toBeCloseTo(300 / 580, 10);
    expect(valueOf(rates.rr4)).toBeCloseTo(320 / 580, 10);
    expect(valueOf(cases)).toBe(725);
  });

  it('says when there are no cases, when nothing is known to be eligible, and when none is', () => {
    expect(exactResponseRates(none, null, false).rates.rr1).toMatchObject({ kind: 'NOT_REPORTED' });
    const onlyUnknown = exactResponseRates({ ...none, unknownOther: 5 }, null, false);
    expect(onlyUnknown.eligibility).toMatchObject({ kind: 'NOT_REPORTED' });
    expect(onlyUnknown.rates.rr3).toMatchObject({ kind: 'NOT_REPORTED' });
    expect(valueOf(onlyUnknown.rates.rr1)).toBe(0);
    expect(exactResponseRates({ ...none, notEligible: 5 }, null, false).rates.rr1).toMatchObject({
      kind: 'NOT_REPORTED',
    });
  });
});

describe('releasedResponseRates', () => {
  it('hides small counts, and contains the exact rates', () => {
    const count = fc.oneof(fc.nat(12), fc.nat(2_000));
    const samples = fc.record({
      complete: count,
      partial: count,
      refusal: count,
      noncontact: count,
      other: count,
      unknownHousehold: count,
      unknownOther: count,
      notEligible: count,
    });
    fc.assert(
      fc.property(samples, (sample) => {
        const released = releasedResponseRates(sample, null, 10);
        const exact = exactResponseRates(sample, null, false);
        for (const [kind, figure] of Object.entries(released.dispositions)) {
          const isSmall = sample[kind as keyof SampleDispositions] <= 10;
          const isNothing = Object.values(sample).every((one) => one === 0);
          expect(figure.kind).toBe(isNothing ? 'NOT_REPORTED' : isSmall ? 'SUPPRESSED' : 'ESTIMATE');
        }
        for (const name of ['rr1', 'rr2', 'rr3', 'rr4'] as const) {
          const [shown, truth] = [released.rates[name], exact.rates[name]];
          if (shown.kind !== 'ESTIMATE' || truth.kind !== 'ESTIMATE') continue;
          const [lower = NaN, upper = NaN] = [
            ...(/from ([\d.]+) to ([\d.]+)\./.exec(shown.caveats[0] ?? '') ?? []),
          ]
            .slice(1)
            .map(Number);
          expect(truth.value).toBeGreaterThanOrEqual(lower - 1e-4);
          expect(truth.value).toBeLessThanOrEqual(upper + 1e-4);
        }
      }),
    );
  });

  it('tells samples with the same rounded counts not apart', () => {
    const one = { ...none, complete: 300, refusal: 200, partial: 2 };
    const other = { ...one, partial: 9, refusal: 205 };
    expect(releasedResponseRates(one, null, 10)).toEqual(releasedResponseRates(other, null, 10));
  });
});
