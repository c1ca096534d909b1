import type { RequestLimits } from '@rapport/core/limits.ts';
import { getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { deepSelection } from '../testing/deep-selection.ts';
import { anActivity, aSeries } from '../testing/scenarios/activities.scenarios.ts';
import { aPolicyChange, aTriagedItem } from '../testing/scenarios/feedback.scenarios.ts';
import { anAuthority, aReview } from '../testing/scenarios/governance.scenarios.ts';
import { aBudgetLine } from '../testing/scenarios/money.scenarios.ts';
import { aPartner } from '../testing/scenarios/partners.scenarios.ts';
import { aProgram } from '../testing/scenarios/programs.scenarios.ts';
import { aPublication } from '../testing/scenarios/publications.scenarios.ts';
import { dayFromNow, payloadOf, timeFromNow, worldOf, type World } from '../testing/scenarios/scenario.ts';
import { aStaffMember } from '../testing/scenarios/office.scenarios.ts';
import { aTraining } from '../testing/scenarios/staff.scenarios.ts';
import { aSurvey } from '../testing/scenarios/surveys.scenarios.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import type { Json } from '../testing/test-client.ts';

/**
 * Each field of an operation shows the state after the fields before it, also in rows, lists, counts and sums
 * that an earlier field has loaded.
 */
let api: TestApi;

const unlimited: RequestLimits = {
  bodyBytesMax: 1e8,
  tokensMax: 1e8,
  depthMax: 1e3,
  introspectionDepthMax: 1e3,
  nestingMax: 1e3,
  operationsMax: 1e3,
  aliasesMax: 1e8,
  directivesMax: 1e3,
  rootFieldsMax: 1e3,
  listItemsMax: 1e5,
  costMax: 1e9,
  answerBytesMax: 1e9,
};

beforeAll(async () => {
  api = await startTestApi({ limits: unlimited });
});
afterAll(() => api.close());

type Step = readonly [name: string, input: object];

/** Changes of one program and of what belongs to it, each of which shows in the payloads of others. */
async function story(world: World): Promise<Step[]> {
  const program = await aProgram(world, 'ACTIVE');
  const activity = await anActivity(world, 'ACTIVE', program);
  const series = await aSeries(world, program);
  const line = await aBudgetLine(world, program);
  const partner = await aPartner(world);
  const training = await aTraining(world);
  const staffMember = await aStaffMember(world);
  const feedbackItem = await aTriagedItem(world);
  const policyChange = await aPolicyChange(world);
  const authority = await anAuthority(world);
  const publication = await aPublication(world, { programId: program.id });
  const review = await aReview(world, ['Who pays?'], { activityId: activity.id });
  const { data } = await world
    .as('EDITOR')
    .query('query ($id: ID!) { ethicsReview(id: $id) { questions { id } } }', { id: review.id });
  const questionId = data.ethicsReview.questions[0].id as string;
  const survey = await aSurvey(world);
  const [programId, activityId, partnerOrganizationId] = [program.id, activity.id, partner.id];
  const first = (id: string, values: object) => ({ id, expectedVersion: 1, ...values });
  const second = (id: string, values: object) => ({ id, expectedVersion: 2, ...values });
  const attended = (attendance: object): Step => ['recordAttendance', { activityId, attendance }];
  const spent = (amountCents: number): Step => [
    'recordExpenditure',
    { budgetLineId: line.id, amountCents, spentOn: dayFromNow(-1), description: 'Hall' },
  ];
  const text = [{ language: 'en', text: 'Why?' }];
  return [
    ['answerReviewQuestion', first(questionId, { answer: 'The county.' })],
    ['answerReviewQuestion', second(questionId, { answer: 'The state.' })],
    ['withdrawReview', first(review.id, {})],
    ['updateProgram', first(programId, { title: 'One title' })],
    ['updateProgram', second(programId, { title: 'Another title' })],
    ['updateActivity', first(activityId, { title: 'One title' })],
    ['updateActivity', second(activityId, { title: 'Another title' })],
    attended({ headcount: 5 }),
    attended({
      headcountWithGroups: { headcount: 4, groups: [{ dimension: 'SEX', category: 'F', count: 2 }] },
    }),
    attended({ participantKeys: ['P-1', 'P-2'] }),
    attended({ participantKeys: ['P-2', 'P-3'] }),
    ['recordResourceDistribution', { activityId, kind: 'LEGAL_FORM', title: 'Form', quantity: 5 }],
    ['recordResourceDistribution', { activityId, kind: 'REFERRAL', title: 'List', quantity: 2 }],
    ['addActivityPartner', { activityId, partnerOrganizationId }],
    ['addProgramPartner', { programId, partnerOrganizationId }],
    ['updatePartnerOrganization', first(partnerOrganizationId, { name: 'Another name' })],
    ['createAgreement', { partnerOrganizationId, programId, kind: 'MOU', title: 'One' }],
    ['createAgreement', { partnerOrganizationId, programId, kind: 'GRANT', title: 'Two' }],
    spent(100),
    spent(250),
    ['updateBudgetLine', first(line.id, { plannedCents: 70_000 })],
    [
      'createBudgetLine',
      {
        programId,
        fiscalYear: 2026,
        fundingType: 'FEES',
        expenseType: 'FOOD',
        description: 'Food',
        plannedCents: 900,
      },
    ],
    ['requireTrainingOfProgram', { programId, trainingId: training.id }],
    ['assignStaff', { programId, staffMemberId: staffMember.id, role: 'LEAD' }],
    ['assignStaff', { programId, staffMemberId: staffMember.id, role: 'SUPPORT' }],
    [
      'recordTrainingCompletion',
      { trainingId: training.id, staffMemberId: staffMember.id, completedOn: dayFromNow(-9) },
    ],
    ['updateStaffMember', first(staffMember.id, { displayName: 'Another name' })],
    ['updateTraining', first(training.id, { title: 'Another title' })],
    ['addProgramAuthority', { programId, legalAuthorityId: authority.id }],
    ['updateLegalAuthority', first(authority.id, { title: 'Another title' })],
    ['recordFeedback', { programId, activityId, summary: 'Dark streets.' }],
    ['recordFeedback', { programId, summary: 'Loud streets.' }],
    [
      'addFeedbackResponse',
      {
        feedbackItemId: feedbackItem.id,
        programId,
        activityId,
        description: 'One.',
        takenOn: dayFromNow(-1),
      },
    ],
    [
      'addFeedbackResponse',
      { feedbackItemId: feedbackItem.id, description: 'Two.', takenOn: dayFromNow(-1) },
    ],
    ['addFeedbackInfluence', { policyChangeId: policyChange.id, source: { activityId } }],
    [
      'addFeedbackInfluence',
      { policyChangeId: policyChange.id, source: { feedbackItemId: feedbackItem.id } },
    ],
    ['updatePolicyChange', first(policyChange.id, { programId })],
    ['updatePublication', first(publication.id, { title: 'Another title' })],
    ['createPublication', { kind: 'PROGRAM_REPORT', title: 'Second', body: 'Body', programId }],
    ['requestReview', { kind: 'LEGAL', subject: { activityId } }],
    ['requestReview', { kind: 'PRIVACY', subject: { activityId } }],
    ['createSurvey', { title: 'First', programId }],
    ['createSurveyVersion', { surveyId: survey.id, questions: [{ code: 'a', kind: 'TEXT', text }] }],
    ['createSurveyVersion', { surveyId: survey.id, questions: [{ code: 'b', kind: 'TEXT', text }] }],
    ['createActivity', { programId, title: 'Forum', kind: 'FORUM', startsAt: timeFromNow(3) }],
    ['createActivity', { programId, title: 'Fair', kind: 'RESOURCE_FAIR', startsAt: timeFromNow(4) }],
    ['cancelRemainingActivities', { seriesId: series.id, reason: 'Flood.' }],
    ['changeActivityStatus', { id: activityId, expectedVersion: 3, status: 'COMPLETED' }],
    ['removeActivityPartner', { activityId, partnerOrganizationId }],
    ['removeProgramPartner', { programId, partnerOrganizationId }],
    ['changeProgramStatus', { id: programId, expectedVersion: 3, status: 'PAUSED' }],
  ];
}

const levels = 2;

/** A mutation field that shows all that its payload leads to. */
function field([name]: Step, alias: string): string {
  const payload = payloadOf(name);
  const objects = Object.values(payload.getFields()).flatMap(({ name: shown, type }) => {
    const object = getNamedType(type);
    return 'getFields' in object ? [`${shown} { ${deepSelection(object.name, levels)} }`] : [];
  });
  return `${alias}: ${name}(input: $${alias}) {
    __typename ... on Error { code message } ... on ${payload.name} { ${objects.join(' ')} } }`;
}

async function send(world: World, steps: readonly Step[]): Promise<Json[]> {
  const aliases = steps.map((_step, index) => `step${index}`);
  const declared = steps.map(([name], index) => {
    const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
    return `$${aliases[index] ?? ''}: ${type}!`;
  });
  const fields = steps.map((step, index) => field(step, aliases[index] ?? ''));
  const variables = Object.fromEntries(steps.map(([, input], index) => [aliases[index] ?? '', input]));
  const document = `mutation (${declared.join(', ')}) { ${fields.join('\n')} }`;
  // The requester of the open review is the editor, and may do all the rest.
  const { data, errors } = await world.as('EDITOR').query(document, variables);
  expect(errors).toEqual([]);
  return aliases.map((alias) => data[alias]);
}

/** An answer as text, without the ids, times and names of its county. */
const withoutNames = (answer: Json, { county }: World): Json =>
  JSON.parse(
    JSON.stringify(answer)
      .replaceAll(county.slug, 'county')
      .replaceAll(/"[\w+/-]{44,}=*"/g, '"id"')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time'),
  );

describe('the mutation fields of one operation', () => {
  it('show the same as each in an operation of its own', async () => {
    const [one, other] = [worldOf(api, await api.jurisdiction()), worldOf(api, await api.jurisdiction())];
    const together = await send(one, await story(one));
    const steps = await story(other);
    expect(together).toHaveLength(steps.length);
    for (const [index, step] of steps.entries()) {
      const [alone] = await send(other, [step]);
      const name = `${index}: ${step[0]}`;
      expect(alone.__typename, `${name} ${JSON.stringify(alone)}`).toMatch(/Payload$/);
      expect(withoutNames(together[index], one), name).toEqual(withoutNames(alone, other));
    }
  });
});
