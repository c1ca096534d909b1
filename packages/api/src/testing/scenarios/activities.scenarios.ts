import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import type { ActivityStatus } from '@rapport/database/generated/prisma/enums.ts';

import { anArea } from './office.scenarios.ts';
import { aPartner } from './partners.scenarios.ts';
import { aProgram } from './programs.scenarios.ts';
import { corrected, timeFromNow, type Reference, type Scenarios, type World } from './scenario.ts';

/** An activity in a status. It started a week ago, and its program is ACTIVE by default. */
export async function anActivity(
  world: World,
  status: ActivityStatus = 'ACTIVE',
  program?: Reference,
): Promise<Reference> {
  const number = world.next('activity');
  const { id } = program ?? (await aProgram(world, 'ACTIVE'));
  const programId = decodeGlobalId(id)?.id ?? '';
  const [activity] = await world.county.activities({ id: programId }, 1, {
    status,
    title: `Forum ${number}`,
    startsAt: new Date(timeFromNow(-7)),
  });
  return { id: encodeGlobalId('Activity', activity?.id ?? ''), version: activity?.version ?? 0 };
}

/** Two proposed activities in the future. Their program is ACTIVE by default. */
export async function aSeries(world: World, program?: Reference): Promise<Reference> {
  const { id: programId } = program ?? (await aProgram(world, 'ACTIVE'));
  const number = world.next('series');
  const input = {
    programId,
    title: `Evening class ${number}`,
    kind: 'CLASS',
    firstStartsAt: timeFromNow(7),
    minutes: 60,
    frequency: 'WEEKLY',
    timeZone: 'America/New_York',
    count: 2,
  };
  return world.run('createActivitySeries', input) as Promise<Reference>;
}

/** An attendance record: a headcount of 40 by default. */
export async function anAttendance(
  world: World,
  attendance: object = { headcount: 40 },
  activity?: Reference,
): Promise<Reference> {
  const activityId = (activity ?? (await anActivity(world))).id;
  const selection = 'activity { attendances(last: 1) { edges { node { id version } } } }';
  const { attendances } = await world.run('recordAttendance', { activityId, attendance }, { selection });
  return attendances.edges[0].node as Reference;
}

/** 120 flyers that were handed out. */
export async function aDistribution(world: World, activity?: Reference): Promise<Reference> {
  const input = {
    activityId: (activity ?? (await anActivity(world))).id,
    kind: 'LEGAL_FORM',
    title: `Flyer ${world.next('resource')}`,
    quantity: 120,
  };
  return world.run('recordResourceDistribution', input) as Promise<Reference>;
}

/** The fields that an activity and a series have in common. */
const details = async (world: World, number: number) => ({
  areaId: (await anArea(world)).id,
  place: `Library ${number}`,
  mode: 'HYBRID',
  languages: ['en', 'es'],
  accessibility: ['CAPTIONS', 'CHILDCARE'],
  underservedFocus: 'Families who speak Spanish.',
});

