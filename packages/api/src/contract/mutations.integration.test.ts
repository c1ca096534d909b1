import { decodeGlobalId } from '@rapport/core/ids.ts';
import { actionsOf, agencyRoles, roles, type Action, type Role } from '@rapport/core/permissions.ts';
import { databaseName } from '@rapport/database/list-reader.ts';
import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { modelOf, nodeTypeNames } from '../lists/node.schema.ts';
import { actionOf } from '../plugins/authorization.ts';
import { schema } from '../schema.ts';
import { absentId } from '../testing/contract-checks.ts';
import { countyRows, type CountyRows } from '../testing/county-rows.ts';
import { mutate, type Outcome } from '../testing/mutate.ts';
import { newWorld, payloadOf, type Scenario, type World } from '../testing/scenarios/scenario.ts';
import { scenarios, scenariosOf } from '../testing/scenarios/scenarios.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import type { Json, TestClient } from '../testing/test-client.ts';

/**
 * Every mutation of the contract: the audit event that it leaves, what it shows of what was written, who is refused, another county's ids, and versions. The mutations are found
 * in the schema; how each is done is in `testing/scenarios`.
 */
let api: TestApi;
let world: World;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** One new county for all tests of a scenario: each prepares rows of its own in it. */
function inNewWorld(scenario: Scenario): void {
  beforeAll(async () => {
    world = await newWorld(api, scenario);
  });
}

/** A person answers an invitation outside of any jurisdiction: see `invitation.integration.test.ts`. For what needs no account, see `public-mutations.integration.test.ts`. */
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
  (field) => !['signedIn', 'public'].includes(actionOf(field) ?? ''),
);
type Row = Record<string, unknown>;

const rowsOf = (): Promise<CountyRows> => countyRows(api, world.county.id);
const eventsIn = (rows: CountyRows): readonly Row[] => rows['audit_event'] ?? [];

function inputFields(name: string): readonly GraphQLInputField[] {
  const type = getNamedType(schema.getMutationType()?.getFields()[name]?.args[0]?.type);
  return isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

/** The object that a payload shows, if it shows one. */
function shownBy(name: string): { field: string; type: GraphQLObjectType } | null {
  for (const field of Object.values(payloadOf(name).getFields())) {
    const type = getNamedType(field.type);
    if (isObjectType(type)) return { field: field.name, type };
  }
  return null;
}

interface Echo {
  input: string;
  shown: GraphQLField<unknown, unknown>;
  isReference: boolean;
}

/** The fields of the shown object that have the name and type of an input field, or show the row that it names. */
function echoes(name: string): Echo[] {
  const type = shownBy(name)?.type;
  if (!type) return [];
  const fields = type.getFields();
  return inputFields(name).flatMap(({ name: input, type: given }): Echo[] => {
    if (input === 'id') return [];
    const same = fields[input];
    if (same && same.args.length === 0 && getNamedType(same.type) === getNamedType(given)) {
      return isLeafType(getNamedType(same.type)) ? [{ input, shown: same, isReference: false }] : [];
    }
    const named = input.endsWith('Id') ? fields[input.slice(0, -2)] : undefined;
    const target = named ? getNamedType(named.type) : null;
    return named && isObjectType(target) && 'id' in target.getFields()
      ? [{ input, shown: named, isReference: true }]
      : [];
  });
}

function selectionOf(name: string): string {
  const shown = shownBy(name);
  if (!shown) return '__typename';
  const fields = echoes(name).map(({ shown: one, isReference }) =>
    isReference ? `${one.name} { id }` : one.name,
  );
  const id = 'id' in shown.type.getFields() ? ['id'] : [];
  return `${shown.field} { ${['__typename', ...id, ...fields].join(' ')} }`;
}

const send = (name: string, input: object, client: TestClient): Promise<Outcome> =>
  mutate(client, name, input, selectionOf(name));

/** A client that sends these headers with each request. */
const withHeaders = (client: TestClient, headers: Record<string, string>): TestClient => ({
  query: (document, variables) => client.query(document, variables, headers),
});

/** The rows without the audit trail and the counts of denials. */
const withoutEvents = ({
  audit_event: _events,
  access_denial: _denials,
  // Counts changes, so that kept comparisons are read again.
  shared_figure_version: _versions,
  ...rows
}: CountyRows): CountyRows => rows;

function eventsSince(before: CountyRows, after: CountyRows): Row[] {
  const known = new Set(eventsIn(before).map((event) => event['id']));
  return eventsIn(after).filter((event) => !known.has(event['id']));
}

/** The table and id of each earlier row that is different or missing now. */
function changedRows(before: CountyRows, after: CountyRows): [table: string, id: unknown][] {
  return Object.entries(withoutEvents(before)).flatMap(([table, rows]) => {
    const now = new Set((after[table] ?? []).map((row) => JSON.stringify(row)));
    return rows
      .filter((row) => !now.has(JSON.stringify(row)))
      .map((row): [string, unknown] => [table, row['id']]);
  });
}

const camel = (column: string): string =>
  column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Columns that follow from others, or that the action names by itself. */
const implied = [
  'updated_at',
  'version',
  'words_version',
  'deleted_at',
  'warns_from',
  'order_day',
  'searched_text',
];

/** The columns that differ between two states of a row, as the contract calls them. */
function changedColumns(before: Row, after: Row): string[] {
  return Object.keys(after)
    .filter((column) => !column.endsWith('_folded'))
    .filter((column) => !implied.includes(column))
    .filter((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]))
    .map(camel);
}

