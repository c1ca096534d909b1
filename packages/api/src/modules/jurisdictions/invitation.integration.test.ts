import { inSystem } from '@rapport/database/system.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let home: TestJurisdiction;
let other: TestJurisdiction;
let subject: string;
let person: TestClient;
let now = new Date();

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
});
afterAll(() => api.close());
beforeEach(async () => {
  now = new Date();
  [home, other] = await Promise.all([api.jurisdiction(), api.jurisdiction()]);
  ({ subject } = await home.member('EDITOR'));
  person = api.as({ subject });
});

const error = '... on Error { code message path }';
const invite = async (to: TestJurisdiction, input: object = {}): Promise<Json> => {
  const { data } = await api.as({ jurisdiction: to, role: 'ADMIN' }).query(
    `mutation ($input: AddMembershipInput!) { addMembership(input: $input) {
       ${error} ... on AddMembershipPayload { membership { id version acceptedAt invitationExpiresAt } } } }`,
    { input: { subject, displayName: 'Ana', role: 'ADMIN', ...input } },
  );
  return data.addMembership;
};
const answer = async (name: 'acceptInvitation' | 'declineInvitation', slug: string, client = person) => {
  const payload = `${(name[0] ?? '').toUpperCase()}${name.slice(1)}Payload`;
  const { data, errors } = await client.query(
    `mutation ($slug: String!) { ${name}(input: { jurisdiction: $slug }) {
       ${error} ... on ${payload} { invitation { slug name role } } } }`,
    { slug },
  );
  return data?.[name] ?? errors[0];
};
const viewer = async (client = person): Promise<Json> => {
  const { data } = await client.query(
    '{ viewer { acting { slug } can memberships { slug } invitations { slug name role } } }',
  );
  return data.viewer;
};
const events = async (of: TestJurisdiction) => {
  const { system } = api.database;
  const rows = await inSystem(system, () =>
    system.prisma.auditEvent.findMany({
      where: { jurisdictionId: of.id, entityType: 'Membership' },
      orderBy: { id: 'asc' },
    }),
  );
  return rows.map((row) => [row.action, row.actorSubject]);
};
const programs = '{ programs { totalCount } }';

