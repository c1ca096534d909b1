import { actions, actionsOf, roles } from '@rapport/core/permissions.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let kern: TestJurisdiction;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction({ name: 'Kern County District Attorney', disclosureThreshold: 15 });
  await serve(kern, ['06029', '06107', '06031']);
});
afterAll(() => api.close());

async function serve(county: TestJurisdiction, codes: readonly string[]): Promise<void> {
  const { system } = api.database;
  await inSystem(system, () =>
    system.prisma.jurisdictionArea.createMany({
      data: codes.map((countyFips) => ({
        jurisdictionId: county.id,
        countyFips,
        effectiveFrom: new Date('2020-01-01'),
      })),
    }),
  );
}

const viewer = /* GraphQL */ `
  {
    viewer {
      displayName
      kind
      acting {
        slug
        name
        state
        kind
        disclosureThreshold
      }
      memberships {
        kind
        slug
        name
        role
      }
      can
    }
  }
`;
const own = /* GraphQL */ `
  {
    jurisdiction {
      slug
      disclosureThreshold
      areas {
        totalCount
        edges {
          node {
            countyFips
            effectiveFrom
            effectiveTo
          }
        }
      }
    }
  }
`;

describe('the viewer', () => {
  it('is nobody for the public', async () => {
    const { status, data, errors } = await api.asPublic().query(viewer);
    expect({ status, data, errors }).toEqual({ status: 200, data: { viewer: null }, errors: [] });
  });

  it.each(roles)('who is %s in one jurisdiction acts there, with the actions of the role', async (role) => {
    const { data } = await api.as({ subject: kern.subjectOf(role) }).query(viewer);
    expect(data.viewer).toEqual({
      displayName: `${role} of ${kern.slug}`,
      kind: 'PERSON',
      acting: {
        slug: kern.slug,
        name: 'Kern County District Attorney',
        state: 'CA',
        kind: 'COUNTY',
        disclosureThreshold: 15,
      },
      memberships: [{ kind: 'JURISDICTION', slug: kern.slug, name: kern.name, role }],
      can: [...actionsOf(role)],
    });
  });

  it('who belongs to several jurisdictions acts in none before choosing one', async () => {
    const orange = await api.jurisdiction();
    const { subject } = await kern.member('VIEWER');
    await orange.member('EDITOR', subject);
    const undecided = await api.as({ subject }).query(viewer);
    expect(undecided.data.viewer).toMatchObject({ acting: null, can: [] });
    expect(undecided.data.viewer.memberships).toHaveLength(2);
    const decided = await api.as({ subject, jurisdiction: orange }).query(viewer);
    expect(decided.data.viewer).toMatchObject({
      acting: { slug: orange.slug },
      can: [...actionsOf('EDITOR')],
    });
  });

  it('who works for a state agency can name it, and is told what an agency can read', async () => {
    const agency = await api.agency('State Department of Justice');
    const named = { subject: agency.analystSubject, jurisdiction: { slug: agency.slug } };
    const { data } = await api.as(named).query(viewer);
    expect(data.viewer).toMatchObject({
      acting: { slug: agency.slug },
      memberships: [{ slug: agency.slug }],
    });
    for (const client of [api.as(named), api.as({ subject: agency.analystSubject })]) {
      const { errors } = await client.query('{ programs(first: 1) { totalCount } }');
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect(errors[0]?.message).toBe(
        'State Department of Justice is a state agency. "program.read" belongs to an office, and an agency cannot do it.',
      );
    }
  });

  it('who also works for an office still acts in the office', async () => {
    const agency = await api.agency();
    const office = await api.jurisdiction();
    await inSystem(api.database.system, () =>
      api.database.system.prisma.membership.create({
        data: { jurisdictionId: office.id, subject: agency.analystSubject, displayName: 'A', role: 'VIEWER' },
      }),
    );
    const both = (slug: string) => api.as({ subject: agency.analystSubject, jurisdiction: { slug } });
    expect((await both(office.slug).query(viewer)).data.viewer.acting).toMatchObject({ slug: office.slug });
    const { errors } = await both(agency.slug).query('{ programs(first: 1) { totalCount } }');
    expect(errors[0]?.message).toContain('is a state agency. "program.read" belongs to an office');
  });

  it('an agency that is not one’s own is refused like an office that does not exist', async () => {
    const [own, other] = [await api.agency(), await api.agency()];
    const message = async (slug: string) => {
      const client = api.as({ subject: own.analystSubject, jurisdiction: { slug } });
      return (await client.query(viewer)).errors[0]?.message?.replace(slug, '');
    };
    expect(await message(other.slug)).toBe(await message('nowhere'));
  });

  it('who only works for a state agency acts in it', async () => {
    const agency = await api.agency();
    const { data } = await api.as({ subject: agency.analystSubject }).query(viewer);
    expect(data.viewer).toMatchObject({
      acting: { slug: agency.slug },
      can: actions.filter((action) => actionsOf('STATE_ANALYST').has(action)),
      memberships: [{ kind: 'AGENCY', slug: agency.slug, role: 'STATE_ANALYST' }],
    });
  });

  it('can be an API key, with its scopes', async () => {
    const { key } = await kern.apiKey({ scopes: ['survey.read', 'program.read'] });
    const { data } = await api.as(key).query(viewer);
    expect(data.viewer).toMatchObject({
      displayName: 'Test key',
      kind: 'API_KEY',
      acting: { slug: kern.slug },
      memberships: [],
      can: actions.filter((action) => ['program.read', 'survey.read'].includes(action)),
    });
  });
});

describe('the acting jurisdiction', () => {
  it('shows the counties that it serves, by FIPS code', async () => {
    const client = api.as({ jurisdiction: kern, role: 'VIEWER' });
    const codes = ({ edges }: { edges: { node: { countyFips: string } }[] }): string[] =>
      edges.map(({ node }) => node.countyFips);
    const { jurisdiction } = (await client.query(own)).data;
    expect(jurisdiction).toMatchObject({
      slug: kern.slug,
      disclosureThreshold: 15,
      areas: { totalCount: 3 },
    });
    expect(codes(jurisdiction.areas)).toEqual(['06029', '06031', '06107']);
    expect(jurisdiction.areas.edges[0].node).toMatchObject({
      effectiveFrom: '2020-01-01',
      effectiveTo: null,
    });
  });
});
