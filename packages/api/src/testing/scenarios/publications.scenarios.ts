import { anItem, aPolicyChange } from './feedback.scenarios.ts';
import { aProgram } from './programs.scenarios.ts';
import type { Reference, Scenarios, World } from './scenario.ts';

/** A draft about a program, or with other values. */
export async function aPublication(world: World, values: object = {}): Promise<Reference> {
  const input = {
    kind: 'PROGRAM_REPORT',
    title: `Report ${world.next('publication')}`,
    body: 'A year of work.',
    programId: (await aProgram(world)).id,
    ...values,
  };
  return world.run('createPublication', input) as Promise<Reference>;
}

export const publicationScenarios: Scenarios = {
  createPublication: {
    event: 'publication.created',
    entity: 'Publication',
    prepare: async (world) => ({
      kind: 'ANNOUNCEMENT',
      title: `New hours ${world.next('publication')}`,
      body: 'The help desk opens in the evening.',
      language: 'es',
      programId: (await aProgram(world)).id,
      policyChangeId: (await aPolicyChange(world)).id,
      feedbackItemId: (await anItem(world)).id,
    }),
  },
  updatePublication: {
    event: 'publication.updated',
    entity: 'Publication',
    prepare: async (world) => {
      const { id, version } = await aPublication(world);
      return {
        id,
        expectedVersion: version,
        title: `Renamed report ${world.next('publication')}`,
        body: 'Two years of work.',
        language: 'fr',
        programId: (await aProgram(world)).id,
        policyChangeId: (await aPolicyChange(world)).id,
        feedbackItemId: (await anItem(world)).id,
      };
    },
  },
  publish: {
    event: 'publication.published',
    entity: 'Publication',
    prepare: async (world) => {
      const { id, version } = await aPublication(world);
      return { id, expectedVersion: version };
    },
  },
  withdrawPublication: {
    event: 'publication.withdrawn',
    entity: 'Publication',
    prepare: async (world) => {
      const { id, version } = await aPublication(world);
      const published = await world.run('publish', { id, expectedVersion: version });
      return { id, expectedVersion: published.version, reason: 'A figure was wrong.' };
    },
  },
};
