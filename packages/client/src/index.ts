/** Everything that an app imports from @rapport/client. */
export { useConnection } from './connection.ts';
export * from './errors.ts';
export * from './generated/hooks.ts';
export { refreshAfter, refreshAll } from './invalidation.ts';
export * from './jobs.ts';
export * from './measured-value.ts';
export { createMutationHook, type MutationHook } from './mutation-hooks.ts';
export type { MutationDocument, QueryDocument } from './operation.ts';
export { createQueryClient, RapportProvider, type RapportProviderProps } from './provider.tsx';
export * from './query-hooks.ts';
export {
  createInfiniteQueryOptions,
  createQueryOptions,
  type Cursor,
  type InfiniteQueryOptionsOf,
  type QueryOptionsOf,
} from './query-options.ts';
export { sendRequest, type Connection } from './request.ts';
export * from './result.ts';
export { queryKeyOf, sessionKey } from './session.ts';
export type { Entries, Questionnaire } from './survey/entries.ts';
export { SurveyForm, type SurveyFormProps, type SurveyResponse } from './survey/survey-form.tsx';
export { putFile, useFileUpload, type PutOptions, type UploadOutcome, type UploadRequest } from './upload.ts';
