import { JurisdictionKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType, untracked } from '../../contract/node.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { ownJurisdiction } from './jurisdiction.service.ts';
import { jurisdictionAreas, jurisdictions } from './tables.ts';

enumOf('JurisdictionKind', JurisdictionKind, 'The kind of area of a jurisdiction.', {
  COUNTY: 'A county.',
  JUDICIAL_DISTRICT: 'A judicial district, which can span counties.',
  CITY: 'A city.',
});

const JurisdictionArea = nodeType(jurisdictionAreas, {
  action: 'jurisdiction.read',
  description: 'A county that a jurisdiction serves or served.',
  columns: {
    ...untracked,
    countyFips:
      'The FIPS code of the county: five digits with leading zeros. The first two are those of the state.',
    effectiveFrom: 'The first day.',
    effectiveTo: 'The day after the last day; null if there is no end date.',
  },
});

export const Jurisdiction = nodeType(jurisdictions, {
  action: 'jurisdiction.read',
  description: "An elected prosecutor's office and the area that it serves: a tenant of this API.",
  columns: {
    ...untracked,
    slug: 'The name in web addresses and in the X-Jurisdiction header.',
    name: 'The name of the office.',
    state: 'The USPS code of the state, such as "CA".',
    kind: 'The kind of area.',
    disclosureThreshold: 'Figures hide counts of people from 1 to this number.',
  },
});

listsOf(JurisdictionArea, jurisdictionAreas).under(Jurisdiction, 'areas', 'jurisdictionId', {
  description: 'The counties that it serves or served, by FIPS code.',
  orderBy: orderBy(jurisdictionAreas, 'countyFips', 'asc'),
});

builder.queryField('jurisdiction', (t) =>
  t.field({
    type: Jurisdiction,
    action: 'jurisdiction.read',
    description: 'The acting jurisdiction of the request.',
    resolve: (_root, _args, context) => ownJurisdiction(context),
  }),
);
