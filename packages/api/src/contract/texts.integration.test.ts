import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { schema } from '../schema.ts';
import { newWorld, worldOf, type World } from '../testing/scenarios/scenario.ts';
import { scenarios, scenariosOf } from '../testing/scenarios/scenarios.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

/**
 * Every text of every mutation, found in the schema and in the inputs of the scenarios: a text that is too long is refused for its length alone, and a text that nobody can see is
 * empty.
 */
let api: TestApi;
let office: World;
let world: World;

beforeAll(async () => {
  api = await startTestApi();
  office = worldOf(api, await api.jurisdiction());
});
afterAll(() => api.close());

type Path = readonly (string | number)[];

/** The paths of all texts in an input. */
function textPaths(type: GraphQLInputType, value: unknown, path: Path): Path[] {
  const named = getNamedType(type);
  if (Array.isArray(value)) return value.flatMap((item, index) => textPaths(named, item, [...path, index]));
  if (isInputObjectType(named) && typeof value === 'object' && value !== null) {
    const fields = named.getFields();
    return Object.entries(value).flatMap(([key, inner]) => {
      const field = fields[key];
      return field ? textPaths(field.type, inner, [...path, key]) : [];
    });
  }
  return named.name === 'String' && typeof value === 'string' ? [path] : [];
}

/** A copy of an input with another value at a path. */
function withValue(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = withValue(copy[key], rest, text);
  return copy;
}

const inputTypeOf = (mutation: string): GraphQLInputType => {
  const argument = schema.getMutationType()?.getFields()[mutation]?.args[0];
  if (!argument) throw new Error(`${mutation} has no input`);
  return argument.type;
};

interface Answer {
  __typename: string;
  issues?: { path: string[]; message: string }[];
}

async function send(mutation: string, input: unknown, role: Parameters<World['as']>[0]): Promise<Answer> {
  const { data, errors } = await world.as(role).query(
    `mutation ($input: ${String(inputTypeOf(mutation))}) {
       ${mutation}(input: $input) { __typename ... on ValidationError { issues { path message } } } }`,
    { input },
  );
  expect(errors).toEqual([]);
  return data[mutation] as Answer;
}

/** An answer without the words of its messages. */
const outlineOf = ({ __typename: typename, issues }: Answer) => ({
  typename,
  paths: issues?.map((issue) => issue.path),
});

const cases = Object.keys(scenarios).flatMap((name) => scenariosOf(name));

describe.each(cases)('$title', ({ mutation, scenario }) => {
  beforeEach(async () => {
    world = scenario.isOfAgency ? await newWorld(api, scenario) : office;
  });
  const role = scenario.by ?? 'ADMIN';
  const pathsIn = (input: unknown): Path[] =>
    textPaths(inputTypeOf(mutation), input, ['input']).map((path) => path.slice(1));

  it('refuses a text that is too long for its length alone', async () => {
    const input = await scenario.prepare(world);
    for (const path of pathsIn(input)) {
      const place = ['input', ...path.map(String)];
      const { issues } = await send(mutation, withValue(input, path, 'ﷺ'.repeat(11_000)), role);
      const own = issues?.filter((issue) => issue.path.join('.') === place.join('.'));
      expect(own, place.join('.')).toHaveLength(1);
      // No message repeats the text.
      expect(JSON.stringify(issues).length).toBeLessThan(3_000);
    }
  });

  it('takes a text that nobody can see as empty', async () => {
    let input = await scenario.prepare(world);
    for (const path of pathsIn(input)) {
      const place = ['input', ...path.map(String)];
      // Zero-width, a blank pattern, fillers, directions, a soft hyphen, a variation selector and a tag.
      const unseen = ' \u200b\u2800\u3164\u115f\u202e\u00ad\ufe0f\u{e0041}\u0301 ';
      const empty = await send(mutation, withValue(input, path, ''), role);
      if (empty.__typename !== 'ValidationError') input = await scenario.prepare(world);
      const answer = await send(mutation, withValue(input, path, unseen), role);
      expect(outlineOf(answer), place.join('.')).toEqual(outlineOf(empty));
      if (answer.__typename !== 'ValidationError') input = await scenario.prepare(world);
    }
  });
});
