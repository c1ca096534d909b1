import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { DatabaseSession, Statement } from '@rapport/database/session.ts';
import { databaseName } from '@rapport/database/list-reader.ts';
import { inSystem } from '@rapport/database/system.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { fillDatabase, type FilledDatabase } from '@rapport/database/testing/filled-database.ts';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { schema } from '../schema.ts';
import { addAgencyMember, listsOfAgencies } from '../testing/agency-member.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import type { TestClient } from '../testing/test-client.ts';
import { listedTypeNames } from './connection.schema.ts';
import { modelOf, nodeTypeNames } from './node.schema.ts';

/**
 * Every list of the contract, with each of its filters and each of its orders, is read over an index: no sequential scan of a tenant's table at
 * 100,000 rows. The lists are found in the schema, so a new one is tested from its first day.
 */
const rows = 100_000;
const tenants = 40;

/** The type of the ids that a filter takes, where its name does not say. */
const idTypes: Readonly<Record<string, string>> = {
  seriesId: 'ActivitySeries',
  entityId: 'Program',
  targetAreaId: 'Area',
  placeId: 'MeasurementPlace',
  parentId: 'Theme',
  assigneeId: 'StaffMember',
};
/** Values of filters that take no other text or number. */
const values: Readonly<Record<string, unknown>> = { year: 2020, fiscalYear: 2020, countyFips: ['00001'] };

let api: TestApi;
let filled: FilledDatabase;
const recorded: Statement[] = [];

/** A list, and how to ask for it: at the root, or as the field of a parent. */
interface List {
  place: string;
  field: GraphQLField<unknown, unknown>;
  parent: string | null;
}

const lists: List[] = [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({ parent: null, field })),
  ...nodeTypeNames().flatMap((parent) => {
    const type = schema.getType(parent);
    return isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ parent, field })) : [];
  }),
]
  .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'))
  .map(({ parent, field }) => ({ parent, field, place: `${parent ?? 'Query'}.${field.name}` }));

function inputOf(list: List, name: string): GraphQLInputObjectType | null {
  const type = list.field.args.find((argument) => argument.name === name)?.type;
  const named = type ? getNamedType(type) : null;
  return isInputObjectType(named) ? named : null;
}

/** Values that a filter takes, each of another kind: one of each member of an input that takes one of several. */
function samples(field: GraphQLInputField): unknown[] {
  const type = getNamedType(field.type);
  if (!isInputObjectType(type)) return [sample(field)];
  return Object.values(type.getFields()).map((member) => ({ [member.name]: sample(member) }));
}

/** A value that some rows of the first tenant have. */
function sample(field: GraphQLInputField): unknown {
  const type = getNullableType(field.type);
  const one = (): unknown => {
    const named = getNamedType(type);
    if (isEnumType(named)) return named.getValues()[0]?.name;
    switch (named.name) {
      case 'ID': {
        const name = field.name.replace(/s$/, '');
        const typeName =
          idTypes[name] ?? name.replace(/Id$/, '').replace(/^./, (letter) => letter.toUpperCase());
        expect(nodeTypeNames(), `${field.name}: add its type to idTypes`).toContain(typeName);
        return encodeGlobalId(typeName, filled.rowId(databaseName(modelOf(typeName)), 0));
      }
      case 'Boolean':
        return true;
      case 'Int':
        return 1;
      case 'DateTime':
        return '2020-06-01T00:00:00.000Z';
      case 'Date':
        return '2020-06-01';
      default:
        return 'a 1';
    }
  };
  const given = values[field.name];
  if (given !== undefined) return given;
  return isListType(type) ? [one()] : one();
}

/** The value of every argument that a list cannot go without. */
function requiredArguments(list: List): Record<string, unknown> {
  return Object.fromEntries(
    list.field.args
      .filter((argument) => String(argument.type).endsWith('!'))
      .map((argument) => [argument.name, sample(argument as unknown as GraphQLInputField)]),
  );
}

interface Case {
  what: string;
  arguments: Record<string, unknown>;
}

function casesOf(list: List): Case[] {
  const fixed = requiredArguments(list);
  const filters = Object.values(inputOf(list, 'filter')?.getFields() ?? {});
  const order = inputOf(list, 'orderBy')?.getFields()['field'];
  const orderType = order ? getNamedType(order.type) : null;
  const orders = isEnumType(orderType) ? orderType.getValues().map(({ name }) => name) : [];
  return [
    { what: 'all', arguments: fixed },
    ...filters.flatMap((field) =>
      samples(field).map((value) => ({
        what: `filter ${field.name} ${JSON.stringify(value)}`,
        arguments: { ...fixed, filter: { [field.name]: value } },
      })),
    ),
    ...orders.map((field) => ({
      what: `order ${field}`,
      arguments: { ...fixed, orderBy: { field, direction: 'ASCENDING' } },
    })),
  ];
}

function ofParent(parent: string, selection: string): string {
  const id = encodeGlobalId(parent, filled.rowId(databaseName(modelOf(parent)), 0));
  return `nodes(ids: ["${id}"]) { ... on ${parent} { ${selection} } }`;
}

