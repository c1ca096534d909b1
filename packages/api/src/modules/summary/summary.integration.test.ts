import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { valueOnly, withValues } from '../../testing/figures.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let viewer: TestClient;
let forumId: string;
let youthId: string;

const at = (text: string) => new Date(text);
const programId = (id: string) => encodeGlobalId('Program', id);
const absentId = programId('00000000-0000-7000-8000-000000000000');

beforeAll(async () => {
  api = await startTestApi({ now: () => at('2025-07-01T12:00:00Z') });
  kern = await api.jurisdiction();
  viewer = api.as({ jurisdiction: kern, role: 'VIEWER' });
  ({ forumId, youthId } = await writeYear(kern));
  // The same in another office, which must be in no figure.
  await writeYear(await api.jurisdiction());
});
afterAll(() => api.close());

/** A year of two programs, past the API. */
async function writeYear(office: TestJurisdiction): Promise<{ forumId: string; youthId: string }> {
  const [forum, youth] = await office.programs(2);
  if (!forum || !youth) throw new Error('no programs');
  const jurisdictionId = office.id;
  const event = async (program: { id: string }, startsAt: string, values: object) => {
    const [made] = await office.activities(program, 1, { startsAt: at(startsAt), ...values });
    if (!made) throw new Error('no activity');
    return made.id;
  };
  const january = await event(forum, '2025-01-15T18:00:00Z', {
    status: 'COMPLETED',
    endsAt: at('2025-01-15T20:00:00Z'),
  });
  // 31 March in Los Angeles.
  const spring = await event(forum, '2025-04-01T03:00:00Z', {
    status: 'COMPLETED',
    endsAt: at('2025-04-01T04:30:00Z'),
  });
  const under = await event(forum, '2025-07-01T10:00:00Z', { status: 'ACTIVE' });
  await event(forum, '2025-09-01T10:00:00Z', { status: 'ACTIVE' });
  await event(forum, '2025-10-01T10:00:00Z', { status: 'PROPOSED' });
  const cancelled = await event(forum, '2025-05-05T10:00:00Z', {
    status: 'CANCELLED',
    cancelReason: 'Flood',
  });
  const deleted = await event(forum, '2025-05-06T10:00:00Z', {
    status: 'COMPLETED',
    deletedAt: at('2025-05-07'),
  });
  const before = await event(forum, '2024-12-31T23:59:00Z', {
    status: 'COMPLETED',
    endsAt: at('2025-01-01T00:59:00Z'),
  });
  const lesson = await event(youth, '2025-02-10T18:00:00Z', {
    status: 'COMPLETED',
    endsAt: at('2025-02-10T19:00:00Z'),
  });

  return inSystem(api.database.system, async () => {
    const { prisma } = api.database.system;
    const came = (activityId: string, who: { headcount?: number; participantKey?: string }) => ({
      jurisdictionId,
      activityId,
      ...who,
    });
    await prisma.attendance.createMany({
      data: [
        came(january, { headcount: 30 }),
        came(january, { headcount: 12 }),
        came(january, { participantKey: 'P-1' }),
        came(spring, { participantKey: 'P-1' }),
        came(spring, { participantKey: 'P-2' }),
        came(under, { participantKey: 'P-3' }),
        came(under, { participantKey: 'P-2' }),
        came(cancelled, { headcount: 1_000 }),
        came(deleted, { headcount: 1_000 }),
        came(before, { headcount: 5 }),
        came(lesson, { participantKey: 'P-1' }),
        came(lesson, { participantKey: 'P-9' }),
      ],
    });
    await prisma.resourceDistribution.createMany({
      data: [january, spring, cancelled].map((activityId) => ({
        jurisdictionId,
        activityId,
        kind: 'INFORMATION_SHEET' as const,
        title: 'Your rights',
        quantity: 50,
      })),
    });
    await writePartners(prisma, jurisdictionId, forum.id, { january, spring, cancelled });
    await writeMoney(prisma, jurisdictionId, forum.id);
    await writeFeedback(prisma, jurisdictionId, { forumId: forum.id, youthId: youth.id, january, before });
    await writeGovernance(prisma, jurisdictionId, { forumId: forum.id, youthId: youth.id, january });
    return { forumId: forum.id, youthId: youth.id };
  });
}

