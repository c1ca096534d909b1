import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { absentId, failure } from '../../testing/contract-checks.ts';
import { run } from '../../testing/governance-journey.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;
let programId: string;
let today = '2026-06-15T12:00:00Z';

beforeAll(async () => {
  api = await startTestApi({ now: () => new Date(today) });
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
  programId = await newProgram(kern);
});
afterAll(() => api.close());

const member = /* GraphQL */ `
  staffMember { id displayName position unit staffCode startedOn endedOn isCurrent version }
`;
const create = /* GraphQL */ `
  mutation ($input: CreateStaffMemberInput!) {
    createStaffMember(input: $input) { ${failure} ... on CreateStaffMemberPayload { ${member} } }
  }
`;
const update = /* GraphQL */ `
  mutation ($input: UpdateStaffMemberInput!) {
    updateStaffMember(input: $input) { ${failure} ... on UpdateStaffMemberPayload { ${member} } }
  }
`;
const assignment = /* GraphQL */ `
  assignment { id role startsOn endsOn isCurrent version program { id } staffMember { id } }
`;
const assign = /* GraphQL */ `
  mutation ($input: AssignStaffInput!) {
    assignStaff(input: $input) { ${failure} ... on AssignStaffPayload { ${assignment} } }
  }
`;
const end = /* GraphQL */ `
  mutation ($input: EndStaffAssignmentInput!) {
    endStaffAssignment(input: $input) { ${failure} ... on EndStaffAssignmentPayload { ${assignment} } }
  }
`;
const list = /* GraphQL */ `
  query (
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: StaffMemberFilter
    $orderBy: StaffMemberOrder
  ) {
    staffMembers(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
      orderBy: $orderBy
    ) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      edges {
        node {
          id
          displayName
        }
      }
    }
  }
`;
const nested = /* GraphQL */ `
  query ($first: Int, $filter: ProgramStaffFilter) {
    programs(first: $first) {
      edges {
        node {
          title
          staff(first: 5, filter: $filter) {
            totalCount
            edges {
              node {
                role
                isCurrent
                staffMember {
                  displayName
                  programs(first: 5) {
                    totalCount
                    edges {
                      node {
                        program {
                          title
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
const one = /* GraphQL */ `
  query ($id: ID!) {
    staffMember(id: $id) {
      id
      displayName
    }
    node(id: $id) {
      __typename
      id
    }
  }
