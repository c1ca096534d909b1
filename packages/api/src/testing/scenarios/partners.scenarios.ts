import { anArea } from './office.scenarios.ts';
import { aProgram } from './programs.scenarios.ts';
import { dayFromNow, type Reference, type Scenarios, type World } from './scenario.ts';

/** A partner without programs or activities. */
export function aPartner(world: World): Promise<Reference> {
  const number = world.next('partner');
  const input = { code: `partner-${number}`, name: `Partner ${number}`, kind: 'SCHOOL' };
  return world.run('createPartnerOrganization', input) as Promise<Reference>;
}

export async function anAgreement(world: World, days: object = {}): Promise<Reference> {
  const input = {
    partnerOrganizationId: (await aPartner(world)).id,
    kind: 'MOU',
    title: `Agreement ${world.next('agreement')}`,
    ...days,
  };
  return world.run('createAgreement', input) as Promise<Reference>;
}

export const partnerScenarios: Scenarios = {
  createPartnerOrganization: {
    event: 'partnerOrganization.created',
    entity: 'PartnerOrganization',
    prepare: async (world) => {
      const number = world.next('partner');
      return {
        code: `partner-${number}`,
        name: `Partner ${number}`,
        kind: 'FAITH',
        description: 'Runs a food pantry.',
        website: `https://partner-${number}.example.org`,
        areaId: (await anArea(world)).id,
      };
    },
  },
  updatePartnerOrganization: {
    event: 'partnerOrganization.updated',
    entity: 'PartnerOrganization',
    prepare: async (world) => {
      const { id, version } = await aPartner(world);
      const number = world.next('partner');
      return {
        id,
        expectedVersion: version,
        code: `partner-${number}`,
        name: `Renamed partner ${number}`,
        kind: 'SOCIAL_SERVICE',
        description: 'Runs a shelter.',
        website: `https://renamed-${number}.example.org`,
        areaId: (await anArea(world)).id,
      };
    },
  },
  addProgramPartner: {
    event: 'programPartner.added',
    entity: 'ProgramPartner',
    prepare: async (world) => ({
      programId: (await aProgram(world)).id,
      partnerOrganizationId: (await aPartner(world)).id,
      contribution: 'Rooms in the evening.',
    }),
  },
  removeProgramPartner: {
    event: 'programPartner.removed',
    entity: 'ProgramPartner',
    prepare: async (world) => {
      const input = {
        programId: (await aProgram(world)).id,
        partnerOrganizationId: (await aPartner(world)).id,
      };
      await world.run('addProgramPartner', input, { selection: 'programPartner { id }' });
      return input;
    },
  },
  createAgreement: {
    event: 'agreement.created',
    entity: 'Agreement',
    prepare: async (world) => ({
      partnerOrganizationId: (await aPartner(world)).id,
      programId: (await aProgram(world)).id,
      kind: 'DATA_USE',
      title: `Data use ${world.next('agreement')}`,
      signedOn: dayFromNow(-30),
      expiresOn: dayFromNow(300),
      warningDays: 45,
    }),
  },
  updateAgreement: {
    event: 'agreement.updated',
    entity: 'Agreement',
    prepare: async (world) => {
      const { id, version } = await anAgreement(world);
      return {
        id,
        expectedVersion: version,
        title: `Amended agreement ${world.next('agreement')}`,
        signedOn: dayFromNow(-10),
        expiresOn: dayFromNow(200),
        warningDays: 20,
      };
    },
  },
  signAgreement: {
    event: 'agreement.signed',
    entity: 'Agreement',
    prepare: async (world) => {
      const { id, version } = await anAgreement(world);
      return { id, expectedVersion: version, signedOn: dayFromNow(-1) };
    },
  },
  renewAgreement: {
    event: 'agreement.renewed',
    entity: 'Agreement',
    prepare: async (world) => {
      const days = { signedOn: dayFromNow(-300), expiresOn: dayFromNow(10) };
      return {
        id: (await anAgreement(world, days)).id,
        title: `Renewed agreement ${world.next('agreement')}`,
        signedOn: dayFromNow(-1),
        expiresOn: dayFromNow(400),
        warningDays: 15,
      };
    },
  },
  terminateAgreement: {
    event: 'agreement.terminated',
    entity: 'Agreement',
    prepare: async (world) => {
      const { id, version } = await anAgreement(world, { signedOn: dayFromNow(-30) });
      return { id, expectedVersion: version, terminatedOn: dayFromNow(-1) };
    },
  },
};
