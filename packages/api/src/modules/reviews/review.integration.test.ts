import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  approved,
  officeOf,
  requested,
  reviewSelection,
  run,
  type Office,
} from '../../testing/governance-journey.ts';
import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let office: Office;
const now = new Date('2026-06-15T12:00:00Z');

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
  kern = await api.jurisdiction();
  office = await officeOf(api, kern);
});
afterAll(() => api.close());

const absentId = '00000000-0000-7000-8000-000000000000';
const aProgram = async (values = {}): Promise<string> => {
  const [program] = await kern.programs(1, values);
  return encodeGlobalId('Program', program?.id ?? '');
};
const decide = (client: Office[keyof Office], review: Json, values = {}): Promise<Json> =>
  run(
    client,
    'decideReview',
    { id: review.id, expectedVersion: review.version, decision: 'APPROVED', ...values },
    reviewSelection,
  );

describe('a review', () => {
  it('is requested, asked about, answered and approved with conditions until a day', async () => {
    const programId = await aProgram();
    const made = await run(
      office.contributor,
      'requestReview',
      { kind: 'PRIVACY', subject: { programId }, questions: ['What is collected?'] },
      `${reviewSelection.slice(0, -1)} questions { question answer position } requestedBySubject }`,
    );
    expect(made.review).toMatchObject({
      kind: 'PRIVACY',
      status: 'OPEN',
      conditions: [],
      decidedAt: null,
      subject: { kind: 'PROGRAM', id: programId },
      questions: [{ question: 'What is collected?', answer: null, position: 1 }],
      requestedBySubject: kern.subjectOf('CONTRIBUTOR'),
    });
    const { id } = made.review;
    const asked = await run(
      office.reviewer,
      'askReviewQuestions',
      { id, questions: ['For how long?'] },
      'review { questions { id version position askedBySubject } }',
    );
    expect(asked.review.questions).toMatchObject([{ position: 1 }, { position: 2 }]);

    const early = await decide(office.reviewer, made.review);
    expect(early).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'decision'] });
    expect(early.message).toContain('2');
    for (const question of asked.review.questions) {
      const input = { id: question.id, expectedVersion: question.version, answer: 'Headcounts, for a year.' };
      const answered = await run(
        office.editor,
        'answerReviewQuestion',
        input,
        'review { questions { answer answeredBySubject answeredAt version } }',
      );
      expect(answered.review.questions).toContainEqual({
        answer: 'Headcounts, for a year.',
        answeredBySubject: kern.subjectOf('EDITOR'),
        answeredAt: now.toISOString(),
        version: 2,
      });
    }
    const decided = await decide(office.reviewer, made.review, {
      decision: 'APPROVED_WITH_CONDITIONS',
      conditions: ['No names are written down.'],
      expiresOn: '2026-12-31',
    });
    expect(decided.review).toMatchObject({
      status: 'APPROVED_WITH_CONDITIONS',
      conditions: ['No names are written down.'],
      decidedAt: now.toISOString(),
      expiresOn: '2026-12-31',
      version: 2,
    });
    const { data } = await office.editor.query(
      'query ($id: ID!) { ethicsReview(id: $id) { reviewerSubject decisionNote } }',
      { id },
    );
    expect(data.ethicsReview).toEqual({
      reviewerSubject: kern.subjectOf('ETHICS_REVIEWER'),
      decisionNote: null,
    });
  });

  it('can be declined though questions are open', async () => {
    const programId = await aProgram();
    const input = { kind: 'LEGAL', subject: { programId }, questions: ['Which statute?'] };
    const { review } = await run(office.editor, 'requestReview', input, reviewSelection);
    const declined = await decide(office.reviewer, review, { decision: 'DECLINED', note: 'No statute.' });
    expect(declined.review.status).toBe('DECLINED');
    for (const [client, field, values] of [
      [office.reviewer, 'decideReview', { expectedVersion: 2, decision: 'APPROVED' }],
      [office.reviewer, 'askReviewQuestions', { questions: ['Why?'] }],
      [office.editor, 'withdrawReview', { expectedVersion: 2 }],
    ] as const) {
      expect(await run(client, field, { id: review.id, ...values })).toMatchObject({
        code: 'INVALID_STATE',
        message: 'The review is DECLINED and can no longer be changed.',
      });
    }
  });

  it('is withdrawn by the person who requested it, and by no one else', async () => {
    const review = await requested(office.editor, { programId: await aProgram() });
    const input = { id: review.id, expectedVersion: 1 };
    expect(await run(office.contributor, 'withdrawReview', input)).toMatchObject({
      code: 'FORBIDDEN',
      path: ['input', 'id'],
    });
    const withdrawn = await run(office.editor, 'withdrawReview', input, reviewSelection);
    expect(withdrawn.review).toMatchObject({ status: 'WITHDRAWN', version: 2, decidedAt: null });
  });

  it('names everything that is wrong with it, each with its path', async () => {
    const programId = await aProgram();
    const bad = await run(office.editor, 'requestReview', {
      kind: 'ETHICS',
      subject: { programId: encodeGlobalId('Activity', absentId) },
      questions: [' '],
      idempotencyKey: 'short',
    });
    expect(bad.issues.map((issue: Json) => issue.path)).toEqual([
      ['input', 'subject', 'programId'],
      ['input', 'questions', '0'],
      ['input', 'idempotencyKey'],
    ]);
    const review = await requested(office.editor, { programId });
    const decision = await decide(office.reviewer, review, {
      decision: 'DECLINED',
      conditions: ['Two staff'],
      expiresOn: '2026-06-15',
    });
    expect(decision.issues.map((issue: Json) => issue.path[1])).toEqual([
      'conditions',
      'note',
      'expiresOn',
      'expiresOn',
    ]);
    const tooMany = await run(office.reviewer, 'askReviewQuestions', {
      id: review.id,
      questions: Array.from({ length: 51 }, () => 'Why?'),
    });
    expect(tooMany).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'questions'] });
  });
});

