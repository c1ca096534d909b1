import { createHash } from 'node:crypto';
import { encodeGlobalId } from '@rapport/core/ids.ts';
import { actionsIn, actionsOf } from '@rapport/core/permissions.ts';
import { databaseName } from '@rapport/database/list-reader.ts';
import { demonstrationSignIns } from '@rapport/database/seed/sign-ins.ts';
import { inSystem } from '@rapport/database/system.ts';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { modelOf, nodeTypeNames } from './lists/node.schema.ts';
import { deletableByTypeName } from './modules/records/deletable.ts';
import { actionOf } from './plugins/authorization.ts';
import { schema } from './schema.ts';
import { absentId } from './testing/contract-checks.ts';
import type { TestJurisdiction } from './testing/seed-kit.ts';
import { startTestApi, type TestApi } from './testing/test-api.ts';
import type { Json, TestClient } from './testing/test-client.ts';

/**
 * Sends the id of another tenant's row to every place of the contract that takes an id. The answer is the same as for an id that never existed. The places are
 * found in the schema, so a new one is tested from its first day. The caller has rows of their own for everything else that the input names.
 */
const own = 'maple-county';
const neighbor = 'cedar-county';

/** The type of the ids that a place takes, where neither its name nor the answer says. */
const idTypes: Readonly<Record<string, string>> = {
  seriesId: 'ActivitySeries',
  targetAreaId: 'Area',
  placeId: 'MeasurementPlace',
  placeIds: 'MeasurementPlace',
  surveyVersionIds: 'SurveyVersion',
  indicatorId: 'IndicatorDefinition',
  indicatorDefinitionIds: 'IndicatorDefinition',
  cohortId: 'RecidivismCohort',
  clearedByReviewId: 'EthicsReview',
  parentId: 'Theme',
  keptId: 'FeedbackItem',
  assigneeId: 'StaffMember',
  'deleteCaseStudy.input.id': 'CaseStudy',
  'removeRetentionRule.input.id': 'RetentionRule',
  'removeIndicatorTarget.input.id': 'IndicatorTarget',
  'removeRecidivismPerson.input.id': 'RecidivismPerson',
  'removeFocusGroupParticipant.input.id': 'FocusGroupParticipant',
  'comparison.peers.groupId': 'PeerGroup',
  'cancelComparisonFreeze.input.id': 'ComparisonFreeze',
  newVersionOfId: 'ComparisonTable',
  copyOfId: 'SurveyVersion',
  comparableToId: 'Question',
  'previewSurveyVersion.id': 'SurveyVersion',
  'surveyTrend.by': 'Question',
  'surveyResult.by': 'Question',
  designWeightQuestionId: 'Question',
  stratumQuestionId: 'Question',
  clusterQuestionId: 'Question',
  'surveyComparison.first.by': 'Question',
  'surveyComparison.second.by': 'Question',
  'answerReviewQuestion.input.id': 'EthicsReviewQuestion',
  'removeFeedbackInfluence.input.id': 'FeedbackInfluence',
  'removeProgramAuthority.input.id': 'ProgramAuthority',
  'removeTrainingOfProgram.input.id': 'ProgramTraining',
};
/** Places that take ids of several types. */
const takesAny: Readonly<Record<string, () => readonly string[]>> = {
  'node.id': nodeTypeNames,
  'nodes.ids': nodeTypeNames,
  'auditTrail.filter.entityId': nodeTypeNames,
  'deleteRecord.input.id': () => [...deletableByTypeName.keys()],
  'restoreRecord.input.id': () => [...deletableByTypeName.keys()],
};

type Field = GraphQLField<unknown, unknown>;
type Given = GraphQLArgument | GraphQLInputField;
/** Names of arguments and input fields from a root field down to one that takes an id. */
type Place = readonly string[];

const isId = (type: GraphQLInputType): boolean => getNamedType(type).name === 'ID';

/** The places below a value of a type that take an id. */
function idPlaces(type: GraphQLInputType, seen: readonly string[] = []): Place[] {
  if (isId(type)) return [[]];
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.includes(named.name)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    idPlaces(field.type, [...seen, named.name]).map((place) => [field.name, ...place]),
  );
}

