/**
 * The name of a time zone in the IANA database, with its usual capital letters; null for any other text. Offsets such as "+02:00" have no daylight saving time, so they name no zone.
 * Node answers some names with an older one of the same zone ("America/Indianapolis"); those stay as they were given.
 */
export function timeZoneNamed(name: string): string | null {
  if (!/^[A-Za-z]/.test(name)) return null;
  try {
    const usual = new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
    return usual.toLowerCase() === name.toLowerCase() ? usual : name;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const eastern = ['America/New_York'];
const central = ['America/Chicago'];
const mountain = ['America/Denver'];
const pacific = ['America/Los_Angeles'];

/** The time zones of each state and territory by its USPS code, the most populous first. */
const zonesOfStates: Readonly<Record<string, readonly string[]>> = {
  AK: ['America/Anchorage', 'America/Adak'],
  AL: central,
  AR: central,
  AS: ['Pacific/Pago_Pago'],
  AZ: ['America/Phoenix'],
  CA: pacific,
  CO: mountain,
  CT: eastern,
  DC: eastern,
  DE: eastern,
  FL: ['America/New_York', 'America/Chicago'],
  GA: eastern,
  GU: ['Pacific/Guam'],
  HI: ['Pacific/Honolulu'],
  IA: central,
  ID: ['America/Boise', 'America/Los_Angeles'],
  IL: central,
  IN: ['America/Indiana/Indianapolis', 'America/Chicago'],
  KS: ['America/Chicago', 'America/Denver'],
  KY: ['America/New_York', 'America/Chicago'],
  LA: central,
  MA: eastern,
  MD: eastern,
  ME: eastern,
  MI: ['America/Detroit', 'America/Menominee'],
  MN: central,
  MO: central,
  MP: ['Pacific/Guam'],
  MS: central,
  MT: mountain,
  NC: eastern,
  ND: ['America/Chicago', 'America/Denver'],
  NE: ['America/Chicago', 'America/Denver'],
  NH: eastern,
  NJ: eastern,
  NM: mountain,
  NV: pacific,
  NY: eastern,
  OH: eastern,
  OK: central,
  OR: ['America/Los_Angeles', 'America/Boise'],
  PA: eastern,
  PR: ['America/Puerto_Rico'],
  RI: eastern,
  SC: eastern,
  SD: ['America/Chicago', 'America/Denver'],
  TN: ['America/Chicago', 'America/New_York'],
  TX: ['America/Chicago', 'America/Denver'],
  UT: mountain,
  VA: eastern,
  VI: ['America/Puerto_Rico'],
  VT: eastern,
  WA: pacific,
  WI: central,
  WV: eastern,
  WY: mountain,
};

/** The time zones of a state or territory by its USPS code, the most populous first; empty for any other code. */
export function timeZonesOfState(code: string): readonly string[] {
  return zonesOfStates[code] ?? [];
}
