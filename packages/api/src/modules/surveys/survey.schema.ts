import { builder } from '../../builder.ts';
import { requireRow } from '../../lists/batch-loaders.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import { Program } from '../programs/program.schema.ts';
import { programFields, type ProgramRow } from '../programs/program.service.ts';
import { SurveyVersion, SurveyVersionConnection, SurveyVersionEdge } from './survey-version.schema.ts';
import {
  surveyFields,
  surveyFilterSchema,
  surveyList,
  surveyVersionFields,
  type SurveyRow,
  type SurveyVersionRow,
} from './survey.service.ts';

export const Survey = builder.prismaObject('Survey', {
  description: 'A questionnaire that an office runs, in one or more versions.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: (survey) => ({ id: survey.id, type: 'Survey' }) }),
    title: t.exposeString('title', { description: 'What the survey is called.' }),
    purpose: t.exposeString('purpose', {
      nullable: true,
      description: 'What the office wants to learn from it.',
    }),
    program: t.field({
      type: Program,
      nullable: true,
      action: 'program.read',
      description: 'The program that it belongs to.',
      resolve: (survey, _args, context) =>
        survey.programId === null
          ? null
          : context.loaders.byId<ProgramRow>('Program', programFields, survey.programId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
    versions: t.connection(
      {
        type: SurveyVersion,
        action: 'survey.read',
        description: 'Its versions, the newest first.',
        resolve: (survey, args, context) =>
          readConnection<SurveyVersionRow>(
            context,
            {
              model: 'SurveyVersion',
              fields: surveyVersionFields,
              orderBy: { field: 'number', direction: 'desc', kind: 'number' },
              parent: { field: 'surveyId', id: survey.id },
            },
            args,
          ),
      },
      SurveyVersionConnection,
      SurveyVersionEdge,
    ),
  }),
});

registerNode('Survey', surveyFields, 'survey.read');
const [SurveyConnection, SurveyEdge] = connectionTypes(Survey, 'Survey');

builder.prismaObjectField('SurveyVersion', 'survey', (t) =>
  t.field({
    type: Survey,
    action: 'survey.read',
    description: 'The survey that this is a version of.',
    resolve: (version, _args, context) =>
      requireRow<SurveyRow>(context.loaders, 'Survey', surveyFields, version.surveyId),
  }),
);

const SurveyFilter = builder.inputType('SurveyFilter', {
  description: 'Which surveys to list; conditions that are given must all hold.',
  fields: (t) => ({
    programId: t.id({ description: 'Of this program.' }),
    titleContains: t.string({ description: 'The title contains this text, in upper or lower case.' }),
  }),
});

const surveyOrder = orderInput('Survey', 'surveys', newestFirst, {
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
  TITLE: { value: 'title', kind: 'text', description: 'Its title, by code point.' },
});

builder.queryField('surveys', (t) =>
  t.connection(
    {
      type: Survey,
      action: 'survey.read',
      description: 'The surveys of the acting jurisdiction, newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: SurveyFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: surveyOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<SurveyRow>(
          context,
          surveyList(parseInput(surveyFilterSchema, args.filter, 'filter'), surveyOrder.order(args.orderBy)),
          args,
        ),
    },
    SurveyConnection,
    SurveyEdge,
  ),
);

builder.queryField('survey', (t) =>
  t.field({
    type: Survey,
    nullable: true,
    action: 'survey.read',
    description: 'One survey; null where there is no such survey for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<SurveyRow>(context, 'Survey', id),
  }),
);

builder.queryField('surveyVersion', (t) =>
  t.field({
    type: SurveyVersion,
    nullable: true,
    action: 'survey.read',
    description: 'One version of a survey; null where there is no such version for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<SurveyVersionRow>(context, 'SurveyVersion', id),
  }),
);
