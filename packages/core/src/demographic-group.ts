import { readAgeBand } from './age-band.ts';

export const demographicDimensions = ['AGE_BAND', 'SEX', 'RACE_ETHNICITY', 'ETHNICITY'] as const;
export type DemographicDimension = (typeof demographicDimensions)[number];

/** The name of everyone, in the column of a dimension. It is not a group. */
export const everybody = 'ALL';

export type GroupResult =
  | { readonly ok: true; /** The one spelling that is stored. */ readonly text: string }
  | { readonly ok: false; /** A sentence that never repeats the text. */ readonly message: string };

const everybodyForm = /^(?:ALL|TOTAL|BOTH SEXES)(?: (?:AGES|SEXES|RACES|GROUPS|PEOPLE|PERSONS))?$/;

/** True for a text that means everyone: ALL, Total, "All ages", "Both sexes". */
export const meansEverybody = (text: string): boolean => everybodyForm.test(upperCase(text));

/**
 * Reads the name of a group of people. So that one group has one name, an age band becomes `18-24` or `65+`,
 * and other names are in capital letters, with single spaces and plain hyphens.
 */
export function readGroup(dimension: DemographicDimension, text: string): GroupResult {
  return dimension === 'AGE_BAND' ? readAgeBand(text) : { ok: true, text: upperCase(text) };
}

function upperCase(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
}
