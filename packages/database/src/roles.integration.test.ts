import { randomBytes } from 'node:crypto';

import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';

import { prepareRoles, type RoleUrls } from './roles.ts';

const { adminUrl } = inject('postgres');
const suffix = randomBytes(6).toString('hex');
const name = `roles_${suffix}`;

function url(role: string, password: string): string {
  const result = new URL(adminUrl);
  result.pathname = `/${name}`;
  result.username = `${role}_${suffix}`;
  result.password = encodeURIComponent(password);
  return result.href;
}
const urls = (password: string): RoleUrls => ({
  owner: url('owner', password),
  api: url('api', password),
  system: url('system', password),
});

async function query(connectionString: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  await query(adminUrl, `drop database if exists ${name} with (force)`);
  await query(adminUrl, `drop role if exists owner_${suffix}, api_${suffix}, system_${suffix}`);
});

test('makes the database and three roles without powers, and brings passwords in line when repeated', async () => {
  const first = urls(`it's "first" é@/:`);
  await prepareRoles(adminUrl, first);
  await Promise.all([1, 2, 3].map(() => prepareRoles(adminUrl, first)));
  for (const connectionString of Object.values(first)) {
    const powers = `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as powerful,
      current_setting('timezone') as timezone from pg_roles where rolname = current_user`;
    expect(await query(connectionString, powers)).toEqual([{ powerful: false, timezone: 'UTC' }]);
  }

  const second = urls('second');
  await prepareRoles(adminUrl, second);
  for (const role of ['owner', 'api', 'system'] as const) {
    expect(await query(second[role], 'select 1 as one')).toEqual([{ one: 1 }]);
    await expect(query(first[role], 'select 1')).rejects.toMatchObject({ code: '28P01' });
  }
});

test('statements and locks of the API have limits; migrations have none', async () => {
  const limits = `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
    current_setting('idle_in_transaction_session_timeout') as idle`;
  const { owner, api, system } = urls('second');
  for (const role of [api, system])
    expect(await query(role, limits)).toEqual([{ statement: '10s', lock: '5s', idle: '1min' }]);
  expect(await query(owner, limits)).toEqual([{ statement: '0', lock: '0', idle: '0' }]);
});

test('only the owner makes tables, and strangers do not even connect', async () => {
  const { owner, api, system } = urls('second');
  await query(owner, 'create table thing (id int)');
  for (const role of [api, system]) {
    await expect(query(role, 'create table other (id int)')).rejects.toMatchObject({ code: '42501' });
    await expect(query(role, 'select * from thing')).rejects.toMatchObject({ code: '42501' });
  }
  await expect(query(api, `set role system_${suffix}`)).rejects.toMatchObject({ code: '42501' });
  const stranger = new URL(inject('postgres').template.api);
  stranger.pathname = `/${name}`;
  await expect(query(stranger.href, 'select 1')).rejects.toMatchObject({ code: '42501' });
});

test('needs no superuser: anyone who can create roles and databases can run it again and again', async () => {
  const own = randomBytes(6).toString('hex');
  const administrator = new URL(adminUrl);
  administrator.username = `admin_${own}`;
  administrator.password = 'admin';
  await query(adminUrl, `create role admin_${own} login createrole createdb password 'admin'`);
  const of = (role: string, password: string): string => {
    const result = new URL(adminUrl);
    result.pathname = `/managed_${own}`;
    result.username = `${role}_${own}`;
    result.password = password;
    return result.href;
  };
  const managed = (password: string) => ({
    owner: of('owner', password),
    api: of('api', password),
    system: of('system', password),
  });
  try {
    await prepareRoles(administrator.href, managed('first'));
    await prepareRoles(administrator.href, managed('second'));
    expect(await query(of('api', 'second'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await query(adminUrl, `alter role api_${own} bypassrls`);
    await expect(prepareRoles(administrator.href, managed('third'))).rejects.toThrow(/row-level security/);
  } finally {
    await query(adminUrl, `drop database if exists managed_${own} with (force)`);
    await query(adminUrl, `drop role if exists owner_${own}, api_${own}, system_${own}, admin_${own}`);
  }
});
