import { textCharactersMax, titleCharactersMax } from '@rapport/core/limits.ts';

import { choice, code, date, language, optional, text, textAboutWork } from './table-column.ts';
import type { RowProblem, Table } from './table-form.ts';

/** A feedback item in a file. Days are texts, YYYY-MM-DD. */
export interface FeedbackLine<Category extends string, Priority extends string, Status extends string> {
  readonly code: string;
  readonly summary: string;
  readonly receivedOn: string;
  readonly channelName: string | null;
  readonly areaCode: string | null;
  readonly language: string | null;
  readonly category: Category | null;
  readonly priority: Priority | null;
  /** Null for a new item. */
  readonly status: Status | null;
  readonly decisionReason: string | null;
  readonly decidedOn: string | null;
}

/** A file of feedback: one row per item, identified by its code in the office's own list. */
export function feedbackTable<
  Category extends string,
  Priority extends string,
  Status extends string,
>(values: {
  categories: readonly Category[];
  priorities: readonly Priority[];
  statuses: readonly Status[];
  isNew: (status: Status) => boolean;
  isDecided: (status: Status) => boolean;
}): Table<FeedbackLine<Category, Priority, Status>> {
  return {
    name: 'feedback',
    columns: {
      code: code({
        name: 'code',
        description: "The code or number of the item in the office's own list. It is imported once.",
        example: 'F-2026-017',
      }),
      summary: textAboutWork(
        {
          name: 'text',
          description:
            'The change that residents asked for. It names nobody and no case; contact data have no column.',
          example: 'Evening hours at the office',
        },
        textCharactersMax,
      ),
      receivedOn: date({
        name: 'received_on',
        description: 'The day on which it was received, YYYY-MM-DD; not in the future.',
        example: '2026-03-31',
      }),
      channelName: optional(
        text(
          {
            name: 'channel',
            description: 'The name of the channel through which it was received, which must exist.',
            example: 'Hotline',
          },
          titleCharactersMax,
        ),
        null,
      ),
      areaCode: optional(
        code({
          name: 'area',
          description: 'The code of the area that it is about, which must exist.',
          example: 'NORTH',
        }),
        null,
      ),
      language: optional(
        language({
          name: 'language',
          description: 'The language in which it was given, as a BCP 47 tag; "en" by default.',
          example: 'es',
        }),
        null,
      ),
      category: optional(
        choice(
          { name: 'category', description: 'The subject.', example: 'COURT_PROCESS' },
          values.categories,
        ),
        null,
      ),
      priority: optional(
        choice({ name: 'priority', description: 'The urgency.', example: 'MEDIUM' }, values.priorities),
        null,
      ),
      status: optional(
        choice(
          {
            name: 'status',
            description:
              'The status; RECEIVED by default. Any other one needs a category and a priority, and a decision needs its reason and day.',
            example: 'TRIAGED',
          },
          values.statuses,
        ),
        null,
      ),
      decisionReason: optional(
        textAboutWork(
          {
            name: 'decision_reason',
            description: 'The public reason for the decision; only for items that are decided.',
            example: 'The office opens on Thursday evenings.',
          },
          textCharactersMax,
        ),
        null,
      ),
      decidedOn: optional(
        date({
          name: 'decided_on',
          description: 'The day of the decision, YYYY-MM-DD; only for items that are decided.',
          example: '2026-04-15',
        }),
        null,
      ),
    },
    key: ['code'],
    examples: [
      {
        code: 'EXAMPLE-1',
        text: 'Example: evening hours at the office',
        received_on: '2026-01-15',
        category: 'COURT_PROCESS',
      },
    ],
    check: ({ status, category, priority, receivedOn, decisionReason, decidedOn }) => {
      const isDecided = status !== null && values.isDecided(status);
      const cells = [
        ['category', category],
        ['priority', priority],
      ] as const;
      const decision = [
        ['decision_reason', decisionReason],
        ['decided_on', decidedOn],
      ] as const;
      const needed = [
        ...(status === null || values.isNew(status) ? [] : cells),
        ...(isDecided ? decision : []),
      ];
      const isEarly = decidedOn !== null && decidedOn < receivedOn;
      return [
        ...needed.flatMap(([column, cell]) => (cell === null ? [missingFor(column, status)] : [])),
        ...(isDecided ? [] : decision).flatMap(([column, cell]) =>
          cell === null ? [] : [notDecided(column)],
        ),
        ...(isDecided && isEarly ? [decidedEarly] : []),
      ];
    },
  };
}

function missingFor(column: string, status: string | null): RowProblem {
  const message = `An item with the status ${status ?? ''} needs this cell.`;
  return { column, code: 'EMPTY_CELL', message };
}

function notDecided(column: string): RowProblem {
  const message =
    'Only an item whose status is a decision has this cell. Correct the status, or empty the cell.';
  return { column, code: 'CONFLICTING_CHOICES', message };
}

const decidedEarly: RowProblem = {
  column: 'decided_on',
  code: 'ENDS_BEFORE_START',
  message: 'The day of the decision is before the day on which the item was received.',
};
