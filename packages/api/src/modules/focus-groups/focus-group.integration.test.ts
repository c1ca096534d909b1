import { createHash } from 'node:crypto';

import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { mutate } from '../../testing/mutate.ts';
import {
  aFocusGroup,
  anExcerpt,
  aParticipant,
  aSession,
  aTheme,
} from '../../testing/scenarios/focus-groups.scenarios.ts';
import { worldOf, type Reference, type World } from '../../testing/scenarios/scenario.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let world: World;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  world = worldOf(api, await api.jurisdiction());
});
afterAll(() => api.close());

const ofCounty = () => ({ jurisdictionId: world.county.id });

const send = (name: string, input: object, selection = '__typename') =>
  mutate(world.as('ADMIN'), name, input, selection);

/** Participants with an excerpt each, written as the database has them. Every second person is a man, and every third speaks about the theme. */
async function manyVoices(session: Reference, theme: Reference, people: number): Promise<void> {
  const rowId = (globalId: string): string =>
    Buffer.from(globalId, 'base64url').toString().split(':').at(-1) ?? '';
  const [focusGroupSessionId, themeId] = [rowId(session.id), rowId(theme.id)];
  const jurisdictionId = world.county.id;
  await inSystem(api.database.system, async () => {
    const { prisma } = api.database.system;
    for (let place = 0; place < people; place += 1) {
      const participant = await prisma.focusGroupParticipant.create({
        data: { jurisdictionId, focusGroupSessionId, code: `v${place}`, sex: place % 2 ? 'MALE' : 'FEMALE' },
      });
      const excerpt = await prisma.excerpt.create({
        data: { jurisdictionId, focusGroupSessionId, focusGroupParticipantId: participant.id, text: 'Dark.' },
      });
      const coding = await prisma.coding.create({
        data: { jurisdictionId, excerptId: excerpt.id, coderSubject: 'ann' },
      });
      if (place % 3 === 0)
        await prisma.codingTheme.create({
          data: { jurisdictionId, codingId: coding.id, themeId, position: 0 },
        });
    }
  });
}

const tableOf = async (id: string, by: string | null, role: 'VIEWER' | 'ADMIN' = 'VIEWER') => {
  const { data, errors } = await world.as(role).query(
    `query ($id: ID!, $by: DemographicDimension) { focusGroup(id: $id) { themeTable(by: $by) {
       withheldBecause sha256 rows { theme { code } everyone { __typename ... on Estimate { value denominator } }
       groups { group share { __typename ... on Estimate { value } } } } } } }`,
    { id, by },
  );
  expect(errors).toEqual([]);
  return data.focusGroup.themeTable;
};

