import type { JurisdictionKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import {
  areaList,
  jurisdictionAreaFields,
  jurisdictionFields,
  ownJurisdiction,
  type JurisdictionAreaRow,
} from './jurisdiction.service.ts';

const JurisdictionKindEnum = builder.enumType('JurisdictionKind', {
  description: 'What kind of area a jurisdiction is.',
  values: {
    COUNTY: { description: 'A county.' },
    JUDICIAL_DISTRICT: { description: 'A judicial district, which can span counties.' },
    CITY: { description: 'A city.' },
  } satisfies Record<JurisdictionKind, object>,
});

const JurisdictionArea = builder.prismaObject('JurisdictionArea', {
  description: 'A county that a jurisdiction serves, for the time that it does.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (area) => ({ id: area.id, type: 'JurisdictionArea' }),
    }),
    countyFips: t.exposeString('countyFips', {
      description: 'FIPS code of the county: five digits, the first two the state, leading zeros kept.',
    }),
    effectiveFrom: t.expose('effectiveFrom', { type: 'Date', description: 'First day.' }),
    effectiveTo: t.expose('effectiveTo', {
      type: 'Date',
      nullable: true,
      description: 'The day after the last one; null while it goes on.',
    }),
  }),
});

registerNode('JurisdictionArea', jurisdictionAreaFields, 'jurisdiction.read');
const [JurisdictionAreaConnection, JurisdictionAreaEdge] = connectionTypes(
  JurisdictionArea,
  'JurisdictionArea',
);

export const Jurisdiction = builder.prismaObject('Jurisdiction', {
  description: "An elected prosecutor's office and the area that it serves: a tenant of this API.",
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (jurisdiction) => ({ id: jurisdiction.id, type: 'Jurisdiction' }),
    }),
    slug: t.exposeString('slug', { description: 'Its name in addresses and in the X-Jurisdiction header.' }),
    name: t.exposeString('name', { description: 'What the office is called.' }),
    state: t.exposeString('state', { description: 'USPS code of its state, such as "CA".' }),
    kind: t.expose('kind', { type: JurisdictionKindEnum, description: 'What kind of area it is.' }),
    disclosureThreshold: t.exposeInt('disclosureThreshold', {
      description: 'Counts of people from 1 to this are hidden in figures.',
    }),
    areas: t.connection(
      {
        type: JurisdictionArea,
        action: 'jurisdiction.read',
        description: 'The counties that it serves or served, by FIPS code.',
        resolve: (jurisdiction, args, context) =>
          readConnection<JurisdictionAreaRow>(context, areaList(jurisdiction.id), args),
      },
      JurisdictionAreaConnection,
      JurisdictionAreaEdge,
    ),
  }),
});

registerNode('Jurisdiction', jurisdictionFields, 'jurisdiction.read');

builder.queryField('jurisdiction', (t) =>
  t.field({
    type: Jurisdiction,
    action: 'jurisdiction.read',
    description: 'The jurisdiction that the request acts in.',
    resolve: (_root, _args, context) => ownJurisdiction(context),
  }),
);
