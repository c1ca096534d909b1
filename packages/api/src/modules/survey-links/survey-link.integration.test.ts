import { randomUUID } from 'node:crypto';

import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { mutate } from '../../testing/mutate.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let county: TestJurisdiction;
let clock = new Date('2026-06-15T18:30:00Z');

beforeAll(async () => {
  api = await startTestApi({ now: () => clock });
  county = await api.jurisdiction();
  const { system } = api.database;
  await inSystem(system, () =>
    system.prisma.jurisdiction.update({ where: { id: county.id }, data: { timeZone: 'America/Chicago' } }),
  );
});
afterAll(() => api.close());

const english = (text: string) => [{ language: 'en', text }];
const editor = () => api.as({ jurisdiction: county, role: 'EDITOR' });
const system = <T>(work: (prisma: TestApi['database']['system']['prisma']) => Promise<T>): Promise<T> =>
  inSystem(api.database.system, () => work(api.database.system.prisma));

const questions = [
  { code: 'trust', kind: 'NUMBER', text: english('How much do you trust us?'), minimum: 0, maximum: 10 },
  {
    code: 'area',
    kind: 'SINGLE_CHOICE',
    text: english('Where do you live?'),
    choices: ['north', 'south'].map((code) => ({ code, label: english(code) })),
  },
  {
    code: 'topics',
    kind: 'MULTIPLE_CHOICE',
    text: english('What matters?'),
    choices: ['safety', 'youth'].map((code) => ({ code, label: english(code) })),
  },
  { code: 'why', kind: 'TEXT', text: english('Why?') },
];

interface Draft {
  version?: Record<string, unknown>;
  questions?: Record<string, Record<string, unknown>>;
  quota?: { maxResponses: number; condition: object };
}

/** A fielded version, with settings that are made while it is a draft. Returns the global and the row id. */
async function fielded({ version = {}, questions: settings = {}, quota }: Draft = {}) {
  const survey = await mutate(editor(), 'createSurvey', { title: 'Trust' }, 'survey { id }');
  const made = await mutate(
    editor(),
    'createSurveyVersion',
    { surveyId: survey.payload.survey.id, questions },
    'surveyVersion { id version }',
  );
  const { id } = made.payload.surveyVersion;
  const row = await system(async (prisma) => {
    const draft = await prisma.surveyVersion.findFirstOrThrow({
      where: { jurisdictionId: county.id, status: 'DRAFT' },
      orderBy: { id: 'desc' },
    });
    const where = { jurisdictionId_id: { jurisdictionId: county.id, id: draft.id } };
    await prisma.surveyVersion.update({ where, data: version });
    for (const [code, data] of Object.entries(settings)) {
      await prisma.question.updateMany({ where: { surveyVersionId: draft.id, code }, data });
    }
    if (quota) {
      await prisma.surveyQuota.create({
        data: {
          ...quota,
          jurisdictionId: county.id,
          surveyVersionId: draft.id,
          position: 0,
          code: 'full',
          label: { en: 'Full' },
        },
      });
    }
    return prisma.surveyVersion.findFirstOrThrow({ where: { id: draft.id } });
  });
  const moved = await mutate(
    editor(),
    'fieldSurveyVersion',
    { id, expectedVersion: row.version },
    'surveyVersion { version }',
  );
  expect([moved.code, moved.message]).toEqual([undefined, '']);
  return { id: id as string, row: row.id, version: moved.payload.surveyVersion.version as number };
}

async function link(surveyVersionId: string, input: object = {}) {
  const made = await mutate(
    editor(),
    'createSurveyLink',
    { surveyVersionId, kind: 'OPEN', label: 'Town hall', ...input },
    'surveyLink { id version kind } token address qrCode',
  );
  expect([made.code, made.message]).toEqual([undefined, '']);
  return made.payload;
}

async function invitations(surveyVersionId: string, count: number) {
  const { surveyLink } = await link(surveyVersionId, { kind: 'SINGLE_USE' });
  const made = await mutate(
    editor(),
    'createSurveyInvitations',
    { surveyLinkId: surveyLink.id, count, channel: 'letter', page: 'https://listen.example.gov/survey' },
    'surveyLink { id version invitationCount usedInvitationCount } tokens csv',
  );
  expect([made.code, made.message]).toEqual([undefined, '']);
  return made.payload;
}

const submit = (token: string, input: object = {}, client = api.asPublic()) =>
  mutate(
    client,
    'submitResponse',
    { token, submissionKey: randomUUID(), language: 'en', answers: [], ...input },
    'outcome',
  );

