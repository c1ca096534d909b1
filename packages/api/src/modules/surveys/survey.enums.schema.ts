import { MissingKind, QuestionKind, SurveyVersionStatus } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';

enumOf('SurveyVersionStatus', SurveyVersionStatus, 'The status of a survey version.', {
  DRAFT: 'Being written.',
  FIELDED: 'Its questions can no longer change. It accepts responses between its dates.',
  CLOSED: 'Closed for responses. Its figures can be shown.',
});

export const QuestionKindEnum = enumOf('QuestionKind', QuestionKind, 'The kind of answer to a question.', {
  NUMBER: 'A number.',
  SCALE: 'A whole number from the minimum to the maximum.',
  SINGLE_CHOICE: 'One of the choices.',
  MULTIPLE_CHOICE: 'Any number of the choices.',
  RANKING: 'Choices in an order, the first one first.',
  TEXT: 'Free text.',
  DATE: 'A calendar day.',
});

export const MissingKindType = enumOf(
  'MissingKind',
  MissingKind,
  'Why a respondent gave no valid answer to a question that was asked.',
  {
    DONT_KNOW: 'The respondent does not know.',
    PREFER_NOT_TO_SAY: 'The respondent prefers not to say.',
    NOT_APPLICABLE: 'The question does not apply to the respondent.',
    OTHER_MISSING: 'Another reason.',
  },
);
