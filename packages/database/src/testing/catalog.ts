import type pg from 'pg';

/** The application's part of a database as pg_catalog describes it: the facts that the checks judge and that rows are made from. */
export interface Catalog {
  tables: readonly Table[];
  /** Type name → labels, in order. */
  enums: ReadonlyMap<string, readonly string[]>;
  /** Functions and procedures of the schemas app and public. */
  functions: readonly RoutineFacts[];
  roles: readonly RoleFacts[];
  /** The privileges that everybody has: "<kind> <name>". Types are left out: everybody may use a type. */
  publicGrants: readonly { on: string; privilege: string }[];
  partitions: readonly Partition[];
  /** Of schemas of our own, without those of the owner. */
  schemaGrants: readonly { schema: string; role: string; privilege: string }[];
  /** How text sorts: "<provider> <locale>" of the database, and columns with a collation of their own: "<table>.<column>". */
  locale: string;
  collatedColumns: readonly string[];
  /** Views, materialized views, foreign tables and sequences, and tables outside the schema public that are no partitions: "<kind> <schema>.<name>". */
  otherRelations: readonly string[];
}

/** A part of a table, with rows of its own. */
export interface Partition {
  /** With its schema. */
  name: string;
  parent: string;
  owner: string;
  rowSecurity: Table['rowSecurity'];
  policies: readonly { name: string }[];
  grants: readonly { role: string; privilege: string }[];
}

export interface Table {
  /** `hash (jurisdiction_id)`; null where it is not partitioned. */
  partitionKey: string | null;
  name: string;
  owner: string;
  rowSecurity: 'off' | 'enabled' | 'forced';
  columns: readonly Column[];
  policies: readonly Policy[];
  foreignKeys: readonly ForeignKey[];
  indexes: readonly Index[];
  /** A privilege on one column names it: "update (title)". */
  grants: readonly { role: string; privilege: string; isGrantable: boolean }[];
}

export interface Column {
  name: string;
  /** As in format_type, without its length: `uuid`, `text[]`, `character`, `program_status`. */
  type: string;
  /** Of character(n). */
  length: number | null;
  isNullable: boolean;
  /** The expression of its default. */
  default: string | null;
}

export interface Policy {
  name: string;
  command: 'select' | 'insert' | 'update' | 'delete' | 'all';
  roles: readonly string[];
  isPermissive: boolean;
  using: string | null;
  check: string | null;
}

export interface ForeignKey {
  name: string;
  columns: readonly string[];
  target: string;
  targetColumns: readonly string[];
}

export interface Index {
  name: string;
  /** Null stands for an expression. */
  columns: readonly (string | null)[];
  isUnique: boolean;
  isPrimary: boolean;
  /** Of a partial index. */
  predicate: string | null;
}

export interface RoutineFacts {
  /** `app.enter_subject(text,text)` */
  signature: string;
  owner: string;
  isSecurityDefiner: boolean;
  /** `search_path=…` and the other settings of the function. */
  settings: readonly string[];
}

export interface RoleFacts {
  name: string;
  /** Those of superuser, bypassrls, createrole, createdb, replication that it has. */
  powers: readonly string[];
  memberOf: readonly string[];
  /** Everything that it owns, in words. */
  owns: readonly string[];
}

/** Reads the catalog of the database that `client` is connected to. Any role may. */
export async function readCatalog(client: pg.ClientBase): Promise<Catalog> {
  const rows = async <Row>(sql: string): Promise<Row[]> =>
    (await client.query<{ row: Row }>(`select to_jsonb(r) as row from (${sql}) r`)).rows.map(
      ({ row }) => row,
    );
  return {
    tables: await rows<Table>(tablesSql),
    enums: new Map(
      (await rows<{ name: string; labels: string[] }>(enumsSql)).map(({ name, labels }) => [name, labels]),
    ),
    functions: await rows<RoutineFacts>(functionsSql),
    roles: await rows<RoleFacts>(rolesSql),
    publicGrants: await rows<Catalog['publicGrants'][number]>(publicGrantsSql),
    partitions: await rows<Partition>(partitionsSql),
    schemaGrants: await rows<Catalog['schemaGrants'][number]>(schemaGrantsSql),
    locale: (await rows<{ locale: string }>(localeSql))[0]?.locale ?? '',
    collatedColumns: (await rows<{ name: string }>(collatedColumnsSql)).map(({ name }) => name),
    otherRelations: (await rows<{ name: string }>(otherRelationsSql)).map(({ name }) => name),
  };
}

const list = (select: string): string => `coalesce((select jsonb_agg(x) from (${select}) x), '[]')`;
const namesOf = (relation: string, numbers: string): string =>
  `(select jsonb_agg(named.attname order by part.n) from unnest(${numbers}) with ordinality part(num, n)
    left join pg_attribute named on named.attrelid = ${relation} and named.attnum = part.num and part.num > 0)`;
const command = (letter: string): string =>
  `case ${letter} when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end`;

const rowSecurity = `case when not c.relrowsecurity then 'off' when c.relforcerowsecurity then 'forced' else 'enabled' end`;

