import { describe, expect, it } from 'vitest';

import { timeZoneNamed, timeZonesOfState } from './time-zones.ts';

describe('the name of a time zone', () => {
  it.each([
    ['America/New_York', 'America/New_York'],
    ['america/denver', 'America/Denver'],
    ['America/Indiana/Knox', 'America/Indiana/Knox'],
    ['UTC', 'UTC'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
  ])('%s is %s', (name, usual) => {
    expect(timeZoneNamed(name)).toBe(usual);
  });

  it.each(['', '+02:00', '-05:00', '5', 'Cedar/County', 'America/', 'New York', 'x'.repeat(1000)])(
    'is not %j',
    (name) => {
      expect(timeZoneNamed(name)).toBeNull();
    },
  );
});

describe('the time zones of a state', () => {
  it('exist, most populous first', () => {
    expect(timeZonesOfState('TX')).toEqual(['America/Chicago', 'America/Denver']);
    expect(timeZonesOfState('CO')).toEqual(['America/Denver']);
    for (const first of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
      for (const second of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
        for (const zone of timeZonesOfState(first + second)) expect(timeZoneNamed(zone)).toBe(zone);
  });

  it('are unknown for a code that is no state', () => {
    expect(timeZonesOfState('ZZ')).toEqual([]);
  });
});
