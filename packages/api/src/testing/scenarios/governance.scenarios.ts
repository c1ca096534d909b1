import { anActivity } from './activities.scenarios.ts';
import { aBudgetLine } from './money.scenarios.ts';
import { aPartner } from './partners.scenarios.ts';
import { aProgram } from './programs.scenarios.ts';
import { aPublication } from './publications.scenarios.ts';
import { dayFromNow, type Reference, type Scenarios, type Variants, type World } from './scenario.ts';

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
    publicationKinds: ['POLICY_CHANGE'],
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

/** The subjects of reviews and disclosures, except an activity. */
const otherSubjects: Record<string, (world: World) => Promise<object>> = {
  'a program': async (world) => ({ programId: (await aProgram(world)).id }),
  'a partner': async (world) => ({ partnerOrganizationId: (await aPartner(world)).id }),
  'a budget line': async (world) => ({ budgetLineId: (await aBudgetLine(world)).id }),
  'a publication': async (world) => ({ publicationId: (await aPublication(world)).id }),
};

const aboutOtherSubjects = (values: object): Variants =>
  Object.fromEntries(
    Object.entries(otherSubjects).map(([name, subjectOf]) => [
      name,
      { prepare: async (world: World) => ({ ...values, subject: await subjectOf(world) }) },
    ]),
  );

/** Rules about each kind of subject, which are restricted by different columns. */
const rulesByKind = {
  activities: {
    appliesTo: 'ACTIVITY',
    programTypes: ['REENTRY', 'COMMUNITY_FORUM'],
    activityKinds: ['LECTURE'],
    requiredReview: 'LEGAL',
  },
  partners: { appliesTo: 'PARTNER_ORGANIZATION', partnerKinds: ['BUSINESS'], requiredAgreement: 'MOU' },
  publications: { appliesTo: 'PUBLICATION', publicationKinds: ['ANNOUNCEMENT'], requiredReview: 'LEGAL' },
  'budget lines': {
    appliesTo: 'BUDGET_LINE',
    fundingTypes: ['DONATION'],
    expenseTypes: ['TRAVEL'],
    amountCentsMinimum: 100,
    requiredReview: 'FISCAL',
  },
};
const changesByKind = {
  activities: { programTypes: ['PUBLIC_LECTURE'], activityKinds: ['CLASS', 'FORUM'] },
  partners: { partnerKinds: ['FAITH', 'SCHOOL'], requiredAgreement: 'GRANT' },
  'budget lines': { fundingTypes: ['FEES'], expenseTypes: ['FOOD'], amountCentsMinimum: 7_000 },
};

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
    variants: Object.fromEntries(
      Object.entries(rulesByKind).map(([name, values]) => [
        `about ${name}`,
        {
          prepare: async (world: World) => ({
            title: `Rule about ${name} ${world.next('rule')}`,
            rationale: 'The board asks for it.',
            ...values,
          }),
        },
      ]),
    ),
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
        publicationKinds: ['ANNOUNCEMENT', 'FEEDBACK_RESPONSE'],
        requiredReview: 'PRIVACY',
        legalAuthorityId: (await anAuthority(world)).id,
      };
    },
    variants: Object.fromEntries(
      Object.entries(changesByKind).map(([name, values]) => [
        `about ${name}`,
        {
          prepare: async (world: World) => {
            const before = rulesByKind[name as keyof typeof changesByKind];
            const unset = { publicationKinds: null, requiredReview: null };
            const { id, version } = await aRule(world, { ...unset, ...before });
            return { id, expectedVersion: version, ...values };
          },
        },
      ]),
    ),
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
    variants: aboutOtherSubjects({ kind: 'LEGAL', questions: ['Who pays?'] }),
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
    touches: ['ethics_review_question'],
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
    // Only the requester withdraws a review.
    refused: ['ADMIN', 'CONTRIBUTOR'],
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
    variants: aboutOtherSubjects({ nature: 'OTHER', description: 'A cousin works there.' }),
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
