import { decodeGlobalId, encodeGlobalId } from '@rapport/core/ids.ts';
import type { Role } from '@rapport/core/permissions.ts';

import type { Step } from './races.ts';
import type { TestClient } from './test-client.ts';
import { anActivity, aSeries } from './scenarios/activities.scenarios.ts';
import { anItem, aPolicyChange, aTriagedItem } from './scenarios/feedback.scenarios.ts';
import { anAuthority, aReview, aRule } from './scenarios/governance.scenarios.ts';
import { aBudgetLine } from './scenarios/money.scenarios.ts';
import { aMember, aStaffMember } from './scenarios/office.scenarios.ts';
import { anAgreement, aPartner } from './scenarios/partners.scenarios.ts';
import { aProgram } from './scenarios/programs.scenarios.ts';
import { aPublication } from './scenarios/publications.scenarios.ts';
import { dayFromNow, timeFromNow, type Reference, type World } from './scenarios/scenario.ts';
import { aTraining } from './scenarios/staff.scenarios.ts';
import { aSurvey } from './scenarios/surveys.scenarios.ts';

/** Two mutations that must not overlap, because each of them changes rows that the other one reads to decide. */
export interface Pair {
  name: string;
  setup(world: World): Promise<readonly [Step, Step]>;
}

/** A mutation and its input. The administrator sends it by default. */
type Move = readonly [name: string, input: object, by?: Role | TestClient];

/** Pairs of one mutation with each of several others. `prepare` creates the rows that they have in common. */
function pairsOf<Shared>(
  title: string,
  prepare: (world: World) => Promise<Shared>,
  one: (shared: Shared) => Move,
  others: Record<string, (shared: Shared, world: World) => Promise<Move> | Move>,
): Pair[] {
  return Object.entries(others).map(([other, make]) => ({
    name: `${title} / ${other}`,
    async setup(world) {
      const shared = await prepare(world);
      const moves = [one(shared), await make(shared, world)] as const;
      const [first, second] = moves.map(([name, input, by = 'ADMIN']) => ({
        name,
        input,
        client: typeof by === 'string' ? world.as(by) : by,
      }));
      if (!first || !second) throw new Error('A pair has two mutations');
      return [first, second];
    },
  }));
}

const changed = ({ id, version }: Reference, values: object = {}) => ({
  id,
  expectedVersion: version,
  ...values,
});
const deletion = (one: Reference): Move => ['deleteRecord', changed(one, { reason: 'Entered twice.' })];
const soon = { startsAt: timeFromNow(7) };

/** A decision with two sources. */
async function aPolicyChangeWithTwoInfluences(world: World) {
  const policyChange = await aPolicyChange(world);
  const input = {
    policyChangeId: policyChange.id,
    source: { activityId: (await anActivity(world)).id },
  };
  const selection = 'policyChange { id version sources(first: 10) { edges { node { id } } } }';
  const { sources, ...reference } = await world.run('addFeedbackInfluence', input, { selection });
  const ids = sources.edges.map(({ node }: { node: Reference }) => node.id) as [string, string];
  return { policyChange: reference as Reference, ids };
}

async function aQuestion(world: World) {
  const review = await aReview(world, ['Who pays?']);
  const { data } = await world
    .as('ADMIN')
    .query('query ($id: ID!) { ethicsReview(id: $id) { questions { id version } } }', { id: review.id });
  return { review, question: data.ethicsReview.questions[0] as Reference };
}

