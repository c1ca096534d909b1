// @vitest-environment jsdom
/** Walks all forms of the dashboard: each asks for the confirmation of a text that seems to name a person. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { buildSchema, isInputObjectType } from 'graphql';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';

import {
  useVoidAttendanceMutation,
  useVoidExpenditureMutation,
  useVoidResourceDistributionMutation,
  useVoidTrainingCompletionMutation,
} from '@rapport/client/generated/hooks.ts';

import { CorrectAttendanceForm } from '../activities/correct-attendance.form.tsx';
import { CorrectResourceForm } from '../activities/correct-resource.form.tsx';
import { RecordResourceForm } from '../activities/record-resource.form.tsx';
import { CorrectExpenditureForm } from '../budget/correct-expenditure.form.tsx';
import { RecordExpenditureForm } from '../budget/record-expenditure.form.tsx';
import { CreateCohortForm } from '../cohorts/create-cohort.form.tsx';
import { RemoveCohortForm, RemovePersonForm } from '../cohorts/remove-people.form.tsx';
import { AddFeedbackResponseForm } from '../feedback/add-feedback-response.form.tsx';
import { AssignFeedbackForm } from '../feedback/assign-feedback.form.tsx';
import { DecideFeedbackForm } from '../feedback/decide-feedback.form.tsx';
import { CreateChannelForm, UpdateChannelForm } from '../feedback/feedback-channel.form.tsx';
import type { FeedbackItem } from '../feedback/feedback-item.ts';
import { MergeFeedbackForm } from '../feedback/merge-feedback.form.tsx';
import { RecordFeedbackForm } from '../feedback/record-feedback.form.tsx';
import { ReopenFeedbackForm } from '../feedback/reopen-feedback.form.tsx';
import { ReplyToFeedbackForm } from '../feedback/reply-to-feedback.form.tsx';
import { TriageFeedbackForm } from '../feedback/triage-feedback.form.tsx';
import { FreezeForm } from '../comparisons/freeze.form.tsx';
import { CreateEvaluationForm } from '../evaluations/create-evaluation.form.tsx';
import { RegisterEvaluationForm } from '../evaluations/register-evaluation.form.tsx';
import { CodeExcerptForm } from '../focus-groups/code-excerpt.form.tsx';
import { AddExcerptForm, UpdateExcerptForm } from '../focus-groups/excerpt.form.tsx';
import { CreateFocusGroupForm, UpdateFocusGroupForm } from '../focus-groups/focus-group.form.tsx';
import { AddParticipantForm, RemoveParticipantForm } from '../focus-groups/participant.form.tsx';
import { RecordSessionForm } from '../focus-groups/session.form.tsx';
import { CreateThemeForm, UpdateThemeForm } from '../focus-groups/theme.form.tsx';
import { AnswerItemForm } from '../indicators/answer-item.form.tsx';
import { CorrectObservationForms } from '../indicators/correct-observation.form.tsx';
import { CreateIndicatorForm, ReviseIndicatorForm } from '../indicators/indicator.form.tsx';
import { ChangePlaceForm, NewPlaceForm } from '../indicators/place.form.tsx';
import { ChangeTargetForm, NewTargetForm } from '../indicators/target.form.tsx';
import { RecordObservationForm } from '../indicators/record-observation.form.tsx';
import { AddInfluenceForm, UpdateInfluenceForm } from '../policy-changes/feedback-influence.form.tsx';
import { MovePolicyChangeForm } from '../policy-changes/move-policy-change.form.tsx';
import { CreatePolicyChangeForm, UpdatePolicyChangeForm } from '../policy-changes/policy-change.form.tsx';
import type { PolicyChange } from '../policy-changes/policy-change.words.ts';
import { CancelActivityForm } from '../programs/cancel-activity.form.tsx';
import { CreateActivityForm } from '../programs/create-activity.form.tsx';
import { CreateProgramForm } from '../programs/create-program.form.tsx';
import { RecordAttendanceForm } from '../programs/record-attendance.form.tsx';
import {
  CorrectPublicationForm,
  WithdrawPublicationForm,
} from '../publications/correct-publication.form.tsx';
import { AddFigureForm, RemoveFigureForm } from '../publications/figure.form.tsx';
import { CreatePublicationForm, UpdatePublicationForm } from '../publications/publication.form.tsx';
import type { Publication } from '../publications/publication.words.ts';
import { AnswerQuestionForm, AskQuestionsForm } from '../reviews/answer-question.form.tsx';
import { DecideReviewForm } from '../reviews/decide-review.form.tsx';
import { RequestReviewForm } from '../reviews/request-review.form.tsx';
import { AnswerOfferForm, EndSharingForm } from '../sharing/end-sharing.form.tsx';
import { OfferSharingForm } from '../sharing/offer-sharing.form.tsx';
import { ExportForm } from '../surveys/export.form.tsx';
import { ExportProfileForm } from '../surveys/export-profile.form.tsx';
import type { SurveyVersion } from '../surveys/survey-version.ts';
import { emptyDraft } from '../surveys/builder/draft.types.ts';
import { newQuestion } from '../surveys/builder/draft.edits.ts';
import { ChangeVersionForm, NewVersionForm } from '../surveys/builder/questionnaire.form.tsx';
import { CopyVersionForm } from '../surveys/copy-version.form.tsx';
import { CreateInvitationsForm } from '../surveys/fielding/create-invitations.form.tsx';
import { CreateLinkForm } from '../surveys/fielding/create-link.form.tsx';
import { RescheduleForm } from '../surveys/fielding/reschedule.form.tsx';
import { ImportCasesForm, RecordCaseForm } from '../surveys/fielding/sample-case.form.tsx';
import { NewSurveyForm } from '../surveys/new-survey.form.tsx';
import { WeightSetForm } from '../surveys/weight-set.form.tsx';
import { SignedIn, startScriptedApi, type Script, type ScriptedApi } from '../testing/scripted-api.tsx';
import { CorrectCompletionForm } from '../trainings/correct-completion.form.tsx';
import { RecordCompletionForm } from '../trainings/record-completion.form.tsx';
import { VoidForm } from './void.form.tsx';

const source = join(import.meta.dirname, '..');
const ignore = (): void => undefined;
const times = { createdAt: '2026-05-01T18:00:00Z', updatedAt: '2026-05-01T18:00:00Z' };
const record = { ...times, id: 'R1', version: 3, voidedAt: null, corrections: [] };
const activity = {
  ...times,
  id: 'A1',
  title: 'Forum',
  kind: 'FORUM',
  mode: 'IN_PERSON',
  status: 'PROPOSED',
  languages: [],
  accessibility: [],
  underservedFocus: null,
  place: null,
  area: null,
  startsAt: '2026-05-01T18:00:00Z',
  endsAt: null,
  hours: null,
  cancelReason: null,
  externalCode: null,
  version: 3,
  attendance: { headcountTotal: { __typename: 'NotReported', why: 'Nobody counted.' }, participantCount: 0 },
} as const;
const review = {
  ...times,
  id: 'R1',
  kind: 'ETHICS',
  status: 'OPEN',
  conditions: [],
  decidedAt: null,
  expiresOn: null,
  version: 4,
  decision: null,
  subject: { kind: 'PROGRAM', id: 'P1', node: { __typename: 'Program', title: 'Listening sessions' } },
} as const;
const distribution = { ...record, kind: 'REFERRAL', title: 'Guide', language: 'en', quantity: 20 } as const;
const expenditure = { ...record, description: 'Hall', amountCents: 12_345, spentOn: '2026-05-01' };
const completion = { ...record, completedOn: '2026-05-01', expiresOn: null, holds: true, hours: 2 };
const headcount = {
  ...record,
  headcount: 420,
  participantKey: null,
  counts: [{ dimension: 'AGE_BAND', category: '18-24', count: 30 }],
} as const;

const item = {
  id: 'I1',
  kind: 'INCLUDE',
  code: 'walk-ins',
  text: 'Walk-ins',
  isRequired: true,
  answer: null,
} as const;
const indicator = {
  ...times,
  id: 'N1',
  code: 'crime-rate',
  revision: 1,
  name: 'Crime rate',
  description: 'Crimes known to the police.',
  measure: 'RATE',
  numerator: 'Crimes',
  denominator: 'Residents',
  unit: 'per 100,000 residents',
  multiplier: 100_000,
  direction: 'LOWER_IS_BETTER',
  frequency: 'MONTH',
  disaggregations: [],
  source: 'Test',
  ppiNumber: null,
  justiceCountsMetric: null,
  derivation: null,
  derivationCode: null,
  equivalentToRevision: null,
  equivalenceReason: null,
  isReference: false,
  retiredAt: null,
  version: 1,
  items: [item],
} as const;

const observation = {
  ...times,
  id: 'O1',
  version: 1,
  indicatorDefinition: { id: 'N1', code: 'crime-rate', revision: 1, name: 'Crime rate', unit: '' },
  place: null,
  periodStart: '2026-01-01',
  periodEnd: '2026-02-01',
  periodMonths: 1,
  monthsCovered: 1,
  dimension: null,
  group: null,
  state: 'VALUE',
  numerator: 40,
  denominator: 1000,
  sumOfSquares: null,
  source: 'ENTERED',
  note: null,
  inputs: null,
  supersedes: null,
  endedAt: null,
  endKind: null,
  endReason: null,
} as const;
const place = {
  id: 'L1',
  version: 1,
  code: 'north',
  name: 'North',
  kind: 'BEAT',
  area: null,
  retiredAt: null,
} as const;
const target = {
  ...times,
  id: 'T1',
  version: 1,
  indicatorDefinition: { id: 'N1', code: 'crime-rate', revision: 1 },
  place: null,
  firstDay: '2026-01-01',
  lastDay: '2026-12-31',
  value: 40,
  rationale: 'The plan.',
} as const;

const agreement = {
  id: 'G1',
  version: 1,
  status: 'OFFERED',
  officeName: 'Cedar County',
  agencyName: 'The agency',
} as const;

const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const none = { totalCount: 0, edges: [] };
const feedbackItem: FeedbackItem = {
  ...times,
  id: 'F1',
  version: 2,
  summary: 'Street lights are out',
  words: null,
  language: 'en',
  status: 'TRIAGED',
  category: 'QUALITY_OF_LIFE',
  priority: 'HIGH',
  receivedOn: '2026-05-01',
  dueOn: '2026-05-31',
  isOverdue: false,
  submissions: 1,
  publicReply: null,
  replyLanguages: [],
  repliedAt: null,
  decisionReason: null,
  decidedAt: null,
  isRecurring: false,
  feedbackChannel: null,
  mergedInto: null,
  area: null,
  triagedAt: null,
  reviewStartedAt: null,
  activity: null,
  program: null,
  recurrence: null,
  duplicates: none,
  influences: none,
  responses: { ...none, pageInfo },
};

const policyChange: PolicyChange = {
  ...times,
  id: 'P1',
  version: 2,
  title: 'Evening hearings',
  kind: 'PRACTICE',
  insight: 'People work during the day.',
  change: 'Hearings in the evening.',
  limits: 'One forum asked for it.',
  decidedOn: '2026-05-01',
  status: 'DECIDED',
  effectiveOn: null,
  withdrawalReason: null,
  expectedMovement: null,
  program: null,
  clearedByReview: null,
  indicatorDefinition: null,
  evaluation: null,
  sources: { ...none, pageInfo },
};
const influence = { id: 'U1', version: 1, weight: 'STRONG', rationale: null } as const;

const publication: Publication = {
  ...times,
  id: 'B1',
  version: 2,
  title: 'Light at the stops',
  body: 'You asked for light.',
  slug: 'light',
  hasUnpublishedChanges: true,
  kind: 'YOU_SAID_WE_DID',
  language: 'en',
  status: 'PUBLISHED',
  publishedAt: times.createdAt,
  withdrawnAt: null,
  withdrawalReason: null,
  sections: null,
  translations: [],
  figures: [{ kind: 'EQUITY_VIEW', sourceId: 'Q1', label: [{ language: 'en', text: 'Reach' }] }],
  program: null,
  policyChange: null,
  feedbackItem: null,
  reviews: none,
  versions: none,
};

const focusGroup = {
  ...times,
  id: 'D1',
  version: 1,
  title: 'After dark',
  question: 'Where do you feel safe?',
  recruitment: null,
  closedAt: null,
  program: null,
};
const theme = {
  ...times,
  id: 'M1',
  version: 1,
  code: 'light',
  name: 'Light',
  definition: 'Street lights.',
  retiredAt: null,
};

const surveyVersion: SurveyVersion = {
  id: 'V1',
  number: 1,
  status: 'CLOSED',
  languages: ['en'],
  createdAt: times.createdAt,
  fieldedAt: null,
  closedAt: null,
  opensAt: null,
  closesAt: null,
  isOpen: false,
  version: 1,
  survey: { id: 'S1', title: 'Trust' },
  copiedFrom: null,
  quotas: [],
  release: null,
  questions: { ...none, pageInfo },
  scales: [],
};

const weightQuestion: SurveyVersion['questions']['edges'][number] = {
  node: {
    id: 'Q9',
    code: 'd',
    kind: 'NUMBER',
    position: 1,
    text: 'Design weight',
    isDemographic: false,
    isQuasiIdentifier: false,
    minimum: null,
    maximum: null,
    topBoxMinimum: null,
    matrixCode: null,
    isRequired: false,
    allowsDontKnow: false,
    allowsPreferNotToSay: false,
    shownIf: null,
    choices: [],
  },
};

/** Every form: its file, the mutation that it sends, and how it is shown. */
const forms: readonly (readonly [file: string, mutation: string, form: ReactNode])[] = [
  [
    'activities/correct-attendance.form.tsx',
    'correctAttendance',
    <CorrectAttendanceForm attendance={headcount} />,
  ],
  [
    'activities/correct-attendance.form.tsx',
    'correctAttendance',
    <CorrectAttendanceForm attendance={{ ...record, headcount: null, participantKey: 'k-1', counts: [] }} />,
  ],
  [
    'activities/correct-resource.form.tsx',
    'correctResourceDistribution',
    <CorrectResourceForm distribution={distribution} />,
  ],
  [
    'activities/record-resource.form.tsx',
    'recordResourceDistribution',
    <RecordResourceForm activityId="A1" onSaved={ignore} />,
  ],
  [
    'budget/correct-expenditure.form.tsx',
    'correctExpenditure',
    <CorrectExpenditureForm expenditure={expenditure} />,
  ],
  [
    'budget/record-expenditure.form.tsx',
    'recordExpenditure',
    <RecordExpenditureForm budgetLineId="B1" onSaved={ignore} />,
  ],
  ['evaluations/create-evaluation.form.tsx', 'createEvaluation', <CreateEvaluationForm onCreated={ignore} />],
  [
    'evaluations/register-evaluation.form.tsx',
    'registerEvaluation',
    <RegisterEvaluationForm evaluation={{ id: 'E1', version: 2 }} isAmendment />,
  ],
  ['indicators/answer-item.form.tsx', 'answerIndicatorItem', <AnswerItemForm item={item} onSaved={ignore} />],
  [
    'indicators/record-observation.form.tsx',
    'recordObservation',
    <RecordObservationForm indicator={indicator} onSaved={ignore} />,
  ],
  ['cohorts/create-cohort.form.tsx', 'createRecidivismCohort', <CreateCohortForm onCreated={ignore} />],
  [
    'cohorts/remove-people.form.tsx',
    'removeRecidivismPerson',
    <RemovePersonForm id="P1" onRemoved={ignore} />,
  ],
  [
    'cohorts/remove-people.form.tsx',
    'removeRecidivismCohort',
    <RemoveCohortForm cohort={{ id: 'C1', version: 1 }} />,
  ],
  [
    'indicators/correct-observation.form.tsx',
    'correctObservation',
    <CorrectObservationForms observation={observation} indicator={indicator} name="January" />,
  ],
  ['indicators/indicator.form.tsx', 'createIndicator', <CreateIndicatorForm onCreated={ignore} />],
  [
    'indicators/indicator.form.tsx',
    'reviseIndicator',
    <ReviseIndicatorForm indicator={indicator} onRevised={ignore} />,
  ],
  ['indicators/place.form.tsx', 'createMeasurementPlace', <NewPlaceForm onDone={ignore} />],
  [
    'indicators/place.form.tsx',
    'updateMeasurementPlace',
    <ChangePlaceForm place={{ ...times, ...place }} onDone={ignore} />,
  ],
  [
    'indicators/target.form.tsx',
    'createIndicatorTarget',
    <NewTargetForm indicator={indicator} onDone={ignore} />,
  ],
  [
    'indicators/target.form.tsx',
    'updateIndicatorTarget',
    <ChangeTargetForm target={target} onDone={ignore} />,
  ],
  [
    'sharing/end-sharing.form.tsx',
    'revokeDataSharing',
    <EndSharingForm agreement={{ ...agreement, status: 'ACCEPTED' }} />,
  ],
  ['sharing/end-sharing.form.tsx', 'withdrawSharingOffer', <EndSharingForm agreement={agreement} />],
  [
    'sharing/end-sharing.form.tsx',
    'acceptSharingOffer',
    <AnswerOfferForm agreement={agreement} isAccepted />,
  ],
  [
    'sharing/end-sharing.form.tsx',
    'declineSharingOffer',
    <AnswerOfferForm agreement={agreement} isAccepted={false} />,
  ],
  [
    'comparisons/freeze.form.tsx',
    'freezeComparison',
    <FreezeForm compared={{ indicator: 'crime-rate', period: { calendarYear: 2025 } }} />,
  ],
  ['sharing/offer-sharing.form.tsx', 'offerDataSharing', <OfferSharingForm onSaved={ignore} />],
  [
    'feedback/add-feedback-response.form.tsx',
    'addFeedbackResponse',
    <AddFeedbackResponseForm feedbackItemId="F1" />,
  ],
  ['feedback/assign-feedback.form.tsx', 'assignFeedback', <AssignFeedbackForm item={feedbackItem} />],
  ['feedback/decide-feedback.form.tsx', 'decideFeedback', <DecideFeedbackForm item={feedbackItem} />],
  ['feedback/merge-feedback.form.tsx', 'mergeFeedback', <MergeFeedbackForm item={feedbackItem} />],
  ['feedback/record-feedback.form.tsx', 'recordFeedback', <RecordFeedbackForm onSaved={ignore} />],
  ['feedback/reopen-feedback.form.tsx', 'reopenFeedback', <ReopenFeedbackForm item={feedbackItem} />],
  ['feedback/reply-to-feedback.form.tsx', 'replyToFeedback', <ReplyToFeedbackForm item={feedbackItem} />],
  ['feedback/triage-feedback.form.tsx', 'triageFeedback', <TriageFeedbackForm item={feedbackItem} />],
  [
    'policy-changes/feedback-influence.form.tsx',
    'addFeedbackInfluence',
    <AddInfluenceForm change={policyChange} />,
  ],
  [
    'policy-changes/feedback-influence.form.tsx',
    'updateFeedbackInfluence',
    <UpdateInfluenceForm influence={influence} onSaved={ignore} />,
  ],
  [
    'policy-changes/move-policy-change.form.tsx',
    'movePolicyChange',
    <MovePolicyChangeForm change={policyChange} status="IN_EFFECT" />,
  ],
  [
    'policy-changes/move-policy-change.form.tsx',
    'movePolicyChange',
    <MovePolicyChangeForm change={policyChange} status="WITHDRAWN" />,
  ],
  [
    'policy-changes/policy-change.form.tsx',
    'createPolicyChange',
    <CreatePolicyChangeForm onSaved={ignore} />,
  ],
  [
    'policy-changes/policy-change.form.tsx',
    'updatePolicyChange',
    <UpdatePolicyChangeForm change={policyChange} />,
  ],
  [
    'publications/correct-publication.form.tsx',
    'correctPublication',
    <CorrectPublicationForm publication={publication} />,
  ],
  [
    'publications/correct-publication.form.tsx',
    'withdrawPublication',
    <WithdrawPublicationForm publication={publication} />,
  ],
  ['publications/figure.form.tsx', 'updatePublication', <AddFigureForm publication={publication} />],
  [
    'publications/figure.form.tsx',
    'updatePublication',
    <RemoveFigureForm publication={publication} index={0} />,
  ],
  ['publications/publication.form.tsx', 'createPublication', <CreatePublicationForm onSaved={ignore} />],
  [
    'publications/publication.form.tsx',
    'updatePublication',
    <UpdatePublicationForm publication={publication} />,
  ],
  [
    'reviews/request-review.form.tsx',
    'requestReview',
    <RequestReviewForm subject={{ publicationId: 'B1' }} />,
  ],
  [
    'focus-groups/code-excerpt.form.tsx',
    'codeExcerpt',
    <CodeExcerptForm excerptId="X1" themes={[['M1', 'Light']]} chosen={['M1']} onSaved={ignore} />,
  ],
  [
    'focus-groups/excerpt.form.tsx',
    'addExcerpt',
    <AddExcerptForm sessionId="N1" participants={[['Z1', 'P3']]} />,
  ],
  [
    'focus-groups/excerpt.form.tsx',
    'updateExcerpt',
    <UpdateExcerptForm excerpt={{ id: 'X1', version: 1, text: 'It is dark.' }} onSaved={ignore} />,
  ],
  ['focus-groups/focus-group.form.tsx', 'createFocusGroup', <CreateFocusGroupForm onSaved={ignore} />],
  ['focus-groups/focus-group.form.tsx', 'updateFocusGroup', <UpdateFocusGroupForm focusGroup={focusGroup} />],
  ['focus-groups/participant.form.tsx', 'addFocusGroupParticipant', <AddParticipantForm sessionId="N1" />],
  [
    'focus-groups/participant.form.tsx',
    'removeFocusGroupParticipant',
    <RemoveParticipantForm id="Z1" code="P3" />,
  ],
  ['focus-groups/session.form.tsx', 'recordFocusGroupSession', <RecordSessionForm focusGroupId="D1" />],
  ['focus-groups/theme.form.tsx', 'createTheme', <CreateThemeForm />],
  ['focus-groups/theme.form.tsx', 'updateTheme', <UpdateThemeForm theme={theme} />],
  [
    'surveys/export.form.tsx',
    'requestExport',
    <ExportForm
      version={{ ...surveyVersion, status: 'FIELDED' }}
      language={null}
      profiles={[]}
      onRequested={ignore}
    />,
  ],
  [
    'surveys/export-profile.form.tsx',
    'createExportProfile',
    <ExportProfileForm version={surveyVersion} language={null} />,
  ],
  ['programs/cancel-activity.form.tsx', 'changeActivityStatus', <CancelActivityForm activity={activity} />],
  [
    'programs/create-activity.form.tsx',
    'createActivity',
    <CreateActivityForm programId="P1" onCreated={ignore} />,
  ],
  ['programs/create-program.form.tsx', 'createProgram', <CreateProgramForm onCreated={ignore} />],
  [
    'programs/record-attendance.form.tsx',
    'recordAttendance',
    <RecordAttendanceForm activityId="A1" title="Forum" />,
  ],
  [
    'reviews/answer-question.form.tsx',
    'answerReviewQuestion',
    <AnswerQuestionForm
      question={{ id: 'Q1', version: 1, question: 'Who pays?', answer: null }}
      onSaved={ignore}
    />,
  ],
  [
    'reviews/answer-question.form.tsx',
    'askReviewQuestions',
    <AskQuestionsForm review={review} onSaved={ignore} />,
  ],
  ['feedback/feedback-channel.form.tsx', 'createFeedbackChannel', <CreateChannelForm />],
  [
    'feedback/feedback-channel.form.tsx',
    'updateFeedbackChannel',
    <UpdateChannelForm
      channel={{
        ...times,
        id: 'C1',
        version: 2,
        kind: 'HOTLINE',
        name: 'Hotline',
        isOpenToPublic: false,
        responseDays: 10,
      }}
    />,
  ],
  ['reviews/decide-review.form.tsx', 'decideReview', <DecideReviewForm review={review} />],
  ...(
    [
      ['voidAttendance', <VoidForm record={record} name="record" useVoid={useVoidAttendanceMutation} />],
      ['voidExpenditure', <VoidForm record={record} name="record" useVoid={useVoidExpenditureMutation} />],
      [
        'voidResourceDistribution',
        <VoidForm record={record} name="record" useVoid={useVoidResourceDistributionMutation} />,
      ],
      [
        'voidTrainingCompletion',
        <VoidForm record={record} name="record" useVoid={useVoidTrainingCompletionMutation} />,
      ],
    ] as const
  ).map(([mutation, form]) => ['shared/void.form.tsx', mutation, form] as const),
  ['surveys/new-survey.form.tsx', 'createSurvey', <NewSurveyForm onCreated={ignore} />],
  [
    'surveys/builder/questionnaire.form.tsx',
    'createSurveyVersion',
    <NewVersionForm survey={{ id: 'S1', title: 'Trust' }} onSaved={ignore} />,
  ],
  [
    'surveys/builder/questionnaire.form.tsx',
    'updateSurveyVersion',
    <ChangeVersionForm
      version={{ id: 'V1', version: 2 }}
      title="Trust"
      stored={{ ...emptyDraft, questions: [newQuestion(emptyDraft, 'TEXT')] }}
      earlier={[{ id: 'Q1', code: 'trust' }]}
      onSaved={ignore}
    />,
  ],
  [
    'surveys/copy-version.form.tsx',
    'createSurveyVersion',
    <CopyVersionForm
      surveyId="S1"
      versions={[
        { id: 'V2', number: 2 },
        { id: 'V1', number: 1 },
      ]}
      onCreated={ignore}
    />,
  ],
  [
    'surveys/fielding/sample-case.form.tsx',
    'recordSampleCases',
    <RecordCaseForm surveyVersionId="V1" onSaved={ignore} />,
  ],
  [
    'surveys/fielding/sample-case.form.tsx',
    'importSampleCases',
    <ImportCasesForm surveyVersionId="V1" onSaved={ignore} />,
  ],
  [
    'surveys/weight-set.form.tsx',
    'createWeightSet',
    <WeightSetForm
      version={{ ...surveyVersion, questions: { totalCount: 1, pageInfo, edges: [weightQuestion] } }}
    />,
  ],
  [
    'surveys/fielding/create-link.form.tsx',
    'createSurveyLink',
    <CreateLinkForm surveyVersionId="V1" onCreated={ignore} />,
  ],
  [
    'surveys/fielding/create-invitations.form.tsx',
    'createSurveyInvitations',
    <CreateInvitationsForm surveyLinkId="L1" onCreated={ignore} />,
  ],
  [
    'surveys/fielding/reschedule.form.tsx',
    'rescheduleSurveyVersion',
    <RescheduleForm version={{ id: 'V1', version: 2, closesAt: null }} />,
  ],
  [
    'trainings/correct-completion.form.tsx',
    'correctTrainingCompletion',
    <CorrectCompletionForm completion={completion} />,
  ],
  [
    'trainings/record-completion.form.tsx',
    'recordTrainingCompletion',
    <RecordCompletionForm onSaved={ignore} />,
  ],
];

