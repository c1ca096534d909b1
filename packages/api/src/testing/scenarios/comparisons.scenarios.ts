import type { Reference, Scenarios, World } from './scenario.ts';

const group = (world: World) => ({
  name: `The coast ${world.next('group')}`,
  purpose: 'They share a court of appeal.',
  officeSlugs: ['elm-county', 'oak-county'],
});
const population = (world: World) => ({
  name: `Even ${world.next('population')}`,
  source: 'Invented for a test',
  dimension: 'SEX',
  groups: [
    { group: 'FEMALE', size: 51 },
    { group: 'MALE', size: 49 },
  ],
});
const variable = (world: World) => ({
  code: `urbanicity-${world.next('variable')}`,
  name: 'Urbanicity',
  source: 'Rural-urban continuum codes',
  scale: 'LINEAR',
  figures: [
    { officeSlug: 'elm-county', figure: 2 },
    { officeSlug: 'oak-county', figure: 6 },
  ],
});

const made = async (world: World, name: string, input: object): Promise<Reference> =>
  world.run(name, input, { by: 'AGENCY_ADMIN' }) as Promise<Reference>;
const reference = ({ id, version }: Reference) => ({ id, expectedVersion: version });
const ofAgency = { by: 'AGENCY_ADMIN', isOfAgency: true } as const;

export const comparisonScenarios: Scenarios = {
  createPeerGroup: {
    ...ofAgency,
    event: 'peerGroup.created',
    entity: 'PeerGroup',
    prepare: (world) => Promise.resolve(group(world)),
  },
  updatePeerGroup: {
    ...ofAgency,
    event: 'peerGroup.updated',
    entity: 'PeerGroup',
    prepare: async (world) => ({
      ...reference(await made(world, 'createPeerGroup', group(world))),
      name: `The valley ${world.next('group')}`,
      purpose: 'They share a river.',
      officeSlugs: ['elm-county', 'oak-county', 'fir-county'],
    }),
  },
  removePeerGroup: {
    ...ofAgency,
    event: 'peerGroup.removed',
    entity: 'PeerGroup',
    prepare: async (world) => reference(await made(world, 'createPeerGroup', group(world))),
  },
  createStandardPopulation: {
    ...ofAgency,
    event: 'standardPopulation.created',
    entity: 'StandardPopulation',
    prepare: (world) => Promise.resolve(population(world)),
  },
  removeStandardPopulation: {
    ...ofAgency,
    event: 'standardPopulation.removed',
    entity: 'StandardPopulation',
    prepare: async (world) => reference(await made(world, 'createStandardPopulation', population(world))),
  },
  createPlaceVariable: {
    ...ofAgency,
    event: 'placeVariable.created',
    entity: 'PlaceVariable',
    prepare: (world) => Promise.resolve(variable(world)),
  },
  removePlaceVariable: {
    ...ofAgency,
    event: 'placeVariable.removed',
    entity: 'PlaceVariable',
    prepare: async (world) => reference(await made(world, 'createPlaceVariable', variable(world))),
  },
};