const rowIn = (rows: CountyRows, entity: string, id: unknown): Row | undefined =>
  (rows[databaseName(modelOf(entity))] ?? []).find((row) => row['id'] === id);

/** The global ids in an input that name rows. */
const idsIn = (input: object): string[] =>
  (JSON.stringify(input).match(/"[\w+/=-]{40,}"/g) ?? [])
    .map((text) => JSON.parse(text) as string)
    .filter((id) => decodeGlobalId(id) !== null);

/** An input with the ids of rows that do not exist. */
function withAbsentIds(input: object): object {
  const text = idsIn(input).reduce(
    (all, id) => all.replaceAll(id, absentId(decodeGlobalId(id)?.typeName ?? '')),
    JSON.stringify(input),
  );
  return JSON.parse(text) as object;
}

/** The paths of an input type that a value does not use. A path in a list is used if one item uses it. */
function unusedPaths(type: GraphQLInputType, value: unknown, path: string): string[] {
  if (value === undefined) return [path];
  const named = getNamedType(type);
  // The suite of lists checks the fields of filters.
  if (!isInputObjectType(named) || value === null || /Filter(Input)?$/.test(named.name)) return [];
  if (Array.isArray(value)) {
    const each = value.map((item) => unusedPaths(named, item, path));
    return (each[0] ?? [path]).filter((one) => each.every((paths) => paths.includes(one)));
  }
  return Object.values(named.getFields()).flatMap(({ name, type: below }) =>
    ['idempotencyKey', 'textConfirmation'].includes(name)
      ? []
      : unusedPaths(below, (value as Row)[name], `${path}.${name}`),
  );
}

it('knows a scenario for every mutation, and no others', () => {
  expect(Object.keys(scenarios).toSorted()).toEqual(mutations.map(({ name }) => name).toSorted());
});

/** Fields whose rows jobs make: the suites of publications and of frozen tables have them. */
const madeByJobs = [
  'freezeComparison.newVersionOfId',
  ...['evaluationResultId', 'comparison'].flatMap((source) =>
    ['createPublication', 'updatePublication'].map((name) => `${name}.figures.source.${source}`),
  ),
];

