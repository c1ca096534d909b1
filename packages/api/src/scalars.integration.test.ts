import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startTestApi, type TestApi } from './testing/test-api.ts';
import type { TestClient } from './testing/test-client.ts';

let api: TestApi;
let editor: TestClient;
let programId: string;

beforeAll(async () => {
  api = await startTestApi();
  const county = await api.jurisdiction();
  editor = api.as({ jurisdiction: county, role: 'EDITOR' });
  const [program] = await county.programs(1);
  programId = encodeGlobalId('Program', program?.id ?? '');
});
afterAll(() => api.close());

describe('a DateTime', () => {
  const create = `mutation ($programId: ID!, $startsAt: DateTime!) {
    createActivity(input: { programId: $programId, title: "A", kind: CLASS, startsAt: $startsAt }) {
      __typename ... on CreateActivityPayload { activity { startsAt } }
    }
  }`;

  it.each([
    ['1000-01-01T00:00:00Z', '1000-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
    ['2024-02-29T18:30-07:00', '2024-03-01T01:30:00.000Z'],
  ])('%s is kept as %s', async (startsAt, kept) => {
    const { data } = await editor.query(create, { programId, startsAt });
    expect(data.createActivity.activity).toEqual({ startsAt: kept });
    const filter = `{ startsFrom: "${startsAt}" }`;
    expect((await editor.query(`{ activities(filter: ${filter}) { totalCount } }`)).errors).toEqual([]);
  });

  it.each([
    '0000-06-01T00:00:00Z',
    '0050-01-01T00:00:00Z',
    '0999-12-31T23:59:59Z',
    '1000-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-14:00',
    '2026-02-30T00:00:00Z',
  ])('is not %s, as a variable or in the document', async (time) => {
    const asVariable = await editor.query(create, { programId, startsAt: time });
    const asLiteral = await editor.query(`{ activities(filter: { startsFrom: "${time}" }) { totalCount } }`);
    for (const { errors } of [asVariable, asLiteral]) {
      expect(errors).toHaveLength(1);
      expect(errors[0]?.message).toContain('its year in UTC is from 1000 to 9999');
      expect(errors[0]?.extensions['code']).not.toBe('INTERNAL_SERVER_ERROR');
    }
  });
});

describe('a Date', () => {
  const create = `mutation ($startsOn: Date!) {
    createProgram(input: { title: "A", type: REENTRY, startsOn: $startsOn }) {
      __typename ... on CreateProgramPayload { program { startsOn } }
    }
  }`;

  it.each(['1000-01-01', '2024-02-29', '9999-12-31'])('%s is kept', async (startsOn) => {
    const { data } = await editor.query(create, { startsOn });
    expect(data.createProgram.program).toEqual({ startsOn });
  });

  it.each(['0000-01-01', '0050-01-01', '2026-02-30'])(
    'is not %s, as a variable or in the document',
    async (startsOn) => {
      const asVariable = await editor.query(create, { startsOn });
      const asLiteral = await editor.query(
        `mutation { createProgram(input: { title: "A", type: REENTRY, startsOn: "${startsOn}" }) { __typename } }`,
      );
      for (const { errors } of [asVariable, asLiteral]) {
        expect(errors).toHaveLength(1);
        expect(errors[0]?.message).toContain('its year is from 1000 to 9999');
        expect(errors[0]?.extensions['code']).not.toBe('INTERNAL_SERVER_ERROR');
      }
    },
  );
});
