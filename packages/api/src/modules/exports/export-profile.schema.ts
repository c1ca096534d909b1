import { nodeType } from '../../contract/node.schema.ts';
import { contains, equals, filterOf, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { Survey } from '../surveys/survey.schema.ts';
import { surveys } from '../surveys/tables.ts';
import { profileWords } from './export-profile.input.ts';
import { isVisibleProfile, visibleProfiles } from './export-profile.service.ts';
import { exportProfiles } from './tables.ts';

export const ExportProfile = nodeType(exportProfiles, {
  action: 'export.read',
  description: 'Saved choices for exports of a survey. Name it in `requestExport`.',
  isVisible: isVisibleProfile,
  columns: { ...profileWords, ownerSubject: 'The person who created it.' },
  references: {
    survey: { to: Survey, column: 'surveyId', description: 'The survey whose responses it exports.' },
  },
});

const lists = listsOf(ExportProfile, exportProfiles);
lists.lookup('exportProfile');
lists.query('exportProfiles', {
  description: 'Your own export profiles and the shared ones, by name by default.',
  where: visibleProfiles,
  filter: filterOf('ExportProfileFilter', exportProfiles, {
    surveyId: refers('surveyId', surveys.typeName, 'Of this survey.'),
    visibility: equals('visibility', 'With this visibility.'),
    nameContains: contains('name', 'The name contains this text; case and accents do not matter.'),
  }),
  order: orderOf(exportProfiles, orderBy(exportProfiles, 'name', 'asc'), {
    NAME: ['name', 'The name, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was created.'],
  }),
});
