import { ClaimLevel, FeedbackCategory, FeedbackStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { Estimate } from '@rapport/core/measured-value.ts';
import * as z from 'zod';

import { dayIn } from '../../office-calendar.ts';
import { inLanguage } from '../../localized-text.ts';
import { publishedEstimate } from '../publications/published-estimate.rules.ts';
import { sentencesIn, type Sentences } from './feedback-thread.sentences.ts';

const day = z.string().transform((text) => new Date(`${text}T00:00:00Z`));
const moment = z.string().transform((text) => new Date(text));
const localized = z.record(z.string(), z.string());

/** The facts that `app.feedback_thread` tells. */
export const threadSchema = z.object({
  office: z.string(),
  officeSlug: z.string(),
  timeZone: z.string(),
  words: z.string().nullable(),
  language: z.string(),
  receivedOn: day,
  mergedAt: moment.nullable(),
  expiresAt: moment,
  isFollowed: z.boolean(),
  status: z.enum(FeedbackStatus),
  category: z.enum(FeedbackCategory).nullable(),
  dueOn: day,
  triagedAt: moment.nullable(),
  reviewStartedAt: moment.nullable(),
  decidedAt: moment.nullable(),
  decisionReason: z.string().nullable(),
  publicReply: localized.nullable(),
  repliedAt: moment.nullable(),
  actions: z.array(z.object({ on: day, text: z.string() })),
  changes: z.array(z.object({ on: day, title: z.string(), text: z.string() })),
  publications: z.array(
    z.object({
      at: moment,
      slug: z.string(),
      texts: z.array(z.object({ language: z.string(), text: z.string() })),
      outcomesAt: moment,
      outcomes: z.array(
        z.object({
          label: localized,
          sentence: z.string().nullable(),
          claimLevel: z.enum(ClaimLevel),
          estimate: publishedEstimate,
          isReplaced: z.boolean(),
        }),
      ),
    }),
  ),
});

export type Thread = z.output<typeof threadSchema>;

/** The kinds of steps, in the order of those of one day. */
export const ThreadStepKind = {
  RECEIVED: 'RECEIVED',
  TRIAGED: 'TRIAGED',
  MERGED: 'MERGED',
  UNDER_REVIEW: 'UNDER_REVIEW',
  DECIDED: 'DECIDED',
  REPLIED: 'REPLIED',
  ACTION: 'ACTION',
  POLICY_CHANGE: 'POLICY_CHANGE',
  PUBLICATION: 'PUBLICATION',
  OUTCOME: 'OUTCOME',
} as const;
export type ThreadStepKind = keyof typeof ThreadStepKind;

/** A measured outcome, as it was published. */
export interface ThreadOutcome {
  figure: Estimate | null;
  claimLevel: ClaimLevel;
  /** How much it says about cause and effect, in the language of the reader. */
  claim: string;
  /** True if a later result of the evaluation replaced it after it was published. */
  isReplaced: boolean;
}

export interface ThreadStep {
  kind: ThreadStepKind;
  /** A calendar day in the time zone of the office. */
  on: Date;
  /** The event, in a plain sentence in the language of the reader. */
  sentence: string;
  /** The words of the office about it; null if it wrote nothing. */
  text: string | null;
  /** The name of the publication in web addresses, for steps that were published. */
  publicationSlug: string | null;
  outcome: ThreadOutcome | null;
}

const unpublished = { publicationSlug: null, outcome: null };

const byLanguage = (texts: readonly { language: string; text: string }[]): Record<string, string> =>
  Object.fromEntries(texts.map(({ language, text }) => [language, text]));

/**
 * The outcome of feedback, earliest step first. The sentences are in English or Spanish, by the language of the reader; a text is as the office wrote it. Only what is decided or
 * published is told, and nobody is named.
 */
export function stepsOf(thread: Thread, language: string | null | undefined): ThreadStep[] {
  const words = sentencesIn(language);
  const dayOf = (at: Date): Date => dayIn(at, thread.timeZone);
  const steps: ThreadStep[] = [
    {
      kind: 'RECEIVED',
      on: thread.receivedOn,
      sentence: words.received(thread),
      text: thread.words,
      ...unpublished,
    },
  ];
  const add = (kind: ThreadStepKind, on: Date, sentence: string, text: string | null = null): void => {
    steps.push({ kind, on, sentence, text, ...unpublished });
  };
  const { triagedAt, mergedAt, reviewStartedAt, decidedAt, repliedAt, publicReply } = thread;
  if (triagedAt) add('TRIAGED', dayOf(triagedAt), words.triaged(thread));
  if (mergedAt) add('MERGED', dayOf(mergedAt), words.merged);
  if (reviewStartedAt) add('UNDER_REVIEW', dayOf(reviewStartedAt), words.underReview);
  if (decidedAt) add('DECIDED', dayOf(decidedAt), decisionIn(words, thread), thread.decisionReason);
  if (repliedAt && publicReply)
    add('REPLIED', dayOf(repliedAt), words.replied, inLanguage(publicReply, language));
  for (const { on, text } of thread.actions) add('ACTION', on, words.action, text);
  for (const { on, title, text } of thread.changes) add('POLICY_CHANGE', on, words.changed(title), text);
  for (const { at, slug, texts, outcomesAt, outcomes } of thread.publications) {
    const published = { publicationSlug: slug, text: null, outcome: null };
    const sentence = words.published(inLanguage(byLanguage(texts), language));
    steps.push({ ...published, kind: 'PUBLICATION', on: dayOf(at), sentence });
    for (const { label, sentence: found, claimLevel, estimate, isReplaced } of outcomes) {
      steps.push({
        ...published,
        kind: 'OUTCOME',
        on: dayOf(outcomesAt),
        sentence: words.measured(inLanguage(label, language)),
        // The sentence of a result is in English.
        text: words.isEnglish ? found : null,
        outcome: { figure: estimate, claimLevel, claim: words.claims[claimLevel], isReplaced },
      });
    }
  }
  const order = Object.keys(ThreadStepKind);
  return steps.sort(
    (one, other) =>
      one.on.getTime() - other.on.getTime() || order.indexOf(one.kind) - order.indexOf(other.kind),
  );
}

function decisionIn({ decided }: Sentences, { status }: Thread): string {
  const sentence = (decided as Readonly<Record<string, string>>)[status];
  if (sentence === undefined) throw new Error(`${status} is no decision`);
  return sentence;
}