describe('closing a focus group', () => {
  it('freezes who spoke about the themes, by group, with rounding', async () => {
    const [group, theme] = [await aFocusGroup(world), await aTheme(world)];
    await manyVoices(await aSession(world, group), theme, 120);
    expect(await tableOf(group.id, null)).toBeNull();
    const closed = await send('closeFocusGroup', { id: group.id, expectedVersion: group.version });
    expect(closed.code).toBeUndefined();
    const table = await tableOf(group.id, 'SEX');
    expect(table.withheldBecause).toBeNull();
    expect(table.rows).toHaveLength(1);
    const [row] = table.rows;
    // 40 of 120 spoke about it, 20 of the women and 20 of the men.
    expect(row.everyone).toMatchObject({ __typename: 'Estimate', denominator: 120 });
    expect(Math.abs(row.everyone.value - 1 / 3)).toBeLessThan(0.1);
    expect(row.groups.map((one: { group: string }) => one.group)).toEqual(['FEMALE', 'MALE']);
    for (const { share } of row.groups) expect(Math.abs(share.value - 1 / 3)).toBeLessThan(0.2);
    expect(await tableOf(group.id, 'SEX', 'ADMIN')).toEqual(table);
    expect((await tableOf(group.id, 'AGE_BAND')).withheldBecause).toBe(
      'No participant has a group of this kind.',
    );
  });

  it('shows the certificate, which has the answers of everyone, only to those who can read excerpts', async () => {
    const [group, theme] = [await aFocusGroup(world), await aTheme(world)];
    await manyVoices(await aSession(world, group), theme, 20);
    await send('closeFocusGroup', { id: group.id, expectedVersion: group.version });
    const read = (role: 'VIEWER' | 'ETHICS_REVIEWER' | 'CONTRIBUTOR' | 'ANALYST') =>
      world.as(role).query('query ($id: ID!) { focusGroup(id: $id) { themeTable { sha256 certificate } } }', {
        id: group.id,
      });
    for (const role of ['VIEWER', 'ETHICS_REVIEWER'] as const) {
      const { data, errors } = await read(role);
      expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
      expect(data.focusGroup.themeTable.certificate).toBeNull();
    }
    for (const role of ['CONTRIBUTOR', 'ANALYST'] as const) {
      const { sha256, certificate: text } = (await read(role)).data.focusGroup.themeTable;
      const { release, certificate } = JSON.parse(text as string);
      expect(certificate.answers).toHaveLength(20);
      // Answers cannot be found by trying hashes.
      expect(sha256).toBe(createHash('sha256').update(canonicalJson(release)).digest('hex'));
    }
  });

  it('has a hash of the published figures, which tells nothing of hidden answers', async () => {
    const groups = [await aFocusGroup(world), await aFocusGroup(world)];
    const theme = await aTheme(world);
    const hashes: string[] = [];
    for (const [index, group] of groups.entries()) {
      await manyVoices(await aSession(world, group), theme, 8 + index);
      await send('closeFocusGroup', { id: group.id, expectedVersion: group.version });
      hashes.push((await tableOf(group.id, null)).sha256);
    }
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[1]).toBe(hashes[0]);
  });

  it('hides everything of a few people', async () => {
    const [group, theme] = [await aFocusGroup(world), await aTheme(world)];
    await manyVoices(await aSession(world, group), theme, 9);
    await send('closeFocusGroup', { id: group.id, expectedVersion: group.version });
    const table = await tableOf(group.id, 'SEX');
    expect(table.withheldBecause).not.toBeNull();
    expect(JSON.stringify(table.rows)).not.toContain('Estimate');
  });

  it('is refused without participants, and with an excerpt that nobody has coded', async () => {
    const empty = await aFocusGroup(world);
    const input = ({ id, version }: Reference) => ({ id, expectedVersion: version });
    expect(await send('closeFocusGroup', input(empty))).toMatchObject({
      code: 'INVALID_STATE',
      message: 'The focus group has no participants.',
    });
    const group = await aFocusGroup(world);
    await anExcerpt(world, await aParticipant(world, await aSession(world, group)));
    expect(await send('closeFocusGroup', input(group))).toMatchObject({
      message: '1 excerpt is not coded yet.',
    });
  });

  it('ends everything but the removal of a participant, which leaves the frozen figures', async () => {
    const group = await aFocusGroup(world);
    const session = await aSession(world, group);
    const participant = await aParticipant(world, session);
    const excerpt = await anExcerpt(world, participant);
    await send('codeExcerpt', { excerptId: excerpt.id, themeIds: [] });
    await send('closeFocusGroup', { id: group.id, expectedVersion: group.version });
    const before = await tableOf(group.id, null);
    const refusals = [
      ['addExcerpt', { focusGroupParticipantId: participant.id, text: 'More.' }],
      ['updateExcerpt', { id: excerpt.id, expectedVersion: excerpt.version, text: 'Other.' }],
      ['codeExcerpt', { excerptId: excerpt.id, themeIds: [] }],
      ['addFocusGroupParticipant', { focusGroupSessionId: session.id, code: 'late' }],
      ['updateFocusGroupSession', { id: session.id, expectedVersion: session.version, language: 'es' }],
    ] as const;
    for (const [name, given] of refusals)
      expect(await send(name, given), name).toMatchObject({
        code: 'INVALID_STATE',
        message: 'The focus group is closed, and its figures are frozen.',
      });
    const gone = await send(
      'removeFocusGroupParticipant',
      { id: participant.id, reason: 'Withdrew.' },
      'deletedId',
    );
    expect(gone.payload).toEqual({ deletedId: participant.id });
    expect(await tableOf(group.id, null)).toEqual(before);
    const left = await world.system((prisma) =>
      Promise.all([prisma.excerpt.count({ where: ofCounty() }), prisma.coding.count({ where: ofCounty() })]),
    );
    expect(left).toEqual([0, 0]);
  });
});

