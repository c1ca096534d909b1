import type { RecordType } from '@rapport/database/generated/prisma/enums.ts';

/** A type of record that can be deleted and restored. Names are those of the schema and of the database; no request supplies one. */
export interface Deletable {
  /** Of the GraphQL type, which is the model's. */
  typeName: string;
  recordType: RecordType;
  /** As messages say it. */
  label: string;
  table: string;
  /** The columns and expressions of a row `t` by which a person knows it and a hold finds it. */
  title: string;
  /** The programs that it belongs to. */
  programIds: string;
  /** What is out of sight together with it, and must be under no hold either. */
  hides: readonly RecordType[];
}

export const deletables: readonly Deletable[] = [
  {
    typeName: 'Program',
    recordType: 'PROGRAM',
    label: 'program',
    table: 'program',
    title: 't.title',
    programIds: 'array[t.id]',
    hides: ['ACTIVITY', 'ATTENDANCE', 'BUDGET_LINE'],
  },
  {
    typeName: 'Activity',
    recordType: 'ACTIVITY',
    label: 'activity',
    table: 'activity',
    title: 't.title',
    programIds: 'array[t.program_id]',
    hides: ['ATTENDANCE'],
  },
  {
    typeName: 'BudgetLine',
    recordType: 'BUDGET_LINE',
    label: 'budget line',
    table: 'budget_line',
    title: 't.description',
    programIds: 'array[t.program_id]',
    hides: [],
  },
  {
    typeName: 'PartnerOrganization',
    recordType: 'PARTNER_ORGANIZATION',
    label: 'partner organization',
    table: 'partner_organization',
    title: 't.name',
    programIds: `array(
      select p.program_id from program_partner p where p.partner_organization_id = t.id
      union select a.program_id from activity_partner p join activity a on a.id = p.activity_id where p.partner_organization_id = t.id
      union select g.program_id from agreement g where g.partner_organization_id = t.id and g.program_id is not null)`,
    hides: ['AGREEMENT'],
  },
  {
    typeName: 'CommunityConcern',
    recordType: 'COMMUNITY_CONCERN',
    label: 'community concern',
    table: 'community_concern',
    title: 't.summary',
    programIds: `array_remove(array[t.program_id, (select a.program_id from activity a where a.id = t.activity_id)], null)`,
    hides: [],
  },
  {
    typeName: 'DecisionInfluence',
    recordType: 'DECISION_INFLUENCE',
    label: 'decision influence',
    table: 'decision_influence',
    title: 't.title',
    programIds: 'array_remove(array[t.program_id], null)',
    hides: [],
  },
];

export const deletableByTypeName = new Map(deletables.map((one) => [one.typeName, one]));

/** The type of a deleted record. Throws for a type that cannot be deleted. */
export function deletableOf(recordType: RecordType): Deletable {
  const known = deletables.find((one) => one.recordType === recordType);
  if (!known) throw new Error(`Nothing of type ${recordType} can be deleted`);
  return known;
}
