import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { getDatamodel } from './generated/pothos-types.ts';
import * as generatedEnums from './generated/prisma/enums.ts';
import { databaseName } from './list-reader.ts';
import { foldedFieldNames } from './sort-keys.ts';
import { checkCatalog, isTenantTable, type Finding } from './testing/catalog-check.ts';
import { readCatalog } from './testing/catalog.ts';
import { checkDrift, type Datamodel } from './testing/drift-check.ts';
import { createTestDatabase } from './testing/test-database.ts';

const database = await createTestDatabase();
const owner = new pg.Client({ connectionString: database.urls.owner });

const datamodel: Datamodel = {
  models: getDatamodel().datamodel.models,
  enums: Object.fromEntries(
    Object.entries(generatedEnums).map(([name, labels]) => [name, Object.values(labels)]),
  ),
};

beforeAll(() => owner.connect());
afterAll(async () => {
  await owner.end();
  await database.close();
});

/** The findings after `sql` was run by the owner of the tables; nothing of it stays. */
async function after<T>(
  sql: string,
  check: (catalog: Awaited<ReturnType<typeof readCatalog>>) => T,
): Promise<T> {
  await owner.query('begin');
  try {
    await owner.query(sql);
    return check(await readCatalog(owner));
  } finally {
    await owner.query('rollback');
  }
}

test('every table keeps to the tenancy design', async () => {
  const catalog = await readCatalog(owner);
  expect(catalog.tables.filter(isTenantTable).length).toBeGreaterThan(20);
  expect(checkCatalog(catalog)).toEqual([]);
});

test('text sorts by the locale that every database has', async () => {
  const catalog = await readCatalog(owner);
  expect(catalog.locale).toBe('builtin PG_UNICODE_FAST');
  expect(checkCatalog({ ...catalog, locale: 'libc en_US.UTF-8' })).toEqual([
    { rule: 'collation', subject: 'database', detail: 'has the locale libc en_US.UTF-8' },
  ]);
});

test('every folded column is known to the lists, and has the folded text of its field', async () => {
  // A field that the database computes has its expression in the folded column, which cannot refer to it.
  const { rows } = await owner.query<{ column: string; expression: string; field: string }>(
    `select a.attrelid::regclass || '.' || a.attname as column, pg_get_expr(d.adbin, d.adrelid) as expression,
            coalesce((select pg_get_expr(e.adbin, e.adrelid) from pg_attribute s
                        join pg_attrdef e on e.adrelid = s.attrelid and e.adnum = s.attnum
                       where s.attrelid = a.attrelid and s.attname || '_folded' = a.attname and s.attgenerated <> ''),
                     regexp_replace(a.attname, '_folded$', '')) as field
       from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attname like '%\\_folded' order by 1`,
  );
  expect(rows.map(({ column }) => column)).toEqual(
    foldedFieldNames
      .map((name) => `${name.split('.').map(databaseName).join('.')}_folded`)
      .toSorted((one, other) => (one < other ? -1 : 1)),
  );
  for (const { expression, field } of rows) expect(expression).toBe(`app.search_text(${field})`);
});

test('the time of creation is read from the id', async () => {
  const { rows } = await owner.query<{ table: string; id: string }>(
    `select c.relname as table, pg_get_expr(d.adbin, d.adrelid) as id from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'created_at' and a.attgenerated = ''
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = 'public'::regnamespace order by 1`,
  );
  expect(rows).toEqual([{ table: 'deleted_record', id: 'CURRENT_TIMESTAMP' }]);
});

test('schema/prisma and the migrations agree', async () => {
  expect(Object.keys(datamodel.enums).length).toBeGreaterThan(10);
  expect(checkDrift(await readCatalog(owner), datamodel)).toEqual([]);
});

const columns = `id uuid not null default uuidv7(), jurisdiction_id uuid not null references jurisdiction (id),
  program_id uuid not null, primary key (jurisdiction_id, id)`;