/** The type that a mutation creates or changes, by its payload, or the type that a query returns. */
function shownType(field: Field): string | undefined {
  const result = getNamedType(field.type);
  const payload = isUnionType(result)
    ? result.getTypes().find(({ name }) => name.endsWith('Payload'))
    : result;
  if (payload && nodeTypeNames().includes(payload.name)) return payload.name;
  const shown = isObjectType(payload)
    ? Object.values(payload.getFields()).map((one) => getNamedType(one.type).name)
    : [];
  return shown.find((name) => nodeTypeNames().includes(name));
}

/** The type whose ids a place takes. */
function idType(field: Field, place: Place): string {
  const name = place.at(-1) ?? '';
  const said = idTypes[`${field.name}.${place.join('.')}`] ?? idTypes[name];
  if (said !== undefined) return said;
  const type =
    name === 'id'
      ? shownType(field)
      : `${(name[0] ?? '').toUpperCase()}${name.slice(1).replace(/Ids?$/, '')}`;
  if (type === undefined || !nodeTypeNames().includes(type)) {
    throw new Error(`Say in idTypes what ${field.name}(${place.join('.')}) takes an id of`);
  }
  return type;
}

/** Values of inputs besides ids, where the default values would be rejected before the id is checked. The key is the root field or the place of the id. */
const besides: Readonly<Record<string, object>> = {
  createActivitySeries: { count: 2 },
  'createTheme.input.parentId': { code: 'other-words' },
  createApiKey: { scopes: ['program.read'], expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
  createPermissibleActivityRule: { requiredReview: 'LEGAL' },
  createPublication: { kind: 'ANNOUNCEMENT' },
  // A design for one place.
  createEvaluation: { design: 'PRE_POST' },
  createRecidivismCohort: { windowMonths: 12 },
  createSurveyLink: { kind: 'SINGLE_USE' },
  'createWeightSet.input.surveyVersionId': { margins: [] },
  'createWeightSet.input.designWeightQuestionId': { margins: [] },
  importSampleCases: { csv: 'case_key,disposition\nA-2,OTHER\n' },
  submitFeedback: { jurisdiction: own, submissionKey: 'a-key-of-a-browser-with-enough-of-it' },
  recordResponse: { entryMode: 'PAPER', answers: [] },
  freezeEquityTable: { year: 2025, dimension: 'SEX' },
  freezeComparison: { indicator: 'crime-rate', period: { calendarYear: 2024 } },
  'importDataset.input': { dataset: { table: 'PROGRAMS' } },
  'importDataset.input.uploadId': { dataset: { table: 'PROGRAMS' } },
};

/** Values of what is required beside an id: they need to be acceptable, and mean nothing. */
const texts: Readonly<Record<string, string>> = { language: 'en', timeZone: 'UTC', column: 'answer' };

/** Days in an order that makes sense. */
const days: Readonly<Record<string, string>> = {
  firstDay: '2015-01-01',
  startsOn: '2019-01-01',
  lastDay: '2024-12-31',
};

function plainValue(given: Given): unknown {
  const named = getNamedType(given.type);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  switch (named.name) {
    case 'Float':
      return 1;
    case 'Int':
      return /^(year|fiscalYear|calendarYear)$/.test(given.name) ? 2026 : 1;
    case 'BigInt':
      return 100;
    case 'Boolean':
      return true;
    case 'DateTime':
      return '2026-05-01T12:00:00Z';
    case 'Date':
      return days[given.name] ?? '2026-05-01';
    default:
      return texts[given.name] ?? 'Words';
  }
}

/** A row of the tenant that asks, for what an input names beside the id in question. */
type OwnIds = (typeName: string) => string;

/** A value of an argument or an input field with its required fields, and `id` at the place. Null for the place if the value does not contain it. */
function valueOf(
  given: Given,
  field: Field,
  at: Place,
  target: { place: Place; id: string } | null,
  ownId: OwnIds,
): unknown {
  const value = (type: GraphQLInputType): unknown => {
    if (isNonNullType(type)) return value(type.ofType);
    if (isListType(type)) return [value(type.ofType)];
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const next = target?.place[0];
      const chosen = type.isOneOf
        ? fields.filter(({ name }, index) => (next === undefined ? index === 0 : name === next))
        : fields.filter((one) => isRequiredInputField(one) || one.name === next);
      return Object.fromEntries(
        chosen.map((one) => {
          const below = target && one.name === next ? { place: target.place.slice(1), id: target.id } : null;
          return [one.name, valueOf(one, field, [...at, one.name], below, ownId)];
        }),
      );
    }
    if (isId(type)) return target ? target.id : ownId(idType(field, at));
    return plainValue(given);
  };
  return value(given.type);
}

