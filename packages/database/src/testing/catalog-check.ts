import type { Catalog, ForeignKey, Policy, RoleFacts, Table } from './catalog.ts';

export type CatalogRule =
  | 'tenant column'
  | 'tenant default'
  | 'row security'
  | 'api policy'
  | 'system policy'
  | 'unexpected policy'
  | 'owner'
  | 'foreign key'
  | 'foreign key index'
  | 'tenant index'
  | 'grant'
  | 'public grant'
  | 'role'
  | 'security definer'
  | 'other relation'
  | 'partition'
  | 'collation'
  | 'platform table';

/** One way in which a database falls short of what docs/architecture.md promises about tenancy. */
export interface Finding {
  rule: CatalogRule;
  /** The table, role or function. */
  subject: string;
  detail: string;
}

type Privileges = Readonly<Record<'rapport_api' | 'rapport_system', readonly string[]>>;

const everyCommand = ['delete', 'insert', 'select', 'update'];
const appendOnly = ['insert', 'select'];

/**
 * The tables that are no tenant's own, because they say who the tenants are or what must not be theirs to change, and what each role may do with them. `ownRows` is the policy
 * under which rapport_api sees rows at all; without one it sees none.
 */
const platformTables: ReadonlyMap<string, { privileges: Privileges; ownRows: string | null }> = new Map([
  [
    'jurisdiction',
    {
      privileges: {
        // An office changes its own calendar, and nothing else of itself.
        rapport_api: [
          'select',
          ...[
            'time_zone',
            'fiscal_year_start_month',
            'fiscal_year_start_day',
            'fiscal_year_naming',
            'updated_at',
            'version',
          ].map((column) => `update (${column})`),
        ],
        rapport_system: everyCommand,
      },
      ownRows: '(id = ( SELECT app.current_jurisdiction() AS current_jurisdiction))',
    },
  ],
  [
    'audit_head',
    { privileges: { rapport_api: [], rapport_system: ['insert', 'select', 'update'] }, ownRows: null },
  ],
  [
    'comparison_count',
    { privileges: { rapport_api: [], rapport_system: ['insert', 'select'] }, ownRows: null },
  ],
  [
    'shared_figure_use_batch',
    { privileges: { rapport_api: [], rapport_system: ['delete', 'insert', 'select'] }, ownRows: null },
  ],
  [
    'shared_figure_version',
    { privileges: { rapport_api: [], rapport_system: ['insert', 'select', 'update'] }, ownRows: null },
  ],
]);

/** Append-only tables whose old rows the sweeper removes. */
export const sweptTables: ReadonlySet<string> = new Set(['agency_change']);

/** Prisma's bookkeeping belongs to the owner alone. */
const bookkeepingTable = '_prisma_migrations';

const ownTenant = '(jurisdiction_id = ( SELECT app.current_jurisdiction() AS current_jurisdiction))';
/** Of a partitioned table: the planner leaves out the partitions of other tenants. */
const ownTenantOfPartitioned = '(jurisdiction_id = app.current_jurisdiction())';
/** The rows that a table shows if they can be deleted and restored. */
const notDeleted = '((deleted_at IS NULL) OR ( SELECT app.shows_deleted() AS shows_deleted))';
/** The tables whose rows a state agency reads too, because they are agreements made with it. */
const readByAgency: ReadonlySet<string> = new Set(['data_sharing_agreement', 'data_sharing_line']);
const ofAgency = '(state_agency_id = ( SELECT app.current_jurisdiction() AS current_jurisdiction))';
const securityDefiners = [
  'app.agencies_of_state()',
  'app.answer_invitation(text,text,boolean,timestamp with time zone,text)',
  'app.answer_sharing_offer(uuid,integer,boolean,text,timestamp with time zone,text,text,text)',
  'app.complete_data_sharing_agreement()',
  'app.complete_data_sharing_line()',
  'app.enter_api_key(text)',
  'app.enter_subject(text,text)',
  'app.frozen_tables_version(text)',
  'app.note_agreement_change()',
  'app.note_definition_change()',
  'app.note_frozen_table()',
  'app.comparison_of_office(text,integer)',
  'app.feedback_thread(text,timestamp with time zone)',
  'app.confirm_feedback_news(text,timestamp with time zone,text)',
  'app.follow_feedback_thread(text,text,timestamp with time zone,text)',
  'app.public_feedback_options(text)',
  'app.public_office(text)',
  'app.public_publication_count(text,text)',
  'app.public_publication_versions(text,text[])',
  'app.public_publications(text,text,boolean,integer,timestamp with time zone,uuid)',
  'app.public_survey(text,timestamp with time zone,uuid)',
  'app.submit_survey_response(text,text,timestamp with time zone,uuid,text,text,jsonb,uuid[],text)',
  'app.record_public_event(uuid,text,text,uuid,jsonb,text)',
  'app.withdrawn_figures(uuid,text)',
  'app.spend_public_points(uuid,text,double precision,double precision,double precision)',
  'app.note_shared_figure_change()',
  'app.submit_feedback(text,uuid,text,text,text,text,text,text,text,text,text,jsonb,timestamp with time zone,integer,text)',
  'app.record_agency_change(uuid,change_kind,text,uuid,text)',
  'app.keep_comparison_counts(uuid,text,text[],jsonb)',
  'app.linked_comparison_counts(text,text[])',
  'app.record_figure_uses(uuid[],text,text,text,date,date,uuid,text,timestamp with time zone)',
  'app.shared_answers(text[],date)',
  'app.shared_answers(text[],date,uuid[])',
  'app.shared_evaluations(text,text)',
  'app.shared_figures_changed(text[],text)',
  'app.shared_figures_state(text[],text,text)',
  'app.shared_figures_version(text[])',
  'app.shared_places(text[])',
  'app.shared_places(text[],uuid[])',
  'app.shared_rollups(text[],integer,date[],text,text,integer)',
  'app.shared_rollups(text[],integer,date[],text,text,integer,uuid[])',
  'app.sharing_lines_in_force()',
  'app.sharing_offices(text[])',
];

