import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

/** The plan of a program: its strategy, its area and its logic model; and the lists that filter by them. */
let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
});
afterAll(() => api.close());

const absentArea = encodeGlobalId('Area', '00000000-0000-7000-8000-000000000000');

const plan = /* GraphQL */ `
  program {
    id
    version
    strategy
    leadAgencyType
    leadAgencyName
    targetArea { code retiredAt }
    logicModel { inputs activities outputs outcomes }
    proposedBySubject
  }
`;
const result = /* GraphQL */ `
  __typename
  ... on Error { code message path }
  ... on ValidationError { issues { path message } }
`;
const create = /* GraphQL */ `
  mutation ($input: CreateProgramInput!) {
    createProgram(input: $input) { ${result} ... on CreateProgramPayload { ${plan} } }
  }
`;
const update = /* GraphQL */ `
  mutation ($input: UpdateProgramInput!) {
    updateProgram(input: $input) { ${result} ... on UpdateProgramPayload { ${plan} } }
  }
`;
const list = /* GraphQL */ `
  query ($first: Int, $filter: ProgramFilter) {
    programs(first: $first, filter: $filter) {
      totalCount
      edges {
        node {
          title
          targetArea {
            name
          }
          logicModel {
            outcomes
          }
          allowedMoves {
            status
          }
        }
      }
    }
  }
`;

const basic = { title: 'Youth court', type: 'YOUTH_LEGAL_LITERACY' };

async function created(input: object = {}, client = editor) {
  const { data } = await client.query(create, { input: { ...basic, ...input } });
  return data.createProgram;
}
async function updated(id: string, expectedVersion: number, input: object) {
  const { data } = await editor.query(update, { input: { id, expectedVersion, ...input } });
  return data.updateProgram;
}
async function newArea(county = kern, values: Parameters<TestJurisdiction['areas']>[1] = {}) {
  const [area] = await county.areas(1, { code: `area-${Math.random().toString(36).slice(2)}`, ...values });
  return { code: area?.code ?? '', id: encodeGlobalId('Area', area?.id ?? '') };
}