/** A request that gives `id` at a place of a root field. */
function request(kind: 'query' | 'mutation', field: Field, place: Place, id: string, ownId: OwnIds) {
  const given = field.args.filter((one) => isRequiredArgument(one) || one.name === place[0]);
  const beside = besides[`${field.name}.${place.join('.')}`] ?? besides[field.name] ?? {};
  const type = getNamedType(field.type);
  const asked = isLeafType(type)
    ? ''
    : isUnionType(type)
      ? '{ __typename ... on Error { code message path } ... on ConflictError { currentVersion } ... on ValidationError { issues { path message } } }'
      : type.name.endsWith('Connection')
        ? '{ totalCount edges { node { __typename } } }'
        : '{ __typename }';
  const declared = given.map((one) => `$${one.name}: ${String(one.type)}`).join(', ');
  const passed = given.map((one) => `${one.name}: $${one.name}`).join(', ');
  return {
    document: `${kind} (${declared}) { answer: ${field.name}(${passed}) ${asked} }`,
    variables: Object.fromEntries(
      given.map((one) => {
        const target = one.name === place[0] ? { place: place.slice(1), id } : null;
        const value = valueOf(one, field, [one.name], target, ownId);
        return [
          one.name,
          isInputObjectType(getNullableType(one.type)) ? { ...(value as object), ...beside } : value,
        ];
      }),
    ),
  };
}

const places = (['query', 'mutation'] as const).flatMap((kind) => {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(root?.getFields() ?? {}).flatMap((field) =>
    field.args
      .flatMap((one) => idPlaces(one.type).map((place) => [one.name, ...place]))
      // The filters of an export are those of the lists, whose own places are here.
      .filter((place) => field.name !== 'requestListExport' || place[1] !== 'filter')
      .map((place) => ({ kind, field, place, name: `${kind} ${field.name}(${place.join('.')})` })),
  );
});

let api: TestApi;
let otherAgency: TestJurisdiction;

beforeAll(async () => {
  api = await startTestApi();
  await api.demonstration();
  otherAgency = await api.agency();
  await complete(neighbor, makers);
  await complete(own, ['requestUpload', 'createPublication', 'recordFeedback', ...listening]);
  for (const county of [neighbor, own]) await completeMeasurement(county);
  await completeChanges(neighbor);
});
afterAll(() => api.close());

const rowsRead = new Map<string, Promise<string[]>>();

/** Global ids of a county's rows of a type. */
function idsIn(county: string, typeName: string): Promise<string[]> {
  const key = `${county} ${typeName}`;
  const known = rowsRead.get(key);
  if (known) return known;
  const text = `select t.id from ${databaseName(modelOf(typeName))} t join jurisdiction j on j.id = t.${typeName === 'Jurisdiction' ? 'id' : 'jurisdiction_id'} where j.slug = $1 order by t.id limit ${turns}`;
  const read = inSystem(api.database.system, async (session) => {
    const { rows } = await session.query({ text, values: [county] });
    return (rows as { id: string }[]).map(({ id }) => encodeGlobalId(typeName, id));
  });
  rowsRead.set(key, read);
  return read;
}

