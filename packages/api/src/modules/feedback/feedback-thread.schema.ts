import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { ClaimLevelEnum } from '../evaluations/evaluation.enums.schema.ts';
import { FeedbackStatusEnum } from './feedback.enums.schema.ts';
import {
  stepsOf,
  ThreadStepKind,
  type Thread,
  type ThreadOutcome,
  type ThreadStep,
} from './feedback-thread.rules.ts';
import { feedbackThread } from './feedback-thread.service.ts';

const StepKind = enumOf('FeedbackThreadStepKind', ThreadStepKind, 'A kind of step of a thread.', {
  RECEIVED: 'The office received the feedback.',
  TRIAGED: 'The office read it.',
  MERGED: 'Others said the same, and get the same answer.',
  UNDER_REVIEW: 'The office began to consider it.',
  DECIDED: 'The office decided; the text is the reason.',
  REPLIED: 'The office replied; the text is the reply.',
  ACTION: 'The office took action; the text says which.',
  POLICY_CHANGE: 'The office changed a policy or practice; the text says how.',
  PUBLICATION: 'The office published an account of it.',
  OUTCOME: 'The office published a measured outcome; the text is the result in a sentence.',
});

const Outcome = builder.objectRef<ThreadOutcome>('FeedbackThreadOutcome').implement({
  description: 'A measured outcome in a thread: the result of an evaluation, as it was published.',
  fields: (t) => ({
    figure: t.field({
      type: MeasuredValueUnion,
      nullable: true,
      description:
        'The estimated effect with its interval, as it was published; null for publications from before estimates were part of them.',
      resolve: ({ figure }) => figure,
    }),
    claimLevel: t.expose('claimLevel', {
      type: ClaimLevelEnum,
      description: 'How much it says about cause and effect.',
    }),
    claim: t.exposeString('claim', {
      description: 'The same in plain words, in English or Spanish, by the language that was asked for.',
    }),
    isReplaced: t.exposeBoolean('isReplaced', {
      description: 'True if a later result of the evaluation replaced it after it was published.',
    }),
  }),
});

const Step = builder.objectRef<ThreadStep>('FeedbackThreadStep').implement({
  description: 'A step of a thread. It names nobody.',
  fields: (t) => ({
    kind: t.expose('kind', { type: StepKind, description: 'The kind of step.' }),
    on: t.expose('on', { type: 'Date', description: 'The day, in the time zone of the office.' }),
    sentence: t.exposeString('sentence', {
      description: 'A plain sentence in English or Spanish, by the language that was asked for.',
    }),
    text: t.exposeString('text', {
      nullable: true,
      description:
        'The words of the resident or of the office about it, as they were written; null if nothing was written.',
    }),
    publicationSlug: t.exposeString('publicationSlug', {
      nullable: true,
      description:
        'The name in web addresses of the publication that says it, for `PublicJurisdiction.publication`; null for other steps.',
    }),
    outcome: t.expose('outcome', {
      type: Outcome,
      nullable: true,
      description: 'The measured outcome; null for other steps.',
    }),
  }),
});

const FeedbackThread = builder.objectRef<Thread>('FeedbackThread').implement({
  description:
    'The outcome of the feedback of a resident, for the person who has the secret of its link. It names nobody. A duplicate shows the outcome of the feedback that is kept.',
  fields: (t) => ({
    office: t.exposeString('office', { description: 'The name of the office.' }),
    officeSlug: t.exposeString('officeSlug', {
      description: 'The name of the office in web addresses.',
    }),
    words: t.exposeString('words', { nullable: true, description: 'The words of the resident.' }),
    language: t.exposeString('language', { description: 'The language of the words, as a BCP 47 tag.' }),
    status: t.expose('status', { type: FeedbackStatusEnum, description: 'The status as of now.' }),
    isDuplicate: t.boolean({
      description: 'True if others said the same and the office answers all of them together.',
      resolve: ({ mergedAt }) => mergedAt !== null,
    }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      description: 'The last day of the time in which the office promises an answer.',
    }),
    isFollowed: t.exposeBoolean('isFollowed', { description: 'True if news are sent to an address.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When the link ends.' }),
    steps: t.field({
      type: [Step],
      description: 'The steps so far, earliest first.',
      args: {
        language: t.arg.string({
          description: 'A BCP 47 tag. Sentences are in Spanish for Spanish, and in English otherwise.',
        }),
      },
      resolve: (thread, { language }) => stepsOf(thread, language ?? thread.language),
    }),
  }),
});

builder.queryField('feedbackThread', (t) =>
  t.field({
    type: FeedbackThread,
    nullable: true,
    action: 'public',
    description:
      'The outcome of the feedback of the person who has this secret. Null for a secret that is unknown or expired, and for feedback that was deleted. It needs no account.',
    args: { token: t.arg.string({ required: true, description: 'The secret of the link.' }) },
    resolve: (_root, { token }, context) => feedbackThread(context, token),
  }),
);