const tablesSql = `
  select c.relname as name, pg_get_userbyid(c.relowner) as owner,
    lower(pg_get_partkeydef(c.oid)) as "partitionKey",
    ${rowSecurity} as "rowSecurity",
    ${list(`
      select a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as "isNullable",
        case when a.atttypid = 'bpchar'::regtype then a.atttypmod - 4 end as length, pg_get_expr(d.adbin, d.adrelid) as "default"
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum`)} as columns,
    ${list(`
      select p.polname as name, ${command('p.polcmd')} as command, p.polpermissive as "isPermissive",
        (select jsonb_agg(case role when 0 then 'public' else pg_get_userbyid(role) end) from unnest(p.polroles) role) as roles,
        pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
      from pg_policy p where p.polrelid = c.oid order by p.polname`)} as policies,
    ${list(`
      select k.conname as name, ${namesOf('k.conrelid', 'k.conkey')} as columns,
        k.confrelid::regclass::text as target, ${namesOf('k.confrelid', 'k.confkey')} as "targetColumns"
      from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.conparentid = 0 order by k.conname`)} as "foreignKeys",
    ${list(`
      select i.indexrelid::regclass::text as name, ${namesOf('i.indrelid', '(i.indkey::int2[])[0:i.indnkeyatts - 1]')} as columns,
        i.indisunique as "isUnique", i.indisprimary as "isPrimary", pg_get_expr(i.indpred, i.indrelid) as predicate
      from pg_index i where i.indrelid = c.oid and i.indisvalid order by i.indexrelid`)} as indexes,
    ${list(`
      select case g.grantee when 0 then 'public' else pg_get_userbyid(g.grantee) end as role,
        lower(g.privilege_type) || coalesce(' (' || acls.col || ')', '') as privilege, g.is_grantable as "isGrantable"
      from (select c.relacl as acl, null as col union all
            select a.attacl, a.attname from pg_attribute a where a.attrelid = c.oid and a.attacl is not null) acls,
        aclexplode(acls.acl) g where g.grantee <> c.relowner order by 1, 2`)} as grants
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by c.relname`;

const partitionsSql = `
  select c.relnamespace::regnamespace || '.' || c.relname as name, i.inhparent::regclass::text as parent,
    pg_get_userbyid(c.relowner) as owner, ${rowSecurity} as "rowSecurity",
    ${list(`select p.polname as name from pg_policy p where p.polrelid = c.oid order by 1`)} as policies,
    ${list(`
      select case g.grantee when 0 then 'public' else pg_get_userbyid(g.grantee) end as role, lower(g.privilege_type) as privilege
      from aclexplode(c.relacl) g where g.grantee <> c.relowner order by 1, 2`)} as grants
  from pg_class c join pg_inherits i on i.inhrelid = c.oid
  where c.relispartition and c.relkind in ('r', 'p') order by 1`;

const schemaGrantsSql = `
  select n.nspname as schema, case g.grantee when 0 then 'public' else pg_get_userbyid(g.grantee) end as role, lower(g.privilege_type) as privilege
  from pg_namespace n, aclexplode(n.nspacl) g where n.nspname !~ '^(pg_|information_schema)' and g.grantee <> n.nspowner order by 1, 2, 3`;

const localeSql = `
  select case datlocprovider when 'b' then 'builtin' when 'i' then 'icu' else 'libc' end || ' ' || coalesce(datlocale, datcollate) as locale
  from pg_database where datname = current_database()`;

const collatedColumnsSql = `
  select a.attrelid::regclass || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    and a.attcollation not in (0, 'pg_catalog."default"'::regcollation) order by 1`;

const enumsSql = `
  select t.typname as name, jsonb_agg(e.enumlabel order by e.enumsortorder) as labels
  from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.typname order by t.typname`;

const functionsSql = `
  select p.oid::regprocedure::text as signature, pg_get_userbyid(p.proowner) as owner,
    p.prosecdef as "isSecurityDefiner", coalesce(to_jsonb(p.proconfig), '[]') as settings
  from pg_proc p where p.pronamespace::regnamespace::text in ('app', 'public') order by 1`;

const rolesSql = `
  select r.rolname as name,
    to_jsonb(array_remove(array[
      case when r.rolsuper then 'superuser' end, case when r.rolbypassrls then 'bypassrls' end,
      case when r.rolcreaterole then 'createrole' end, case when r.rolcreatedb then 'createdb' end,
      case when r.rolreplication then 'replication' end], null)) as powers,
    coalesce((select jsonb_agg(pg_get_userbyid(m.roleid)) from pg_auth_members m where m.member = r.oid), '[]') as "memberOf",
    coalesce((select jsonb_agg(owned.name order by owned.name) from (
      select pg_describe_object(d.classid, d.objid, d.objsubid) as name from pg_shdepend d
      where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid and d.deptype = 'o'
        and d.dbid in (0, (select oid from pg_database where datname = current_database()))) owned), '[]') as owns
  from pg_roles r where r.rolname like 'rapport\\_%' order by 1`;

const publicGrantsSql = `
  select "on", lower(g.privilege_type) as privilege from (
    select 'database' as "on", coalesce(datacl, acldefault('d', datdba)) as acl from pg_database where datname = current_database()
    union all
    select 'schema ' || nspname, coalesce(nspacl, acldefault('n', nspowner)) from pg_namespace
      where nspname !~ '^pg_' and nspname <> 'information_schema'
    union all
    select 'function ' || p.oid::regprocedure, coalesce(proacl, acldefault('f', proowner)) from pg_proc p
      where p.pronamespace::regnamespace::text in ('app', 'public')
    union all
    select 'relation ' || c.oid::regclass, c.relacl from pg_class c
      where c.relnamespace::regnamespace::text in ('app', 'public')
    union all
    select 'column ' || a.attrelid::regclass || '.' || a.attname, a.attacl from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace::regnamespace::text in ('app', 'public')
  ) acls, aclexplode(acls.acl) g where g.grantee = 0 order by 1, 2`;

const otherRelationsSql = `
  select case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table'
      when 'S' then 'sequence' else 'table' end || ' ' || c.relnamespace::regnamespace || '.' || c.relname as name
  from pg_class c
  where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and c.relpersistence <> 't'
    and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
    and not c.relispartition and not (c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')) order by 1`;
