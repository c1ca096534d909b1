import type { FocusGroupQuery, FocusGroupTranscriptQuery } from '@rapport/client/generated/hooks.ts';

/** A focus group, as its page shows it. */
export type FocusGroup = NonNullable<FocusGroupQuery['focusGroup']>;

/** A session with its participants and its excerpts. */
export type Session = NonNullable<
  FocusGroupTranscriptQuery['focusGroup']
>['sessions']['edges'][number]['node'];