/** Nothing is added to a deleted record. */
const deletionPairs = [
  ...pairsOf('deleting a program', (world) => aProgram(world), deletion, {
    createActivity: ({ id }) => ['createActivity', { programId: id, title: 'Forum', kind: 'FORUM', ...soon }],
    createActivitySeries: ({ id }) => [
      'createActivitySeries',
      {
        programId: id,
        title: 'Class',
        kind: 'CLASS',
        firstStartsAt: soon.startsAt,
        minutes: 60,
        frequency: 'WEEKLY',
        timeZone: 'UTC',
        count: 2,
      },
    ],
    createBudgetLine: ({ id }) => [
      'createBudgetLine',
      {
        programId: id,
        fiscalYear: 2026,
        fundingType: 'FEES',
        expenseType: 'FOOD',
        description: 'Food',
        plannedCents: 100,
      },
    ],
    updateProgram: (program) => ['updateProgram', changed(program, { title: 'Another title' })],
    changeProgramStatus: (program) => ['changeProgramStatus', changed(program, { status: 'IN_REVIEW' })],
    addProgramAuthority: async ({ id }, world) => [
      'addProgramAuthority',
      { programId: id, legalAuthorityId: (await anAuthority(world)).id },
    ],
    addProgramPartner: async ({ id }, world) => [
      'addProgramPartner',
      { programId: id, partnerOrganizationId: (await aPartner(world)).id },
    ],
    requireTrainingOfProgram: async ({ id }, world) => [
      'requireTrainingOfProgram',
      { programId: id, trainingId: (await aTraining(world)).id },
    ],
    placeLegalHold: ({ id }) => ['placeLegalHold', { title: 'Hold', reason: 'A lawsuit.', programId: id }],
    'placeLegalHold on everything': () => ['placeLegalHold', { title: 'Hold', reason: 'A lawsuit.' }],
  }),
  ...pairsOf('deleting an activity', (world) => anActivity(world), deletion, {
    updateActivity: (activity) => ['updateActivity', changed(activity, { title: 'Another title' })],
    changeActivityStatus: (activity) => ['changeActivityStatus', changed(activity, { status: 'COMPLETED' })],
    recordAttendance: ({ id }) => ['recordAttendance', { activityId: id, attendance: { headcount: 5 } }],
    recordResourceDistribution: ({ id }) => [
      'recordResourceDistribution',
      { activityId: id, kind: 'LEGAL_FORM', title: 'Form', quantity: 5 },
    ],
    addActivityPartner: async ({ id }, world) => [
      'addActivityPartner',
      { activityId: id, partnerOrganizationId: (await aPartner(world)).id },
    ],
    placeLegalHold: () => [
      'placeLegalHold',
      { title: 'Hold', reason: 'A lawsuit.', recordTypes: ['ATTENDANCE'] },
    ],
  }),
  ...pairsOf('deleting a budget line', (world) => aBudgetLine(world), deletion, {
    recordExpenditure: ({ id }) => [
      'recordExpenditure',
      { budgetLineId: id, amountCents: 5, spentOn: dayFromNow(-1), description: 'Food' },
    ],
    updateBudgetLine: (line) => ['updateBudgetLine', changed(line, { description: 'Other food' })],
  }),
  ...pairsOf(
    'deleting a program with a budget line',
    async (world) => {
      const program = await aProgram(world);
      return { program, line: await aBudgetLine(world, program) };
    },
    ({ program }) => deletion(program),
    {
      updateBudgetLine: ({ line }) => ['updateBudgetLine', changed(line, { description: 'Other food' })],
      deleteRecord: ({ line }) => deletion(line),
    },
  ),
  ...pairsOf('deleting a partner', (world) => aPartner(world), deletion, {
    updatePartnerOrganization: (partner) => [
      'updatePartnerOrganization',
      changed(partner, { name: 'Another name' }),
    ],
  }),
  ...pairsOf('deleting a feedback item', (world) => aTriagedItem(world), deletion, {
    decideFeedback: (feedbackItem) => [
      'decideFeedback',
      changed(feedbackItem, { status: 'OUT_OF_SCOPE_LEGAL', decisionReason: 'Told the city.' }),
    ],
    updateFeedback: (feedbackItem) => ['updateFeedback', changed(feedbackItem, { summary: 'Other words.' })],
  }),
  ...pairsOf('deleting a decision', (world) => aPolicyChange(world), deletion, {
    updatePolicyChange: (policyChange) => [
      'updatePolicyChange',
      changed(policyChange, { title: 'Another title' }),
    ],
  }),
];

