import { openTable } from '@rapport/interchange/table.ts';

import type { DatasetImporter } from './dataset.importer.ts';
import { columnsOf, insertImported } from './imported-rows.ts';
import { alreadyThere, areaIssues, takenCodes } from './row-references.ts';
import { workTables, type ImportedPartner } from './work-tables.ts';

/** Partner organizations from CSV. One that already exists is refused, not changed. */
export function partnersImporter(): DatasetImporter<ImportedPartner> {
  return {
    open: (bytes, options) => openTable(bytes, workTables.PARTNERS, options),

    async conflicts({ session }, rows) {
      const taken = await takenCodes(
        session,
        'partner_organization',
        rows.map(({ value }) => value.code),
      );
      return [
        ...alreadyThere(rows, taken, 'a partner organization', (partner) => partner.code),
        ...(await areaIssues(session, rows, 'area', (partner) => partner.areaCode)),
      ];
    },

    write(target, rows) {
      const values = rows.map(({ value }) => value);
      const statement = {
        name: 'insert_partner_organizations',
        text: `
          insert into partner_organization (jurisdiction_id, proposed_by_subject, code, name, kind, description, website, area_id)
          select $1, $2, row.code, row.name, row.kind, row.description, row.website, area.id
            from unnest($3::text[], $4::text[], $5::partner_kind[], $6::text[], $7::text[], $8::text[])
                   as row (code, name, kind, description, website, area)
            left join area on area.code = row.area
           where row.area is null or area.id is not null
          returning id`,
        values: [
          target.datasetImport.jurisdictionId,
          target.importedBySubject,
          ...columnsOf(values, 'code', 'name', 'kind', 'description', 'website', 'areaCode'),
        ],
      };
      const event = ['partnerOrganization.created', 'PartnerOrganization'] as const;
      return insertImported(target, rows.length, statement, event);
    },
  };
}
