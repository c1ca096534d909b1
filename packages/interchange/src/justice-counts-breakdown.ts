import type { JusticeCountsLine } from './justice-counts-line.ts';
import { didYouMean, nearestName } from './nearest-name.ts';
import type { RowProblem } from './table-form.ts';

/** The columns in which a file of one metric has its breakdown, and the dimensions of indicators that they are. */
const breakdownDimensions = {
  caseSeverity: 'CASE_SEVERITY',
  dispositionType: 'DISPOSITION_TYPE',
  staffType: 'STAFF_TYPE',
  gender: 'SEX',
  raceEthnicity: 'RACE_ETHNICITY',
} as const;
type BreakdownColumn = keyof typeof breakdownDimensions;

const columnNames: Readonly<Record<BreakdownColumn, string>> = {
  caseSeverity: 'case_severity',
  dispositionType: 'disposition_type',
  staffType: 'staff_type',
  gender: 'gender',
  raceEthnicity: 'race/ethnicity',
};

/** The breakdown of a row: its dimension and group. Nulls for a total. */
export function breakdownOf(line: JusticeCountsLine): { dimension: string | null; group: string | null } {
  const total = { dimension: null, group: null };
  const own = (Object.keys(breakdownDimensions) as BreakdownColumn[]).find((column) => line[column] !== null);
  const group = own === undefined ? line.breakdown : line[own];
  if (group === null || /^(all|total)$/i.test(group)) return total;
  if (own !== undefined) return { dimension: breakdownDimensions[own], group };
  const category = (line.breakdownCategory ?? '').toLowerCase().replace(/[^a-z]+/g, '_');
  const dimension = categories.get(category) ?? (line.breakdownCategory ?? '').toUpperCase();
  return { dimension, group };
}

const categories = new Map<string, string>([
  ['case_severity', 'CASE_SEVERITY'],
  ['case_severity_type', 'CASE_SEVERITY'],
  ['severity', 'CASE_SEVERITY'],
  ['disposition_type', 'DISPOSITION_TYPE'],
  ['staff_type', 'STAFF_TYPE'],
  ['gender', 'SEX'],
  ['biological_sex', 'SEX'],
  ['sex', 'SEX'],
  ['race_ethnicity', 'RACE_ETHNICITY'],
]);

/** The problems between the cells of a row, and with the name of its group. */
export function justiceCountsProblems(line: JusticeCountsLine): RowProblem[] {
  const columns = (Object.keys(breakdownDimensions) as BreakdownColumn[]).filter((one) => line[one] !== null);
  const problem = (column: string, message: string): RowProblem => ({
    column,
    code: 'INVALID_GROUP',
    message,
  });
  if (columns.length > 1 || (columns.length === 1 && line.breakdown !== null))
    return [problem('breakdown', 'A row has one breakdown, and this one has several.')];
  if (line.breakdown !== null && !/^(all|total)$/i.test(line.breakdown) && line.breakdownCategory === null)
    return [problem('breakdown_category', 'Name the category of the breakdown.')];
  if (line.year.includes('-') && line.month !== null)
    return [
      {
        column: 'year',
        code: 'INVALID_YEAR',
        message: 'A month belongs to a calendar year. Write the year of the month.',
      },
    ];
  const own = columns[0];
  return misspelled(breakdownOf(line), own === undefined ? 'breakdown' : columnNames[own]);
}

/** A group that is one or two letters from a name of Justice Counts. Offices have other names for groups too, so only these are refused. */
function misspelled(
  { dimension, group }: { dimension: string | null; group: string | null },
  column: string,
): RowProblem[] {
  const names = knownGroups[dimension ?? ''] ?? [];
  if (group === null || names.some((name) => name.toLowerCase() === group.toLowerCase())) return [];
  const near = nearestName(group, names);
  if (near === null) return [];
  const message = `Write the group as Justice Counts does, such as ${names.slice(0, 3).join(', ')}. ${didYouMean(near)}`;
  return [{ column, code: 'INVALID_GROUP', message }];
}

/** Names of groups in the tables of Justice Counts for prosecution, of several years. */
const knownGroups: Readonly<Record<string, readonly string[]>> = {
  CASE_SEVERITY: ['Felony', 'Misdemeanor', 'Infraction', 'Other', 'Unknown'],
  DISPOSITION_TYPE: [
    'Dismissal',
    'Acquittal',
    'Conviction - Plea',
    'Conviction - Trial',
    'Dismissed',
    'Diverted or Deferred',
    'Rejected',
    'Transfer',
    'Plea',
    'Trial',
    'Other',
    'Unknown',
  ],
  STAFF_TYPE: [
    'Legal Staff',
    'Victim Advocate Staff',
    'Administrative Staff',
    'Investigative Staff',
    'Attorney',
    'Supervisor',
    'Administrative',
    'Support or Expert',
    'Other',
    'Unknown',
  ],
  SEX: ['Female', 'Male', 'Non-Binary', 'Other', 'Unknown'],
  RACE_ETHNICITY: ['Black', 'White', 'Hispanic', 'Asian', 'More than one race', 'Other', 'Unknown'],
};