type Prisma = Database['prisma'];

async function writePartners(
  prisma: Prisma,
  jurisdictionId: string,
  forumId: string,
  activities: Record<'january' | 'spring' | 'cancelled', string>,
) {
  const partner = (code: string, deletedAt: Date | null = null) =>
    prisma.partnerOrganization.create({
      data: { jurisdictionId, code, name: code, kind: 'SCHOOL', deletedAt },
    });
  const [school, church, shop, gone] = await Promise.all([
    partner('school'),
    partner('church'),
    partner('shop'),
    partner('gone', at('2025-02-01')),
  ]);
  await prisma.programPartner.createMany({
    data: [school, gone].map(({ id }) => ({ jurisdictionId, programId: forumId, partnerOrganizationId: id })),
  });
  await prisma.activityPartner.createMany({
    data: [
      [activities.january, school.id],
      [activities.january, church.id],
      [activities.spring, church.id],
      [activities.cancelled, shop.id],
    ].map(([activityId = '', partnerOrganizationId = '']) => ({
      jurisdictionId,
      activityId,
      partnerOrganizationId,
    })),
  });
}

async function writeMoney(prisma: Prisma, jurisdictionId: string, forumId: string) {
  const line = (fiscalYear: number, plannedCents: bigint, deletedAt: Date | null = null) =>
    prisma.budgetLine.create({
      data: {
        jurisdictionId,
        programId: forumId,
        fiscalYear,
        fundingType: 'GENERAL_FUND',
        expenseType: 'VENUE',
        description: 'Hall',
        plannedCents,
        deletedAt,
      },
    });
  const [lastYear, thisYear, deletedLine] = await Promise.all([
    line(2024, 10_000n),
    line(2025, 5_000_000_000n),
    line(2025, 7n, at('2025-03-01')),
  ]);
  const spent = (budgetLineId: string, day: string, amountCents: bigint) => ({
    jurisdictionId,
    budgetLineId,
    spentOn: at(day),
    amountCents,
    description: 'Hall',
    recordedBySubject: 'somebody',
  });
  await prisma.expenditure.createMany({
    data: [
      spent(lastYear.id, '2024-12-31', 400n),
      spent(thisYear.id, '2025-01-01', 5_000n),
      spent(thisYear.id, '2025-04-30', -600n),
      spent(thisYear.id, '2025-12-31', 4_000_000_000n),
      spent(deletedLine.id, '2025-02-02', 7n),
    ],
  });
}

async function writeFeedback(
  prisma: Prisma,
  jurisdictionId: string,
  ids: Record<'forumId' | 'youthId' | 'january' | 'before', string>,
) {
  const open = { jurisdictionId, summary: 'Street lights are out' };
  const closed = (closedAt: string) => ({
    ...open,
    category: 'QUALITY_OF_LIFE' as const,
    priority: 'LOW' as const,
    status: 'ADOPTED' as const,
    decisionReason: 'Repaired',
    decidedAt: at(closedAt),
  });
  await prisma.feedbackItem.createMany({
    data: [
      { ...open, programId: ids.forumId, activityId: ids.january, receivedOn: at('2025-01-15') },
      { ...closed('2025-03-31T23:30:00Z'), activityId: ids.january, receivedOn: at('2025-01-15') },
      { ...closed('2025-04-01T05:00:00Z'), programId: ids.forumId, receivedOn: at('2024-11-01') },
      { ...open, activityId: ids.before, receivedOn: at('2024-12-31') },
      { ...open, programId: ids.forumId, receivedOn: at('2025-06-30'), deletedAt: at('2025-07-01') },
      { ...open, programId: ids.youthId, receivedOn: at('2025-02-11') },
    ],
  });
}

