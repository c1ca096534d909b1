import type { DatasetImport } from '@rapport/database/generated/prisma/client.ts';
import { openTable } from '@rapport/interchange/table.ts';

import type { DatasetImporter } from './dataset.importer.ts';
import { recordImported } from './row-audit.ts';
import { alreadyThere, areaIssues, requireAllWritten, takenCodes } from './row-references.ts';
import { workTables, type ImportedPartner } from './work-tables.ts';

/** Partner organisations from CSV. One that is there already is refused, not changed. */
export function partnersImporter({ encoding }: DatasetImport): DatasetImporter<ImportedPartner> {
  return {
    open: (bytes) => openTable(bytes, workTables.PARTNERS, { encoding }),

    async conflicts({ session }, rows) {
      const taken = await takenCodes(
        session,
        'partner_organization',
        rows.map(({ value }) => value.code),
      );
      return [
        ...alreadyThere(rows, taken, 'a partner organisation', (partner) => partner.code),
        ...(await areaIssues(session, rows, 'area', (partner) => partner.areaCode)),
      ];
    },

    async write(target, rows) {
      const values = rows.map(({ value }) => value);
      const { rows: inserted } = await target.session.query({
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
          values.map((partner) => partner.code),
          values.map((partner) => partner.name),
          values.map((partner) => partner.kind),
          values.map((partner) => partner.description),
          values.map((partner) => partner.website),
          values.map((partner) => partner.areaCode),
        ],
      });
      requireAllWritten(inserted.length, rows);
      await recordImported(
        target,
        'partnerOrganization.created',
        'PartnerOrganization',
        (inserted as { id: string }[]).map(({ id }) => id),
      );
    },
  };
}
