import type { SurveyVersionQuery } from '@rapport/client/generated/hooks.ts';

/** A survey version, as its page shows it. */
export type SurveyVersion = NonNullable<SurveyVersionQuery['surveyVersion']>;
