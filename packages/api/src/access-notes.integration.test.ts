import { ServiceUnavailableError } from '@rapport/core/errors.ts';
import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import type { AuditEvent } from '@rapport/database/generated/prisma/client.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Services } from './context.ts';
import type { TestJurisdiction } from './testing/seed-kit.ts';
import { fieldedVersion, trustQuestion } from './testing/survey-journey.ts';
import { startTestApi, type TestApi } from './testing/test-api.ts';

let api: TestApi;
let county: TestJurisdiction;
let versionId: string;
let responseIds: string[];
let fileIds: string[];
let exportId: string;
let seenBefore: Set<string>;

const row = (globalId: string): string => decodeGlobalId(globalId)?.id ?? '';
const system = <T>(work: (prisma: TestApi['database']['system']['prisma']) => Promise<T>): Promise<T> =>
  inSystem(api.database.system, () => work(api.database.system.prisma));
const allEvents = (): Promise<AuditEvent[]> =>
  system((prisma) => prisma.auditEvent.findMany({ orderBy: [{ jurisdictionId: 'asc' }, { id: 'asc' }] }));

/** The events recorded since the test began. */
async function recorded(): Promise<AuditEvent[]> {
  return (await allEvents()).filter(({ id }) => !seenBefore.has(id));
}

beforeAll(async () => {
  api = await startTestApi();
  county = await api.jurisdiction();
  ({ versionId } = await fieldedVersion(api.as({ jurisdiction: county, role: 'EDITOR' }), [trustQuestion]));
  const jurisdictionId = county.id;
  const surveyVersionId = row(versionId);
  const responses = await system((prisma) =>
    prisma.response.createManyAndReturn({
      data: Array.from({ length: 120 }, (_, index) => ({
        jurisdictionId,
        surveyVersionId,
        respondentKey: `p${index}`,
      })),
    }),
  );
  responseIds = responses.map(({ id }) => encodeGlobalId('Response', id));
  const surveyExport = await system((prisma) =>
    prisma.surveyExport.create({
      data: {
        surveyVersion: { connect: { jurisdictionId_id: { jurisdictionId, id: surveyVersionId } } },
        surveyVersionIds: [surveyVersionId],
        jurisdiction: { connect: { id: jurisdictionId } },
        job: {
          create: {
            jurisdictionId,
            kind: 'SURVEY_EXPORT',
            status: 'SUCCEEDED',
            createdBySubject: 'somebody',
          },
        },
      },
    }),
  );
  exportId = encodeGlobalId('SurveyExport', surveyExport.id);
  const files = await system((prisma) =>
    prisma.exportFile.createManyAndReturn({
      data: ['responses.csv', 'codebook.md'].map((name, position) => ({
        jurisdictionId,
        surveyExportId: surveyExport.id,
        position,
        name,
        objectKey: name,
        contentType: 'text/plain',
        bytes: 1n,
        sha256: '0',
      })),
    }),
  );
  fileIds = files.map(({ id }) => encodeGlobalId('ExportFile', id));
});
afterAll(() => api.close());
beforeEach(async () => {
  seenBefore = new Set((await allEvents()).map(({ id }) => id));
});

const responsesPage = `query ($id: ID!, $first: Int) {
  surveyVersion(id: $id) { responses(first: $first) { totalCount edges { node { id respondentKey } } } }
}`;
const analyst = () => api.as({ jurisdiction: county, role: 'ANALYST' });

