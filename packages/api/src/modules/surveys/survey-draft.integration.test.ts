import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startApiWithWorker, trustQuestion } from '../../testing/survey-journey.ts';
import type { Json } from '../../testing/test-client.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
});
afterAll(() => api.close());

const editor = () => api.as({ jurisdiction: county, role: 'EDITOR' });
const english = (text: string) => [{ language: 'en', text }];
const both = (en: string, es: string) => [
  { language: 'en', text: en },
  { language: 'es', text: es },
];

async function run(name: string, input: Json): Promise<Json> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const { data, errors } = await editor().query(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) {
       __typename ... on Error { code message path } ... on ValidationError { issues { path message } }
       ... on ConflictError { currentVersion }
       ... on ${type}Payload { surveyVersion { id number status version languages opensAt closesAt isOpen consentVersion
         copiedFrom { number } consentTexts { language text } quotas { code maxResponses condition { all { question anyOf from to isAnswered } } }
         scales { id code items { question { code } isReversed } }
         questions(first: 100) { edges { node { id code kind isRequired matrixCode shownIf { all { question anyOf } }
           comparableTo { id code } choices { code missingKind isMissing } } } } } } } }`,
    { input },
  );
  expect(errors).toEqual([]);
  return data[name];
}

async function newSurvey(): Promise<string> {
  const { data } = await editor().query(
    `mutation { createSurvey(input: { title: "Trust" }) { ... on CreateSurveyPayload { survey { id } } } }`,
  );
  return data.createSurvey.survey.id;
}

const area = {
  code: 'area',
  kind: 'SINGLE_CHOICE',
  text: english('Where do you live?'),
  isDemographic: true,
  choices: [
    { code: 'north', label: english('North') },
    { code: 'south', label: english('South') },
    { code: 'no', label: english('No answer'), isMissing: true },
  ],
};
const nodes = (version: Json): Json[] => version.questions.edges.map(({ node }: Json) => node);
const idOf = (version: Json, code: string): string => nodes(version).find((one) => one.code === code)?.id;

async function fielded(surveyId: string, input: Json = {}): Promise<Json> {
  const made = await run('createSurveyVersion', { surveyId, questions: [trustQuestion, area], ...input });
  const { id, version } = made.surveyVersion;
  return (await run('fieldSurveyVersion', { id, expectedVersion: version })).surveyVersion;
}

describe('a draft', () => {
  it('is changed in parts, and questions with the same code keep their ids', async () => {
    const surveyId = await newSurvey();
    const first = (await run('createSurveyVersion', { surveyId, questions: [trustQuestion, area] }))
      .surveyVersion;
    const items = [{ questionCode: 'trust', isReversed: true }, { questionCode: 'fair' }];
    const scale = { code: 'legitimacy', label: english('Legitimacy'), minAnswered: 1, items };
    const fair = {
      ...trustQuestion,
      code: 'fair',
      shownIf: { all: [{ question: 'area', anyOf: ['north', 'no'] }] },
    };
    const second = (
      await run('updateSurveyVersion', {
        id: first.id,
        expectedVersion: first.version,
        questions: [trustQuestion, area, fair],
        scales: [scale],
        consentText: english('Your answers are anonymous.'),
      })
    ).surveyVersion;
    expect(second).toMatchObject({ version: first.version + 1, status: 'DRAFT' });
    expect(nodes(second).map(({ code }) => code)).toEqual(['trust', 'area', 'fair']);
    expect(nodes(second)[2].shownIf).toEqual({ all: [{ question: 'area', anyOf: ['north', 'no'] }] });
    expect(nodes(second)[1].choices[2]).toEqual({
      code: 'no',
      missingKind: 'OTHER_MISSING',
      isMissing: true,
    });
    expect(idOf(second, 'trust')).toBe(idOf(first, 'trust'));
    expect(second.consentVersion).toMatch(/^[0-9a-f]{16}$/);
    // One part, and the others stay.
    const third = (
      await run('updateSurveyVersion', {
        id: first.id,
        expectedVersion: second.version,
        consentText: null,
        quotas: [
          {
            code: 'north',
            label: english('North'),
            maxResponses: 9,
            condition: { all: [{ question: 'area', anyOf: ['north'] }] },
          },
        ],
      })
    ).surveyVersion;
    expect(third).toMatchObject({
      consentVersion: null,
      consentTexts: null,
      quotas: [{ code: 'north', maxResponses: 9 }],
    });
    expect(third.scales).toEqual([
      {
        id: second.scales[0].id,
        code: 'legitimacy',
        items: [
          { question: { code: 'trust' }, isReversed: true },
          { question: { code: 'fair' }, isReversed: false },
        ],
      },
    ]);
    // Nothing new changes nothing.
    const same = await run('updateSurveyVersion', { id: first.id, expectedVersion: third.version });
    expect(same.surveyVersion.version).toBe(third.version);
  });

  it('is checked as a whole, also for the parts that stay', async () => {
    const surveyId = await newSurvey();
    const fair = {
      ...trustQuestion,
      code: 'fair',
      shownIf: { all: [{ question: 'area', anyOf: ['north'] }] },
    };
    const made = (await run('createSurveyVersion', { surveyId, questions: [trustQuestion, area, fair] }))
      .surveyVersion;
    const change = { id: made.id, expectedVersion: made.version };
    const refused = await run('updateSurveyVersion', { ...change, questions: [trustQuestion, fair, area] });
    expect(refused.issues).toEqual([
      {
        path: ['input', 'questions', '1', 'shownIf', 'all', '0', 'question'],
        message: 'A question can only depend on earlier questions, and "area" comes later.',
      },
    ]);
    const foreign = await run('updateSurveyVersion', {
      ...change,
      scales: [
        {
          code: 's',
          label: both('S', 'E'),
          minAnswered: 1,
          items: [{ questionCode: 'trust' }, { questionCode: 'gone' }],
        },
      ],
    });
    expect(foreign.issues.map(({ message }: Json) => message)).toEqual(
      expect.arrayContaining([
        'The version has no question "gone".',
        'The question "trust" has no wording in es, but other texts of this version have one.',
      ]),
    );
    const stale = await run('updateSurveyVersion', { ...change, expectedVersion: 9 });
    expect(stale).toMatchObject({ code: 'CONFLICT', currentVersion: made.version });
  });

  it('has conditions of one form each', async () => {
    const surveyId = await newSurvey();
    const conditions = [
      { question: 'trust' },
      { question: 'trust', from: 1, isAnswered: true },
      { question: 'trust', anyOf: ['a'], to: 3 },
    ];
    for (const condition of conditions) {
      const questions = [trustQuestion, { ...area, shownIf: { all: [condition] } }];
      const refused = await run('createSurveyVersion', { surveyId, questions });
      expect(refused.message).toBe(
        'A condition has one of: anyOf, a range (from, to, or both), or isAnswered.',
      );
    }
  });

  it('cannot be copied, and a fielded version cannot be changed', async () => {
    const surveyId = await newSurvey();
    const draft = (await run('createSurveyVersion', { surveyId, questions: [trustQuestion] })).surveyVersion;
    expect(await run('createSurveyVersion', { surveyId, copyOfId: draft.id })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'copyOfId'],
    });
    const { id, version } = await fielded(surveyId);
    expect(
      await run('updateSurveyVersion', { id, expectedVersion: version, questions: [area] }),
    ).toMatchObject({
      code: 'INVALID_STATE',
      message: expect.stringContaining('copyOfId'),
    });
    const otherSurvey = await newSurvey();
    expect(await run('createSurveyVersion', { surveyId: otherSurvey, copyOfId: id })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'copyOfId'],
    });
    expect(await run('createSurveyVersion', { surveyId })).toMatchObject({
      message: 'A version needs questions.',
    });
  });
});

describe('the next version of a fielded one', () => {
  it('has its parts, and questions that are comparable', async () => {
    const surveyId = await newSurvey();
    const first = await fielded(surveyId, {
      consentText: english('Your answers are anonymous.'),
      closesAt: '2100-01-01T00:00:00.000Z',
    });
    const copy = (await run('createSurveyVersion', { surveyId, copyOfId: first.id })).surveyVersion;
    expect(copy).toMatchObject({
      number: 2,
      copiedFrom: { number: 1 },
      consentVersion: first.consentVersion,
      closesAt: null,
    });
    expect(nodes(copy).map(({ code, comparableTo }) => [code, comparableTo?.id])).toEqual([
      ['trust', idOf(first, 'trust')],
      ['area', idOf(first, 'area')],
    ]);
  });

  it('proposes equal codes if the answers fit, and refuses a mapping that does not', async () => {
    const surveyId = await newSurvey();
    const first = await fielded(surveyId);
    const moved = { ...area, choices: [...area.choices, { code: 'west', label: english('West') }] };
    const renamed = { ...trustQuestion, code: 'confidence', comparableToId: idOf(first, 'trust') };
    const questions = [{ ...trustQuestion, comparableToId: null }, moved, renamed];
    const made = (await run('createSurveyVersion', { surveyId, copyOfId: first.id, questions }))
      .surveyVersion;
    expect(nodes(made).map(({ code, comparableTo }) => [code, comparableTo?.code ?? null])).toEqual([
      ['trust', null],
      ['area', null],
      ['confidence', 'trust'],
    ]);
    const refused = await run('updateSurveyVersion', {
      id: made.id,
      expectedVersion: made.version,
      questions: [
        { ...trustQuestion, minimum: 1, topBoxMinimum: null, comparableToId: idOf(first, 'trust') },
        { ...moved, comparableToId: idOf(first, 'area') },
        { ...area, code: 'place', comparableToId: idOf(made, 'confidence') },
      ],
    });
    expect(refused.__typename).toBe('ValidationError');
    expect(refused.issues).toEqual([
      {
        path: ['input', 'questions', '0', 'comparableToId'],
        message: expect.stringContaining('the ranges of the answers differ'),
      },
      {
        path: ['input', 'questions', '1', 'comparableToId'],
        message: expect.stringContaining('no choice "west"'),
      },
      {
        path: ['input', 'questions', '2', 'comparableToId'],
        message: expect.stringContaining('no earlier fielded version'),
      },
    ]);
  });
});

describe('the dates of a version', () => {
  it('say when it is open, and the sweep closes it', async () => {
    const surveyId = await newSurvey();
    const backwards = await run('createSurveyVersion', {
      surveyId,
      questions: [trustQuestion],
      opensAt: '2098-01-01T00:00:00.000Z',
      closesAt: '2097-01-01T00:00:00.000Z',
    });
    expect(backwards).toMatchObject({
      path: ['input', 'closesAt'],
      message: 'A version closes after it opens.',
    });
    const later = await fielded(surveyId, { opensAt: '2098-01-01T00:00:00.000Z' });
    expect(later).toMatchObject({ status: 'FIELDED', isOpen: false });
    const now = await fielded(surveyId, { closesAt: '2099-01-01T00:00:00.000Z' });
    expect(now).toMatchObject({ status: 'FIELDED', isOpen: true });
    const past = await run('rescheduleSurveyVersion', {
      id: now.id,
      expectedVersion: now.version,
      closesAt: '2001-01-01T00:00:00.000Z',
    });
    expect(past).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'closesAt'] });
    const without = await run('rescheduleSurveyVersion', {
      id: now.id,
      expectedVersion: now.version,
      closesAt: null,
    });
    expect(without.surveyVersion).toMatchObject({ status: 'FIELDED', closesAt: null, isOpen: true });
    const again = await run('rescheduleSurveyVersion', {
      id: now.id,
      expectedVersion: without.surveyVersion.version,
      closesAt: '2099-01-01T00:00:00.000Z',
    });
    expect(again.surveyVersion).toMatchObject({ closesAt: '2099-01-01T00:00:00.000Z' });
    const { closeDueVersions } = await import('./survey-version.schedule.ts');
    expect(await closeDueVersions(api.database.system, new Date('2098-12-31T23:59:59Z'))).toBe(0);
    expect(await closeDueVersions(api.database.system, new Date('2099-01-01T00:00:00Z'))).toBe(1);
    const { data } = await editor().query(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on SurveyVersion { status closedAt isOpen } } }`,
      { ids: [now.id, later.id] },
    );
    expect(data.nodes).toEqual([
      { status: 'CLOSED', closedAt: '2099-01-01T00:00:00.000Z', isOpen: false },
      { status: 'FIELDED', closedAt: null, isOpen: false },
    ]);
    const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    const audit = await admin.query(
      `{ auditTrail(first: 50, filter: { action: "surveyVersion.closed" }) { edges { node { actorKind } } } }`,
    );
    expect(audit.errors).toEqual([]);
    expect(audit.data.auditTrail.edges).toContainEqual({ node: { actorKind: 'SYSTEM' } });
  });

  it('keep a version with a passed closing date from being fielded', async () => {
    const surveyId = await newSurvey();
    const made = await run('createSurveyVersion', {
      surveyId,
      questions: [trustQuestion],
      closesAt: '2001-01-01T00:00:00.000Z',
    });
    const { id, version } = made.surveyVersion;
    const refused = await run('fieldSurveyVersion', { id, expectedVersion: version });
    expect(refused).toMatchObject({ code: 'INVALID_STATE', message: expect.stringContaining('has passed') });
  });
});

