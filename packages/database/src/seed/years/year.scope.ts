import type { Database } from '../../database.ts';
import type { SeedYear } from './year.types.ts';

export interface SeededActivity {
  id: string;
  /** Of its headcount; null where nobody counted yet. */
  attendanceId: string | null;
}

/** The rows of a county that its year refers to, by title. */
export interface SeededCounty {
  jurisdictionId: string;
  programs: ReadonlyMap<string, string>;
  activities: ReadonlyMap<string, SeededActivity>;
}

/** Subjects of the office's people; invented like them. */
export interface SeedPeople {
  admin: string;
  editor: string;
  reviewer: string;
}

/** Writes one part of a year. */
export type Write = (year: SeedYear, scope: Scope) => Promise<void>;

/** The county, and what of its year is written already: ids by code, title or summary. */
export interface Scope extends SeededCounty {
  prisma: Database['prisma'];
  people: SeedPeople;
  areas: Map<string, string>;
  partners: Map<string, string>;
  authorities: Map<string, string>;
  feedbackItems: Map<string, string>;
  publications: Map<string, string>;
}

/** A day of the story as the database takes it. */
export const day = (text: string): Date => new Date(text);
/** The middle of a day, for what happened at some moment of it. */
export const noon = (text: string): Date => new Date(`${text}T12:00:00Z`);

/** The record with this name. Throws where the story names what it has not told. */
export function known<V>(map: ReadonlyMap<string, V>, name: string): V {
  const value = map.get(name);
  if (value === undefined) throw new Error(`The demonstration has no "${name}"`);
  return value;
}