const good = `
  create table bad (${columns}, foreign key (jurisdiction_id, program_id) references program (jurisdiction_id, id));
  create index bad_program on bad (jurisdiction_id, program_id);
  select app.protect_tenant_table('bad');`;

test('a table made by the rules gives no finding', async () => {
  expect(await after(good, checkCatalog)).toEqual([]);
});

describe('each rule finds what breaks it, and nothing else', () => {
  const bad = (rule: Finding['rule'], detail: string): Finding => ({ rule, subject: 'bad', detail });
  const partition = (subject: string, detail: string): Finding => ({
    rule: 'partition',
    subject,
    detail,
  });
  const own = '(jurisdiction_id = ( SELECT app.current_jurisdiction() AS current_jurisdiction))';
  const commands = ['delete', 'insert', 'select', 'update'];
  test.each<[name: string, sql: string, findings: Finding[]]>([
    [
      'no protection at all',
      good.replace(/select app\.protect.*/, ''),
      [
        bad('tenant default', 'jurisdiction_id does not default to app.current_jurisdiction()'),
        bad('row security', 'is off, not forced'),
        ...['select', 'insert', 'update', 'delete'].map((command) =>
          bad('api policy', `has none for ${command}`),
        ),
        bad('system policy', 'rapport_system has no policy for everything'),
        ...['rapport_api', 'rapport_system'].flatMap((role) =>
          commands.map((command) => bad('grant', `${role} has no ${command}`)),
        ),
      ],
    ],
    [
      'a row that belongs to no tenant unless it names one',
      `${good} alter table bad alter jurisdiction_id drop default`,
      [bad('tenant default', 'jurisdiction_id does not default to app.current_jurisdiction()')],
    ],
    [
      'row security off',
      `${good} alter table bad disable row level security`,
      [bad('row security', 'is off, not forced')],
    ],
    [
      'row security not forced',
      `${good} alter table bad no force row level security`,
      [bad('row security', 'is enabled, not forced')],
    ],
    [
      'a command without a policy',
      `${good} drop policy tenant_delete on bad`,
      [bad('api policy', 'has none for delete')],
    ],
    [
      'a policy that lets everything through',
      `${good} alter policy tenant_select on bad using (true)`,
      [bad('api policy', 'for select is using true with check nothing')],
    ],
    [
      'an update that may move a row away',
      `${good} alter policy tenant_update on bad with check (true)`,
      [bad('api policy', `for update is using ${own} with check true`)],
    ],
    [
      'a policy that calls the function for every row',
      `${good} alter policy tenant_select on bad using (jurisdiction_id = app.current_jurisdiction())`,
      [
        bad(
          'api policy',
          'for select is using (jurisdiction_id = app.current_jurisdiction()) with check nothing',
        ),
      ],
    ],
    [
      'one policy too many',
      `${good} create policy open on bad for select to rapport_api using (true)`,
      [bad('unexpected policy', 'open for select to rapport_api')],
    ],
    [
      'a policy for everybody',
      `${good} create policy open on bad for all using (true)`,
      [bad('unexpected policy', 'open for all to public')],
    ],
    [
      'no policy for rapport_system',
      `${good} drop policy system_all on bad`,
      [bad('system policy', 'rapport_system has no policy for everything')],
    ],
    [
      'an append-only table that can be deleted from',
      `${good} alter policy tenant_update on bad using (false) with check (false)`,
      [
        bad('api policy', `for delete is using ${own} with check nothing`),
        ...['rapport_api', 'rapport_system'].flatMap((role) =>
          ['delete', 'update'].map((command) => bad('grant', `${role} has ${command}`)),
        ),
      ],
    ],
    [
      'a tenant that may be missing',
      `${good} alter table bad drop constraint bad_pkey; alter table bad alter jurisdiction_id drop not null`,
      [bad('tenant column', 'has no jurisdiction_id uuid not null')],
    ],
    [
      'a foreign key that leaves the tenant behind',
      `${good} alter table program add constraint program_alone unique (id);
       alter table bad add constraint alone foreign key (program_id) references program (id); create index on bad (program_id)`,
      [bad('foreign key', 'alone does not carry the tenant along')],
    ],
    [
      'a foreign key to what no tenant owns',
      `${good} alter table bad add head_id uuid constraint head references audit_head; create index on bad (head_id)`,
      [bad('foreign key', 'head refers to audit_head, which belongs to no tenant')],
    ],
    [
      'a tenant that need not exist',
      good.replace(' references jurisdiction (id)', ''),
      [bad('foreign key', 'jurisdiction_id refers to no jurisdiction')],
    ],
    [
      'a foreign key without an index',
      `${good} drop index bad_program`,
      [bad('foreign key index', 'bad_jurisdiction_id_program_id_fkey has no index over its columns')],
    ],
    [
      'no index for the tenant',
      `${good} drop index bad_program; alter table bad drop constraint bad_pkey; alter table bad add primary key (id, jurisdiction_id);
       create index on bad (program_id, jurisdiction_id)`,
      [
        bad('tenant index', 'has no index that begins with jurisdiction_id'),
        bad('foreign key index', 'bad_jurisdiction_id_fkey has no index over its columns'),
      ],
    ],
    [
      'a partition that can be read directly',
      `grant select on partitions.answer_0 to rapport_api; grant usage on schema partitions to rapport_api;
       alter table partitions.answer_1 disable row level security; create policy open on partitions.answer_2 using (true)`,
      [
        partition('partitions.answer_0', 'rapport_api has select'),
        partition('partitions.answer_1', 'has row security off, not forced'),
        partition('partitions.answer_2', 'has the policy open'),
        partition('partitions', 'rapport_api has usage'),
      ],
    ],
    [
      'a table that is partitioned by something else',
      `create table bad (${columns}, foreign key (jurisdiction_id, program_id) references program (jurisdiction_id, id)) partition by list (jurisdiction_id);
       create index bad_program on bad (jurisdiction_id, program_id); select app.protect_tenant_table('bad')`,
      [bad('partition', 'is partitioned by list (jurisdiction_id)'), bad('partition', 'has no partitions')],
    ],
    [
      'a partitioned table whose policy keeps the planner from leaving partitions out',
      'alter policy tenant_select on answer using (jurisdiction_id = (select app.current_jurisdiction()))',
      [
        {
          rule: 'api policy',
          subject: 'answer',
          detail: `for select is using ${own} with check nothing`,
        },
      ],
    ],
    [
      'a column that sorts its own way',
      'alter table program alter summary type text collate "en-x-icu"',
      [{ rule: 'collation', subject: 'program.summary', detail: 'has a collation of its own' }],
    ],
    [
      'a grant beyond the four commands',
      `${good} grant truncate on bad to rapport_api`,
      [bad('grant', 'rapport_api has truncate')],
    ],
    [
      'a grant on a column',
      `${good} revoke update on bad from rapport_api; grant update (program_id) on bad to rapport_api; grant references (id) on bad to rapport_system`,
      [bad('grant', 'rapport_system has references (id)')],
    ],
    [
      'a grant to everybody',
      `${good} grant select on bad to public`,
      [{ rule: 'public grant', subject: 'relation bad', detail: 'select' }],
    ],
    [
      'an owner that is not rapport_owner',
      `${good} grant create on schema public to rapport_system; alter table bad owner to rapport_system`,
      [
        bad('owner', 'is owned by rapport_system'),
        ...commands.map((command) => bad('grant', `rapport_system has no ${command}`)),
        { rule: 'role', subject: 'rapport_system', detail: 'owns table bad' },
      ],
    ],
    [
      'a function that runs as its owner',
      `create function app.peek() returns int language sql security definer as 'select 1'`,
      [
        { rule: 'security definer', subject: 'app.peek()', detail: 'is not a known one' },
        { rule: 'security definer', subject: 'app.peek()', detail: 'runs as rapport_owner' },
        { rule: 'security definer', subject: 'app.peek()', detail: 'has no fixed search_path' },
      ],
    ],
    [
      'a function that everybody may call',
      `create function app.peek() returns int language sql as 'select 1'; grant execute on function app.peek() to public`,
      [{ rule: 'public grant', subject: 'function app.peek()', detail: 'execute' }],
    ],
    [
      'a view',
      'create view everything as select * from program',
      [
        {
          rule: 'other relation',
          subject: 'view public.everything',
          detail: 'is no table of the schema public',
        },
      ],
    ],
    [
      'a table in another schema',
      'create table app.note (id uuid)',
      [{ rule: 'other relation', subject: 'table app.note', detail: 'is no table of the schema public' }],
    ],
    [
      'bookkeeping that the API can read',
      'grant select on _prisma_migrations to rapport_api',
      [{ rule: 'grant', subject: '_prisma_migrations', detail: 'rapport_api has select' }],
    ],
    [
      'an audit head that the API can read',
      'grant select on audit_head to rapport_api',
      [{ rule: 'grant', subject: 'audit_head', detail: 'rapport_api has select' }],
    ],
    [
      'a platform table that is gone',
      'alter table audit_head rename to head_of_audit; alter table head_of_audit set schema app',
      [
        { rule: 'platform table', subject: 'audit_head', detail: 'is missing' },
        {
          rule: 'other relation',
          subject: 'table app.head_of_audit',
          detail: 'is no table of the schema public',
        },
      ],
    ],
  ])('%s', async (_name, sql, findings) => {
    expect(await after(sql, checkCatalog)).toEqual(findings);
  });

  test('roles that can do more than they should', async () => {
    const catalog = await readCatalog(owner);
    const roles = catalog.roles.map((role) =>
      role.name === 'rapport_api'
        ? { ...role, powers: ['bypassrls'], memberOf: ['rapport_system'], owns: ['table note'] }
        : role,
    );
    expect(checkCatalog({ ...catalog, roles }).map(({ detail }) => detail)).toEqual([
      'has bypassrls',
      'is a member of rapport_system',
      'owns table note',
    ]);
  });
});

