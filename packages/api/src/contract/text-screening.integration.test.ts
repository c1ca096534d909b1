import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';

import * as rules from '../input-rules.ts';
import { actionOf } from '../plugins/authorization.ts';
import { schema } from '../schema.ts';
import { countyRows } from '../testing/county-rows.ts';
import { newWorld, worldOf, type World } from '../testing/scenarios/scenario.ts';
import { isAgencyRole } from '../testing/seed-kit.ts';
import { scenariosOf } from '../testing/scenarios/scenarios.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import type { Json } from '../testing/test-client.ts';
import { inputFrom, textFields } from './input.schema.ts';

/** Every text of every input: the decision about it, and what happens to a text that identifies somebody. */
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
const inputTypes = Object.values(schema.getTypeMap()).filter(isInputObjectType);
const isScreened = (place: string): boolean => 'allows' in (textFields.get(place) ?? {});

/** Replaces the texts of an input that are screened. Counts them in `places`. */
function withTexts(type: GraphQLInputType, value: unknown, text: string, places: string[]): unknown {
  const named = getNamedType(type);
  if (Array.isArray(value)) return value.map((item) => withTexts(type, item, text, places));
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => {
      const field = named.getFields()[key];
      const place = `${named.name}.${key}`;
      if (!field || !isScreened(place))
        return [key, field ? withTexts(field.type, item, text, places) : item];
      const texts = Array.isArray(item) ? item.filter((one) => typeof one === 'string') : [item];
      for (const one of texts) if (typeof one === 'string') places.push(place);
      return [key, Array.isArray(item) ? item.map(() => text) : text];
    }),
  );
}

/** For what needs no account, see `feedback-thread.integration.test.ts`. */
const screenedMutations = mutations.filter((field) => {
  if (actionOf(field) === 'public') return false;
  const type = getNamedType(field.args[0]?.type);
  return isInputObjectType(type) && 'textConfirmation' in type.getFields();
});
const cases = screenedMutations.flatMap((field) => scenariosOf(field.name).map((one) => ({ ...one, field })));

describe('a text of an input', () => {
  it('is screened or exempt for a reason, in every input', () => {
    for (const type of inputTypes) {
      for (const field of Object.values(type.getFields())) {
        if (getNamedType(field.type).name !== 'String' || type.name.endsWith('Filter')) continue;
        const screening = textFields.get(`${type.name}.${field.name}`);
        if (field.name === 'contentType') continue; // One constant.
        expect(screening, `${type.name}.${field.name}`).toBeDefined();
        if (screening && 'exempt' in screening) expect(screening.exempt).toMatch(/^\p{Lu}.{10,}\.$/u);
      }
    }
  });

  it('cannot be added without that decision', () => {
    const undecided = z
      .object({ note: rules.requiredText('A note').describe('A note.') })
      .describe('An input.');
    expect(() => inputFrom('UndecidedInput', undecided)).toThrow('UndecidedInput.note: state whether');
  });
});

describe.each(cases)('a text of $title', ({ mutation: name, scenario, field }) => {
  beforeEach(async () => {
    if (scenario.isOfAgency) world = await newWorld(api, scenario);
  });
  const type = field.args[0]?.type;
  const send = async (input: object): Promise<Json> => {
    const document = `mutation ($input: ${String(type)}) { ${name}(input: $input) {
      __typename ... on Error { code message }
      ... on IdentifyingTextError { canConfirm findings { path kind isCertain } } } }`;
    const { data, errors } = await world.as(scenario.by ?? 'ADMIN').query(document, { input });
    expect(errors).toEqual([]);
    return data[name];
  };

  it('is refused with an identifier, and changes with a likely name only after a confirmation', async () => {
    const input = await scenario.prepare(world);
    const before = await countyRows(api, world.county.id);
    const places: string[] = [];
    const certain = withTexts(type as GraphQLInputType, input, 'Case no. 24-1187', places) as object;
    // Not every scenario uses every field; the suite of mutations checks that each field has one that does.
    if (places.length === 0) return;
    const refused = await send({ ...certain, textConfirmation: { reason: 'It is ours.' } });
    expect(refused).toMatchObject({ code: 'IDENTIFYING_TEXT', canConfirm: false });
    expect(refused.findings).toHaveLength(places.length);

    const likely = withTexts(type as GraphQLInputType, input, 'Thanks to Mr. Pedro Quiroga', []) as object;
    const unconfirmed = await send(likely);
    expect(unconfirmed).toMatchObject({ code: 'IDENTIFYING_TEXT', canConfirm: true });
    expect(unconfirmed.findings).toHaveLength(places.length);
    expect(await countyRows(api, world.county.id)).toEqual(before);

    const confirmed = await send({ ...likely, textConfirmation: { reason: 'He is named on our posters.' } });
    expect(confirmed.code).toBeUndefined();
    // The confirmation of a member of an agency is in the trail of the agency.
    const own = isAgencyRole(scenario.by ?? 'ADMIN') ? await world.county.agency() : world.county;
    const events = (await countyRows(api, own.id))['audit_event'] ?? [];
    const [event, ...more] = events.filter((one) => one['action'] === 'text.confirmed');
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      entity_type: scenario.entity,
      actor_subject: world.county.subjectOf(scenario.by ?? 'ADMIN'),
      detail: { mutation: name, reason: 'He is named on our posters.', kinds: ['PERSON_NAME'] },
    });
    expect(JSON.stringify(event)).not.toContain('Quiroga');
  });
});