/** The status of a program or an activity decides which changes are allowed. */
const statusPairs = [
  ...pairsOf(
    'ending a program',
    (world) => aProgram(world, 'ACTIVE'),
    (program) => ['changeProgramStatus', changed(program, { status: 'ENDED' })],
    {
      updateProgram: (program) => ['updateProgram', changed(program, { title: 'Another title' })],
      createBudgetLine: ({ id }) => [
        'createBudgetLine',
        {
          programId: id,
          fiscalYear: 2026,
          fundingType: 'FEES',
          expenseType: 'FOOD',
          description: 'Food',
          plannedCents: 100,
        },
      ],
      updateBudgetLine: async (program, world) => [
        'updateBudgetLine',
        changed(await aBudgetLine(world, program), { description: 'Other food' }),
      ],
      recordExpenditure: async (program, world) => [
        'recordExpenditure',
        {
          budgetLineId: (await aBudgetLine(world, program)).id,
          amountCents: 5,
          spentOn: dayFromNow(-1),
          description: 'Food',
        },
      ],
      changeActivityStatus: async (program, world) => [
        'changeActivityStatus',
        changed(await anActivity(world, 'PROPOSED', program), { status: 'ACTIVE' }),
      ],
      activateActivitySeries: async (program, world) => [
        'activateActivitySeries',
        { seriesId: (await aSeries(world, program)).id },
      ],
      addProgramAuthority: async ({ id }, world) => [
        'addProgramAuthority',
        { programId: id, legalAuthorityId: (await anAuthority(world)).id },
      ],
      removeProgramAuthority: async ({ id }, world) => {
        const cited = { programId: id, legalAuthorityId: (await anAuthority(world)).id };
        const selection = 'program { authorities(first: 1) { edges { node { id } } } }';
        const { authorities } = await world.run('addProgramAuthority', cited, { selection });
        return ['removeProgramAuthority', { id: authorities.edges[0].node.id as string }];
      },
      requireTrainingOfProgram: async ({ id }, world) => [
        'requireTrainingOfProgram',
        { programId: id, trainingId: (await aTraining(world)).id },
      ],
      removeTrainingOfProgram: async ({ id }, world) => {
        const required = { programId: id, trainingId: (await aTraining(world)).id };
        const selection = 'program { requiredTrainings(first: 1) { edges { node { id } } } }';
        const { requiredTrainings } = await world.run('requireTrainingOfProgram', required, { selection });
        return ['removeTrainingOfProgram', { id: requiredTrainings.edges[0].node.id as string }];
      },
      addProgramPartner: async ({ id }, world) => [
        'addProgramPartner',
        { programId: id, partnerOrganizationId: (await aPartner(world)).id },
      ],
      removeProgramPartner: async ({ id }, world) => {
        const joined = { programId: id, partnerOrganizationId: (await aPartner(world)).id };
        await world.run('addProgramPartner', joined, { selection: 'programPartner { id }' });
        return ['removeProgramPartner', joined];
      },
    },
  ),
  ...pairsOf(
    'canceling an activity',
    (world) => anActivity(world),
    (activity) => ['changeActivityStatus', changed(activity, { status: 'CANCELLED', reason: 'Flood.' })],
    {
      updateActivity: (activity) => ['updateActivity', changed(activity, { title: 'Another title' })],
      recordAttendance: ({ id }) => ['recordAttendance', { activityId: id, attendance: { headcount: 5 } }],
      'recordAttendance of participants': ({ id }) => [
        'recordAttendance',
        { activityId: id, attendance: { participantKeys: ['P-1', 'P-2'] } },
      ],
      recordResourceDistribution: ({ id }) => [
        'recordResourceDistribution',
        { activityId: id, kind: 'LEGAL_FORM', title: 'Form', quantity: 5 },
      ],
      addActivityPartner: async ({ id }, world) => [
        'addActivityPartner',
        { activityId: id, partnerOrganizationId: (await aPartner(world)).id },
      ],
    },
  ),
  ...pairsOf(
    'activating a series',
    async (world) => {
      const series = await aSeries(world);
      const { data } = await world
        .as('ADMIN')
        .query(
          'query ($id: ID!) { node(id: $id) { ... on ActivitySeries { activities(first: 1) { edges { node { id version } } } } } }',
          { id: series.id },
        );
      return { series, activity: data.node.activities.edges[0].node as Reference };
    },
    ({ series }) => ['activateActivitySeries', { seriesId: series.id }],
    {
      cancelRemainingActivities: ({ series }) => [
        'cancelRemainingActivities',
        { seriesId: series.id, reason: 'Flood.' },
      ],
      changeActivityStatus: ({ activity }) => [
        'changeActivityStatus',
        changed(activity, { status: 'CANCELLED', reason: 'Flood.' }),
      ],
      deleteRecord: ({ activity }) => deletion(activity),
      updateActivity: ({ activity }) => ['updateActivity', changed(activity, { title: 'Another title' })],
    },
  ),
];

