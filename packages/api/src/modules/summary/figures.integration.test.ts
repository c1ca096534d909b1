import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { figureSelection, withValues } from '../../testing/figures.ts';
import { officeRows, type OfficeRows } from '../../testing/office-rows.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

/**
 * The figures of programs, one recorded thing at a time: each case is a program with one thing, in one status, at one moment. All other figures are 0. The moments are those
 * on both sides of the beginning and the end of what is asked for.
 */
const now = new Date('2025-03-20T12:00:00.000Z');
const span = { from: '2025-03-01', to: '2025-03-31' };
const year = 2025;
const zones = { utc: 'UTC', west: 'America/Los_Angeles' };

const moments = [
  '2024-12-31T23:59:59.999Z',
  '2025-01-01T00:00:00.000Z',
  '2025-01-01T07:59:59.999Z',
  '2025-01-01T08:00:00.000Z',
  '2025-02-28T23:59:59.999Z',
  '2025-03-01T00:00:00.000Z',
  '2025-03-01T07:59:59.999Z',
  '2025-03-01T08:00:00.000Z',
  '2025-03-31T23:59:59.999Z',
  '2025-04-01T00:00:00.000Z',
  '2025-04-01T06:59:59.999Z',
  '2025-04-01T07:00:00.000Z',
  '2025-12-31T23:59:59.999Z',
  '2026-01-01T00:00:00.000Z',
  '2026-01-01T07:59:59.999Z',
  '2026-01-01T08:00:00.000Z',
];
const days = [
  '2024-12-31',
  '2025-01-01',
  '2025-02-28',
  '2025-03-01',
  '2025-03-31',
  '2025-04-01',
  '2025-12-31',
  '2026-01-01',
];

type Figures = Record<string, number>;

interface Case {
  name: string;
  /** Writes the thing into a program. `values` delete it, or do nothing. */
  write(rows: OfficeRows, programId: string, deletion: { deletedAt?: Date }): Promise<unknown>;
  /** The figures of the span that are not 0. */
  figures: Figures;
  /** The figures of the timeline that are not 0, of a month each. A moment is in the month of the time zone; a day is in its month everywhere. */
  timeline: { at: string; figures: Figures };
  /** True where the thing itself can be deleted. */
  isDeletable: boolean;
}

const isInside = (moment: string): boolean => moment.slice(0, 7) === '2025-03';
const onlyInside = (moment: string, figures: Figures): Figures => (isInside(moment) ? figures : {});

/** The month of a moment, or of a day, on the clocks of a time zone: "2025-03". */
function monthOf(at: string, timeZone: string): string {
  if (at.length === 10) return at.slice(0, 7);
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit' })
    .formatToParts(new Date(at))
    .map(({ type, value }) => [type, value]);
  const { year: ofYear, month } = Object.fromEntries(parts) as Record<string, string>;
  return `${String(ofYear)}-${String(month)}`;
}

// As the contract defines it.
const held = (status: string, at: string): boolean =>
  status === 'COMPLETED' || (status === 'ACTIVE' && new Date(at) <= now);

function activityCase(status: 'PROPOSED' | 'ACTIVE' | 'COMPLETED' | 'CANCELLED', at: string): Case {
  const isHeld = held(status, at);
  const state =
    status === 'CANCELLED' ? 'activitiesCancelled' : isHeld ? 'activitiesHeld' : 'activitiesPlanned';
  const people = isHeld ? { headcountTotal: 12 } : {};
  return {
    name: `an activity that is ${status} and starts at ${at}`,
    async write({ prisma, jurisdictionId, activity, partner }, programId, deletion) {
      const startsAt = new Date(at);
      const { id: activityId } = await activity(programId, startsAt, {
        status,
        endsAt: new Date(startsAt.getTime() + 2 * 3_600_000),
        ...(status === 'CANCELLED' ? { cancelReason: 'Flood' } : {}),
        ...deletion,
      });
      const { id: partnerOrganizationId } = await partner();
      await prisma.activityPartner.create({ data: { jurisdictionId, activityId, partnerOrganizationId } });
      await prisma.attendance.createMany({
        data: [
          { headcount: 12 },
          { participantKey: `A ${programId}` },
          { participantKey: `B ${programId}` },
        ].map((one) => ({ jurisdictionId, activityId, ...one })),
      });
      await prisma.resourceDistribution.create({
        data: { jurisdictionId, activityId, kind: 'LEGAL_FORM', title: 'Form', quantity: 5 },
      });
    },
    figures: onlyInside(at, {
      [state]: 1,
      ...(isHeld ? { ...people, hours: 2, uniqueParticipants: 2, resourcesDistributed: 5, partners: 1 } : {}),
    }),
    timeline: { at, figures: { [state]: 1, ...people, ...(isHeld ? { newParticipants: 2 } : {}) } },
    isDeletable: true,
  };
}