it('uses every field of every input', async () => {
  const found: string[] = [];
  const county = await newWorld(api, {});
  for (const { name, args } of mutations) {
    const [input] = args;
    if (!input) throw new Error(`${name} has no input`);
    const unused: string[][] = [];
    for (const { scenario } of scenariosOf(name)) {
      const own = scenario.isOfAgency ? await newWorld(api, scenario) : county;
      unused.push(unusedPaths(input.type, await scenario.prepare(own), name));
    }
    const never = (unused[0] ?? []).filter((path) => unused.every((paths) => paths.includes(path)));
    found.push(...never.filter((path) => !madeByJobs.includes(path)));
  }
  expect(found).toEqual([]);
});

/** The roles of the organization in which a scenario runs. */
const rolesOf = ({ isOfAgency }: Scenario): readonly Role[] => (isOfAgency ? agencyRoles : roles);

const cases = mutations.flatMap((field) => scenariosOf(field.name).map((one) => ({ ...one, field })));

describe.each(cases)('$title', ({ title, mutation: name, scenario, field }) => {
  const role = scenario.by ?? 'ADMIN';
  inNewWorld(scenario);

  it('leaves exactly the audit event that it should, with the columns that changed', async () => {
    // A second set of rows, which must stay unchanged.
    await scenario.prepare(world);
    const input = await scenario.prepare(world);
    const before = await rowsOf();
    const requestId = `request-of-${name}`;
    const client = withHeaders(world.as(role), { 'x-request-id': requestId });
    expect(await send(name, input, client)).toMatchObject({ code: undefined });
    const after = await rowsOf();
    const events = eventsSince(before, after);
    const [event, ...more] = events.filter(
      (one) => one['action'] === scenario.event && one['entity_type'] === scenario.entity,
    );
    expect(more).toEqual([]);
    expect(
      events
        .filter((one) => one !== event)
        .map((one) => one['action'])
        .toSorted(),
    ).toEqual([...(scenario.also ?? [])].toSorted());
    expect(event).toMatchObject({
      actor_kind: 'PERSON',
      actor_subject: world.county.subjectOf(role),
      jurisdiction_id: world.county.id,
      request_id: requestId,
    });
    const was = rowIn(before, scenario.entity, event?.['entity_id']);
    const is = rowIn(after, scenario.entity, event?.['entity_id']);
    expect(was ?? is, 'the event names a row that exists').toBeDefined();
    const detail = event?.['detail'] as { fields?: string[] };
    if (was && is) {
      const columns = Object.keys(is).map(camel);
      // Parts of a row that have tables of their own are named too.
      const named = (detail.fields ?? []).filter((one) => columns.includes(one));
      expect(named.toSorted()).toEqual(changedColumns(was, is).toSorted());
    }
    const others = changedRows(before, after).filter(([, id]) => id !== event?.['entity_id']);
    expect([...new Set(others.map(([table]) => table))].toSorted()).toEqual(scenario.touches ?? []);
  });

  it('shows what was written', async () => {
    const input = await scenario.prepare(world);
    const { payload } = await send(name, input, world.as(role));
    const shown = shownBy(name);
    const row = (shown ? payload[shown.field] : {}) as Row;
    for (const echo of echoes(name)) {
      const given = input[echo.input];
      if (given === undefined) continue;
      const value = row[echo.shown.name];
      expect(echo.isReference ? (value as Json)?.id : comparable(value), echo.input).toEqual(
        comparable(given),
      );
    }
    const id = row['id'] as string | undefined;
    if (!id || !shown || !nodeTypeNames().includes(shown.type.name)) return;
    const { data } = await world
      .as(role)
      .query(
        `query ($id: ID!) { node(id: $id) { ... on ${shown.type.name} { ${selectionOf(name).replace(/^\S+ \{|\}$/g, '')} } } }`,
        { id },
      );
    const remains = rowIn(await rowsOf(), shown.type.name, decodeGlobalId(id)?.id);
    expect(data.node).toEqual(remains ? row : null);
  });

  it('is refused to every role that does not have the action, with one denial each, and changes nothing', async () => {
    const action = actionOf(field) as Action;
    const input = await scenario.prepare(world);
    const before = await rowsOf();
    const refused = rolesOf(scenario).filter((one) => !actionsOf(one).has(action));
    for (const one of refused) {
      expect(await send(name, input, world.as(one)), one).toMatchObject({ code: 'FORBIDDEN' });
    }
    const after = await rowsOf();
    expect(withoutEvents(after)).toEqual(withoutEvents(before));
    const denials = eventsSince(before, after).map((event) => ({
      event: event['action'],
      subject: event['actor_subject'],
      detail: event['detail'],
    }));
    const expected = refused.map((one) => ({
      event: 'access.denied',
      subject: world.county.subjectOf(one),
      detail: { action, field: `Mutation.${name}`, count: 1 },
    }));
    expect(denials).toHaveLength(expected.length);
    expect(denials).toEqual(expect.arrayContaining(expected));
  });

  it('answers a member of another county as if the rows did not exist, and changes nothing', async () => {
    const input = await scenario.prepare(world);
    const before = await rowsOf();
    const stranger = await newWorld(api, scenario);
    const there = await countyRows(api, stranger.county.id);
    const outcome = await send(name, input, stranger.as(role));
    if (idsIn(input).length > 0) {
      expect(outcome).toMatchObject({ code: 'NOT_FOUND' });
      expect(await send(name, withAbsentIds(input), stranger.as(role))).toEqual(outcome);
      expect(await countyRows(api, stranger.county.id)).toEqual(there);
    }
    expect(await rowsOf()).toEqual(before);
  });

  const version = inputFields(name).find((one) => one.name === 'expectedVersion');
  if (version && isNonNullType(version.type)) {
    it('is refused for another version, and one of two writers succeeds', async () => {
      const input = await scenario.prepare(world);
      const before = await rowsOf();
      const current = input['expectedVersion'] as number;
      for (const expectedVersion of [current + 1, current - 1].filter((one) => one >= 1)) {
        const stale = { ...input, expectedVersion };
        expect(await send(name, stale, world.as(role))).toMatchObject({
          code: 'CONFLICT',
          path: ['input', 'expectedVersion'],
        });
      }
      expect(await rowsOf()).toEqual(before);
      const outcomes = await Promise.all([1, 2].map(() => send(name, input, world.as(role))));
      const codes = outcomes.map(({ code }) => code);
      expect(codes.filter((code) => code === undefined)).toHaveLength(1);
      expect(['CONFLICT', 'NOT_FOUND', 'INVALID_STATE']).toContain(codes.find((code) => code !== undefined));
    });
  }

  if (title !== name) return;
  it('is allowed to every role that has the action', async () => {
    const action = actionOf(field) as Action;
    const refused: Role[] = [];
    for (const one of rolesOf(scenario).filter((other) => other !== role && actionsOf(other).has(action))) {
      const { code } = await send(name, await scenario.prepare(world), world.as(one));
      if (code === 'FORBIDDEN') refused.push(one);
      else expect(code, one).toBeUndefined();
    }
    expect(refused).toEqual(scenario.refused ?? []);
  });
});