describe('the plan of a program', () => {
  it('is recorded with who proposed it', async () => {
    const area = await newArea();
    const { program } = await created({
      strategy: 'Young people hear real cases of their peers.',
      leadAgencyType: 'COMMUNITY',
      leadAgencyName: 'Neighbors Together',
      targetAreaId: area.id,
      logicModel: {
        inputs: ['Two attorneys', ' A room '],
        activities: ['Weekly hearings'],
        outputs: ['40 hearings a year'],
        outcomes: ['Fewer referrals'],
      },
    });
    expect(program).toMatchObject({
      strategy: 'Young people hear real cases of their peers.',
      leadAgencyType: 'COMMUNITY',
      leadAgencyName: 'Neighbors Together',
      targetArea: { code: area.code, retiredAt: null },
      logicModel: {
        inputs: ['Two attorneys', 'A room'],
        activities: ['Weekly hearings'],
        outputs: ['40 hearings a year'],
        outcomes: ['Fewer referrals'],
      },
      proposedBySubject: kern.subjectOf('EDITOR'),
    });
  });

  it('may be empty, and a key is a proposer like a person', async () => {
    const { id, key } = await kern.apiKey();
    const { program } = await created({}, api.as(key));
    expect(program).toMatchObject({
      strategy: null,
      leadAgencyName: null,
      targetArea: null,
      logicModel: { inputs: [], activities: [], outputs: [], outcomes: [] },
      proposedBySubject: `api-key:${id}`,
    });
  });

  it('tells a VIEWER not who proposed it', async () => {
    const { program } = await created();
    const viewer = api.as({ jurisdiction: kern, role: 'VIEWER' });
    const { data, errors } = await viewer.query(
      'query ($id: ID!) { program(id: $id) { title proposedBySubject } }',
      { id: program.id },
    );
    expect(data.program).toEqual({ title: basic.title, proposedBySubject: null });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('keeps what is left out, and clears what is null, part by part', async () => {
    const area = await newArea();
    const { program } = await created({
      strategy: 'Old',
      leadAgencyName: 'Old name',
      targetAreaId: area.id,
      logicModel: { inputs: ['One'], activities: ['Two'], outputs: ['Three'] },
    });
    const first = await updated(program.id, 1, {
      strategy: null,
      logicModel: { activities: null, outputs: ['Four'], outcomes: ['Five'] },
    });
    expect(first.program).toMatchObject({
      strategy: null,
      leadAgencyName: 'Old name',
      targetArea: { code: area.code },
      logicModel: { inputs: ['One'], activities: [], outputs: ['Four'], outcomes: ['Five'] },
      proposedBySubject: kern.subjectOf('EDITOR'),
    });
    const second = await updated(program.id, 2, {
      leadAgencyName: null,
      targetAreaId: null,
      logicModel: null,
    });
    expect(second.program).toMatchObject({
      leadAgencyName: null,
      targetArea: null,
      logicModel: { inputs: [], activities: [], outputs: [], outcomes: [] },
      version: 3,
    });
  });

  it('names everything that is wrong with it, each with its path', async () => {
    const { issues } = await created({
      strategy: 'Call (661) 555-0100 for details',
      leadAgencyName: ' ',
      targetAreaId: encodeGlobalId('Program', '00000000-0000-7000-8000-000000000000'),
      logicModel: {
        inputs: Array(21).fill('A line'),
        activities: ['x'.repeat(501)],
        outputs: ['Good', ' '],
        outcomes: ['Case no. 24-CR-01234 is dismissed'],
      },
    });
    expect(issues.map((issue: { path: string[] }) => issue.path.slice(1).join('.'))).toEqual([
      'leadAgencyName',
      'targetAreaId',
      'logicModel.inputs',
      'logicModel.activities.0',
      'logicModel.outputs.1',
    ]);
    expect(issues.map((issue: { message: string }) => issue.message)).toEqual([
      'The name of an agency must not be empty.',
      'This is not the id of an area.',
      'The inputs of a logic model have at most 20 lines.',
      'A line of a logic model has at most 500 characters.',
      'A line of a logic model must not be empty.',
    ]);
  });

  it.each(['Meeting about People v. Doe', 'Ms. Lopez and her neighbors', 'Ask kern@example.org'])(
    'is not called "%s": it names nobody',
    async (title) => {
      expect(await created({ title })).toMatchObject({
        code: 'IDENTIFYING_TEXT',
        path: ['input', 'title'],
      });
    },
  );

  it('takes no retired area, and keeps the one that it has', async () => {
    const retired = await newArea(kern, { retiredAt: new Date() });
    const refused = {
      code: 'INVALID_STATE',
      path: ['input', 'targetAreaId'],
      message: `The area ${retired.code} is retired and cannot be used for anything new.`,
    };
    expect(await created({ targetAreaId: retired.id })).toMatchObject(refused);
    const { program } = await created();
    expect(await updated(program.id, 1, { targetAreaId: retired.id })).toMatchObject(refused);

    const [row] = await kern.programs(1, { targetAreaId: decodeGlobalId(retired.id)?.id ?? '' });
    const id = encodeGlobalId('Program', row?.id ?? '');
    const kept = await updated(id, 1, { title: 'Renamed', targetAreaId: retired.id });
    expect(kept.program.targetArea.code).toBe(retired.code);
  });

  it("takes no other jurisdiction's area: its id is answered like an absent one", async () => {
    const foreign = await newArea(await api.jurisdiction());
    const { program } = await created();
    for (const targetAreaId of [foreign.id, absentArea]) {
      const refused = {
        code: 'NOT_FOUND',
        path: ['input', 'targetAreaId'],
        message: 'The area was not found.',
      };
      expect(await created({ targetAreaId })).toMatchObject(refused);
      expect(await updated(program.id, 1, { targetAreaId })).toMatchObject(refused);
    }
    const { data } = await editor.query(list, { filter: { targetAreaId: foreign.id } });
    expect(data.programs).toMatchObject({ totalCount: 0 });
  });
});

describe('the list of programs', () => {
  it('is filtered by who leads, by area and by the first day', async () => {
    const county = await api.jurisdiction();
    const viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
    const area = await newArea(county);
    const day = (text: string) => new Date(`${text}T00:00:00Z`);
    await county.programs(1, { title: 'Police', leadAgencyType: 'POLICE', startsOn: day('2026-04-01') });
    await county.programs(1, {
      title: 'Court',
      leadAgencyType: 'COURT',
      startsOn: day('2026-05-01'),
      targetAreaId: decodeGlobalId(area.id)?.id ?? '',
    });
    await county.programs(1, { title: 'Ours' });
    const found = async (filter: object) => {
      const { data } = await viewer.query(list, { filter });
      return data.programs.edges.map((edge: { node: { title: string } }) => edge.node.title).sort();
    };
    expect(await found({ leadAgencyTypes: ['POLICE', 'COURT'] })).toEqual(['Court', 'Police']);
    expect(await found({ leadAgencyTypes: [] })).toEqual([]);
    expect(await found({ targetAreaId: area.id })).toEqual(['Court']);
    expect(await found({ targetAreaId: absentArea })).toEqual([]);
    expect(await found({ startsFrom: '2026-04-01', startsBefore: '2026-05-01' })).toEqual(['Police']);
    expect(await found({ startsFrom: '2026-04-02' })).toEqual(['Court']);
    expect(await found({ startsBefore: '2026-04-01' })).toEqual([]);
  });

  it('shows plans and areas in as many statements for many programs as for one', async () => {
    const county = await api.jurisdiction();
    for (const number of [1, 2, 3]) {
      const [area] = await county.areas(1, { code: `area-${number}` });
      await county.programs(2, { targetAreaId: area?.id ?? '', outcomes: ['Less fear'] });
    }
    const viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
    const few = await viewer.query(list, { first: 1 });
    const many = await viewer.query(list, { first: 100 });
    expect(many.data.programs.edges).toHaveLength(6);
    expect(many.data.programs.edges[5].node).toMatchObject({
      targetArea: { name: 'Area 1' },
      logicModel: { outcomes: ['Less fear'] },
    });
    expect(many.statementCount).toBe(few.statementCount);
  });
});