function spendingCase(day: string): Case {
  return {
    name: `spending on ${day}`,
    async write({ prisma, jurisdictionId, budgetLine }, programId, deletion) {
      const { id: budgetLineId } = await budgetLine(programId, 1999, deletion);
      const entry = { jurisdictionId, budgetLineId, spentOn: new Date(day), recordedBySubject: 'somebody' };
      await prisma.expenditure.createMany({
        data: [
          { ...entry, amountCents: 900n, description: 'Hall' },
          { ...entry, amountCents: -200n, description: 'Refund' },
        ],
      });
    },
    figures: onlyInside(day, { spentCents: 700 }),
    timeline: { at: day, figures: { spentCents: 700 } },
    isDeletable: true,
  };
}

const planCase = (fiscalYear: number): Case => ({
  name: `a budget line of ${fiscalYear}`,
  write: ({ budgetLine }, programId, deletion) =>
    budgetLine(programId, fiscalYear, { plannedCents: 4_000n, ...deletion }),
  figures: fiscalYear === year ? { plannedCents: 4_000 } : {},
  timeline: { at: '2025-06-01', figures: {} },
  isDeletable: true,
});

/** The ways in which a feedback item belongs to a program. */
const feedbackWays = {
  'of the program': async (_rows: OfficeRows, programId: string) => ({ programId }),
  'raised at an activity': async ({ activity }: OfficeRows, programId: string) => ({
    activityId: (await activity(programId, new Date('2040-01-01'))).id,
  }),
  'of the program and raised at an activity': async ({ activity }: OfficeRows, programId: string) => ({
    programId,
    activityId: (await activity(programId, new Date('2040-01-01'))).id,
  }),
};

function raisedCase(way: keyof typeof feedbackWays, day: string): Case {
  return {
    name: `a feedback item ${way}, raised on ${day}`,
    async write(rows, programId, deletion) {
      const named = await feedbackWays[way](rows, programId);
      await rows.feedbackItem(named, { receivedOn: new Date(day), ...deletion });
    },
    figures: { ...onlyInside(day, { feedbackReceived: 1 }), ...(day <= span.to ? { openFeedback: 1 } : {}) },
    timeline: { at: day, figures: { feedbackReceived: 1 } },
    isDeletable: true,
  };
}

function closedCase(way: keyof typeof feedbackWays, at: string): Case {
  return {
    name: `a feedback item ${way}, closed at ${at}`,
    async write(rows, programId, deletion) {
      const named = await feedbackWays[way](rows, programId);
      await rows.feedbackItem(named, {
        receivedOn: new Date('2020-01-01'),
        status: 'OUT_OF_SCOPE_LEGAL',
        category: 'TRAFFIC',
        priority: 'LOW',
        decisionReason: 'Told the city.',
        decidedAt: new Date(at),
        ...deletion,
      });
    },
    figures: onlyInside(at, { feedbackDecided: 1 }),
    timeline: { at, figures: { feedbackDecided: 1 } },
    isDeletable: true,
  };
}

