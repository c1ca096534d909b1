import type { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { openTable } from '@rapport/interchange/table.ts';

import { planningStatusIssue } from '../budget/budget-line.rules.ts';
import type { DatasetImporter, GoodRow } from './dataset.importer.ts';
import type { IssueRecord } from './import-issues.ts';
import { columnsOf, insertImported } from './imported-rows.ts';
import { rowsByCode, unknownCodes } from './row-references.ts';
import { workTables, type ImportedBudgetLine } from './work-tables.ts';

/** Budget lines from CSV. A line that already exists is rejected, regardless of its amount. */
export function budgetImporter(): DatasetImporter<ImportedBudgetLine> {
  return {
    open: (bytes, options) => openTable(bytes, workTables.BUDGET, options),

    async conflicts({ session }, rows) {
      const programs = await rowsByCode<{ code: string; status: ProgramStatus }>(
        session,
        'program',
        rows.map(({ value }) => value.programCode),
        ['status'],
      );
      const there = await linesThere(session, rows);
      return [
        ...unknownCodes(rows, programs, 'program', 'program', (line) => line.programCode),
        ...rows.flatMap(({ line, value }): IssueRecord[] => {
          const program = programs.get(value.programCode);
          const message = program ? planningStatusIssue(program.status) : null;
          return message === null
            ? []
            : [{ line, column: 'program', code: 'PROGRAM_ENDED', message, value: value.programCode }];
        }),
        ...rows
          .filter((_row, index) => there.has(index))
          .map(({ line }) => ({
            line,
            column: 'description',
            code: 'ALREADY_IMPORTED',
            message:
              'The program already has a budget line with this fiscal year, funding, expense and description.',
          })),
      ];
    },

    write(target, rows) {
      const statement = {
        name: 'insert_budget_lines',
        text: `
          insert into budget_line (jurisdiction_id, proposed_by_subject, program_id, fiscal_year, funding_type, expense_type, description, planned_cents)
          select $1, $2, program.id, row.year, row.funding, row.expense, row.description, row.planned
            from unnest($3::text[], $4::int[], $5::funding_type[], $6::expense_type[], $7::text[], $8::bigint[])
                   as row (program, year, funding, expense, description, planned)
            join program on program.external_code = row.program and program.status <> 'ENDED'
             for share of program
          returning id`,
        values: [
          target.datasetImport.jurisdictionId,
          target.importedBySubject,
          ...keyColumns(rows),
          rows.map(({ value }) => value.plannedCents.toString()),
        ],
      };
      return insertImported(target, rows.length, statement, ['budgetLine.created', 'BudgetLine']);
    },
  };
}

/** The columns that identify a line, for `unnest`. */
function keyColumns(rows: readonly GoodRow<ImportedBudgetLine>[]): unknown[][] {
  const lines = rows.map(({ value }) => value);
  return columnsOf(lines, 'programCode', 'fiscalYear', 'fundingType', 'expenseType', 'description');
}

/** The rows that are already budget lines, by their position from 0. */
async function linesThere(
  session: DatabaseSession,
  rows: readonly GoodRow<ImportedBudgetLine>[],
): Promise<ReadonlySet<number>> {
  const { rows: found } = await session.query({
    name: 'known_budget_lines',
    text: `
      select distinct row.place::int - 1 as place
        from unnest($1::text[], $2::int[], $3::funding_type[], $4::expense_type[], $5::text[])
               with ordinality as row (program, year, funding, expense, description, place)
        join program on program.external_code = row.program
        join budget_line line on line.program_id = program.id and line.fiscal_year = row.year and line.funding_type = row.funding
         and line.expense_type = row.expense and line.description = row.description`,
    values: keyColumns(rows),
  });
  return new Set((found as { place: number }[]).map(({ place }) => place));
}
