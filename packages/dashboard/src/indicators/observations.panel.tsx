import {
  useObservationsQuery,
  type IndicatorDefinitionFieldsFragment,
  type ObservationFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { setParameters, useParameters } from '../router.tsx';
import { CorrectionPanel } from '../shared/corrections.tsx';
import type { Column } from '../shared/data-table.tsx';
import { CheckField } from '../shared/fields.tsx';
import { formatCount, formatDay, labelOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { RecordList } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { CorrectObservationForms } from './correct-observation.form.tsx';
import { observationStates } from './observation-fields.tsx';

const pageSize = 20;

/** The observations behind the figures, with corrected and void ones in their history. */
export function ObservationsPanel({
  indicator,
}: {
  indicator: IndicatorDefinitionFieldsFragment;
}): ReactNode {
  const canCorrect = useCan('observation.write');
  const { page, turn } = useListAddress(pageSize);
  const parameters = useParameters();
  const hasHistory = parameters.get('history') === 'all';
  const query = useObservationsQuery({
    ...page,
    filter: { indicatorDefinitionId: indicator.id, ...(hasHistory ? {} : { isCurrent: true }) },
  });
  const observations = query.data?.observations;
  const rows = observations?.edges.map(({ node }) => node) ?? [];
  const open = parameters.get('correct');
  const chosen = canCorrect ? rows.find(({ id, endedAt }) => id === open && endedAt === null) : undefined;
  const change: Column<ObservationFieldsFragment> = {
    header: 'Change',
    cell: (row) =>
      row.endedAt === null ? (
        <button
          type="button"
          className="quiet"
          aria-expanded={row.id === open}
          aria-label={`Correct or void: ${nameOf(row)}`}
          onClick={() => setParameters({ correct: row.id === open ? '' : row.id }, 'push')}
        >
          Correct or void
        </button>
      ) : null,
  };
  return (
    <section aria-labelledby="observations">
      <h2 id="observations">Observations</h2>
      <CheckField
        label="Show corrected and void observations"
        name="history"
        isChecked={hasHistory}
        onChange={(isChecked) =>
          setParameters({ history: isChecked ? 'all' : '', after: '', before: '' }, 'push')
        }
      />
      <RecordList
        row="observation"
        caption={`Observations (${indicator.unit})`}
        query={query}
        list={observations}
        empty="Nothing was observed yet."
        size={pageSize}
        onTurn={turn}
        columns={[
          { header: 'Period', cell: periodOf },
          { header: 'Of', cell: unitOf },
          { header: 'Figure', cell: figureOf },
          {
            header: 'Months',
            cell: ({ monthsCovered, periodMonths }) => `${monthsCovered} of ${periodMonths}`,
          },
          { header: 'From', cell: ({ source }) => labelOf(source) },
          { header: 'History', cell: (row) => <History row={row} /> },
          ...(canCorrect ? [change] : []),
        ]}
      />
      {chosen ? (
        <CorrectionPanel key={chosen.id} title={`Correct or void: ${nameOf(chosen)}`}>
          <CorrectObservationForms observation={chosen} indicator={indicator} name={nameOf(chosen)} />
        </CorrectionPanel>
      ) : null}
    </section>
  );
}

function History({
  row: { endedAt, endKind, endReason, supersedes, note },
}: {
  row: ObservationFieldsFragment;
}): ReactNode {
  return (
    <>
      {endKind === null ? null : (
        <>
          <span className="badge muted">{endKind === 'VOIDED' ? 'Void' : 'Corrected'}</span>{' '}
          <span className="hint">
            {endedAt === null ? '' : formatDay(endedAt.slice(0, 10))}: {endReason}
          </span>
        </>
      )}
      {supersedes === null ? null : <span className="hint">Replaces an earlier observation. </span>}
      {note === null ? null : <span className="hint">{note}</span>}
    </>
  );
}

/** The contract gives the day after a period. */
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

const periodOf = ({ periodStart, periodEnd }: ObservationFieldsFragment): string =>
  `${formatDay(periodStart)} to ${formatDay(dayBefore(periodEnd))}`;
const unitOf = ({ place, dimension, group }: ObservationFieldsFragment): string =>
  [
    place?.name ?? 'Whole office',
    ...(dimension === null ? [] : [`${labelOf(dimension)}: ${group ?? ''}`]),
  ].join(', ');
const nameOf = (row: ObservationFieldsFragment): string => `${periodOf(row)}, ${unitOf(row)}`;

function figureOf({ state, numerator, denominator }: ObservationFieldsFragment): string {
  if (state === 'NOT_REPORTED' || state === 'NOT_APPLICABLE') return observationStates[state];
  const above = formatCount(numerator ?? 0);
  return denominator === null ? above : `${above} of ${formatCount(denominator)}`;
}
