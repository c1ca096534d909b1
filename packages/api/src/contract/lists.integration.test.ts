import { encodeGlobalId } from '@rapport/core/ids.ts';
import { pageSizeDefault, pageSizeMax } from '@rapport/core/limits.ts';
import { databaseName } from '@rapport/database/list-reader.ts';
import { inSystem } from '@rapport/database/system.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { fillDatabase, type FilledDatabase } from '@rapport/database/testing/filled-database.ts';
import { getNamedType, isEnumType, isInputObjectType, isObjectType, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { listedTypeNames } from '../lists/connection.schema.ts';
import { modelOf, nodeTypeNames } from '../lists/node.schema.ts';
import { schema } from '../schema.ts';
import { addAgencyMember, listsOfAgencies } from '../testing/agency-member.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import type { Json, TestClient } from '../testing/test-client.ts';
import { meaningOf, type Row } from '../testing/filter-meanings.ts';

/**
 * Checks every list of the contract, at the root and under each type: its pages, its limit, each of its
 * filters and each of its orders. The expected rows come from the table itself and from the meaning of a
 * filter's name (`testing/filter-meanings.ts`), never from the code of the list.
 */
const tenants = 2;
const rowsPerTenant = 60;

interface List {
  place: string;
  field: GraphQLField<unknown, unknown>;
  parent: string | null;
  typeName: string;
}

const lists: List[] = [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({ parent: null, field })),
  ...nodeTypeNames().flatMap((parent) => {
    const type = schema.getType(parent);
    return isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ parent, field })) : [];
  }),
]
  .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'))
  .map(({ parent, field }) => ({
    parent,
    field,
    place: `${parent ?? 'Query'}.${field.name}`,
    typeName: getNamedType(field.type).name.replace(/Connection$/, ''),
  }));

/** Lists that a table alone does not explain, with the suite that tests them. */
const others: Readonly<Record<string, string>> = {
  'Query.definitionChanges': 'definition-changes.integration.test.ts: revisions after the first one',
  'DatasetImport.issues': 'dataset-import.integration.test.ts: an issue has no id',
  'Query.expiringAgreements': 'agreement.integration.test.ts: rows of a future date',
  'Query.deletedRecords': 'record.integration.test.ts: rows of several tables',
  'Query.recurringFeedback': 'feedback-recurrence.integration.test.ts: groups of rows',
};

/** Filters that a table alone does not explain, with the suite that tests them. */
const decided: Readonly<Record<string, string>> = {
  'Agreement.state': 'agreement.integration.test.ts: agreementState',
  'Observation.isOfPlace': 'observation.integration.test.ts: every row here has a place',
  'AuditEvent.entityId': 'audit-event.integration.test.ts: the type of the id counts too',
  'Agreement.isInForce': 'agreement.integration.test.ts: agreementState',
};

/** The columns of orders that have another name. */
const orderColumns: Readonly<Record<string, string>> = {
  'StaffMember.NAME': 'display_name',
  'LegalHold.PLACED_AT': 'created_at',
};

let api: TestApi;
let filled: FilledDatabase;
let reader: TestClient;
let stranger: TestClient;
const tableRows = new Map<string, Row[]>();

const argument = (list: List, name: string) => list.field.args.find((one) => one.name === name);

function inputFields(list: List, name: string) {
  const type = argument(list, name)?.type;
  const named = type ? getNamedType(type) : null;
  return isInputObjectType(named) ? Object.values(named.getFields()) : [];
}

function orderNames(list: List): string[] {
  const field = inputFields(list, 'orderBy').find(({ name }) => name === 'field');
  const type = field ? getNamedType(field.type) : null;
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}