/** A sum, a count or a list decides whether a change is allowed, and the other mutation changes it. */
const countPairs = [
  ...pairsOf(
    'spending from a budget line',
    (world) => aBudgetLine(world),
    ({ id }) => [
      'recordExpenditure',
      { budgetLineId: id, amountCents: 60_000, spentOn: dayFromNow(-1), description: 'Hall' },
    ],
    {
      recordExpenditure: ({ id }) => [
        'recordExpenditure',
        { budgetLineId: id, amountCents: 50_000, spentOn: dayFromNow(-2), description: 'Food' },
      ],
      updateBudgetLine: (line) => ['updateBudgetLine', changed(line, { plannedCents: 50_000 })],
    },
  ),
  ...pairsOf(
    'removing a source of a decision',
    (world) => aPolicyChangeWithTwoInfluences(world),
    ({ ids }) => ['removeFeedbackInfluence', { id: ids[0] }],
    { removeFeedbackInfluence: ({ ids }) => ['removeFeedbackInfluence', { id: ids[1] }] },
  ),
  ...pairsOf(
    'adding a source to a decision',
    async (world) => ({ policyChange: await aPolicyChange(world), activity: await anActivity(world) }),
    ({ policyChange, activity }) => [
      'addFeedbackInfluence',
      { policyChangeId: policyChange.id, source: { activityId: activity.id } },
    ],
    {
      addFeedbackInfluence: ({ policyChange, activity }) => [
        'addFeedbackInfluence',
        { policyChangeId: policyChange.id, source: { activityId: activity.id } },
        'EDITOR',
      ],
    },
  ),
  ...pairsOf(
    'creating a version of a survey',
    (world) => aSurvey(world),
    ({ id }) => [
      'createSurveyVersion',
      { surveyId: id, questions: [{ code: 'a', kind: 'TEXT', text: [{ language: 'en', text: 'A?' }] }] },
    ],
    {
      createSurveyVersion: ({ id }) => [
        'createSurveyVersion',
        { surveyId: id, questions: [{ code: 'b', kind: 'TEXT', text: [{ language: 'en', text: 'B?' }] }] },
      ],
    },
  ),
  ...pairsOf(
    'retiring a training',
    (world) => aTraining(world),
    (training) => ['retireTraining', changed(training)],
    {
      updateTraining: (training) => ['updateTraining', changed(training, { title: 'Another title' })],
      recordTrainingCompletion: async ({ id }, world) => [
        'recordTrainingCompletion',
        { trainingId: id, staffMemberId: (await aStaffMember(world)).id, completedOn: dayFromNow(-3) },
      ],
      requireTrainingOfProgram: async ({ id }, world) => [
        'requireTrainingOfProgram',
        { trainingId: id, programId: (await aProgram(world)).id },
      ],
    },
  ),
  ...pairsOf(
    'changing how long a training holds',
    (world) => aTraining(world),
    (training) => ['updateTraining', changed(training, { validMonths: 6 })],
    {
      recordTrainingCompletion: async ({ id }, world) => [
        'recordTrainingCompletion',
        { trainingId: id, staffMemberId: (await aStaffMember(world)).id, completedOn: dayFromNow(-3) },
      ],
    },
  ),
  ...pairsOf(
    'deleting a legal authority',
    (world) => anAuthority(world),
    (authority) => ['deleteLegalAuthority', changed(authority)],
    {
      updateLegalAuthority: (authority) => [
        'updateLegalAuthority',
        changed(authority, { title: 'Another title' }),
      ],
      addProgramAuthority: async ({ id }, world) => [
        'addProgramAuthority',
        { programId: (await aProgram(world)).id, legalAuthorityId: id },
      ],
      createTraining: ({ id }) => ['createTraining', { code: 't', title: 'Training', legalAuthorityId: id }],
      updateTraining: async ({ id }, world) => [
        'updateTraining',
        changed(await aTraining(world), { legalAuthorityId: id }),
      ],
      createPermissibleActivityRule: ({ id }) => [
        'createPermissibleActivityRule',
        {
          title: 'Rule',
          rationale: 'Because.',
          appliesTo: 'PROGRAM',
          requiredReview: 'LEGAL',
          legalAuthorityId: id,
        },
      ],
      updatePermissibleActivityRule: async ({ id }, world) => [
        'updatePermissibleActivityRule',
        changed(await aRule(world), { legalAuthorityId: id }),
      ],
      setRetentionRule: ({ id }) => [
        'setRetentionRule',
        { recordType: 'PROGRAM', retainMonths: 12, rationale: 'Schedule.', legalAuthorityId: id },
      ],
    },
  ),
  ...pairsOf(
    'removing one of two administrators',
    async (world) => ({ member: await aMember(world, 'ADMIN'), client: await aKeyOfNobody(world) }),
    ({ member, client }) => ['removeMembership', changed(member), client],
    {
      'removeMembership of the other': async ({ client }, world) => [
        'removeMembership',
        await theAdministrator(world),
        client,
      ],
      'changeMembershipRole of the other': async ({ client }, world) => [
        'changeMembershipRole',
        { ...(await theAdministrator(world)), role: 'EDITOR' },
        client,
      ],
    },
  ),
  ...pairsOf(
    'adopting a feedback item',
    async (world) => {
      const { id } = await aTriagedItem(world);
      const response = { feedbackItemId: id, description: 'A patrol.', takenOn: dayFromNow(-1) };
      const selection = 'feedbackItem { id version }';
      return world.run('addFeedbackResponse', response, { selection }) as Promise<Reference>;
    },
    (feedbackItem) => [
      'decideFeedback',
      changed(feedbackItem, { status: 'ADOPTED', decisionReason: 'Done.' }),
    ],
    {
      triageFeedback: (feedbackItem) => [
        'triageFeedback',
        changed(feedbackItem, { category: 'YOUTH', priority: 'LOW' }),
      ],
    },
  ),
  ...pairsOf(
    'merging a duplicate',
    async (world) => ({ one: await anItem(world), other: await anItem(world) }),
    ({ one, other }) => ['mergeFeedback', changed(one, { keptId: other.id })],
    {
      mergeFeedback: ({ one, other }) => ['mergeFeedback', changed(other, { keptId: one.id })],
    },
  ),
  ...pairsOf(
    'setting a retention rule',
    (world) =>
      world.run('setRetentionRule', {
        recordType: 'PROGRAM',
        retainMonths: 12,
        rationale: 'S.',
      }) as Promise<Reference>,
    ({ version }) => [
      'setRetentionRule',
      { recordType: 'PROGRAM', retainMonths: 24, rationale: 'S.', expectedVersion: version },
    ],
    { removeRetentionRule: (rule) => ['removeRetentionRule', changed(rule)] },
  ),
  ...pairsOf(
    'placing a legal hold',
    async (world) => {
      const program = await aProgram(world, 'ENDED');
      return { program, activity: await anActivity(world, 'COMPLETED', program) };
    },
    ({ program }) => ['placeLegalHold', { title: 'Hold', reason: 'A lawsuit.', programId: program.id }],
    {
      'deleteRecord of an activity': ({ activity }) => deletion(activity),
      'deleteRecord of a budget line': async ({ program }, world) => {
        const { id: holdId, version } = await world.run('placeLegalHold', { title: 'Other', reason: 'R.' });
        await world.run('releaseLegalHold', { id: holdId, expectedVersion: version });
        return deletion(await aBudgetLineOf(world, program));
      },
    },
  ),
];

