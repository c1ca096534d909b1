import { builder } from '../../builder.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { contains, filterOf, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { standardPopulations } from './tables.ts';

const StandardGroup = builder.objectRef<{ group: string; size: number }>('StandardGroup').implement({
  description: 'A group of a standard population.',
  fields: (t) => ({
    group: t.exposeString('group', { description: 'The code of the group.' }),
    size: t.exposeFloat('size', { description: 'Its size, in any unit that all groups share.' }),
  }),
});

export const StandardPopulation = nodeType(standardPopulations, {
  action: 'comparison.read',
  description:
    'A population to which rates are standardized. It never changes, so that its name always means the same.',
  columns: {
    name: 'The name.',
    source: 'Where the sizes come from.',
    dimension: 'The code of the dimension of its groups.',
  },
  fields: (t) => ({
    groups: t.field({
      type: [StandardGroup],
      description: 'The groups, which together are everyone.',
      extensions: { columns: ['groupCodes', 'groupSizes'] },
      resolve: ({ groupCodes, groupSizes }) =>
        groupCodes.map((group, index) => ({ group, size: groupSizes[index] ?? 0 })),
    }),
  }),
});

const lists = listsOf(StandardPopulation, standardPopulations);
lists.lookup('standardPopulation');
lists.query('standardPopulations', {
  description: 'The standard populations of the agency, by name by default.',
  filter: filterOf('StandardPopulationFilter', standardPopulations, {
    nameContains: contains('name', 'The name contains this text; case and accents do not matter.'),
    dimensions: oneOf('dimension', 'With the groups of one of these dimensions.'),
  }),
  order: orderOf(standardPopulations, orderBy(standardPopulations, 'name', 'asc'), {
    NAME: ['name', 'The name, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