interface Page {
  ids: string[];
  totalCount: number;
  endCursor: string | null;
  startCursor: string | null;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** One page of a list, under the first row of its parent if it has one. */
async function page(client: TestClient, list: List, given: Record<string, unknown>): Promise<Page> {
  const names = Object.keys(given);
  const declared = names.map((name) => `$${name}: ${String(argument(list, name)?.type)}`).join(', ');
  const passed = names.map((name) => `${name}: $${name}`).join(', ');
  const selection = `${list.field.name}${passed ? `(${passed})` : ''} { totalCount edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const document = `query${declared ? ` (${declared})` : ''} { ${list.parent === null ? selection : `nodes(ids: ["${parentId(list)}"]) { ... on ${list.parent} { ${selection} } }`} }`;
  const answer = await client.query(document, given);
  expect(answer.errors, `${document} ${JSON.stringify(given)}`).toEqual([]);
  const holder = list.parent === null ? answer.data : answer.data.nodes[0];
  // A row of another tenant has no list.
  const { edges, pageInfo, totalCount }: Json = holder?.[list.field.name] ?? { edges: [], totalCount: 0 };
  return { ids: edges.map((edge: Json): string => edge.node.id), totalCount, ...pageInfo };
}

const parentId = (list: List): string =>
  encodeGlobalId(list.parent ?? '', filled.rowId(databaseName(modelOf(list.parent ?? '')), 0));

/** All rows of a list, page by page. */
async function everyId(list: List, given: Record<string, unknown> = {}): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < 20; pages += 1) {
    const one: Page = await page(reader, list, { ...given, first: 50, ...(after === null ? {} : { after }) });
    ids.push(...one.ids);
    if (!one.hasNextPage) return ids;
    after = one.endCursor;
  }
  throw new Error(`${list.place} does not end`);
}

const rowsById = (list: List): Map<string, Row> =>
  new Map(
    (tableRows.get(list.typeName) ?? []).map((row) => [
      encodeGlobalId(list.typeName, row['id'] as string),
      row,
    ]),
  );

beforeAll(async () => {
  api = await startTestApi();
  const typeNames = [...new Set([...listedTypeNames, ...nodeTypeNames()])];
  const tables = [...new Set(typeNames.map((type) => databaseName(modelOf(type))))].filter(
    (table) => table !== 'jurisdiction',
  );
  filled = await fillDatabase(api.database, { tables, rows: tenants * rowsPerTenant, tenants });
  reader = await memberOf(0);
  stranger = await memberOf(1);
  for (const typeName of listedTypeNames) {
    const table = databaseName(modelOf(typeName));
    const { rows } = await inTenant(api.database.api, filled.jurisdictionIds[0] ?? '', (session) =>
      session.query({ text: `select to_jsonb(one) as row from "${table}" one` }),
    );
    tableRows.set(
      typeName,
      (rows as { row: Row }[]).map(({ row }) => row),
    );
  }
}, 600_000);
afterAll(() => api.close());

async function memberOf(tenant: number): Promise<TestClient> {
  const jurisdictionId = filled.jurisdictionIds[tenant] ?? '';
  const { system } = api.database;
  const members = ['ADMIN', 'ETHICS_REVIEWER'] as const;
  for (const role of members) {
    await inSystem(system, () =>
      system.prisma.membership.create({
        data: { jurisdictionId, subject: `${role}-${tenant}`, displayName: role, role },
      }),
    );
  }
  // Each person sees their own export profiles, and the shared ones.
  await inSystem(system, () =>
    system.prisma.exportProfile.updateMany({
      where: { jurisdictionId },
      data: { ownerSubject: `ADMIN-${tenant}` },
    }),
  );
  // Some feedback is late, some has somebody who works on it, and some repeats other feedback.
  await inSystem(system, (session) =>
    session.query({
      text: `with numbered as (select id, row_number() over (order by id) as n from feedback_item where jurisdiction_id = $1)
             update feedback_item f
                set due_on = case when n % 3 = 0 then date '2020-01-01' else date '2999-01-01' end,
                    staff_member_id = case when n % 2 = 0 then (select min(id::text)::uuid from staff_member where jurisdiction_id = $1) end,
                    merged_into_id = case when n % 5 = 0 then (select id from numbered where n = 1) end
               from numbered where numbered.id = f.id and f.jurisdiction_id = $1`,
      values: [jurisdictionId],
    }),
  );
  // Each person sees their own exports of lists.
  await inSystem(system, () =>
    system.prisma.listExport.updateMany({
      where: { jurisdictionId },
      data: { requestedBySubject: `ADMIN-${tenant}`, list: 'programs' },
    }),
  );
  const clients = members.map((role) =>
    api.as({ subject: `${role}-${tenant}`, jurisdiction: { slug: `filled-${tenant + 1}` } }),
  );
  const subject = `AGENCY-${tenant}`;
  await addAgencyMember(system, jurisdictionId, subject);
  const agency = api.as({ subject, jurisdiction: { slug: `filled-${tenant + 1}` } });
  // An administrator sees everything except conflict disclosures, which are for reviewers, and what belongs to agencies.
  const [administrator, reviewer] = clients as [TestClient, TestClient];
  const clientFor = (document: string): TestClient => {
    if (listsOfAgencies.test(document)) return agency;
    return /conflict/i.test(document) ? reviewer : administrator;
  };
  return {
    query: (document, variables, headers) => clientFor(document).query(document, variables, headers),
  };
}

it('finds the lists of the contract', () => {
  expect(lists.length).toBeGreaterThan(60);
  expect(Object.keys(others).filter((place) => !lists.some((list) => list.place === place))).toEqual([]);
});

describe.each(lists.filter(({ place }) => !(place in others)).map((list) => [list.place, list] as const))(
  '%s',
  (place, list) => {
    it('shows every row once, in pages of the requested size, in both directions', async () => {
      const ids = await everyId(list);
      // In a table of links, a row has at most one link to each partner.
      expect(ids.length, `${place}: the test needs rows`).toBeGreaterThan(list.parent === null ? 1 : 0);
      expect(new Set(ids).size).toBe(ids.length);
      const known = rowsById(list);
      const isTrail = list.typeName === 'AuditEvent';
      // Reading the trail adds to it.
      if (!isTrail) {
        expect(ids.filter((id) => !known.has(id))).toEqual([]);
        if (list.parent === null) expect(ids.length).toBe(known.size);
        else expect(ids.filter((id) => !namesParent(known.get(id) ?? {}, list))).toEqual([]);
      }
      if (ids.length === 1) return;
      const size = Math.min(5, ids.length - 1);
      const first = await page(reader, list, { first: size });
      expect(first.ids).toHaveLength(size);
      expect(first.hasNextPage).toBe(true);
      expect(first.hasPreviousPage).toBe(false);
      if (isTrail) return;
      expect(first.ids).toEqual(ids.slice(0, size));
      expect(first.totalCount).toBe(ids.length);
      const next = await page(reader, list, { first: size, after: first.endCursor });
      expect(next.ids).toEqual(ids.slice(size, 2 * size));
      const last = await page(reader, list, { last: size });
      expect(last.ids).toEqual(ids.slice(-size));
      const before = await page(reader, list, { last: size, before: last.startCursor });
      expect(before.ids).toEqual(ids.slice(Math.max(0, ids.length - 2 * size), -size));
      expect((await page(reader, list, {})).ids).toEqual(ids.slice(0, pageSizeDefault));
    });

    it('refuses a page that is too large', async () => {
      const selection = `${list.field.name}(first: ${pageSizeMax + 1}) { edges { node { id } } }`;
      const document =
        list.parent === null
          ? `{ ${selection} }`
          : `{ nodes(ids: ["${parentId(list)}"]) { ... on ${list.parent} { ${selection} } } }`;
      const { errors } = await reader.query(document);
      expect(errors.map(({ message }) => message).join()).toContain(String(pageSizeMax));
    });

    it('shows another tenant nothing', async () => {
      const ids = new Set(await everyId(list));
      const seen = await page(stranger, list, { first: 50 });
      expect(seen.ids.filter((id) => ids.has(id))).toEqual([]);
      if (list.parent !== null) expect(seen).toMatchObject({ ids: [], totalCount: 0 });
    });

    const filters = inputFields(list, 'filter').filter(
      ({ name }) => !(`${list.typeName}.${name}` in decided),
    );
    it.each(filters.map((field) => [field.name, field] as const))(
      'filter %s returns exactly the matching rows',
      async (name, field) => {
        const all = await everyId(list);
        const known = rowsById(list);
        const rows = all.flatMap((id): Row[] => {
          const row = known.get(id);
          return row ? [row] : [];
        });
        const meaning = meaningOf(list.typeName, field, (typeName, id) => encodeGlobalId(typeName, id));
        // A value that some rows have and others do not.
        const samples = rows.flatMap((row) => meaning.samples(row));
        const telling =
          samples.find(({ accepts }) => new Set(rows.map((row) => accepts(row))).size === 2) ??
          // The children of one parent can have the same value. The list at the root distinguishes them.
          (list.parent === null ? undefined : samples[0]);
        expect(telling, `${place}: no value of ${name} distinguishes rows`).toBeDefined();
        if (!telling) return;
        const expected = all.filter((id) => telling.accepts(known.get(id) ?? {}));
        const shown = await everyId(list, { filter: { [name]: telling.value } });
        expect(
          shown.filter((id) => known.has(id)),
          JSON.stringify(telling.value),
        ).toEqual(expected.filter((id) => known.has(id)));
        const counted = await page(reader, list, { first: 1, filter: { [name]: telling.value } });
        if (list.typeName !== 'AuditEvent') expect(counted.totalCount).toBe(expected.length);
      },
    );

    const orders = orderNames(list);
    it.each(orders)('order %s sorts by it, in both directions', async (name) => {
      const known = rowsById(list);
      const column = orderColumns[`${list.typeName}.${name}`] ?? name.toLowerCase();
      const inOrder = async (direction: string) =>
        (await everyId(list, { orderBy: { field: name, direction } })).filter((id) => known.has(id));
      const ascending = await inOrder('ASCENDING');
      const values = ascending.map((id) => known.get(id)?.[column] as string | number);
      expect(values.includes(undefined as never), `${place}: ${name} is not a column`).toBe(false);
      expect(new Set(values).size, `${place}: the test needs different values`).toBeGreaterThan(1);
      expect(values).toEqual(values.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0)));
      expect(await inOrder('DESCENDING')).toEqual(ascending.toReversed());
    });
  },
);

/** True for a row that names the parent of a list in one of its columns. */
function namesParent(row: Row, list: List): boolean {
  const id = filled.rowId(databaseName(modelOf(list.parent ?? '')), 0);
  return Object.values(row).includes(id);
}
