import type { Database } from './database.ts';
import type { Entry, DatabaseSession, Statement } from './session.ts';

/** The calendar of a jurisdiction. */
export interface CalendarColumns {
  time_zone: string;
  fiscal_year_start_month: number;
  fiscal_year_start_day: number;
  fiscal_year_naming: 'START' | 'END';
}

interface SubjectEntryColumns {
  organization_id: string;
  slug: string;
  name: string;
  role: string;
  display_name: string;
  is_acting: boolean;
}

/** The rows of `app.enter_subject`. Nobody acts by an invitation. */
export type SubjectEntryRow = SubjectEntryColumns &
  (
    | ({ kind: 'JURISDICTION' | 'AGENCY'; disclosure_threshold: number } & CalendarColumns)
    | { kind: 'INVITATION'; invitation_expires_at: Date }
  );

/** The row of `app.enter_api_key`. */
export interface ApiKeyEntryRow extends CalendarColumns {
  api_key_id: string;
  api_key_name: string;
  scopes: string[];
  jurisdiction_id: string;
  kind: 'JURISDICTION' | 'AGENCY';
  slug: string;
  name: string;
  disclosure_threshold: number;
  is_usable: boolean;
  is_use_due: boolean;
}

/** Enters with a verified subject: memberships come back, and the tenant is set where it is unambiguous. */
export function subjectEntry(subject: string, slug: string | null): Entry {
  return { name: 'enter_subject', text: 'select * from app.enter_subject($1, $2)', values: [subject, slug] };
}

/** Enters with the SHA-256 of an API key, hexadecimal. */
export function apiKeyEntry(hash: string): Entry {
  return { name: 'enter_api_key', text: 'select * from app.enter_api_key($1)', values: [hash] };
}

/** Enters a tenant whose id was read from an earlier entry of this request, or from a job. */
export function jurisdictionEntry(jurisdictionId: string): Entry {
  return {
    name: 'enter_jurisdiction',
    text: 'select app.enter_jurisdiction($1)',
    values: [jurisdictionId],
  };
}

/** Enters as nobody: published rows only. */
export const publicEntry: Entry = {
  name: 'enter_public',
  text: 'select app.enter_public()',
};

/** Shows deleted records to the later statements of the transaction, or hides them again. */
export function showDeleted(isOn: boolean): Statement {
  return { name: 'show_deleted', text: 'select app.show_deleted($1)', values: [isOn] };
}

/** Runs a job's step as a tenant: reads in one READ ONLY transaction, `session.write` for the rest. */
export async function inTenant<T>(
  database: Database,
  jurisdictionId: string,
  work: (session: DatabaseSession) => Promise<T>,
): Promise<T> {
  const session = database.open(jurisdictionEntry(jurisdictionId));
  try {
    return await database.within(session, () => work(session));
  } finally {
    await session.end();
  }
}