/** A client with an API key that does not end with any membership. */
async function aKeyOfNobody({ api, county, system }: World): Promise<TestClient> {
  const { id, key } = await county.apiKey();
  await system((prisma) => prisma.apiKey.updateMany({ where: { id }, data: { createdBySubject: 'nobody' } }));
  return api.as(key);
}

/** The administrator that a county has from the start. */
async function theAdministrator({ county, as }: World): Promise<object> {
  const { data } = await as('ADMIN').query(
    '{ memberships(first: 20) { edges { node { id version subject } } } }',
  );
  const members = data.memberships.edges as { node: Reference & { subject: string } }[];
  const own = members.find(({ node }) => node.subject === county.subjectOf('ADMIN'));
  if (!own) throw new Error('The county has no administrator');
  return changed(own.node);
}

/** A budget line of a program that is over, which accepts no new one. */
async function aBudgetLineOf({ system, county }: World, { id }: Reference): Promise<Reference> {
  const programId = decodeGlobalId(id)?.id ?? '';
  const line = await system((prisma) =>
    prisma.budgetLine.create({
      data: {
        jurisdictionId: county.id,
        programId,
        fiscalYear: 2026,
        fundingType: 'FEES',
        expenseType: 'FOOD',
        description: 'Food',
        plannedCents: 5n,
      },
    }),
  );
  return { id: encodeGlobalId('BudgetLine', line.id), version: line.version };
}

