import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import type { Role } from '@rapport/core/permissions.ts';
import type { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;

beforeAll(async () => {
  api = await startTestApi({ now: () => new Date('2026-03-04T12:00:00Z') });
  kern = await api.jurisdiction();
});
afterAll(() => api.close());

const move = /* GraphQL */ `
  mutation ($input: ChangeProgramStatusInput!) {
    changeProgramStatus(input: $input) {
      __typename
      ... on Error {
        code
        message
        path
      }
      ... on ConflictError {
        currentVersion
      }
      ... on ChangeProgramStatusPayload {
        program {
          id
          status
          version
          allowedMoves {
            status
          }
        }
      }
    }
  }
`;
const moves = /* GraphQL */ `
  query ($id: ID!) {
    program(id: $id) {
      allowedMoves {
        status
        isAllowedForViewer
      }
    }
  }
`;

async function program(
  status: ProgramStatus = 'PROPOSED',
  values: Parameters<TestJurisdiction['programs']>[1] = {},
): Promise<string> {
  const [row] = await kern.programs(1, { status, ...values });
  return encodeGlobalId('Program', row?.id ?? '');
}

async function moved(who: Role | TestClient, id: string, status: ProgramStatus, expectedVersion = 1) {
  const client = typeof who === 'string' ? api.as({ jurisdiction: kern, role: who }) : who;
  const { data } = await client.query(move, { input: { id, expectedVersion, status } });
  return data.changeProgramStatus;
}

describe('a program', () => {
  it('goes through review, runs, halts, resumes and is completed, and then stays as it is', async () => {
    const id = await program();
    const life: [Role, ProgramStatus][] = [
      ['EDITOR', 'IN_REVIEW'],
      ['ETHICS_REVIEWER', 'PROPOSED'],
      ['EDITOR', 'IN_REVIEW'],
      ['EDITOR', 'ACTIVE'],
      ['ETHICS_REVIEWER', 'PAUSED'],
      ['ADMIN', 'ACTIVE'],
      ['EDITOR', 'COMPLETED'],
    ];
    for (const [index, [role, status]] of life.entries()) {
      expect((await moved(role, id, status, index + 1)).program).toMatchObject({ id, status });
    }
    expect(await moved('ADMIN', id, 'ACTIVE', 8)).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'status'],
      message: 'A program that is COMPLETED can no longer be changed.',
    });
    const update =
      'mutation ($input: UpdateProgramInput!) { updateProgram(input: $input) { ... on Error { code message path } } }';
    const { data } = await api
      .as({ jurisdiction: kern, role: 'ADMIN' })
      .query(update, { input: { id, expectedVersion: 8, summary: 'Better words' } });
    expect(data.updateProgram).toEqual({
      code: 'INVALID_STATE',
      path: ['input', 'id'],
      message: 'A program that is COMPLETED can no longer be changed.',
    });
  });

  it('cannot skip its review', async () => {
    expect(await moved('ADMIN', await program(), 'ACTIVE')).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'status'],
      message: 'A program that is PROPOSED can become IN_REVIEW, ENDED, not ACTIVE.',
    });
  });

  it.each<[Role, ProgramStatus, ProgramStatus, string]>([
    ['ETHICS_REVIEWER', 'PROPOSED', 'IN_REVIEW', 'programSubmission.write'],
    ['ETHICS_REVIEWER', 'IN_REVIEW', 'ACTIVE', 'programActivation.write'],
    ['ETHICS_REVIEWER', 'PAUSED', 'ACTIVE', 'programActivation.write'],
    ['ETHICS_REVIEWER', 'ACTIVE', 'COMPLETED', 'programActivation.write'],
    ['EDITOR', 'ACTIVE', 'ENDED', 'programEnd.write'],
  ])('is not for a %s to move from %s to %s, and the trail says so', async (role, from, to, action) => {
    expect(await moved(role, await program(from), to)).toMatchObject({
      __typename: 'ForbiddenError',
      path: ['input', 'status'],
      message: `Your role does not allow "${action}" in ${kern.name}.`,
    });
    const { data } = await api
      .as({ jurisdiction: kern, role: 'ADMIN' })
      .query('{ auditTrail(first: 1) { edges { node { action detail { name value } } } } }');
    const { node } = data.auditTrail.edges[0];
    expect(node.action).toBe('access.denied');
    expect(node.detail).toContainEqual({ name: 'action', value: action });
  });

  it.each(['CONTRIBUTOR', 'ANALYST', 'VIEWER'] as const)('is not moved by a %s at all', async (role) => {
    const refused = await moved(role, await program('ACTIVE'), 'PAUSED');
    expect(refused).toMatchObject({
      code: 'FORBIDDEN',
      message: `Your role does not allow "programMove.write" in ${kern.name}.`,
    });
  });

  it('is moved by a key as far as its scopes go', async () => {
    const { key } = await kern.apiKey({ scopes: ['programMove.write', 'programSubmission.write'] });
    const id = await program();
    expect((await moved(api.as(key), id, 'IN_REVIEW')).program.status).toBe('IN_REVIEW');
    expect((await moved(api.as(key), id, 'ACTIVE', 2)).code).toBe('FORBIDDEN');
    expect((await moved(api.as(key), id, 'PROPOSED', 2)).program.status).toBe('PROPOSED');
  });

  it('is moved by one of two at once', async () => {
    const id = await program('ACTIVE');
    const results = await Promise.all([
      moved('ETHICS_REVIEWER', id, 'PAUSED'),
      moved('EDITOR', id, 'COMPLETED'),
    ]);
    expect(results.map((result) => result.__typename).sort()).toEqual([
      'ChangeProgramStatusPayload',
      'ConflictError',
    ]);
    expect(results.find((result) => result.currentVersion)).toMatchObject({ currentVersion: 2 });
  });
});

