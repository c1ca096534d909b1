import type { Prisma } from '@rapport/database/generated/prisma/client.ts';
import { inSystem } from '@rapport/database/system.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { observationPanel, type PanelQuery } from './observation-panel.service.ts';

let api: TestApi;
let office: { id: string };
let first: string;
let second: string;
let third: string;
const beats = new Map<string, string>();

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const years = { from: day('2020-01-01'), to: day('2024-12-31') };

async function write<T>(work: (prisma: TestApi['database']['system']['prisma']) => Promise<T>): Promise<T> {
  const { system } = api.database;
  return inSystem(system, () => work(system.prisma));
}

async function define(revision: number, values: Partial<Prisma.IndicatorDefinitionUncheckedCreateInput>) {
  const { id } = await write((prisma) =>
    prisma.indicatorDefinition.create({
      data: {
        jurisdictionId: office.id,
        code: 'calls',
        revision,
        name: 'Calls',
        description: 'Calls for service.',
        measure: 'RATE',
        numerator: 'Calls',
        denominator: 'Residents',
        unit: 'per 1,000 residents',
        multiplier: 1000,
        direction: 'LOWER_IS_BETTER',
        frequency: 'YEAR',
        source: 'Test',
        ...values,
      },
    }),
  );
  return id;
}

async function observe(
  definitionId: string,
  place: string | null,
  year: number,
  numerator: number,
  values: Partial<Prisma.ObservationUncheckedCreateInput> = {},
) {
  return write((prisma) =>
    prisma.observation.create({
      data: {
        jurisdictionId: office.id,
        indicatorDefinitionId: definitionId,
        placeId: place === null ? null : (beats.get(place) ?? null),
        periodStart: day(`${year}-01-01`),
        periodMonths: 12,
        monthsCovered: 12,
        state: 'VALUE',
        numerator,
        denominator: 1000,
        source: 'ENTERED',
        recordedBySubject: 'test',
        ...values,
      },
    }),
  );
}

const panel = (query: Omit<PanelQuery, 'from' | 'to'> & Partial<PanelQuery>, tenant = office.id) =>
  inTenant(api.database.api, tenant, (session) => observationPanel({ session }, { ...years, ...query }));
const cells = async (query: Omit<PanelQuery, 'from' | 'to'> & Partial<PanelQuery>) =>
  (await panel(query)).map((row) => [row.placeCode, row.periodStart.getUTCFullYear(), row.numerator]);

beforeAll(async () => {
  api = await startTestApi();
  office = await api.jurisdiction();
  for (const code of ['beat-1', 'beat-2']) {
    const { id } = await write((prisma) =>
      prisma.measurementPlace.create({ data: { jurisdictionId: office.id, code, name: code, kind: 'BEAT' } }),
    );
    beats.set(code, id);
  }
  first = await define(1, {});
  second = await define(2, { equivalentToId: first, equivalenceReason: 'A clearer text.' });
  third = await define(3, {});
  await observe(first, 'beat-1', 2020, 10);
  await observe(first, 'beat-2', 2020, 20);
  await observe(first, 'beat-1', 2021, 11, { dimension: 'SEX', group: 'FEMALE' });
  await observe(first, null, 2020, 30);
  await observe(second, 'beat-1', 2021, 12);
  await observe(first, 'beat-1', 2021, 13);
  await observe(third, 'beat-1', 2021, 99);
  await observe(first, 'beat-2', 2021, 21, {
    endedAt: new Date(),
    endKind: 'VOIDED',
    endReason: 'Counted twice.',
    endedBySubject: 'test',
  });
});
afterAll(() => api.close());

describe('the panel of an indicator', () => {
  it('has the current observations of every place, for everyone, and of equivalent revisions', async () => {
    expect(await cells({ definitionId: second })).toEqual([
      ['beat-1', 2020, 10],
      ['beat-1', 2021, 12],
      ['beat-2', 2020, 20],
    ]);
  });

  it('prefers the revision that was asked for, and leaves out one with another meaning', async () => {
    expect(await cells({ definitionId: first, placeCodes: ['beat-1'] })).toEqual([
      ['beat-1', 2020, 10],
      ['beat-1', 2021, 13],
    ]);
    expect(await cells({ definitionId: third })).toEqual([['beat-1', 2021, 99]]);
  });

  it('has the whole office instead of places where that is asked for', async () => {
    expect(await cells({ definitionId: first, placeCodes: null })).toEqual([[null, 2020, 30]]);
  });

  it('has only periods that lie between the days', async () => {
    expect(await cells({ definitionId: first, from: day('2020-01-01'), to: day('2020-12-30') })).toEqual([]);
    expect(await cells({ definitionId: first, to: day('2020-12-31') })).toHaveLength(2);
  });

  it('is empty for another tenant', async () => {
    const { id } = await api.jurisdiction();
    expect(await panel({ definitionId: first }, id)).toEqual([]);
  });
});

describe('an observation', () => {
  it('is there once for a place, a period and a group', async () => {
    await expect(observe(first, null, 2020, 31)).rejects.toMatchObject({ code: 'P2002' });
  });

  it('stays as it was recorded', async () => {
    const { id } = await observe(first, null, 2022, 5);
    const change = (data: Prisma.ObservationUpdateManyMutationInput) =>
      write((prisma) => prisma.observation.updateMany({ where: { id }, data }));
    await expect(change({ numerator: 6 })).rejects.toThrow(/cannot be changed/);
    const end = {
      endedAt: new Date(),
      endKind: 'VOIDED',
      endReason: 'Counted twice.',
      endedBySubject: 'x',
    } as const;
    expect(await change(end)).toEqual({ count: 1 });
    await expect(change({ endReason: 'Another.' })).rejects.toThrow(/cannot be changed/);
  });
});
