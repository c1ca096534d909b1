import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { figureSelection, withValues } from './testing/figures.ts';
import { done, mutate, type Outcome } from './testing/mutate.ts';
import type { TestJurisdiction } from './testing/seed-kit.ts';
import { importDataset, readImport, startApiWithWorker, upload } from './testing/survey-journey.ts';
import type { TestApi } from './testing/test-api.ts';
import type { Json, TestClient } from './testing/test-client.ts';

/**
 * A year of a county's work by the API alone: planned, questioned, blocked, put right, approved, held, answered, paid, published and summarized. Each test is
 * a chapter and continues where the one before it ended.
 */
let today = new Date('2025-01-06T15:00:00Z');
let api: TestApi;
let county: TestJurisdiction;
let neighbor: TestJurisdiction;
let admin: TestClient;
let editor: TestClient;
let contributor: TestClient;
let reviewer: TestClient;
let analyst: TestClient;
let viewer: TestClient;

beforeAll(async () => {
  api = await startApiWithWorker({ now: () => today });
  county = await api.jurisdiction({ name: 'Alder County District Attorney' });
  // An operator says which counties an office serves when it is onboarded.
  await inSystem(api.database.system, () =>
    api.database.system.prisma.jurisdictionArea.create({
      data: { jurisdictionId: county.id, countyFips: '06029', effectiveFrom: new Date('2020-01-01') },
    }),
  );
  neighbor = await api.jurisdiction();
  const as = (role: Parameters<TestJurisdiction['subjectOf']>[0]) => api.as({ jurisdiction: county, role });
  [admin, editor, contributor] = [as('ADMIN'), as('EDITOR'), as('CONTRIBUTOR')];
  [reviewer, analyst, viewer] = [as('ETHICS_REVIEWER'), as('ANALYST'), as('VIEWER')];
});
afterAll(() => api.close());

/** The records of earlier chapters, for later ones. */
const made: Record<string, Json> = {};
const idOf = (name: string): string => made[name].id as string;

const on = (day: string): void => {
  today = new Date(`${day}T15:00:00Z`);
};
const moveProgram = async (client: TestClient, status: string): Promise<Outcome> => {
  const { data } = await client.query('query ($id: ID!) { program(id: $id) { version } }', {
    id: idOf('program'),
  });
  return mutate(
    client,
    'changeProgramStatus',
    { id: idOf('program'), expectedVersion: data.program.version, status },
    'program { id status }',
  );
};
const gate = async (client: TestClient) => {
  const document = `query ($id: ID!) { program(id: $id) { status gate { isOpen blockers { code message } } } }`;
  const { data, errors } = await client.query(document, { id: idOf('program') });
  expect(errors).toEqual([]);
  return data.program.gate as { isOpen: boolean; blockers: { code: string; message: string }[] };
};
const blockersFor = async (client: TestClient): Promise<string[]> =>
  (await gate(client)).blockers.map(({ code }) => code).sort();

