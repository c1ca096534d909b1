import * as rules from '../../input-rules.ts';

/** Offices in one group or variable: more than any state has. */
export const officesMax = 1_000;

/** The name of an office in web addresses. */
export const officeSlug = rules.code('The name of an office');
