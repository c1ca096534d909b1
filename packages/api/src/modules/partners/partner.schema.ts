import { PartnerKind } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { contains, filterOf, oneOf, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderOf } from '../../lists/order.schema.ts';
import { Area } from '../areas/area.schema.ts';
import { partnerOrganizations } from './tables.ts';

enumOf('PartnerKind', PartnerKind, 'The kind of organization that a partner is.', {
  NEIGHBORHOOD_ASSOCIATION: 'An association of residents of a neighborhood.',
  SCHOOL: 'A school, a school district or a college.',
  SOCIAL_SERVICE: 'A service provider: housing, health, legal aid or victim services.',
  FAITH: 'A congregation or faith-based organization.',
  BUSINESS: 'A business or an association of businesses.',
  LAW_ENFORCEMENT: 'A police department, a sheriff, probation or another law enforcement agency.',
  OTHER: 'Another organization.',
});

export const PartnerOrganization = nodeType(partnerOrganizations, {
  action: 'partner.read',
  description:
    'An organization that the office works with. The record does not name people; keep contact information elsewhere.',
  columns: {
    code: 'The code that identifies the partner in files.',
    name: 'The name of the organization.',
    kind: 'The kind of organization.',
    description: 'The work of the organization.',
    website: 'Its public web page, an https address.',
  },
  references: {
    area: {
      to: Area,
      column: 'areaId',
      description: 'The area in which it works; null if it works in all areas or no area was named.',
    },
  },
});

const lists = listsOf(PartnerOrganization, partnerOrganizations);
lists.lookup('partnerOrganization');
lists.query('partnerOrganizations', {
  description: 'The partners of the acting jurisdiction, newest first by default.',
  filter: filterOf('PartnerOrganizationFilter', partnerOrganizations, {
    kinds: oneOf('kind', 'Of one of these kinds of organization.'),
    areaId: refers('areaId', 'Area', 'Working in this area.'),
    nameContains: contains('name', 'The name contains this text; case and accents do not matter.'),
  }),
  order: orderOf(partnerOrganizations, newestFirst, {
    CREATED_AT: ['createdAt', 'When it was recorded.'],
    NAME: ['name', 'The name, alphabetically.'],
  }),
});
