import type * as Rows from '@rapport/database/generated/prisma/client.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { answersOfResponses, type AnswerRow } from './response.service.ts';
import { questionsMax } from './survey-version.rules.ts';

const AnswerType = builder.objectRef<AnswerRow>('Answer').implement({
  description: 'What one respondent answered to one question.',
  fields: (t) => ({
    questionCode: t.exposeString('questionCode', { description: 'The code of the question.' }),
    number: t.exposeFloat('number', { nullable: true, description: 'The answer to a NUMBER.' }),
    choiceCodes: t.exposeStringList('choiceCodes', {
      description: 'The codes of what was chosen; empty where the question has no choices.',
    }),
    text: t.exposeString('text', { nullable: true, description: 'The answer to a TEXT.' }),
    date: t.expose('date', { type: 'Date', nullable: true, description: 'The answer to a DATE.' }),
  }),
});

const Response = builder.prismaObject('Response', {
  description: 'One completed questionnaire. Who answered is known by a pseudonym only.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (response) => ({ id: response.id, type: 'Response' }),
    }),
    respondentKey: t.exposeString('respondentKey', {
      description: 'The pseudonym that the office gave to the respondent.',
    }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    answers: t.field({
      type: [AnswerType],
      description: `Its answers, in the order of the questions; at most one for each of the ${questionsMax} questions.`,
      resolve: async (response, _args, context) =>
        (await context.loaders.batch('answers', response.id, (ids) => answersOfResponses(context, ids))) ??
        [],
    }),
  }),
});

const responseFields = ['surveyVersionId', 'respondentKey', 'submittedAt', 'createdAt'] as const;
registerNode('Response', responseFields, 'response.read');
const [ResponseConnection, ResponseEdge] = connectionTypes(Response, 'Response');

builder.prismaObjectField('SurveyVersion', 'responses', (t) =>
  t.connection(
    {
      type: Response,
      action: 'response.read',
      description: 'Its responses, the newest first.',
      resolve: (version, args, context) =>
        readConnection<Rows.Response>(
          context,
          {
            model: 'Response',
            fields: responseFields,
            orderBy: newestFirst,
            parent: { field: 'surveyVersionId', id: version.id },
          },
          args,
        ),
    },
    ResponseConnection,
    ResponseEdge,
  ),
);
