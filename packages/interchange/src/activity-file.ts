import type { DemographicDimension, GroupResult } from '@rapport/core/demographic-group.ts';
import { titleCharactersMax } from '@rapport/core/limits.ts';

import { integer } from './number-column.ts';
import { choice, code, dateTime, language, list, optional, textAboutWork } from './table-column.ts';
import type { ColumnGroup, GroupCount, RowProblem, Table } from './table-form.ts';

/** An activity in a file, with its attendance if the file has it. */
export interface ActivityLine<Kind extends string, Mode extends string, Feature extends string> {
  readonly code: string;
  readonly programCode: string;
  readonly title: string;
  readonly kind: Kind;
  readonly mode: Mode | null;
  readonly place: string | null;
  readonly areaCode: string | null;
  /** BCP 47 tags; empty if the file does not name any. */
  readonly languages: readonly string[];
  readonly accessibility: readonly Feature[];
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** The number of attendees; null if the activity is only planned or nobody counted. */
  readonly headcount: number | null;
  /** The number of attendees per group. People who stated no group are in no count. */
  readonly ageBands: readonly GroupCount[];
  readonly sexes: readonly GroupCount[];
  readonly raceEthnicities: readonly GroupCount[];
  readonly ethnicities: readonly GroupCount[];
}

/** A file of activities: one row per activity, identified by the office's own code. */
export function activityTable<Kind extends string, Mode extends string, Feature extends string>(values: {
  kinds: readonly Kind[];
  modes: readonly Mode[];
  features: readonly Feature[];
  languagesMax: number;
  headcountMax: number;
  /** The one spelling of a group's name, or the reason why a text cannot name a group. */
  readCategory: (dimension: DemographicDimension, category: string) => GroupResult;
}): Table<ActivityLine<Kind, Mode, Feature>> {
  const group = (
    prefix: string,
    dimension: DemographicDimension,
    category: string,
  ): ColumnGroup<readonly GroupCount[]> => ({
    prefix,
    column: optional(
      integer(
        {
          name: `${prefix}:${category}`,
          description: `The number of attendees of this group. Any number of columns "${prefix}:…" is allowed. Groups have the names they have in populations.`,
          example: '12',
        },
        0,
        values.headcountMax,
      ),
      null,
    ),
    readCategory: (name) => values.readCategory(dimension, name),
    read: (counts) => counts,
  });
  return {
    name: 'activities',
    columns: {
      code: code({
        name: 'code',
        description: "The office's own code of the activity.",
        example: 'FORUM-2026-03',
      }),
      programCode: code({
        name: 'program',
        description: 'The code of its program, which must exist.',
        example: 'YOUTH-2026',
      }),
      title: textAboutWork(
        { name: 'title', description: 'The title.', example: 'Forum on school safety' },
        titleCharactersMax,
      ),
      kind: choice({ name: 'kind', description: 'The kind of activity.', example: 'FORUM' }, values.kinds),
      mode: optional(
        choice(
          {
            name: 'mode',
            description: 'How people take part; IN_PERSON by default.',
            example: 'HYBRID',
          },
          values.modes,
        ),
        null,
      ),
      place: optional(
        textAboutWork(
          { name: 'place', description: 'The place of the activity.', example: 'Central Library' },
          titleCharactersMax,
          ['STREET_ADDRESS'],
        ),
        null,
      ),
      areaCode: optional(
        code({ name: 'area', description: 'The code of the area of the activity.', example: 'NORTH' }),
        null,
      ),
      languages: optional<string[], string[]>(
        list(
          language({
            name: 'languages',
            description: 'The languages of the activity, separated by semicolons; en by default.',
            example: 'en;es',
          }),
          values.languagesMax,
        ),
        [],
      ),
      accessibility: optional<Feature[], Feature[]>(
        list(
          choice(
            {
              name: 'accessibility',
              description: 'Accessibility features, separated by semicolons.',
              example: 'CAPTIONS;CHILDCARE',
            },
            values.features,
          ),
          values.features.length,
        ),
        [],
      ),
      startsAt: dateTime({
        name: 'starts_at',
        description: 'The start, ISO 8601 with the offset from UTC.',
        example: '2026-03-31T18:00-07:00',
      }),
      endsAt: optional(
        dateTime({
          name: 'ends_at',
          description: 'The end, ISO 8601 with the offset from UTC.',
          example: '2026-03-31T20:00-07:00',
        }),
        null,
      ),
      headcount: optional(
        integer(
          {
            name: 'headcount',
            description:
              'The number of attendees. An activity with a headcount is recorded as COMPLETED, and one without as PROPOSED.',
            example: '42',
          },
          0,
          values.headcountMax,
        ),
        null,
      ),
      ageBands: group('age_band', 'AGE_BAND', '18-24'),
      sexes: group('sex', 'SEX', 'FEMALE'),
      raceEthnicities: group('race_ethnicity', 'RACE_ETHNICITY', 'WHITE'),
      ethnicities: group('ethnicity', 'ETHNICITY', 'HISPANIC'),
    },
    key: ['code'],
    check: (row) => [...timesInOrder(row), ...countsFit(row)],
    examples: [
      {
        code: 'EXAMPLE-PLANNED',
        program: 'EXAMPLE-PROGRAM',
        title: 'Example: replace this row, for a planned activity',
        kind: 'FORUM',
        mode: 'HYBRID',
        place: 'Central Library',
        area: 'EXAMPLE-AREA',
        languages: 'en;es',
        accessibility: 'CAPTIONS;CHILDCARE',
        starts_at: '2027-03-31T18:00-07:00',
        ends_at: '2027-03-31T20:00-07:00',
      },
      {
        code: 'EXAMPLE-HELD',
        program: 'EXAMPLE-PROGRAM',
        title: 'Example: replace this row, for a past activity',
        kind: 'WORKSHOP',
        starts_at: '2026-01-15T10:00-08:00',
        headcount: '42',
        'age_band:18-24': '12',
        'sex:FEMALE': '20',
        'race_ethnicity:WHITE': '15',
        'ethnicity:HISPANIC': '15',
      },
    ],
  };
}

function timesInOrder({ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null }): RowProblem[] {
  if (endsAt === null || endsAt >= startsAt) return [];
  const message = 'An activity cannot end before it starts.';
  return [{ column: 'ends_at', code: 'ENDS_BEFORE_START', message }];
}

interface CountedLine {
  readonly headcount: number | null;
  readonly ageBands: readonly GroupCount[];
  readonly sexes: readonly GroupCount[];
  readonly raceEthnicities: readonly GroupCount[];
  readonly ethnicities: readonly GroupCount[];
}

/** The people of a group are part of the headcount, and each belongs to one group of a dimension. */
function countsFit({ headcount, ageBands, sexes, raceEthnicities, ethnicities }: CountedLine): RowProblem[] {
  const dimensions = [
    ['age_band', ageBands],
    ['sex', sexes],
    ['race_ethnicity', raceEthnicities],
    ['ethnicity', ethnicities],
  ] as const;
  return dimensions.flatMap(([prefix, counts]): RowProblem[] => {
    const [first] = counts;
    const sum = counts.reduce((total, { count }) => total + count, 0);
    if (first === undefined || (headcount !== null && sum <= headcount)) return [];
    const message =
      headcount === null
        ? `Groups of ${prefix} are counted, but the headcount is missing.`
        : `The groups of ${prefix} add up to ${sum} people, but the headcount is ${headcount}.`;
    return [{ column: `${prefix}:${first.category}`, code: 'EXCEEDS_HEADCOUNT', message }];
  });
}
