import type { Layout, LedgerInput } from './ledger.ts';

/** Which groups of a dimension agree with the weight of a person. No answer always does. */
export function weightedGroups(
  { parts, people }: LedgerInput,
  { dimensions }: Layout,
): (person: number, dimension: number, group: number) => boolean {
  const cells = dimensions.map(({ part, position }) => {
    const source = parts[part];
    const dimension = source?.data.dimensions[position];
    const weighting = source?.data.input.weighting?.find(({ question }) => question === dimension?.code);
    if (source === undefined || dimension === undefined || weighting === undefined) return null;
    const ofPerson = new Int32Array(people).fill(-1);
    source.people.forEach((person, respondent) => {
      ofPerson[person] = weighting.cellOf[respondent] ?? -1;
    });
    const ofGroup = dimension.groups.map(({ code }) =>
      weighting.cells.findIndex((cell) => cell.includes(code)),
    );
    return { ofPerson, ofGroup };
  });
  return (person, dimension, group) => {
    const known = cells[dimension];
    if (known == null) return true;
    const [mine, theirs] = [known.ofPerson[person] ?? -1, known.ofGroup[group] ?? -1];
    return mine === -1 || theirs === -1 || mine === theirs;
  };
}