`;
const anyNode = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const staffOf = 'query ($id: ID!) { program(id: $id) { staff { totalCount } } }';

let codes = 0;
const person = () => {
  codes += 1;
  const staffCode = `S-${codes}`;
  return { displayName: 'Dana Reyes', position: 'VICTIM_ADVOCATE', staffCode, startedOn: '2024-01-08' };
};

async function newProgram(county: TestJurisdiction): Promise<string> {
  const [program] = await county.programs(1);
  return encodeGlobalId('Program', program?.id ?? '');
}

const created = async (input: object = {}, client = editor): Promise<Json> =>
  (await client.query(create, { input: { ...person(), ...input } })).data.createStaffMember;
const changed = async (id: string, input: object, client = editor): Promise<Json> =>
  (await client.query(update, { input: { id, expectedVersion: 1, ...input } })).data.updateStaffMember;
const assigned = async (staffMemberId: string, input: object = {}, client = editor): Promise<Json> =>
  (await client.query(assign, { input: { programId, staffMemberId, role: 'LEAD', ...input } })).data
    .assignStaff;
const ended = async (id: string, input: object, client = editor): Promise<Json> =>
  (await client.query(end, { input: { id, expectedVersion: 1, ...input } })).data.endStaffAssignment;
const paths = (refused: Json): string[][] => refused.issues.map((issue: { path: string[] }) => issue.path);
const names = (connection: Json): string[] => connection.edges.map(({ node }: Json) => node.displayName);

describe('the sign-in of a staff member', () => {
  const input = (more: object) => ({
    input: { displayName: 'A. Prosecutor', position: 'PROSECUTOR', startedOn: '2024-01-08', ...more },
  });

  it('is that of a member of the office, for one person, and can be cleared', async () => {
    const county = await api.jurisdiction();
    const client = api.as({ jurisdiction: county, role: 'EDITOR' });
    const { subject } = await county.member('VIEWER');
    const other = await (await api.jurisdiction()).member('VIEWER');
    for (const wrong of [other.subject, 'nobody']) {
      const { data } = await client.query(create, input({ staffCode: 'S-1', subject: wrong }));
      expect(data.createStaffMember).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'subject'] });
    }
    const { data } = await client.query(create, input({ staffCode: 'S-1', subject }));
    const { id, version } = data.createStaffMember.staffMember;
    const second = await client.query(create, input({ staffCode: 'S-2', subject }));
    expect(second.data.createStaffMember).toMatchObject({ code: 'CONFLICT', path: ['input', 'subject'] });
    const mine = await api.as({ subject, jurisdiction: county }).query('{ viewer { subject } }');
    expect(mine.data.viewer.subject).toBe(subject);
    const cleared = await client.query(update, { input: { id, expectedVersion: version, subject: null } });
    expect(cleared.data.updateStaffMember.staffMember.id).toBe(id);
    expect(
      (await client.query(create, input({ staffCode: 'S-2', subject }))).data.createStaffMember.code,
    ).toBe(undefined);
  });
});

describe('a staff member', () => {
  it('works for the office from the first to the last day', async () => {
    const { staffMember } = await created({ staffCode: 'A-1', unit: 'Victim services' });
    expect(staffMember).toEqual({
      id: staffMember.id,
      displayName: 'Dana Reyes',
      position: 'VICTIM_ADVOCATE',
      unit: 'Victim services',
      staffCode: 'A-1',
      startedOn: '2024-01-08',
      endedOn: null,
      isCurrent: true,
      version: 1,
    });
    const { data } = await editor.query(one, { id: staffMember.id });
    expect(data).toEqual({
      staffMember: { id: staffMember.id, displayName: 'Dana Reyes' },
      node: { __typename: 'StaffMember', id: staffMember.id },
    });
    for (const [endedOn, isCurrent] of [
      ['2026-06-15', true],
      ['2026-06-14', false],
    ]) {
      expect((await created({ endedOn })).staffMember.isCurrent).toBe(isCurrent);
    }
    expect((await created({ startedOn: '2026-06-16' })).staffMember.isCurrent).toBe(false);
  });

  it('names everything that is wrong with it, each with its path', async () => {
    expect(paths(await created({ displayName: ' ', unit: 'x'.repeat(201), staffCode: 'a b' }))).toEqual([
      ['input', 'displayName'],
      ['input', 'staffCode'],
      ['input', 'unit'],
    ]);
    expect(await created({ endedOn: '2024-01-07' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'endedOn'],
    });
  });

  it('has a staff code that nobody else in the office has', async () => {
    const input = person();
    await created(input);
    const taken = { code: 'CONFLICT', path: ['input', 'staffCode'] };
    expect(await created({ staffCode: input.staffCode })).toMatchObject(taken);
    const { staffMember } = await created();
    expect(await changed(staffMember.id, { staffCode: input.staffCode })).toMatchObject(taken);
    const atOnce = await Promise.all([created({ staffCode: 'R-1' }), created({ staffCode: 'R-1' })]);
    expect(atOnce.map((entry) => entry.__typename).sort()).toEqual([
      'ConflictError',
      'CreateStaffMemberPayload',
    ]);
    const orange = api.as({ jurisdiction: await api.jurisdiction(), role: 'EDITOR' });
    expect((await created({ staffCode: 'R-1' }, orange)).staffMember.staffCode).toBe('R-1');
  });

  it('changes where something is given; null clears the unit and the last day alone', async () => {
    const { staffMember } = await created({ unit: 'A', endedOn: '2026-01-01' });
    const input = { unit: null, endedOn: null, position: 'PARALEGAL' };
    expect((await changed(staffMember.id, input)).staffMember).toMatchObject({
      displayName: 'Dana Reyes',
      position: 'PARALEGAL',
      unit: null,
      endedOn: null,
      version: 2,
    });
    expect(await changed(staffMember.id, { expectedVersion: 2, endedOn: '2020-01-01' })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'endedOn'],
    });
  });
});

describe('an assignment', () => {
  it('joins a staff member to a program in a role, once for each role', async () => {
    const { staffMember } = await created();
    const { assignment: made } = await assigned(staffMember.id, { startsOn: '2026-01-01' });
    expect(made).toEqual({
      id: made.id,
      role: 'LEAD',
      startsOn: '2026-01-01',
      endsOn: null,
      isCurrent: true,
      version: 1,
      program: { id: programId },
      staffMember: { id: staffMember.id },
    });
    expect((await editor.query(anyNode, { id: made.id })).data.node.__typename).toBe('ProgramStaff');
    expect(await assigned(staffMember.id)).toMatchObject({ code: 'CONFLICT', path: ['input', 'role'] });
    expect((await assigned(staffMember.id, { role: 'SUPPORT' })).assignment.role).toBe('SUPPORT');
  });

  it('names what is wrong with it', async () => {
    const refused = await assigned(absentId('Program'), { programId: absentId('StaffMember') });
    expect(paths(refused)).toEqual([
      ['input', 'programId'],
      ['input', 'staffMemberId'],
    ]);
    const { staffMember } = await created({ endedOn: '2026-03-31' });
    expect(await assigned(staffMember.id, { startsOn: '2026-02-01', endsOn: '2026-01-31' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      path: ['input', 'endsOn'],
    });
    expect(await assigned(staffMember.id)).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'staffMemberId'],
    });
    expect(await assigned(staffMember.id, { startsOn: '2026-04-01' })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'startsOn'],
    });
    expect((await assigned(staffMember.id, { startsOn: '2026-03-31' })).assignment.isCurrent).toBe(true);
  });

  it('ends on the given day, and continues when the end is removed', async () => {
    const { staffMember } = await created();
    const { assignment: made } = await assigned(staffMember.id, { startsOn: '2026-01-01' });
    expect(await ended(made.id, { endsOn: '2025-12-31' })).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'endsOn'],
    });
    expect((await ended(made.id, { endsOn: '2026-06-14' })).assignment).toMatchObject({
      endsOn: '2026-06-14',
      isCurrent: false,
      version: 2,
    });
    expect(await ended(made.id, { endsOn: '2026-06-13' })).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 2,
    });
    expect((await ended(made.id, { expectedVersion: 2 })).assignment).toMatchObject({
      endsOn: null,
      isCurrent: true,
      version: 3,
    });
  });
});

describe('the list of staff', () => {
  let county: TestJurisdiction;
  let admin: TestClient;

  beforeAll(async () => {
    county = await api.jurisdiction();
    admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    for (const input of [
      { displayName: 'Cruz' },
      { displayName: 'Adams', position: 'PROSECUTOR', endedOn: '2026-06-14' },
      { displayName: 'Brown', position: 'PROSECUTOR', endedOn: '2026-06-15' },
      { displayName: 'Diaz 100%', startedOn: '2026-06-16' },
      { displayName: 'adams jr', startedOn: '2026-06-15' },
    ]) {
      await created(input, admin);
    }
  });

  it('is filtered by who works there today', async () => {
    const found = async (filter: object) => names((await admin.query(list, { filter })).data.staffMembers);
    expect(await found({ isCurrent: true })).toEqual(['adams jr', 'Brown', 'Cruz']);
    expect(await found({ isCurrent: false })).toEqual(['Adams', 'Diaz 100%']);
    expect(await found({ isCurrent: false, positions: ['PROSECUTOR'] })).toEqual(['Adams']);
    today = '2026-06-16T00:00:00Z';
    try {
      expect(await found({ isCurrent: true })).toEqual(['adams jr', 'Cruz', 'Diaz 100%']);
    } finally {
      today = '2026-06-15T12:00:00Z';
    }
  });
});

describe('the staff of programs', () => {
  it('nests, is filtered, and takes as many statements for many programs as for one', async () => {
    const county = await api.jurisdiction();
    const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    for (let number = 1; number <= 3; number += 1) {
      const ofProgram = await newProgram(county);
      for (const [role, endsOn] of [
        ['LEAD', null],
        ['SUPPORT', '2026-06-14'],
        ['ADVOCATE', '2026-06-15'],
      ] as const) {
        const { staffMember } = await created({ displayName: `${role} ${number}` }, admin);
        await assigned(staffMember.id, { programId: ofProgram, role, endsOn }, admin);
      }
    }
    const few = await admin.query(nested, { first: 1 });
    const many = await admin.query(nested, { first: 3 });
    expect(many.data.programs.edges[0].node.staff).toMatchObject({
      totalCount: 3,
      edges: [
        {
          node: {
            role: 'LEAD',
            isCurrent: true,
            staffMember: {
              programs: { totalCount: 1, edges: [{ node: { program: { title: 'Program 1' } } }] },
            },
          },
        },
        { node: { role: 'SUPPORT', isCurrent: false } },
        { node: { role: 'ADVOCATE', isCurrent: true } },
      ],
    });
    expect(many.data.programs.edges).toHaveLength(3);
    expect(many.statementCount).toBe(few.statementCount);

    const roles = async (filter: object): Promise<string[]> => {
      const { data } = await admin.query(nested, { first: 1, filter });
      return data.programs.edges[0].node.staff.edges.map(({ node }: Json) => node.role);
    };
    expect(await roles({ isCurrent: true })).toEqual(['LEAD', 'ADVOCATE']);
    expect(await roles({ isCurrent: false })).toEqual(['SUPPORT']);
    expect(await roles({ roles: ['SUPPORT', 'ADVOCATE'], isCurrent: true })).toEqual(['ADVOCATE']);
  });
});

describe('a deleted program', () => {
  it('leaves the assignments of its staff, which name it no more', async () => {
    const ofProgram = await newProgram(kern);
    const { staffMember } = await created();
    await assigned(staffMember.id, { programId: ofProgram });
    const admin = api.as({ jurisdiction: kern, role: 'ADMIN' });
    const input = { id: ofProgram, expectedVersion: 1, reason: 'Entered twice' };
    expect((await run(admin, 'deleteRecord', input)).__typename).toBe('DeleteRecordPayload');
    const { data } = await editor.query(
      'query ($id: ID!) { staffMember(id: $id) { programs { edges { node { role program { id } } } } } }',
      { id: staffMember.id },
    );
    expect(data.staffMember.programs.edges).toEqual([{ node: { role: 'LEAD', program: null } }]);
    expect(await assigned(staffMember.id, { programId: ofProgram, role: 'SUPPORT' })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'programId'],
    });
  });
});

describe('a VIEWER', () => {
  it('sees no staff: not in the list, not under a program, not by id', async () => {
    const { staffMember } = await created();
    const { assignment: made } = await assigned(staffMember.id);
    const viewer = api.as({ jurisdiction: kern, role: 'VIEWER' });
    for (const [document, variables] of [
      ['{ staffMembers { totalCount } }', {}],
      ['query ($id: ID!) { staffMember(id: $id) { id } }', { id: staffMember.id }],
      [staffOf, { id: programId }],
    ] as const) {
      const { errors } = await viewer.query(document, variables);
      expect(errors[0]?.extensions.code, document).toBe('FORBIDDEN');
    }
    for (const id of [staffMember.id, made.id]) {
      expect((await viewer.query(anyNode, { id })).data).toEqual({ node: null });
    }
    const { data } = await viewer.query(
      'query ($id: ID!) { program(id: $id) { id staff { totalCount } trainingGaps { expiredOn } } }',
      { id: programId },
    );
    expect(data.program).toEqual({ id: programId, staff: null, trainingGaps: null });
    const analyst = api.as({ jurisdiction: kern, role: 'ANALYST' });
    expect((await analyst.query(one, { id: staffMember.id })).data.staffMember.id).toBe(staffMember.id);
  });
});
