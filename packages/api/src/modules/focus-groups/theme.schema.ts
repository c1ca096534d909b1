import { nodeType } from '../../contract/node.schema.ts';
import { contains, filterOf, isSet, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { themes } from './tables.ts';

export const Theme = nodeType(themes, {
  action: 'theme.read',
  description: 'A theme of the codebook of the office: a subject that people talk about.',
  columns: {
    code: 'The code of the theme in files.',
    name: 'The name of the theme.',
    definition: 'When to use the theme, and when not.',
    retiredAt: 'When it was taken out of use; null while it is in use.',
  },
});

const lists = listsOf(Theme, themes);
lists.lookup('theme');
lists.query('themes', {
  description: 'The codebook of the acting jurisdiction, by name by default.',
  filter: filterOf('ThemeFilter', themes, {
    parentId: refers('parentId', 'Theme', 'Of this wider theme.'),
    isRetired: isSet('retiredAt', 'True for themes out of use, false for those in use.'),
    nameContains: contains('name', 'The name contains this text; case and accents do not matter.'),
  }),
  order: orderOf(themes, orderBy(themes, 'name', 'asc'), {
    NAME: ['name', 'The name, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
lists.under(Theme, 'narrower', 'parentId', {
  description: 'The narrower themes that belong to it, by name.',
  orderBy: orderBy(themes, 'name', 'asc'),
});
