import type { Jurisdiction, JurisdictionArea } from '@rapport/database/generated/prisma/client.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import { found } from '../../ids.ts';
import type { ConnectionSource } from '../../lists/connection.ts';

export type JurisdictionRow = Jurisdiction;
export type JurisdictionAreaRow = JurisdictionArea;

/** The fields that a lookup of a jurisdiction reads. */
export const jurisdictionFields = [
  'slug',
  'name',
  'state',
  'kind',
  'disclosureThreshold',
  'createdAt',
  'updatedAt',
  'version',
] as const;

/** The fields that a list of areas reads. */
export const jurisdictionAreaFields = ['countyFips', 'effectiveFrom', 'effectiveTo'] as const;

/** The jurisdiction that the request acts in. Throws where there is none. */
export async function ownJurisdiction(context: Context): Promise<JurisdictionRow> {
  const { id } = actingJurisdiction(context);
  const row = await context.loaders.byId<JurisdictionRow>('Jurisdiction', jurisdictionFields, id);
  return found(row, 'The jurisdiction', []);
}

/** The counties of a jurisdiction, by FIPS code. */
export function areaList(jurisdictionId: string): ConnectionSource {
  return {
    model: 'JurisdictionArea',
    fields: jurisdictionAreaFields,
    orderBy: { field: 'countyFips', direction: 'asc', kind: 'text' },
    parent: { field: 'jurisdictionId', id: jurisdictionId },
  };
}

/** The FIPS codes of the counties that the acting jurisdiction serves on a day, in order. */
export async function countiesOn(context: Context, day: Date): Promise<string[]> {
  const areas = await context.database.prisma.jurisdictionArea.findMany({
    where: { effectiveFrom: { lte: day }, OR: [{ effectiveTo: null }, { effectiveTo: { gt: day } }] },
    orderBy: { countyFips: 'asc' },
    select: { countyFips: true },
  });
  return [...new Set(areas.map((area) => area.countyFips))];
}
