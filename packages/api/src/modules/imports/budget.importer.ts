import type { DatasetImport } from '@rapport/database/generated/prisma/client.ts';
import type { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { openTable } from '@rapport/interchange/table.ts';

import { planningStatusIssue } from '../budget/budget-line.rules.ts';
import type { DatasetImporter, GoodRow } from './dataset.importer.ts';
import type { IssueRecord } from './import-issues.ts';
import { recordImported } from './row-audit.ts';
import { requireAllWritten, rowsByCode, unknownCodes } from './row-references.ts';
import { workTables, type ImportedBudgetLine } from './work-tables.ts';

/** Budget lines from CSV. A line that is there already, whatever its amount, is refused. */
export function budgetImporter({ encoding }: DatasetImport): DatasetImporter<ImportedBudgetLine> {
  return {
    open: (bytes) => openTable(bytes, workTables.BUDGET, { encoding }),

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
              'The program has a budget line of this fiscal year, funding, expense and description already.',
          })),
      ];
    },

    async write(target, rows) {
      const { rows: inserted } = await target.session.query({
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
      });
      requireAllWritten(inserted.length, rows);
      await recordImported(
        target,
        'budgetLine.created',
        'BudgetLine',
        (inserted as { id: string }[]).map(({ id }) => id),
      );
    },
  };
}

/** What tells one line from another, as columns for `unnest`. */
function keyColumns(rows: readonly GoodRow<ImportedBudgetLine>[]): unknown[][] {
  return [
    rows.map(({ value }) => value.programCode),
    rows.map(({ value }) => value.fiscalYear),
    rows.map(({ value }) => value.fundingType),
    rows.map(({ value }) => value.expenseType),
    rows.map(({ value }) => value.description),
  ];
}

/** Which rows, by their place from 0, are budget lines already. */
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
