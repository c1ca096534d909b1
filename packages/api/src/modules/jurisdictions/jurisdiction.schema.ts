import { FiscalYearNaming, JurisdictionKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType, untracked } from '../../contract/node.schema.ts';
import { dayIn, fiscalYearOf } from '../../office-calendar.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { ownJurisdiction } from './jurisdiction.service.ts';
import { jurisdictionAreas, jurisdictions } from './tables.ts';

enumOf('JurisdictionKind', JurisdictionKind, 'The kind of area of a jurisdiction.', {
  COUNTY: 'A county.',
  JUDICIAL_DISTRICT: 'A judicial district, which can span counties.',
  CITY: 'A city.',
  STATE_AGENCY: 'None: a state agency, which compares the offices that share figures with it.',
});

enumOf('FiscalYearNaming', FiscalYearNaming, 'The calendar year that gives a fiscal year its number.', {
  START: 'The year in which it starts: July 2025 to June 2026 is fiscal year 2025.',
  END: 'The year in which it ends: July 2025 to June 2026 is fiscal year 2026.',
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
  description:
    "An elected prosecutor's office and the area that it serves, or a state agency: a tenant of this API.",
  columns: {
    ...untracked,
    slug: 'The name in web addresses and in the X-Jurisdiction header.',
    name: 'The name of the office.',
    state: 'The USPS code of the state, such as "CA".',
    kind: 'The kind of area.',
    disclosureThreshold: 'Figures hide counts of people from 1 to this number.',
    version: 'Increases by one with each change; for `expectedVersion`.',
    timeZone:
      'The time zone, by its IANA name. Days, months, years, deadlines and expiries of the office begin and end in it.',
    fiscalYearStartMonth: 'The month of the first day of a fiscal year; 7 for July.',
    fiscalYearStartDay: 'The day of the month on which a fiscal year starts.',
    fiscalYearNaming: 'The calendar year that gives a fiscal year its number.',
  },
  fields: (t) => ({
    today: t.field({
      type: 'Date',
      description: 'Today in the time zone of the office.',
      extensions: { columns: ['timeZone'] },
      resolve: ({ timeZone }, _args, context) => dayIn(context.now(), timeZone),
    }),
    fiscalYear: t.int({
      description: 'The number of the fiscal year that includes today.',
      extensions: {
        columns: ['timeZone', 'fiscalYearStartMonth', 'fiscalYearStartDay', 'fiscalYearNaming'],
      },
      resolve: (office, _args, context) => fiscalYearOf(office, dayIn(context.now(), office.timeZone)),
    }),
  }),
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
