/**
 * Runs the operations of this package against the API. Users with the permission get all fields of an
 * operation, within the limits, with the largest pages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { startTestApi, type TestApi } from '@rapport/api/testing/test-api.ts';
import {
  buildSchema,
  getNamedType,
  isRequiredArgument,
  Kind,
  OperationTypeNode,
  parse,
  print,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const directory = join(import.meta.dirname, 'operations');
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'));
const definitions = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.graphql'))
  .flatMap((name) => parse(readFileSync(join(directory, name), 'utf8')).definitions);
const fragments = new Map(
  definitions
    .filter(
      (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
    )
    .map((fragment) => [fragment.name.value, print(fragment)]),
);
const queries = definitions
  .filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )
  .filter(({ operation }) => operation === OperationTypeNode.QUERY)
  .map((query) => ({ name: query.name?.value ?? '', query }));

/**
 * Operations with fields that some of their users are not allowed to read. A front end checks `viewer.can`
 * first.
 */
const withRestrictedPart = new Set([
  'ActivityGate',
  'BudgetLineGate',
  'FeedbackContact',
  'PartnerOrganizationGate',
  'ProgramGate',
  'ProgramStaff',
  'PublicationGate',
  'SampleCases',
  'SurveyFielding',
  'SurveyLinks',
  'SurveyResponses',
]);

/** Operations of state agencies, which no member of an office can use. */
const ofAgencies = new Set([
  'Change',
  'Changes',
  'Webhook',
  'WebhookDeliveries',
  'WebhookDelivery',
  'Webhooks',
]);

/** Values for required variables whose purpose only their name shows. */
const variablesByName: Record<string, unknown> = {
  today: '2026-06-30T07:00:00Z',
  year: 2025,
  period: { calendarYear: 2025 },
  dimension: 'AGE_BAND',
  kind: 'PROGRAMS',
  indicator: 'crime-rate',
  programType: 'NEIGHBORHOOD_SAFETY',
  picture: 'INTERVALS',
  slug: 'cedar-county',
  token: 'unknown',
  publication: 'unknown',
  language: 'en',
  redcapCsv:
    'field_name,field_type,field_label,select_choices_or_calculations\nid,text,,\nfair,yesno,Fair?,\n',
};

let api: TestApi;
let agencyAdmin: ReturnType<TestApi['as']>;

beforeAll(async () => {
  api = await startTestApi();
  await api.demonstration();
  agencyAdmin = api.as({ jurisdiction: await api.agency(), role: 'AGENCY_ADMIN' });
  const { data } = await as('admin').query(
    '{ surveys(first: 1) { edges { node { versions(first: 1) { edges { node { id scales { id } } } } } } } }',
  );
  const version = data.surveys.edges[0].node.versions.edges[0].node;
  variablesByName['programId'] = await someId('Program');
  variablesByName['activityId'] = await someId('Activity');
  variablesByName['policyChangeId'] = await someId('PolicyChange');
  variablesByName['indicatorId'] = await someId('IndicatorDefinition');
  variablesByName['evaluationId'] = await someId('Evaluation');
  variablesByName['agreementId'] = await someId('DataSharingAgreement');
  variablesByName['surveyVersionId'] = version.id;
  variablesByName['target'] = { scaleId: version.scales[0].id };
  variablesByName['first'] = { target: variablesByName['target'] };
  variablesByName['second'] = variablesByName['first'];
});
afterAll(() => api?.close());

/** The operation with its fragments, and the fragments of those. */
function documentOf(query: OperationDefinitionNode): string {
  const spread = new Set<string>();
  const follow = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/\.\.\.([A-Z]\w*)/g)) {
      if (spread.has(name)) continue;
      spread.add(name);
      follow(fragments.get(name) ?? '');
    }
  };
  const text = print(query);
  follow(text);
  return [text, ...[...spread].map((name) => fragments.get(name))].join('\n');
}

const as = (role: string) =>
  api.as({ subject: `demo:cedar-${role}`, jurisdiction: { slug: 'cedar-county' } });

/** Queries of a state agency. No role of an office is answered. */
const ofAgency = /^(Comparison|PooledEffect|ComparedPlace|PeerGroup|StandardPopulation|PlaceVariable)/;

/** The id of a record of the type if the API lists such records; otherwise an id of nothing. */
async function someId(type: string, client = as('admin')): Promise<string> {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    (field) => getNamedType(field.type).name === `${type}Connection` && !field.args.some(isRequiredArgument),
  );
  for (const { name } of lists) {
    const { data } = await client.query(`{ ${name}(first: 1) { edges { node { id } } } }`);
    const [edge] = data[name].edges;
    if (edge) return edge.node.id;
  }
  return '';
}

async function variablesOf(
  query: OperationDefinitionNode,
  client: ReturnType<TestApi['as']>,
): Promise<Record<string, unknown>> {
  const variables: Record<string, unknown> = {};
  const [root] = query.selectionSet.selections;
  const field = root?.kind === Kind.FIELD ? schema.getQueryType()?.getFields()[root.name.value] : undefined;
  for (const { variable, type } of query.variableDefinitions ?? []) {
    const name = variable.name.value;
    // The page that a front end gets by default.
    if (/^first$|First$/.test(name) && type.kind !== Kind.NON_NULL_TYPE) variables[name] = 20;
    if (type.kind !== Kind.NON_NULL_TYPE) continue;
    variables[name] =
      name === 'id' && field ? await someId(getNamedType(field.type).name, client) : variablesByName[name];
  }
  return variables;
}

const roles = ['editor', 'contributor', 'reviewer', 'analyst', 'viewer'];

describe.each(queries)('$name', ({ name, query }) => {
  test('is answered completely with the permission, and refused at its root without it', async () => {
    const document = documentOf(query);
    const allowed = ofAgencies.has(name) || ofAgency.test(name) ? agencyAdmin : as('admin');
    const variables = await variablesOf(query, allowed);
    expect((await allowed.query(document, variables)).errors).toEqual([]);
    const refusedInside: string[] = [];
    for (const role of roles) {
      const { errors } = await as(role).query(document, variables);
      for (const { extensions, path } of errors) {
        expect(extensions.code).toBe('FORBIDDEN');
        if (path?.length !== 1) refusedInside.push(`${role}: ${(path ?? []).join('.')}`);
      }
    }
    if (withRestrictedPart.has(name)) expect(refusedInside).not.toEqual([]);
    else expect(refusedInside).toEqual([]);
  });
});

test('every list that the dashboard reads in its longest page costs less than the limit', async () => {
  const dashboard = join(import.meta.dirname, '../../dashboard/src');
  const sources = readdirSync(dashboard, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[.]tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(join(dashboard, name), 'utf8'))
    .filter((source) => source.includes('optionsMax'));
  const asked = /use(?:Infinite)?(\w+)Query\(\{[^;]*?\bfirst(?:: optionsMax)?\s*[,}]/g;
  const names = new Set(sources.flatMap((source) => [...source.matchAll(asked)].map(([, name]) => name)));
  expect(names.size).toBeGreaterThan(15);
  const refused: string[] = [];
  for (const { name, query } of queries.filter((one) => names.has(one.name))) {
    const { errors } = await as('admin').query(documentOf(query), { first: 100 });
    refused.push(...errors.map(({ message }) => `${name}: ${message}`));
  }
  expect(refused).toEqual([]);
});