/** Whether rows of this table belong to a tenant: every table does, except the few that say who the tenants are. */
export function isTenantTable(table: Pick<Table, 'name'>): boolean {
  return !platformTables.has(table.name) && table.name !== bookkeepingTable;
}

/** Whether rapport_api may change a row of this tenant table once it is written. */
export function isAppendOnly(table: Pick<Table, 'policies'>): boolean {
  const update = table.policies.find((policy) => policy.command === 'update' && isFor(policy, 'rapport_api'));
  return update?.using === 'false';
}

/** Everything in which the database differs from the tenancy design. Empty when all is well. */
export function checkCatalog(catalog: Catalog): Finding[] {
  const findings: Finding[] = [];
  const report = (rule: CatalogRule, subject: string, detail: string): void => {
    findings.push({ rule, subject, detail });
  };
  for (const table of catalog.tables) {
    const say = (rule: CatalogRule, detail: string): void => report(rule, table.name, detail);
    if (table.owner !== 'rapport_owner') say('owner', `is owned by ${table.owner}`);
    if (table.name === bookkeepingTable) checkGrants(table, { rapport_api: [], rapport_system: [] }, say);
    else if (isTenantTable(table)) checkTenantTable(table, catalog, say);
    else checkPlatformTable(table, say);
  }
  for (const name of [...platformTables.keys(), bookkeepingTable]) {
    if (!catalog.tables.some((table) => table.name === name)) report('platform table', name, 'is missing');
  }
  checkPartitions(catalog, report);
  checkCollation(catalog, report);
  checkRoles(catalog, report);
  checkFunctions(catalog, report);
  for (const { on, privilege } of catalog.publicGrants) report('public grant', on, privilege);
  for (const name of catalog.otherRelations)
    report('other relation', name, 'is no table of the schema public');
  return findings;
}

type Say = (rule: CatalogRule, detail: string) => void;

function checkTenantTable(table: Table, catalog: Catalog, say: Say): void {
  const tenant = table.columns.find((column) => column.name === 'jurisdiction_id');
  if (tenant?.type !== 'uuid' || tenant.isNullable)
    say('tenant column', 'has no jurisdiction_id uuid not null');
  if (tenant && tenant.default !== 'app.current_jurisdiction()')
    say('tenant default', 'jurisdiction_id does not default to app.current_jurisdiction()');
  checkRowSecurity(table, say);
  const own = table.partitionKey === null ? ownTenant : ownTenantOfPartitioned;
  const changeable = isAppendOnly(table) ? 'false' : own;
  checkPolicies(
    table,
    {
      select: [own, null],
      insert: [null, own],
      update: [changeable, changeable],
      delete: [changeable, null],
    },
    say,
  );
  const allowed = isAppendOnly(table) ? appendOnly : everyCommand;
  const ofSystem = sweptTables.has(table.name) ? ['delete', ...allowed] : allowed;
  checkGrants(table, { rapport_api: allowed, rapport_system: ofSystem }, say);
  if (!table.indexes.some((index) => index.predicate === null && index.columns[0] === 'jurisdiction_id'))
    say('tenant index', 'has no index that begins with jurisdiction_id');
  const names = table.foreignKeys.map((key) => key.target);
  if (!names.includes('jurisdiction')) say('foreign key', 'jurisdiction_id refers to no jurisdiction');
  for (const key of table.foreignKeys) checkForeignKey(table, key, catalog, say);
}

