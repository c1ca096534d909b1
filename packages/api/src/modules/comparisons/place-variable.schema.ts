import { VariableScale } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { contains, filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { placeVariables } from './tables.ts';

enumOf('VariableScale', VariableScale, 'How figures of a variable differ.', {
  LINEAR: 'By their difference, such as an urbanicity code or a percentage.',
  LOG: 'By their ratio, such as a population: twice as many is the same step everywhere. Figures are over 0.',
});

const PlaceFigure = builder.objectRef<{ officeSlug: string; figure: number }>('PlaceFigure').implement({
  description: 'The figure of one office.',
  fields: (t) => ({
    officeSlug: t.exposeString('officeSlug', { description: 'The name of the office in web addresses.' }),
    figure: t.exposeFloat('figure', { description: 'The figure.' }),
  }),
});

export const PlaceVariable = nodeType(placeVariables, {
  action: 'comparison.read',
  description:
    'A figure of offices by which the agency finds those that are alike, such as urbanicity or income. It has no part in what is hidden.',
  columns: {
    code: 'The name by which queries use it.',
    name: 'The name for readers.',
    source: 'Where the figures come from, and of which year.',
    scale: 'Whether differences or ratios of figures matter.',
  },
  fields: (t) => ({
    figures: t.field({
      type: [PlaceFigure],
      description: 'A figure for each office.',
      extensions: { columns: ['officeSlugs', 'figures'] },
      resolve: ({ officeSlugs, figures }) =>
        officeSlugs.map((slug, index) => ({ officeSlug: slug, figure: figures[index] ?? 0 })),
    }),
  }),
});

const lists = listsOf(PlaceVariable, placeVariables);
lists.lookup('placeVariable');
lists.query('placeVariables', {
  description: 'The variables of offices that the agency recorded, by name by default.',
  filter: filterOf('PlaceVariableFilter', placeVariables, {
    nameContains: contains('name', 'The name contains this text; case and accents do not matter.'),
    codes: oneOf('code', 'With one of these codes.'),
  }),
  order: orderOf(placeVariables, orderBy(placeVariables, 'name', 'asc'), {
    NAME: ['name', 'The name, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
