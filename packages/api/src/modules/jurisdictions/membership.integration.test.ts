import { encodeGlobalId } from '@rapport/core/ids.ts';
import { actionsOf } from '@rapport/core/permissions.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let county: TestJurisdiction;
let admin: TestClient;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  county = await api.jurisdiction();
  admin = api.as({ jurisdiction: county, role: 'ADMIN' });
});

const result = /* GraphQL */ `
  __typename
  ... on Error { code message path }
  ... on ConflictError { currentVersion }
  ... on ValidationError { issues { path } }
`;
const membership = 'membership { id subject displayName role version }';
const add = /* GraphQL */ `
  mutation ($input: AddMembershipInput!) {
    addMembership(input: $input) { ${result} ... on AddMembershipPayload { ${membership} } }
  }
`;
const change = /* GraphQL */ `
  mutation ($input: ChangeMembershipRoleInput!) {
    changeMembershipRole(input: $input) { ${result} ... on ChangeMembershipRolePayload { ${membership} } }
  }
`;
const remove = /* GraphQL */ `
  mutation ($input: RemoveMembershipInput!) {
    removeMembership(input: $input) { ${result} ... on RemoveMembershipPayload { ${membership} } }
  }
`;
const list = /* GraphQL */ `
  {
    memberships {
      edges {
        node {
          id
          subject
          role
          version
        }
      }
    }
  }
`;

interface Member {
  id: string;
  subject: string;
  role: string;
  version: number;
}

async function members(client = admin): Promise<Member[]> {
  const { data } = await client.query(list);
  return data.memberships.edges.map(({ node }: { node: Member }) => node);
}

async function memberOf(role: string, subject?: string): Promise<Member> {
  const found = (await members()).find(
    (member) => member.role === role && (subject === undefined || member.subject === subject),
  );
  if (!found) throw new Error(`There is no ${role}`);
  return found;
}

const added = async (input: object = {}, client = admin) =>
  (await client.query(add, { input: { subject: 'auth0|ana', displayName: 'Ana', role: 'VIEWER', ...input } }))
    .data.addMembership;

describe('a new member', () => {
  it('can sign in as soon as the invitation is accepted', async () => {
    const { membership: made } = await added({ subject: 'auth0|new', role: 'ANALYST' });
    expect(made).toMatchObject({ subject: 'auth0|new', displayName: 'Ana', role: 'ANALYST', version: 1 });
    const person = api.as({ subject: 'auth0|new' });
    await person.query(
      'mutation ($slug: String!) { acceptInvitation(input: { jurisdiction: $slug }) { __typename } }',
      { slug: county.slug },
    );
    const { data } = await person.query('{ viewer { displayName acting { slug } } }');
    expect(data.viewer).toEqual({ displayName: 'Ana', acting: { slug: county.slug } });
  });

  it('is refused a second time, by name and in a race', async () => {
    const results = await Promise.all([added(), added(), added()]);
    expect(results.filter((entry) => entry.__typename === 'AddMembershipPayload')).toHaveLength(1);
    expect(results.filter((entry) => entry.__typename === 'ConflictError')).toHaveLength(2);
    expect(await added()).toMatchObject({ code: 'CONFLICT', path: ['input', 'subject'] });
  });

  it('has a subject and a name', async () => {
    const refused = await added({ subject: ' ', displayName: 'x'.repeat(201) });
    expect(refused.issues).toEqual([{ path: ['input', 'subject'] }, { path: ['input', 'displayName'] }]);
  });
});

describe('another role', () => {
  it('applies from the next request', async () => {
    const editor = await memberOf('EDITOR');
    const { data } = await admin.query(change, {
      input: { id: editor.id, expectedVersion: 1, role: 'VIEWER' },
    });
    expect(data.changeMembershipRole.membership).toMatchObject({ role: 'VIEWER', version: 2 });
    const { data: theirs } = await api.as({ subject: editor.subject }).query('{ viewer { can } }');
    expect(theirs.viewer.can).toEqual([...actionsOf('VIEWER')]);
  });

  it('is given by one of two administrators; the other gets the current version', async () => {
    const { id } = await memberOf('EDITOR');
    const answers = await Promise.all(
      ['VIEWER', 'ANALYST'].map((role) => admin.query(change, { input: { id, expectedVersion: 1, role } })),
    );
    const results = answers.map(({ data }) => data.changeMembershipRole);
    expect(results.filter((entry) => entry.__typename === 'ChangeMembershipRolePayload')).toHaveLength(1);
    expect(results.find((entry) => entry.__typename === 'ConflictError')).toMatchObject({
      currentVersion: 2,
      path: ['input', 'expectedVersion'],
    });
  });
});

