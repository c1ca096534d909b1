/**
 * Prints how large the tables of survey responses and answers are, with each of their indexes.
 *
 *   npm run benchmark:answers                             the working tree, 10 million answers
 *   npm run benchmark:answers -- --revision 60155d8       the migrations of a git revision
 *   npm run benchmark:answers -- --answers 100000         fewer answers
 *
 * The same answers for each revision: 50 jurisdictions import in turns, and a response has 20 answers. Foreign keys
 * and triggers are off while they are written. Takes minutes, and some 5 GB of disk in the temporary directory.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { migrate } from '@rapport/database/migrate.ts';
import { prepareRoles } from '@rapport/database/roles.ts';
import { startPostgres } from '@rapport/testkit/services/postgres.ts';
import pg from 'pg';

const jurisdictions = 50;
const answersPerResponse = 20;
const batches = 50;

const { values } = parseArgs({
  options: { revision: { type: 'string' }, answers: { type: 'string', default: '10000000' } },
});
const answers = Number(values.answers);

/** Questions of each survey version: 9 numbers, 9 single choices, one question with two chosen choices. */
const questionsSql = `
  select uuidv7() as id, j.id as jurisdiction_id, n, case when n <= 9 then 'NUMBER' when n <= 18 then 'SINGLE_CHOICE' else 'MULTIPLE_CHOICE' end as kind
    from jurisdiction j cross join generate_series(1, 19) as n`;

function migrationsOf(revision: string | undefined, directory: string): string {
  if (revision === undefined) return 'schema/migrations';
  const archive = execFileSync('git', ['archive', revision, 'schema/migrations'], {
    maxBuffer: 100_000_000,
  });
  execFileSync('tar', ['x', '-C', directory], { input: archive });
  return join(directory, 'schema/migrations');
}

async function fill(admin: pg.Client): Promise<void> {
  await admin.query('set session_replication_role = replica');
  await admin.query('set synchronous_commit = off');
  await admin.query(
    `insert into jurisdiction (slug, name, state, kind) select 'sizes-' || n, 'Sizes ' || n, 'CA', 'COUNTY' from generate_series(1, ${jurisdictions}) as n`,
  );
  await admin.query(`create temporary table q as ${questionsSql}`);
  await admin.query(
    `create temporary table c as select uuidv7() as id, q.id as question_id, position
       from q cross join generate_series(0, 4) as position where kind <> 'NUMBER'`,
  );
  await admin.query(
    'create temporary table v as select id as jurisdiction_id, uuidv7() as id from jurisdiction',
  );
  // An earlier revision has no slot.
  const { rowCount } = await admin.query(
    `select from pg_attribute where attrelid = 'answer'::regclass and attname = 'slot' and not attisdropped`,
  );
  const hasSlot = rowCount !== 0;
  const slotColumn = hasSlot ? ', slot' : '';
  const slotValue = hasSlot ? `, case when q.kind = 'MULTIPLE_CHOICE' then c.position else 0 end` : '';
  // In turns: file after file, over the jurisdictions.
  const responses = Math.ceil(answers / answersPerResponse / jurisdictions / batches);
  for (let batch = 0; batch < batches; batch += 1) {
    await admin.query(
      `with added as (
         insert into response (jurisdiction_id, survey_version_id, respondent_key, submitted_at)
         select v.jurisdiction_id, v.id, 'respondent-' || (${batch * responses} + n), now()
           from generate_series(1, ${responses}) as n cross join v order by v.jurisdiction_id, n
         returning id, jurisdiction_id)
       insert into answer (jurisdiction_id, response_id, question_id, choice_id, number_value${slotColumn})
       select r.jurisdiction_id, r.id, q.id, c.id, case when q.kind = 'NUMBER' then 5 end${slotValue}
         from added r join q on q.jurisdiction_id = r.jurisdiction_id
         left join c on c.question_id = q.id and (c.position = get_byte(uuid_send(r.id), 15) % 5
           or q.kind = 'MULTIPLE_CHOICE' and c.position = (get_byte(uuid_send(r.id), 15) + 1) % 5)
        order by r.jurisdiction_id, r.id, q.n`,
    );
  }
  for (const table of ['response', 'answer']) await admin.query(`vacuum analyze ${table}`);
}

interface Size {
  name: string;
  bytes: string;
  rows: string | null;
}

/** A table and its indexes, the partitions of each added up. */
async function sizesOf(admin: pg.Client, table: string): Promise<Size[]> {
  const { rows } = await admin.query<Size>(
    `with part as (select relid as id from pg_partition_tree($1::regclass) where isleaf union select $1::regclass),
          leaf as (select distinct id from part join pg_class on oid = id and relkind = 'r')
     select 'table' as name, sum(pg_table_size(id))::text as bytes, sum(reltuples)::bigint::text as rows from leaf join pg_class on oid = id
     union all
     select (regexp_match(pg_get_indexdef(x.indexrelid), '\\(.*'))[1], sum(pg_relation_size(x.indexrelid))::text, null
       from leaf join pg_index x on x.indrelid = leaf.id group by 1`,
    [table],
  );
  return rows;
}

const directory = mkdtempSync(join(tmpdir(), 'rapport-sizes-'));
chmodSync(directory, 0o755);
const postgres = await startPostgres({ dataDirectory: join(directory, 'postgres') });
try {
  const url = (role: string): string => {
    const result = new URL(postgres.adminUrl);
    result.pathname = '/rapport';
    result.username = role;
    result.password = 'sizes';
    return result.href;
  };
  const urls = { owner: url('rapport_owner'), api: url('rapport_api'), system: url('rapport_system') };
  await prepareRoles(postgres.adminUrl, urls);
  await migrate({ ownerUrl: urls.owner, directory: migrationsOf(values.revision, directory) });
  const adminUrl = new URL(postgres.adminUrl);
  adminUrl.pathname = '/rapport';
  const admin = new pg.Client({ connectionString: adminUrl.href });
  await admin.connect();
  try {
    await fill(admin);
    for (const table of ['answer', 'response']) {
      const sizes = await sizesOf(admin, table);
      const total = sizes.reduce((sum, { bytes }) => sum + Number(bytes), 0);
      console.log(`\n${table}, ${Number(sizes[0]?.rows ?? 0).toLocaleString('en-US')} rows`);
      for (const { name, bytes } of [...sizes, { name: 'total', bytes: String(total) }])
        console.log(`${Number(bytes).toLocaleString('en-US').padStart(16)} bytes  ${name}`);
    }
  } finally {
    await admin.end();
  }
} finally {
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}
