import { textCharactersMax, titleCharactersMax } from '@rapport/core/limits.ts';

import { choice, code, optional, textAboutWork, webAddress } from './table-column.ts';
import type { Table } from './table-form.ts';

/** A partner organization in a file. */
export interface PartnerLine<Kind extends string> {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  readonly description: string | null;
  readonly website: string | null;
  readonly areaCode: string | null;
}

/** A file of partner organizations: one row per organization, identified by the office's own code. */
export function partnerTable<Kind extends string>(values: {
  kinds: readonly Kind[];
  isWebsite: (address: string) => boolean;
}): Table<PartnerLine<Kind>> {
  return {
    name: 'partners',
    columns: {
      code: code({
        name: 'code',
        description: "The office's own code of the organization.",
        example: 'NORTH-HIGH',
      }),
      name: textAboutWork(
        { name: 'name', description: 'The name of the organization.', example: 'North High School' },
        titleCharactersMax,
      ),
      kind: choice(
        { name: 'kind', description: 'The kind of organization.', example: 'SCHOOL' },
        values.kinds,
      ),
      description: optional(
        textAboutWork(
          {
            name: 'description',
            description: 'Its work, and how it works with the office.',
            example: 'Hosts the lessons.',
          },
          textCharactersMax,
        ),
        null,
      ),
      website: optional(
        webAddress(
          { name: 'website', description: 'Its website.', example: 'https://example.org' },
          titleCharactersMax,
          values.isWebsite,
        ),
        null,
      ),
      areaCode: optional(
        code({ name: 'area', description: 'The code of its area.', example: 'NORTH' }),
        null,
      ),
    },
    key: ['code'],
    examples: [
      {
        code: 'EXAMPLE-PARTNER',
        name: 'Example: replace this row',
        kind: 'SCHOOL',
        description: 'Invented, to show the format.',
        website: 'https://example.org',
        area: 'EXAMPLE-AREA',
      },
    ],
  };
}