const responsesOf = (surveyVersionId: string) =>
  system((prisma) =>
    prisma.response.findMany({
      where: { surveyVersionId },
      include: { answers: { orderBy: { questionId: 'asc' } } },
    }),
  );

const read = (token: string) =>
  api.asPublic().query(
    `query ($token: String!) { publicSurvey(token: $token) { state kind officeName opensAt closesAt
       survey { title languages consentVersion questions { code kind isRequired text { language text }
         shownIf { question anyOf from to isAnswered } choices { code label { text } } } } } }`,
    { token },
  );

describe('a link', () => {
  it('shows the questionnaire to everyone who has it, and a QR code of its address', async () => {
    const { id } = await fielded();
    const made = await link(id, { page: 'https://listen.example.gov/survey' });
    expect(made.address).toBe(`https://listen.example.gov/survey#${made.token}`);
    expect(made.qrCode).toMatch(/^<svg /);
    const { data, errors, headers } = await read(made.token);
    expect(errors).toEqual([]);
    expect(headers.get('cache-control')).toBeNull();
    expect(data.publicSurvey).toMatchObject({
      state: 'OPEN',
      kind: 'OPEN',
      survey: { title: 'Trust', languages: ['en'], consentVersion: null },
    });
    expect(data.publicSurvey.survey.questions.map(({ code }: Json) => code)).toEqual([
      'trust',
      'area',
      'topics',
      'why',
    ]);
    // The second time, the questionnaire comes from the memory of the process.
    expect((await read(made.token)).data).toEqual(data);
  });

  it('is stored as a hash only, and unknown and expired secrets are answered alike', async () => {
    const { id } = await fielded();
    const { token } = await link(id, { expiresAt: '2026-06-16T00:00:00Z' });
    const rows = await system((prisma) =>
      prisma.surveyLink.findMany({ where: { jurisdictionId: county.id } }),
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    clock = new Date('2026-06-16T00:00:00Z');
    for (const one of [token, 'x'.repeat(43), '', "' or true --"]) {
      expect((await read(one)).data.publicSurvey, one).toBeNull();
      expect(await submit(one), one).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'token'] });
    }
    clock = new Date('2026-06-15T18:30:00Z');
  });

  it('stores an anonymous response: by day, in its language, without a link or an address', async () => {
    const { id, row } = await fielded({
      version: { consentText: { en: 'Voluntary.' }, consentVersion: 'c1' },
    });
    const { token, surveyLink } = await link(id);
    const answers = [
      { questionCode: 'trust', number: 7 },
      { questionCode: 'area', choiceCodes: ['north'] },
      { questionCode: 'topics', choiceCodes: ['safety', 'youth'] },
      { questionCode: 'why', text: 'The buses' },
    ];
    const refused = await submit(token, { answers });
    expect(refused).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'consentVersion'] });
    expect(await submit(token, { answers, consentVersion: 'c1' })).toMatchObject({
      payload: { outcome: 'ACCEPTED' },
    });
    const [response, ...others] = await responsesOf(row);
    expect(others).toEqual([]);
    expect(response).toMatchObject({
      entryMode: 'WEB',
      language: 'en',
      consentVersion: 'c1',
      datasetImportId: null,
      // June 15 in Chicago.
      submittedAt: new Date('2026-06-15T05:00:00Z'),
      createdAt: new Date('2026-06-15T05:00:00Z'),
      respondentKey: response?.id,
    });
    expect(response?.answers).toHaveLength(5);
    const { data } = await editor().query(
      `query ($id: ID!) { surveyLink(id: $id) { responseCount usedInvitationCount } }`,
      { id: surveyLink.id },
    );
    expect(data.surveyLink).toEqual({ responseCount: 1, usedInvitationCount: 0 });
  });

  it('notes one event a day, because the time of each response would tell who gave it', async () => {
    const { id } = await fielded();
    const { token } = await link(id);
    const before = await system((prisma) =>
      prisma.auditEvent.count({ where: { jurisdictionId: county.id, action: 'response.submitted' } }),
    );
    await submit(token);
    await submit(token);
    clock = new Date('2026-06-17T18:30:00Z');
    await submit(token);
    clock = new Date('2026-06-15T18:30:00Z');
    const after = await system((prisma) =>
      prisma.auditEvent.count({ where: { jurisdictionId: county.id, action: 'response.submitted' } }),
    );
    expect(after - before).toBe(2);
  });

  it('answers a retry with the first outcome, also at the same time and after it was disabled', async () => {
    const { id, row } = await fielded();
    const { token, surveyLink } = await link(id);
    const input = { submissionKey: randomUUID(), answers: [{ questionCode: 'trust', number: 3 }] };
    const sent = await Promise.all([1, 2, 3, 4].map(() => submit(token, input)));
    expect(sent.map(({ payload }) => payload)).toEqual(Array(4).fill({ outcome: 'ACCEPTED' }));
    expect(await responsesOf(row)).toHaveLength(1);
    await mutate(
      editor(),
      'disableSurveyLink',
      { id: surveyLink.id, expectedVersion: 1 },
      'surveyLink { id }',
    );
    expect(await submit(token, input)).toMatchObject({ payload: { outcome: 'ACCEPTED' } });
    expect(await submit(token)).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'token'] });
    expect((await read(token)).data.publicSurvey).toMatchObject({ state: 'DISABLED', survey: null });
    expect(await responsesOf(row)).toHaveLength(1);
  });

  it('is full after its number of responses, also if many come at the same time', async () => {
    const { id, row } = await fielded();
    const { token } = await link(id, { maxResponses: 3 });
    const sent = await Promise.all(Array.from({ length: 8 }, () => submit(token)));
    expect(sent.filter(({ code }) => code === undefined)).toHaveLength(3);
    expect(sent.filter(({ message }) => message.includes('all the responses'))).toHaveLength(5);
    expect(await responsesOf(row)).toHaveLength(3);
  });

  it('of a kiosk says so on its responses', async () => {
    const { id, row } = await fielded();
    await submit((await link(id, { kind: 'KIOSK' })).token);
    expect(await responsesOf(row)).toMatchObject([{ entryMode: 'KIOSK' }]);
  });

  it('cannot be answered before the survey opens or after it closes', async () => {
    const opensAt = new Date('2026-06-15T19:00:00Z');
    const closesAt = new Date('2026-06-15T20:00:00Z');
    const { id, row, version } = await fielded({ version: { opensAt, closesAt } });
    const { token } = await link(id);
    expect(await submit(token)).toMatchObject({
      code: 'INVALID_STATE',
      message: 'The survey is not open yet.',
    });
    expect((await read(token)).data.publicSurvey).toMatchObject({ state: 'NOT_OPEN', survey: null });
    clock = opensAt;
    expect(await submit(token)).toMatchObject({ payload: { outcome: 'ACCEPTED' } });
    clock = closesAt;
    expect(await submit(token)).toMatchObject({ code: 'INVALID_STATE', message: 'The survey is closed.' });
    clock = new Date('2026-06-15T18:30:00Z');
    const closed = await mutate(
      editor(),
      'closeSurveyVersion',
      { id, expectedVersion: version },
      'surveyVersion { status }',
    );
    expect(closed.payload).toEqual({ surveyVersion: { status: 'CLOSED' } });
    expect(await submit(token)).toMatchObject({ message: 'The survey is closed.' });
    expect(await responsesOf(row)).toHaveLength(1);
    expect(
      await mutate(
        editor(),
        'createSurveyLink',
        { surveyVersionId: id, kind: 'OPEN', label: 'Late' },
        'token',
      ),
    ).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'surveyVersionId'] });
  });
});