function publicationCase(status: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN', at: string): Case {
  const publishedAt = new Date(at);
  return {
    name: `a publication that is ${status}, published at ${at}`,
    write: ({ publication }, programId) =>
      publication(
        { programId },
        status === 'DRAFT'
          ? {}
          : {
              status,
              publishedAt,
              ...(status === 'WITHDRAWN'
                ? { withdrawnAt: new Date('2027-01-01'), withdrawalReason: 'Wrong.' }
                : {}),
            },
      ),
    figures: {},
    timeline: { at, figures: status === 'DRAFT' ? {} : { publicationsPublished: 1 } },
    isDeletable: false,
  };
}

const reviewed = {
  'the program': async (_rows: OfficeRows, programId: string) => ({ programId }),
  'an activity': async ({ activity }: OfficeRows, programId: string) => ({
    activityId: (await activity(programId, new Date('2040-01-01'))).id,
  }),
  'a budget line': async ({ budgetLine }: OfficeRows, programId: string) => ({
    budgetLineId: (await budgetLine(programId, 1999)).id,
  }),
  'a publication': async ({ publication }: OfficeRows, programId: string) => ({
    publicationId: (await publication({ programId })).id,
  }),
};

function reviewCase(
  subject: keyof typeof reviewed,
  status: 'OPEN' | 'APPROVED' | 'DECLINED',
  at: string,
): Case {
  return {
    name: `a review of ${subject} that is ${status}, decided at ${at}`,
    async write(rows, programId) {
      const { prisma, jurisdictionId } = rows;
      const about = await reviewed[subject](rows, programId);
      const review = { jurisdictionId, ...about, kind: 'ETHICS' as const, requestedBySubject: 'somebody' };
      const decision = {
        status,
        reviewerSubject: 'a reviewer',
        decisionNote: 'So.',
        decidedAt: new Date(at),
      };
      await prisma.ethicsReview.create({ data: status === 'OPEN' ? review : { ...review, ...decision } });
    },
    figures: {},
    timeline: { at, figures: status === 'OPEN' ? {} : { reviewsDecided: 1 } },
    isDeletable: false,
  };
}

const ways = Object.keys(feedbackWays) as (keyof typeof feedbackWays)[];
const aroundNow = ['2025-03-20T12:00:00.000Z', '2025-03-20T12:00:00.001Z'];