let api: ScriptedApi | undefined;

afterEach(async () => {
  cleanup();
  sessionStorage.clear();
  await api?.close();
});

const listOf = (node: object) => ({ totalCount: 1, pageInfo, edges: [{ node }] });
const lists: Script = {
  Programs: () => ({ data: { programs: listOf({ ...record, title: 'Listening sessions' }) } }),
  StateAgencies: () => ({ data: { stateAgencies: [{ slug: 'state', name: 'The agency' }] } }),
  Indicators: () => ({
    data: { indicators: listOf({ ...indicator, isReference: true, disaggregations: ['SEX'] }) },
  }),
  IndicatorNames: () => ({ data: { indicators: listOf(indicator) } }),
  MeasurementPlaces: () => ({ data: { measurementPlaces: listOf({ ...record, name: 'North' }) } }),
  Areas: () => ({ data: { areas: listOf({ ...record, code: 'east', name: 'East', retiredAt: null }) } }),
  StaffMembers: () => ({ data: { staffMembers: listOf({ ...record, displayName: 'A person' }) } }),
  EthicsReviews: () => ({ data: { ethicsReviews: listOf(review) } }),
  Evaluations: () => ({ data: { evaluations: listOf({ ...record, title: 'A study' }) } }),
  Activities: () => ({ data: { activities: listOf(activity) } }),
  PolicyChanges: () => ({ data: { policyChanges: listOf(policyChange) } }),
  Surveys: () => ({
    data: {
      surveys: listOf({
        ...record,
        title: 'Trust',
        versions: listOf({ ...record, number: 1, status: 'CLOSED' }),
      }),
    },
  }),
  Themes: () => ({ data: { themes: listOf({ ...theme, narrower: none }) } }),
  FeedbackItems: () => ({ data: { feedbackItems: listOf({ ...feedbackItem, id: 'F2' }) } }),
  FeedbackChannels: () => ({ data: { feedbackChannels: listOf({ ...record, name: 'Web form' }) } }),
  Trainings: () => ({ data: { trainings: listOf({ ...record, title: 'Ethics', retiredAt: null }) } }),
};
const likelyName = {
  __typename: 'IdentifyingTextError',
  code: 'IDENTIFYING_TEXT',
  message: 'The text seems to name a person.',
  path: ['input'],
  canConfirm: true,
  findings: [],
};
const refusal = {
  __typename: 'ForbiddenError',
  code: 'FORBIDDEN',
  message: 'This is refused.',
  path: ['input'],
};

