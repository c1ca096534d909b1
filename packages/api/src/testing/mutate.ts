import { getNamedType, isObjectType, isUnionType } from 'graphql';

import { schema } from '../schema.ts';
import type { Json, TestClient } from './test-client.ts';

/** The answer of a mutation: the selected part of its payload, or its failure. */
export interface Outcome {
  typename: string;
  /** The code of a failure; undefined without a failure. */
  code: string | undefined;
  message: string;
  path: string[];
  payload: Json;
}

/** Sends one mutation with one input. `selection` applies to its payload. */
export async function mutate(
  client: TestClient,
  name: string,
  input: object,
  selection: string,
): Promise<Outcome> {
  const field = schema.getMutationType()?.getFields()[name];
  const result = field ? getNamedType(field.type) : undefined;
  if (!field || !isUnionType(result)) throw new Error(`The mutation ${name} does not exist`);
  const payload = result.getTypes().find((type) => isObjectType(type) && type.name.endsWith('Payload'));
  const document = `mutation ($input: ${String(field.args[0]?.type)}) { ${name}(input: $input) {
    __typename ... on Error { code message path } ... on ${payload?.name ?? ''} { ${selection} } } }`;
  const { data, errors } = await client.query(document, { input });
  if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join('; ')}`);
  const { __typename: typename, code, message, path, ...rest } = data[name];
  return { typename, code, message: message ?? '', path: path ?? [], payload: rest };
}

/** The same for a mutation that must succeed. Throws its failure. Returns the only object of the payload. */
export async function done(
  client: TestClient,
  name: string,
  input: object,
  selection: string,
): Promise<Json> {
  const outcome = await mutate(client, name, input, selection);
  if (outcome.code !== undefined)
    throw new Error(`${name} at ${outcome.path.join('.')}: ${outcome.code} ${outcome.message}`);
  return Object.values(outcome.payload as object)[0];
}
