import type { Reference, Scenarios, World } from './scenario.ts';

const definition = (number: number) => ({
  name: `Calls ${number}`,
  description: 'How often residents call.',
  measure: 'RATIO',
  numerator: 'Calls.',
  denominator: 'Residents.',
  unit: 'per 1,000 residents',
  multiplier: 1000,
  direction: 'LOWER_IS_BETTER',
  frequency: 'YEAR',
  disaggregations: ['SEX'],
  source: 'The office',
  items: [
    { kind: 'INCLUDE', code: 'all', text: 'All calls.', isRequired: true },
    { kind: 'EXCLUDE', code: 'hoax', text: 'Hoax calls.', isRequired: true },
    { kind: 'CONTEXT', code: 'how', text: 'How are calls counted?', isRequired: false },
  ],
});

/** An indicator of the office. */
export function anIndicator(world: World): Promise<Reference> {
  const number = world.next('indicator');
  return world.run('createIndicator', {
    code: `calls-${number}`,
    ...definition(number),
  }) as Promise<Reference>;
}

/** A place for which figures are observed. */
export function aPlace(world: World): Promise<Reference> {
  const number = world.next('place');
  const input = { code: `beat-${number}`, name: `Beat ${number}`, kind: 'BEAT' };
  return world.run('createMeasurementPlace', input) as Promise<Reference>;
}

/** The figure of a year, of an indicator of its own. */
async function anObservation(world: World): Promise<Reference> {
  const input = {
    indicatorDefinitionId: (await anIndicator(world)).id,
    periodStart: '2024-01-01',
    numerator: 40,
    denominator: 1000,
  };
  return world.run('recordObservation', input) as Promise<Reference>;
}

/** A target of a year, of an indicator of its own. */
async function aTarget(world: World): Promise<Reference> {
  const input = {
    indicatorDefinitionId: (await anIndicator(world)).id,
    value: 30,
    firstDay: '2026-01-01',
    lastDay: '2026-12-31',
    rationale: 'A quarter less than now.',
  };
  return world.run('createIndicatorTarget', input) as Promise<Reference>;
}

async function anItem(world: World): Promise<string> {
  const number = world.next('indicator');
  const made = await world.run(
    'createIndicator',
    { code: `calls-${number}`, ...definition(number) },
    { selection: 'indicatorDefinition { items { id } }' },
  );
  return made.items[0].id as string;
}

const reason = 'The form was misread.';

