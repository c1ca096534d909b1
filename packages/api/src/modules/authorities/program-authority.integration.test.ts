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
      message: 'The program already cites 28 CFR Part 22.',
    });
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
});
