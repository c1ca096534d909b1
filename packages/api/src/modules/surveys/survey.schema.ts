import { nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { contains, filterOf, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderOf } from '../../lists/order.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { surveys } from './tables.ts';

export const Survey = nodeType(surveys, {
  action: 'survey.read',
  description: 'A questionnaire of the office, in one or more versions.',
  columns: { title: 'The title of the survey.', purpose: 'The purpose of the survey.' },
  references: {
    program: { to: Program, column: 'programId', description: 'The program that the survey belongs to.' },
  },
});

const lists = listsOf(Survey, surveys);
lists.lookup('survey');
lists.query('surveys', {
  description: 'The surveys of the acting jurisdiction, newest first by default.',
  filter: filterOf('SurveyFilter', surveys, {
    programId: refers('programId', 'Program', 'Of this program.'),
    titleContains: contains('title', 'The title contains this text; case and accents do not matter.'),
  }),
  order: orderOf(surveys, newestFirst, {
    CREATED_AT: ['createdAt', 'When it was recorded.'],
    TITLE: ['title', 'The title, alphabetically.'],
  }),
});