describe('the last administrator', () => {
  it('cannot be demoted or removed, and can be confirmed', async () => {
    const { id } = await memberOf('ADMIN');
    const demoted = await admin.query(change, { input: { id, expectedVersion: 1, role: 'EDITOR' } });
    expect(demoted.data.changeMembershipRole).toMatchObject({
      __typename: 'InvalidStateError',
      code: 'INVALID_STATE',
      path: ['input', 'role'],
    });
    const removed = await admin.query(remove, { input: { id, expectedVersion: 1 } });
    expect(removed.data.removeMembership).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'id'] });
    const confirmed = await admin.query(change, { input: { id, expectedVersion: 1, role: 'ADMIN' } });
    expect(confirmed.data.changeMembershipRole.__typename).toBe('ChangeMembershipRolePayload');
  });

  it('stays if all administrators leave at the same time', async () => {
    for (let round = 0; round < 6; round += 1) {
      const office = await api.jurisdiction();
      await office.member('ADMIN');
      await office.member('ADMIN');
      const client = api.as({ jurisdiction: office, role: 'ADMIN' });
      const admins = (await members(client)).filter((member) => member.role === 'ADMIN');
      expect(admins).toHaveLength(3);
      const answers = await Promise.all(
        admins.map(({ id, subject }, index) => {
          const own = api.as({ subject });
          return index % 2 === 0
            ? own.query(remove, { input: { id, expectedVersion: 1 } })
            : own.query(change, { input: { id, expectedVersion: 1, role: 'VIEWER' } });
        }),
      );
      const results = answers.map(({ data }) => data.removeMembership ?? data.changeMembershipRole);
      expect(results.filter((entry) => entry.code === 'INVALID_STATE')).toHaveLength(1);
      expect(results.filter((entry) => entry.__typename.endsWith('Payload'))).toHaveLength(2);
    }
  });
});

describe('the end of a membership', () => {
  it('ends access at once, and frees the subject', async () => {
    const { id, subject } = await memberOf('VIEWER');
    const { data } = await admin.query(remove, { input: { id, expectedVersion: 1 } });
    expect(data.removeMembership.membership).toMatchObject({ id, subject });
    const theirs = await api.as({ subject }).query('{ programs { totalCount } }');
    expect(theirs.errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await added({ subject })).membership.id).not.toBe(id);
  });

  it('is refused if the version is not the current one', async () => {
    const { id } = await memberOf('VIEWER');
    const { data } = await admin.query(remove, { input: { id, expectedVersion: 2 } });
    expect(data.removeMembership).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
  });
});

