import type { ActivityKind, ProgramStatus, ProgramType } from '../generated/prisma/enums.ts';
import type { SeedYear } from './years/year.types.ts';

export interface SeedActivity {
  title: string;
  kind: ActivityKind;
  place: string;
  languages: string[];
  /** First minute, UTC; each lasts 90 minutes. */
  startsAt: string;
  /** How many came; null where nobody counted yet. */
  headcount: number | null;
}

export interface SeedProgram {
  title: string;
  /** Its code in files. */
  externalCode: string;
  summary: string;
  type: ProgramType;
  status: ProgramStatus;
  targetProblem: string;
  targetPopulation: string;
  startsOn: string;
  endsOn: string | null;
  activities: readonly SeedActivity[];
}

export interface SeedCounty {
  slug: string;
  name: string;
  countyFips: string;
  populations: Readonly<Record<number, number>>;
  /** The program whose survey it is. */
  surveyOf: string;
  /** Respondents by area of the county; the last area is small enough to be hidden. */
  respondents: Readonly<Record<'north' | 'central' | 'south' | 'riverside', number>>;
  /** Shares of the areas in the county, by which the survey is weighted. The last area is weighted with its neighbor. */
  areaShares?: readonly {
    codes: readonly ('north' | 'central' | 'south' | 'riverside')[];
    share: number;
  }[];
  /** Mean of the trust answers that are drawn, 0 to 10. */
  trust: number;
  programs: readonly SeedProgram[];
  /** Everything else that happened. */
  year: SeedYear;
}