describe('a restricted record that was read', () => {
  it('is in the audit trail when the answer is given: by whom, by which field, how many and which', async () => {
    const headers = { 'x-request-id': 'reading-1' };
    const { data } = await analyst().query(responsesPage, { id: versionId, first: 2 }, headers);
    const shown = data.surveyVersion.responses.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(shown).toHaveLength(2);
    expect(await recorded()).toMatchObject([
      {
        jurisdictionId: county.id,
        actorKind: 'PERSON',
        actorSubject: county.subjectOf('ANALYST'),
        action: 'response.read',
        entityType: 'Response',
        entityId: row(shown[0]),
        requestId: 'reading-1',
        detail: { field: 'SurveyVersion.responses', count: 2, ids: shown },
      },
    ]);
  });

  it('is one event per field, however often the field is requested; it names a hundred records and counts all', async () => {
    const { data, errors, statementCount } = await analyst().query(
      `query ($id: ID!, $ids: [ID!]!, $one: ID!) {
         surveyVersion(id: $id) {
           new: responses(first: 100) { edges { node { id } } }
           old: responses(last: 100) { edges { node { id } } }
         }
         nodes(ids: $ids) { id }
         node(id: $one) { id }
       }`,
      { id: versionId, ids: [...responseIds.slice(0, 2), versionId], one: responseIds[5] },
    );
    expect([errors, data.nodes.length, data.node.id]).toEqual([[], 3, responseIds[5]]);
    const events = await recorded();
    const details = events.map(({ detail }) => detail as { field: string; count: number; ids: string[] });
    expect(details.map(({ field, count }) => [field, count]).sort()).toEqual([
      ['Query.node', 1],
      ['Query.nodes', 2],
      ['SurveyVersion.responses', 200],
    ]);
    expect(details.find(({ count }) => count === 200)?.ids).toHaveLength(100);
    expect(details.find(({ count }) => count === 2)?.ids).toEqual(responseIds.slice(0, 2));
    const single = await analyst().query(`query ($one: ID!) { node(id: $one) { id } }`, {
      one: responseIds[5],
    });
    // Begin, enter, the insert of all events, commit: as many statements for three events as for one.
    expect(statementCount - single.statementCount).toBe(3);
  });

  it('is recorded for an empty list, and not for a record that does not exist', async () => {
    const orange = await api.jurisdiction();
    const stranger = api.as({ jurisdiction: orange, role: 'ADMIN' });
    await stranger.query(`query ($id: ID!) { node(id: $id) { id } }`, { id: responseIds[0] });
    expect(await recorded()).toEqual([]);
    await analyst().query(responsesPage, { id: versionId, first: 0 });
    expect(await recorded()).toMatchObject([
      {
        entityType: 'Jurisdiction',
        entityId: county.id,
        detail: { field: 'SurveyVersion.responses', count: 0 },
      },
    ]);
  });

  it('is a conflict disclosure, what a review says, and the groups of a headcount', async () => {
    const jurisdictionId = county.id;
    const [program] = await county.programs(1);
    const programId = program?.id ?? '';
    const [activity] = await county.activities({ id: programId }, 1);
    const made = await system(async (prisma) => ({
      disclosure: await prisma.conflictDisclosure.create({
        data: { jurisdictionId, programId, discloserSubject: 's', nature: 'FAMILY', description: 'D' },
      }),
      review: await prisma.ethicsReview.create({
        data: { jurisdictionId, programId, kind: 'ETHICS', requestedBySubject: 's' },
      }),
      attendance: await prisma.attendance.create({
        data: {
          jurisdictionId,
          activityId: activity?.id ?? '',
          headcount: 3,
          counts: { create: { dimension: 'SEX', category: 'FEMALE', count: 2 } },
        },
      }),
    }));
    const ids = {
      disclosure: encodeGlobalId('ConflictDisclosure', made.disclosure.id),
      review: encodeGlobalId('EthicsReview', made.review.id),
      attendance: encodeGlobalId('Attendance', made.attendance.id),
    };
    const reviewer = api.as({ jurisdiction: county, role: 'ETHICS_REVIEWER' });
    const read = await reviewer.query(
      `query ($disclosure: ID!, $ids: [ID!]!) {
         conflictDisclosure(id: $disclosure) { description }
         conflictDisclosures { totalCount }
         nodes(ids: $ids) { ... on EthicsReview { questions { question } } }
       }`,
      { disclosure: ids.disclosure, ids: [ids.review] },
    );
    expect([read.errors, read.data.conflictDisclosures.totalCount]).toEqual([[], 1]);
    await analyst().query(`query ($id: ID!) { node(id: $id) { ... on Attendance { counts { count } } } }`, {
      id: ids.attendance,
    });
    const events = (await recorded()).map(({ action, entityType, entityId, detail }) => [
      action,
      entityType,
      entityId,
      (detail as { field: string }).field,
    ]);
    expect(events.sort()).toEqual([
      ['attendanceCount.read', 'Attendance', made.attendance.id, 'Attendance.counts'],
      ['conflictDisclosure.read', 'ConflictDisclosure', made.disclosure.id, 'Query.conflictDisclosure'],
      ['conflictDisclosure.read', 'ConflictDisclosure', made.disclosure.id, 'Query.conflictDisclosures'],
      ['reviewDetail.read', 'EthicsReview', made.review.id, 'EthicsReview.questions'],
    ]);
    // Users who cannot see the groups or the details get an error, and the denial is recorded too.
    seenBefore = new Set((await allEvents()).map(({ id }) => id));
    await api
      .as({ jurisdiction: county, role: 'VIEWER' })
      .query(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on EthicsReview { decisionNote } ... on Attendance { counts { count } } } }',
        {
          ids: [ids.review, ids.attendance],
        },
      );
    expect((await recorded()).map(({ action, detail }) => [action, detail])).toEqual([
      ['access.denied', { action: 'reviewDetail.read', field: 'EthicsReview.decisionNote', count: 1 }],
      ['access.denied', { action: 'attendanceCount.read', field: 'Attendance.counts', count: 1 }],
    ]);
  });

  it('is an export that was handed over, file by file', async () => {
    const document = `query ($id: ID!) { surveyExport(id: $id) { files { name download { url } } } }`;
    await analyst().query(`query ($id: ID!) { surveyExport(id: $id) { files { name } } }`, { id: exportId });
    expect(await recorded()).toEqual([]);
    await analyst().query(document, { id: exportId });
    expect(await recorded()).toMatchObject([
      {
        action: 'export.downloaded',
        entityType: 'ExportFile',
        detail: { field: 'ExportFile.download', count: 2, ids: fileIds },
      },
    ]);
  });

  it('is the audit trail itself, of which the event repeats nothing', async () => {
    await api
      .as({ jurisdiction: county, role: 'ADMIN' })
      .query('{ auditTrail(first: 3) { edges { node { id } } } }');
    expect(await recorded()).toMatchObject([
      {
        action: 'auditTrail.read',
        entityType: 'Jurisdiction',
        entityId: county.id,
        detail: { field: 'Query.auditTrail', count: 3 },
      },
    ]);
    expect((await recorded())[0]?.detail).not.toHaveProperty('ids');
  });

  it('is not shown where the audit trail cannot be written', async () => {
    const failing =
      (error: Error) =>
      (services: Services): Services => ({
        ...services,
        database: {
          ...services.database,
          open: (entry) => ({ ...services.database.open(entry), write: () => Promise.reject(error) }),
        },
      });
    for (const [error, status, code] of [
      [new ServiceUnavailableError('database'), 503, 'SERVICE_UNAVAILABLE'],
      [new Error('no room'), 500, 'INTERNAL_SERVER_ERROR'],
    ] as const) {
      const broken = api.variant({ adapt: failing(error) });
      const answer = await broken
        .as({ jurisdiction: county, role: 'ANALYST' })
        .query(responsesPage, { id: versionId, first: 1 });
      expect([answer.status, answer.data ?? null]).toEqual([status, null]);
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual([code]);
      const free = await broken
        .as({ jurisdiction: county, role: 'ANALYST' })
        .query('{ programs { totalCount } }');
      expect([free.status, free.errors]).toEqual([200, []]);
    }
    expect(await recorded()).toEqual([]);
  });
});