describe('the moves that are shown', () => {
  it.each<[Role, ProgramStatus, [ProgramStatus, boolean][]]>([
    [
      'EDITOR',
      'PROPOSED',
      [
        ['IN_REVIEW', true],
        ['ENDED', false],
      ],
    ],
    [
      'ETHICS_REVIEWER',
      'IN_REVIEW',
      [
        ['PROPOSED', true],
        ['ACTIVE', false],
        ['ENDED', false],
      ],
    ],
    [
      'ADMIN',
      'ACTIVE',
      [
        ['PAUSED', true],
        ['COMPLETED', true],
        ['ENDED', true],
      ],
    ],
    [
      'VIEWER',
      'PAUSED',
      [
        ['ACTIVE', false],
        ['ENDED', false],
      ],
    ],
    ['ADMIN', 'ENDED', []],
  ])('to a %s of a program that is %s are those of its life', async (role, status, expected) => {
    const { data } = await api.as({ jurisdiction: kern, role }).query(moves, { id: await program(status) });
    expect(data.program.allowedMoves).toEqual(
      expected.map(([to, isAllowedForViewer]) => ({ status: to, isAllowedForViewer })),
    );
  });
});

describe('the gate', () => {
  const work = { type: 'PRE_FILING_DIVERSION' } as const;

  beforeAll(async () => {
    await inSystem(api.database.system, () =>
      api.database.system.prisma.permissibleActivityRule.create({
        data: {
          jurisdictionId: kern.id,
          title: 'Diversion is reviewed',
          rationale: 'It decides about charges.',
          appliesTo: 'PROGRAM',
          programTypes: ['PRE_FILING_DIVERSION'],
          requiredReview: 'ETHICS',
        },
      }),
    );
  });

  async function approve(id: string): Promise<void> {
    await inSystem(api.database.system, () =>
      api.database.system.prisma.ethicsReview.create({
        data: {
          jurisdictionId: kern.id,
          kind: 'ETHICS',
          programId: decodeGlobalId(id)?.id ?? '',
          requestedBySubject: kern.subjectOf('EDITOR'),
          status: 'APPROVED',
          reviewerSubject: kern.subjectOf('ETHICS_REVIEWER'),
          decidedAt: new Date('2026-03-01T12:00:00Z'),
        },
      }),
    );
  }

  it.each(['IN_REVIEW', 'PAUSED'] as const)(
    'keeps a program that is %s from running until what the rules ask for is settled',
    async (status) => {
      const id = await program(status, work);
      const refused = await moved('EDITOR', id, 'ACTIVE');
      expect(refused).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'status'] });
      expect(refused.message).toContain('Diversion is reviewed');
      await approve(id);
      expect((await moved('EDITOR', id, 'ACTIVE')).program).toMatchObject({ status: 'ACTIVE', version: 2 });
    },
  );

  it('does not block a pause or an end', async () => {
    const id = await program('ACTIVE', work);
    expect((await moved('EDITOR', id, 'PAUSED')).program.status).toBe('PAUSED');
    expect((await moved('ADMIN', id, 'ENDED', 2)).program.status).toBe('ENDED');
  });

  it('is not passed by what a program becomes while it runs', async () => {
    const update = /* GraphQL */ `
      mutation ($input: UpdateProgramInput!) {
        updateProgram(input: $input) {
          ... on Error {
            code
            path
          }
          ... on UpdateProgramPayload {
            program {
              type
              version
            }
          }
        }
      }
    `;
    const editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
    const id = await program('ACTIVE');
    const input = { id, expectedVersion: 1, type: work.type };
    const refused = await editor.query(update, { input });
    expect(refused.data.updateProgram).toEqual({ code: 'INVALID_STATE', path: ['input', 'type'] });
    await approve(id);
    const changed = await editor.query(update, { input });
    expect(changed.data.updateProgram.program).toEqual({ type: work.type, version: 2 });
  });
});
