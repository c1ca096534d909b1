import {
  useResponseRatesQuery,
  type CaseDisposition,
  type ResponseRatesQuery,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { DataTable } from '../shared/data-table.tsx';
import { Figure, FigureNotes, Quantity, shareAxis } from '../shared/figure.tsx';
import { Loading, RequestError } from '../shared/states.tsx';

type Rates = NonNullable<ResponseRatesQuery['surveyVersion']>['responseRates'];

export const dispositions: Record<CaseDisposition, string> = {
  COMPLETE: 'Complete interviews',
  PARTIAL: 'Partial interviews',
  REFUSAL: 'Refusals and break-offs',
  NON_CONTACT: 'Noncontacts',
  OTHER: 'Eligible, other',
  UNKNOWN_HOUSEHOLD: 'Unknown household',
  UNKNOWN_OTHER: 'Unknown eligibility, other',
  NOT_ELIGIBLE: 'Not eligible',
};
const countedCases = { one: 'case', other: 'cases' };

/** The response rates of a version and its cases by disposition. */
export function ResponseRates({
  surveyVersionId,
  precision,
}: {
  surveyVersionId: string;
  precision: 'RELEASED' | 'EXACT';
}): ReactNode {
  const query = useResponseRatesQuery({ surveyVersionId, precision, isWeighted: false });
  if (query.isPending) return <Loading what="response rates" />;
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  const rates = query.data.surveyVersion?.responseRates;
  if (!rates) return null;
  return (
    <>
      <h3>Response rates</h3>
      {rates.rr1.__typename === 'NotReported' ? <p>{rates.rr1.why}</p> : <RateTables rates={rates} />}
    </>
  );
}

function RateTables({ rates }: { rates: Rates }): ReactNode {
  const rows = [
    { label: 'RR1: complete interviews', value: rates.rr1 },
    { label: 'RR2: with partial interviews', value: rates.rr2 },
    { label: 'RR3: complete interviews, estimated eligibility', value: rates.rr3 },
    { label: 'RR4: with partial interviews, estimated eligibility', value: rates.rr4 },
    { label: 'Estimated eligibility (e)', value: rates.eligibility },
  ];
  return (
    <>
      <DataTable
        caption="Response rates of AAPOR"
        rows={rows}
        keyOf={({ label }) => label}
        columns={[
          { header: 'Rate', cell: ({ label }) => label },
          {
            header: 'Share',
            cell: ({ value }) => <Figure value={value} axis={shareAxis} counted={countedCases} />,
          },
        ]}
      />
      <DataTable
        caption="Cases of the sample"
        rows={rates.dispositions}
        keyOf={({ disposition }) => disposition}
        columns={[
          { header: 'Final disposition', cell: ({ disposition }) => dispositions[disposition] },
          { header: 'Cases', isNumber: true, cell: ({ cases }) => <Quantity value={cases} /> },
        ]}
      />
      <FigureNotes values={rows.map(({ value }) => value)} />
    </>
  );
}