const cases: Case[] = [
  ...(['PROPOSED', 'ACTIVE', 'COMPLETED', 'CANCELLED'] as const).flatMap((status) =>
    [...moments, ...aroundNow].map((at) => activityCase(status, at)),
  ),
  ...days.map(spendingCase),
  ...[2024, 2025, 2026].map(planCase),
  ...ways.flatMap((way) => days.map((day) => raisedCase(way, day))),
  ...moments.map((at) => closedCase('of the program', at)),
  ...ways.slice(1).map((way) => closedCase(way, '2025-03-10T12:00:00.000Z')),
  ...(['PUBLISHED', 'WITHDRAWN'] as const).flatMap((status) =>
    moments.map((at) => publicationCase(status, at)),
  ),
  publicationCase('DRAFT', '2025-03-10T12:00:00.000Z'),
  ...moments.map((at) => reviewCase('the program', 'APPROVED', at)),
  ...(Object.keys(reviewed) as (keyof typeof reviewed)[]).flatMap((subject) =>
    (['OPEN', 'DECLINED'] as const).map((status) => reviewCase(subject, status, '2025-03-10T12:00:00.000Z')),
  ),
  {
    name: 'an activity held without a known end',
    write: ({ activity }, programId, deletion) =>
      activity(programId, new Date('2025-03-10'), { status: 'COMPLETED', ...deletion }),
    figures: { activitiesHeld: 1, activitiesWithoutEnd: 1 },
    timeline: { at: '2025-03-10T00:00:00.000Z', figures: { activitiesHeld: 1 } },
    isDeletable: true,
  },
  {
    name: 'a planned activity without a known end',
    write: ({ activity }, programId, deletion) =>
      activity(programId, new Date('2025-03-10'), { status: 'PROPOSED', ...deletion }),
    figures: { activitiesPlanned: 1 },
    timeline: { at: '2025-03-10T00:00:00.000Z', figures: { activitiesPlanned: 1 } },
    isDeletable: true,
  },
  {
    name: 'a partner of the program',
    write: ({ partnerOf }, programId, deletion) => partnerOf(programId, deletion),
    figures: { partners: 1 },
    timeline: { at: '2025-03-10', figures: {} },
    isDeletable: true,
  },
  {
    name: 'a partner of the program and of two of its activities',
    async write({ prisma, jurisdictionId, activity, partnerOf }, programId) {
      const { id: partnerOrganizationId } = await partnerOf(programId);
      for (const day of ['2025-03-10', '2025-03-11']) {
        const { id: activityId } = await activity(programId, new Date(day), { status: 'COMPLETED' });
        await prisma.activityPartner.create({ data: { jurisdictionId, activityId, partnerOrganizationId } });
      }
    },
    figures: { partners: 1, activitiesHeld: 2, activitiesWithoutEnd: 2 },
    timeline: { at: '2025-03-10', figures: { activitiesHeld: 2 } },
    isDeletable: false,
  },
  {
    name: 'one participant at two activities',
    async write({ prisma, jurisdictionId, activity }, programId) {
      for (const day of ['2025-03-10', '2025-03-11']) {
        const { id: activityId } = await activity(programId, new Date(day), { status: 'COMPLETED' });
        const participantKey = `C ${programId}`;
        await prisma.attendance.create({ data: { jurisdictionId, activityId, participantKey } });
      }
    },
    figures: { activitiesHeld: 2, activitiesWithoutEnd: 2, uniqueParticipants: 1 },
    timeline: { at: '2025-03-10', figures: { activitiesHeld: 2, newParticipants: 1 } },
    isDeletable: false,
  },
  {
    name: 'a feedback item that is received in the next year, and closed in this one on western clocks',
    write: ({ feedbackItem }, programId, deletion) =>
      feedbackItem(
        { programId },
        {
          receivedOn: new Date('2026-01-01'),
          status: 'OUT_OF_SCOPE_LEGAL',
          category: 'TRAFFIC',
          priority: 'LOW',
          decisionReason: 'Told the city.',
          decidedAt: new Date('2026-01-01T05:00:00Z'),
          ...deletion,
        },
      ),
    figures: {},
    timeline: { at: '2026-01-01T05:00:00.000Z', figures: { feedbackDecided: 1 } },
    isDeletable: true,
  },
];

interface Written {
  one: Case;
  programId: string;
  isDeleted: boolean;
}

let api: TestApi;
let viewer: TestClient;
let written: Written[];

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
  const county = await api.jurisdiction();
  viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
  written = await write(county.id);
  // The same in another county, which must be in no figure.
  await write((await api.jurisdiction()).id);
}, 240_000);
afterAll(() => api.close());

function write(jurisdictionId: string): Promise<Written[]> {
  return inSystem(api.database.system, async () => {
    const rows = officeRows(api.database.system.prisma, jurisdictionId);
    const all: Written[] = [];
    for (const one of cases) {
      for (const isDeleted of one.isDeletable ? [false, true] : [false]) {
        const { id } = await rows.program({ title: one.name });
        await one.write(rows, id, isDeleted ? { deletedAt: new Date('2026-02-02') } : {});
        all.push({ one, programId: encodeGlobalId('Program', id), isDeleted });
      }
    }
    return all;
  });
}

const summaryFields = [
  'activitiesHeld',
  'activitiesPlanned',
  'activitiesCancelled',
  'headcountTotal',
  'uniqueParticipants',
  'hours',
  'activitiesWithoutEnd',
  'partners',
  'resourcesDistributed',
  'plannedCents',
  'spentCents',
  'feedbackReceived',
  'feedbackDecided',
  'openFeedback',
];
const monthFields = [
  'activitiesHeld',
  'activitiesPlanned',
  'activitiesCancelled',
  'headcountTotal',
  'newParticipants',
  'feedbackReceived',
  'feedbackDecided',
  'spentCents',
  'publicationsPublished',
  'reviewsDecided',
];

/** The figures that are not 0. */
const nonZero = (figures: Json, fields: readonly string[]): Figures =>
  Object.fromEntries(
    fields.flatMap((field) =>
      figures[field] === 0 || figures[field] === null ? [] : [[field, figures[field]]],
    ),
  );

