import { EntryMode } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { answersOfResponses, type AnswerRow } from './response.service.ts';
import { questionsMax } from './survey-limits.rules.ts';
import { MissingKindType } from './survey.enums.schema.ts';
import { SurveyVersion } from './survey-version.schema.ts';
import { responses } from './tables.ts';

enumOf('EntryMode', EntryMode, 'How a response was entered.', {
  WEB: 'By the respondent, with a link.',
  KIOSK: 'At a device of the office.',
  PAPER: 'By staff, from paper.',
  IMPORT: 'From a file.',
});

const AnswerType = builder.objectRef<AnswerRow>('Answer').implement({
  description: 'The answer of one respondent to one question.',
  fields: (t) => ({
    questionCode: t.exposeString('questionCode', { description: 'The code of the question.' }),
    number: t.exposeFloat('number', {
      nullable: true,
      description: 'The answer to a NUMBER or SCALE question.',
    }),
    choiceCodes: t.exposeStringList('choiceCodes', {
      description:
        'The codes of the selected choices; empty if the question has no choices. The first choice of a RANKING question has rank 1.',
    }),
    text: t.exposeString('text', { nullable: true, description: 'The answer to a TEXT question.' }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description: 'The answer to a DATE question.',
    }),
    missingKind: t.expose('missingKind', {
      type: MissingKindType,
      nullable: true,
      description: 'Why there is no valid answer, if the respondent said so without a choice.',
    }),
  }),
});

const Response = nodeType(responses, {
  action: 'response.read',
  description: 'One completed questionnaire. The respondent is known only by a pseudonym.',
  columns: {
    respondentKey: 'The pseudonym of the respondent, chosen by the office.',
    submittedAt:
      'When the questionnaire was answered; of a response without an account, only the day, as its first moment.',
    entryMode: 'How it was entered.',
    language: 'The language in which the questions were read, as a BCP 47 tag; null if it is not known.',
    consentVersion: 'The version of the consent text that the respondent agreed to; null without a text.',
  },
  fields: (t) => ({
    answers: t.field({
      type: [AnswerType],
      description: `The answers, in the order of the questions; at most one for each of the ${questionsMax} questions.`,
      extensions: { columns: [] },
      resolve: async ({ id }, _args, context) =>
        (await context.loaders.batch('answers', id, (ids) => answersOfResponses(context, ids))) ?? [],
    }),
  }),
});

listsOf(Response, responses).under(SurveyVersion, 'responses', 'surveyVersionId', {
  description: 'The responses to the version, newest first.',
  orderBy: newestFirst,
});