describe('the preview of a version', () => {
  it('is what respondents see, in every language, and nothing of the office', async () => {
    const surveyId = await newSurvey();
    const question = {
      ...trustQuestion,
      text: both('How much trust?', '¿Cuánta confianza?'),
      helpText: both('From 0 to 10.', 'De 0 a 10.'),
      isRequired: true,
      allowsPreferNotToSay: true,
    };
    const quotas = [{ code: 'all', label: both('All', 'Todos'), maxResponses: 1, condition: { all: [] } }];
    const made = await run('createSurveyVersion', { surveyId, questions: [question], quotas });
    const preview = `query ($id: ID!) { previewSurveyVersion(id: $id) { title languages consentText { text }
      questions { code kind text { language text } helpText { text } isRequired allowsDontKnow allowsPreferNotToSay shownIf { question } choices { code } } } }`;
    const { data } = await editor().query(preview, { id: made.surveyVersion.id });
    expect(data.previewSurveyVersion).toEqual({
      title: 'Trust',
      languages: ['en', 'es'],
      consentText: null,
      questions: [
        {
          code: 'trust',
          kind: 'NUMBER',
          text: both('How much trust?', '¿Cuánta confianza?'),
          helpText: [{ text: 'From 0 to 10.' }, { text: 'De 0 a 10.' }],
          isRequired: true,
          allowsDontKnow: false,
          allowsPreferNotToSay: true,
          shownIf: null,
          choices: [],
        },
      ],
    });
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    const foreign = await stranger.query(preview, { id: made.surveyVersion.id });
    expect(foreign.data.previewSurveyVersion).toBeNull();
  });
});