/** The statements that read a page and its count. */
async function statementsOf(
  client: TestClient,
  list: List,
  given: Record<string, unknown>,
): Promise<Statement[]> {
  const names = Object.keys(given);
  const types = names.map((name) => list.field.args.find((argument) => argument.name === name)?.type);
  const variables = names.map((name, index) => `$${name}: ${String(types[index])}`);
  const own = names.map((name) => `${name}: $${name}`);
  const selection = `${list.field.name}(${['first: 20', ...own].join(', ')}) { totalCount edges { node { __typename } } }`;
  const root = list.parent === null ? selection : ofParent(list.parent, selection);
  const document = `query${variables.length > 0 ? ` (${variables.join(', ')})` : ''} { ${root} }`;
  recorded.length = 0;
  const answer = await client.query(document, given);
  expect(answer.errors, document).toEqual([]);
  if (list.parent !== null) expect(answer.data.nodes, document).not.toEqual([null]);
  return recorded.filter(({ text }) => /^\s*(select|with)\b/i.test(text));
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

function scannedTables(plan: Plan): string[] {
  // A partition counts as its table.
  const own = plan['Node Type'] === 'Seq Scan' ? [(plan['Relation Name'] ?? '').replace(/_\d$/, '')] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scannedTables)];
}

/** Large tables that statements read from end to end, as the tenant. `settings` are set for them alone. */
async function sequentialScans(statements: readonly Statement[], settings = ''): Promise<string[]> {
  const plans = await inTenant(api.database.api, filled.jurisdictionIds[0] ?? '', async (session) => {
    if (settings !== '') await session.query({ text: settings });
    const found: Plan[] = [];
    for (const { text, values: parameters } of statements) {
      const explained = await session.query({
        text: `explain (format json) ${text}`,
        ...(parameters ? { values: parameters } : {}),
      });
      const [row] = explained.rows as { 'QUERY PLAN': [{ Plan: Plan }] }[];
      if (row) found.push(row['QUERY PLAN'][0].Plan);
    }
    return found;
  });
  expect(plans).toHaveLength(statements.length);
  return plans.flatMap(scannedTables).filter((table) => (filled.rowCounts.get(table) ?? 0) >= rows / 2);
}

beforeAll(async () => {
  api = await startTestApi({
    adapt: (services) => ({
      ...services,
      database: {
        ...services.database,
        open: (entry) => recording(services.database.open(entry)),
      },
    }),
  });
  const tables = [
    ...new Set([...listedTypeNames, ...nodeTypeNames()].map((type) => databaseName(modelOf(type)))),
  ].filter((table) => table !== 'jurisdiction');
  filled = await fillDatabase(api.database, { tables, rows, tenants });
}, 600_000);
afterAll(async () => {
  await api.close();
});

function recording(session: DatabaseSession): DatabaseSession {
  return {
    ...session,
    query(statement) {
      recorded.push(statement);
      return session.query(statement);
    },
    get statementCount() {
      return session.statementCount;
    },
  };
}

describe('reading over indexes', () => {
  it('is tested for every list that there is', () => {
    expect(lists.length).toBeGreaterThan(10);
  });

  it('would tell a sequential scan', async () => {
    const reading = { text: 'select title from program' };
    expect(await sequentialScans([reading])).toEqual([]);
    const withoutIndexes = `select ${['indexscan', 'indexonlyscan', 'bitmapscan'].map((kind) => `set_config('enable_${kind}', 'off', true)`).join(', ')}`;
    expect(await sequentialScans([reading], withoutIndexes)).toEqual(['program']);
  });

  it.each(lists.map((list) => [list.place, list] as const))('%s', async (_place, list) => {
    const client = await member();
    for (const { what, arguments: given } of casesOf(list)) {
      const statements = await statementsOf(client, list, given);
      expect(statements.length, `${list.place}, ${what}: no statement was seen`).toBeGreaterThan(0);
      expect(await sequentialScans(statements), `${list.place}, ${what}`).toEqual([]);
    }
  });
});

/** Figures of many tables at once, which are no lists. */
const reports: readonly (readonly [string, () => string])[] = [
  ['Query.programTimeline', () => 'programTimeline(period: { calendarYear: 2020 }) { months { month } }'],
  ['Program.figures', () => ofParent('Program', 'figures { activitiesHeld }')],
  [
    'Program.figures of days',
    () => ofParent('Program', 'figures(period: { calendarYear: 2020 }) { activitiesHeld }'),
  ],
];

describe('figures over indexes', () => {
  it.each(reports)('%s', async (_place, selection) => {
    const client = await member();
    recorded.length = 0;
    const answer = await client.query(`{ ${selection()} }`);
    expect(answer.errors).toEqual([]);
    const statements = recorded.filter(({ text }) => /^\s*(select|with)\b/i.test(text));
    expect(statements.length).toBeGreaterThan(0);
    expect(await sequentialScans(statements)).toEqual([]);
  });
});

let known: TestClient | undefined;

/** A user of the first tenant who can read everything. */
async function member(): Promise<TestClient> {
  if (known) return known;
  const subject = 'reader-of-the-filled';
  const jurisdictionId = filled.jurisdictionIds[0] ?? '';
  const { system } = api.database;
  await inSystem(system, () =>
    system.prisma.membership.create({
      data: { jurisdictionId, subject, displayName: 'Reader', role: 'ADMIN' },
    }),
  );
  const ofAgency = `${subject}-agency`;
  await addAgencyMember(system, jurisdictionId, ofAgency);
  const [office, agency] = [subject, ofAgency].map((one) =>
    api.as({ subject: one, jurisdiction: { slug: 'filled-1' } }),
  ) as [TestClient, TestClient];
  known = {
    query: (document, variables, headers) =>
      (listsOfAgencies.test(document) ? agency : office).query(document, variables, headers),
  };
  return known;
}
