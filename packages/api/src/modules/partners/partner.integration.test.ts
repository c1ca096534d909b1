import { encodeGlobalId } from '@rapport/core/ids.ts';
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

const result = /* GraphQL */ `
  __typename
  ... on Error { code message path }
  ... on ConflictError { currentVersion }
  ... on ValidationError { issues { path message } }
`;
const partner = /* GraphQL */ `
  partnerOrganization { id code name kind description website area { id } version }
`;
const create = /* GraphQL */ `
  mutation ($input: CreatePartnerOrganizationInput!) {
    createPartnerOrganization(input: $input) { ${result} ... on CreatePartnerOrganizationPayload { ${partner} } }
  }
`;
const update = /* GraphQL */ `
  mutation ($input: UpdatePartnerOrganizationInput!) {
    updatePartnerOrganization(input: $input) { ${result} ... on UpdatePartnerOrganizationPayload { ${partner} } }
  }
`;
const one = /* GraphQL */ `
  query ($id: ID!) {
    partnerOrganization(id: $id) {
      id
    }
    node(id: $id) {
      __typename
      id
    }
  }
`;

let codes = 0;
async function created(input: object = {}, client = contributor): Promise<Json> {
  codes += 1;
  const { data } = await client.query(create, {
    input: {
      code: `partner-${codes}`,
      name: 'Oak Street Residents',
      kind: 'NEIGHBORHOOD_ASSOCIATION',
      ...input,
    },
  });
  return data.createPartnerOrganization.partnerOrganization ?? data.createPartnerOrganization;
}

const areaIn = async (county: TestJurisdiction, values: object = {}): Promise<string> => {
  codes += 1;
  const [area] = await county.areas(1, { code: `area-of-${codes}`, ...values });
  return encodeGlobalId('Area', area?.id ?? '');
};

describe('a partner', () => {
  it('is recorded with what it is, and never with whom to call', async () => {
    const areaId = await areaIn(kern);
    const made = await created({
      code: 'oak-street',
      name: ' Oak Street Residents ',
      description: 'Meets monthly about the park.',
      website: 'https://oak-street.example.org/about',
      areaId,
    });
    expect(made).toEqual({
      id: made.id,
      code: 'oak-street',
      name: 'Oak Street Residents',
      kind: 'NEIGHBORHOOD_ASSOCIATION',
      description: 'Meets monthly about the park.',
      website: 'https://oak-street.example.org/about',
      area: { id: areaId },
      version: 1,
    });
    const { data } = await contributor.query(one, { id: made.id });
    expect(data).toEqual({
      partnerOrganization: { id: made.id },
      node: { __typename: 'PartnerOrganization', id: made.id },
    });
  });

  it('names everything that is wrong with it, each with its path, and repeats no contact', async () => {
    const wrong = await created({
      code: 'a b',
      name: '',
      description: 'Call Ms. Alvarez at 661-555-0142.',
      website: 'http://example.org',
      areaId: 'no id at all',
    });
    expect(wrong.issues.map(({ path }: { path: string[] }) => path.at(-1)).sort()).toEqual([
      'areaId',
      'code',
      'name',
      'website',
    ]);
    expect(JSON.stringify(wrong)).not.toMatch(/Alvarez|0142/);
  });

  it('has its code for itself', async () => {
    const first = await created({ code: 'only-one' });
    expect(await created({ code: 'only-one' })).toMatchObject({ code: 'CONFLICT', path: ['input', 'code'] });
    const other = await created();
    const taken = await contributor.query(update, {
      input: { id: other.id, expectedVersion: 1, code: 'only-one' },
    });
    expect(taken.data.updatePartnerOrganization).toMatchObject({ code: 'CONFLICT', path: ['input', 'code'] });
    const own = await contributor.query(update, {
      input: { id: first.id, expectedVersion: 1, code: 'only-one', name: 'Renamed' },
    });
    expect(own.data.updatePartnerOrganization.partnerOrganization).toMatchObject({ name: 'Renamed' });
  });

  it('is not put into an area that is retired, and stays in one that is', async () => {
    const areaId = await areaIn(kern, { retiredAt: new Date() });
    expect(await created({ areaId })).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'areaId'] });
    const id = await areaIn(kern);
    const made = await created({ areaId: id });
    await api
      .as({ jurisdiction: kern, role: 'EDITOR' })
      .query(`mutation ($input: RetireAreaInput!) { retireArea(input: $input) { __typename } }`, {
        input: { id, expectedVersion: 1 },
      });
    const { data } = await contributor.query(update, {
      input: { id: made.id, expectedVersion: 1, areaId: id, name: 'Still there' },
    });
    expect(data.updatePartnerOrganization.partnerOrganization).toMatchObject({
      name: 'Still there',
      area: { id },
    });
  });

  it('keeps what is left out; null clears the description, the website and the area alone', async () => {
    const areaId = await areaIn(kern);
    const { id, name } = await created({
      description: 'A choir.',
      website: 'https://example.org',
      kind: 'FAITH',
      areaId,
    });
    const change = (input: object) => contributor.query(update, { input: { id, ...input } });
    const untouched = await change({ expectedVersion: 1 });
    expect(untouched.data.updatePartnerOrganization.partnerOrganization).toMatchObject({
      description: 'A choir.',
      website: 'https://example.org',
      area: { id: areaId },
      version: 1,
    });
    const cleared = await change({
      expectedVersion: 1,
      description: null,
      website: null,
      areaId: null,
    });
    expect(cleared.data.updatePartnerOrganization.partnerOrganization).toMatchObject({
      name,
      kind: 'FAITH',
      description: null,
      website: null,
      area: null,
    });
  });
});