describe('an invitation', () => {
  it('is good for one response, and it is not stored which one', async () => {
    const { id, row } = await fielded();
    const made = await invitations(id, 20);
    expect(new Set(made.tokens).size).toBe(20);
    expect(made.csv.split('\r\n')[1]).toBe(
      `${made.tokens[0]},"https://listen.example.gov/survey#${made.tokens[0]}"`,
    );
    const rowsBefore = await system((prisma) =>
      prisma.surveyInvitation.findMany({ where: { jurisdictionId: county.id } }),
    );
    const [one, two] = made.tokens as [string, string];
    const sent = await Promise.all(Array.from({ length: 6 }, () => submit(one)));
    expect(sent.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(sent.filter(({ message }) => message === 'This invitation was used already.')).toHaveLength(5);
    expect(await submit(two)).toMatchObject({ payload: { outcome: 'ACCEPTED' } });
    expect((await read(one)).data.publicSurvey).toMatchObject({ state: 'USED', survey: null });
    expect(await responsesOf(row)).toHaveLength(2);

    // Nothing about an invitation changes, not even the place of its row. So no order of rows joins it with a response.
    const rowsAfter = await system((prisma) =>
      prisma.surveyInvitation.findMany({ where: { jurisdictionId: county.id } }),
    );
    expect(rowsAfter).toEqual(rowsBefore);
    const places = await inSystem(api.database.system, async (session) => {
      const { rows } = await session.query({
        text: 'select count(distinct xmin::text)::int as writers, array_agg(position order by ctid) as positions from survey_invitation where jurisdiction_id = $1',
        values: [county.id],
      });
      return rows[0];
    });
    expect(places).toEqual({ writers: 1, positions: Array.from({ length: 20 }, (_, place) => place) });
    const { data } = await editor().query(
      `query ($id: ID!) { surveyVersion(id: $id) { links(first: 5) { edges { node { responseCount invitationCount usedInvitationCount } } } } }`,
      { id },
    );
    expect(data.surveyVersion.links.edges).toEqual([
      { node: { responseCount: 2, invitationCount: 20, usedInvitationCount: 2 } },
    ]);
  });

  it('is only made for a link of its kind', async () => {
    const { surveyLink } = await link((await fielded()).id);
    expect(
      await mutate(editor(), 'createSurveyInvitations', { surveyLinkId: surveyLink.id, count: 1 }, 'tokens'),
    ).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'surveyLinkId'] });
  });

  it('can be used by staff of another office, and nothing of that office changes', async () => {
    const { id, row } = await fielded();
    const other = await api.jurisdiction();
    const { tokens } = await invitations(id, 1);
    const client = api.as({ jurisdiction: other, role: 'ADMIN' });
    expect(await submit(tokens[0], {}, client)).toMatchObject({ payload: { outcome: 'ACCEPTED' } });
    expect(await responsesOf(row)).toMatchObject([{ jurisdictionId: county.id }]);
    const seen = await client.query('query ($id: ID!) { surveyVersion(id: $id) { id } }', { id });
    expect(seen.data.surveyVersion).toBeNull();
  });
});

