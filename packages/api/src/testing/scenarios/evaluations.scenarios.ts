import { encodeGlobalId } from '@rapport/core/ids.ts';

import { officeRows } from '../office-rows.ts';
import { anIndicator, aPlace } from './indicators.scenarios.ts';
import { aProgram } from './programs.scenarios.ts';
import type { Reference, Scenarios, World } from './scenario.ts';

const plan = (
  treated: Reference,
  comparison: Reference,
  number = 0,
  startsOn: string | null = '2023-01-01',
) => ({
  firstDay: '2015-01-01',
  lastDay: '2024-12-31',
  startsOn: `${2018 + (number % 5)}-01-01`,
  units: [
    { placeId: treated.id, role: 'TREATED', ...(startsOn === null ? {} : { startsOn }) },
    { placeId: comparison.id, role: 'COMPARISON' },
  ],
  isWeighted: true,
  isSeasonal: false,
  adjustsForBefore: false,
  expectedEffect: 'DECREASE',
  decisionRule: 'Expand the program if calls fall.',
  minimumDetectableEffect: 2.5,
  confidenceLevel: 0.9,
});

async function details(world: World) {
  const number = world.next('evaluation');
  return {
    title: `Calls and patrols ${number}`,
    question: 'Do foot patrols reduce calls?',
    design: 'DIFFERENCE_IN_DIFFERENCES',
    indicatorDefinitionId: (await anIndicator(world)).id,
    programId: (await aProgram(world)).id,
    plan: plan(await aPlace(world), await aPlace(world)),
  };
}

/** An evaluation with a plan, and nothing observed. */
const anEvaluation = async (world: World): Promise<Reference> =>
  world.run('createEvaluation', await details(world)) as Promise<Reference>;

/** The id and version of an evaluation whose places start together, which every design allows. */
async function anUnstaggeredEvaluation(world: World): Promise<{ id: string; expectedVersion: number }> {
  const together = plan(await aPlace(world), await aPlace(world), 0, null);
  const { id, version } = (await world.run('createEvaluation', {
    ...(await details(world)),
    plan: together,
  })) as Reference;
  return { id, expectedVersion: version };
}

/** An evaluation whose plan was checked. There are no observations, so the check is flagged. */
async function aCheckedEvaluation(world: World): Promise<Reference> {
  const evaluation = await anEvaluation(world);
  await checkPlan(world, evaluation.id);
  return evaluation;
}

async function checkPlan(world: World, evaluationId: string): Promise<void> {
  await world.run('requestPlaceboCheck', { evaluationId });
  await world.api.drainQueue();
}

async function aRegisteredEvaluation(world: World): Promise<Reference> {
  const { id, version } = await aCheckedEvaluation(world);
  await world.run(
    'registerEvaluation',
    { evaluationId: id, expectedVersion: version },
    {
      selection: 'evaluationRegistration { id }',
    },
  );
  return { id, version };
}

/** A cohort with one person. */
const aCohortPerson = (world: World) =>
  world.system((prisma) => officeRows(prisma, world.county.id).cohortPerson(null, new Date('2024-03-01')));

export const evaluationScenarios: Scenarios = {
  createRecidivismCohort: {
    event: 'recidivismCohort.created',
    entity: 'RecidivismCohort',
    prepare: async (world) => ({
      title: `Diversion ${world.next('cohort')}`,
      programId: (await aProgram(world)).id,
      startEvent: 'Completion of the program',
      eventType: 'CONVICTION',
      windowMonths: 24,
      verdictMethod: 'LOG_RANK',
    }),
  },
  removeRecidivismPerson: {
    event: 'recidivismPerson.removed',
    entity: 'RecidivismPerson',
    prepare: async (world) => {
      const { id } = await aCohortPerson(world);
      return { id: encodeGlobalId('RecidivismPerson', id), reason: 'A mistake.' };
    },
  },
  removeRecidivismCohort: {
    event: 'recidivismCohort.removed',
    entity: 'RecidivismCohort',
    touches: ['recidivism_person'],
    prepare: async (world) => {
      const { recidivismCohortId } = await aCohortPerson(world);
      return {
        id: encodeGlobalId('RecidivismCohort', recidivismCohortId),
        expectedVersion: 1,
        reason: 'The agreement with the court has ended.',
      };
    },
  },
  createEvaluation: {
    event: 'evaluation.created',
    entity: 'Evaluation',
    prepare: details,
  },
  updateEvaluation: {
    event: 'evaluation.updated',
    entity: 'Evaluation',
    prepare: async (world) => ({
      ...(await anUnstaggeredEvaluation(world)),
      ...(await details(world)),
      question: 'Do patrols on foot reduce calls?',
      design: 'RANDOMIZED',
      plan: plan(await aPlace(world), await aPlace(world), 1, null),
    }),
    variants: {
      'with a start of its own for a place': {
        prepare: async (world) => ({
          ...(await anUnstaggeredEvaluation(world)),
          plan: plan(await aPlace(world), await aPlace(world), 1),
        }),
      },
    },
  },
  requestPlaceboCheck: {
    event: 'placeboCheck.requested',
    entity: 'PlaceboCheck',
    prepare: async (world) => ({ evaluationId: (await anEvaluation(world)).id }),
  },
  registerEvaluation: {
    event: 'evaluation.registered',
    entity: 'EvaluationRegistration',
    prepare: async (world) => {
      const { id, version } = await aRegisteredEvaluation(world);
      const amended = (await world.run('updateEvaluation', {
        id,
        expectedVersion: version,
        plan: plan(await aPlace(world), await aPlace(world), 2),
      })) as Reference;
      await checkPlan(world, id);
      const amendmentReason = 'A place was closed.';
      return { evaluationId: id, expectedVersion: amended.version, amendmentReason };
    },
  },
  requestEvaluationResult: {
    event: 'evaluationResult.requested',
    entity: 'EvaluationResult',
    prepare: async (world) => ({ evaluationId: (await aRegisteredEvaluation(world)).id }),
  },
};
