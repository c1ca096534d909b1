import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;
let partnerId: string;

let now: Date;
const setToday = (day: string): void => {
  now = new Date(`${day}T05:06:07.000Z`);
};

beforeAll(async () => {
  setToday('2026-06-15');
  api = await startTestApi({ now: () => now });
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
  partnerId = await newPartner();
});
beforeEach(() => setToday('2026-06-15'));
afterAll(() => api.close());

const noUuid = '00000000-0000-7000-8000-000000000000';

const agreement = `agreement {
  id title kind state signedOn expiresOn warningDays terminatedOn version partnerOrganization { id } program { id }
}`;
const mutation = (name: string): string => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `mutation ($input: ${type}Input!) {
    ${name}(input: $input) {
      __typename
      ... on Error { code message path }
      ... on ConflictError { currentVersion }
      ... on ValidationError { issues { path message } }
      ... on ${type}Payload { ${agreement} }
    }
  }`;
};
type Name = 'createAgreement' | 'updateAgreement' | 'signAgreement' | 'terminateAgreement' | 'renewAgreement';
const done = async (name: Name, input: object, client = editor): Promise<Json> => {
  const { data } = await client.query(mutation(name), { input });
  return data[name].agreement ?? data[name];
};

const list = /* GraphQL */ `
  query ($first: Int, $after: String, $filter: AgreementFilter, $orderBy: AgreementOrder) {
    agreements(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          title
          state
          partnerOrganization {
            name
          }
          program {
            title
          }
        }
      }
    }
  }
`;
const expiring = /* GraphQL */ `
  query ($first: Int, $after: String, $withinDays: Int) {
    expiringAgreements(first: $first, after: $after, withinDays: $withinDays) {
      totalCount
      pageInfo {
        endCursor
      }
      edges {
        node {
          title
          expiresOn
        }
      }
    }
  }
`;
const one = 'query ($id: ID!) { agreement(id: $id) { id state } node(id: $id) { __typename } }';

let codes = 0;
async function newPartner(client = editor): Promise<string> {
  codes += 1;
  const { data } = await client.query(
    `mutation ($input: CreatePartnerOrganizationInput!) {
      createPartnerOrganization(input: $input) { ... on CreatePartnerOrganizationPayload { partnerOrganization { id } } }
    }`,
    { input: { code: `partner-${codes}`, name: `Partner ${codes}`, kind: 'SCHOOL' } },
  );
  return data.createPartnerOrganization.partnerOrganization.id;
}
async function newProgram(county = kern): Promise<string> {
  const [program] = await county.programs(1);
  return encodeGlobalId('Program', program?.id ?? '');
}
const created = (input: object = {}, client = editor): Promise<Json> =>
  done(
    'createAgreement',
    { partnerOrganizationId: partnerId, kind: 'MOU', title: 'Rooms', ...input },
    client,
  );

const titles = (connection: { edges: { node: { title: string } }[] }): string[] =>
  connection.edges.map(({ node }) => node.title);

