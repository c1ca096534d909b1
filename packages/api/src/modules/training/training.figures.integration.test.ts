import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startTestApi, type TestApi } from '../../testing/test-api.ts';

/** Coverage and gaps on both sides of each day that decides them: one person, one program and one training in a county of their own. */
const [before, today, after] = ['2025-03-19', '2025-03-20', '2025-03-21'] as const;
const days = [before, today, after];
const daysOrNone = [null, ...days];

interface Case {
  startedOn: string;
  endedOn: string | null;
  assignedFrom: string | null;
  assignedTo: string | null;
  completions: readonly { on: string; expiresOn: string | null }[];
  position: 'PROSECUTOR' | 'PARALEGAL';
  isRetired: boolean;
}

const usual: Case = {
  startedOn: '2020-01-01',
  endedOn: null,
  assignedFrom: null,
  assignedTo: null,
  completions: [],
  position: 'PROSECUTOR',
  isRetired: false,
};
const done = (on: string, expiresOn: string | null = null) => ({ on, expiresOn });

const cases: Case[] = [
  usual,
  ...days.map((startedOn) => ({ ...usual, startedOn })),
  ...days.map((endedOn) => ({ ...usual, endedOn })),
  ...days.map((assignedFrom) => ({ ...usual, assignedFrom })),
  ...days.map((assignedTo) => ({ ...usual, assignedTo })),
  ...days.map((on) => ({ ...usual, completions: [done(on)] })),
  ...daysOrNone.map((expiresOn) => ({ ...usual, completions: [done('2024-01-01', expiresOn)] })),
  { ...usual, completions: [done('2023-01-01', '2024-01-01'), done('2024-06-01', after)] },
  { ...usual, completions: [done('2023-01-01', '2024-01-01'), done('2022-01-01', '2023-01-01')] },
  { ...usual, completions: [done('2023-01-01', before), done(after)] },
  { ...usual, position: 'PARALEGAL' },
  { ...usual, isRetired: true },
];

/** The days of a span that may have no beginning and no end; both are included. */
const includesToday = (from: string | null, to: string | null): boolean =>
  (from === null || from <= today) && (to === null || to >= today);

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ now: () => new Date(`${today}T12:00:00Z`) });
});
afterAll(() => api.close());

const prisma = <T>(work: (prisma: Database['prisma']) => Promise<T>): Promise<T> =>
  inSystem(api.database.system, () => work(api.database.system.prisma));
const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(day));

async function write(jurisdictionId: string, programId: string, one: Case): Promise<void> {
  await prisma(async (p) => {
    const training = await p.training.create({
      data: {
        jurisdictionId,
        code: 'bias',
        title: 'Implicit bias',
        requiredPositions: ['PROSECUTOR'],
        retiredAt: one.isRetired ? new Date('2025-01-01') : null,
      },
    });
    const member = await p.staffMember.create({
      data: {
        jurisdictionId,
        staffCode: 's1',
        displayName: 'Staff member',
        position: one.position,
        startedOn: new Date(one.startedOn),
        endedOn: dateOf(one.endedOn),
      },
    });
    await p.programTraining.create({ data: { jurisdictionId, programId, trainingId: training.id } });
    await p.programStaff.create({
      data: {
        jurisdictionId,
        programId,
        staffMemberId: member.id,
        role: 'LEAD',
        startsOn: dateOf(one.assignedFrom),
        endsOn: dateOf(one.assignedTo),
      },
    });
    await p.trainingCompletion.createMany({
      data: one.completions.map(({ on, expiresOn }) => ({
        jurisdictionId,
        trainingId: training.id,
        staffMemberId: member.id,
        completedOn: new Date(on),
        expiresOn: dateOf(expiresOn),
      })),
    });
  });
}

describe('training', () => {
  it.each(cases)(
    'is counted on the day: $startedOn $endedOn $assignedFrom $assignedTo $completions',
    async (one) => {
      const county = await api.jurisdiction();
      const [program] = await county.programs(1);
      await write(county.id, program?.id ?? '', one);
      const { data } = await api.as({ jurisdiction: county, role: 'EDITOR' }).query(
        `query ($id: ID!, $on: Date!) {
         today: trainingCoverage { eligibleCount completedCount expiredCount missingCount }
         onTheDay: trainingCoverage(on: $on) { eligibleCount completedCount expiredCount missingCount }
         program(id: $id) { trainingGaps { expiredOn } }
       }`,
        { id: encodeGlobalId('Program', program?.id ?? ''), on: today },
      );

      const known = one.completions.filter(({ on }) => on <= today);
      const isDone = known.some(({ expiresOn }) => expiresOn === null || expiresOn >= today);
      const works = includesToday(one.startedOn, one.endedOn);
      const isEligible = works && one.position === 'PROSECUTOR';
      const count = (isCounted: boolean) => (isEligible && isCounted ? 1 : 0);
      const coverage = {
        eligibleCount: count(true),
        completedCount: count(isDone),
        expiredCount: count(!isDone && known.length > 0),
        missingCount: count(!isDone && known.length === 0),
      };
      const expected = one.isRetired ? [] : [coverage];
      expect(data.today).toEqual(expected);
      expect(data.onTheDay).toEqual(expected);
      const isMissed = works && includesToday(one.assignedFrom, one.assignedTo) && !isDone && !one.isRetired;
      const expiredOn =
        known
          .map((completion) => completion.expiresOn)
          .sort()
          .at(-1) ?? null;
      expect(data.program.trainingGaps).toEqual(isMissed ? [{ expiredOn }] : []);
    },
  );
});
