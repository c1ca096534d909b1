import { frozenTable, sharingOffice } from '../agency-journey.ts';
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

/** The input of a frozen comparison of one office. */
async function frozen(world: World, period: object) {
  const { slug: officeSlug } = await sharingOffice(world.api, [world.county], []);
  const peers = { ...group(world), officeSlugs: [officeSlug, 'oak-county'] };
  return {
    title: `Crime by county ${world.next('table')}`,
    methods: 'Rates as the offices reported them.',
    indicator: 'crime-rate',
    revision: 1,
    period,
    periods: 1,
    dimension: null,
    peerGroupId: (await made(world, 'createPeerGroup', peers)).id,
    roundedTo: 5,
    isDryRun: true,
  };
}

/** A frozen comparison of one office. */
async function aTable(world: World): Promise<string> {
  await sharingOffice(world.api, [world.county], [600]);
  const analyst = world.api.as({ jurisdiction: world.county, role: 'AGENCY_ADMIN' });
  return (await frozenTable(world.api, analyst)).id as string;
}

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
  freezeComparison: {
    ...ofAgency,
    event: 'comparisonFreeze.requested',
    entity: 'ComparisonFreeze',
    prepare: (world) => frozen(world, { calendarYear: 2024 }),
    variants: {
      'of a fiscal year': { prepare: (world) => frozen(world, { fiscalYear: 2024 }) },
      'of some days': {
        prepare: (world) => frozen(world, { days: { from: '2024-01-01', to: '2024-12-31' } }),
      },
    },
  },
  cancelComparisonFreeze: {
    ...ofAgency,
    event: 'comparisonFreeze.canceled',
    entity: 'ComparisonFreeze',
    touches: ['job'],
    prepare: async (world) => {
      const input = await frozen(world, { calendarYear: 2024 });
      const selection = 'comparisonFreeze { id }';
      const { id } = await world.run('freezeComparison', input, { by: 'AGENCY_ADMIN', selection });
      return { id };
    },
  },
  requestComparisonTableExport: {
    ...ofAgency,
    event: 'export.requested',
    entity: 'ListExport',
    prepare: async (world) => ({ comparisonTableId: await aTable(world), formats: ['CSV', 'JSON_STAT'] }),
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