describe('an agreement', () => {
  it('is not signed and has no end by default, and warns 60 days before', async () => {
    const made = await created();
    expect(made).toEqual({
      id: made.id,
      title: 'Rooms',
      kind: 'MOU',
      state: 'UNSIGNED',
      signedOn: null,
      expiresOn: null,
      warningDays: 60,
      terminatedOn: null,
      version: 1,
      partnerOrganization: { id: partnerId },
      program: null,
    });
    const { data } = await editor.query(one, { id: made.id });
    expect(data).toEqual({
      agreement: { id: made.id, state: 'UNSIGNED' },
      node: { __typename: 'Agreement' },
    });
  });

  it('comes into force with its signature, is shown as expiring, and holds to the end of its last day', async () => {
    const programId = await newProgram();
    const { id } = await created({ programId, expiresOn: '2026-09-30', warningDays: 30 });
    const signed = await done('signAgreement', { id, expectedVersion: 1, signedOn: '2026-06-15' });
    expect(signed).toMatchObject({
      state: 'IN_FORCE',
      signedOn: '2026-06-15',
      version: 2,
      program: { id: programId },
    });
    const states: Record<string, string> = {};
    for (const day of ['2026-08-30', '2026-08-31', '2026-09-30', '2026-10-01']) {
      setToday(day);
      states[day] = (await editor.query(one, { id })).data.agreement.state;
    }
    expect(states).toEqual({
      '2026-08-30': 'IN_FORCE',
      '2026-08-31': 'EXPIRING',
      '2026-09-30': 'EXPIRING',
      '2026-10-01': 'EXPIRED',
    });
  });

  it('names everything that is wrong with it, each with its path', async () => {
    const wrong = await created({
      partnerOrganizationId: 'none',
      programId: encodeGlobalId('Survey', noUuid),
      title: ' ',
      warningDays: 731,
    });
    expect(wrong.issues.map(({ path }: { path: string[] }) => path.at(-1)).sort()).toEqual([
      'partnerOrganizationId',
      'programId',
      'title',
      'warningDays',
    ]);
    expect(await created({ signedOn: '2026-06-01', expiresOn: '2026-05-31' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'expiresOn'],
    });
    expect(await created({ signedOn: '2026-06-16' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'signedOn'],
    });
  });

  it('is signed once, not in the future, and not after its end', async () => {
    const { id } = await created({ expiresOn: '2026-06-10' });
    const sign = (signedOn: string, expectedVersion = 1) =>
      done('signAgreement', { id, expectedVersion, signedOn });
    expect(await sign('2026-06-16')).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'signedOn'],
    });
    expect(await sign('2026-06-11')).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'signedOn'] });
    expect(await sign('2026-06-10')).toMatchObject({ state: 'EXPIRED' });
    expect(await sign('2026-06-09', 2)).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'id'] });
  });

  it('keeps what is left out; null clears the signature and the end alone', async () => {
    const { id } = await created({ signedOn: '2026-01-01', expiresOn: '2027-01-01', warningDays: 0 });
    const first = await done('updateAgreement', { id, expectedVersion: 1, title: 'Halls' });
    expect(first).toMatchObject({
      title: 'Halls',
      signedOn: '2026-01-01',
      expiresOn: '2027-01-01',
      warningDays: 0,
      version: 2,
    });
    const cleared = await done('updateAgreement', {
      id,
      expectedVersion: 2,
      signedOn: null,
      expiresOn: null,
    });
    expect(cleared).toMatchObject({ title: 'Halls', signedOn: null, expiresOn: null, warningDays: 0 });
    const wrong = await done('updateAgreement', {
      id,
      expectedVersion: 3,
      signedOn: '2026-02-01',
      expiresOn: '2026-01-31',
    });
    expect(wrong).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'expiresOn'] });
  });

  it('is terminated from a day on that has come, and then stays as it was', async () => {
    const { id } = await created({ signedOn: '2026-01-01', expiresOn: '2026-12-31' });
    const end = (input: object, expectedVersion = 1) =>
      done('terminateAgreement', { id, expectedVersion, ...input });
    const path = ['input', 'terminatedOn'];
    expect(await end({ terminatedOn: '2026-06-16' })).toMatchObject({ code: 'VALIDATION_FAILED', path });
    expect(await end({ terminatedOn: '2025-12-31' })).toMatchObject({ code: 'VALIDATION_FAILED', path });
    expect(await end({})).toMatchObject({ state: 'TERMINATED', terminatedOn: '2026-06-15', version: 2 });
    for (const answer of [
      await end({}, 2),
      await done('updateAgreement', { id, expectedVersion: 2, title: 'New' }),
      await done('signAgreement', { id, expectedVersion: 2, signedOn: '2026-06-15' }),
      await done('renewAgreement', { id }),
    ]) {
      expect(answer).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'id'] });
    }
  });

  it('can be given up before it is signed, and not terminated once it has expired', async () => {
    const draft = await created();
    expect(await done('terminateAgreement', { id: draft.id, expectedVersion: 1 })).toMatchObject({
      state: 'TERMINATED',
    });
    const over = await created({ signedOn: '2025-01-01', expiresOn: '2026-06-14' });
    expect(await done('terminateAgreement', { id: over.id, expectedVersion: 1 })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'id'],
    });
  });

  it('is renewed by a new one of the same partner, program and kind; the old one stays', async () => {
    const programId = await newProgram();
    const old = await created({
      programId,
      kind: 'DATA_USE',
      signedOn: '2025-07-01',
      expiresOn: '2026-06-30',
      warningDays: 10,
    });
    const renewal = await done('renewAgreement', { id: old.id, expiresOn: '2027-06-30' });
    expect(renewal).toMatchObject({
      title: 'Rooms',
      kind: 'DATA_USE',
      state: 'UNSIGNED',
      expiresOn: '2027-06-30',
      warningDays: 10,
      version: 1,
      partnerOrganization: { id: partnerId },
      program: { id: programId },
    });
    expect(renewal.id).not.toBe(old.id);
    expect((await editor.query(one, { id: old.id })).data.agreement.state).toBe('IN_FORCE');
    setToday('2026-07-01');
    expect((await editor.query(one, { id: old.id })).data.agreement.state).toBe('EXPIRED');
    const second = await done('renewAgreement', { id: old.id, title: 'Rooms again', signedOn: '2026-07-01' });
    expect(second).toMatchObject({ title: 'Rooms again', state: 'IN_FORCE', expiresOn: null });
  });

  it('is renewed only where it has an end, was signed, and the new end is later', async () => {
    const endless = await created({ signedOn: '2026-01-01' });
    const draft = await created({ expiresOn: '2026-12-31' });
    for (const { id } of [endless, draft]) {
      expect(await done('renewAgreement', { id })).toMatchObject({
        code: 'INVALID_STATE',
        path: ['input', 'id'],
      });
    }
    const { id } = await created({ signedOn: '2026-01-01', expiresOn: '2026-12-31' });
    expect(await done('renewAgreement', { id, expiresOn: '2026-12-31' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'expiresOn'],
    });
  });
});