describe('a request that reads nothing restricted', () => {
  it('costs nothing more', async () => {
    const { statementCount } = await analyst().query('{ programs { totalCount } }');
    // Begin, enter, page, count, commit.
    expect(statementCount).toBe(5);
    expect(await recorded()).toEqual([]);
  });
});

describe('a denial', () => {
  const viewer = () => api.as({ jurisdiction: county, role: 'VIEWER' });
  const create = `mutation ($input: CreateProgramInput!) { createProgram(input: $input) { __typename ... on Error { message } } }`;
  const input = { title: 'T', type: 'REENTRY' };

  it('is in the audit trail, one event an action, and changes no answer', async () => {
    const written = await viewer().query(create, { input });
    expect(written.data.createProgram.message).toMatch(/does not allow "program.write"/);
    const read = await viewer().query(
      '{ auditTrail { totalCount } again: auditTrail { totalCount } apiKeys { totalCount } }',
    );
    expect(read.errors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
    const events = await recorded();
    expect(events).toMatchObject(
      [
        { action: 'program.write', field: 'Mutation.createProgram' },
        { action: 'audit.read', field: 'Query.auditTrail' },
        { action: 'apiKey.read', field: 'Query.apiKeys' },
      ].map((detail) => ({
        action: 'access.denied',
        actorSubject: county.subjectOf('VIEWER'),
        entityType: 'Jurisdiction',
        entityId: county.id,
        detail,
      })),
    );
  });

  it('of a key names the key', async () => {
    const { id, key } = await county.apiKey({ scopes: ['program.read'] });
    await api.as(key).query(create, { input });
    expect(await recorded()).toMatchObject([
      { action: 'access.denied', actorKind: 'API_KEY', actorSubject: `api-key:${id}` },
    ]);
  });

  it('by what one has oneself is recorded too: nobody gives what they have not', async () => {
    const { key } = await county.apiKey({ scopes: ['membership.write', 'membership.read'] });
    const { data } = await api
      .as(key)
      .query(`mutation ($input: AddMembershipInput!) { addMembership(input: $input) { __typename } }`, {
        input: { subject: 'new', displayName: 'New', role: 'ADMIN' },
      });
    expect(data.addMembership.__typename).toBe('ForbiddenError');
    expect(await recorded()).toMatchObject([
      {
        action: 'access.denied',
        detail: { action: 'membership.write', field: 'Mutation.addMembership', count: 1 },
      },
    ]);
  });

  it('by the type behind an id is recorded alike whether the id is there or not', async () => {
    const document = `query ($id: ID!) { node(id: $id) { id } }`;
    for (const id of [responseIds[0], encodeGlobalId('Response', '00000000-0000-7000-8000-000000000000')]) {
      expect((await viewer().query(document, { id })).data).toEqual({ node: null });
    }
    expect((await recorded()).map(({ detail }) => detail)).toMatchObject([
      { action: 'response.read', field: 'Query.node' },
      { action: 'response.read', field: 'Query.node' },
    ]);
  });

  it('by one who asks again and again is recorded with the count, for each action', async () => {
    const { subject } = await county.member('VIEWER');
    const again = api.as({ subject });
    for (let n = 0; n < 42; n += 1) await again.query('{ apiKeys { totalCount } }');
    await again.query('{ auditTrail { totalCount } }');
    expect((await recorded()).map(({ detail }) => detail)).toEqual([
      ...[1, 2, 3, 4, 5, 10, 20, 40].map((count) => ({
        action: 'apiKey.read',
        field: 'Query.apiKeys',
        count,
      })),
      { action: 'audit.read', field: 'Query.auditTrail', count: 1 },
    ]);
  });

  it('begins to count again on the next day', async () => {
    const { subject } = await county.member('VIEWER');
    const days = [0, 0, 1].map((days) => {
      const { as } = api.variant({
        adapt: (services) => ({ ...services, now: () => new Date(Date.UTC(2030, 0, 1 + days)) }),
      });
      return as({ subject });
    });
    for (const day of days) await day.query('{ apiKeys { totalCount } }');
    expect((await recorded()).map(({ detail }) => (detail as { count: number }).count)).toEqual([1, 2, 1]);
  });

  it('by an anonymous caller, or by a user without a jurisdiction, is in no audit trail', async () => {
    await api.asPublic().query(create, { input });
    const stranger = api.as({ subject: 'stranger' });
    await stranger.query(create, { input }, { 'x-request-id': 'stranger-1' });
    await api
      .as({ subject: 'stranger', jurisdiction: county })
      .query(create, { input }, { 'x-request-id': 'stranger-2' });
    expect(await recorded()).toEqual([]);
    expect(api.log.filter(({ requestId }) => String(requestId).startsWith('stranger-'))).toMatchObject([
      { level: 'warn', requestId: 'stranger-1', subject: 'stranger', actions: ['program.write'] },
      { level: 'warn', requestId: 'stranger-2', message: 'access was denied' },
    ]);
  });

  it('that cannot be recorded is logged, and changes no answer', async () => {
    const broken = api.variant({
      adapt: (services) => ({
        ...services,
        database: {
          ...services.database,
          open: (entry) => ({
            ...services.database.open(entry),
            write: () => Promise.reject(new Error('no room')),
          }),
        },
      }),
    });
    const answer = await broken
      .as({ jurisdiction: county, role: 'VIEWER' })
      .query('{ auditTrail { totalCount } }', {}, { 'x-request-id': 'unrecorded' });
    expect([answer.status, answer.errors.map(({ extensions }) => extensions.code)]).toEqual([
      200,
      ['FORBIDDEN'],
    ]);
    expect(await recorded()).toEqual([]);
    expect(api.log.find(({ requestId }) => requestId === 'unrecorded')).toMatchObject({
      level: 'error',
      message: 'a denial could not be recorded',
      actions: ['audit.read'],
    });
  });
});