describe('a year of a county’s work', () => {
  it('January: the office says what it may do, and what it wants to be asked first', async () => {
    made['area'] = await done(
      editor,
      'createArea',
      { code: 'eastside', name: 'Eastside', kind: 'NEIGHBORHOOD' },
      'area { id }',
    );
    made['statute'] = await done(
      editor,
      'createLegalAuthority',
      {
        kind: 'STATUTE',
        citation: 'State Code 7-101',
        title: 'Restorative alternatives',
        description: 'Lets a prosecutor offer a restorative process in place of charges.',
      },
      'legalAuthority { id }',
    );
    const rules = [
      {
        title: 'Restorative work is reviewed',
        appliesTo: 'PROGRAM',
        programTypes: ['RESTORATIVE_JUSTICE'],
        requiredReview: 'ETHICS',
      },
      {
        title: 'Service partners have a memorandum',
        appliesTo: 'PARTNER_ORGANIZATION',
        partnerKinds: ['SOCIAL_SERVICE'],
        requiredAgreement: 'MOU',
      },
      {
        title: 'Forfeited money is reviewed',
        appliesTo: 'BUDGET_LINE',
        fundingTypes: ['ASSET_FORFEITURE'],
        requiredReview: 'FISCAL',
      },
      { title: 'A lawyer reads every publication first', appliesTo: 'PUBLICATION', requiredReview: 'LEGAL' },
    ];
    for (const rule of rules)
      await done(
        reviewer,
        'createPermissibleActivityRule',
        { rationale: 'Decided by the office.', legalAuthorityId: idOf('statute'), ...rule },
        'rule { id }',
      );
    const refused = await mutate(
      editor,
      'createPermissibleActivityRule',
      { title: 'No rule', rationale: 'x', appliesTo: 'PROGRAM', requiredReview: 'ETHICS' },
      '__typename',
    );
    expect(refused.code).toBe('FORBIDDEN');
  });

  it('January: staff are trained', async () => {
    const member = (staffCode: string, position: string) =>
      done(
        editor,
        'createStaffMember',
        { staffCode, displayName: `Staff ${staffCode}`, position, startedOn: '2024-05-01' },
        'staffMember { id }',
      );
    made['lead'] = await member('S-1', 'PROSECUTOR');
    made['advocate'] = await member('S-2', 'VICTIM_ADVOCATE');
    made['training'] = await done(
      editor,
      'createTraining',
      {
        code: 'ETHICS',
        title: 'Ethics of outreach',
        validMonths: 12,
        requiredPositions: ['PROSECUTOR', 'VICTIM_ADVOCATE'],
      },
      'training { id }',
    );
    await done(
      editor,
      'recordTrainingCompletion',
      { trainingId: idOf('training'), staffMemberId: idOf('lead'), completedOn: '2025-01-06' },
      'completion { id }',
    );
    const { data } = await viewer.query(
      'query ($id: ID!) { training(id: $id) { coverage { eligibleCount completedCount share { ... on Estimate { value numerator denominator } } } } }',
      { id: idOf('training') },
    );
    expect(data.training.coverage).toEqual({
      eligibleCount: 2,
      completedCount: 1,
      share: { value: 0.5, numerator: 1, denominator: 2 },
    });
  });

  it('January: a program is proposed with its plan, its partner, its money and its people', async () => {
    made['program'] = await done(
      editor,
      'createProgram',
      {
        title: 'Eastside Circles',
        type: 'RESTORATIVE_JUSTICE',
        strategy: 'Offer a circle where both sides want one.',
        targetProblem: 'Minor assaults come back to court.',
        targetPopulation: 'Young adults and those they harmed',
        targetAreaId: idOf('area'),
        startsOn: '2025-02-03',
        endsOn: '2025-12-12',
        logicModel: {
          inputs: ['Two trained facilitators'],
          activities: ['Monthly circles'],
          outputs: ['Ten circles'],
          outcomes: ['Fewer new assaults'],
        },
      },
      'program { id status version logicModel { outcomes } }',
    );
    expect(made['program']).toMatchObject({
      status: 'PROPOSED',
      logicModel: { outcomes: ['Fewer new assaults'] },
    });
    const programId = idOf('program');
    await done(
      editor,
      'addProgramAuthority',
      { programId, legalAuthorityId: idOf('statute'), note: 'Allows it.' },
      'program { id }',
    );
    made['partner'] = await done(
      contributor,
      'createPartnerOrganization',
      { code: 'bridge', name: 'Bridge Family Services', kind: 'SOCIAL_SERVICE', areaId: idOf('area') },
      'partnerOrganization { id }',
    );
    await done(
      contributor,
      'addProgramPartner',
      { programId, partnerOrganizationId: idOf('partner') },
      'programPartner { id }',
    );
    made['money'] = await done(
      editor,
      'createBudgetLine',
      {
        programId,
        fiscalYear: 2025,
        fundingType: 'ASSET_FORFEITURE',
        expenseType: 'CONTRACTUAL',
        description: 'Facilitators',
        plannedCents: 1200000,
      },
      'budgetLine { id version }',
    );
    await done(editor, 'assignStaff', { programId, staffMemberId: idOf('lead'), role: 'LEAD' }, '__typename');
  });

  it('January: the gate names everything that is missing, and nothing gets past it', async () => {
    expect((await moveProgram(editor, 'ACTIVE')).code).toBe('INVALID_STATE');
    expect((await moveProgram(editor, 'IN_REVIEW')).code).toBeUndefined();
    const refused = await moveProgram(editor, 'ACTIVE');
    expect(refused.code).toBe('INVALID_STATE');
    expect(refused.message).toContain('Restorative work is reviewed');
    expect(refused.message).toContain('Service partners have a memorandum');
    expect(refused.message).toContain('Forfeited money is reviewed');
    expect(await blockersFor(contributor)).toEqual(['AGREEMENT_MISSING', 'REVIEW_MISSING', 'REVIEW_MISSING']);
    const early = await mutate(
      editor,
      'recordExpenditure',
      { budgetLineId: idOf('money'), amountCents: 5000, spentOn: '2025-01-06', description: 'Too early' },
      '__typename',
    );
    expect(early.code).toBe('INVALID_STATE');
  });

  it('January: a reviewer asks, an interest is disclosed to reviewers alone, and the plan is declined', async () => {
    on('2025-01-13');
    const subject = { programId: idOf('program') };
    const first = await done(editor, 'requestReview', { kind: 'ETHICS', subject }, 'review { id version }');
    await done(
      reviewer,
      'askReviewQuestions',
      { id: first.id, questions: ['Can somebody leave a circle without harm to their case?'] },
      'review { id }',
    );
    made['conflict'] = await done(
      editor,
      'discloseConflict',
      {
        subject: { partnerOrganizationId: idOf('partner') },
        nature: 'FAMILY',
        description: 'A relative works there.',
      },
      'disclosure { id version }',
    );
    const list = '{ conflictDisclosures(first: 5) { totalCount edges { node { description } } } }';
    expect((await editor.query(list)).data.conflictDisclosures.totalCount).toBe(1);
    expect((await reviewer.query(list)).data.conflictDisclosures.totalCount).toBe(1);
    expect((await admin.query(list)).data.conflictDisclosures.totalCount).toBe(0);
    const hidden = await viewer.query(list);
    expect(hidden.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(JSON.stringify(hidden)).not.toContain('relative');
    expect(await blockersFor(contributor)).toContain('ETHICS_MATTER_UNRESOLVED');
    expect(JSON.stringify(await gate(contributor))).not.toMatch(/relative|FAMILY/);

    const { data } = await reviewer.query('query ($id: ID!) { ethicsReview(id: $id) { version } }', {
      id: first.id,
    });
    await done(
      reviewer,
      'decideReview',
      {
        id: first.id,
        expectedVersion: data.ethicsReview.version,
        decision: 'DECLINED',
        note: 'No prosecutor belongs in the circle.',
      },
      'review { status }',
    );
    expect(await blockersFor(editor)).toContain('REVIEW_DECLINED');
    expect((await moveProgram(editor, 'ACTIVE')).code).toBe('INVALID_STATE');
  });

  it('January: the plan is changed, the reviewers settle every requirement, and the program becomes active', async () => {
    on('2025-01-27');
    const { data } = await editor.query('query ($id: ID!) { program(id: $id) { version } }', {
      id: idOf('program'),
    });
    await done(
      editor,
      'updateProgram',
      {
        id: idOf('program'),
        expectedVersion: data.program.version,
        summary: 'Circles without a prosecutor in the room.',
      },
      'program { summary }',
    );
    const second = await done(
      editor,
      'requestReview',
      { kind: 'ETHICS', subject: { programId: idOf('program') } },
      'review { id version }',
    );
    await done(
      reviewer,
      'decideReview',
      {
        id: second.id,
        expectedVersion: second.version,
        decision: 'APPROVED_WITH_CONDITIONS',
        note: 'As changed.',
        conditions: ['No prosecutor is present.'],
        expiresOn: '2026-01-31',
      },
      'review { status }',
    );
    const fiscal = await done(
      editor,
      'requestReview',
      { kind: 'FISCAL', subject: { budgetLineId: idOf('money') } },
      'review { id version }',
    );
    await done(
      reviewer,
      'decideReview',
      { id: fiscal.id, expectedVersion: fiscal.version, decision: 'APPROVED', note: 'Allowed by policy.' },
      'review { status }',
    );
    await done(
      reviewer,
      'resolveConflict',
      {
        id: made['conflict'].id,
        expectedVersion: made['conflict'].version,
        resolution: 'RECUSED',
        note: 'Somebody else deals with the partner.',
      },
      'disclosure { status }',
    );
    expect(await blockersFor(editor)).toEqual(['AGREEMENT_MISSING']);
    made['agreement'] = await done(
      editor,
      'createAgreement',
      { partnerOrganizationId: idOf('partner'), kind: 'MOU', title: 'Circles', expiresOn: '2025-10-31' },
      'agreement { id version state }',
    );
    expect(await blockersFor(editor)).toEqual(['AGREEMENT_MISSING']);
    await done(
      editor,
      'signAgreement',
      { id: idOf('agreement'), expectedVersion: made['agreement'].version, signedOn: '2025-01-27' },
      'agreement { state }',
    );
    expect(await gate(editor)).toEqual({ isOpen: true, blockers: [] });
    expect((await moveProgram(reviewer, 'ACTIVE')).code).toBe('FORBIDDEN');
    expect((await moveProgram(editor, 'ACTIVE')).payload.program.status).toBe('ACTIVE');
  });

  it('February to July: circles are held every month, counted without names, and paid', async () => {
    on('2025-01-28');
    const series = await done(
      contributor,
      'createActivitySeries',
      {
        programId: idOf('program'),
        title: 'Monthly circle',
        kind: 'MEETING',
        areaId: idOf('area'),
        place: 'Eastside Hall',
        languages: ['en', 'es'],
        accessibility: ['WHEELCHAIR_ACCESS'],
        firstStartsAt: '2025-02-10T23:00:00Z',
        minutes: 90,
        frequency: 'MONTHLY',
        timeZone: 'America/New_York',
        count: 6,
      },
      'series { id activities(first: 10) { totalCount edges { node { id startsAt status } } } }',
    );
    expect(series.activities.totalCount).toBe(6);
    await done(editor, 'activateActivitySeries', { seriesId: series.id }, 'series { id }');
    const { data } = await editor.query(
      'query ($f: ActivityFilter) { activities(first: 10, filter: $f, orderBy: { field: STARTS_AT, direction: ASCENDING }) { edges { node { id version startsAt status } } } }',
      { f: { seriesId: series.id } },
    );
    const circles = data.activities.edges.map(({ node }: Json) => node);
    expect(circles.map(({ status }: Json) => status)).toEqual(Array(6).fill('ACTIVE'));
    // The same hour in Eastside, winter and summer.
    expect(circles.map(({ startsAt }: Json) => (startsAt as string).slice(0, 13))).toEqual([
      '2025-02-10T23',
      '2025-03-10T22',
      '2025-04-10T22',
      '2025-05-10T22',
      '2025-06-10T22',
      '2025-07-10T22',
    ]);
    made['circles'] = circles;
    for (const [index, circle] of circles.entries()) {
      on((circle.startsAt as string).slice(0, 8) + '20');
      const attendance =
        index < 3
          ? { participantKeys: [`P-${index}`, `P-${index + 1}`, `P-${index + 2}`] }
          : {
              headcountWithGroups: {
                headcount: 40,
                groups: [
                  { dimension: 'AGE_BAND', category: '18-34', count: 25 },
                  { dimension: 'AGE_BAND', category: '35+', count: 15 },
                ],
              },
            };
      await done(contributor, 'recordAttendance', { activityId: circle.id, attendance }, 'activity { id }');
      await done(
        editor,
        'changeActivityStatus',
        { id: circle.id, expectedVersion: circle.version, status: 'COMPLETED' },
        'activity { status }',
      );
    }
    const named = await mutate(
      contributor,
      'recordAttendance',
      { activityId: circles[0].id, attendance: { participantKeys: ['Maria Lopez'] } },
      '__typename',
    );
    expect([named.code, named.path]).toEqual([
      'VALIDATION_FAILED',
      ['input', 'attendance', 'participantKeys', '0'],
    ]);
    expect(named.message).not.toContain('Maria');
    await done(
      contributor,
      'recordResourceDistribution',
      {
        activityId: circles[0].id,
        kind: 'RESOURCE_GUIDE',
        title: 'About peacemaking circles',
        language: 'es',
        quantity: 30,
      },
      '__typename',
    );
    on('2025-07-22');
    const pay = (amountCents: number) =>
      mutate(
        editor,
        'recordExpenditure',
        { budgetLineId: idOf('money'), amountCents, spentOn: '2025-07-21', description: 'Facilitators' },
        '__typename',
      );
    expect((await pay(900000)).code).toBeUndefined();
    expect((await pay(300001)).code).toBe('INVALID_STATE');
  });

  it('spring: feedback items are triaged, recognized when they recur, and answered', async () => {
    const raise = (activity: number, receivedOn: string) =>
      done(
        contributor,
        'recordFeedback',
        {
          activityId: made['circles'][activity].id,
          areaId: idOf('area'),
          receivedOn,
          summary: 'Court dates are set in working hours, and people lose pay.',
        },
        'feedbackItem { id version status }',
      );
    const feedbackItems = [
      await raise(0, '2025-02-10'),
      await raise(1, '2025-03-10'),
      await raise(2, '2025-04-10'),
    ];
    made['feedbackItem'] = feedbackItems[0];
    const named = await mutate(
      contributor,
      'recordFeedback',
      {
        areaId: idOf('area'),
        receivedOn: '2025-04-10',
        summary: 'In case no. 25-CR-00123 the date was changed twice.',
      },
      '__typename',
    );
    expect(named.code).toBe('IDENTIFYING_TEXT');
    expect(named.message).toMatch(/case number/);
    expect(named.message).not.toContain('00123');
    for (const feedbackItem of feedbackItems)
      await done(
        editor,
        'triageFeedback',
        {
          id: feedbackItem.id,
          expectedVersion: feedbackItem.version,
          category: 'COURT_PROCESS',
          priority: 'HIGH',
          areaId: idOf('area'),
        },
        'feedbackItem { status }',
      );
    const { data } = await viewer.query(
      '{ recurringFeedback(windowDays: 90, minimum: 3) { edges { node { category count area { name } } } } }',
    );
    expect(data.recurringFeedback.edges.map(({ node }: Json) => node)).toEqual([
      { category: 'COURT_PROCESS', count: 3, area: { name: 'Eastside' } },
    ]);
    const version = async (): Promise<number> =>
      (
        await viewer.query('query ($id: ID!) { feedbackItem(id: $id) { version } }', {
          id: idOf('feedbackItem'),
        })
      ).data.feedbackItem.version;
    const close = async (status: string) =>
      mutate(
        editor,
        'decideFeedback',
        {
          id: idOf('feedbackItem'),
          expectedVersion: await version(),
          status,
          decisionReason: 'Evening dates are offered since June.',
        },
        'feedbackItem { status }',
      );
    await done(
      editor,
      'startFeedbackReview',
      { id: idOf('feedbackItem'), expectedVersion: await version() },
      'feedbackItem { status }',
    );
    await done(
      contributor,
      'addFeedbackResponse',
      {
        feedbackItemId: idOf('feedbackItem'),
        takenOn: '2025-06-02',
        description: 'Agreed with the court on two evenings a month.',
        programId: idOf('program'),
      },
      '__typename',
    );
    expect((await close('ADOPTED')).payload.feedbackItem.status).toBe('ADOPTED');
  });

  it('June: what it changed is recorded with its limits, and never about a case', async () => {
    const policyChange = {
      programId: idOf('program'),
      kind: 'RESTORATIVE_OPTION',
      title: 'Circles in the evening',
      insight: 'People lose pay when court and circles are held in working hours.',
      change: 'Circles and two court sessions a month are held in the evening.',
      limits: 'Those who came asked for it; whether more people come is not measured yet.',
      decidedOn: '2025-06-02',
      sources: [{ feedbackItemId: idOf('feedbackItem') }],
    };
    const refused = await mutate(
      editor,
      'createPolicyChange',
      { ...policyChange, change: 'The defendant Miguel was offered a circle.' },
      '__typename',
    );
    expect([refused.code, refused.path]).toEqual(['IDENTIFYING_TEXT', ['input', 'change']]);
    expect(refused.message).not.toContain('Miguel');
    made['policyChange'] = await done(editor, 'createPolicyChange', policyChange, 'policyChange { id }');
  });

  it('August: nothing is published before its review, and a publication does not change', async () => {
    on('2025-08-04');
    const publication = await done(
      editor,
      'createPublication',
      {
        kind: 'PROGRAM_REPORT',
        programId: idOf('program'),
        title: 'Half a year of circles',
        body: 'Six circles were held. You asked for evenings; since June there are evenings.',
      },
      'publication { id version status }',
    );
    const publish = (client: TestClient, version: number) =>
      mutate(
        client,
        'publish',
        { id: publication.id, expectedVersion: version },
        'publication { id version status }',
      );
    const refused = await publish(editor, publication.version);
    expect(refused.code).toBe('INVALID_STATE');
    expect(refused.message).toContain('A lawyer reads every publication first');
    const review = await done(
      editor,
      'requestReview',
      { kind: 'LEGAL', subject: { publicationId: publication.id } },
      'review { id version }',
    );
    expect((await publish(editor, publication.version)).code).toBe('INVALID_STATE');
    await done(
      reviewer,
      'decideReview',
      { id: review.id, expectedVersion: review.version, decision: 'APPROVED', note: 'No pending case.' },
      'review { status }',
    );
    const published = await publish(editor, publication.version);
    expect(published.payload.publication.status).toBe('PUBLISHED');
    const edited = await done(
      editor,
      'updatePublication',
      { id: publication.id, expectedVersion: published.payload.publication.version, title: 'Other words' },
      'publication { id version hasUnpublishedChanges versions(first: 2) { edges { node { number document } } } }',
    );
    // The text can be worked on, and what was published stays. A correction needs a review of its own.
    expect(edited.hasUnpublishedChanges).toBe(true);
    expect(edited.versions.edges).toHaveLength(1);
    expect(edited.versions.edges[0].node.document).not.toContain('Other words');
    const corrected = await mutate(
      editor,
      'correctPublication',
      { id: edited.id, expectedVersion: edited.version, correctionNote: 'The title was wrong.' },
      '__typename',
    );
    expect(corrected.code).toBe('INVALID_STATE');
  });

  it('autumn: an agreement warns before it ends, and blocks afterward', async () => {
    on('2025-10-06');
    const state = async (): Promise<string> =>
      (await viewer.query('query ($id: ID!) { agreement(id: $id) { state } }', { id: idOf('agreement') }))
        .data.agreement.state;
    expect(await state()).toBe('EXPIRING');
    expect((await gate(editor)).isOpen).toBe(true);
    expect((await moveProgram(reviewer, 'PAUSED')).payload.program.status).toBe('PAUSED');
    on('2025-11-03');
    expect(await state()).toBe('EXPIRED');
    const refused = await moveProgram(editor, 'ACTIVE');
    expect(refused.code).toBe('INVALID_STATE');
    expect(await blockersFor(editor)).toEqual(['AGREEMENT_EXPIRED']);
    await done(
      editor,
      'renewAgreement',
      { id: idOf('agreement'), signedOn: '2025-11-03', expiresOn: '2026-10-31' },
      'agreement { state }',
    );
    expect((await moveProgram(editor, 'ACTIVE')).payload.program.status).toBe('ACTIVE');
  });

  it('December: the year is summarized in a few statements', async () => {
    on('2025-12-15');
    expect((await moveProgram(editor, 'COMPLETED')).payload.program.status).toBe('COMPLETED');
    const summary = `query ($id: ID!) { programSummary(programId: $id, from: "2025-01-01", to: "2025-12-31") {
      ${figureSelection(['activitiesHeld', 'hours', 'headcountTotal', 'uniqueParticipants', 'partners', 'resourcesDistributed', 'plannedCents', 'spentCents'])}
      feedbackReceived feedbackDecided openFeedback costPerParticipant { ... on Estimate { value unit method } } } }`;
    const answer = await viewer.query(summary, { id: idOf('program') });
    expect(answer.errors).toEqual([]);
    expect(withValues(answer.data.programSummary)).toMatchObject({
      activitiesHeld: 6,
      hours: 9,
      headcountTotal: 120,
      uniqueParticipants: 5,
      partners: 1,
      resourcesDistributed: 30,
      plannedCents: 1200000,
      spentCents: 900000,
      feedbackReceived: 3,
      feedbackDecided: 1,
      openFeedback: 2,
    });
    expect(answer.data.programSummary.costPerParticipant.value).toBeGreaterThan(0);
    expect(answer.statements.length).toBeLessThanOrEqual(3);
    const timeline = await viewer.query(
      `{ programTimeline(period: { calendarYear: 2025 }) { months { ${figureSelection(['month', 'activitiesHeld', 'newParticipants', 'headcountTotal', 'feedbackReceived', 'feedbackDecided', 'spentCents', 'publicationsPublished'])} } } }`,
    );
    expect(timeline.errors).toEqual([]);
    const months = withValues(timeline.data.programTimeline.months);
    expect(months).toHaveLength(12);
    expect(months.map((month: Json) => month.activitiesHeld)).toEqual([0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
    expect(months.map((month: Json) => month.newParticipants)).toEqual([
      null,
      3,
      1,
      1,
      ...Array(8).fill(null),
    ]);
    expect(months[1].feedbackReceived + months[2].feedbackReceived + months[3].feedbackReceived).toBe(3);
    expect(months[6].spentCents).toBe(900000);
    expect(timeline.statements.length).toBeLessThanOrEqual(5);
  });

  it('January again: who was reached against who lives there, without giving anybody away', async () => {
    on('2026-01-12');
    const rows = { '': 110_000, '0-17': 20_000, '18-34': 30_000, '35+': 60_000 };
    const csv = ['fips,state,county,year,population,age_band'].concat(
      Object.entries(rows).map(([band, count]) => `06029,A state,Alder County,2025,${count},${band}`),
    );
    const answer = await importDataset(analyst, {
      uploadId: await upload(analyst, `${csv.join('\n')}\n`, 'populations.csv'),
      dataset: { populations: { source: 'Test' } },
    });
    await api.drainQueue();
    expect(await readImport(analyst, answer.datasetImport.id)).toMatchObject({
      rowsImported: 4,
      warningCount: 0,
    });
    await done(analyst, 'freezeEquityTable', { year: 2025, dimension: 'AGE_BAND' }, '__typename');
    const { data, errors } = await viewer.query(
      '{ equityView(year: 2025, dimension: AGE_BAND) { groups { category reachedShare { __typename ... on Estimate { numerator denominator } } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.equityView.groups).toEqual([
      { category: '0-17', reachedShare: { __typename: 'Estimate', numerator: 0, denominator: 120 } },
      { category: '18-34', reachedShare: { __typename: 'Estimate', numerator: 75, denominator: 120 } },
      { category: '35+', reachedShare: { __typename: 'Estimate', numerator: 45, denominator: 120 } },
    ]);
  });

  it('January again: a mistake is deleted and comes back, but not while a hold covers it', async () => {
    const mistake = await done(
      editor,
      'createProgram',
      { title: 'Entered twice', type: 'PUBLIC_LECTURE' },
      'program { id version }',
    );
    const remove = () =>
      mutate(
        editor,
        'deleteRecord',
        { id: mistake.id, expectedVersion: mistake.version, reason: 'Entered twice.' },
        '__typename',
      );
    const hold = await done(
      admin,
      'placeLegalHold',
      {
        title: 'Records request',
        reason: 'Open since January.',
        recordTypes: ['PROGRAM'],
        programId: mistake.id,
      },
      'legalHold { id version }',
    );
    expect((await remove()).code).toBe('INVALID_STATE');
    await done(admin, 'releaseLegalHold', { id: hold.id, expectedVersion: hold.version }, 'legalHold { id }');
    expect((await remove()).code).toBeUndefined();
    const seen = async () =>
      (await viewer.query('query ($id: ID!) { program(id: $id) { title } }', { id: mistake.id })).data
        .program;
    expect(await seen()).toBeNull();
    await done(editor, 'restoreRecord', { id: mistake.id }, '__typename');
    expect(await seen()).toEqual({ title: 'Entered twice' });
  });

  it('the whole year is in the audit trail, and another tenant sees none of it', async () => {
    const actionsOf = async (action: string): Promise<number> =>
      (
        await reviewer.query(
          'query ($f: AuditEventFilter) { auditTrail(filter: $f, first: 1) { totalCount } }',
          { f: { action } },
        )
      ).data.auditTrail.totalCount;
    expect(await actionsOf('program.statusChanged')).toBeGreaterThanOrEqual(5);
    expect(await actionsOf('access.denied')).toBeGreaterThanOrEqual(2);
    expect(await actionsOf('conflictDisclosure.read')).toBeGreaterThanOrEqual(2);
    const stranger = api.as({ jurisdiction: neighbor, role: 'ADMIN' });
    const { data } = await stranger.query(
      `query ($p: ID!, $a: ID!) { program(id: $p) { id } nodes(ids: [$p, $a]) { id }
         programs { totalCount } activities { totalCount } partnerOrganizations { totalCount } agreements { totalCount }
         feedbackItems { totalCount } ethicsReviews { totalCount } publications { totalCount } budgetLines { totalCount }
         programSummary(programId: $p) { activitiesHeld } equityView(year: 2025, dimension: AGE_BAND) { id } }`,
      { p: idOf('program'), a: idOf('agreement') },
    );
    const empty = { totalCount: 0 };
    expect(data).toEqual({
      program: null,
      nodes: [null, null],
      programs: empty,
      activities: empty,
      partnerOrganizations: empty,
      agreements: empty,
      feedbackItems: empty,
      ethicsReviews: empty,
      publications: empty,
      budgetLines: empty,
      programSummary: null,
      equityView: null,
    });
  });
});