/** A user of a county with the permission that a field requires. */
function askerIn(county: string, field: Field): TestClient {
  const action = actionOf(field) ?? 'public';
  // An agency with which nobody shares anything asks for the records of agencies. An export of any list needs one action, in offices too.
  const isOfAgency = field.name === 'requestComparisonTableExport';
  if (isOfAgency || (action !== 'public' && action !== 'signedIn' && !actionsIn('OFFICE').has(action)))
    return api.as({ jurisdiction: otherAgency, role: 'AGENCY_ADMIN' });
  const signIn = demonstrationSignIns.find(
    ({ organization, role }) =>
      organization === county &&
      role !== 'STATE_ANALYST' &&
      (action === 'public' || action === 'signedIn' || actionsOf(role).has(action)),
  );
  if (!signIn) throw new Error(`Nobody in ${county} may ${action}`);
  return api.as({ subject: signIn.subject, jurisdiction: { slug: county } });
}

/** Answers the ids of a county's rows, the `turn`th of each type. */
async function ownIdsIn(county: string, turn: number): Promise<OwnIds> {
  const ids = new Map<string, string>();
  for (const typeName of nodeTypeNames()) {
    const all = await idsIn(county, typeName);
    ids.set(typeName, all[turn % all.length] ?? absentId(typeName));
  }
  return (typeName) => ids.get(typeName) ?? absentId(typeName);
}

/** A change, a webhook and a delivery, as an agency has them. */
async function completeChanges(slug: string): Promise<void> {
  const { system } = api.database;
  await inSystem(system, async () => {
    const { id: jurisdictionId } = await system.prisma.jurisdiction.findUniqueOrThrow({ where: { slug } });
    const change = await system.prisma.agencyChange.create({
      data: {
        jurisdictionId,
        number: 1,
        kind: 'TABLE',
        subjectType: 'Jurisdiction',
        subjectId: jurisdictionId,
        summary: 'A table was frozen.',
      },
    });
    await system.prisma.comparisonTable.create({
      data: {
        jurisdictionId,
        number: 1,
        title: 'A table',
        methods: 'Rates as reported.',
        indicatorCode: 'crime-rate',
        revision: 1,
        firstDay: new Date('2024-01-01'),
        lastDay: new Date('2024-12-31'),
        threshold: 10,
        officeSlugs: [],
        shownCount: 0,
        hiddenCount: 0,
        document: '{}',
        sha256: '0'.repeat(64),
        receipt: '{}',
      },
    });
    const job = await system.prisma.job.create({
      data: { jurisdictionId, kind: 'COMPARISON_FREEZE', createdBySubject: 'somebody' },
    });
    await system.prisma.comparisonFreeze.create({
      data: {
        jurisdictionId,
        jobId: job.id,
        title: 'A table',
        methods: 'Rates as reported.',
        indicatorCode: 'crime-rate',
        revision: 1,
        firstDay: new Date('2024-01-01'),
        lastDay: new Date('2024-12-31'),
        periods: 1,
        isDryRun: false,
      },
    });
    const webhook = await system.prisma.webhookEndpoint.create({
      data: {
        jurisdictionId,
        url: 'https://receiver.example/',
        secret: 'whsec_c2VjcmV0',
        kinds: ['TABLE'],
        createdBySubject: 'somebody',
      },
    });
    await system.prisma.webhookDelivery.create({
      data: {
        jurisdictionId,
        webhookEndpointId: webhook.id,
        agencyChangeId: change.id,
        status: 'DELIVERED',
        attempts: 1,
      },
    });
  });
}

/** The mutations that create a focus group up to the coding of an excerpt. */
const listening = [
  'createTheme',
  'createFocusGroup',
  'recordFocusGroupSession',
  'addFocusGroupParticipant',
  'addExcerpt',
  'codeExcerpt',
];

/** The mutations that create rows missing from the demonstration data, in the order of their dependencies. */
const makers = [
  'createActivitySeries',
  'requestListExport',
  'createPublication',
  'createApiKey',
  'freezeEquityTable',
  'requireTrainingOfProgram',
  'addActivityPartner',
  'recordResourceDistribution',
  'requestUpload',
  'importDataset',
  'createExportProfile',
  'requestRetentionRun',
  'placeLegalHold',
  ...listening,
];