/** Reviews, and the publications under review. */
const reviewPairs = [
  ...pairsOf(
    'deciding a review',
    async (world) => {
      const { review, question } = await aQuestion(world);
      const answer = changed(question, { answer: 'The general fund.' });
      await world.run('answerReviewQuestion', answer);
      return { review, question: { ...question, version: question.version + 1 } };
    },
    ({ review }) => ['decideReview', changed(review, { decision: 'APPROVED' }), 'ETHICS_REVIEWER'],
    {
      askReviewQuestions: ({ review }) => [
        'askReviewQuestions',
        { id: review.id, questions: ['Who decides?'] },
        'ETHICS_REVIEWER',
      ],
      answerReviewQuestion: ({ question }) => [
        'answerReviewQuestion',
        changed(question, { answer: 'The county.' }),
      ],
      withdrawReview: ({ review }) => ['withdrawReview', changed(review), 'EDITOR'],
    },
  ),
  ...pairsOf(
    'withdrawing a review',
    (world) => aQuestion(world),
    ({ review }) => ['withdrawReview', changed(review), 'EDITOR'],
    {
      askReviewQuestions: ({ review }) => [
        'askReviewQuestions',
        { id: review.id, questions: ['Who decides?'] },
        'ETHICS_REVIEWER',
      ],
      answerReviewQuestion: ({ question }) => [
        'answerReviewQuestion',
        changed(question, { answer: 'The county.' }),
      ],
    },
  ),
  ...pairsOf(
    'asking questions of a review',
    (world) => aReview(world),
    ({ id }) => ['askReviewQuestions', { id, questions: ['Who pays?'] }, 'ETHICS_REVIEWER'],
    {
      askReviewQuestions: ({ id }) => [
        'askReviewQuestions',
        { id, questions: ['Who decides?'] },
        'ETHICS_REVIEWER',
      ],
    },
  ),
  ...pairsOf(
    'requesting a review of a publication',
    (world) => aPublication(world),
    ({ id }) => ['requestReview', { kind: 'LEGAL', subject: { publicationId: id } }, 'EDITOR'],
    {
      updatePublication: (publication) => [
        'updatePublication',
        changed(publication, { body: 'Other words.' }),
      ],
      publish: (publication) => ['publish', changed(publication)],
    },
  ),
  ...pairsOf(
    'publishing',
    (world) => aPublication(world),
    (publication) => ['publish', changed(publication)],
    {
      updatePublication: (publication) => [
        'updatePublication',
        changed(publication, { body: 'Other words.' }),
      ],
    },
  ),
];

