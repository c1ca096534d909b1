import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { ProgramStatus } from '@rapport/database/generated/prisma/enums.ts';

import { anArea } from './office.scenarios.ts';
import { dayFromNow, type Reference, type Scenarios, type World } from './scenario.ts';

/** A program in a status, without any related records. */
export async function aProgram(world: World, status: ProgramStatus = 'PROPOSED'): Promise<Reference> {
  const number = world.next('program');
  const [program] = await world.county.programs(1, { status, title: `Program ${number}` });
  return { id: encodeGlobalId('Program', program?.id ?? ''), version: program?.version ?? 0 };
}

const logicModel = (number: number) => ({
  inputs: [`Two staff members ${number}`],
  activities: ['Monthly meetings'],
  outputs: ['Twelve meetings'],
  outcomes: ['More trust'],
});

export const programScenarios: Scenarios = {
  createProgram: {
    event: 'program.created',
    entity: 'Program',
    prepare: async (world) => {
      const number = world.next('program');
      return {
        title: `Reentry ${number}`,
        type: 'REENTRY',
        externalCode: `PR-${number}`,
        summary: 'Support for people who return home.',
        strategy: 'Navigators meet people before release.',
        leadAgencyType: 'COMMUNITY',
        leadAgencyName: 'Second Chance Center',
        targetProblem: 'Few people find work.',
        targetPopulation: 'Adults who return from prison.',
        targetAreaId: (await anArea(world)).id,
        logicModel: logicModel(number),
        startsOn: dayFromNow(-90),
        endsOn: dayFromNow(90),
      };
    },
  },
  updateProgram: {
    event: 'program.updated',
    entity: 'Program',
    prepare: async (world) => {
      const { id, version } = await aProgram(world);
      const number = world.next('program');
      return {
        id,
        expectedVersion: version,
        title: `Program ${number}, renamed`,
        type: 'NEIGHBORHOOD_SAFETY',
        externalCode: `PR-${number}`,
        summary: 'Evening walks in the neighborhood.',
        strategy: 'Prosecutors and residents walk together.',
        leadAgencyType: 'POLICE',
        leadAgencyName: 'City Police Department',
        targetProblem: 'Streets without light.',
        targetPopulation: 'Residents of the north side.',
        targetAreaId: (await anArea(world)).id,
        logicModel: logicModel(number),
        startsOn: dayFromNow(-60),
        endsOn: dayFromNow(60),
      };
    },
  },
  changeProgramStatus: {
    event: 'program.statusChanged',
    entity: 'Program',
    // A reviewer cannot submit a program.
    refused: ['ETHICS_REVIEWER'],
    prepare: async (world) => {
      const { id, version } = await aProgram(world);
      return { id, expectedVersion: version, status: 'IN_REVIEW' };
    },
    variants: Object.fromEntries(
      (
        [
          ['IN_REVIEW', 'PROPOSED'],
          ['IN_REVIEW', 'ACTIVE'],
          ['ACTIVE', 'PAUSED'],
          ['PAUSED', 'ACTIVE'],
          ['ACTIVE', 'COMPLETED'],
          ['ACTIVE', 'ENDED'],
        ] as const
      ).map(([from, to]) => [
        `from ${from} to ${to}`,
        {
          prepare: async (world: World) => {
            const { id, version } = await aProgram(world, from);
            return { id, expectedVersion: version, status: to };
          },
        },
      ]),
    ),
  },
};