const updates = mutations.filter(({ name }) => name.startsWith('update'));

describe.each(updates.flatMap(({ name }) => scenariosOf(name)))(
  '$title, one field at a time',
  ({ mutation: name, scenario }) => {
    const role = scenario.by ?? 'ADMIN';
    inNewWorld(scenario);
    // Columns that the software computes from a field of the input.
    const computed: Record<string, string> = { consentText: 'consentVersion' };
    // A confirmation is about the other texts and is no value of the row.
    const keys = ['id', 'expectedVersion', 'textConfirmation'];

    /** Sends a part of a new input, and returns the names of the event's fields and of the changed columns. */
    async function sent(part: (input: Row) => Row) {
      const input = await scenario.prepare(world);
      const before = await rowsOf();
      const { id, expectedVersion } = input;
      const outcome = await send(name, { id, expectedVersion, ...part(input) }, world.as(role));
      const after = await rowsOf();
      const [event] = eventsSince(before, after).filter((one) => one['action'] === scenario.event);
      const was = rowIn(before, scenario.entity, event?.['entity_id']) ?? {};
      const is = rowIn(after, scenario.entity, event?.['entity_id']) ?? {};
      const { fields } = (event?.['detail'] ?? {}) as { fields?: string[] };
      return { outcome, fields, changed: changedColumns(was, is) };
    }

    it('names each field that changes, and no others', async () => {
      const input = await scenario.prepare(world);
      for (const field of Object.keys(input).filter((one) => !keys.includes(one))) {
        const { outcome, fields, changed } = await sent((one) => ({ [field]: one[field] }));
        expect(outcome, field).toMatchObject({ code: undefined });
        // The columns of one input field may have other names, such as those of a logic model.
        const columns = changed.length > 0 ? changed : [field];
        expect(fields?.toSorted(), field).toEqual(columns.toSorted());
        const own = changed.filter((one) => one !== computed[field]);
        if (changed.includes(field)) expect(own, field).toEqual([field]);
      }
    });

    it('that changes nothing succeeds and writes nothing', async () => {
      const full = await scenario.prepare(world);
      const { id, expectedVersion } = full;
      const before = await rowsOf();
      expect(await send(name, { id, expectedVersion }, world.as(role))).toMatchObject({ code: undefined });
      expect(await rowsOf()).toEqual(before);
      expect(await send(name, full, world.as(role))).toMatchObject({ code: undefined });
      const changed = await rowsOf();
      const columns = { ...full, expectedVersion: (expectedVersion as number) + 1 };
      // Parts of a row that have tables of their own are replaced, even by the same parts.
      const parts = ['citations'];
      const again = Object.fromEntries(Object.entries(columns).filter(([field]) => !parts.includes(field)));
      expect(await send(name, again, world.as(role))).toMatchObject({ code: undefined });
      expect(await rowsOf()).toEqual(changed);
    });

    it('clears a field that is given as null if it can be empty, and otherwise refuses it by name', async () => {
      const given = inputFields(name).map((field) => field.name);
      for (const field of given.filter((one) => !keys.includes(one))) {
        const full = await scenario.prepare(world);
        const entityId = decodeGlobalId(full['id'] as string)?.id;
        expect(await send(name, full, world.as(role))).toMatchObject({ code: undefined });
        const before = await rowsOf();
        const cleared = {
          id: full['id'],
          expectedVersion: (full['expectedVersion'] as number) + 1,
          [field]: null,
        };
        const { code, path } = await send(name, cleared, world.as(role));
        const after = await rowsOf();
        const was = rowIn(before, scenario.entity, entityId) ?? {};
        const is = rowIn(after, scenario.entity, entityId) ?? {};
        if (code !== undefined) {
          // A rule requires a review, an agreement or both.
          const named = field === 'requiredAgreement' ? 'requiredReview' : field;
          expect({ field, code, path }).toEqual({ field, code: 'VALIDATION_FAILED', path: ['input', named] });
          expect(after, field).toEqual(before);
          continue;
        }
        const column = Object.keys(is).find((one) => camel(one) === field);
        if (column !== undefined) expect([null, '[]'], field).toContain(textOf(is[column]));
        const [event] = eventsSince(before, after).filter((one) => one['action'] === scenario.event);
        const { fields = [] } = (event?.['detail'] ?? {}) as { fields?: string[] };
        const named = fields.filter((one) => Object.keys(is).map(camel).includes(one));
        expect(named.toSorted(), field).toEqual(changedColumns(was, is).toSorted());
        // A field that has no column of its own is a part, and the event names it or its columns.
        if (column === undefined) expect(fields, field).not.toEqual([]);
      }
    });
  },
);

/** Null, or the value as JSON. */
const textOf = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** A value without what may differ in writing: the offset of a time, the order of a list. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.toSorted();
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).toISOString();
  return value;
}
