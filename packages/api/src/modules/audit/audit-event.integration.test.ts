import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let county: TestJurisdiction;
let reviewer: TestClient;
let programIds: string[];

const updateProgram = /* GraphQL */ `
  mutation ($input: UpdateProgramInput!) {
    updateProgram(input: $input) {
      __typename
    }
  }
`;

beforeAll(async () => {
  api = await startTestApi();
  county = await api.jurisdiction();
  reviewer = api.as({ jurisdiction: county, role: 'ETHICS_REVIEWER' });
  const programs = await county.programs(2);
  programIds = programs.map(({ id }) => encodeGlobalId('Program', id));
  for (const [index, role] of (['EDITOR', 'ADMIN', 'EDITOR'] as const).entries()) {
    const id = programIds[Math.min(index, 1)];
    const input = { id, expectedVersion: index === 2 ? 2 : 1, title: `T${index}`, summary: `S${index}` };
    const client = api.as({ jurisdiction: county, role });
    await client.query(updateProgram, { input }, { 'x-request-id': `request-${index + 1}` });
  }
  await api
    .as({ jurisdiction: county, role: 'EDITOR' })
    .query('mutation { createProgram(input: { title: "N", type: REENTRY }) { __typename } }', undefined, {
      'x-request-id': 'request-4',
    });
});
afterAll(() => api.close());

const trail = /* GraphQL */ `
  query ($filter: AuditEventFilter) {
    auditTrail(filter: $filter) {
      totalCount
      edges {
        node {
          id
          occurredAt
          actorKind
          actorSubject
          action
          entityType
          entityId
          requestId
          detail {
            name
            value
          }
        }
      }
    }
  }
`;

interface Event {
  id: string;
  requestId: string;
  occurredAt: string;
}

/** Reading the trail is in the trail as well. */
const writes = ['program.created', 'program.updated'];
const withWrites = (variables: { filter?: object } & Record<string, unknown> = {}) => ({
  ...variables,
  filter: { actions: writes, ...variables.filter },
});

async function events(variables = {}, client = reviewer): Promise<Event[]> {
  const { data } = await client.query(trail, withWrites(variables));
  return data.auditTrail.edges.map(({ node }: { node: Event }) => node);
}

const requests = async (variables: object): Promise<string[]> =>
  (await events(variables)).map(({ requestId }) => requestId);

describe('the audit trail', () => {
  it('says what was done, by whom, to what and in which request, the latest first', async () => {
    const all = await events();
    expect(all.map(({ requestId }) => requestId)).toEqual([4, 3, 2, 1].map((number) => `request-${number}`));
    expect(all[1]).toMatchObject({
      actorKind: 'PERSON',
      actorSubject: county.subjectOf('EDITOR'),
      action: 'program.updated',
      entityType: 'Program',
      entityId: programIds[1],
      detail: [{ name: 'fields', value: 'title, summary' }],
    });
  });

  it('records nothing of what was refused', async () => {
    const before = await events();
    const client = api.as({ jurisdiction: county, role: 'EDITOR' });
    const input = { id: programIds[0], expectedVersion: 1, title: 'Late' };
    const { data } = await client.query(updateProgram, { input });
    expect(data.updateProgram.__typename).toBe('ConflictError');
    expect(await events()).toEqual(before);
  });

  it('is filtered by a record, with or without its type', async () => {
    expect(await requests({ filter: { entityId: programIds[0] } })).toEqual(['request-1']);
    expect(await requests({ filter: { entityType: 'Program', entityId: programIds[1] } })).toEqual([
      'request-3',
      'request-2',
    ]);
    expect(await requests({ filter: { entityType: 'Survey', entityId: programIds[1] } })).toEqual([]);
    expect(await requests({ filter: { entityId: 'no id at all' } })).toEqual([]);
  });

  it('refuses what the database cannot look for', async () => {
    const { errors } = await reviewer.query(trail, { filter: { actorSubject: 'a\u0000' } });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      inputPath: ['filter', 'actorSubject'],
    });
  });

  it('cannot be changed by the role that serves requests', async () => {
    const { api: database } = api.database;
    const session = database.open({
      text: `select app.enter_jurisdiction($1)`,
      values: [county.id],
    });
    for (const text of ['update audit_event set action = $1', 'delete from audit_event where action <> $1']) {
      await expect(session.write(() => session.query({ text, values: ['none'] }))).rejects.toThrow(
        /permission denied/,
      );
    }
    await session.end();
  });
});

describe('another tenant', () => {
  it('leaves no mark by trying to change what is not its own', async () => {
    const orange = await api.jurisdiction();
    const stranger = api.as({ jurisdiction: orange, role: 'ADMIN' });
    const input = { id: programIds[0], expectedVersion: 2, title: 'Mine' };
    await stranger.query(updateProgram, { input });
    const { system } = api.database;
    const marks = await inSystem(system, () =>
      system.prisma.auditEvent.count({ where: { jurisdictionId: orange.id } }),
    );
    expect(marks).toBe(0);
  });
});