describe('an invitation by another county', () => {
  it('does not lock a member out of requests without a header', async () => {
    expect((await person.query(programs)).errors).toEqual([]);
    expect((await invite(other)).membership).toMatchObject({ acceptedAt: null });
    expect((await person.query(programs)).errors).toEqual([]);
    expect(await viewer()).toMatchObject({
      acting: { slug: home.slug },
      memberships: [{ slug: home.slug }],
      invitations: [{ slug: other.slug, name: other.name, role: 'ADMIN' }],
    });
  });

  it('gives no rights, not even by name', async () => {
    await invite(other);
    const there = api.as({ subject, jurisdiction: other });
    const refused = await there.query(programs);
    expect([refused.status, refused.errors[0]?.extensions['code']]).toEqual([403, 'FORBIDDEN']);
  });

  it('becomes a membership when it is accepted, once, with an event of the person', async () => {
    await invite(other);
    expect(await answer('acceptInvitation', other.slug)).toEqual({
      invitation: { slug: other.slug, name: other.name, role: 'ADMIN' },
    });
    const there = api.as({ subject, jurisdiction: other });
    expect((await there.query(programs)).errors).toEqual([]);
    expect(await viewer(there)).toMatchObject({ acting: { slug: other.slug }, invitations: [] });
    expect(await answer('acceptInvitation', other.slug, there)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await events(other)).toEqual([
      ['membership.invited', other.subjectOf('ADMIN')],
      ['membership.accepted', subject],
    ]);
  });

  it('is gone when it is declined, and can be made again', async () => {
    await invite(other);
    expect(await answer('declineInvitation', other.slug)).toMatchObject({ invitation: { slug: other.slug } });
    expect((await viewer()).invitations).toEqual([]);
    expect(await answer('acceptInvitation', other.slug)).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'jurisdiction'],
    });
    expect((await events(other)).at(-1)).toEqual(['membership.declined', subject]);
    expect((await invite(other)).membership).toMatchObject({ acceptedAt: null });
  });

  it('can be withdrawn by the county', async () => {
    const { membership } = await invite(other);
    const { data } = await api
      .as({ jurisdiction: other, role: 'ADMIN' })
      .query(`mutation ($input: RemoveMembershipInput!) { removeMembership(input: $input) { __typename } }`, {
        input: { id: membership.id, expectedVersion: membership.version },
      });
    expect(data.removeMembership.__typename).toBe('RemoveMembershipPayload');
    expect(await answer('acceptInvitation', other.slug)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('expires after 14 days, and is then replaced', async () => {
    await invite(other);
    expect(await invite(other)).toMatchObject({ code: 'CONFLICT', path: ['input', 'subject'] });
    now = new Date(now.getTime() + 14 * 86_400_000);
    expect((await viewer()).invitations).toEqual([]);
    expect(await answer('acceptInvitation', other.slug)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await invite(other)).membership).toMatchObject({ acceptedAt: null });
    expect(await answer('acceptInvitation', other.slug)).toMatchObject({ invitation: { slug: other.slug } });
  });

  it('is no administrator: the last one who accepted stays', async () => {
    await invite(other);
    const admin = api.as({ jurisdiction: other, role: 'ADMIN' });
    const { data: list } = await admin.query(
      '{ memberships { edges { node { id role subject version } } } }',
    );
    const own = list.memberships.edges.find(
      ({ node }: Json) => node.subject === other.subjectOf('ADMIN'),
    ).node;
    const { data } = await admin.query(
      `mutation ($input: RemoveMembershipInput!) { removeMembership(input: $input) { ${error} } }`,
      { input: { id: own.id, expectedVersion: own.version } },
    );
    expect(data.removeMembership).toMatchObject({ code: 'INVALID_STATE' });
  });
});

describe('a person without a membership', () => {
  it('sees invitations, and is told to accept them first', async () => {
    const newcomer = api.as({ subject: 'auth0|newcomer' });
    await invite(other, { subject: 'auth0|newcomer', role: 'VIEWER' });
    const refused = await newcomer.query(programs);
    expect(refused.errors[0]?.message).toMatch(new RegExp(`Accept your invitation first: ${other.slug}`));
    expect(await viewer(newcomer)).toMatchObject({ acting: null, invitations: [{ role: 'VIEWER' }] });
    await answer('acceptInvitation', other.slug, newcomer);
    expect(await viewer(newcomer)).toMatchObject({ acting: { slug: other.slug } });
  });
});

describe('an invitation of somebody else', () => {
  it('is answered as one that does not exist, for people, keys and the public', async () => {
    await invite(other);
    const stranger = api.as({ subject: (await home.member('ADMIN')).subject });
    const { key } = await other.apiKey();
    for (const client of [stranger, api.as(key)]) {
      const foreign = await answer('acceptInvitation', other.slug, client);
      expect(foreign).toMatchObject({ code: 'NOT_FOUND' });
      expect(await answer('acceptInvitation', 'nowhere', client)).toEqual(foreign);
    }
    const anonymous = await answer('acceptInvitation', other.slug, api.asPublic());
    expect(JSON.stringify(anonymous)).toContain('UNAUTHENTICATED');
    expect((await viewer()).invitations).toHaveLength(1);
  });

  it('cannot be accepted by the county itself: the database refuses it', async () => {
    await invite(other);
    const { database } = api;
    const accept = inTenant(database.api, other.id, (session) =>
      session.write(() =>
        database.api.prisma.membership.updateMany({ where: { subject }, data: { acceptedAt: new Date() } }),
      ),
    );
    await expect(accept).rejects.toThrow();
    expect((await viewer()).memberships).toEqual([{ slug: home.slug }]);
  });
});