describe('the reviewer', () => {
  it('is not who proposed the thing, nor who proposed its program', async () => {
    const reviewer = kern.subjectOf('ETHICS_REVIEWER');
    const [program] = await kern.programs(1, { proposedBySubject: reviewer });
    const [activity] = await kern.activities(program ?? { id: '' }, 1, { proposedBySubject: 'somebody' });
    for (const subject of [
      { programId: encodeGlobalId('Program', program?.id ?? '') },
      { activityId: encodeGlobalId('Activity', activity?.id ?? '') },
    ]) {
      const review = await requested(office.editor, subject);
      expect(await decide(office.reviewer, review)).toMatchObject({
        code: 'FORBIDDEN',
        path: ['input', 'id'],
        message: 'You proposed the subject of this review, so another reviewer must decide it.',
      });
      expect((await decide(office.otherReviewer, review)).review.status).toBe('APPROVED');
    }
  });

  it('is not who has disclosed an unresolved conflict about it', async () => {
    const programId = await aProgram();
    await run(office.reviewer, 'discloseConflict', {
      subject: { programId },
      nature: 'FAMILY',
      description: 'My sister leads the partner.',
    });
    const review = await requested(office.editor, { programId });
    expect(await decide(office.reviewer, review)).toMatchObject({
      code: 'FORBIDDEN',
      message:
        'You disclosed an unresolved conflict of interest about the subject, so another reviewer must decide this review.',
    });
    expect((await decide(office.otherReviewer, review)).review.status).toBe('APPROVED');
  });

  it('is not who requested it, though they became a reviewer since', async () => {
    const { subject } = await kern.member('EDITOR');
    const person = api.as({ jurisdiction: kern, subject });
    const review = await requested(person, { programId: await aProgram() });
    await kern.removeMember(subject);
    await kern.member('ETHICS_REVIEWER', subject);
    expect(await decide(person, review)).toMatchObject({
      code: 'FORBIDDEN',
      message: 'You requested this review, so another reviewer must decide it.',
    });
  });
});

describe('of several at once', () => {
  it('one request of a kind and subject is made', async () => {
    const subject = { programId: await aProgram() };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => run(office.editor, 'requestReview', { kind: 'FISCAL', subject })),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'ConflictError',
      'ConflictError',
      'ConflictError',
      'RequestReviewPayload',
    ]);
    expect(await run(office.contributor, 'requestReview', { kind: 'FISCAL', subject })).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'kind'],
      message: 'The fiscal review of this program is already open.',
    });
    expect((await requested(office.editor, subject, 'LEGAL')).status).toBe('OPEN');
  });

  it('one of two reviewers decides', async () => {
    const review = await requested(office.editor, { programId: await aProgram() });
    const answers = await Promise.all([
      decide(office.reviewer, review),
      decide(office.otherReviewer, review, { decision: 'DECLINED', note: 'No.' }),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'DecideReviewPayload',
      'InvalidStateError',
    ]);
  });

  it('a decision and a question never leave an approval with a question that nobody answered', async () => {
    for (let round = 0; round < 5; round += 1) {
      const review = await requested(office.editor, { programId: await aProgram() });
      await Promise.all([
        decide(office.reviewer, review),
        run(office.otherReviewer, 'askReviewQuestions', { id: review.id, questions: ['Why?'] }),
      ]);
      const { data } = await office.reviewer.query(
        'query ($id: ID!) { ethicsReview(id: $id) { status questions { answer } } }',
        { id: review.id },
      );
      const { status, questions } = data.ethicsReview;
      expect([status, questions.length]).toEqual(status === 'APPROVED' ? ['APPROVED', 0] : ['OPEN', 1]);
    }
  });

  it('a question is answered from the version that was read', async () => {
    const { review } = await run(
      office.editor,
      'requestReview',
      { kind: 'ETHICS', subject: { programId: await aProgram() }, questions: ['Who pays?'] },
      'review { questions { id } }',
    );
    const input = { id: review.questions[0].id, expectedVersion: 1, answer: 'The county.' };
    const answers = await Promise.all([
      run(office.editor, 'answerReviewQuestion', input),
      run(office.contributor, 'answerReviewQuestion', input),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'AnswerReviewQuestionPayload',
      'ConflictError',
    ]);
  });
});