describe('drift between schema/prisma and the database is named', () => {
  test.each([
    ['alter table program add nickname text', ['Program: the column nickname has no field']],
    [
      'alter table program rename title to name',
      ['Program.title: there is no column title', 'Program: the column name has no field'],
    ],
    ['alter table program alter title drop not null', ['Program.title: the column is nullable']],
    ['alter table program alter summary set not null', ['Program.summary: the column is not null']],
    ['alter table population alter count type bigint', ['Population.count: Int is bigint in the database']],
    ['alter table upload alter bytes type integer', ['Upload.bytes: BigInt is integer in the database']],
    [
      "alter type jurisdiction_status add value 'CLOSED'",
      ['JurisdictionStatus: the database has the labels ACTIVE, SUSPENDED, CLOSED'],
    ],
    [
      'alter table activity drop constraint activity_jurisdiction_id_program_id_fkey',
      ['Activity.program: there is no foreign key'],
    ],
    ['create table note (id uuid)', ['note: there is no model of this table']],
    ["create type mood as enum ('GOOD')", ['mood: there is no such enum in a model']],
    [
      'alter table attendance rename to presence',
      [
        'Correction.attendance: there is no foreign key',
        'Attendance: there is no table attendance',
        'AttendanceCount.attendance: there is no foreign key',
        'presence: there is no model of this table',
      ],
    ],
  ])('%s', async (sql, drift) => {
    expect(await after(sql, (catalog) => checkDrift(catalog, datamodel))).toEqual(drift);
  });
});
