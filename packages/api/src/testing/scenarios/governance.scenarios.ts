import { anActivity } from './activities.scenarios.ts';
import { aProgram } from './programs.scenarios.ts';
import { dayFromNow, type Reference, type Scenarios, type World } from './scenario.ts';

/** A legal authority of the county. */
export function anAuthority(world: World): Promise<Reference> {
  const number = world.next('authority');
  const input = {
    citation: `Code § ${number}`,
    title: `Authority ${number}`,
    kind: 'STATUTE',
    description: 'Allows work with the community.',
  };
  return world.run('createLegalAuthority', input) as Promise<Reference>;
}

/** A rule about publications on decisions, or with other values. */
export function aRule(world: World, values: object = {}): Promise<Reference> {
  const input = {
    title: `Rule ${world.next('rule')}`,
    rationale: 'The county asks for it.',
    appliesTo: 'PUBLICATION',
    publicationKinds: ['DECISION_INFLUENCE'],
    requiredReview: 'LEGAL',
    ...values,
  };
  return world.run('createPermissibleActivityRule', input) as Promise<Reference>;
}

/** An open review that the editor requested, of a new program by default. */
export async function aReview(
  world: World,
  questions: readonly string[] = [],
  subject?: object,
): Promise<Reference> {
  const about = subject ?? { programId: (await aProgram(world)).id };
  const input = { kind: 'ETHICS', subject: about, questions };
  return world.run('requestReview', input, { by: 'EDITOR' }) as Promise<Reference>;
}

export const governanceScenarios: Scenarios = {
  createLegalAuthority: {
    event: 'legalAuthority.created',
    entity: 'LegalAuthority',
    prepare: async (world) => {
      const number = world.next('authority');
      return {
        citation: `Rule ${number}`,
        title: `Rule of conduct ${number}`,
        kind: 'RULE',
        description: 'Says what prosecutors do outside court.',
        url: `https://law.example.org/${number}`,
      };
    },
  },
  updateLegalAuthority: {
    event: 'legalAuthority.updated',
    entity: 'LegalAuthority',
    prepare: async (world) => {
      const { id, version } = await anAuthority(world);
      const number = world.next('authority');
      return {
        id,
        expectedVersion: version,
        citation: `Code § ${number}, as amended`,
        title: `Amended authority ${number}`,
        kind: 'POLICY',
        description: 'Allows more.',
        url: `https://law.example.org/${number}`,
      };
    },
  },
  deleteLegalAuthority: {
    event: 'legalAuthority.deleted',
    entity: 'LegalAuthority',
    prepare: async (world) => {
      const { id, version } = await anAuthority(world);
      return { id, expectedVersion: version };
    },
  },
  addProgramAuthority: {
    event: 'programAuthority.added',
    entity: 'ProgramAuthority',
    prepare: async (world) => ({
      programId: (await aProgram(world)).id,
      legalAuthorityId: (await anAuthority(world)).id,
      note: 'Section two.',
    }),
  },
  removeProgramAuthority: {
    event: 'programAuthority.removed',
    entity: 'ProgramAuthority',
    prepare: async (world) => {
      const input = {
        programId: (await aProgram(world)).id,
        legalAuthorityId: (await anAuthority(world)).id,
      };
      const selection = 'program { authorities(first: 1) { edges { node { id } } } }';
      const { authorities } = await world.run('addProgramAuthority', input, { selection });
      return { id: authorities.edges[0].node.id };
    },
  },
  createPermissibleActivityRule: {
    event: 'rule.created',
    entity: 'PermissibleActivityRule',
    prepare: async (world) => ({
      title: `Costly travel ${world.next('rule')}`,
      rationale: 'The auditor asks for it.',
      appliesTo: 'BUDGET_LINE',
      fundingTypes: ['FEDERAL_GRANT', 'STATE_GRANT'],
      expenseTypes: ['TRAVEL'],
      amountCentsMinimum: 500_000,
      requiredReview: 'FISCAL',
      legalAuthorityId: (await anAuthority(world)).id,
    }),
  },
  updatePermissibleActivityRule: {
    event: 'rule.updated',
    entity: 'PermissibleActivityRule',
    prepare: async (world) => {
      const { id, version } = await aRule(world);
      return {
        id,
        expectedVersion: version,
        title: `Renamed rule ${world.next('rule')}`,
        rationale: 'The board asks for it.',
        publicationKinds: ['ANNOUNCEMENT', 'CONCERN_RESPONSE'],
        requiredReview: 'PRIVACY',
        legalAuthorityId: (await anAuthority(world)).id,
      };
    },
  },
  retirePermissibleActivityRule: {
    event: 'rule.retired',
    entity: 'PermissibleActivityRule',
    prepare: async (world) => {
      const { id, version } = await aRule(world);
      return { id, expectedVersion: version };
    },
  },
  requestReview: {
    event: 'review.requested',
    entity: 'EthicsReview',
    prepare: async (world) => ({
      kind: 'PRIVACY',
      subject: { activityId: (await anActivity(world)).id },
      questions: ['Who keeps the list?', 'For how long?'],
    }),
  },
  askReviewQuestions: {
    by: 'ETHICS_REVIEWER',
    event: 'review.questionsAsked',
    entity: 'EthicsReview',
    prepare: async (world) => ({ id: (await aReview(world)).id, questions: ['Who pays?', 'Who decides?'] }),
  },
  answerReviewQuestion: {
    event: 'review.questionAnswered',
    entity: 'EthicsReview',
    prepare: async (world) => {
      const { id } = await aReview(world, ['Who pays?']);
      const { data } = await world
        .as('ADMIN')
        .query('query ($id: ID!) { ethicsReview(id: $id) { questions { id version } } }', { id });
      const [question] = data.ethicsReview.questions;
      return { id: question.id, expectedVersion: question.version, answer: 'The general fund.' };
    },
  },
  decideReview: {
    by: 'ETHICS_REVIEWER',
    event: 'review.decided',
    entity: 'EthicsReview',
    prepare: async (world) => {
      const { id, version } = await aReview(world);
      return {
        id,
        expectedVersion: version,
        decision: 'APPROVED_WITH_CONDITIONS',
        conditions: ['No names are written down.'],
        note: 'A careful plan.',
        expiresOn: dayFromNow(365),
      };
    },
  },
  withdrawReview: {
    by: 'EDITOR',
    event: 'review.withdrawn',
    entity: 'EthicsReview',
    prepare: async (world) => {
      const { id, version } = await aReview(world);
      return { id, expectedVersion: version };
    },
  },
  discloseConflict: {
    event: 'conflict.disclosed',
    entity: 'ConflictDisclosure',
    prepare: async (world) => ({
      subject: { activityId: (await anActivity(world)).id },
      nature: 'PROFESSIONAL',
      description: `A former employer, ${world.next('conflict')}.`,
    }),
  },
  resolveConflict: {
    by: 'ETHICS_REVIEWER',
    event: 'conflict.resolved',
    entity: 'ConflictDisclosure',
    prepare: async (world) => {
      const disclosure = {
        subject: { programId: (await aProgram(world)).id },
        nature: 'FINANCIAL',
        description: `A small share, ${world.next('conflict')}.`,
      };
      const { id, version } = await world.run('discloseConflict', disclosure);
      return { id, expectedVersion: version, resolution: 'DIVESTED', note: 'The share was sold.' };
    },
  },
};
