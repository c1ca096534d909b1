import { openTable } from '@rapport/interchange/table.ts';

import type { DatasetImporter } from './dataset.importer.ts';
import { columnsOf, insertImported } from './imported-rows.ts';
import { alreadyThere, areaIssues, takenCodes } from './row-references.ts';
import { workTables, type ImportedProgram } from './work-tables.ts';

/** Programs from CSV. Each becomes PROPOSED, regardless of its status elsewhere, so that no file avoids a review. */
export function programsImporter(): DatasetImporter<ImportedProgram> {
  return {
    open: (bytes, options) => openTable(bytes, workTables.PROGRAMS, options),

    async conflicts({ session }, rows) {
      const taken = await takenCodes(
        session,
        'program',
        rows.map(({ value }) => value.code),
      );
      return [
        ...alreadyThere(rows, taken, 'a program', (program) => program.code),
        ...(await areaIssues(session, rows, 'target_area', (program) => program.targetAreaCode)),
      ];
    },

    write(target, rows) {
      const values = rows.map(({ value }) => value);
      const statement = {
        name: 'insert_programs',
        text: `
          insert into program (jurisdiction_id, proposed_by_subject, external_code, title, type, summary, strategy, lead_agency_type,
                               target_problem, target_population, target_area_id, starts_on, ends_on)
          select $1, $2, row.code, row.title, row.type, row.summary, row.strategy, coalesce(row.agency, 'PROSECUTOR'),
                 row.problem, row.population, area.id, row.starts_on, row.ends_on
            from unnest($3::text[], $4::text[], $5::program_type[], $6::text[], $7::text[], $8::lead_agency_type[],
                        $9::text[], $10::text[], $11::text[], $12::date[], $13::date[])
                   as row (code, title, type, summary, strategy, agency, problem, population, area, starts_on, ends_on)
            left join area on area.code = row.area
           where row.area is null or area.id is not null
          returning id`,
        values: [
          target.datasetImport.jurisdictionId,
          target.importedBySubject,
          ...columnsOf(values, 'code', 'title', 'type', 'summary', 'strategy', 'leadAgencyType'),
          ...columnsOf(values, 'targetProblem', 'targetPopulation', 'targetAreaCode', 'startsOn', 'endsOn'),
        ],
      };
      return insertImported(target, rows.length, statement, ['program.created', 'Program']);
    },
  };
}
