import { describe, expect, it } from 'vitest';

import { auditedValues, correctedValues } from './correction.rules.ts';

const row = {
  headcount: 420,
  amountCents: 5_000n,
  spentOn: new Date('2026-03-01T00:00:00Z'),
  description: 'Rooms',
  hours: null,
};

describe('the values of a correction', () => {
  it('are those that differ, as text before and after', () => {
    const change = {
      headcount: 42,
      amountCents: 5_000n,
      spentOn: new Date('2026-02-28T00:00:00Z'),
      description: 'Hall',
      hours: 1.5,
    };
    expect(correctedValues(row, change)).toEqual([
      { field: 'headcount', before: '420', after: '42' },
      { field: 'spentOn', before: '2026-03-01', after: '2026-02-28' },
      { field: 'description', before: 'Rooms', after: 'Hall' },
      { field: 'hours', before: null, after: '1.5' },
    ]);
  });

  it('are an empty list if nothing differs or nothing is given', () => {
    expect(correctedValues(row, { headcount: 420, description: undefined, hours: null })).toEqual([]);
  });

  it('show numbers and days in the audit trail, and neither texts nor restricted values', () => {
    const values = [
      { field: 'headcount', before: '420', after: '42' },
      { field: 'amountCents', before: '-500', after: '1500' },
      { field: 'spentOn', before: '2026-03-01', after: '2026-02-28' },
      { field: 'hours', before: null, after: '1.5' },
      { field: 'description', before: 'Rooms', after: 'Hall' },
      { field: 'participantKey', before: '1', after: '2' },
      { field: 'groups', before: null, after: 'SEX FEMALE: 3' },
    ];
    expect(auditedValues(values)).toEqual({
      headcountFrom: 420,
      headcountTo: 42,
      amountCentsFrom: -500,
      amountCentsTo: 1500,
      spentOnFrom: '2026-03-01',
      spentOnTo: '2026-02-28',
      hoursFrom: null,
      hoursTo: 1.5,
    });
  });
});