/** The tenant and the row that is referred to: what further columns of a foreign key add makes no search faster. */
const selectiveColumns = 2;

function checkForeignKey(table: Table, key: ForeignKey, catalog: Catalog, say: Say): void {
  const own = key.columns[0] === 'jurisdiction_id';
  if (key.target === 'jurisdiction') {
    if (!own || key.columns.length !== 1) say('foreign key', `${key.name} is not (jurisdiction_id) alone`);
  } else if (!catalog.tables.some((other) => other.name === key.target && isTenantTable(other))) {
    say('foreign key', `${key.name} refers to ${key.target}, which belongs to no tenant`);
  } else if (!own || key.targetColumns[0] !== 'jurisdiction_id' || key.columns.length < 2) {
    say('foreign key', `${key.name} does not carry the tenant along`);
  }
  const isSupported = table.indexes.some((index) => {
    const leading = index.columns.slice(0, Math.min(key.columns.length, selectiveColumns));
    // A row without the reference needs no entry.
    const isComplete =
      index.predicate === null || key.columns.some((column) => index.predicate === `(${column} IS NOT NULL)`);
    return isComplete && leading.every((column) => column !== null && key.columns.includes(column));
  });
  if (!isSupported) say('foreign key index', `${key.name} has no index over its columns`);
}

function checkPlatformTable(table: Table, say: Say): void {
  const expected = platformTables.get(table.name);
  if (!expected) return;
  checkRowSecurity(table, say);
  const none = expected.ownRows === null ? undefined : 'false';
  const changes = expected.privileges.rapport_api.some((one) => one.startsWith('update'));
  const changed = changes ? expected.ownRows : 'false';
  checkPolicies(
    table,
    none === undefined
      ? {}
      : {
          select: [expected.ownRows, null],
          insert: [null, none],
          update: [changed, changed],
          delete: [none, null],
        },
    say,
  );
  checkGrants(table, expected.privileges, say);
}

function checkRowSecurity(table: Table, say: Say): void {
  if (table.rowSecurity !== 'forced') say('row security', `is ${table.rowSecurity}, not forced`);
}

/** Command → the expressions of USING and WITH CHECK that its policy for rapport_api must have. */
type ApiPolicies = Partial<Record<Policy['command'], readonly [using: string | null, check: string | null]>>;

function checkPolicies(table: Table, expected: ApiPolicies, say: Say): void {
  const accepted = new Set<Policy>();
  for (const [command, [using, check]] of Object.entries(expected)) {
    const candidates = table.policies.filter(
      (policy) => policy.command === command && isFor(policy, 'rapport_api'),
    );
    const isRight = (policy: Policy): boolean =>
      policy.isPermissive && policy.using === using && policy.check === check;
    const found = candidates.find(isRight) ?? candidates[0];
    if (!found) say('api policy', `has none for ${command}`);
    else if (!isRight(found))
      say(
        'api policy',
        `for ${command} is using ${found.using ?? 'nothing'} with check ${found.check ?? 'nothing'}`,
      );
    if (found) accepted.add(found);
  }
  if (table.columns.some((column) => column.name === 'deleted_at')) {
    const hiding = table.policies.find(
      (policy) =>
        !policy.isPermissive &&
        policy.command === 'select' &&
        isFor(policy, 'rapport_api') &&
        policy.using === notDeleted,
    );
    if (hiding) accepted.add(hiding);
    else say('api policy', 'shows deleted rows');
  }
  if (readByAgency.has(table.name)) {
    const shared = table.policies.find(
      (policy) =>
        policy.isPermissive &&
        policy.command === 'select' &&
        isFor(policy, 'rapport_api') &&
        policy.using === ofAgency,
    );
    if (shared) accepted.add(shared);
    else say('api policy', 'is not shown to its agency');
  }
  const system = table.policies.find((policy) => isFor(policy, 'rapport_system'));
  if (system) accepted.add(system);
  const seesAll = system?.command === 'all' && system.using === 'true' && system.check === 'true';
  if (!seesAll || !system.isPermissive) say('system policy', 'rapport_system has no policy for everything');
  for (const policy of table.policies) {
    if (!accepted.has(policy))
      say('unexpected policy', `${policy.name} for ${policy.command} to ${policy.roles.join(', ')}`);
  }
}