const details = /* GraphQL */ `
  query ($id: ID!) {
    ethicsReview(id: $id) {
      status
      kind
      conditions
      decidedAt
      expiresOn
      requestedBySubject
      reviewerSubject
      decisionNote
      questions {
        question
        answer
      }
    }
  }
`;

describe('what was asked, and why it was decided so,', () => {
  it('is for those who work in the office: a VIEWER reads the decision alone', async () => {
    const { review } = await run(
      office.editor,
      'requestReview',
      { kind: 'ETHICS', subject: { programId: await aProgram() }, questions: ['A secret question?'] },
      reviewSelection,
    );
    await decide(office.reviewer, review, { decision: 'DECLINED', note: 'A secret reason.' });
    const { data, errors } = await office.viewer.query(details, { id: review.id });
    expect(data.ethicsReview).toEqual({
      status: 'DECLINED',
      kind: 'ETHICS',
      conditions: [],
      decidedAt: now.toISOString(),
      expiresOn: null,
      requestedBySubject: null,
      reviewerSubject: null,
      decisionNote: null,
      questions: null,
    });
    expect(errors.map(({ path, extensions }) => [path?.[1], extensions.code])).toEqual([
      ['requestedBySubject', 'FORBIDDEN'],
      ['reviewerSubject', 'FORBIDDEN'],
      ['decisionNote', 'FORBIDDEN'],
      ['questions', 'FORBIDDEN'],
    ]);
    expect(JSON.stringify(errors)).not.toContain('secret');
    const full = await office.analyst.query(details, { id: review.id });
    expect(full.errors).toEqual([]);
    expect(full.data.ethicsReview).toMatchObject({
      decisionNote: 'A secret reason.',
      questions: [{ question: 'A secret question?', answer: null }],
    });
  });
});

const list = /* GraphQL */ `
  query ($first: Int, $filter: EthicsReviewFilter, $orderBy: EthicsReviewOrder) {
    ethicsReviews(first: $first, filter: $filter, orderBy: $orderBy) {
      edges {
        node {
          id
          kind
          questions {
            question
          }
          subject {
            id
            node {
              ... on Program {
                title
              }
            }
          }
        }
      }
    }
  }
`;

describe('the list of reviews', () => {
  let county: TestJurisdiction;
  let people: Office;
  let programIds: string[];
  let reviews: Json[];

  beforeAll(async () => {
    county = await api.jurisdiction();
    people = await officeOf(api, county);
    programIds = (await county.programs(3)).map(({ id }) => encodeGlobalId('Program', id));
    reviews = [];
    for (const programId of programIds) {
      reviews.push(await requested(people.editor, { programId }));
      reviews.push(await approved(people, { programId }, 'LEGAL'));
    }
  });

  it('is filtered by subject', async () => {
    const of = (...places: number[]): string[] => places.map((place) => reviews[place].id);
    const oldest = { orderBy: { field: 'CREATED_AT', direction: 'ASCENDING' } };
    const found = async (filter: object): Promise<string[]> => {
      const { data } = await people.reviewer.query(list, { ...oldest, filter });
      return data.ethicsReviews.edges.map(({ node }: Json) => node.id);
    };
    expect(await found({ subject: { programId: programIds[1] } })).toEqual(of(2, 3));
    for (const foreign of [await aProgram(), encodeGlobalId('Program', absentId), 'nonsense']) {
      expect(await found({ subject: { programId: foreign } })).toEqual([]);
    }
  });

  it('takes as many statements for many reviews as for one, their questions and subjects included', async () => {
    const few = await people.reviewer.query(list, { first: 1 });
    const many = await people.reviewer.query(list, { first: 100 });
    expect(many.errors).toEqual([]);
    expect(many.statementCount).toBe(few.statementCount);
    expect(many.data.ethicsReviews.edges[0].node.subject.node.title).toBe('Program 3');
  });

  it('stands under each thing, in one statement for all of them', async () => {
    const document = /* GraphQL */ `
      query ($first: Int) {
        programs(first: $first, orderBy: { field: TITLE, direction: ASCENDING }) {
          edges {
            node {
              reviews {
                totalCount
                edges {
                  node {
                    id
                  }
                }
              }
            }
          }
        }
      }
    `;
    const { data, statementCount } = await people.viewer.query(document, { first: 3 });
    expect(data.programs.edges[1].node.reviews).toEqual({
      totalCount: 2,
      edges: [{ node: { id: reviews[3].id } }, { node: { id: reviews[2].id } }],
    });
    expect((await people.viewer.query(document, { first: 1 })).statementCount).toBe(statementCount);
  });
});
