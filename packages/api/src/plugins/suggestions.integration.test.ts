import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
let kern: TestJurisdiction;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
});
afterAll(() => api.close());

const filtered = 'query ($filter: ProgramFilter) { programs(filter: $filter) { totalCount } }';
const created = 'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { __typename } }';

/** A misspelled name of each kind, and the end of its message. */
const misspelled: [string, string, Record<string, unknown>, string][] = [
  ['a field', '{ programs { edges { node { titel } } } }', {}, '"title"'],
  ['a root field', '{ programz { totalCount } }', {}, '"programs"'],
  ['an argument', '{ programs(frist: 1) { totalCount } }', {}, '"first"'],
  ['a type', '{ ...A } fragment A on Qerry { viewer { kind } }', {}, '"Query"'],
  ['an enum value', '{ programs(filter: { statuses: [ACTVE] }) { totalCount } }', {}, '"ACTIVE"'],
  ['a field of a filter', '{ programs(filter: { status: [ACTIVE] }) { totalCount } }', {}, '"statuses"'],
  ['an enum value of a variable', filtered, { filter: { statuses: ['ACTVE'] } }, '"ACTIVE"'],
  ['a field of a variable', filtered, { filter: { status: ['ACTIVE'] } }, '"statuses"'],
  [
    'a field of an input',
    created,
    { input: { title: 'Forum', type: 'COMMUNITY_FORUM', sumary: 'Text' } },
    '"summary"',
  ],
];

describe.each(misspelled)('%s that is misspelled', (_what, document, variables, nearest) => {
  it('is answered with the nearest name, in production for callers who signed in', async () => {
    const { as, asPublic } = api.variant({ isExplorable: false });
    const editor = { jurisdiction: kern, role: 'EDITOR' } as const;
    const messageFor = async (client: ReturnType<typeof asPublic>): Promise<string> => {
      const { errors } = await client.query(document, variables);
      expect(errors).toHaveLength(1);
      return String(errors[0]?.message);
    };
    const told = await messageFor(as(editor));
    expect(told).toMatch(/Did you mean .*\?$/);
    expect(told).toContain(nearest);
    for (const stranger of [asPublic(), as('not-a-token')]) {
      const message = await messageFor(stranger);
      expect(message).not.toContain('Did you mean');
      expect(message).not.toContain(nearest);
    }
    expect(await messageFor(api.asPublic())).toBe(told);
  });
});
