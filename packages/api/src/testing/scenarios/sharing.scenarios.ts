import { dayFromNow, type Reference, type Scenarios, type World } from './scenario.ts';

async function offer(world: World) {
  const { slug } = await world.county.agency();
  return {
    agency: slug,
    purpose: `Comparing the counties of the state, part ${world.next('offer')}`,
    inForceFrom: '2020-01-01',
    inForceTo: dayFromNow(400),
    lines: [
      {
        kind: 'INDICATOR',
        indicatorCode: 'diversion-rate',
        dimension: 'RACE_ETHNICITY',
        firstDay: '2020-01-01',
        lastDay: '2030-12-31',
      },
    ],
  };
}

/** An offer of the county to the agency of its state. */
const anOffer = async (world: World): Promise<Reference> =>
  world.run('offerDataSharing', await offer(world)) as Promise<Reference>;

/** An agreement that the agency has accepted. */
async function anAcceptedAgreement(world: World): Promise<Reference> {
  const { id, version } = await anOffer(world);
  return world.run(
    'acceptSharingOffer',
    { id, expectedVersion: version },
    { by: 'AGENCY_ADMIN' },
  ) as Promise<Reference>;
}

const ended = ({ id, version }: Reference) => ({
  id,
  expectedVersion: version,
  reason: 'The study is over.',
});
const answered = ({ id, version }: Reference) => ({ id, expectedVersion: version, note: 'Received.' });

export const sharingScenarios: Scenarios = {
  offerDataSharing: {
    event: 'dataSharingAgreement.offered',
    entity: 'DataSharingAgreement',
    prepare: offer,
  },
  withdrawSharingOffer: {
    event: 'dataSharingAgreement.withdrawn',
    entity: 'DataSharingAgreement',
    prepare: async (world) => ended(await anOffer(world)),
  },
  revokeDataSharing: {
    event: 'dataSharingAgreement.revoked',
    entity: 'DataSharingAgreement',
    prepare: async (world) => ended(await anAcceptedAgreement(world)),
  },
  acceptSharingOffer: {
    by: 'AGENCY_ADMIN',
    event: 'dataSharingAgreement.accepted',
    entity: 'DataSharingAgreement',
    prepare: async (world) => answered(await anOffer(world)),
  },
  declineSharingOffer: {
    by: 'AGENCY_ADMIN',
    event: 'dataSharingAgreement.declined',
    entity: 'DataSharingAgreement',
    prepare: async (world) => answered(await anOffer(world)),
  },
};
