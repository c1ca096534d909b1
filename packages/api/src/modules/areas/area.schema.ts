import { AreaKind } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { contains, filterOf, isSet, oneOf } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { areas } from './tables.ts';

export const AreaKindEnum = enumOf('AreaKind', AreaKind, 'The kind of place of an area.', {
  NEIGHBORHOOD: 'A part of a town, as its residents know it.',
  CITY: 'A city or town.',
  DISTRICT: 'A police beat, council district or other division.',
  SCHOOL_DISTRICT: 'A school district.',
  COUNTY: 'A whole county.',
  OTHER: 'Another kind of place.',
});

export const Area = nodeType(areas, {
  action: 'area.read',
  description: 'A part of the jurisdiction that the office plans for.',
  columns: {
    code: 'The code that identifies the area in files. No other area has it.',
    name: 'The name of the area.',
    kind: 'The kind of place.',
    retiredAt:
      'When it was retired: it stays on everything that refers to it, and cannot be used for anything new. Null while it is in use.',
  },
});

const lists = listsOf(Area, areas);
lists.lookup('area');
lists.query('areas', {
  description: 'The areas of the acting jurisdiction, by name by default.',
  filter: filterOf('AreaFilter', areas, {
    kinds: oneOf('kind', 'Of one of these kinds.'),
    nameContains: contains('name', 'The name contains this text; case and accents do not matter.'),
    isRetired: isSet('retiredAt', 'True for retired areas, false for areas that can be used.'),
  }),
  order: orderOf(areas, orderBy(areas, 'name', 'asc'), {
    NAME: ['name', 'The name, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