/** Rows that follow from jobs, which do not run here: a cohort with a person, an evaluation up to its result, a derivation. */
async function completeMeasurement(slug: string): Promise<void> {
  const { system } = api.database;
  await inSystem(system, async () => {
    const { id: jurisdictionId } = await system.prisma.jurisdiction.findUniqueOrThrow({ where: { slug } });
    const owned = { jurisdictionId };
    const exported = await system.prisma.surveyVersion.findFirstOrThrow({ where: owned });
    const { id: jobId } = await system.prisma.job.create({
      data: { ...owned, kind: 'SURVEY_EXPORT', createdBySubject: 'somebody' },
    });
    await system.prisma.surveyExport.create({
      data: { ...owned, jobId, surveyVersionId: exported.id, surveyVersionIds: [exported.id] },
    });
    const places = await system.prisma.measurementPlace.findMany({
      where: owned,
      take: 2,
      orderBy: { id: 'asc' },
    });
    const { id: surveyVersionId, surveyId } = await system.prisma.surveyVersion.findFirstOrThrow({
      where: owned,
    });
    await system.prisma.surveyVersion.create({
      data: { ...owned, surveyId, number: 100, languages: ['en'] },
    });
    await system.prisma.surveyLink.create({
      data: { ...owned, surveyVersionId, kind: 'SINGLE_USE', label: 'Letters', tokenHash: slug },
    });
    await system.prisma.sampleCase.create({
      data: { ...owned, surveyVersionId, caseKey: 'A-1', disposition: 'COMPLETE' },
    });
    await system.prisma.weightSet.create({
      data: {
        ...owned,
        surveyVersionId,
        number: 1,
        label: 'Sex, census 2020',
        margins: [],
        iterations: 0,
        largestError: 0,
        trimmedCount: 0,
        drawnCount: 0,
        smallestWeight: 1,
        largestWeight: 1,
        designEffect: 1,
        peopleCount: 20,
      },
    });
    const indicator = await system.prisma.indicatorDefinition.findFirstOrThrow({ where: owned });
    const cohort = await system.prisma.recidivismCohort.create({
      data: { ...owned, title: 'Diversion', startEvent: 'Completion', eventType: 'ARREST', windowMonths: 12 },
    });
    const datasetImport = await system.prisma.datasetImport.findFirst({ where: owned });
    if (datasetImport) {
      await system.prisma.recidivismPerson.create({
        data: {
          ...owned,
          recidivismCohortId: cohort.id,
          datasetImportId: datasetImport.id,
          personKey: 'p-1',
          startedOn: new Date('2020-01-01'),
          followedUntil: new Date('2021-06-01'),
        },
      });
    }
    const plan = {
      firstDay: '2015-01-01',
      lastDay: '2024-12-31',
      startsOn: '2019-01-01',
      units: places.map(({ id }) => ({ placeId: id, role: 'TREATED', startsOn: null })),
      isWeighted: false,
      isSeasonal: false,
      adjustsForBefore: false,
      expectedEffect: 'DECREASE',
      decisionRule: 'Continue if calls fall.',
      minimumDetectableEffect: null,
      confidenceLevel: 0.95,
    };
    const evaluation = await system.prisma.evaluation.create({
      data: {
        ...owned,
        indicatorDefinitionId: indicator.id,
        title: 'Patrols',
        question: 'Do patrols reduce calls?',
        design: 'PRE_POST',
        plan,
      },
    });
    const jobOf = async (kind: 'PLACEBO_CHECK' | 'EVALUATION_RESULT' | 'OBSERVATION_DERIVATION') =>
      (await system.prisma.job.create({ data: { ...owned, kind, createdBySubject: 'test|somebody' } })).id;
    const check = await system.prisma.placeboCheck.create({
      data: {
        ...owned,
        evaluationId: evaluation.id,
        jobId: await jobOf('PLACEBO_CHECK'),
        planSha256: '0'.repeat(64),
      },
    });
    const registration = await system.prisma.evaluationRegistration.create({
      data: {
        ...owned,
        evaluationId: evaluation.id,
        placeboCheckId: check.id,
        number: 1,
        document: '{}',
        sha256: createHash('sha256').update('{}').digest('hex'),
        isAfterResults: false,
        registeredAt: new Date(),
        registeredBySubject: 'test|somebody',
      },
    });
    await system.prisma.evaluationResult.create({
      data: {
        ...owned,
        evaluationId: evaluation.id,
        evaluationRegistrationId: registration.id,
        jobId: await jobOf('EVALUATION_RESULT'),
      },
    });
    // Rows that only agencies make. To another agency, they are of another tenant.
    const officeSlugs = ['cedar-county', 'maple-county'];
    await system.prisma.peerGroup.create({
      data: { ...owned, name: 'Peers', purpose: 'A test.', officeSlugs },
    });
    await system.prisma.placeVariable.create({
      data: {
        ...owned,
        code: 'urbanicity',
        name: 'Urbanicity',
        source: 'A test',
        scale: 'LINEAR',
        officeSlugs,
        figures: [1, 2],
      },
    });
    await system.prisma.standardPopulation.create({
      data: {
        ...owned,
        name: 'Even',
        source: 'A test',
        dimension: 'SEX',
        groupCodes: ['FEMALE', 'MALE'],
        groupSizes: [1, 1],
      },
    });
    const [firstDay, lastDay] = [new Date('2025-01-01'), new Date('2025-12-31')];
    await system.prisma.observationDerivation.create({
      data: { ...owned, jobId: await jobOf('OBSERVATION_DERIVATION'), firstDay, lastDay },
    });
  });
}

