import { inSystem } from '@rapport/database/system.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { done, mutate } from '../../testing/mutate.ts';
import { dayFromNow } from '../../testing/scenarios/scenario.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let office: TestJurisdiction;
let agency: TestJurisdiction;
let admin: TestClient;
let agencyAdmin: TestClient;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  office = await api.jurisdiction();
  agency = await office.agency();
  admin = api.as({ jurisdiction: office, role: 'ADMIN' });
  agencyAdmin = api.as({ jurisdiction: agency, role: 'AGENCY_ADMIN' });
});
afterAll(() => api.close());

const line = { indicatorCode: 'diversion-rate', firstDay: '2024-01-01' };
const offerOf = (more: object = {}) => ({
  agency: agency.slug,
  purpose: 'Comparing the counties of the state',
  inForceFrom: '2024-01-01',
  lines: [line],
  ...more,
});
const fields =
  'dataSharingAgreement { id version status officeName agencyName endReason lines { indicatorCode dimension } }';
const offer = (more: object = {}): Promise<Json> => done(admin, 'offerDataSharing', offerOf(more), fields);
const accept = ({ id, version }: Json, client = agencyAdmin) =>
  mutate(client, 'acceptSharingOffer', { id, expectedVersion: version }, fields);

/** The lines that an agency can read now, as its use cases ask for them. */
async function inForce(of: TestJurisdiction): Promise<string[]> {
  return inTenant(api.database.api, of.id, async (session) => {
    const { rows } = await session.query({
      text: 'select office_slug, indicator_code, dimension from app.sharing_lines_in_force() order by 1, 2, 3 nulls first',
    });
    return (rows as { office_slug: string; indicator_code: string; dimension: string | null }[]).map(
      (row) => `${row.office_slug} ${row.indicator_code} ${row.dimension ?? 'everyone'}`,
    );
  });
}

const list = '{ dataSharingAgreements { totalCount edges { node { status officeSlug } } } }';

describe('an agreement', () => {
  it('is offered, accepted and revoked, and shares figures only in between', async () => {
    const offered = await offer({ lines: [{ ...line, dimension: 'RACE_ETHNICITY' }] });
    expect(offered).toMatchObject({ status: 'OFFERED', officeName: office.name, agencyName: agency.name });
    expect(await inForce(agency)).toEqual([]);

    const accepted = (await accept(offered)).payload['dataSharingAgreement'];
    expect(accepted).toMatchObject({ status: 'ACCEPTED' });
    expect(await inForce(agency)).toEqual([`${office.slug} diversion-rate RACE_ETHNICITY`]);

    const revoked = await done(
      admin,
      'revokeDataSharing',
      { id: accepted.id, expectedVersion: accepted.version, reason: 'The study is over.' },
      fields,
    );
    expect(revoked).toMatchObject({ status: 'REVOKED', endReason: 'The study is over.' });
    expect(await inForce(agency)).toEqual([]);
    const { data } = await agencyAdmin.query(list);
    expect(data.dataSharingAgreements.edges).toEqual([
      { node: { status: 'REVOKED', officeSlug: office.slug } },
    ]);
  });

  it('shares nothing before its first day and after its last one', async () => {
    await accept(await offer({ inForceFrom: dayFromNow(3) }));
    await accept(await offer({ inForceFrom: '2024-01-01', inForceTo: dayFromNow(-3) }));
    expect(await inForce(agency)).toEqual([]);
    await accept(await offer({ inForceFrom: dayFromNow(-3), inForceTo: dayFromNow(3) }));
    expect(await inForce(agency)).toEqual([`${office.slug} diversion-rate everyone`]);
  });

  it('can overlap another one: what one of them shares is shared until both end', async () => {
    const [first, second] = [await offer(), await offer()];
    const accepted = (await accept(first)).payload['dataSharingAgreement'];
    await accept(second);
    await done(
      admin,
      'revokeDataSharing',
      { id: accepted.id, expectedVersion: accepted.version, reason: 'Replaced by the other one.' },
      fields,
    );
    expect(await inForce(agency)).toEqual([`${office.slug} diversion-rate everyone`]);
  });

  it('shares nothing of a suspended office', async () => {
    await accept(await offer());
    await office.suspend();
    expect(await inForce(agency)).toEqual([]);
  });

  it('with one agency is nothing that another agency sees, and neither is the office of another state', async () => {
    await accept(await offer());
    const other = await api.agency('Another agency');
    const otherAdmin = api.as({ jurisdiction: other, role: 'AGENCY_ADMIN' });
    expect((await otherAdmin.query(list)).data.dataSharingAgreements.totalCount).toBe(0);
    expect(await inForce(other)).toEqual([]);
    const offered = await offer();
    expect(await accept(offered, otherAdmin)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });

    const elsewhere = await api.jurisdiction({ state: 'NV' });
    const outcome = await mutate(
      api.as({ jurisdiction: elsewhere, role: 'ADMIN' }),
      'offerDataSharing',
      offerOf(),
      fields,
    );
    expect(outcome).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'agency'] });
  });

  it('of one office is nothing that another office sees', async () => {
    await accept(await offer());
    const neighbor = await api.jurisdiction();
    const theirs = api.as({ jurisdiction: neighbor, role: 'ADMIN' });
    expect((await theirs.query(list)).data.dataSharingAgreements.totalCount).toBe(0);
  });
});

