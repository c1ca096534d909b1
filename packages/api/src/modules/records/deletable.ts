import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';

import type { AnyTable } from '../../tables/table.ts';
import { activities } from '../activities/tables.ts';
import { budgetLines } from '../budget/tables.ts';
import { feedbackItems } from '../feedback/tables.ts';
import { policyChanges } from '../policy-changes/tables.ts';
import { partnerOrganizations } from '../partners/tables.ts';
import { programs } from '../programs/tables.ts';

/** A type of record that can be deleted and restored. All SQL comes from here; no request supplies any. */
export interface Deletable {
  /** Messages use its noun, global ids and audit events its type. */
  rows: AnyTable;
  recordType: RecordType;
  /** The table in the database. */
  table: string;
  /** The expression for the title of a row `t`. */
  title: string;
  /** The expression for the programs of a row `t`, by which a hold covers it. */
  programIds: string;
  /** The types of record that are hidden together with it, which must not be under a hold either. */
  hides: readonly RecordType[];
}

export const deletables: readonly Deletable[] = [
  {
    rows: programs,
    recordType: 'PROGRAM',
    table: 'program',
    title: 't.title',
    programIds: 'array[t.id]',
    hides: ['ACTIVITY', 'ATTENDANCE', 'BUDGET_LINE'],
  },
  {
    rows: activities,
    recordType: 'ACTIVITY',
    table: 'activity',
    title: 't.title',
    programIds: 'array[t.program_id]',
    hides: ['ATTENDANCE'],
  },
  {
    rows: budgetLines,
    recordType: 'BUDGET_LINE',
    table: 'budget_line',
    title: 't.description',
    programIds: 'array[t.program_id]',
    hides: [],
  },
  {
    rows: partnerOrganizations,
    recordType: 'PARTNER_ORGANIZATION',
    table: 'partner_organization',
    title: 't.name',
    programIds: `array(
      select p.program_id from program_partner p where p.partner_organization_id = t.id
      union select a.program_id from activity_partner p join activity a on a.id = p.activity_id where p.partner_organization_id = t.id
      union select g.program_id from agreement g where g.partner_organization_id = t.id and g.program_id is not null)`,
    hides: ['AGREEMENT'],
  },
  {
    rows: feedbackItems,
    recordType: 'FEEDBACK_ITEM',
    table: 'feedback_item',
    title: 't.summary',
    programIds: `array_remove(array[t.program_id, (select a.program_id from activity a where a.id = t.activity_id)], null)`,
    hides: [],
  },
  {
    rows: policyChanges,
    recordType: 'POLICY_CHANGE',
    table: 'policy_change',
    title: 't.title',
    programIds: 'array_remove(array[t.program_id], null)',
    hides: [],
  },
];

export const deletableByTypeName = new Map(deletables.map((one) => [one.rows.typeName, one]));

/** The type of a deleted record. Throws for a type that cannot be deleted. */
export function deletableOf(recordType: RecordType): Deletable {
  const known = deletables.find((one) => one.recordType === recordType);
  if (!known) throw new Error(`Records of type ${recordType} cannot be deleted`);
  return known;
}
