import type { FeedbackItemQuery } from '@rapport/client/generated/hooks.ts';

/** A feedback item, as its page shows it. */
export type FeedbackItem = NonNullable<FeedbackItemQuery['feedbackItem']>;
