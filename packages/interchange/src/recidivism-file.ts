import { code, date, list, optional, required, valid, invalid } from './table-column.ts';
import { plainIdentityIn } from './pseudonym.ts';
import type { RowProblem, Table } from './table-form.ts';

/** One person of a cohort in a file. Days are texts, YYYY-MM-DD. */
export interface RecidivismLine {
  readonly personKey: string;
  readonly group: string | null;
  readonly startDate: string;
  readonly followUpEnd: string;
  readonly eventDates: readonly string[];
}

/** The most events of one person. */
const eventsMax = 500;

/** A file of a recidivism cohort: one row per person. */
export function recidivismTable({
  keyIssue,
}: {
  /** Why a text cannot be a pseudonym, without repeating it; null if it can. */
  keyIssue: (key: string) => string | null;
}): Table<RecidivismLine> {
  return {
    name: 'recidivism-cohort',
    columns: {
      personKey: required(
        {
          name: 'person_key',
          description: 'The pseudonym of the person, which only the office can resolve.',
          example: 'P-0042',
        },
        'TEXT',
        (cell) => {
          const issue = keyIssue(cell);
          if (issue === null) return valid(cell);
          return invalid(plainIdentityIn(cell) === null ? 'INVALID_CODE' : 'IDENTIFYING_KEY', issue);
        },
      ),
      group: optional(
        code({
          name: 'group',
          description: 'The code of the group to compare, such as DIVERSION; empty without groups.',
          example: 'DIVERSION',
        }),
        null,
      ),
      startDate: date({
        name: 'start_date',
        description: 'The day of the start event, YYYY-MM-DD.',
        example: '2023-01-15',
      }),
      followUpEnd: date({
        name: 'follow_up_end',
        description: 'The last day on which a new event would be known, YYYY-MM-DD.',
        example: '2024-12-31',
      }),
      eventDates: optional(
        list(
          date({
            name: 'event_dates',
            description:
              'The days of all new events, YYYY-MM-DD, separated by semicolons; empty without events. Several events on one day count as one.',
            example: '2023-06-01;2024-02-10',
          }),
          eventsMax,
        ),
        [],
      ),
    },
    key: ['personKey'],
    check: lineIssues,
    examples: [
      {
        person_key: 'EXAMPLE-1',
        group: 'EXAMPLE-GROUP',
        start_date: '2023-01-15',
        follow_up_end: '2024-12-31',
        event_dates: '2023-06-01;2024-02-10',
      },
    ],
  };
}

function lineIssues({ startDate, followUpEnd, eventDates }: RecidivismLine): RowProblem[] {
  if (followUpEnd < startDate) {
    const message = `The follow-up ends on ${followUpEnd}, before it starts on ${startDate}.`;
    return [{ column: 'follow_up_end', code: 'ENDS_BEFORE_START', message }];
  }
  const issue = (message: string): RowProblem => ({ column: 'event_dates', code: 'OUT_OF_RANGE', message });
  return eventDates.flatMap((day) => {
    if (day < startDate) {
      return [issue(`The event of ${day} is before the start on ${startDate}. Only new events count.`)];
    }
    return day > followUpEnd
      ? [issue(`The event of ${day} is after the follow-up ended on ${followUpEnd}.`)]
      : [];
  });
}
