import { anActivity } from './activities.scenarios.ts';
import { anArea } from './office.scenarios.ts';
import { aProgram } from './programs.scenarios.ts';
import { corrected, dayFromNow, type Reference, type Scenarios, type World } from './scenario.ts';

/** A new concern. */
export function aConcern(world: World): Promise<Reference> {
  const input = { summary: `The street is dark, ${world.next('concern')}.` };
  return world.run('raiseConcern', input) as Promise<Reference>;
}

/** A triaged concern. */
export async function aTriagedConcern(world: World): Promise<Reference> {
  const { id, version } = await aConcern(world);
  const input = { id, expectedVersion: version, category: 'HOUSING', priority: 'LOW' };
  return world.run('triageConcern', input) as Promise<Reference>;
}

/** A response to a triaged concern. */
export async function aResponse(world: World, concern?: Reference): Promise<Reference> {
  const { id } = concern ?? (await aTriagedConcern(world));
  const input = { communityConcernId: id, description: 'A walk.', takenOn: dayFromNow(-4) };
  const selection = 'concernResponse { id version }';
  return world.run('addConcernResponse', input, { selection }) as Promise<Reference>;
}

/** A decision with one source. */
export async function anInfluence(world: World): Promise<Reference> {
  const input = {
    title: `Decision ${world.next('influence')}`,
    kind: 'POLICY',
    insight: 'Residents asked for lights.',
    change: 'The office asked the city.',
    limits: 'One meeting.',
    decidedOn: dayFromNow(-20),
    sources: [{ communityConcernId: (await aConcern(world)).id }],
  };
  return world.run('createDecisionInfluence', input) as Promise<Reference>;
}

export const concernScenarios: Scenarios = {
  raiseConcern: {
    event: 'communityConcern.raised',
    entity: 'CommunityConcern',
    prepare: async (world) => ({
      summary: `Cars speed past the school, ${world.next('concern')}.`,
      category: 'TRAFFIC',
      priority: 'HIGH',
      raisedOn: dayFromNow(-3),
      areaId: (await anArea(world)).id,
      activityId: (await anActivity(world)).id,
      programId: (await aProgram(world)).id,
    }),
  },
  updateConcern: {
    event: 'communityConcern.updated',
    entity: 'CommunityConcern',
    prepare: async (world) => {
      const { id, version } = await aConcern(world);
      return {
        id,
        expectedVersion: version,
        summary: `The park is closed at night, ${world.next('concern')}.`,
        raisedOn: dayFromNow(-9),
        activityId: (await anActivity(world)).id,
        programId: (await aProgram(world)).id,
      };
    },
  },
  triageConcern: {
    event: 'communityConcern.triaged',
    entity: 'CommunityConcern',
    prepare: async (world) => {
      const { id, version } = await aConcern(world);
      return {
        id,
        expectedVersion: version,
        category: 'QUALITY_OF_LIFE',
        priority: 'URGENT',
        areaId: (await anArea(world)).id,
      };
    },
  },
  startConcern: {
    event: 'communityConcern.started',
    entity: 'CommunityConcern',
    prepare: async (world) => {
      const { id, version } = await aTriagedConcern(world);
      return { id, expectedVersion: version };
    },
  },
  closeConcern: {
    event: 'communityConcern.closed',
    entity: 'CommunityConcern',
    prepare: async (world) => {
      const { id, version } = await aTriagedConcern(world);
      return { id, expectedVersion: version, status: 'REFERRED', outcome: 'The city repairs the lights.' };
    },
  },
  reopenConcern: {
    event: 'communityConcern.reopened',
    entity: 'CommunityConcern',
    prepare: async (world) => {
      const { id, version } = await aTriagedConcern(world);
      const closing = { id, expectedVersion: version, status: 'NOT_ACTIONABLE', outcome: 'Out of reach.' };
      const closed = await world.run('closeConcern', closing);
      return { id, expectedVersion: closed.version, reason: 'The lights failed again.' };
    },
  },
  addConcernResponse: {
    event: 'concernResponse.added',
    entity: 'ConcernResponse',
    prepare: async (world) => ({
      communityConcernId: (await aTriagedConcern(world)).id,
      description: `A patrol in the evening, ${world.next('response')}.`,
      takenOn: dayFromNow(-1),
      activityId: (await anActivity(world)).id,
      programId: (await aProgram(world)).id,
    }),
  },
  correctConcernResponse: {
    event: 'concernResponse.corrected',
    entity: 'ConcernResponse',
    prepare: async (world) => ({
      ...corrected(await aResponse(world)),
      description: `A patrol at night, ${world.next('response')}.`,
      takenOn: dayFromNow(-2),
      activityId: (await anActivity(world)).id,
      programId: (await aProgram(world)).id,
    }),
  },
  voidConcernResponse: {
    event: 'concernResponse.voided',
    entity: 'ConcernResponse',
    prepare: async (world) => corrected(await aResponse(world)),
  },
  createDecisionInfluence: {
    event: 'decisionInfluence.created',
    entity: 'DecisionInfluence',
    prepare: async (world) => ({
      title: `New charging policy ${world.next('influence')}`,
      kind: 'PRACTICE',
      insight: 'Residents asked for second chances.',
      change: 'First offenses go to diversion.',
      limits: 'Two meetings in one area.',
      decidedOn: dayFromNow(-5),
      programId: (await aProgram(world)).id,
      sources: [
        { communityConcernId: (await aConcern(world)).id },
        { activityId: (await anActivity(world)).id },
      ],
    }),
  },
  updateDecisionInfluence: {
    event: 'decisionInfluence.updated',
    entity: 'DecisionInfluence',
    prepare: async (world) => {
      const { id, version } = await anInfluence(world);
      return {
        id,
        expectedVersion: version,
        title: `Renamed decision ${world.next('influence')}`,
        kind: 'PRIORITY',
        insight: 'Parents asked for crossings.',
        change: 'Speeding near schools comes first.',
        limits: 'One school.',
        decidedOn: dayFromNow(-2),
        programId: (await aProgram(world)).id,
      };
    },
  },
  addInfluenceSource: {
    event: 'decisionInfluenceSource.added',
    entity: 'DecisionInfluenceSource',
    prepare: async (world) => ({
      decisionInfluenceId: (await anInfluence(world)).id,
      source: { activityId: (await anActivity(world)).id },
    }),
    variants: {
      'a concern': {
        prepare: async (world) => ({
          decisionInfluenceId: (await anInfluence(world)).id,
          source: { communityConcernId: (await aConcern(world)).id },
        }),
      },
    },
  },
  removeInfluenceSource: {
    event: 'decisionInfluenceSource.removed',
    entity: 'DecisionInfluenceSource',
    prepare: async (world) => {
      const input = {
        decisionInfluenceId: (await anInfluence(world)).id,
        source: { activityId: (await anActivity(world)).id },
      };
      const selection = 'decisionInfluence { sources(last: 1) { edges { node { id } } } }';
      const { sources } = await world.run('addInfluenceSource', input, { selection });
      return { id: sources.edges[0].node.id };
    },
  },
};