export const indicatorScenarios: Scenarios = {
  createIndicator: {
    event: 'indicatorDefinition.created',
    entity: 'IndicatorDefinition',
    prepare: async (world) => {
      const number = world.next('indicator');
      return {
        code: `trust-${number}`,
        ...definition(number),
        measure: 'MEAN',
        multiplier: 1,
        derivation: 'SCALE_MEAN',
        derivationCode: 'TRUST',
      };
    },
  },
  reviseIndicator: {
    event: 'indicatorDefinition.revised',
    entity: 'IndicatorDefinition',
    prepare: async (world) => ({
      id: (await anIndicator(world)).id,
      ...definition(0),
      derivation: 'PARTICIPATION',
      equivalenceReason: 'Only the name is clearer.',
    }),
    variants: {
      'to one that is derived from surveys': {
        prepare: async (world) => ({
          id: (await anIndicator(world)).id,
          ...definition(0),
          measure: 'MEAN',
          multiplier: 1,
          derivation: 'SCALE_MEAN',
          derivationCode: 'TRUST',
        }),
      },
    },
  },
  retireIndicator: {
    event: 'indicatorDefinition.retired',
    entity: 'IndicatorDefinition',
    prepare: async (world) => {
      const { id, version } = await anIndicator(world);
      return { id, expectedVersion: version };
    },
  },
  answerIndicatorItem: {
    event: 'indicatorAnswer.recorded',
    entity: 'IndicatorAnswer',
    prepare: async (world) => ({
      indicatorItemId: await anItem(world),
      value: 'NO',
      note: 'Only calls to the main number.',
      effectiveFrom: '2024-01-01',
    }),
    variants: {
      'that changes one from the same day': {
        event: 'indicatorAnswer.changed',
        prepare: async (world) => {
          const input = { indicatorItemId: await anItem(world), effectiveFrom: '2024-01-01' };
          await world.run('answerIndicatorItem', { ...input, value: 'NO' }, { by: 'EDITOR' });
          return { ...input, value: 'YES', note: 'All calls.' };
        },
      },
    },
  },
  createMeasurementPlace: {
    event: 'measurementPlace.created',
    entity: 'MeasurementPlace',
    prepare: async (world) => {
      const number = world.next('place');
      const area = { code: `place-area-${number}`, name: 'Oleander' };
      return {
        code: `school-${number}`,
        name: `School ${number}`,
        kind: 'SCHOOL',
        areaId: (await world.run('createArea', area)).id,
      };
    },
  },
  updateMeasurementPlace: {
    event: 'measurementPlace.updated',
    entity: 'MeasurementPlace',
    prepare: async (world) => {
      const { id, version } = await aPlace(world);
      const number = world.next('place');
      const area = { code: `place-area-${number}`, name: 'Oleander' };
      return {
        id,
        expectedVersion: version,
        code: `court-${number}`,
        name: `Court ${number}`,
        kind: 'COURT',
        areaId: (await world.run('createArea', area)).id,
      };
    },
  },
  retireMeasurementPlace: {
    event: 'measurementPlace.retired',
    entity: 'MeasurementPlace',
    prepare: async (world) => {
      const { id, version } = await aPlace(world);
      return { id, expectedVersion: version };
    },
  },
  recordObservation: {
    event: 'observation.recorded',
    entity: 'Observation',
    prepare: async (world) => ({
      indicatorDefinitionId: (await anIndicator(world)).id,
      placeId: (await aPlace(world)).id,
      periodStart: '2024-01-01',
      periodMonths: 12,
      monthsCovered: 9,
      dimension: 'SEX',
      group: 'FEMALE',
      state: 'VALUE',
      numerator: 40,
      denominator: 1000,
      note: 'Three months are missing.',
    }),
    variants: {
      'of a mean': {
        prepare: async (world) => {
          const number = world.next('indicator');
          const mean = { ...definition(number), measure: 'MEAN', multiplier: 1 };
          const made = await world.run('createIndicator', { code: `mean-${number}`, ...mean });
          return {
            indicatorDefinitionId: made.id,
            periodStart: '2024-01-01',
            numerator: 30,
            denominator: 10,
            sumOfSquares: 100,
          };
        },
      },
    },
  },
  correctObservation: {
    event: 'observation.corrected',
    entity: 'Observation',
    also: ['observation.superseded'],
    touches: ['indicator_rollup', 'observation'],
    prepare: async (world) => {
      const { id, version } = await anObservation(world);
      return {
        id,
        expectedVersion: version,
        state: 'VALUE',
        numerator: 44,
        denominator: 1100,
        monthsCovered: 11,
        note: 'A month is missing.',
        reason,
      };
    },
    variants: {
      'of a mean': {
        prepare: async (world) => {
          const number = world.next('indicator');
          const mean = { ...definition(number), measure: 'MEAN', multiplier: 1 };
          const made = await world.run('createIndicator', { code: `mean-${number}`, ...mean });
          const { id, version } = await world.run('recordObservation', {
            indicatorDefinitionId: made.id,
            periodStart: '2024-01-01',
            numerator: 30,
            denominator: 10,
          });
          return { id, expectedVersion: version, numerator: 31, denominator: 10, sumOfSquares: 100, reason };
        },
      },
    },
  },
  voidObservation: {
    event: 'observation.voided',
    entity: 'Observation',
    touches: ['indicator_rollup'],
    prepare: async (world) => {
      const { id, version } = await anObservation(world);
      return { id, expectedVersion: version, reason };
    },
  },
  requestDerivation: {
    event: 'observationDerivation.requested',
    entity: 'ObservationDerivation',
    prepare: async (world) => {
      const number = world.next('indicator');
      const derived = { ...definition(number), frequency: 'MONTH', derivation: 'ACCESSIBLE_ACTIVITIES' };
      const made = await world.run('createIndicator', {
        code: `derived-${number}`,
        ...derived,
        measure: 'PROPORTION',
        unit: '%',
        multiplier: 100,
      });
      return { indicatorDefinitionIds: [made.id], period: { calendarYear: 2024 } };
    },
    variants: {
      'of a fiscal year': {
        prepare: async (world) => {
          const number = world.next('indicator');
          const derived = { ...definition(number), derivation: 'COST_PER_PARTICIPANT' };
          const made = await world.run('createIndicator', { code: `derived-${number}`, ...derived });
          return { indicatorDefinitionIds: [made.id], period: { fiscalYear: 2024 } };
        },
      },
      'of some days': {
        prepare: async (world) => {
          const number = world.next('indicator');
          const derived = { ...definition(number), derivation: 'COST_PER_PARTICIPANT' };
          const made = await world.run('createIndicator', { code: `derived-${number}`, ...derived });
          const days = { from: '2023-01-01', to: '2024-12-31' };
          return { indicatorDefinitionIds: [made.id], period: { days } };
        },
      },
    },
  },
  createIndicatorTarget: {
    event: 'indicatorTarget.created',
    entity: 'IndicatorTarget',
    prepare: async (world) => ({
      indicatorDefinitionId: (await anIndicator(world)).id,
      placeId: (await aPlace(world)).id,
      value: 30.5,
      firstDay: '2026-01-01',
      lastDay: '2026-12-31',
      rationale: 'A quarter less than now.',
    }),
  },
  updateIndicatorTarget: {
    event: 'indicatorTarget.updated',
    entity: 'IndicatorTarget',
    prepare: async (world) => {
      const { id, version } = await aTarget(world);
      return {
        id,
        expectedVersion: version,
        value: 25,
        firstDay: '2026-04-01',
        lastDay: '2027-03-31',
        rationale: 'A third less than now.',
      };
    },
  },
  removeIndicatorTarget: {
    event: 'indicatorTarget.removed',
    entity: 'IndicatorTarget',
    prepare: async (world) => {
      const { id, version } = await aTarget(world);
      return { id, expectedVersion: version };
    },
  },
};