describe('the API keys of a member whose new role allows less', () => {
  const createKey = /* GraphQL */ `
    mutation ($input: CreateApiKeyInput!) {
      createApiKey(input: $input) { ${result} ... on CreateApiKeyPayload { key apiKey { id } } }
    }
  `;
  const hours = (count: number): string => new Date(Date.now() + count * 60 * 60 * 1000).toISOString();
  const madeKey = async (client: TestClient, name: string, validHours: number) => {
    const input = {
      name,
      scopes: ['apiKey.write', 'membership.write', 'program.read'],
      expiresAt: hours(validHours),
    };
    const { data } = await client.query(createKey, { input });
    return data?.createApiKey; // a request whose credential ended has no data
  };
  const statusOf = async (key: string) => (await api.as(key).query('{ programs { totalCount } }')).status;
  const lastDetail = async (): Promise<{ keysRevoked: string[] }> => {
    const [event] = await inSystem(api.database.system, () =>
      api.database.system.prisma.auditEvent.findMany({
        where: { jurisdictionId: county.id, entityType: 'Membership' },
        orderBy: { id: 'desc' },
        take: 1,
      }),
    );
    return event?.detail as { keysRevoked: string[] }; // JSON that the service wrote
  };

  /** A second administrator with a key, a key made with that, and one made with the second; and keys of others. */
  async function chainOfKeys() {
    const { subject } = await county.member('ADMIN');
    const person = api.as({ subject, jurisdiction: county });
    const first = await madeKey(person, 'First', 20);
    const second = await madeKey(api.as(first.key), 'Second', 10);
    const third = await madeKey(api.as(second.key), 'Third', 5);
    const othersKey = await madeKey(admin, 'Of another', 20);
    const ofOthersKey = await madeKey(api.as(othersKey.key), 'Of the key of another', 10);
    const elsewhere = await api.jurisdiction();
    await elsewhere.member('ADMIN', subject);
    const there = api.as({ subject, jurisdiction: elsewhere });
    const keyElsewhere = await madeKey(there, 'Elsewhere', 20);
    return {
      member: await memberOf('ADMIN', subject),
      person,
      theirs: [first, second, third],
      others: [othersKey, ofOthersKey, keyElsewhere],
    };
  }

  async function expectRevoked({ theirs, others }: Awaited<ReturnType<typeof chainOfKeys>>): Promise<void> {
    for (const { key } of theirs) expect(await statusOf(key)).toBe(401);
    for (const { key } of others) expect(await statusOf(key)).toBe(200);
  }

  it('end with the membership, with the keys made with them; all others stay', async () => {
    const chain = await chainOfKeys();
    const { data } = await admin.query(remove, { input: { id: chain.member.id, expectedVersion: 1 } });
    expect(data.removeMembership.__typename).toBe('RemoveMembershipPayload');
    await expectRevoked(chain);
    const { keysRevoked } = await lastDetail();
    expect(keysRevoked.map((id) => encodeGlobalId('ApiKey', id)).sort()).toEqual(
      chain.theirs.map(({ apiKey }) => apiKey.id).sort(),
    );
  });

  it('end with a role that allows less, and do not come back with the old one', async () => {
    const chain = await chainOfKeys();
    const { id } = chain.member;
    await admin.query(change, { input: { id, expectedVersion: 1, role: 'EDITOR' } });
    await expectRevoked(chain);
    expect((await lastDetail()).keysRevoked).toHaveLength(3);
    await admin.query(change, { input: { id, expectedVersion: 2, role: 'ADMIN' } });
    await expectRevoked(chain);
    expect((await lastDetail()).keysRevoked).toEqual([]);
  });

  it('stay if the role stays', async () => {
    const { member, theirs, others } = await chainOfKeys();
    await admin.query(change, { input: { id: member.id, expectedVersion: 1, role: 'ADMIN' } });
    for (const { key } of [...theirs, ...others]) expect(await statusOf(key)).toBe(200);
    expect((await lastDetail()).keysRevoked).toEqual([]);
  });

  it('also end if the key between was revoked before', async () => {
    const chain = await chainOfKeys();
    const revoke = 'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { __typename } }';
    await admin.query(revoke, { input: { id: chain.theirs[1]?.apiKey.id } });
    await admin.query(remove, { input: { id: chain.member.id, expectedVersion: 1 } });
    await expectRevoked(chain);
    expect((await lastDetail()).keysRevoked).toHaveLength(2);
  });

  it('all end, also if keys are made while the membership ends', async () => {
    for (let round = 0; round < 5; round += 1) {
      const chain = await chainOfKeys();
      const [first] = chain.theirs;
      const [, ...made] = await Promise.all([
        admin.query(remove, { input: { id: chain.member.id, expectedVersion: 1 } }),
        ...[1, 2, 3].map((index) => madeKey(chain.person, `By hand ${round} ${index}`, 3)),
        ...[1, 2, 3].map((index) => madeKey(api.as(first?.key), `By key ${round} ${index}`, 3)),
      ]);
      for (const late of made) if (late?.key) expect(await statusOf(late.key)).toBe(401);
      await expectRevoked(chain);
      county = await api.jurisdiction();
      admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    }
  });
});

describe('an API key', () => {
  it('gives no role with more permissions than its scopes', async () => {
    const { key } = await county.apiKey({ scopes: ['membership.write', ...actionsOf('VIEWER')] });
    const machine = api.as(key);
    expect((await added({}, machine)).membership.role).toBe('VIEWER');
    expect(await added({ subject: 'auth0|bo', role: 'ADMIN' }, machine)).toMatchObject({
      code: 'FORBIDDEN',
      path: ['input', 'role'],
    });
    const { id } = await memberOf('EDITOR');
    const demoted = await machine.query(change, { input: { id, expectedVersion: 1, role: 'VIEWER' } });
    expect(demoted.data.changeMembershipRole).toMatchObject({ code: 'FORBIDDEN', path: ['input', 'id'] });
  });
});

describe('another tenant', () => {
  it('can have the same person as a member', async () => {
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    await added({ subject: 'auth0|both' });
    expect((await added({ subject: 'auth0|both' }, stranger)).__typename).toBe('AddMembershipPayload');
  });
});
