import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';

import type { TestApi } from './test-api.ts';

/** The figures of an indicator, as they are written into the database. */
export interface PanelFigures {
  /** In order; null for the whole office. */
  places: readonly string[] | null;
  periods: number;
  periodMonths: 1 | 12;
  denominator: number;
  /** Null for an observation that was not reported. */
  numerator: (place: number, period: number) => number | null;
}

export interface RecordedPanel {
  indicatorDefinitionId: string;
  /** Global ids, in the order of the codes. */
  placeIds: readonly string[];
}

/** The first day of a period: 2010-01-01 for the first one. */
export function firstDayOf({ periodMonths }: Pick<PanelFigures, 'periodMonths'>, period: number): string {
  return new Date(Date.UTC(2010, period * periodMonths, 1)).toISOString().slice(0, 10);
}

/** Writes a rate per 1,000 by place and period into the database, without the API. */
export async function recordedPanel(
  api: TestApi,
  jurisdictionId: string,
  figures: PanelFigures,
): Promise<RecordedPanel> {
  const { system } = api.database;
  return inSystem(system, async () => {
    const definition = await system.prisma.indicatorDefinition.create({
      data: {
        jurisdictionId,
        code: 'complaints',
        name: 'Complaints',
        description: 'Complaints by residents.',
        measure: 'RATE',
        numerator: 'Complaints.',
        denominator: 'Residents.',
        unit: 'per 1,000 residents',
        multiplier: 1_000,
        direction: 'LOWER_IS_BETTER',
        frequency: figures.periodMonths === 12 ? 'YEAR' : 'MONTH',
        source: 'Complaint records',
      },
    });
    const placeIds: string[] = [];
    for (const [place, code] of (figures.places ?? [null]).entries()) {
      const placeId =
        code === null
          ? null
          : (
              await system.prisma.measurementPlace.create({
                data: { jurisdictionId, code, name: `Place ${code}`, kind: 'BEAT' },
              })
            ).id;
      if (placeId !== null) placeIds.push(encodeGlobalId('MeasurementPlace', placeId));
      await system.prisma.observation.createMany({
        data: Array.from({ length: figures.periods }, (_, period) => {
          const numerator = figures.numerator(place, period);
          return {
            jurisdictionId,
            indicatorDefinitionId: definition.id,
            placeId,
            periodStart: new Date(firstDayOf(figures, period)),
            periodMonths: figures.periodMonths,
            monthsCovered: numerator === null ? 0 : figures.periodMonths,
            state: numerator === null ? ('NOT_REPORTED' as const) : ('VALUE' as const),
            numerator,
            denominator: numerator === null ? null : figures.denominator,
            source: 'ENTERED' as const,
            recordedBySubject: 'ana',
          };
        }),
      });
    }
    return { indicatorDefinitionId: encodeGlobalId('IndicatorDefinition', definition.id), placeIds };
  });
}
