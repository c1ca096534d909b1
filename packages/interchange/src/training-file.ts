import { decimal } from './number-column.ts';
import { code, date, optional } from './table-column.ts';
import type { Table } from './table-form.ts';

/** A completed training in a file. The day is a text, YYYY-MM-DD. */
export interface TrainingLine {
  readonly staffCode: string;
  readonly trainingCode: string;
  readonly completedOn: string;
  readonly hours: number | null;
}

/** A file of completed trainings: one row per staff member, training and day. */
export function trainingTable({ hoursMax }: { hoursMax: number }): Table<TrainingLine> {
  return {
    name: 'training',
    columns: {
      staffCode: code({
        name: 'staff_code',
        description: 'The code of the staff member, who must exist.',
        example: 'S-017',
      }),
      trainingCode: code({
        name: 'training_code',
        description: 'The code of the training, which must exist.',
        example: 'ETHICS-101',
      }),
      completedOn: date({
        name: 'completed_on',
        description: 'The day of completion, YYYY-MM-DD; not in the future.',
        example: '2026-03-31',
      }),
      hours: optional(
        decimal(
          { name: 'hours', description: 'The duration in hours, with a decimal point.', example: '1.5' },
          0.01,
          hoursMax,
        ),
        null,
      ),
    },
    key: ['staffCode', 'trainingCode', 'completedOn'],
    examples: [
      {
        staff_code: 'EXAMPLE-STAFF',
        training_code: 'EXAMPLE-TRAINING',
        completed_on: '2026-01-15',
        hours: '1.5',
      },
    ],
  };
}