function isFor(policy: Policy, role: string): boolean {
  return policy.roles.length === 1 && policy.roles[0] === role;
}

function checkGrants(table: Table, expected: Privileges, say: Say): void {
  for (const { role, privilege, isGrantable } of table.grants) {
    if (role === 'public') continue; // reported with everything else that everybody may do
    const allowed = Object.entries(expected).find(([name]) => name === role)?.[1] ?? [];
    const isAllowed = allowed.includes(privilege) || allowed.includes(commandOf(privilege));
    if (isGrantable || !isAllowed) say('grant', `${role} has ${privilege}`);
  }
  for (const [role, privileges] of Object.entries(expected)) {
    for (const privilege of privileges) {
      const has = (granted: string): boolean => granted === privilege || commandOf(granted) === privilege;
      if (!table.grants.some((grant) => grant.role === role && has(grant.privilege)))
        say('grant', `${role} has no ${privilege}`);
    }
  }
}

/** "update" of "update (title)". */
function commandOf(privilege: string): string {
  return privilege.replace(/ \(.*/, '');
}

type Report = (rule: CatalogRule, subject: string, detail: string) => void;

/** Rows of a partition are reached through its table alone, under that table's policies. */
function checkPartitions(catalog: Catalog, report: Report): void {
  for (const { name, owner, rowSecurity, policies, grants } of catalog.partitions) {
    const say = (detail: string): void => report('partition', name, detail);
    if (!name.startsWith('partitions.')) say('is not in the schema partitions');
    if (owner !== 'rapport_owner') say(`is owned by ${owner}`);
    if (rowSecurity !== 'forced') say(`has row security ${rowSecurity}, not forced`);
    for (const policy of policies) say(`has the policy ${policy.name}`);
    for (const { role, privilege } of grants) say(`${role} has ${privilege}`);
  }
  for (const { name, partitionKey } of catalog.tables) {
    if (partitionKey === null) continue;
    if (partitionKey !== 'hash (jurisdiction_id)')
      report('partition', name, `is partitioned by ${partitionKey}`);
    if (!catalog.partitions.some(({ parent }) => parent === name))
      report('partition', name, 'has no partitions');
  }
  for (const { schema, role, privilege } of catalog.schemaGrants)
    if (schema === 'partitions') report('partition', schema, `${role} has ${privilege}`);
}

/** Text compares and sorts the same on every machine. */
function checkCollation(catalog: Catalog, report: Report): void {
  if (catalog.locale !== 'builtin PG_UNICODE_FAST')
    report('collation', 'database', `has the locale ${catalog.locale}`);
  for (const column of catalog.collatedColumns) report('collation', column, 'has a collation of its own');
}

function checkRoles(catalog: Catalog, report: Report): void {
  const expected: Readonly<Record<string, Pick<RoleFacts, 'memberOf' | 'owns'> | undefined>> = {
    rapport_api: { memberOf: [], owns: [] },
    rapport_system: { memberOf: [], owns: securityDefiners.map((signature) => `function ${signature}`) },
  };
  for (const name of ['rapport_owner', 'rapport_api', 'rapport_system']) {
    const role = catalog.roles.find((candidate) => candidate.name === name);
    if (!role) {
      report('role', name, 'is missing');
      continue;
    }
    for (const power of role.powers) report('role', name, `has ${power}`);
    // The owner may act as rapport_system, to hand functions over to it; it may be nothing more.
    const { memberOf, owns } = expected[name] ?? { memberOf: ['rapport_system'], owns: role.owns };
    for (const other of role.memberOf)
      if (!memberOf.includes(other)) report('role', name, `is a member of ${other}`);
    for (const thing of role.owns) if (!owns.includes(thing)) report('role', name, `owns ${thing}`);
  }
}

function checkFunctions(catalog: Catalog, report: Report): void {
  const definers = catalog.functions.filter((routine) => routine.isSecurityDefiner);
  for (const { signature, owner, settings } of definers) {
    if (!securityDefiners.includes(signature)) report('security definer', signature, 'is not a known one');
    if (owner !== 'rapport_system') report('security definer', signature, `runs as ${owner}`);
    if (!settings.includes('search_path=pg_catalog, pg_temp'))
      report('security definer', signature, 'has no fixed search_path');
  }
  for (const known of securityDefiners) {
    if (!definers.some(({ signature }) => signature === known))
      report('security definer', known, 'is missing');
  }
}