async function writeGovernance(
  prisma: Prisma,
  jurisdictionId: string,
  ids: Record<'forumId' | 'youthId' | 'january', string>,
) {
  const text = {
    jurisdictionId,
    kind: 'PROGRAM_REPORT' as const,
    title: 'Report',
    body: 'Text',
    proposedBySubject: 'somebody',
  };
  await prisma.publication.createMany({
    data: [
      { ...text, programId: ids.forumId, status: 'PUBLISHED', publishedAt: at('2025-01-01T05:00:00Z') },
      { ...text, programId: ids.youthId, status: 'PUBLISHED', publishedAt: at('2025-06-15T05:00:00Z') },
      { ...text, programId: ids.forumId },
    ],
  });
  const review = { jurisdictionId, kind: 'ETHICS' as const, requestedBySubject: 'somebody' };
  const decided = (decidedAt: string) => ({
    ...review,
    status: 'APPROVED' as const,
    reviewerSubject: 'reviewer',
    decisionNote: 'Fine',
    decidedAt: at(decidedAt),
  });
  await prisma.ethicsReview.createMany({
    data: [
      { ...decided('2025-02-28T12:00:00Z'), programId: ids.forumId },
      { ...decided('2025-02-27T12:00:00Z'), activityId: ids.january },
      { ...decided('2025-03-02T12:00:00Z'), programId: ids.youthId },
      { ...review, programId: ids.forumId },
    ],
  });
}

const summaryFields = /* GraphQL */ `
  activitiesHeld activitiesPlanned activitiesCancelled activitiesCounted headcountTotal ${valueOnly}
  uniqueParticipants ${valueOnly} hours ${valueOnly} activitiesWithoutEnd partners resourcesDistributed ${valueOnly}
  plannedCents ${valueOnly} spentCents ${valueOnly} feedbackReceived feedbackDecided openFeedback
  costPerParticipant { __typename ... on Estimate { value denominator method unit } ... on NotReported { why } }
`;
const summary = /* GraphQL */ `
  query ($programId: ID!, $from: Date, $to: Date) {
    programSummary(programId: $programId, from: $from, to: $to) { ${summaryFields} }
  }
`;
const listed = /* GraphQL */ `
  query ($first: Int, $from: Date, $to: Date) {
    programs(first: $first) { edges { node { id figures(from: $from, to: $to) { ${summaryFields} } } } }
  }
`;

