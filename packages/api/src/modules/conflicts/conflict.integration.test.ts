import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { officeOf, run, type Office } from '../../testing/governance-journey.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let office: Office;
let programId: string;
/** Disclosed by the contributor, by the analyst and by a reviewer, about the same program. */
let ofContributor: Json;
let ofAnalyst: Json;
let ofReviewer: Json;

const secret = 'A cousin owns the venue.';
const selection =
  'disclosure { id nature description status version subject { kind id } discloserSubject resolution resolutionNote resolvedBySubject }';
const disclose = async (client: TestClient, values = {}): Promise<Json> =>
  (
    await run(
      client,
      'discloseConflict',
      { subject: { programId }, nature: 'FAMILY', description: secret, ...values },
      selection,
    )
  ).disclosure;
const resolve = (client: TestClient, disclosure: Json, values = {}): Promise<Json> =>
  run(
    client,
    'resolveConflict',
    {
      id: disclosure.id,
      expectedVersion: disclosure.version,
      resolution: 'RECUSED',
      note: 'Takes no part in it.',
      ...values,
    },
    selection,
  );

const list = /* GraphQL */ `
  query ($filter: ConflictDisclosureFilter) {
    conflictDisclosures(filter: $filter) {
      totalCount
      edges {
        node {
          id
        }
      }
    }
  }
`;
const idsSeenBy = async (client: TestClient, filter = {}): Promise<string[]> => {
  const { data } = await client.query(list, { filter });
  const { edges, totalCount } = data.conflictDisclosures;
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }: Json) => node.id);
};

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  office = await officeOf(api, kern);
  const [program] = await kern.programs(1);
  programId = encodeGlobalId('Program', program?.id ?? '');
  ofContributor = await disclose(office.contributor);
  ofAnalyst = await disclose(office.analyst, { nature: 'FINANCIAL' });
  ofReviewer = await disclose(office.reviewer, { nature: 'POLITICAL' });
});
afterAll(() => api.close());

describe('a disclosure', () => {
  it('says whose interest touches what, and waits for a reviewer', () => {
    expect(ofContributor).toEqual({
      id: ofContributor.id,
      nature: 'FAMILY',
      description: secret,
      status: 'DISCLOSED',
      version: 1,
      subject: { kind: 'PROGRAM', id: programId },
      discloserSubject: kern.subjectOf('CONTRIBUTOR'),
      resolution: null,
      resolutionNote: null,
      resolvedBySubject: null,
    });
  });

  it('is resolved once, by a reviewer who is not its discloser', async () => {
    const made = await disclose(office.editor);
    for (const who of ['admin', 'editor', 'contributor', 'analyst', 'viewer'] as const) {
      expect(await resolve(office[who], made)).toMatchObject({ code: 'FORBIDDEN' });
    }
    const own = await disclose(office.otherReviewer);
    expect(await resolve(office.otherReviewer, own)).toMatchObject({
      code: 'FORBIDDEN',
      path: ['input', 'id'],
      message: 'You disclosed this conflict, so another reviewer must resolve it.',
    });
    expect((await resolve(office.reviewer, own)).disclosure.status).toBe('RESOLVED');
    const answers = await Promise.all([
      resolve(office.reviewer, made),
      resolve(office.otherReviewer, made, { resolution: 'NO_CONFLICT' }),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'ConflictError',
      'ResolveConflictPayload',
    ]);
    const again = await resolve(office.reviewer, { ...made, version: 2 });
    expect(again).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'id'] });
    const { data } = await office.editor.query(
      'query ($id: ID!) { conflictDisclosure(id: $id) { status resolutionNote } }',
      { id: made.id },
    );
    expect(data.conflictDisclosure).toEqual({ status: 'RESOLVED', resolutionNote: 'Takes no part in it.' });
  });

  it('names everything that is wrong with it, each with its path', async () => {
    const answer = await run(office.editor, 'discloseConflict', {
      subject: { activityId: programId },
      nature: 'OTHER',
      description: ' ',
    });
    expect(answer.issues.map((issue: Json) => issue.path)).toEqual([
      ['input', 'subject', 'activityId'],
      ['input', 'description'],
    ]);
    expect(await resolve(office.reviewer, ofContributor, { note: '' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'note'],
    });
  });
});

const lookUp = /* GraphQL */ `
  query ($id: ID!) {
    node(id: $id) {
      id
    }
    nodes(ids: [$id]) {
      id
    }
    conflictDisclosure(id: $id) {
      id
    }
  }
`;

const unseen = { node: null, nodes: [null], conflictDisclosure: null };

