import { InvalidStateError, NotFoundError } from '@rapport/core/errors.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { cellFigure } from '@rapport/statistics/comparison/comparison.table.ts';
import type { ComparedPeriod, Obstacle } from '@rapport/statistics/comparison/comparison.types.ts';
import { jurisdictionEntry } from '@rapport/database/tenant.ts';

import { createAccessNotes } from '../../access-notes.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import type { Period } from '../../period.ts';
import { dataSharingAgreements } from '../sharing/tables.ts';
import { compareOffices, type ComparisonAnswer } from './comparison.service.ts';

export interface SharingPreviewQuery {
  agreementId: string;
  indicator: string;
  dimension: string | null;
  period: Period;
  periods: number;
}

/** One figure as the agency would see it. */
export interface PreviewedFigure {
  group: string | null;
  period: ComparedPeriod;
  figure: MeasuredValue;
  obstacles: readonly Obstacle[];
}

export interface SharingPreview {
  answer: ComparisonAnswer;
  agencyName: string;
  /** False if the agency would not see the office in this comparison. */
  isShared: boolean;
  figures: readonly PreviewedFigure[];
}

interface AgencyColumns {
  slug: string;
  name: string;
  disclosureThreshold: number;
  timeZone: string;
  fiscalMonth: number;
  fiscalDay: number;
  fiscalNaming: 'START' | 'END';
}

/**
 * The figures of the acting office that the agency of an agreement would see if it were in force: those of the agency's own comparison,
 * computed by the same code among all offices that share with it. Of other offices, nothing is given. Throws a NotFoundError
 * unless the office has the agreement, and an InvalidStateError if it is declined or over.
 */
export async function previewSharing(context: Context, query: SharingPreviewQuery): Promise<SharingPreview> {
  const office = actingJurisdiction(context);
  const agreement = await dataSharingAgreements.require(context, query.agreementId, ['agreementId']);
  if (agreement.jurisdictionId !== office.id) throw new NotFoundError('The agreement', ['agreementId']);
  if (agreement.status !== 'OFFERED' && agreement.status !== 'ACCEPTED')
    throw new InvalidStateError(
      'WRONG_STATUS',
      'Only an offer and an accepted agreement can be previewed. Nothing is shared by this one.',
      ['agreementId'],
    );
  const answer = await asAgency(context, agreement, (agencyContext) =>
    compareOffices(agencyContext, {
      indicator: query.indicator,
      revision: null,
      period: query.period,
      periods: query.periods,
      dimension: query.dimension,
      group: null,
      peers: null,
      standardization: null,
      overdispersion: 'multiplicative',
      vintage: null,
    }),
  );
  const { table, periods } = answer;
  const isShared = table.places.some(({ id }) => id === office.slug);
  const figures = isShared
    ? table.groups
        .toSorted((one, other) => ((one ?? '') < (other ?? '') ? -1 : 1))
        .flatMap((group) =>
          periods.map((period) => ({
            group,
            period,
            ...cellFigure(table, office.slug, period, group),
          })),
        )
    : [];
  return { answer, agencyName: agreement.agencyName, isShared, figures };
}

/** Runs `work` as the agency would, with the agreement in force. Nothing is noted: nobody has used a figure. */
async function asAgency<T>(
  context: Context,
  { id, stateAgencyId }: { id: string; stateAgencyId: string },
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const { database } = context;
  const session = database.open(jurisdictionEntry(stateAgencyId));
  try {
    return await database.within(session, async () => {
      await session.query({
        name: 'preview_agreement',
        text: 'select app.preview_agreement($1)',
        values: [id],
      });
      const { rows } = await session.query({
        name: 'previewing_agency',
        text: `select slug, name, disclosure_threshold as "disclosureThreshold", time_zone as "timeZone",
                      fiscal_year_start_month as "fiscalMonth", fiscal_year_start_day as "fiscalDay",
                      fiscal_year_naming::text as "fiscalNaming"
                 from jurisdiction where id = $1`,
        values: [stateAgencyId],
      });
      const agency = (rows as AgencyColumns[])[0];
      if (agency === undefined) throw new NotFoundError('The agency', ['agreementId']);
      return work({
        ...context,
        session,
        access: createAccessNotes(),
        actor: {
          kind: 'API_KEY',
          apiKeyId: id,
          displayName: 'Preview',
          scopes: [],
          acting: {
            id: stateAgencyId,
            kind: 'AGENCY',
            slug: agency.slug,
            name: agency.name,
            disclosureThreshold: agency.disclosureThreshold,
            calendar: {
              timeZone: agency.timeZone,
              fiscalYearStartMonth: agency.fiscalMonth,
              fiscalYearStartDay: agency.fiscalDay,
              fiscalYearNaming: agency.fiscalNaming,
            },
          },
        },
      });
    });
  } finally {
    await session.end();
  }
}
