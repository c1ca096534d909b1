import {
  useSharingPreviewQuery,
  type DataSharingAgreementFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { withoutUnit } from '@rapport/client/measured-value.ts';
import { useState, type ReactNode } from 'react';

import { DataTable } from '../shared/data-table.tsx';
import { SelectField } from '../shared/fields.tsx';
import { Figure, FigureNotes } from '../shared/figure.tsx';
import { formatDay, labelOf } from '../shared/labels.ts';
import { PeriodFields, periodOf, useYears, type PeriodText } from '../shared/period-fields.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';

type Agreement = Pick<DataSharingAgreementFieldsFragment, 'id' | 'agencyName' | 'lines'>;
type Line = Agreement['lines'][number];

const nameOf = ({ indicatorCode, dimension }: Line): string =>
  dimension === null ? indicatorCode : `${indicatorCode} by ${labelOf(dimension).toLowerCase()}`;

/** This office as the agency would see it by an agreement: one indicator and period at a time. */
export function SharingPreview({ agreement }: { agreement: Agreement }): ReactNode {
  const lines = agreement.lines.filter(({ kind }) => kind === 'INDICATOR');
  const { thisYear } = useYears();
  const [chosen, choose] = useState('0');
  const [period, setPeriod] = useState<PeriodText>({ year: String(Number(thisYear) - 1), from: '', to: '' });
  const line = lines[Number(chosen)];
  if (line === undefined)
    return <Empty>This agreement shares effects of evaluations only. They have no preview.</Empty>;
  const asked = periodOf(period);
  return (
    <section className="card" aria-label={`Preview for ${agreement.agencyName}`}>
      <p className="hint">
        {agreement.agencyName} sees exactly these figures of this office. Whether a figure is hidden depends
        on all offices that share with the agency.
      </p>
      <div className="columns">
        <SelectField
          label="Shared figures"
          name="previewed-line"
          value={chosen}
          options={lines.map((one, index) => [String(index), nameOf(one)] as const)}
          onChange={choose}
        />
        <PeriodFields value={period} onChange={(changes) => setPeriod({ ...period, ...changes })} />
      </div>
      {asked === null ? (
        <Empty>Choose both days of the period.</Empty>
      ) : (
        <PreviewedFigures
          variables={{
            agreementId: agreement.id,
            indicator: line.indicatorCode,
            dimension: line.dimension,
            period: asked,
          }}
        />
      )}
    </section>
  );
}

function PreviewedFigures({
  variables,
}: {
  variables: Parameters<typeof useSharingPreviewQuery>[0];
}): ReactNode {
  const query = useSharingPreviewQuery(variables);
  if (query.isPending) return <Loading what="preview" />;
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  const { name, isShared, figures } = query.data.sharingPreview;
  if (!isShared || figures.length === 0) return <Empty>The agency would not see this office here.</Empty>;
  return (
    <>
      <DataTable
        caption={`${name}, as the agency would see it`}
        rows={figures}
        keyOf={({ group, firstDay }) => `${group ?? ''} ${firstDay}`}
        columns={[
          { header: 'Group', cell: ({ group }) => (group === null ? 'Everyone' : labelOf(group)) },
          {
            header: 'Period',
            cell: ({ firstDay, lastDay }) => `${formatDay(firstDay)} to ${formatDay(lastDay)}`,
          },
          {
            header: 'Figure',
            cell: ({ figure }) => <Figure value={figure} axis={null} counted={withoutUnit} />,
          },
        ]}
      />
      <FigureNotes values={figures.map(({ figure }) => figure)} />
    </>
  );
}