/** A value that the field accepts. */
function valueFor(field: HTMLInputElement | HTMLTextAreaElement): string {
  if (field.type === 'date') return '2026-04-01';
  if (field.type === 'datetime-local') return '2026-04-30T18:00';
  if (field.name === 'versionNumbers') return '1 2';
  if (field.name === 'amountCents') return '12.50';
  if (field.name === 'samplingWeight' || field.name === 'trimAt') return '3';
  if (field.name === 'hours' || field.name === 'minimumDetectableEffect') return '3';
  if (field.type === 'number' || field.inputMode === 'numeric') return '42';
  return 'Report by Jane Doe';
}

function fillOut(): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type=file]), textarea',
  )) {
    fireEvent.change(field, { target: { value: valueFor(field) } });
  }
  for (const field of document.querySelectorAll('select')) {
    if (field.value === '') fireEvent.change(field, { target: { value: field.options[1]?.value ?? '' } });
  }
}

/** Sends the form, also one that asks before it acts. */
function send(): void {
  const form = document.querySelector('form');
  const submit = form?.querySelector<HTMLButtonElement>('button[type=submit]');
  if (submit) {
    fireEvent.click(submit);
    return;
  }
  const buttons = [...(form?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
  fireEvent.click(buttons[0] ?? document.body);
  fireEvent.click(screen.getByRole('alertdialog').querySelector('button') ?? document.body);
}

test.each(forms.map(([file, mutation, form]) => ({ file, mutation, form })))(
  '$file ($mutation) asks to confirm a likely name, and sends the reason',
  async ({ mutation, form }) => {
    const operation = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    const inputs: Record<string, unknown>[] = [];
    api = await startScriptedApi({
      ...lists,
      [operation]: ({ input }) => {
        inputs.push(input as Record<string, unknown>);
        return { data: { [mutation]: inputs.length === 1 ? likelyName : refusal } };
      },
    });
    render(
      <SignedIn endpoint={api.endpoint} can={[]}>
        {form}
      </SignedIn>,
    );
    // A field can show others, and some have options of the API.
    for (let round = 0; round < 4; round += 1) {
      await waitFor(() => {
        for (const select of document.querySelectorAll('select')) {
          expect(select.options.length).toBeGreaterThan(1);
        }
      });
      fillOut();
    }
    send();
    const reason = await screen.findByLabelText('Reason for keeping the text');
    fireEvent.change(reason, { target: { value: 'A public official' } });
    fireEvent.click(screen.getByRole('button', { name: 'Confirm and send' }));
    await screen.findByText('This is refused.');
    const [first, second] = inputs;
    expect(first).not.toHaveProperty('textConfirmation');
    expect(second).toEqual({ ...first, textConfirmation: { reason: 'A public official' } });
  },
);

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /[.]tsx?$/.test(name) && !/[.]test[.]tsx?$/.test(name),
);
const textOf = (file: string): string => readFileSync(join(source, file), 'utf8');

test('the walk has every form of the dashboard', () => {
  const walked = [...new Set(forms.map(([file]) => file))];
  const made = files.filter((file) => textOf(file).includes('= useForm('));
  expect(made.filter((file) => !file.endsWith('.form.tsx'))).toEqual([]);
  expect(walked.sort()).toEqual(files.filter((file) => file.endsWith('.form.tsx')).sort());
});

/** Files that send a mutation of texts without a form, and why. */
const withoutForm = new Map([
  ['programs/move-activity.tsx', 'It sends no text: the form that cancels an activity sends the reason.'],
  [
    'surveys/use-import.ts',
    'Its texts are in the file. It has a confirmation of its own, with its own test.',
  ],
  ['shared/use-file-import.ts', 'Its texts are in the file, and it asks to confirm them as well.'],
]);

test('only forms send texts, and only the shared frame makes them', () => {
  const schema = buildSchema(readFileSync(join(source, '../../../schema/schema.graphql'), 'utf8'));
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter(({ name }) => {
      const input = schema.getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`);
      return isInputObjectType(input) && 'textConfirmation' in input.getFields();
    })
    .map(({ name }) => `use${name.charAt(0).toUpperCase()}${name.slice(1)}Mutation(`);
  expect(mutations.length).toBeGreaterThan(40);
  const outside = files
    .filter((file) => !withoutForm.has(file))
    .filter((file) => {
      const text = textOf(file);
      return mutations.some((call) => text.includes(call));
    });
  expect(outside).toEqual([]);
  const frames = files.filter((file) => /<form\s(?![^>]*className="filters")/.test(textOf(file)));
  expect(frames.sort()).toEqual(['shared/form.tsx', 'sign-in.page.tsx']);
  for (const file of files.filter((one) => one.endsWith('.form.tsx'))) {
    expect(textOf(file), file).toMatch(/<Form\s[^]*useForm|useForm[^]*<Form\s/);
  }
});
