import { nodeType } from '../../contract/node.schema.ts';
import { contains, filterOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { peerGroups } from './tables.ts';

export const PeerGroup = nodeType(peerGroups, {
  action: 'comparison.read',
  description: 'Offices that a state agency compares with each other.',
  columns: {
    name: 'The name of the group.',
    purpose: 'Why these offices are compared with each other.',
    officeSlugs:
      'The offices, by their names in web addresses. Those that share nothing are no part of a comparison.',
  },
});

const lists = listsOf(PeerGroup, peerGroups);
lists.lookup('peerGroup');
lists.query('peerGroups', {
  description: 'The groups of offices that the agency made, by name by default.',
  filter: filterOf('PeerGroupFilter', peerGroups, {
    nameContains: contains('name', 'The name contains this text; case and accents do not matter.'),
  }),
  order: orderOf(peerGroups, orderBy(peerGroups, 'name', 'asc'), {
    NAME: ['name', 'The name, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