/** How many of a county's rows are tried one after the other: not every program or activity stands where a use case wants it. */
const turns = 20;

/** Makes a row of each type of which the demonstration has none. */
async function complete(county: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const field = schema.getMutationType()?.getFields()[name];
    if (!field) throw new Error(`There is no mutation ${name}`);
    rowsRead.clear();
    const answers: Json[] = [];
    for (let turn = 0; turn < turns && !String(answers.at(-1)?.__typename).endsWith('Payload'); turn += 1) {
      const { document, variables } = request('mutation', field, ['input'], '', await ownIdsIn(county, turn));
      answers.push((await askerIn(county, field).query(document, variables)).data.answer);
    }
    expect(String(answers.at(-1)?.__typename), JSON.stringify(answers.at(-1))).toMatch(/Payload$/);
  }
  rowsRead.clear();
}

const cases = places.flatMap((one) => {
  const types = takesAny[`${one.field.name}.${one.place.join('.')}`]?.() ?? [idType(one.field, one.place)];
  return types.map((typeName) => ({ ...one, typeName, name: `${one.name} of ${typeName}` }));
});

/** The refusal names the question of the input: it is compared with none that the survey has. */
const isNamedByCode = (place: Place): boolean => place.at(-1) === 'comparableToId';

describe('an id of another tenant', () => {
  it.each(cases)(
    '$name is answered like one that never existed',
    async ({ kind, field, place, typeName }) => {
      const [foreign] = await idsIn(neighbor, typeName);
      if (foreign === undefined) throw new Error(`The neighbor has no ${typeName}`);
      const client = askerIn(own, field);
      const refused: Json[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        const ownId = await ownIdsIn(own, turn);
        const ask = async (id: string) => {
          const { document, variables } = request(kind, field, place, id, ownId);
          const { status, data, errors } = await client.query(document, variables);
          expect(status, document).toBe(200);
          return { data, errors };
        };
        const answer = await ask(foreign);
        expect(answer).toEqual(await ask(absentId(typeName)));
        if (kind === 'query') return;
        const { __typename: result, code, path } = answer.data.answer;
        expect(result).not.toMatch(/Payload$/);
        const at = path.filter((step: string) => !/^\d+$/.test(step)).join('.');
        const isRefused = code === 'NOT_FOUND' || (code === 'VALIDATION_FAILED' && isNamedByCode(place));
        if (isRefused && at === place.join('.')) return;
        refused.push(answer.data.answer);
      }
      throw new Error(`It was never the id that was refused: ${JSON.stringify(refused.at(-1))}`);
    },
  );
});