export const activityScenarios: Scenarios = {
  createActivity: {
    event: 'activity.created',
    entity: 'Activity',
    prepare: async (world) => {
      const number = world.next('activity');
      return {
        programId: (await aProgram(world, 'ACTIVE')).id,
        externalCode: `AC-${number}`,
        title: `Town hall ${number}`,
        kind: 'FORUM',
        startsAt: timeFromNow(7),
        endsAt: timeFromNow(7.1),
        ...(await details(world, number)),
      };
    },
  },
  updateActivity: {
    event: 'activity.updated',
    entity: 'Activity',
    prepare: async (world) => {
      const { id, version } = await anActivity(world, 'PROPOSED');
      const number = world.next('activity');
      return {
        id,
        expectedVersion: version,
        externalCode: `AC-${number}`,
        title: `Workshop ${number}`,
        kind: 'WORKSHOP',
        startsAt: timeFromNow(14),
        endsAt: timeFromNow(14.1),
        ...(await details(world, number)),
      };
    },
  },
  changeActivityStatus: {
    event: 'activity.statusChanged',
    entity: 'Activity',
    prepare: async (world) => {
      const { id, version } = await anActivity(world);
      return { id, expectedVersion: version, status: 'CANCELLED', reason: 'The hall is closed.' };
    },
    variants: {
      'to ACTIVE': {
        prepare: async (world) => {
          const { id, version } = await anActivity(world, 'PROPOSED');
          return { id, expectedVersion: version, status: 'ACTIVE' };
        },
      },
      'to COMPLETED': {
        prepare: async (world) => {
          const { id, version } = await anActivity(world);
          return { id, expectedVersion: version, status: 'COMPLETED' };
        },
      },
    },
  },
  createActivitySeries: {
    event: 'activitySeries.created',
    entity: 'ActivitySeries',
    prepare: async (world) => {
      const number = world.next('series');
      return {
        programId: (await aProgram(world, 'ACTIVE')).id,
        title: `Law class ${number}`,
        kind: 'CLASS',
        firstStartsAt: timeFromNow(7),
        minutes: 90,
        frequency: 'EVERY_TWO_WEEKS',
        timeZone: 'America/Chicago',
        count: 3,
        ...(await details(world, number)),
      };
    },
  },
  activateActivitySeries: {
    event: 'activitySeries.activated',
    entity: 'ActivitySeries',
    also: ['activity.statusChanged', 'activity.statusChanged'],
    touches: ['activity'],
    prepare: async (world) => ({ seriesId: (await aSeries(world)).id }),
  },
  cancelRemainingActivities: {
    event: 'activitySeries.cancelled',
    entity: 'ActivitySeries',
    also: ['activity.statusChanged', 'activity.statusChanged'],
    touches: ['activity'],
    prepare: async (world) => ({ seriesId: (await aSeries(world)).id, reason: 'The teacher moved away.' }),
  },
  recordAttendance: {
    event: 'attendance.recorded',
    entity: 'Activity',
    prepare: async (world) => ({
      activityId: (await anActivity(world)).id,
      attendance: {
        headcountWithGroups: {
          headcount: 40,
          groups: [{ dimension: 'AGE_BAND', category: '18-24', count: 15 }],
        },
      },
    }),
    variants: {
      'a headcount': {
        prepare: async (world) => ({
          activityId: (await anActivity(world)).id,
          attendance: { headcount: 7 },
        }),
      },
      participants: {
        prepare: async (world) => ({
          activityId: (await anActivity(world)).id,
          attendance: { participantKeys: ['P-1', 'P-2'] },
        }),
      },
    },
  },
  correctAttendance: {
    event: 'attendance.corrected',
    entity: 'Attendance',
    prepare: async (world) => ({
      ...corrected(await anAttendance(world)),
      headcount: 4,
      groups: [{ dimension: 'SEX', category: 'FEMALE', count: 3 }],
    }),
    variants: {
      'of a participant': {
        also: ['participantKey.read'],
        prepare: async (world) => ({
          ...corrected(await anAttendance(world, { participantKeys: ['P-1'] })),
          participantKey: 'P-2',
        }),
      },
    },
  },
  voidAttendance: {
    event: 'attendance.voided',
    entity: 'Attendance',
    prepare: async (world) => corrected(await anAttendance(world)),
  },
  recordResourceDistribution: {
    event: 'resourceDistribution.recorded',
    entity: 'ResourceDistribution',
    prepare: async (world) => ({
      activityId: (await anActivity(world)).id,
      kind: 'LEGAL_FORM',
      title: `Expungement form ${world.next('resource')}`,
      language: 'es',
      quantity: 120,
    }),
  },
  correctResourceDistribution: {
    event: 'resourceDistribution.corrected',
    entity: 'ResourceDistribution',
    prepare: async (world) => ({
      ...corrected(await aDistribution(world)),
      kind: 'SAFETY_ITEM',
      title: `Door lock ${world.next('resource')}`,
      language: 'es',
      quantity: 12,
    }),
  },
  voidResourceDistribution: {
    event: 'resourceDistribution.voided',
    entity: 'ResourceDistribution',
    prepare: async (world) => corrected(await aDistribution(world)),
  },
  addActivityPartner: {
    event: 'activityPartner.added',
    entity: 'ActivityPartner',
    prepare: async (world) => ({
      activityId: (await anActivity(world)).id,
      partnerOrganizationId: (await aPartner(world)).id,
    }),
  },
  removeActivityPartner: {
    event: 'activityPartner.removed',
    entity: 'ActivityPartner',
    prepare: async (world) => {
      const input = {
        activityId: (await anActivity(world)).id,
        partnerOrganizationId: (await aPartner(world)).id,
      };
      await world.run('addActivityPartner', input, { selection: 'activityPartner { id }' });
      return input;
    },
  },
};
