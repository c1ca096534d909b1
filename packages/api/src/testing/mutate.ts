import { getNamedType, isObjectType, isUnionType } from 'graphql';

import { schema } from '../schema.ts';
import type { Json, TestClient } from './test-client.ts';

/** What a mutation answered: the selected part of its payload, or its failure. */
export interface Outcome {
  typename: string;
  /** Of a failure; undefined where there was none. */
  code: string | undefined;
  message: string;
  path: string[];
  payload: Json;
}

/** Sends one mutation with one input. `selection` is of its payload. */
export async function mutate(
  client: TestClient,
  name: string,
  input: object,
  selection: string,
): Promise<Outcome> {
  const field = schema.getMutationType()?.getFields()[name];
  const result = field ? getNamedType(field.type) : undefined;
  if (!field || !isUnionType(result)) throw new Error(`There is no mutation ${name}`);
  const payload = result.getTypes().find((type) => isObjectType(type) && type.name.endsWith('Payload'));
  const document = `mutation ($input: ${String(field.args[0]?.type)}) { ${name}(input: $input) {
    __typename ... on Error { code message path } ... on ${payload?.name ?? ''} { ${selection} } } }`;
  const { data, errors } = await client.query(document, { input });
  if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join('; ')}`);
  const { __typename: typename, code, message, path, ...rest } = data[name];
  return { typename, code, message: message ?? '', path: path ?? [], payload: rest };
}

/** The same where it must be done; throws what went wrong otherwise. Returns what the payload's one object is. */
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