describe('answers', () => {
  it('are refused with their place, and nothing is stored', async () => {
    const { id, row } = await fielded({
      questions: {
        trust: { isRequired: true },
        why: { shownIf: { all: [{ question: 'area', anyOf: ['south'] }] } },
      },
    });
    const { token } = await link(id);
    const problems = async (answers: object[], more: object = {}) => {
      const { code, path } = await submit(token, { answers, ...more });
      return [code, path];
    };
    const trust = { questionCode: 'trust', number: 5 };
    const refused = (...path: string[]) => ['VALIDATION_FAILED', ['input', ...path]];
    expect(await problems([])).toEqual(refused('answers'));
    expect(await problems([{ questionCode: 'trust', number: 11 }])).toEqual(refused('answers', '0'));
    expect(await problems([trust, { questionCode: 'area', choiceCodes: ['west'] }])).toEqual(
      refused('answers', '1'),
    );
    expect(await problems([trust, trust])).toEqual(refused('answers', '1'));
    expect(await problems([trust, { questionCode: 'other', number: 1 }])).toEqual(refused('answers', '1'));
    // A question that is skipped for these answers.
    expect(await problems([trust, { questionCode: 'why', text: 'x' }])).toEqual(refused('answers', '1'));
    expect(await problems([trust], { language: 'fr' })).toEqual(refused('language'));
    expect(await problems([trust], { submissionKey: 'again' })).toEqual(refused('submissionKey'));
    expect(await problems([trust, { questionCode: 'why', text: 'x'.repeat(10_001) }])).toEqual(
      refused('answers', '1', 'text'),
    );
    expect(await responsesOf(row)).toEqual([]);
    const shown = (await read(token)).data.publicSurvey.survey.questions[3];
    expect(shown.shownIf).toEqual([
      { question: 'area', anyOf: ['south'], from: null, to: null, isAnswered: null },
    ]);
    const south = [
      trust,
      { questionCode: 'area', choiceCodes: ['south'] },
      { questionCode: 'why', text: 'x' },
    ];
    expect(await submit(token, { answers: south })).toMatchObject({ payload: { outcome: 'ACCEPTED' } });
  });

  it('with 20 MB of text are refused before they are read', async () => {
    const { token } = await link((await fielded()).id);
    const answers = [{ questionCode: 'why', text: 'x'.repeat(20 * 1024 * 1024) }];
    const { status, errors } = await api
      .asPublic()
      .query(`mutation ($input: SubmitResponseInput!) { submitResponse(input: $input) { __typename } }`, {
        input: { token, submissionKey: randomUUID(), language: 'en', answers },
      });
    expect(status).toBe(413);
    expect(errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  it('end at a full quota, which is stored without them', async () => {
    const quota = { maxResponses: 2, condition: { all: [{ question: 'area', anyOf: ['north'] }] } };
    const { id, row } = await fielded({ quota });
    const { token } = await link(id);
    const from = (area: string) =>
      submit(token, { answers: [{ questionCode: 'area', choiceCodes: [area] }] });
    const sent = await Promise.all(Array.from({ length: 5 }, () => from('north')));
    const outcomes = sent.map(({ payload }) => payload.outcome as string);
    expect(outcomes.sort()).toEqual(['ACCEPTED', 'ACCEPTED', 'QUOTA_FULL', 'QUOTA_FULL', 'QUOTA_FULL']);
    expect((await from('south')).payload).toEqual({ outcome: 'ACCEPTED' });
    const responses = await responsesOf(row);
    expect(responses.filter(({ endedByQuotaId }) => endedByQuotaId !== null)).toHaveLength(3);
    expect(responses.map((one) => [one.endedByQuotaId === null, one.answers.length])).not.toContainEqual([
      false,
      1,
    ]);
  });

  it('are limited in number for a link', async () => {
    const { id } = await fielded();
    const { token, surveyLink } = await link(id);
    await submit(token);
    const points = { points: 600, changedAt: new Date(Date.now() + 3_600_000) };
    await system(async (prisma) => {
      const row = await prisma.surveyLink.findFirstOrThrow({ orderBy: { id: 'desc' } });
      await prisma.publicBudget.updateMany({ where: { bucket: `survey:${row.id}` }, data: points });
    });
    expect(surveyLink.kind).toBe('OPEN');
    const { data, errors } = await api
      .asPublic()
      .query(
        `mutation ($input: SubmitResponseInput!) { submitResponse(input: $input) { __typename ... on Error { code } } }`,
        { input: { token, submissionKey: randomUUID(), language: 'en', answers: [] } },
      );
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['RATE_LIMITED']);
    expect(data?.submitResponse ?? null).toBeNull();
  });
});

describe('a response that staff enter', () => {
  const record = (input: object, role: 'CONTRIBUTOR' | 'VIEWER' = 'CONTRIBUTOR') =>
    mutate(
      api.as({ jurisdiction: county, role }),
      'recordResponse',
      { entryMode: 'PAPER', language: 'en', answers: [{ questionCode: 'trust', number: 4 }], ...input },
      'responseId outcome',
    );

  it('has its day and its mode, and is stored once for each key', async () => {
    const { id, row } = await fielded();
    const input = {
      surveyVersionId: id,
      answeredOn: '2026-06-02',
      respondentKey: 'form-17',
      idempotencyKey: randomUUID(),
    };
    const first = await record(input);
    expect(first).toMatchObject({ code: undefined, payload: { outcome: 'ACCEPTED' } });
    expect(await record(input)).toEqual(first);
    expect(await responsesOf(row)).toMatchObject([
      {
        respondentKey: 'form-17',
        entryMode: 'PAPER',
        submittedAt: new Date('2026-06-02T05:00:00Z'),
        answers: [{ numberValue: 4 }],
      },
    ]);
    expect(await record({ ...input, idempotencyKey: randomUUID() })).toMatchObject({ code: 'CONFLICT' });
  });

  it.each([
    [{ entryMode: 'WEB' }, ['input', 'entryMode']],
    [{ answeredOn: '2026-06-16' }, ['input', 'answeredOn']],
    [{ respondentKey: 'maria@example.org' }, ['input', 'respondentKey']],
    [{ answers: [{ questionCode: 'trust', number: -1 }] }, ['input', 'answers', '0']],
  ])('is refused with %j', async (input, path) => {
    const { id, row } = await fielded();
    expect(await record({ surveyVersionId: id, ...input })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path,
    });
    expect(await responsesOf(row)).toEqual([]);
  });

  it('needs the permission, and a version of the office that is open', async () => {
    const { id, version } = await fielded();
    expect(await record({ surveyVersionId: id }, 'VIEWER')).toMatchObject({ code: 'FORBIDDEN' });
    const other = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    const foreign = { surveyVersionId: id, entryMode: 'PAPER', language: 'en', answers: [] };
    expect(await mutate(other, 'recordResponse', foreign, 'outcome')).toMatchObject({ code: 'NOT_FOUND' });
    await mutate(editor(), 'closeSurveyVersion', { id, expectedVersion: version }, 'surveyVersion { id }');
    expect(await record({ surveyVersionId: id })).toMatchObject({ code: 'INVALID_STATE' });
  });
});