describe('an offer is refused', () => {
  const refused = async (more: object): Promise<unknown> => {
    const { code, path, issues } = (await mutate(admin, 'offerDataSharing', offerOf(more), fields)) as Json;
    return { code, path: issues?.[0]?.path ?? path };
  };

  it.each([
    ['for an indicator that does not ship with Rapport', { indicatorCode: 'our_own' }, 'indicatorCode'],
    ['for an indicator from answers to surveys', { indicatorCode: 'trust-index' }, 'indicatorCode'],
    [
      'for an indicator that equity views show',
      { indicatorCode: 'reach-equity', dimension: 'SEX' },
      'indicatorCode',
    ],
    ['for a dimension that the indicator does not have', { dimension: 'shoe_size' }, 'dimension'],
    ['with the days of a line reversed', { lastDay: '2023-12-31' }, 'lastDay'],
  ])('%s', async (_why, more, field) => {
    expect(await refused({ lines: [line, { ...line, ...more }] })).toEqual({
      code: 'VALIDATION_FAILED',
      path: ['input', 'lines', '1', field],
    });
  });

  it('with its days reversed, without lines, and with the same line twice', async () => {
    expect(await refused({ inForceTo: '2023-12-31' })).toMatchObject({ path: ['input', 'inForceTo'] });
    expect(await refused({ lines: [] })).toMatchObject({ path: ['input', 'lines'] });
    expect(await refused({ lines: [line, line] })).toMatchObject({
      path: ['input', 'lines', '1', 'indicatorCode'],
    });
  });
});

describe('uses of shared figures', () => {
  const use = (offices: readonly string[], by: TestJurisdiction) =>
    inTenant(api.database.api, by.id, (session) =>
      session.write(async () => {
        const { rows } = await session.query({
          text: `select app.record_figure_uses($1, 'COMPARISON', 'diversion-rate', null, '2024-01-01', '2024-12-31', null, 'an-analyst', now()) as written`,
          values: [offices],
        });
        return (rows as { written: number }[])[0]?.written;
      }),
    );
  const uses =
    '{ sharedFigureUses { totalCount edges { node { agencyName purpose indicatorCode firstDay } } } }';

  it('are shown to the office, and not to another one or to the agency', async () => {
    await accept(await offer());
    const neighbor = await api.jurisdiction();
    // The neighbor has no agreement with the agency.
    expect(await use([office.id, neighbor.id], agency)).toBe(1);
    const { data } = await api.as({ jurisdiction: office, role: 'VIEWER' }).query(uses);
    expect(data.sharedFigureUses.edges).toEqual([
      {
        node: {
          agencyName: agency.name,
          purpose: 'COMPARISON',
          indicatorCode: 'diversion-rate',
          firstDay: '2024-01-01',
        },
      },
    ]);
    const there = await api.as({ jurisdiction: neighbor, role: 'VIEWER' }).query(uses);
    expect(there.data.sharedFigureUses.totalCount).toBe(0);
    expect((await agencyAdmin.query(uses)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('cannot be written for an office by another office', async () => {
    await accept(await offer());
    expect(await use([office.id], await api.jurisdiction())).toBe(0);
  });
});

describe('a state agency', () => {
  it('has roles of its own, which no office can give', async () => {
    const add = (client: TestClient, role: string) =>
      mutate(
        client,
        'addMembership',
        { subject: `new-${role}`, displayName: 'Somebody', role },
        'membership { role }',
      );
    expect(await add(admin, 'STATE_ANALYST')).toMatchObject({
      code: 'FORBIDDEN',
      path: ['input', 'role'],
    });
    expect(await add(agencyAdmin, 'VIEWER')).toMatchObject({ code: 'FORBIDDEN', path: ['input', 'role'] });
    expect(await add(agencyAdmin, 'STATE_ANALYST')).toMatchObject({ code: undefined });
    // The database refuses it too.
    await expect(office.member('STATE_ANALYST')).rejects.toThrow(
      'STATE_ANALYST does not belong to this kind of organization',
    );
  });

  it('keeps its last administrator', async () => {
    const [member] = await inSystem(api.database.system, () =>
      api.database.system.prisma.membership.findMany({
        where: { jurisdictionId: agency.id, role: 'AGENCY_ADMIN' },
      }),
    );
    const { data } = await agencyAdmin.query('{ memberships { edges { node { id version role } } } }');
    const own = data.memberships.edges.find(({ node }: Json) => node.role === 'AGENCY_ADMIN').node;
    expect(member?.version).toBe(own.version);
    expect(
      await mutate(
        agencyAdmin,
        'changeMembershipRole',
        { id: own.id, expectedVersion: own.version, role: 'STATE_ANALYST' },
        'membership { role }',
      ),
    ).toMatchObject({ code: 'INVALID_STATE' });
  });

  it('has keys and an audit trail of its own', async () => {
    const { key } = await agency.apiKey({ scopes: ['sharing.read', 'program.read'] });
    const client = api.as(key);
    expect((await client.query(list)).data.dataSharingAgreements.totalCount).toBe(0);
    const { errors } = await client.query('{ programs(first: 1) { totalCount } }');
    expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    await accept(await offer());
    const trail = '{ auditTrail { edges { node { action actorSubject } } } }';
    for (const one of [admin, agencyAdmin]) {
      const { data } = await one.query(trail);
      expect(data.auditTrail.edges.map(({ node }: Json) => node)).toContainEqual({
        action: 'dataSharingAgreement.accepted',
        actorSubject: agency.subjectOf('AGENCY_ADMIN'),
      });
    }
  });
});
