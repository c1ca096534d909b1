import pg from 'pg';

import { isTenantTable } from './catalog-check.ts';
import { uuidv7At } from '../record-ids.ts';
import type { Catalog, Column, ForeignKey, Table } from './catalog.ts';

/** Column → value, as PostgreSQL reads it from text. */
export type RowValues = Readonly<Record<string, string | null>>;

/**
 * Corrections of generated values: columns whose table has a check that looks at more than one of them. A new table needs a line here
 * only when the factory says so.
 */
/** The state agency with which the rows are shared. It must exist before rows are made. */
export const testAgencyId = '01900000-0000-7000-8000-0000000000a9';

const rowOverrides: Readonly<Record<string, RowValues>> = {
  attendance: { headcount: '1' },
  dataset_import: { kind: 'SURVEY_RESPONSES', recidivism_cohort_id: null },
  permissible_activity_rule: { required_review: 'ETHICS' },
  // Only the invited person accepts a membership.
  membership: { accepted_at: null, invitation_expires_at: '2100-01-01' },
  retention_run_line: { due: '3', deleted: '1', held: '1', referenced: '1' },
  ethics_review: {
    activity_id: null,
    partner_organization_id: null,
    budget_line_id: null,
    publication_id: null,
  },
  conflict_disclosure: {
    activity_id: null,
    partner_organization_id: null,
    budget_line_id: null,
    publication_id: null,
  },
  feedback_influence: { feedback_item_id: null, survey_version_id: null, theme_id: null },
  policy_change: { expected_movement: 'INCREASE' },
  publication_version: {
    number: '1',
    document: '{}',
    sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    languages: '{en}',
  },
  correction: {
    expenditure_id: null,
    resource_distribution_id: null,
    training_completion_id: null,
    feedback_response_id: null,
  },
  export_file: { list_export_id: null },
  survey_link: { max_responses: '5' },
  weight_set: { number: '1', trim_at: '2', design_effect: '1', people_count: '5' },
  survey_quota: { max_responses: '5', filled_count: '0' },
  export_profile: { formats: '{CSV}' },
  survey_release_table: { scale_id: null },
  observation: { period_months: '12', months_covered: '0', state: 'NOT_REPORTED' },
  indicator_rollup: { period_months: '12', state: 'NOT_REPORTED' },
  feedback_contact: { name: 'A. Resident' },
  list_export: { figures: '{}' },
  peer_group: { office_slugs: '{elm-county,oak-county}' },
  place_variable: { office_slugs: '{elm-county,oak-county}', figures: '{1,2}' },
  standard_population: { group_codes: '{FEMALE,MALE}', group_sizes: '{1,1}' },
  data_sharing_agreement: {
    state_agency_id: testAgencyId,
    status: 'OFFERED',
    answered_at: null,
    ended_at: null,
  },
  comparison_freeze: { is_dry_run: 'false' },
  webhook_endpoint: {
    url: 'https://receiver.example/rapport',
    former_secret: null,
    former_secret_until: null,
    disabled_at: null,
    disabled_reason: null,
  },
  webhook_delivery: { status: 'DELIVERED', next_attempt_at: null },
  recidivism_cohort: { window_months: '12' },
  recidivism_person: { event_days: '{}' },
  placebo_check: { runs: '10', false_alarms: '1' },
  evaluation_registration: {
    number: '1',
    is_after_results: 'false',
    amendment_reason: null,
    document: '{}',
    sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  },
};

/** References that a check asks for although their columns can be empty. */
const requiredByChecks: Readonly<Record<string, readonly string[]>> = {
  dataset_import: ['survey_version_id'],
  policy_change: ['indicator_definition_id'],
};

/** References of which a row has exactly one. */
const alternatives: Readonly<Record<string, readonly string[]>> = {
  ethics_review: ['program_id', 'activity_id', 'partner_organization_id', 'budget_line_id', 'publication_id'],
  conflict_disclosure: [
    'program_id',
    'activity_id',
    'partner_organization_id',
    'budget_line_id',
    'publication_id',
  ],
  feedback_influence: ['activity_id', 'feedback_item_id', 'survey_version_id', 'theme_id'],
  correction: [
    'attendance_id',
    'expenditure_id',
    'resource_distribution_id',
    'training_completion_id',
    'feedback_response_id',
  ],
  export_file: ['survey_export_id', 'list_export_id'],
  survey_release_table: ['question_id', 'scale_id'],
};

/** The columns that say by which of the alternatives a row refers. */
const kinds: Readonly<Record<string, Readonly<Record<string, RowValues>>>> = {
  feedback_influence: {
    activity_id: { source_kind: 'ACTIVITY' },
    feedback_item_id: { source_kind: 'FEEDBACK_ITEM' },
    survey_version_id: { source_kind: 'SURVEY_VERSION' },
    theme_id: { source_kind: 'THEME' },
  },
};

/** The values that make a row refer by one column, and by none of its alternatives. */
export function reference(table: string, column: string, id: string): RowValues {
  const others = alternatives[table]?.includes(column) ? alternatives[table] : [];
  return {
    ...Object.fromEntries(others.map((other) => [other, null])),
    ...kinds[table]?.[column],
    [column]: id,
  };
}

export interface RowFactory {
  /** The values of a row that could be inserted now, for a tenant. The rows that it refers to are made. */
  draft(table: string, jurisdictionId: string): Promise<RowValues>;
  /** Inserts a row that nothing refers to, and returns the value of its key column. */
  insert(table: string, jurisdictionId: string): Promise<string>;
}

