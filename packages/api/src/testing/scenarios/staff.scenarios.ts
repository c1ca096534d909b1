import { anAuthority } from './governance.scenarios.ts';
import { aStaffMember } from './office.scenarios.ts';
import { aProgram } from './programs.scenarios.ts';
import { corrected, dayFromNow, type Reference, type Scenarios, type World } from './scenario.ts';

/** An active training. */
export function aTraining(world: World): Promise<Reference> {
  const number = world.next('training');
  const input = { code: `training-${number}`, title: `Training ${number}` };
  return world.run('createTraining', input) as Promise<Reference>;
}

/** A completed training, without hours. */
export async function aCompletion(world: World): Promise<Reference> {
  const input = {
    trainingId: (await aTraining(world)).id,
    staffMemberId: (await aStaffMember(world)).id,
    completedOn: dayFromNow(-12),
  };
  return world.run('recordTrainingCompletion', input) as Promise<Reference>;
}

export const staffScenarios: Scenarios = {
  createStaffMember: {
    event: 'staffMember.created',
    entity: 'StaffMember',
    prepare: async (world) => {
      const number = world.next('staff');
      return {
        staffCode: `staff-${number}`,
        displayName: `Advocate ${number}`,
        position: 'VICTIM_ADVOCATE',
        unit: 'Victim services',
        startedOn: dayFromNow(-500),
        endedOn: dayFromNow(100),
        subject: (await world.county.member('VIEWER')).subject,
      };
    },
  },
  updateStaffMember: {
    event: 'staffMember.updated',
    entity: 'StaffMember',
    prepare: async (world) => {
      const { id, version } = await aStaffMember(world);
      const number = world.next('staff');
      return {
        id,
        expectedVersion: version,
        staffCode: `staff-${number}`,
        displayName: `Paralegal ${number}`,
        position: 'PARALEGAL',
        unit: 'Records',
        startedOn: dayFromNow(-400),
        endedOn: dayFromNow(200),
        subject: (await world.county.member('VIEWER')).subject,
      };
    },
  },
  assignStaff: {
    event: 'staffAssignment.created',
    entity: 'ProgramStaff',
    prepare: async (world) => ({
      programId: (await aProgram(world)).id,
      staffMemberId: (await aStaffMember(world)).id,
      role: 'COORDINATOR',
      startsOn: dayFromNow(-20),
      endsOn: dayFromNow(20),
    }),
  },
  endStaffAssignment: {
    event: 'staffAssignment.ended',
    entity: 'ProgramStaff',
    prepare: async (world) => {
      const { id, version } = await world.run('assignStaff', {
        programId: (await aProgram(world)).id,
        staffMemberId: (await aStaffMember(world)).id,
        role: 'LEAD',
        startsOn: dayFromNow(-20),
      });
      return { id, expectedVersion: version, endsOn: dayFromNow(-1) };
    },
    variants: {
      'that resumes': {
        event: 'staffAssignment.resumed',
        prepare: async (world) => {
          const { id, version } = await world.run('assignStaff', {
            programId: (await aProgram(world)).id,
            staffMemberId: (await aStaffMember(world)).id,
            role: 'LEAD',
            endsOn: dayFromNow(-5),
          });
          return { id, expectedVersion: version, endsOn: null };
        },
      },
    },
  },
  createTraining: {
    event: 'training.created',
    entity: 'Training',
    prepare: async (world) => {
      const number = world.next('training');
      return {
        code: `training-${number}`,
        title: `Implicit bias ${number}`,
        description: 'Half a day.',
        validMonths: 24,
        requiredPositions: ['PROSECUTOR', 'PARALEGAL'],
        legalAuthorityId: (await anAuthority(world)).id,
      };
    },
  },
  updateTraining: {
    event: 'training.updated',
    entity: 'Training',
    prepare: async (world) => {
      const { id, version } = await aTraining(world);
      const number = world.next('training');
      return {
        id,
        expectedVersion: version,
        code: `training-${number}`,
        title: `Renamed training ${number}`,
        description: 'A whole day.',
        validMonths: 12,
        requiredPositions: ['INVESTIGATOR'],
        legalAuthorityId: (await anAuthority(world)).id,
      };
    },
  },
  retireTraining: {
    event: 'training.retired',
    entity: 'Training',
    prepare: async (world) => {
      const { id, version } = await aTraining(world);
      return { id, expectedVersion: version };
    },
  },
  recordTrainingCompletion: {
    event: 'trainingCompletion.recorded',
    entity: 'TrainingCompletion',
    prepare: async (world) => ({
      trainingId: (await aTraining(world)).id,
      staffMemberId: (await aStaffMember(world)).id,
      completedOn: dayFromNow(-12),
      hours: 6.5,
    }),
  },
  correctTrainingCompletion: {
    event: 'trainingCompletion.corrected',
    entity: 'TrainingCompletion',
    prepare: async (world) => ({
      ...corrected(await aCompletion(world)),
      completedOn: dayFromNow(-20),
      hours: 3.5,
    }),
  },
  voidTrainingCompletion: {
    event: 'trainingCompletion.voided',
    entity: 'TrainingCompletion',
    prepare: async (world) => corrected(await aCompletion(world)),
  },
  requireTrainingOfProgram: {
    event: 'programTraining.required',
    entity: 'ProgramTraining',
    prepare: async (world) => ({
      programId: (await aProgram(world)).id,
      trainingId: (await aTraining(world)).id,
    }),
  },
  removeTrainingOfProgram: {
    event: 'programTraining.removed',
    entity: 'ProgramTraining',
    prepare: async (world) => {
      const input = { programId: (await aProgram(world)).id, trainingId: (await aTraining(world)).id };
      const selection = 'program { requiredTrainings(first: 1) { edges { node { id } } } }';
      const { requiredTrainings } = await world.run('requireTrainingOfProgram', input, { selection });
      return { id: requiredTrainings.edges[0].node.id };
    },
  },
};
