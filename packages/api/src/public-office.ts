import type { OfficeCalendar } from '@rapport/core/actor.ts';
import { NotFoundError } from '@rapport/core/errors.ts';

import type { Context } from './context.ts';

/** An office as functions for the public need it. The id is for them alone, and is never shown. */
export interface PublicOffice {
  id: string;
  slug: string;
  name: string;
  /** The USPS code of the state. */
  state: string;
  disclosureThreshold: number;
  calendar: OfficeCalendar;
}

interface PublicOfficeRow {
  id: string;
  slug: string;
  name: string;
  state: string;
  disclosure_threshold: number;
  time_zone: string;
  fiscal_year_start_month: number;
  fiscal_year_start_day: number;
  fiscal_year_naming: 'START' | 'END';
}

/**
 * The office with a slug. Throws a NotFoundError at the path of the input.
 * @public
 */
export async function requirePublicOffice(
  context: Context,
  slug: string,
  path: readonly string[],
): Promise<PublicOffice> {
  const office = await publicOffice(context, slug);
  if (!office) throw new NotFoundError('An office with this slug', path);
  return office;
}

/** The office with a slug. Null for a state agency, a suspended office and one that does not exist, which are answered alike. */
export async function publicOffice({ session }: Context, slug: string): Promise<PublicOffice | null> {
  const { rows } = await session.query({
    name: 'public_office',
    text: 'select id::text, slug, name, state, disclosure_threshold, time_zone, fiscal_year_start_month, fiscal_year_start_day, fiscal_year_naming from app.public_office($1)',
    values: [slug],
  });
  const [row] = rows as unknown as PublicOfficeRow[];
  if (!row) return null;
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    state: row.state,
    disclosureThreshold: row.disclosure_threshold,
    calendar: {
      timeZone: row.time_zone,
      fiscalYearStartMonth: row.fiscal_year_start_month,
      fiscalYearStartDay: row.fiscal_year_start_day,
      fiscalYearNaming: row.fiscal_year_naming,
    },
  };
}
