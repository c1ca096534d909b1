import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;
/** The jurisdiction's shipped authorities, by citation. */
let authorityIds: string[];

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
  authorityIds = await authoritiesSeenBy(editor);
});
afterAll(() => api.close());

const absent = (type: string) => encodeGlobalId(type, '00000000-0000-7000-8000-000000000000');

const authorities = /* GraphQL */ `
  authorities {
    totalCount
    edges {
      node {
        id
        note
        legalAuthority {
          citation
        }
        program {
          id
        }
      }
    }
  }
`;
const result = '__typename ... on Error { code message path }';
const add = /* GraphQL */ `
  mutation ($input: AddProgramAuthorityInput!) {
    addProgramAuthority(input: $input) {
      ${result}
      ... on AddProgramAuthorityPayload { program { id ${authorities} } }
    }
  }
`;
const remove = /* GraphQL */ `
  mutation ($input: RemoveProgramAuthorityInput!) {
    removeProgramAuthority(input: $input) {
      ${result}
      ... on RemoveProgramAuthorityPayload { program { id ${authorities} } }
    }
  }
`;
const programs = `query ($first: Int) { programs(first: $first) { edges { node { title ${authorities} } } } }`;

async function authoritiesSeenBy(client: TestClient): Promise<string[]> {
  const { data } = await client.query('{ legalAuthorities { edges { node { id } } } }');
  return data.legalAuthorities.edges.map((edge: { node: { id: string } }) => edge.node.id);
}

async function newProgram(
  county: TestJurisdiction,
  values: Parameters<TestJurisdiction['programs']>[1] = {},
): Promise<string> {
  const [program] = await county.programs(1, values);
  return encodeGlobalId('Program', program?.id ?? '');
}

async function added(programId: string, legalAuthorityId = authorityIds[0], note?: string) {
  const { data } = await editor.query(add, { input: { programId, legalAuthorityId, note } });
  return data.addProgramAuthority;
}

describe('the legal authorities of a program', () => {
  it('are added with a note, listed in that order, and removed', async () => {
    const programId = await newProgram(kern);
    await added(programId, authorityIds[0], 'Keeps survey answers apart from case files.');
    const { program } = await added(programId, authorityIds[1]);
    expect(program).toMatchObject({
      id: programId,
      authorities: {
        totalCount: 2,
        edges: [
          {
            node: {
              note: 'Keeps survey answers apart from case files.',
              legalAuthority: { citation: '28 CFR Part 22' },
              program: { id: programId },
            },
          },
          { node: { note: null, legalAuthority: { citation: '28 CFR Part 46' } } },
        ],
      },
    });
    const { id } = program.authorities.edges[0].node;
    const { data } = await editor.query(remove, { input: { id } });
    expect(data.removeProgramAuthority.program.authorities).toMatchObject({
      totalCount: 1,
      edges: [{ node: { legalAuthority: { citation: '28 CFR Part 46' } } }],
    });
    const again = await editor.query(remove, { input: { id } });
    expect(again.data.removeProgramAuthority).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
  });

  it('are each cited once', async () => {
    const programId = await newProgram(kern);
    await added(programId);
    expect(await added(programId)).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'legalAuthorityId'],
      message: 'The program cites 28 CFR Part 22 already.',
    });
    const input = { programId, legalAuthorityId: authorityIds[1], idempotencyKey: 'cite-0001' };
    const answers = await Promise.all([1, 2, 3].map(() => editor.query(add, { input })));
    for (const { data } of answers) {
      expect(data.addProgramAuthority.program.authorities.totalCount).toBe(2);
    }
  });

  it('are removed by one of two who remove them at once', async () => {
    const { program } = await added(await newProgram(kern));
    const { id } = program.authorities.edges[0].node;
    const answers = await Promise.all([1, 2].map(() => editor.query(remove, { input: { id } })));
    expect(answers.map(({ data }) => data.removeProgramAuthority.__typename).sort()).toEqual([
      'NotFoundError',
      'RemoveProgramAuthorityPayload',
    ]);
  });

  it.each(['COMPLETED', 'ENDED'] as const)('stay as they are once the program is %s', async (status) => {
    expect(await added(await newProgram(kern, { status }))).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'programId'],
      message: `A program that is ${status} can no longer be changed.`,
    });
  });

  it('take as many statements for many programs as for one', async () => {
    const county = await api.jurisdiction();
    const client = api.as({ jurisdiction: county, role: 'EDITOR' });
    const legalAuthorityIds = await authoritiesSeenBy(client);
    for (let index = 0; index < 4; index += 1) {
      const programId = await newProgram(county);
      for (const legalAuthorityId of legalAuthorityIds.slice(0, 2)) {
        await client.query(add, { input: { programId, legalAuthorityId } });
      }
    }
    const few = await client.query(programs, { first: 1 });
    const many = await client.query(programs, { first: 4 });
    expect(many.data.programs.edges).toHaveLength(4);
    expect(many.statementCount).toBe(few.statementCount);
  });

  it.each(['CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const)(
    'are not for a %s to add',
    async (role) => {
      const programId = await newProgram(kern);
      const { data } = await api
        .as({ jurisdiction: kern, role })
        .query(add, { input: { programId, legalAuthorityId: authorityIds[0] } });
      expect(data.addProgramAuthority.__typename).toBe('ForbiddenError');
    },
  );
});

describe('another tenant', () => {
  it('cites nothing of this one: its ids are answered like absent ones', async () => {
    const orange = await api.jurisdiction();
    const stranger = api.as({ jurisdiction: orange, role: 'ADMIN' });
    const theirs = await newProgram(orange);
    const [own] = await authoritiesSeenBy(stranger);
    const { program } = await added(await newProgram(kern));
    const cited: string = program.authorities.edges[0].node.id;
    const requests: [string, object, object][] = [
      [
        add,
        { programId: program.id, legalAuthorityId: own },
        { programId: absent('Program'), legalAuthorityId: own },
      ],
      [
        add,
        { programId: theirs, legalAuthorityId: authorityIds[0] },
        { programId: theirs, legalAuthorityId: absent('LegalAuthority') },
      ],
      [remove, { id: cited }, { id: absent('ProgramAuthority') }],
    ];
    for (const [document, foreign, nothing] of requests) {
      const answer = await stranger.query(document, { input: foreign });
      expect(Object.values<{ code: string }>(answer.data)[0]?.code).toBe('NOT_FOUND');
      expect(answer.data).toEqual((await stranger.query(document, { input: nothing })).data);
    }
    const node = 'query ($id: ID!) { node(id: $id) { __typename } }';
    expect((await stranger.query(node, { id: cited })).data).toEqual({ node: null });
    expect((await editor.query(node, { id: cited })).data.node).toEqual({ __typename: 'ProgramAuthority' });
  });
});
