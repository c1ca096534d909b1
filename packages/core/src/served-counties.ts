import { countyFipsIssue } from './county-fips.ts';
import type { InputIssue } from './errors.ts';
import { stateByCode } from './us-states.ts';

/**
 * The reasons why a jurisdiction cannot serve these counties from now on: the state or a county does not exist,
 * a county is in another state, has ended, or is named twice.
 *
 * @param state the USPS code of the jurisdiction's state
 * @param year the current year
 */
export function servedCountyIssues(state: string, countyFips: readonly string[], year: number): InputIssue[] {
  if (stateByCode(state) === undefined) {
    return [{ path: ['state'], message: `No state has the code "${state}".` }];
  }
  return countyFips.flatMap((fips, index) => {
    const isRepeated = countyFips.indexOf(fips) < index;
    const issue = countyFipsIssue(fips, { state, year }) ?? (isRepeated ? `${fips} is named twice.` : null);
    return issue === null ? [] : [{ path: ['areas', index, 'countyFips'], message: issue }];
  });
}
