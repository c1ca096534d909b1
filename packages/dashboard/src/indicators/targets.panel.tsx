import {
  useIndicatorTargetsQuery,
  type IndicatorDefinitionFieldsFragment,
  type IndicatorTargetFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { DataTable, type Column } from '../shared/data-table.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import { ChangeTargetForm, daysOf, NewTargetForm, targetName } from './target.form.tsx';

/** The most that a page of a list has. */
const rowsMax = 100;
type Target = IndicatorTargetFieldsFragment;

/** The figures that the office wants to reach, with forms to add, change and remove them. */
export function TargetsPanel({ indicator }: { indicator: IndicatorDefinitionFieldsFragment }): ReactNode {
  const canWrite = useCan('indicator.write');
  const [open, setOpen] = useState<string | null>(null);
  const close = (): void => setOpen(null);
  const query = useIndicatorTargetsQuery({
    first: rowsMax,
    filter: { indicatorDefinitionId: indicator.id },
  });
  const targets = query.data?.indicatorTargets.edges.map(({ node }) => node);
  const chosen = targets?.find(({ id }) => id === open);
  const change: Column<Target> = {
    header: 'Change',
    cell: (target) => (
      <button
        type="button"
        className="quiet"
        aria-expanded={open === target.id}
        aria-label={`Change or remove: ${targetName(target)}`}
        onClick={() => setOpen(open === target.id ? null : target.id)}
      >
        Change or remove
      </button>
    ),
  };
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">Targets</h2>
      {query.isPending ? <Loading what="targets" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {targets?.length === 0 ? <Empty>The office has no target for this indicator.</Empty> : null}
      {targets && targets.length > 0 ? (
        <DataTable
          caption={`Targets (${indicator.unit})`}
          isCaptionHidden
          rows={targets}
          keyOf={({ id }) => id}
          columns={[
            { header: 'Days', cell: daysOf },
            { header: 'Of', cell: ({ place }) => place?.name ?? 'Whole office' },
            { header: `Target (${indicator.unit})`, isNumber: true, cell: ({ value }) => String(value) },
            { header: 'Reason', cell: ({ rationale }) => rationale },
            ...(canWrite ? [change] : []),
          ]}
        />
      ) : null}
      {canWrite && chosen ? <ChangeTargetForm key={chosen.id} target={chosen} onDone={close} /> : null}
      {canWrite && !chosen ? (
        <p>
          <button
            type="button"
            className="quiet"
            aria-expanded={open === 'new'}
            onClick={() => setOpen(open === 'new' ? null : 'new')}
          >
            {open === 'new' ? 'Close form' : 'New target'}
          </button>
        </p>
      ) : null}
      {canWrite && open === 'new' ? <NewTargetForm indicator={indicator} onDone={close} /> : null}
    </section>
  );
}