describe('the summary of a program', () => {
  it('is of its whole life', async () => {
    const { data, errors } = await viewer.query(summary, { programId: programId(forumId) });
    expect(errors).toEqual([]);
    expect(withValues(data.programSummary)).toEqual({
      activitiesHeld: 4,
      activitiesPlanned: 2,
      activitiesCancelled: 1,
      activitiesCounted: 2,
      headcountTotal: 47,
      uniqueParticipants: 3,
      hours: 4.5,
      activitiesWithoutEnd: 1,
      partners: 2,
      resourcesDistributed: 100,
      plannedCents: 5_000_010_000,
      spentCents: 4_000_004_800,
      feedbackReceived: 4,
      feedbackDecided: 2,
      openFeedback: 2,
      // 47 counted, and P-1, P-2 and P-3 at activities without a headcount.
      costPerParticipant: {
        __typename: 'Estimate',
        value: 4_000_004_800 / 50,
        denominator: 50,
        method: expect.stringMatching(/without a headcount/),
        unit: 'US cents per participant',
      },
    });
  });

  it('is of a range of days, both included', async () => {
    const { data } = await viewer.query(summary, {
      programId: programId(forumId),
      from: '2025-01-01',
      to: '2025-03-31',
    });
    expect(withValues(data.programSummary)).toMatchObject({
      activitiesHeld: 1,
      activitiesPlanned: 0,
      activitiesCancelled: 0,
      headcountTotal: 42,
      uniqueParticipants: 1,
      hours: 2,
      partners: 2,
      resourcesDistributed: 50,
      plannedCents: 5_000_000_000,
      spentCents: 5_000,
      feedbackReceived: 2,
      feedbackDecided: 1,
      openFeedback: 2,
      costPerParticipant: { value: 5_000 / 42, method: expect.stringMatching(/sum of headcounts/) },
    });
    const april = await viewer.query(summary, {
      programId: programId(forumId),
      from: '2025-04-01',
      to: '2025-04-01',
    });
    expect(withValues(april.data.programSummary)).toMatchObject({
      activitiesHeld: 1,
      uniqueParticipants: 2,
      feedbackDecided: 1,
      spentCents: null,
      costPerParticipant: null,
    });
    const past = await viewer.query(summary, { programId: programId(forumId), to: '2024-12-31' });
    expect(withValues(past.data.programSummary)).toMatchObject({
      activitiesHeld: 1,
      spentCents: 400,
      plannedCents: 10_000,
      openFeedback: 1,
    });
  });

  it('has no sums where nothing was counted', async () => {
    const { data } = await viewer.query(summary, {
      programId: programId(youthId),
      from: '1999-01-01',
      to: '1999-12-31',
    });
    expect(withValues(data.programSummary)).toMatchObject({
      activitiesHeld: 0,
      hours: null,
      headcountTotal: null,
      spentCents: null,
      partners: 0,
    });
  });

  it('counts by pseudonym where nobody counted heads', async () => {
    const { data } = await viewer.query(summary, { programId: programId(youthId) });
    expect(withValues(data.programSummary)).toMatchObject({
      headcountTotal: null,
      uniqueParticipants: 2,
      feedbackReceived: 1,
      costPerParticipant: null,
    });
  });

  it('refuses a last day before the first', async () => {
    const { data, errors } = await viewer.query(summary, {
      programId: programId(forumId),
      from: '2025-02-01',
      to: '2025-01-31',
    });
    expect(data.programSummary).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', inputPath: ['to'] });
  });

  it('is null for another tenant as for an absent program', async () => {
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    for (const id of [programId(forumId), absentId, 'nonsense', encodeGlobalId('Activity', forumId)]) {
      const { data, errors } = await stranger.query(summary, { programId: id });
      expect([data, errors], id).toEqual([{ programSummary: null }, []]);
    }
  });

  it('needs the right to all that it tells', async () => {
    const { key } = await kern.apiKey({ scopes: ['program.read', 'activity.read', 'attendance.read'] });
    const { data, errors } = await api.as(key).query(summary, { programId: programId(forumId) });
    expect(data.programSummary).toBeNull();
    expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
    const public_ = await api.asPublic().query(summary, { programId: programId(forumId) });
    expect(public_.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('takes one statement for itself, and one for all programs of a list', async () => {
    const alone = await viewer.query(summary, { programId: programId(forumId) });
    expect(alone.statements).toHaveLength(2);
    const office = await api.jurisdiction();
    const { forumId: itsForum } = await writeYear(office);
    await office.programs(48);
    const reader = api.as({ jurisdiction: office, role: 'VIEWER' });
    const one = await reader.query(listed, { first: 1 });
    const many = await reader.query(listed, { first: 50 });
    expect(many.errors).toEqual([]);
    expect(many.data.programs.edges).toHaveLength(50);
    expect(many.statements).toHaveLength(one.statements.length);
    expect(many.statements).toHaveLength(2);
    const own = many.data.programs.edges.find(({ node }: Json) => node.id === programId(itsForum));
    const { data } = await reader.query(summary, { programId: programId(itsForum) });
    expect(own.node.figures).toEqual(data.programSummary);
  });
});

const timeline = /* GraphQL */ `
  query ($year: Int!, $programId: ID, $timeZone: String, $first: Int, $after: String) {
    programTimeline(year: $year, programId: $programId, timeZone: $timeZone) {
      year
      timeZone
      months {
        month
        activitiesHeld
        activitiesPlanned
        activitiesCancelled
        headcountTotal ${valueOnly}
        newParticipants ${valueOnly}
        feedbackReceived
        feedbackDecided
        spentCents ${valueOnly}
        publicationsPublished
        reviewsDecided
      }
      programs(first: $first, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          node {
            id
            startsOn
            endsOn
            status
          }
        }
      }
    }
  }
`;

async function readTimeline(variables: object = {}, client = viewer): Promise<Json> {
  const { data, errors } = await client.query(timeline, { year: 2025, ...variables });
  expect(errors).toEqual([]);
  return withValues(data.programTimeline);
}

/** The months in which a figure is reported and not 0. */
const nonZero = ({ months }: Json, name: string): Record<number, number> =>
  Object.fromEntries(
    months
      .filter((one: Json) => one[name] !== 0 && one[name] !== null)
      .map((one: Json) => [one.month, one[name]]),
  );

describe('the timeline of a year', () => {
  it('has twelve months of all programs', async () => {
    const year = await readTimeline();
    expect(year.months.map((one: Json) => one.month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(nonZero(year, 'activitiesHeld')).toEqual({ 1: 1, 2: 1, 4: 1, 7: 1 });
    expect(nonZero(year, 'activitiesPlanned')).toEqual({ 9: 1, 10: 1 });
    expect(nonZero(year, 'activitiesCancelled')).toEqual({ 5: 1 });
    expect(nonZero(year, 'headcountTotal')).toEqual({ 1: 42 });
    expect(nonZero(year, 'newParticipants')).toEqual({ 1: 1, 2: 1, 4: 1, 7: 1 });
    expect(nonZero(year, 'feedbackReceived')).toEqual({ 1: 2, 2: 1 });
    expect(nonZero(year, 'feedbackDecided')).toEqual({ 3: 1, 4: 1 });
    expect(nonZero(year, 'spentCents')).toEqual({ 1: 5_000, 4: -600, 12: 4_000_000_000 });
    expect(nonZero(year, 'publicationsPublished')).toEqual({ 1: 1, 6: 1 });
    expect(nonZero(year, 'reviewsDecided')).toEqual({ 2: 2, 3: 1 });
  });

  it('is of one program', async () => {
    const youth = await readTimeline({ programId: programId(youthId) });
    expect(nonZero(youth, 'activitiesHeld')).toEqual({ 2: 1 });
    expect(nonZero(youth, 'newParticipants')).toEqual({ 2: 2 });
    expect(nonZero(youth, 'feedbackReceived')).toEqual({ 2: 1 });
    expect(nonZero(youth, 'spentCents')).toEqual({});
    expect(nonZero(youth, 'publicationsPublished')).toEqual({ 6: 1 });
    expect(nonZero(youth, 'reviewsDecided')).toEqual({ 3: 1 });
    const forum = await readTimeline({ programId: programId(forumId) });
    expect(nonZero(forum, 'reviewsDecided')).toEqual({ 2: 2 });
    expect(nonZero(forum, 'feedbackReceived')).toEqual({ 1: 2 });
    expect(nonZero(forum, 'feedbackDecided')).toEqual({ 3: 1, 4: 1 });
    expect(nonZero(forum, 'headcountTotal')).toEqual({ 1: 42 });
  });

  it('adds up to the summary of the same year', async () => {
    for (const id of [forumId, youthId]) {
      const { months } = await readTimeline({ programId: programId(id) });
      const sum = (name: string) =>
        months.reduce(
          (all: number | null, one: Json) => (one[name] === null ? all : (all ?? 0) + one[name]),
          null,
        );
      const { data } = await viewer.query(summary, {
        programId: programId(id),
        from: '2025-01-01',
        to: '2025-12-31',
      });
      expect({
        activitiesHeld: sum('activitiesHeld'),
        activitiesPlanned: sum('activitiesPlanned'),
        activitiesCancelled: sum('activitiesCancelled'),
        headcountTotal: sum('headcountTotal'),
        uniqueParticipants: sum('newParticipants'),
        feedbackReceived: sum('feedbackReceived'),
        feedbackDecided: sum('feedbackDecided'),
        spentCents: sum('spentCents'),
      }).toEqual(
        Object.fromEntries(
          [
            'activitiesHeld',
            'activitiesPlanned',
            'activitiesCancelled',
            'headcountTotal',
            'uniqueParticipants',
            'feedbackReceived',
            'feedbackDecided',
            'spentCents',
          ].map((name) => [name, withValues(data.programSummary)[name]]),
        ),
      );
    }
  });

  it('begins and ends its months in a time zone', async () => {
    const west = await readTimeline({ timeZone: 'America/Los_Angeles' });
    expect(west.timeZone).toBe('America/Los_Angeles');
    expect(nonZero(west, 'activitiesHeld')).toEqual({ 1: 1, 2: 1, 3: 1, 7: 1 });
    // 31 March, 10 p.m.
    expect(nonZero(west, 'feedbackDecided')).toEqual({ 3: 2 });
    expect(nonZero(west, 'publicationsPublished')).toEqual({ 6: 1 });
    expect(nonZero(west, 'spentCents')).toMatchObject({ 1: 5_000, 12: 4_000_000_000 });
    const before = await readTimeline({ year: 2024, timeZone: 'America/Los_Angeles' });
    expect(nonZero(before, 'publicationsPublished')).toEqual({ 12: 1 });
  });

  it('counts records as 0 where nothing happened, and reports no sums', async () => {
    const empty = await readTimeline({ year: 1999 });
    expect(empty.months).toHaveLength(12);
    for (const month of empty.months) {
      const { month: _month, headcountTotal, newParticipants, spentCents, ...counts } = month;
      expect([headcountTotal, newParticipants, spentCents]).toEqual([null, null, null]);
      expect(Object.values(counts).every((value) => value === 0)).toBe(true);
    }
  });

  it('reports nothing of a year that has not begun', async () => {
    const { data } = await viewer.query(
      `{ programTimeline(period: { calendarYear: 2031 }) { months { month activitiesHeld activitiesPlanned feedbackReceived
           headcountTotal { __typename ... on NotReported { why } } } } }`,
    );
    expect(data.programTimeline.months).toHaveLength(12);
    for (const month of data.programTimeline.months) {
      expect(month).toMatchObject({
        activitiesHeld: null,
        activitiesPlanned: 0,
        feedbackReceived: null,
        headcountTotal: { __typename: 'NotReported', why: 'These days have not begun.' },
      });
    }
  });

  it('refuses other years and time zones, by their place', async () => {
    const refused = async (variables: object) => {
      const { data, errors } = await viewer.query(timeline, { year: 2025, ...variables });
      expect(data.programTimeline).toBeNull();
      return errors[0]?.extensions;
    };
    for (const year of [1899, 2201]) {
      expect(await refused({ year })).toMatchObject({ code: 'VALIDATION_FAILED', inputPath: ['year'] });
    }
    for (const timeZone of ['+02:00', 'Nowhere/Town', '']) {
      expect(await refused({ timeZone })).toMatchObject({
        code: 'VALIDATION_FAILED',
        inputPath: ['timeZone'],
      });
    }
  });

  it('has the programs that run in it, page by page', async () => {
    const office = await api.jurisdiction();
    const reader = api.as({ jurisdiction: office, role: 'VIEWER' });
    const days = (startsOn: string | null, endsOn: string | null, status: 'ENDED' | 'ACTIVE' = 'ACTIVE') =>
      office.programs(1, {
        startsOn: startsOn === null ? null : at(startsOn),
        endsOn: endsOn === null ? null : at(endsOn),
        status,
      });
    await days('2025-12-31', null);
    await days('2020-01-01', '2025-01-01', 'ENDED');
    await days('2025-06-01', '2025-07-01');
    await days('2024-01-01', '2024-12-31');
    await days('2026-01-01', null);
    await days(null, null);
    const { programs } = await readTimeline({}, reader);
    expect(programs.totalCount).toBe(3);
    expect(programs.edges.map(({ node }: Json) => [node.startsOn, node.endsOn, node.status])).toEqual([
      ['2020-01-01', '2025-01-01', 'ENDED'],
      ['2025-06-01', '2025-07-01', 'ACTIVE'],
      ['2025-12-31', null, 'ACTIVE'],
    ]);
    const first = (await readTimeline({ first: 2 }, reader)).programs;
    const rest = (await readTimeline({ first: 2, after: first.pageInfo.endCursor }, reader)).programs;
    expect([...first.edges, ...rest.edges]).toEqual(programs.edges);
    const one = programs.edges[1].node.id;
    expect((await readTimeline({ programId: one }, reader)).programs.edges).toEqual([programs.edges[1]]);
  });

  it('has the programs without dates in the years in which they were recorded or had activities', async () => {
    const office = await api.jurisdiction({ calendar: { timeZone: 'America/Denver' } });
    const reader = api.as({ jurisdiction: office, role: 'VIEWER' });
    const undated = async (createdAt: string, values: object, activities: [string, string][] = []) => {
      const [program] = await office.programs(1, { createdAt: at(createdAt), ...values });
      if (!program) throw new Error('no program');
      for (const [startsAt, status] of activities) {
        const reason = status === 'CANCELLED' ? { cancelReason: 'Snow' } : {};
        await office.activities(program, 1, { startsAt: at(startsAt), status, ...reason } as object);
      }
    };
    // New Year's Eve in Denver.
    await undated('2026-01-01T06:30:00Z', { title: 'Running', status: 'ACTIVE' });
    await undated('2026-06-01T12:00:00Z', { title: 'Imported', status: 'COMPLETED' }, [
      ['2024-05-01T18:00:00Z', 'COMPLETED'],
      ['2024-09-01T18:00:00Z', 'CANCELLED'],
    ]);
    await undated('2024-06-01T12:00:00Z', { title: 'Over', status: 'ENDED' });
    await undated('2026-06-01T12:00:00Z', {
      title: 'Only an end',
      status: 'COMPLETED',
      endsOn: at('2023-05-01'),
    });
    await undated('2020-06-01T12:00:00Z', {
      title: 'Only a start',
      status: 'COMPLETED',
      startsOn: at('2023-05-01'),
    });
    const titles = async (calendarYear: number): Promise<string[]> => {
      const { data } = await reader.query(
        'query ($year: Int!) { programTimeline(period: { calendarYear: $year }) { programs(first: 50) { totalCount edges { node { title } } } } }',
        { year: calendarYear },
      );
      const { totalCount, edges } = data.programTimeline.programs;
      expect(totalCount).toBe(edges.length);
      return edges.map(({ node }: Json) => node.title).sort();
    };
    expect(await titles(2022)).toEqual([]);
    expect(await titles(2023)).toEqual(['Only a start', 'Only an end']);
    expect(await titles(2024)).toEqual(['Imported', 'Over']);
    expect(await titles(2025)).toEqual(['Imported', 'Running']);
    expect(await titles(2026)).toEqual(['Imported', 'Running']);
    expect(await titles(2027)).toEqual(['Running']);
  });

  it('is null for another tenant as for an absent program, and shows nothing of another office', async () => {
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    for (const id of [programId(forumId), absentId, 'nonsense']) {
      expect(await readTimeline({ programId: id }, stranger), id).toBeNull();
    }
    const year = await readTimeline({}, stranger);
    expect(nonZero(year, 'activitiesHeld')).toEqual({});
    expect(year.programs.edges).toEqual([]);
  });

  it('needs the right to all that it tells', async () => {
    const { key } = await kern.apiKey({ scopes: ['program.read'] });
    const { errors } = await api.as(key).query(timeline, { year: 2025 });
    expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('takes as many statements for 50 programs as for one', async () => {
    const office = await api.jurisdiction();
    await writeYear(office);
    const reader = api.as({ jurisdiction: office, role: 'VIEWER' });
    const few = await reader.query(timeline, { year: 2025 });
    await office.programs(48, { startsOn: at('2025-01-01') });
    const many = await reader.query(timeline, { year: 2025, first: 50 });
    expect(many.data.programTimeline.programs.totalCount).toBe(50);
    expect(many.statements).toHaveLength(few.statements.length);
    expect(many.statements.length).toBeLessThanOrEqual(5);
  });
});
