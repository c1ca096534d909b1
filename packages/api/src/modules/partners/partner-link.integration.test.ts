import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let contributor: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  contributor = api.as({ jurisdiction: kern, role: 'CONTRIBUTOR' });
});
afterAll(() => api.close());

const failure = '__typename ... on Error { code message path }';
const create = /* GraphQL */ `
  mutation ($input: CreatePartnerOrganizationInput!) {
    createPartnerOrganization(input: $input) {
      ... on CreatePartnerOrganizationPayload {
        partnerOrganization {
          id
        }
      }
    }
  }
`;
const addToProgram = /* GraphQL */ `
  mutation ($input: AddProgramPartnerInput!) {
    addProgramPartner(input: $input) {
      ${failure}
      ... on AddProgramPartnerPayload {
        programPartner { id contribution program { id } partnerOrganization { id } }
      }
    }
  }
`;
const removeFromProgram = /* GraphQL */ `
  mutation ($input: RemoveProgramPartnerInput!) {
    removeProgramPartner(input: $input) {
      ${failure}
      ... on RemoveProgramPartnerPayload {
        program { partners { totalCount } } partnerOrganization { id programs { totalCount } }
      }
    }
  }
`;
const addToActivity = /* GraphQL */ `
  mutation ($input: AddActivityPartnerInput!) {
    addActivityPartner(input: $input) {
      ${failure}
      ... on AddActivityPartnerPayload { activityPartner { id activity { id } partnerOrganization { id } } }
    }
  }
`;
const removeFromActivity = /* GraphQL */ `
  mutation ($input: RemoveActivityPartnerInput!) {
    removeActivityPartner(input: $input) {
      ${failure}
      ... on RemoveActivityPartnerPayload {
        activity { partners { totalCount } } partnerOrganization { id activities { totalCount } }
      }
    }
  }
`;
const network = /* GraphQL */ `
  query ($first: Int) {
    partnerOrganizations(first: $first) {
      edges {
        node {
          name
          programs(first: 2) {
            totalCount
            edges {
              node {
                contribution
                program {
                  title
                  activities {
                    edges {
                      node {
                        title
                      }
                    }
                  }
                }
              }
            }
          }
          activities(first: 2) {
            totalCount
            edges {
              node {
                activity {
                  title
                  partners {
                    totalCount
                    edges {
                      node {
                        partnerOrganization {
                          name
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;

let codes = 0;
async function newPartner(client = contributor, kind = 'SCHOOL'): Promise<string> {
  codes += 1;
  const input = { code: `partner-${codes}`, name: `Partner ${codes}`, kind };
  const { data } = await client.query(create, { input });
  return data.createPartnerOrganization.partnerOrganization.id;
}

type Status = 'PROPOSED' | 'ACTIVE';
async function newProgram(county = kern, status: Status = 'PROPOSED') {
  const [row] = await county.programs(1, { status });
  if (!row) throw new Error('The seed kit made no program');
  return { row, id: encodeGlobalId('Program', row.id) };
}
async function newActivity(county = kern, status: Status = 'PROPOSED'): Promise<string> {
  const { row } = await newProgram(county);
  const [activity] = await county.activities(row, 1, { status });
  return encodeGlobalId('Activity', activity?.id ?? '');
}

/** The two kinds of partnership, which keep to the same rules. */
const kinds = {
  program: {
    subject: async (county = kern, status: Status = 'PROPOSED') => (await newProgram(county, status)).id,
    field: 'programId',
    added: async (input: object, client = contributor): Promise<Json> =>
      (await client.query(addToProgram, { input })).data.addProgramPartner,
    removed: async (input: object, client = contributor): Promise<Json> =>
      (await client.query(removeFromProgram, { input })).data.removeProgramPartner,
    count: async (id: string): Promise<number> =>
      (await contributor.query('query ($id: ID!) { program(id: $id) { partners { totalCount } } }', { id }))
        .data.program.partners.totalCount,
  },
  activity: {
    subject: newActivity,
    field: 'activityId',
    added: async (input: object, client = contributor): Promise<Json> =>
      (await client.query(addToActivity, { input })).data.addActivityPartner,
    removed: async (input: object, client = contributor): Promise<Json> =>
      (await client.query(removeFromActivity, { input })).data.removeActivityPartner,
    count: async (id: string): Promise<number> =>
      (await contributor.query('query ($id: ID!) { activity(id: $id) { partners { totalCount } } }', { id }))
        .data.activity.partners.totalCount,
  },
};

describe.each(Object.entries(kinds))('a partner of one %s', (name, kind) => {
  const input = (subjectId: string, partnerOrganizationId: string, more: object = {}) => ({
    [kind.field]: subjectId,
    partnerOrganizationId,
    ...more,
  });

  it('joins once and leaves once', async () => {
    const [subjectId, partnerId] = [await kind.subject(), await newPartner()];
    const made = await kind.added(input(subjectId, partnerId));
    expect(made[`${name}Partner`]).toMatchObject({
      [name]: { id: subjectId },
      partnerOrganization: { id: partnerId },
    });
    expect(await kind.added(input(subjectId, partnerId))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'partnerOrganizationId'],
    });
    expect(await kind.count(subjectId)).toBe(1);
    const left = await kind.removed(input(subjectId, partnerId));
    expect(left[name].partners.totalCount).toBe(0);
    expect(left.partnerOrganization).toMatchObject({ id: partnerId });
    expect(await kind.removed(input(subjectId, partnerId))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'partnerOrganizationId'],
    });
  });

  it('joins once when asked for by several at the same time', async () => {
    const [subjectId, partnerId] = [await kind.subject(), await newPartner()];
    const answers = await Promise.all([1, 2, 3].map(() => kind.added(input(subjectId, partnerId))));
    expect(answers.filter(({ __typename }) => __typename !== 'ConflictError')).toHaveLength(1);
    expect(await kind.count(subjectId)).toBe(1);
  });

  it('joins what is ACTIVE only where the gate lets it', async () => {
    const county = await api.jurisdiction();
    const client = api.as({ jurisdiction: county, role: 'EDITOR' });
    await inSystem(api.database.system, () =>
      api.database.system.prisma.permissibleActivityRule.create({
        data: {
          jurisdictionId: county.id,
          title: 'Agencies of the law sign first',
          rationale: 'Roles have to be clear.',
          appliesTo: 'PARTNER_ORGANIZATION',
          partnerKinds: ['LAW_ENFORCEMENT'],
          requiredAgreement: 'MOU',
        },
      }),
    );
    const [school, sheriff] = [await newPartner(client), await newPartner(client, 'LAW_ENFORCEMENT')];
    const active = await kind.subject(county, 'ACTIVE');
    const proposed = await kind.subject(county);
    const refused = await kind.added(input(active, sheriff), client);
    expect(refused).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'partnerOrganizationId'] });
    expect(refused.message).toMatch('Agencies of the law sign first');
    const joined = [
      await kind.added(input(active, school), client),
      await kind.added(input(proposed, sheriff), client),
    ];
    expect(joined.map(({ code }) => code)).toEqual([undefined, undefined]);
    const { data } = await client.query(
      `query ($id: ID!) { partnerOrganization(id: $id) { programs { totalCount } activities { totalCount } } }`,
      { id: sheriff },
    );
    // The refused one left nothing behind.
    const { programs, activities } = data.partnerOrganization;
    expect(programs.totalCount + activities.totalCount).toBe(1);
  });
});

describe('what a partner contributes', () => {
  it('is kept in general terms', async () => {
    const { id: programId } = await newProgram();
    const partnerOrganizationId = await newPartner();
    const given = { programId, partnerOrganizationId };
    const refused = await kinds.program.added({
      ...given,
      contribution: 'Mentors of defendant Jordan Miles.',
    });
    expect(refused).toMatchObject({ code: 'IDENTIFYING_TEXT', path: ['input', 'contribution'] });
    expect(refused.message).not.toMatch('Miles');
    const { programPartner } = await kinds.program.added({ ...given, contribution: 'Rooms and mentors.' });
    expect(programPartner.contribution).toBe('Rooms and mentors.');
  });
});

describe('the network of partners', () => {
  it('is read in as many statements for many as for one', async () => {
    const county = await api.jurisdiction();
    const client = api.as({ jurisdiction: county, role: 'CONTRIBUTOR' });
    for (let number = 0; number < 4; number += 1) {
      const partnerOrganizationId = await newPartner(client);
      const { id, row } = await newProgram(county);
      const [activity] = await county.activities(row, 1);
      const activityId = encodeGlobalId('Activity', activity?.id ?? '');
      await kinds.program.added({ programId: id, partnerOrganizationId, contribution: 'Rooms.' }, client);
      await kinds.activity.added({ activityId, partnerOrganizationId }, client);
    }
    const few = await client.query(network, { first: 1 });
    const many = await client.query(network, { first: 4 });
    expect(many.data.partnerOrganizations.edges).toHaveLength(4);
    for (const { node } of many.data.partnerOrganizations.edges) {
      expect(node).toMatchObject({
        programs: {
          totalCount: 1,
          edges: [{ node: { contribution: 'Rooms.', program: { title: 'Program 1' } } }],
        },
        activities: {
          edges: [
            {
              node: {
                activity: { partners: { edges: [{ node: { partnerOrganization: { name: node.name } } }] } },
              },
            },
          ],
        },
      });
    }
    expect(many.statementCount).toBe(few.statementCount);
  });
});
