import { demonstrationState as noState } from '@rapport/core/us-states.ts';

import type { ActivityKind } from '../generated/prisma/enums.ts';
import type { SeedActivity, SeedCounty } from './counties.types.ts';
import { birchYear } from './years/birch.ts';
import { cedarYear } from './years/cedar.ts';
import { mapleYear } from './years/maple.ts';

/** "ZZ" and FIPS codes from 99 stand for no state: these counties are not the ones of the same name anywhere. */
export const demonstrationState = {
  ...noState,
  /** Fiscal year 2026 is July 2025 to June 2026. */
  calendar: {
    timeZone: 'America/Los_Angeles',
    fiscalYearStartMonth: 7,
    fiscalYearStartDay: 1,
    fiscalYearNaming: 'END',
  },
} as const;
export const synthetic = 'Synthetic: invented for demonstration.';

const activity = (
  title: string,
  kind: ActivityKind,
  place: string,
  startsAt: string,
  headcount: number | null,
  languages: string[] = ['en'],
): SeedActivity => ({ title, kind, place, startsAt, headcount, languages });

export const demonstrationCounties: readonly SeedCounty[] = [
  {
    slug: 'cedar-county',
    name: 'Cedar County (demonstration)',
    countyFips: '99001',
    populations: { 2024: 181_400, 2025: 183_050 },
    surveyOf: 'Neighborhood Listening Forums',
    respondents: { north: 84, central: 96, south: 54, riverside: 7 },
    areaShares: [
      { codes: ['north'], share: 0.3 },
      { codes: ['central'], share: 0.42 },
      { codes: ['south', 'riverside'], share: 0.28 },
    ],
    trust: 5.9,
    programs: [
      {
        title: 'Neighborhood Listening Forums',
        externalCode: 'FORUMS-2025',
        summary: `Quarterly evenings at which residents say what should change, and the office answers in public. ${synthetic}`,
        type: 'COMMUNITY_FORUM',
        status: 'ACTIVE',
        targetProblem: 'Residents do not know how charging decisions are made.',
        targetPopulation: 'Adults of all neighborhoods',
        startsOn: '2025-07-01',
        endsOn: null,
        activities: [
          activity('Summer forum', 'FORUM', 'South High School', '2025-07-17T23:00:00Z', 71, ['en', 'es']),
          activity('Autumn forum', 'FORUM', 'Northside Library', '2025-10-16T23:00:00Z', 83, ['en', 'es']),
          activity('Winter forum', 'FORUM', 'Northside Library', '2026-01-22T00:00:00Z', 64, ['en', 'es']),
          activity('Spring forum', 'FORUM', 'Central High School', '2026-04-16T23:00:00Z', 88, ['en', 'es']),
          activity('Second summer forum', 'FORUM', 'South High School', '2026-07-16T23:00:00Z', 59, [
            'en',
            'es',
          ]),
          activity('Second autumn forum', 'FORUM', 'Northside Library', '2026-10-15T23:00:00Z', 92, [
            'en',
            'es',
          ]),
          activity('Next winter forum', 'FORUM', 'Riverside Hall', '2027-01-21T23:00:00Z', null, [
            'en',
            'es',
          ]),
        ],
      },
      {
        title: 'Know Your Rights at School',
        externalCode: 'YOUTH-2026',
        summary: `Two lessons on how the justice system treats young people, held by prosecutors and defenders together. ${synthetic}`,
        type: 'YOUTH_LEGAL_LITERACY',
        status: 'ACTIVE',
        targetProblem: 'Pupils learn about the law from rumors.',
        targetPopulation: 'Grades 9 to 12',
        startsOn: '2026-02-02',
        endsOn: '2026-12-11',
        activities: [
          activity('Lesson one, grade 9', 'CLASS', 'Central High School', '2026-02-10T16:00:00Z', 27),
          activity('Lesson two, grade 9', 'CLASS', 'Central High School', '2026-02-17T16:00:00Z', 25),
          activity('Lesson one, grade 11', 'CLASS', 'South High School', '2026-03-10T16:00:00Z', 31),
          activity('Lesson two, grade 11', 'CLASS', 'South High School', '2026-03-17T16:00:00Z', 30),
          activity('Lesson one, grade 10', 'CLASS', 'Central High School', '2026-10-13T16:00:00Z', 24),
        ],
      },
      {
        title: 'Victim Services Resource Fair',
        externalCode: 'FAIR-2026',
        summary: `One day on which everybody who helps victims of crime is in one room. ${synthetic}`,
        type: 'VICTIM_SERVICES_OUTREACH',
        status: 'COMPLETED',
        targetProblem: 'Few victims use the help to which they are entitled.',
        targetPopulation: 'Victims of crime and their families',
        startsOn: '2026-05-09',
        endsOn: '2026-05-09',
        activities: [
          activity('Resource fair', 'RESOURCE_FAIR', 'County Fairground', '2026-05-09T15:00:00Z', 142, [
            'en',
            'es',
            'vi',
          ]),
        ],
      },
      {
        title: 'First-Offense Diversion',
        externalCode: 'DIVERSION-2027',
        summary: `A proposal: classes and restitution in place of charges for a first theft of low value. ${synthetic}`,
        type: 'PRE_FILING_DIVERSION',
        status: 'IN_REVIEW',
        targetProblem: 'A first minor charge costs people their jobs.',
        targetPopulation: 'Adults without an earlier case',
        startsOn: '2027-02-01',
        endsOn: null,
        activities: [],
      },
    ],
    year: cedarYear,
  },
  {
    slug: 'maple-county',
    name: 'Maple County (demonstration)',
    countyFips: '99003',
    populations: { 2024: 64_900, 2025: 64_700 },
    surveyOf: 'Restorative Circles',
    respondents: { north: 41, central: 62, south: 38, riverside: 5 },
    trust: 6.6,
    programs: [
      {
        title: 'Restorative Circles',
        externalCode: 'CIRCLES-2026',
        summary: `Meetings of the person who did harm, the person who suffered it, and the people who support them. ${synthetic}`,
        type: 'RESTORATIVE_JUSTICE',
        status: 'ACTIVE',
        targetProblem: 'Court leaves victims of minor assaults without an answer.',
        targetPopulation: 'Young adults, and whom they harmed',
        startsOn: '2026-01-05',
        endsOn: null,
        activities: [
          activity('Training of facilitators', 'WORKSHOP', 'Maple Town Hall', '2026-01-17T15:00:00Z', 18),
          activity('First circle', 'MEETING', 'Maple Town Hall', '2026-02-21T19:00:00Z', 9),
          activity('Second circle', 'MEETING', 'Maple Town Hall', '2026-03-21T18:00:00Z', 11),
          activity('Third circle', 'MEETING', 'Maple Town Hall', '2026-09-19T18:00:00Z', 8),
        ],
      },
      {
        title: 'Community Advisory Board',
        externalCode: 'BOARD-2026',
        summary: `Eleven residents who read the office's policies before they take effect. ${synthetic}`,
        type: 'COMMUNITY_ADVISORY_BOARD',
        status: 'ACTIVE',
        targetProblem: 'Policies are written without those whom they concern.',
        targetPopulation: 'Residents',
        startsOn: '2026-01-26',
        endsOn: null,
        activities: [
          activity('January session', 'MEETING', 'County Building', '2026-01-26T23:30:00Z', 11),
          activity('March session', 'MEETING', 'County Building', '2026-03-30T22:30:00Z', 10),
          activity('June session', 'MEETING', 'County Building', '2026-06-29T22:30:00Z', 9),
          activity('September session', 'MEETING', 'County Building', '2026-09-28T22:30:00Z', 11),
        ],
      },
      {
        title: 'Courthouse Lectures',
        externalCode: 'LECTURES-2026',
        summary: `Four evenings about how a case goes through the court. ${synthetic}`,
        type: 'PUBLIC_LECTURE',
        status: 'COMPLETED',
        targetProblem: 'Jurors and witnesses do not know what to expect.',
        targetPopulation: 'Adults',
        startsOn: '2026-02-03',
        endsOn: '2026-05-05',
        activities: [
          activity('From arrest to arraignment', 'LECTURE', 'Old Courthouse', '2026-02-04T00:00:00Z', 53),
          activity('The decisions of a juror', 'LECTURE', 'Old Courthouse', '2026-03-04T00:00:00Z', 47),
        ],
      },
    ],
    year: mapleYear,
  },
  {
    slug: 'birch-county',
    name: 'Birch County (demonstration)',
    countyFips: '99005',
    populations: { 2024: 22_300, 2025: 22_150 },
    surveyOf: 'Open Hours at the Market',
    respondents: { north: 23, central: 34, south: 18, riverside: 4 },
    trust: 5.2,
    programs: [
      {
        title: 'Open Hours at the Market',
        externalCode: 'HOURS-2026',
        summary: `A prosecutor at the market once a month, for everyone with a question. ${synthetic}`,
        type: 'NEIGHBORHOOD_SAFETY',
        status: 'ACTIVE',
        targetProblem: 'The office is an hour away from half of the county.',
        targetPopulation: 'People who shop or work at the market',
        startsOn: '2026-05-06',
        endsOn: null,
        activities: [
          activity('May hours', 'OUTREACH_EVENT', 'Market Square', '2026-05-06T16:00:00Z', 22),
          activity('June hours', 'OUTREACH_EVENT', 'Market Square', '2026-06-03T16:00:00Z', 17),
          activity('July hours', 'OUTREACH_EVENT', 'Market Square', '2026-07-01T16:00:00Z', 26),
          activity('August hours', 'OUTREACH_EVENT', 'Market Square', '2026-08-05T16:00:00Z', 19),
          activity('September hours', 'OUTREACH_EVENT', 'Market Square', '2026-09-02T16:00:00Z', 24),
          activity('October hours', 'OUTREACH_EVENT', 'Market Square', '2026-10-07T16:00:00Z', 21),
          activity('November hours', 'OUTREACH_EVENT', 'Market Square', '2026-11-04T17:00:00Z', 15),
        ],
      },
      {
        title: 'Birch Neighborhood Unit',
        externalCode: 'UNIT-2026',
        summary: `A prosecutor for the shops around the square; declined because the merchants would have paid for it. ${synthetic}`,
        type: 'COMMUNITY_PROSECUTION_UNIT',
        status: 'ENDED',
        targetProblem: 'Theft from shops is seldom prosecuted.',
        targetPopulation: 'Merchants and their customers',
        startsOn: '2026-02-02',
        endsOn: '2026-03-23',
        activities: [],
      },
    ],
    year: birchYear,
  },
];