describe('a disclosure is private', () => {
  const seen = (id: string) => ({ node: { id }, nodes: [{ id }], conflictDisclosure: { id } });

  it('to reviewers and the person who made it, by id', async () => {
    for (const reviewer of [office.reviewer, office.otherReviewer]) {
      expect((await reviewer.query(lookUp, { id: ofContributor.id })).data).toEqual(seen(ofContributor.id));
    }
    expect((await office.contributor.query(lookUp, { id: ofContributor.id })).data).toEqual(
      seen(ofContributor.id),
    );
    for (const who of ['admin', 'editor', 'analyst'] as const) {
      const { data, errors } = await office[who].query(lookUp, { id: ofContributor.id });
      expect({ data, errors }, who).toEqual({ data: unseen, errors: [] });
    }
  });

  it('to reviewers and the person who made it, in lists and their counts', async () => {
    const filter = { subject: { programId }, statuses: ['DISCLOSED'] };
    const all = await idsSeenBy(office.reviewer, filter);
    expect(all).toEqual(expect.arrayContaining([ofContributor.id, ofAnalyst.id, ofReviewer.id]));
    expect(await idsSeenBy(office.contributor, filter)).toEqual([ofContributor.id]);
    expect(await idsSeenBy(office.analyst)).toEqual([ofAnalyst.id]);
    expect(await idsSeenBy(office.admin)).toEqual([]);
  });

  it('and a VIEWER has none, whichever way they ask', async () => {
    const ofAll = await office.viewer.query(list);
    expect(ofAll.data).toBeNull();
    expect(ofAll.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(
      (
        await office.viewer.query('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', {
          id: ofContributor.id,
        })
      ).data,
    ).toEqual({ node: null, nodes: [null] });
    const one = await office.viewer.query('query ($id: ID!) { conflictDisclosure(id: $id) { id } }', {
      id: ofContributor.id,
    });
    expect(one.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const gate = await office.viewer.query(
      'query ($id: ID!) { program(id: $id) { title gate { isOpen blockers { code } } } }',
      { id: programId },
    );
    expect(gate.data.program).toEqual({ title: 'Program 1', gate: null });
    expect(gate.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('in the gate, which says the same to everybody: not who, what, about which thing or how often', async () => {
    const gate = /* GraphQL */ `
      query ($id: ID!) {
        program(id: $id) {
          gate {
            isOpen
            requirements {
              state
            }
            blockers {
              code
              message
              subject {
                id
              }
              rule {
                id
              }
              review {
                id
              }
            }
          }
        }
      }
    `;
    for (const who of ['admin', 'editor', 'contributor', 'analyst', 'reviewer'] as const) {
      const { data } = await office[who].query(gate, { id: programId });
      expect(data.program.gate, who).toEqual({
        isOpen: false,
        requirements: [],
        blockers: [
          {
            code: 'ETHICS_MATTER_UNRESOLVED',
            message: 'A matter before the ethics reviewers is not resolved.',
            subject: null,
            rule: null,
            review: null,
          },
        ],
      });
    }
  });

  it('in the audit trail, which shows what was done about it to reviewers alone', async () => {
    const trail = /* GraphQL */ `
      query ($filter: AuditEventFilter) {
        auditTrail(first: 100, filter: $filter) {
          totalCount
          edges {
            node {
              id
              action
              actorSubject
              entityId
              detail {
                name
                value
              }
            }
          }
        }
      }
    `;
    await idsSeenBy(office.contributor);
    await office.contributor.query(lookUp, { id: ofContributor.id });
    const toReviewer = (await office.reviewer.query(trail, { filter: { entityId: ofContributor.id } })).data
      .auditTrail;
    const disclosed = toReviewer.edges.find(({ node }: Json) => node.action === 'conflict.disclosed').node;
    expect(disclosed).toMatchObject({ actorSubject: kern.subjectOf('CONTRIBUTOR'), detail: [] });
    for (const filter of [
      { entityId: ofContributor.id },
      { entityType: 'ConflictDisclosure' },
      { action: 'conflict.disclosed' },
      { action: 'conflictDisclosure.read' },
    ]) {
      const { data } = await office.admin.query(trail, { filter });
      expect(data.auditTrail, JSON.stringify(filter)).toEqual({ totalCount: 0, edges: [] });
    }
    const whole = JSON.stringify((await office.admin.query(trail)).data);
    expect(whole).not.toContain('ConflictDisclosure');
    expect(whole).not.toContain(ofContributor.id);
    const node = 'query ($id: ID!) { node(id: $id) { __typename } }';
    expect((await office.admin.query(node, { id: disclosed.id })).data).toEqual({ node: null });
    expect((await office.reviewer.query(node, { id: disclosed.id })).data).toEqual({
      node: { __typename: 'AuditEvent' },
    });
  });

  it('and stays out of the log', () => {
    expect(JSON.stringify(api.log)).not.toContain('cousin');
  });
});