/** A program in review, with a partner that is a school and has an agreement in force. */
async function anOffice(world: World) {
  const program = await aProgram(world, 'IN_REVIEW');
  const partner = await aPartner(world);
  const joined = { programId: program.id, partnerOrganizationId: partner.id };
  await world.run('addProgramPartner', joined, { selection: 'programPartner { id }' });
  const agreement = await anAgreement(world, {
    partnerOrganizationId: partner.id,
    signedOn: dayFromNow(-30),
  });
  await aRule(world, {
    appliesTo: 'PARTNER_ORGANIZATION',
    publicationKinds: null,
    partnerKinds: ['SCHOOL', 'FAITH'],
    requiredReview: null,
    requiredAgreement: 'MOU',
  });
  return { program, partner, agreement };
}

/** A rule that requires a review of each subject of a kind. */
const newRule = (appliesTo: string): Move => [
  'createPermissibleActivityRule',
  { title: 'Rule', rationale: 'Because.', appliesTo, requiredReview: 'ETHICS' },
];

/** A mutation that passes a gate, and one that closes it. */
const gatePairs = [
  ...pairsOf(
    'activating a program',
    (world) => anOffice(world),
    ({ program }) => ['changeProgramStatus', changed(program, { status: 'ACTIVE' })],
    {
      createPermissibleActivityRule: () => newRule('PROGRAM'),
      updatePermissibleActivityRule: async (_office, world) => [
        'updatePermissibleActivityRule',
        changed(
          await aRule(world, { appliesTo: 'PROGRAM', publicationKinds: null, programTypes: ['REENTRY'] }),
          {
            programTypes: ['COMMUNITY_FORUM'],
          },
        ),
      ],
      requestReview: ({ program }) => [
        'requestReview',
        { kind: 'ETHICS', subject: { programId: program.id } },
      ],
      discloseConflict: ({ program }) => [
        'discloseConflict',
        { subject: { programId: program.id }, nature: 'OTHER', description: 'A stake.' },
      ],
      'requestReview of the partner': ({ partner }) => [
        'requestReview',
        { kind: 'ETHICS', subject: { partnerOrganizationId: partner.id } },
      ],
      'discloseConflict about the partner': ({ partner }) => [
        'discloseConflict',
        { subject: { partnerOrganizationId: partner.id }, nature: 'OTHER', description: 'A stake.' },
      ],
      addProgramPartner: async ({ program }, world) => [
        'addProgramPartner',
        { programId: program.id, partnerOrganizationId: (await aPartner(world)).id },
      ],
      terminateAgreement: ({ agreement }) => [
        'terminateAgreement',
        changed(agreement, { terminatedOn: dayFromNow(-1) }),
      ],
      updateAgreement: ({ agreement }) => [
        'updateAgreement',
        changed(agreement, { signedOn: dayFromNow(-20), expiresOn: dayFromNow(-2) }),
      ],
      'updatePartnerOrganization to another kind': async ({ program }, world) => {
        const input = { code: 'shop', name: 'Shop', kind: 'BUSINESS' };
        const shop = (await world.run('createPartnerOrganization', input)) as Reference;
        const joined = { programId: program.id, partnerOrganizationId: shop.id };
        await world.run('addProgramPartner', joined, { selection: 'programPartner { id }' });
        return ['updatePartnerOrganization', changed(shop, { kind: 'FAITH' })];
      },
      updateProgram: ({ program }) => ['updateProgram', changed(program, { title: 'Another title' })],
      deleteRecord: ({ program }) => deletion(program),
    },
  ),
  ...pairsOf(
    'activating an activity',
    async (world) => anActivity(world, 'PROPOSED'),
    (activity) => ['changeActivityStatus', changed(activity, { status: 'ACTIVE' })],
    {
      createPermissibleActivityRule: () => newRule('ACTIVITY'),
      requestReview: ({ id }) => ['requestReview', { kind: 'ETHICS', subject: { activityId: id } }],
      discloseConflict: ({ id }) => [
        'discloseConflict',
        { subject: { activityId: id }, nature: 'OTHER', description: 'A stake.' },
      ],
      deleteRecord: (activity) => deletion(activity),
    },
  ),
  ...pairsOf(
    'activating a series',
    (world) => aSeries(world),
    ({ id }) => ['activateActivitySeries', { seriesId: id }],
    { createPermissibleActivityRule: () => newRule('ACTIVITY') },
  ),
  ...pairsOf(
    'publishing',
    (world) => aPublication(world),
    (publication) => ['publish', changed(publication)],
    {
      createPermissibleActivityRule: () => newRule('PUBLICATION'),
      discloseConflict: ({ id }) => [
        'discloseConflict',
        { subject: { publicationId: id }, nature: 'OTHER', description: 'A stake.' },
      ],
    },
  ),
  ...pairsOf(
    'spending',
    (world) => aBudgetLine(world),
    ({ id }) => [
      'recordExpenditure',
      { budgetLineId: id, amountCents: 5, spentOn: dayFromNow(-1), description: 'Food' },
    ],
    {
      createPermissibleActivityRule: () => newRule('BUDGET_LINE'),
      requestReview: ({ id }) => ['requestReview', { kind: 'ETHICS', subject: { budgetLineId: id } }],
      discloseConflict: ({ id }) => [
        'discloseConflict',
        { subject: { budgetLineId: id }, nature: 'OTHER', description: 'A stake.' },
      ],
    },
  ),
  ...pairsOf(
    'restoring a partner without an agreement',
    async (world) => {
      const { program } = await anOffice(world);
      const partner = await aPartner(world);
      const joined = { programId: program.id, partnerOrganizationId: partner.id };
      await world.run('addProgramPartner', joined, { selection: 'programPartner { id }' });
      await world.run('deleteRecord', deletion(partner)[1], { selection: 'deletedRecord { title }' });
      return { program, partner };
    },
    ({ partner }) => ['restoreRecord', { id: partner.id }],
    {
      changeProgramStatus: ({ program }) => ['changeProgramStatus', changed(program, { status: 'ACTIVE' })],
    },
  ),
  ...pairsOf(
    'activating an activity in an office with a rule about partners',
    async (world) => {
      await anOffice(world);
      return { activity: await anActivity(world, 'PROPOSED'), partner: await aPartner(world) };
    },
    ({ activity }) => ['changeActivityStatus', changed(activity, { status: 'ACTIVE' })],
    {
      addActivityPartner: ({ activity, partner }) => [
        'addActivityPartner',
        { activityId: activity.id, partnerOrganizationId: partner.id },
      ],
    },
  ),
  ...pairsOf(
    'restoring a partner',
    async (world) => {
      const program = await aProgram(world, 'ACTIVE');
      const partner = await aPartner(world);
      const joined = { programId: program.id, partnerOrganizationId: partner.id };
      await world.run('addProgramPartner', joined, { selection: 'programPartner { id }' });
      await world.run('deleteRecord', deletion(partner)[1], { selection: 'deletedRecord { title }' });
      return partner;
    },
    ({ id }) => ['restoreRecord', { id }],
    {
      createPermissibleActivityRule: () => [
        'createPermissibleActivityRule',
        {
          title: 'Rule',
          rationale: 'Because.',
          appliesTo: 'PARTNER_ORGANIZATION',
          requiredAgreement: 'MOU',
        },
      ],
    },
  ),
];

/** Every pair. Each is tried in both orders. */
export const racePairs: readonly Pair[] = [
  ...deletionPairs,
  ...statusPairs,
  ...countPairs,
  ...reviewPairs,
  ...gatePairs,
];
