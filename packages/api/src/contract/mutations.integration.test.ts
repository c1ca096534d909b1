import { decodeGlobalId } from '@rapport/core/ids.ts';
import { actionsOf, roles, type Action } from '@rapport/core/permissions.ts';
import { databaseName } from '@rapport/database/list-reader.ts';
import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { modelOf, nodeTypeNames } from '../lists/node.schema.ts';
import { actionOf } from '../plugins/authorization.ts';
import { schema } from '../schema.ts';
import { countyRows, type CountyRows } from '../testing/county-rows.ts';
import { mutate, type Outcome } from '../testing/mutate.ts';
import { payloadOf, worldOf, type World } from '../testing/scenarios/scenario.ts';
import { scenarioOf, scenarios } from '../testing/scenarios/scenarios.ts';
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
beforeEach(async () => {
  world = worldOf(api, await api.jurisdiction());
});
afterAll(() => api.close());

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
type Row = Record<string, unknown>;

const roleOf = (name: string) => scenarioOf(name).by ?? 'ADMIN';
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

const send = (name: string, input: object, client: TestClient = world.as(roleOf(name))): Promise<Outcome> =>
  mutate(client, name, input, selectionOf(name));

const camel = (column: string): string =>
  column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Columns that follow from others, or that the action names by itself. */
const implied = ['updated_at', 'version', 'deleted_at', 'warns_from'];

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

it('knows a scenario for every mutation, and no others', () => {
  expect(Object.keys(scenarios).toSorted()).toEqual(mutations.map(({ name }) => name).toSorted());
});

describe.each(mutations.map((field) => [field.name, field] as const))('%s', (name, field) => {
  it('leaves exactly the audit event that it should, with the columns that changed', async () => {
    const scenario = scenarioOf(name);
    const input = await scenario.prepare(world);
    const before = await rowsOf();
    expect(await send(name, input)).toMatchObject({ code: undefined });
    const after = await rowsOf();
    const known = new Set(eventsIn(before).map((event) => event['id']));
    const events = eventsIn(after).filter((event) => !known.has(event['id']));
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
      actor_subject: world.county.subjectOf(roleOf(name)),
      jurisdiction_id: world.county.id,
    });
    expect(event?.['request_id']).toMatch(/^[0-9a-f-]{36}$/);
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
  });

  it('shows what was written', async () => {
    const input = await scenarioOf(name).prepare(world);
    const { payload } = await send(name, input);
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
      .as(roleOf(name))
      .query(
        `query ($id: ID!) { node(id: $id) { ... on ${shown.type.name} { ${selectionOf(name).replace(/^\S+ \{|\}$/g, '')} } } }`,
        { id },
      );
    const remains = rowIn(await rowsOf(), shown.type.name, decodeGlobalId(id)?.id);
    expect(data.node).toEqual(remains ? row : null);
  });

  it('is refused to every role that does not have the action, and changes nothing', async () => {
    const action = actionOf(field) as Action;
    const input = await scenarioOf(name).prepare(world);
    const before = await rowsOf();
    for (const role of roles.filter((one) => !actionsOf(one).has(action))) {
      expect(await send(name, input, world.as(role)), role).toMatchObject({ code: 'FORBIDDEN' });
    }
    const { audit_event: denials, ...after } = await rowsOf();
    const { audit_event: earlier, ...rows } = before;
    expect(after).toEqual(rows);
    const known = new Set((earlier ?? []).map((event) => event['id']));
    const actions = (denials ?? [])
      .filter((event) => !known.has(event['id']))
      .map((event) => event['action']);
    expect(new Set(actions)).toEqual(actions.length > 0 ? new Set(['access.denied']) : new Set());
  });

  it('changes nothing of a county for a member of another one, who is told that its ids do not exist', async () => {
    const input = await scenarioOf(name).prepare(world);
    const before = await rowsOf();
    const stranger = worldOf(api, await api.jurisdiction());
    const outcome = await send(name, input, stranger.as(roleOf(name)));
    expect(await rowsOf()).toEqual(before);
    const namesRows = JSON.stringify(Object.values(input))
      .match(/"[\w-]{60,}"/g)
      ?.some((text) => decodeGlobalId(JSON.parse(text)));
    if (namesRows) expect(['NOT_FOUND', 'VALIDATION_FAILED']).toContain(outcome.code);
  });

  const version = inputFields(name).find((one) => one.name === 'expectedVersion');
  if (!version || !isNonNullType(version.type)) return;
  it('is refused for another version, and one of two writers succeeds', async () => {
    const input = await scenarioOf(name).prepare(world);
    const before = await rowsOf();
    const stale = { ...input, expectedVersion: (input['expectedVersion'] as number) + 1 };
    expect(await send(name, stale)).toMatchObject({ code: 'CONFLICT', path: ['input', 'expectedVersion'] });
    expect(await rowsOf()).toEqual(before);
    const outcomes = await Promise.all([send(name, input), send(name, input)]);
    const codes = outcomes.map(({ code }) => code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(['CONFLICT', 'NOT_FOUND', 'INVALID_STATE']).toContain(codes.find((code) => code !== undefined));
  });
});

/** A value without what may differ in writing: the offset of a time, the order of a list. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.toSorted();
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).toISOString();
  return value;
}
