import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { ConnectionArguments } from '@rapport/core/pagination.ts';
import type { GovernedKind, ReviewKind, ReviewStatus } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { BudgetLine } from '../budget/budget-line.schema.ts';
import { PartnerOrganization } from '../partners/partner.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { Publication } from '../publications/publication.schema.ts';
import { GovernedSubjectInput, GovernedSubjectType } from './governed.schema.ts';
import { subjectOfRow } from './governed.ts';
import type { EthicsReviewRow } from './review-lookup.service.ts';
import { questionsOf } from './review-question.service.ts';
import { reviewFields, reviewList } from './review.service.ts';

export const ReviewKindEnum = builder.enumType('ReviewKind', {
  description: 'What a review examines.',
  values: {
    ETHICS: { description: "The office's duties: bias, conflicts of interest, public statements." },
    LEGAL: { description: 'Whether the law allows it.' },
    FISCAL: { description: 'Where money comes from and what it is spent on.' },
    PRIVACY: { description: 'What is collected about people, and who sees it.' },
  } satisfies Record<ReviewKind, object>,
});

export const ReviewStatusEnum = builder.enumType('ReviewStatus', {
  description: 'Where a review stands.',
  values: {
    OPEN: { description: 'Requested, not decided.' },
    APPROVED: { description: 'Approved as it is.' },
    APPROVED_WITH_CONDITIONS: { description: 'Approved, as long as conditions are met.' },
    DECLINED: { description: 'Not approved.' },
    WITHDRAWN: { description: 'Taken back by whoever requested it.' },
  } satisfies Record<ReviewStatus, object>,
});

const EthicsReviewQuestion = builder.prismaObject('EthicsReviewQuestion', {
  description: 'What is asked in a review, and what was answered.',
  fields: (t) => ({
    id: t.id({
      description: 'Global id, for `answerReviewQuestion`.',
      resolve: ({ id }) => encodeGlobalId('EthicsReviewQuestion', id),
    }),
    position: t.exposeInt('position', { description: 'Its place among the questions, from 1.' }),
    question: t.exposeString('question', { description: 'What is asked.' }),
    askedBySubject: t.exposeString('askedBySubject', {
      description: 'Who asks: a subject of the identity provider, or "api-key:" and the id of a key.',
    }),
    answer: t.exposeString('answer', {
      nullable: true,
      description: 'What was answered; null where nobody has.',
    }),
    answeredBySubject: t.exposeString('answeredBySubject', {
      nullable: true,
      description: 'Who answered last.',
    }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered last.',
    }),
    version: t.exposeInt('version', { description: 'Rises by one with each answer; for `expectedVersion`.' }),
  }),
});

export const EthicsReview = builder.prismaObject('EthicsReview', {
  description:
    'An examination of one thing before it may happen. The reviewer is never who requested it, who proposed the thing, or who disclosed an unresolved conflict about it.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (review) => ({ id: review.id, type: 'EthicsReview' }),
    }),
    kind: t.expose('kind', { type: ReviewKindEnum, description: 'What it examines.' }),
    subject: t.field({
      type: GovernedSubjectType,
      description: 'The thing that it is about.',
      resolve: subjectOfRow,
    }),
    status: t.expose('status', { type: ReviewStatusEnum, description: 'Where it stands.' }),
    conditions: t.exposeStringList('conditions', {
      description: 'What must hold for the approval; empty for any other decision.',
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was decided; null where it was not.',
    }),
    expiresOn: t.expose('expiresOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day, in UTC, on which the approval holds; null where it has no end.',
    }),
    requestedBySubject: t.exposeString('requestedBySubject', {
      nullable: true,
      action: 'reviewDetail.read',
      description: 'Who requested it. For those who work in the office.',
    }),
    reviewerSubject: t.exposeString('reviewerSubject', {
      nullable: true,
      action: 'reviewDetail.read',
      description: 'Who decided it; null where nobody has. For those who work in the office.',
    }),
    decisionNote: t.exposeString('decisionNote', {
      nullable: true,
      action: 'reviewDetail.read',
      description: 'Why it was decided so. For those who work in the office.',
    }),
    questions: t.field({
      type: [EthicsReviewQuestion],
      nullable: true,
      action: 'reviewDetail.read',
      description:
        'What is asked, and what was answered, in the order of asking. For those who work in the office.',
      resolve: (review, _args, context) => questionsOf(context, review.id),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was requested.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('EthicsReview', reviewFields, 'review.read');
export const [EthicsReviewConnection, EthicsReviewEdge] = connectionTypes(EthicsReview, 'EthicsReview');

const EthicsReviewFilter = builder.inputType('EthicsReviewFilter', {
  description: 'Which reviews to list; conditions that are given must all hold.',
  fields: (t) => ({
    statuses: t.field({ type: [ReviewStatusEnum], description: 'In one of these statuses.' }),
    kinds: t.field({ type: [ReviewKindEnum], description: 'Of one of these kinds.' }),
    subject: t.field({ type: GovernedSubjectInput, description: 'About this thing.' }),
  }),
});

const reviewOrder = orderInput('EthicsReview', 'reviews', newestFirst, {
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was requested.' },
});

builder.queryField('ethicsReviews', (t) =>
  t.connection(
    {
      type: EthicsReview,
      action: 'review.read',
      description: 'The reviews of the acting jurisdiction, newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: EthicsReviewFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: reviewOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<EthicsReviewRow>(
          context,
          reviewList(args.filter, reviewOrder.order(args.orderBy)),
          args,
        ),
    },
    EthicsReviewConnection,
    EthicsReviewEdge,
  ),
);

builder.queryField('ethicsReview', (t) =>
  t.field({
    type: EthicsReview,
    nullable: true,
    action: 'review.read',
    description: 'One review; null where there is no such review for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<EthicsReviewRow>(context, 'EthicsReview', id),
  }),
);

/** The connection of the reviews of one thing, which each type that can be reviewed has. */
const reviewsOf = (kind: GovernedKind, thing: string) => ({
  type: EthicsReview,
  action: 'review.read' as const,
  description: `The reviews of the ${thing} itself, newest first.`,
  resolve: ({ id }: { id: string }, args: ConnectionArguments, context: Context) =>
    readConnection<EthicsReviewRow>(context, reviewList(null, newestFirst, { kind, id }), args),
});

builder.objectField(Program, 'reviews', (t) =>
  t.connection(reviewsOf('PROGRAM', 'program'), EthicsReviewConnection, EthicsReviewEdge),
);
builder.objectField(Activity, 'reviews', (t) =>
  t.connection(reviewsOf('ACTIVITY', 'activity'), EthicsReviewConnection, EthicsReviewEdge),
);
builder.objectField(PartnerOrganization, 'reviews', (t) =>
  t.connection(reviewsOf('PARTNER_ORGANIZATION', 'organisation'), EthicsReviewConnection, EthicsReviewEdge),
);
builder.objectField(BudgetLine, 'reviews', (t) =>
  t.connection(reviewsOf('BUDGET_LINE', 'budget line'), EthicsReviewConnection, EthicsReviewEdge),
);
builder.objectField(Publication, 'reviews', (t) =>
  t.connection(reviewsOf('PUBLICATION', 'publication'), EthicsReviewConnection, EthicsReviewEdge),
);
