import { encodeGlobalId } from '@rapport/core/ids.ts';
import { ReviewKind, ReviewStatus } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType, rowType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderOf } from '../../lists/order.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { BudgetLine } from '../budget/budget-line.schema.ts';
import { PartnerOrganization } from '../partners/partner.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { Publication } from '../publications/publication.schema.ts';
import { aboutSubject, GovernedSubjectType } from './governed.schema.ts';
import { subjectColumns, subjectOfRow } from './governed.ts';
import { questionsOf } from './review-question.service.ts';
import { ethicsReviewQuestions, ethicsReviews } from './tables.ts';

export const ReviewKindEnum = enumOf('ReviewKind', ReviewKind, 'The kind of a review.', {
  ETHICS: "The office's duties: bias, conflicts of interest, public statements.",
  LEGAL: 'Legal review: whether the law allows the subject.',
  FISCAL: 'The sources of money and what it is spent on.',
  PRIVACY: 'The data that is collected about people, and who can see it.',
});

enumOf('ReviewStatus', ReviewStatus, 'The status of a review.', {
  OPEN: 'Requested, not yet decided.',
  APPROVED: 'Approved.',
  APPROVED_WITH_CONDITIONS: 'Approved with conditions.',
  DECLINED: 'Not approved.',
  WITHDRAWN: 'Withdrawn by the person who requested it.',
});

const EthicsReviewQuestion = rowType(ethicsReviewQuestions, {
  description: 'A question in a review, with its answer.',
  columns: {
    position: 'Its position among the questions, from 1.',
    question: 'The question.',
    askedBySubject:
      'The person who asked it: a subject of the identity provider, or "api-key:" and the id of a key.',
    answer: 'The answer; null while the question is not answered.',
    answeredBySubject: 'The person who gave the current answer.',
    answeredAt: 'When the current answer was given.',
    version: 'Increases by one with each answer; for `expectedVersion`.',
    createdAt: false,
    updatedAt: false,
  },
  fields: (t) => ({
    id: t.id({
      description: 'Global id, for `answerReviewQuestion`.',
      resolve: ({ id }) => encodeGlobalId(ethicsReviewQuestions.typeName, id),
    }),
  }),
});

const forStaff = { action: 'reviewDetail.read' } as const;

export const EthicsReview = nodeType(ethicsReviews, {
  action: 'review.read',
  description:
    'A review of a subject before it may go ahead. The reviewer did not request it, did not propose the subject, and did not disclose an unresolved conflict of interest about it.',
  columns: {
    kind: 'The kind of review.',
    status: 'Its status.',
    conditions: 'The conditions of the approval; empty for any other decision.',
    decidedAt: 'When it was decided; null if it was not.',
    expiresOn: 'The last day of the approval; null if it does not expire.',
    requestedBySubject: { ...forStaff, description: 'The person who requested it. For staff of the office.' },
    reviewerSubject: {
      ...forStaff,
      description: 'The person who decided it; null while it is not decided. For staff of the office.',
    },
    decisionNote: { ...forStaff, description: 'The reason for the decision. For staff of the office.' },
    createdAt: 'When it was requested.',
  },
  fields: (t) => ({
    subject: t.field({
      type: GovernedSubjectType,
      description: 'The subject of the review.',
      extensions: { columns: Object.values(subjectColumns) },
      resolve: subjectOfRow,
    }),
    questions: t.field({
      type: [EthicsReviewQuestion],
      nullable: true,
      ...forStaff,
      description: 'The questions and answers, in the order of asking. For staff of the office.',
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => questionsOf(context, id),
    }),
  }),
});

const lists = listsOf(EthicsReview, ethicsReviews);
lists.lookup('ethicsReview');
lists.query('ethicsReviews', {
  description: 'The reviews of the acting jurisdiction, newest first by default.',
  filter: filterOf('EthicsReviewFilter', ethicsReviews, {
    statuses: oneOf('status', 'In one of these statuses.'),
    kinds: oneOf('kind', 'Of one of these kinds.'),
    subject: aboutSubject('Of this subject.'),
  }),
  order: orderOf(ethicsReviews, newestFirst, { CREATED_AT: ['createdAt', 'When it was requested.'] }),
});

const ofItself = (noun: string) => ({ description: `The reviews of the ${noun} itself, newest first.` });
lists.under(Program, 'reviews', subjectColumns.PROGRAM, ofItself('program'));
lists.under(Activity, 'reviews', subjectColumns.ACTIVITY, ofItself('activity'));
lists.under(
  PartnerOrganization,
  'reviews',
  subjectColumns.PARTNER_ORGANIZATION,
  ofItself('partner organization'),
);
lists.under(BudgetLine, 'reviews', subjectColumns.BUDGET_LINE, ofItself('budget line'));
lists.under(Publication, 'reviews', subjectColumns.PUBLICATION, ofItself('publication'));
