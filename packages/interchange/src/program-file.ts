import { textCharactersMax, titleCharactersMax } from '@rapport/core/limits.ts';

import { choice, code, date, optional, textAboutWork } from './table-column.ts';
import type { RowProblem, Table } from './table-form.ts';

/** A program in a file. Days are texts, YYYY-MM-DD. */
export interface ProgramLine<Type extends string, LeadAgencyType extends string> {
  readonly code: string;
  readonly title: string;
  readonly type: Type;
  readonly summary: string | null;
  readonly strategy: string | null;
  readonly leadAgencyType: LeadAgencyType | null;
  readonly targetProblem: string | null;
  readonly targetPopulation: string | null;
  readonly targetAreaCode: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** A file of programs: one row per program, identified by the office's own code. */
export function programTable<Type extends string, LeadAgencyType extends string>(values: {
  types: readonly Type[];
  leadAgencyTypes: readonly LeadAgencyType[];
}): Table<ProgramLine<Type, LeadAgencyType>> {
  const narrative = (name: string, description: string, example: string) =>
    optional(textAboutWork({ name, description, example }, textCharactersMax), null);
  return {
    name: 'programs',
    columns: {
      code: code({
        name: 'code',
        description: "The office's own code of the program. Other files refer to the program by this code.",
        example: 'YOUTH-2026',
      }),
      title: textAboutWork(
        { name: 'title', description: 'The title.', example: 'Know your rights' },
        titleCharactersMax,
      ),
      type: choice(
        { name: 'type', description: 'The kind of program.', example: 'YOUTH_LEGAL_LITERACY' },
        values.types,
      ),
      summary: narrative('summary', 'A summary in a few sentences.', 'Lessons on rights and duties.'),
      strategy: narrative(
        'strategy',
        'How the program is meant to work.',
        'Lessons in school, with parents.',
      ),
      leadAgencyType: optional(
        choice(
          {
            name: 'lead_agency_type',
            description: 'The lead; PROSECUTOR by default.',
            example: 'PROSECUTOR',
          },
          values.leadAgencyTypes,
        ),
        null,
      ),
      targetProblem: narrative(
        'target_problem',
        'The problem that it addresses.',
        'Young people rarely know their rights.',
      ),
      targetPopulation: narrative('target_population', 'The people it is for.', 'Students aged 14 to 18.'),
      targetAreaCode: optional(
        code({ name: 'target_area', description: 'The code of its area.', example: 'NORTH' }),
        null,
      ),
      startsOn: optional(
        date({ name: 'starts_on', description: 'The first day, YYYY-MM-DD.', example: '2026-01-15' }),
        null,
      ),
      endsOn: optional(
        date({ name: 'ends_on', description: 'The last day, YYYY-MM-DD.', example: '2026-12-15' }),
        null,
      ),
    },
    key: ['code'],
    check: daysInOrder,
    examples: [
      {
        code: 'EXAMPLE-PROGRAM',
        title: 'Example: replace this row',
        type: 'YOUTH_LEGAL_LITERACY',
        summary: 'Invented, to show the format.',
        strategy: 'Lessons in school, with parents.',
        lead_agency_type: 'PROSECUTOR',
        target_problem: 'Young people rarely know their rights.',
        target_population: 'Students aged 14 to 18.',
        target_area: 'EXAMPLE-AREA',
        starts_on: '2026-01-15',
        ends_on: '2026-12-15',
      },
    ],
  };
}

function daysInOrder({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): RowProblem[] {
  if (startsOn === null || endsOn === null || endsOn >= startsOn) return [];
  const message = 'A program cannot end before its first day.';
  return [{ column: 'ends_on', code: 'ENDS_BEFORE_START', message }];
}
