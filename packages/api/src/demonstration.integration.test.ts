import { afterAll, beforeAll, expect, test } from 'vitest';

import { valueOnly, withValues } from './testing/figures.ts';
import { startTestApi, type TestApi } from './testing/test-api.ts';

/** The demonstration follows the rules that it demonstrates. On a day of its story: agreements end. */
const today = new Date('2026-11-26T12:00:00Z');
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({ now: () => today });
  await api.demonstration();
});
afterAll(() => api.close());

const document = `{
  programs(first: 50) { edges { node { title status gate { isOpen } trainingGaps { training { code } }
    figures { activitiesHeld headcountTotal ${valueOnly} uniqueParticipants ${valueOnly} }
    activities(first: 30) { edges { node { title status startsAt gate { isOpen } } } } } } }
  publications(first: 50) { edges { node { title status gate { isOpen } } } }
}`;

interface Gated {
  title: string;
  status: string;
  gate: { isOpen: boolean };
}

test.each(['cedar', 'maple', 'birch'])(
  'nothing of %s runs or is public while its gate is closed',
  async (name) => {
    const { data, errors } = await api.as({ subject: `demo:${name}-editor` }).query(document);
    expect(errors).toEqual([]);
    const programs: (Gated & { activities: { edges: { node: Gated & { startsAt: string } }[] } })[] =
      data.programs.edges.map(({ node }: { node: Gated }) => node);
    const activities = programs.flatMap((program) => program.activities.edges.map(({ node }) => node));
    const publications: Gated[] = data.publications.edges.map(({ node }: { node: Gated }) => node);
    const running = [...programs, ...activities, ...publications].filter(({ status }) =>
      ['ACTIVE', 'PUBLISHED'].includes(status),
    );
    expect(running.length).toBeGreaterThan(0);
    expect(running.filter(({ gate }) => !gate.isOpen).map(({ title }) => title)).toEqual([]);
    for (const { title, status, startsAt } of activities)
      expect([title, status]).toEqual([title, new Date(startsAt) > today ? 'ACTIVE' : 'COMPLETED']);
  },
);

test('the lessons know by pseudonym who came twice, and that somebody who gives them is not trained any more', async () => {
  const { data } = await api.as({ subject: 'demo:cedar-editor' }).query(document);
  const school = data.programs.edges
    .map(({ node }: { node: { title: string } }) => node)
    .find(({ title }: { title: string }) => title === 'Know Your Rights at School');
  expect(withValues(school.figures)).toEqual({
    activitiesHeld: 5,
    headcountTotal: 137,
    uniqueParticipants: 82,
  });
  expect(school.trainingGaps).toEqual([{ training: { code: 'BIAS-1' } }]);
});

test('the market hours are a monthly series in one area, with a plan', async () => {
  const { data, errors } = await api.as({ subject: 'demo:birch-editor' }).query(`{
    activitySeriesList(first: 5) { edges { node {
      frequency program { targetArea { code } logicModel { outputs } } activities(first: 20) { totalCount edges { node { area { code } } } } } } }
  }`);
  expect(errors).toEqual([]);
  const [series] = data.activitySeriesList.edges.map(({ node }: { node: unknown }) => node);
  expect(series).toMatchObject({
    frequency: 'MONTHLY',
    program: { targetArea: { code: 'market' }, logicModel: { outputs: ['One morning a month'] } },
    activities: { totalCount: 7 },
  });
  const areas = series.activities.edges.map(
    ({ node }: { node: { area: { code: string } } }) => node.area.code,
  );
  expect(new Set(areas)).toEqual(new Set(['market']));
});
