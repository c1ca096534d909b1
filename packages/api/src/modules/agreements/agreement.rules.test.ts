import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../../days.ts';
import {
  agreementState,
  agreementWarnings,
  inForce,
  type AgreementDays,
  type AgreementSubject,
} from './agreement.rules.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

const agreement = (days: Partial<AgreementDays>): AgreementDays => ({
  signedOn: day('2025-07-01'),
  expiresOn: day('2026-06-30'),
  warningDays: 60,
  terminatedOn: null,
  ...days,
});

describe('where an agreement stands', () => {
  it.each([
    ['the day before its signature', '2025-06-30', {}, 'UNSIGNED'],
    ['the day of its signature', '2025-07-01', {}, 'IN_FORCE'],
    ['the day before the warning', '2026-04-30', {}, 'IN_FORCE'],
    ['the first day of the warning', '2026-05-01', {}, 'EXPIRING'],
    ['its last day', '2026-06-30', {}, 'EXPIRING'],
    ['the day after its last', '2026-07-01', {}, 'EXPIRED'],
    ['its last day, without a warning before', '2026-06-30', { warningDays: 0 }, 'EXPIRING'],
    ['the day before its last, without a warning', '2026-06-29', { warningDays: 0 }, 'IN_FORCE'],
    ['any day, without an end', '2099-01-01', { expiresOn: null }, 'IN_FORCE'],
    ['any day, never signed', '2026-07-01', { signedOn: null }, 'UNSIGNED'],
    ['the day before it is terminated', '2025-12-31', { terminatedOn: day('2026-01-01') }, 'IN_FORCE'],
    ['the day on which it is terminated', '2026-01-01', { terminatedOn: day('2026-01-01') }, 'TERMINATED'],
    ['after its end, terminated before', '2026-08-01', { terminatedOn: day('2026-01-01') }, 'TERMINATED'],
    [
      'given up before it was signed',
      '2026-01-01',
      { signedOn: null, terminatedOn: day('2026-01-01') },
      'TERMINATED',
    ],
    ['the only day of an agreement of one day', '2026-06-30', { signedOn: day('2026-06-30') }, 'EXPIRING'],
  ] as const)('on %s (%s)', (_what, today, days, state) => {
    expect(agreementState(agreement(days), day(today))).toBe(state);
    expect(inForce(agreement(days), day(today))).toBe(state === 'IN_FORCE' || state === 'EXPIRING');
  });

  it('is in force on exactly the days from its signature to its last, or to the day before its termination', () => {
    const offset = fc.integer({ min: -50, max: 50 });
    const maybe = fc.option(offset);
    fc.assert(
      fc.property(
        offset,
        maybe,
        maybe,
        fc.nat({ max: 40 }),
        offset,
        (signed, end, stop, warningDays, now) => {
          const at = (days: number | null): Date | null =>
            days === null ? null : addDays(day('2026-01-01'), days);
          const days = { signedOn: at(signed), expiresOn: at(end), terminatedOn: at(stop), warningDays };
          const holds = signed <= now && (end === null || now <= end) && (stop === null || now < stop);
          expect(inForce(days, addDays(day('2026-01-01'), now))).toBe(holds);
        },
      ),
    );
  });
});

describe('the warnings of a partner', () => {
  const today = day('2026-06-15');
  const named = (name: string, days: Partial<AgreementDays & AgreementSubject>) => ({
    ...agreement({}),
    kind: 'MOU' as const,
    programId: null,
    name,
    ...days,
  });
  const warned = (...agreements: ReturnType<typeof named>[]): string[] =>
    agreementWarnings(agreements, today).map(({ name }) => name);

  const expiring = named('expiring', {});
  const expired = named('expired', { expiresOn: day('2026-05-31') });
  const renewal = named('renewal', { signedOn: day('2026-06-01'), expiresOn: day('2027-06-30') });

  it('are what has expired or is about to, the earliest end first', () => {
    const other = named('other kind', { kind: 'GRANT', expiresOn: day('2026-05-31') });
    expect(warned(expiring, other)).toEqual(['other kind', 'expiring']);
    expect(warned(renewal)).toEqual([]);
  });

  it('leave out what is not signed, and what was terminated', () => {
    expect(warned(named('draft', { signedOn: null }))).toEqual([]);
    expect(warned(named('ended', { terminatedOn: day('2026-06-01') }))).toEqual([]);
  });

  it('end with a renewal that is signed, and not before', () => {
    expect(warned(expiring, renewal)).toEqual([]);
    expect(warned(expired, renewal)).toEqual([]);
    expect(warned(expired, { ...renewal, signedOn: null })).toEqual(['expired']);
  });

  it('name the last of several that followed each other', () => {
    expect(warned(expired, expiring)).toEqual(['expiring']);
    expect(warned(named('first', { expiresOn: day('2024-06-30') }), expired)).toEqual(['expired']);
    expect(warned(expired, named('twin', { expiresOn: day('2026-05-31') }))).toEqual(['twin']);
  });

  it('stay where the other agreement is for another program; one for all programs is for each', () => {
    expect(warned(expired, { ...renewal, programId: 'a' })).toEqual(['expired']);
    expect(warned({ ...expired, programId: 'a' }, { ...renewal, programId: 'b' })).toEqual(['expired']);
    expect(warned({ ...expired, programId: 'a' }, renewal)).toEqual([]);
  });
});
