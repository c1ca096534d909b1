import { ValidationError } from '@rapport/core/errors.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { CaseDisposition } from '@rapport/database/generated/prisma/enums.ts';
import { jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import {
  exactResponseRates,
  releasedResponseRates,
  type ResponseRateFigures,
  type SampleDispositions,
} from '@rapport/statistics/response.rates.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { requirePrecision, type FigurePrecision } from '../surveys/survey-result.service.ts';

export interface ResponseRates {
  precision: FigurePrecision;
  cases: MeasuredValue;
  dispositions: { disposition: CaseDisposition; cases: MeasuredValue }[];
  eligibility: MeasuredValue;
  rates: ResponseRateFigures['rates'];
}

interface Request {
  precision: FigurePrecision;
  eligibility: number | null;
  isWeighted: boolean;
}

const field = 'SurveyVersion.responseRates';
const none: SampleDispositions = {
  complete: 0,
  partial: 0,
  refusal: 0,
  noncontact: 0,
  other: 0,
  unknownHousehold: 0,
  unknownOther: 0,
  notEligible: 0,
};
const places = {
  COMPLETE: 'complete',
  PARTIAL: 'partial',
  REFUSAL: 'refusal',
  NON_CONTACT: 'noncontact',
  OTHER: 'other',
  UNKNOWN_HOUSEHOLD: 'unknownHousehold',
  UNKNOWN_OTHER: 'unknownOther',
  NOT_ELIGIBLE: 'notEligible',
} as const satisfies Record<CaseDisposition, keyof SampleDispositions>;

/**
 * The response rates of a version. Released ones exist after it is closed, when its cases no longer change. Throws a ValidationError for an eligibility
 * outside of 0 to 1, and for weighted rates that are not EXACT.
 */
export async function responseRates(
  context: Context,
  version: Pick<RowOf<'SurveyVersion'>, 'id' | 'status'>,
  { precision, eligibility, isWeighted }: Request,
): Promise<ResponseRates> {
  requirePrecision(context, precision, field, ['precision']);
  if (eligibility !== null && !(eligibility >= 0 && eligibility <= 1)) {
    throw new ValidationError([
      { path: ['eligibility'], message: 'The eligibility is a share from 0 to 1.' },
    ]);
  }
  if (isWeighted && precision !== 'EXACT') {
    const message = 'Weighted response rates are exact, and need the precision EXACT.';
    throw new ValidationError([{ path: ['isWeighted'], message }]);
  }
  if (precision === 'EXACT') {
    const read = { event: 'exactFigures.read', entityType: 'SurveyVersion', field, count: 1 } as const;
    context.access.read({ ...read, ids: [version.id] });
  }
  const counted = await context.loaders.batch('disposition_counts', version.id, (ids) =>
    counts(context, ids),
  );
  const rows = counted ?? [];
  if (precision === 'RELEASED' && version.status !== 'CLOSED' && rows.length > 0)
    return without(stillFielded);
  if (isWeighted && rows.some((row) => row.weighted < row.cases)) return without(unweightedCases, precision);
  const cases = { ...none };
  for (const row of rows) cases[places[row.disposition]] = isWeighted ? row.weight : row.cases;
  const figures =
    precision === 'EXACT'
      ? exactResponseRates(cases, eligibility, isWeighted)
      : releasedResponseRates(cases, eligibility, thresholdOf(context));
  return {
    precision,
    cases: figures.cases,
    dispositions: dispositions.map((disposition) => ({
      disposition,
      cases: figures.dispositions[places[disposition]],
    })),
    eligibility: figures.eligibility,
    rates: figures.rates,
  };
}

const dispositions = Object.values(CaseDisposition);

const stillFielded =
  'The survey version is not closed yet. Response rates are shown only after that, when its cases no longer change.';
const unweightedCases = 'Some cases have no sampling weight, so there are no weighted response rates.';

function without(reason: string, precision: FigurePrecision = 'RELEASED'): ResponseRates {
  const figure: MeasuredValue = { kind: 'NOT_REPORTED', reason };
  return {
    precision,
    cases: figure,
    dispositions: dispositions.map((disposition) => ({ disposition, cases: figure })),
    eligibility: figure,
    rates: { rr1: figure, rr2: figure, rr3: figure, rr4: figure },
  };
}

const thresholdOf = (context: Context): number =>
  jurisdictionThreshold(actingJurisdiction(context).disclosureThreshold);

interface Count {
  surveyVersionId: string;
  disposition: CaseDisposition;
  cases: number;
  weighted: number;
  weight: number;
}

/** The cases of versions by disposition, in one statement. */
async function counts({ session }: Context, ids: readonly string[]): Promise<Map<string, Count[]>> {
  const { rows } = await session.query({
    name: 'disposition_counts',
    text: `select survey_version_id as "surveyVersionId", disposition, count(*)::int as cases, count(sampling_weight)::int as weighted,
                  coalesce(sum(sampling_weight), 0)::float8 as weight
             from sample_case where survey_version_id = any ($1::uuid[]) group by survey_version_id, disposition`,
    values: [ids],
  });
  return Map.groupBy(rows as Count[], ({ surveyVersionId }) => surveyVersionId);
}