/** The figures of a timeline that are not 0, by month. */
const nonZeroMonths = ({ months }: Json): Record<string, Figures> =>
  Object.fromEntries(
    months.flatMap((one: Json) => {
      const figures = nonZero(withValues(one), monthFields);
      const month = `${year}-${String(one.month).padStart(2, '0')}`;
      return Object.keys(figures).length > 0 ? [[month, figures]] : [];
    }),
  );

/** The expected timeline of a case in a time zone. */
function expectedMonths({ timeline: { at, figures } }: Case, timeZone: string): Record<string, Figures> {
  const month = monthOf(at, timeZone);
  return month.startsWith(String(year)) && Object.keys(figures).length > 0 ? { [month]: figures } : {};
}

const timelines = (variable: string) =>
  Object.entries(zones)
    .map(
      ([alias, timeZone]) =>
        `${alias}: programTimeline(year: ${year}, timeZone: "${timeZone}", ${variable}) { months { month ${figureSelection(monthFields)} } }`,
    )
    .join('\n');

describe('the figures of a program', () => {
  it('are right for each thing that is recorded, and without what was deleted', async () => {
    const document = `query ($programId: ID!) {
      programSummary(programId: $programId, from: "${span.from}", to: "${span.to}") { ${figureSelection(summaryFields)} }
      ${timelines('programId: $programId')}
    }`;
    for (const { one, programId, isDeleted } of written) {
      const name = `${one.name}${isDeleted ? ', deleted' : ''}`;
      const { data, errors } = await viewer.query(document, { programId });
      expect(errors, name).toEqual([]);
      expect(nonZero(withValues(data.programSummary), summaryFields), name).toEqual(
        isDeleted ? {} : one.figures,
      );
      for (const [alias, timeZone] of Object.entries(zones)) {
        const expected = isDeleted ? {} : expectedMonths(one, timeZone);
        expect(nonZeroMonths(data[alias]), `${name}, ${timeZone}`).toEqual(expected);
      }
    }
  }, 120_000);

  it('are the same in a list of programs', async () => {
    const figures = new Map<string, Figures>();
    for (let after: string | null = null, hasNext = true; hasNext;) {
      const answer: Json = await viewer.query(
        `query ($after: String) { programs(first: 100, after: $after) {
           pageInfo { endCursor hasNextPage }
           edges { node { id figures(from: "${span.from}", to: "${span.to}") { ${figureSelection(summaryFields)} } } } } }`,
        { after },
      );
      const { edges, pageInfo } = answer.data.programs;
      for (const { node } of edges)
        figures.set(node.id as string, nonZero(withValues(node.figures), summaryFields));
      after = pageInfo.endCursor as string;
      hasNext = pageInfo.hasNextPage as boolean;
    }
    expect(figures.size).toBe(written.length);
    for (const { one, programId, isDeleted } of written) {
      expect(figures.get(programId), one.name).toEqual(isDeleted ? {} : one.figures);
    }
  });

  it('add up to the timeline of all programs, without another county', async () => {
    const { data } = await viewer.query(`{ ${timelines('programId: null')} }`);
    for (const [alias, timeZone] of Object.entries(zones)) {
      const sums: Record<string, Figures> = {};
      for (const { one, isDeleted } of written) {
        for (const [month, figures] of Object.entries(isDeleted ? {} : expectedMonths(one, timeZone))) {
          const sum = (sums[month] ??= {});
          for (const [name, value] of Object.entries(figures)) sum[name] = (sum[name] ?? 0) + value;
        }
      }
      expect(nonZeroMonths(data[alias]), timeZone).toEqual(sums);
    }
  });
});

describe('participants', () => {
  it('of a program came to any of its activities that were not deleted', async () => {
    for (const { one, programId, isDeleted } of written) {
      if (!one.name.startsWith('an activity that is')) continue;
      const { data } = await viewer.query('query ($id: ID!) { program(id: $id) { participantCount } }', {
        id: programId,
      });
      expect(data.program.participantCount, one.name).toBe(isDeleted ? 0 : 2);
    }
  });
});