describe('the lists of agreements', () => {
  let viewer: TestClient;
  let partners: string[];
  let programId: string;

  beforeAll(async () => {
    setToday('2026-06-15');
    const county = await api.jurisdiction();
    const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
    partners = [await newPartner(admin), await newPartner(admin)];
    programId = await newProgram(county);
    const signedOn = '2025-01-01';
    const rows: [string, object][] = [
      ['unsigned', { expiresOn: '2026-06-20' }],
      ['endless', { signedOn, kind: 'GRANT' }],
      ['far', { signedOn, expiresOn: '2026-08-15' }],
      ['near', { signedOn, expiresOn: '2026-08-14', partnerOrganizationId: partners[1] }],
      ['last day', { signedOn, expiresOn: '2026-06-15', programId }],
      ['over', { signedOn, expiresOn: '2026-06-14' }],
      ['late warning', { signedOn, expiresOn: '2026-06-25', warningDays: 9 }],
      ['today', { signedOn: '2026-06-15' }],
    ];
    for (const [title, more] of rows) {
      await created({ partnerOrganizationId: partners[0], title, ...more }, admin);
    }
    const ended = await created({ partnerOrganizationId: partners[0], title: 'ended', signedOn }, admin);
    await done('terminateAgreement', { id: ended.id, expectedVersion: 1 }, admin);
  });

  const found = async (filter: object): Promise<string[]> =>
    titles((await viewer.query(list, { filter })).data.agreements).sort();

  it.each([
    ['UNSIGNED', ['unsigned']],
    ['IN_FORCE', ['endless', 'far', 'late warning', 'today']],
    ['EXPIRING', ['last day', 'near']],
    ['EXPIRED', ['over']],
    ['TERMINATED', ['ended']],
  ] as const)('find by state what shows that state (%s)', async (state, expected) => {
    expect(await found({ state })).toEqual(expected);
    const { data } = await viewer.query(list, { filter: { state } });
    for (const { node } of data.agreements.edges) expect(node.state).toBe(state);
  });

  it('find each agreement in exactly one state, and in force or not, on every day around its dates', async () => {
    for (const day of [
      '2024-12-31',
      '2025-01-01',
      '2026-06-14',
      '2026-06-16',
      '2026-06-26',
      '2026-08-15',
      '2026-08-16',
    ]) {
      setToday(day);
      const all = (await viewer.query(list, { first: 100 })).data.agreements.edges;
      for (const state of ['UNSIGNED', 'IN_FORCE', 'EXPIRING', 'EXPIRED', 'TERMINATED']) {
        const shown = all
          .filter(({ node }: Json) => node.state === state)
          .map(({ node }: Json) => node.title);
        expect([day, state, await found({ state })]).toEqual([day, state, shown.sort()]);
      }
      const inForce = await found({ isInForce: true });
      const isShown = (title: string): boolean => inForce.includes(title);
      for (const { node } of all)
        expect([day, node.title, isShown(node.title)]).toEqual([
          day,
          node.title,
          node.state === 'IN_FORCE' || node.state === 'EXPIRING',
        ]);
      expect(await found({ isInForce: false })).toEqual(
        titles({ edges: all })
          .filter((title) => !isShown(title))
          .sort(),
      );
    }
  });

  it('are filtered by partner, program, kind and end', async () => {
    expect(await found({ partnerOrganizationId: partners[1] })).toEqual(['near']);
    expect(await found({ programId })).toEqual(['last day']);
    expect(await found({ kinds: ['GRANT', 'DATA_USE'] })).toEqual(['endless']);
    expect(await found({ expiresBefore: '2026-06-15' })).toEqual(['over']);
    expect(await found({ expiresBefore: '2026-06-16', isInForce: true })).toEqual(['last day']);
    expect(await found({ partnerOrganizationId: programId })).toEqual([]);
  });

  it('warn of what ends, the earliest end first, page by page', async () => {
    const warned = async (variables: object) =>
      titles((await viewer.query(expiring, { ...variables })).data.expiringAgreements);
    expect(await warned({})).toEqual(['last day', 'near']);
    expect(await warned({ withinDays: 0 })).toEqual(['last day']);
    expect(await warned({ withinDays: 9 })).toEqual(['last day']);
    expect(await warned({ withinDays: 10 })).toEqual(['last day', 'late warning']);
    expect(await warned({ withinDays: 61 })).toEqual(['last day', 'late warning', 'near', 'far']);
    const first = (await viewer.query(expiring, { withinDays: 61, first: 3 })).data.expiringAgreements;
    expect(first.totalCount).toBe(4);
    expect(await warned({ withinDays: 61, first: 3, after: first.pageInfo.endCursor })).toEqual(['far']);
    const { errors } = await viewer.query(expiring, { withinDays: -1 });
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', inputPath: ['withinDays'] });
  });

  it('hang under partners and programs, with what is to be renewed, in as many statements for many as for one', async () => {
    const document = /* GraphQL */ `
      query ($first: Int) {
        partnerOrganizations(first: $first, orderBy: { field: CREATED_AT, direction: ASCENDING }) {
          edges {
            node {
              agreements {
                totalCount
                edges {
                  node {
                    title
                    state
                    program {
                      title
                      agreements {
                        totalCount
                      }
                    }
                  }
                }
              }
              agreementWarnings {
                title
                state
              }
            }
          }
        }
      }
    `;
    const few = await viewer.query(document, { first: 1 });
    const many = await viewer.query(document, { first: 10 });
    const [first, second] = many.data.partnerOrganizations.edges.map((edge: { node: Json }) => edge.node);
    expect([first.agreements.totalCount, second.agreements.totalCount]).toEqual([8, 1]);
    // The one for all programs without an end replaces the others of its kind that are over or end.
    expect(first.agreementWarnings).toEqual([]);
    expect(second.agreementWarnings).toEqual([{ title: 'near', state: 'EXPIRING' }]);
    expect(many.statementCount).toBe(few.statementCount);
  });
});