/**
 * Makes rows of any tenant table from the catalog alone: a value by type for every column that needs one, and a fresh parent for every
 * foreign key, nullable ones included. `client` is connected as rapport_system.
 * Throws an error that says where to help when a check, a trigger or an unknown type refuses the row.
 */
export function createRowFactory(client: pg.Client, catalog: Catalog): RowFactory {
  const tables = new Map(catalog.tables.filter(isTenantTable).map((table) => [table.name, table]));
  let made = 0;

  /** A row that is only the parent of another one refers to what it must, so that the number of rows does not explode. */
  async function draft(name: string, jurisdictionId: string, isParent = false): Promise<RowValues> {
    const table = tables.get(name);
    if (!table) throw new Error(`${name} is no tenant table`);
    made += 1;
    const row: Record<string, string | null> = { jurisdiction_id: jurisdictionId };
    if (table.columns.some((column) => column.name === 'id')) row['id'] = uuidv7At(new Date());
    // The longest first: what a parent carries along also names another parent.
    const keys = table.foreignKeys.toSorted((one, other) => other.columns.length - one.columns.length);
    for (const key of keys) {
      if (!tables.has(key.target) || key.target === name || parentColumn(key) in row) continue;
      const column = parentColumn(key);
      const isOptional = table.columns.some((one) => one.name === column && one.isNullable);
      if (rowOverrides[name]?.[column] === null) continue;
      const isAsked = [...(alternatives[name] ?? []), ...(requiredByChecks[name] ?? [])].includes(column);
      if (isParent && isOptional && !isAsked) continue;
      const parent = await insert(key.target, jurisdictionId, true);
      const { rows } = await client.query<Record<string, string>>(
        `select ${key.targetColumns.map((column, index) => `${pg.escapeIdentifier(column)}::text as "${index}"`).join(', ')}
           from ${pg.escapeIdentifier(key.target)} where id = $1`,
        [parent],
      );
      key.columns.forEach((column, index) => (row[column] = rows[0]?.[index] ?? null));
    }
    for (const column of table.columns) {
      if (!(column.name in row) && !column.isNullable && column.default === null)
        row[column.name] = value(table, column, catalog, made);
    }
    return { ...row, ...rowOverrides[name] };
  }

  async function insert(name: string, jurisdictionId: string, isParent = false): Promise<string> {
    const row = await draft(name, jurisdictionId, isParent);
    try {
      await client.query(insertStatement(name, row));
    } catch (error) {
      throw new Error(
        `The row factory cannot make a row of ${name}: ${error instanceof Error ? error.message : String(error)}. ` +
          `Add a line "${name}" to rowOverrides in packages/database/src/testing/row-factory.ts.`,
        { cause: error },
      );
    }
    return row[keyColumn(tables.get(name))] ?? '';
  }

  return {
    draft: (name, jurisdictionId) => draft(name, jurisdictionId),
    insert: (name, jurisdictionId) => insert(name, jurisdictionId),
  };
}

/** `insert into table (…) values ($1, …)`, and what follows, such as `returning id`. */
export function insertStatement(
  table: string,
  row: RowValues,
  tail = '',
): { text: string; values: (string | null)[] } {
  const columns = Object.keys(row).map((name) => pg.escapeIdentifier(name));
  const parameters = columns.map((_, index) => `$${index + 1}`);
  return {
    text: `insert into ${pg.escapeIdentifier(table)} (${columns.join(', ')}) values (${parameters.join(', ')}) ${tail}`,
    values: Object.values(row),
  };
}

/** The column of a composite tenant foreign key that has the id of the parent. */
export function parentColumn({ name, columns, targetColumns }: ForeignKey): string {
  const column = columns[targetColumns.indexOf('id')];
  if (column === undefined) throw new Error(`The foreign key ${name} refers to no id`);
  return column;
}

/** The columns of a table's primary key. */
export function primaryKey(table: Table | undefined): readonly string[] {
  const key = table?.indexes.find((index) => index.isPrimary)?.columns ?? [];
  return key.filter((column) => column !== null);
}

/** The column that tells the rows of a tenant apart: the id; or the parent, where rows have none and each has a parent of its own. */
export function keyColumn(table: Table | undefined): string {
  return primaryKey(table).find((column) => column !== 'jurisdiction_id') ?? 'id';
}

/** `made` differs from row to row, so that unique columns differ, too. */
function value(table: Table, column: Column, catalog: Catalog, made: number): string {
  const labels = catalog.enums.get(column.type.replaceAll('"', ''));
  if (labels) {
    const isUnique = table.indexes.some((index) => index.isUnique && index.columns.includes(column.name));
    return labels[isUnique ? made % labels.length : 0] ?? '';
  }
  if (column.type.endsWith('[]')) return '{}';
  switch (column.type) {
    case 'uuid':
      return uuidv7At(new Date());
    case 'text':
      return `${column.name} ${made}`;
    case 'character':
      return String(made)
        .padStart(column.length ?? 1, '0')
        .slice(-(column.length ?? 1));
    case 'integer':
    case 'bigint':
    case 'double precision':
      return String(made);
    case 'boolean':
      return 'false';
    case 'timestamp with time zone':
      return '2026-01-01';
    case 'date':
      return new Date(Date.UTC(2000, 0, made)).toISOString().slice(0, 10);
    case 'jsonb':
      return '{}';
    default:
      throw new Error(
        `The row factory knows no value of type ${column.type} for ${table.name}.${column.name}. ` +
          'Add a case to value() in packages/database/src/testing/row-factory.ts.',
      );
  }
}