describe('coding', () => {
  it("replaces the coder's own decision and leaves those of others", async () => {
    const [excerpt, dark, bus] = [await anExcerpt(world), await aTheme(world), await aTheme(world)];
    const code = (role: 'ADMIN' | 'ANALYST', themeIds: string[]) =>
      mutate(
        world.as(role),
        'codeExcerpt',
        { excerptId: excerpt.id, themeIds },
        'coding { id themes { id } }',
      );
    await code('ADMIN', [dark.id]);
    await code('ANALYST', [bus.id]);
    const again = await code('ADMIN', [bus.id, dark.id]);
    expect(again.payload.coding.themes).toEqual([{ id: bus.id }, { id: dark.id }]);
    const { data } = await world
      .as('EDITOR')
      .query(
        `query ($id: ID!) { node(id: $id) { ... on Excerpt { codings { edges { node { themes { id } } } } } } }`,
        { id: excerpt.id },
      );
    expect(
      data.node.codings.edges.map((edge: { node: { themes: unknown[] } }) => edge.node.themes.length),
    ).toEqual([2, 1]);
  });

  it('names a retired theme, a repeated one and one of another office', async () => {
    const [excerpt, retired] = [await anExcerpt(world), await aTheme(world)];
    await send('retireTheme', { id: retired.id, expectedVersion: retired.version });
    const foreign = await aTheme(worldOf(api, await api.jurisdiction()));
    const code = (themeIds: string[]) => send('codeExcerpt', { excerptId: excerpt.id, themeIds });
    expect(await code([retired.id])).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'themeIds', '0'],
    });
    expect(await code([foreign.id])).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'themeIds', '0'] });
    const own = await aTheme(world);
    expect(await code([own.id, own.id])).toMatchObject({ code: 'VALIDATION_FAILED' });
  });
});

describe('the words of participants', () => {
  it('are for those who code, and each read is in the audit trail', async () => {
    const session = await aSession(world);
    await anExcerpt(world, await aParticipant(world, session));
    const document =
      'query ($id: ID!) { node(id: $id) { ... on FocusGroupSession { excerpts { edges { node { text } } } } } }';
    for (const role of ['VIEWER', 'ETHICS_REVIEWER'] as const) {
      const { data, errors } = await world.as(role).query(document, { id: session.id });
      expect([data?.node?.excerpts ?? null, errors[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
    }
    const { data } = await world.as('CONTRIBUTOR').query(document, { id: session.id });
    expect(data.node.excerpts.edges).toHaveLength(1);
    const reads = await world.system((prisma) =>
      prisma.auditEvent.count({ where: { ...ofCounty(), action: 'excerpt.read' } }),
    );
    expect(reads).toBe(1);
  });

  it('may name nobody', async () => {
    const { id } = await aParticipant(world);
    const text = 'Call me at 212-555-0142.';
    const outcome = await send('addExcerpt', { focusGroupParticipantId: id, text });
    expect(outcome.code).toBe('IDENTIFYING_TEXT');
  });
});

describe('a codebook', () => {
  it('has two levels', async () => {
    const [wide, narrow] = [await aTheme(world), await aTheme(world)];
    const put = (theme: Reference, parentId: string, expectedVersion = theme.version) =>
      send('updateTheme', { id: theme.id, expectedVersion, parentId });
    expect((await put(narrow, wide.id)).code).toBeUndefined();
    for (const [theme, parent] of [
      [wide, narrow],
      [wide, wide],
    ] as const)
      expect(await put(theme, parent.id)).toMatchObject({
        code: 'VALIDATION_FAILED',
        path: ['input', 'parentId'],
      });
    const none = encodeGlobalId('Theme', '01920000-0000-7000-8000-000000000001');
    expect(await put(wide, none)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
