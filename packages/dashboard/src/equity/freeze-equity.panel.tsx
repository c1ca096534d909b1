import {
  useEquityCheckQuery,
  useFreezeEquityTableMutation,
  type DemographicDimension,
  type EquityCheckQuery,
  type PeriodInput,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import { useState, type ReactNode } from 'react';

import { ConfirmButton } from '../shared/confirm-button.tsx';
import { SelectField } from '../shared/fields.tsx';
import { useIdempotencyKey } from '../shared/idempotency.ts';
import { dimensions, formatCount, formatCounted, isOneOf, optionsOf } from '../shared/labels.ts';
import { PeriodFields, periodOf, useYears, type PeriodText } from '../shared/period-fields.tsx';
import { FailureNotice, Loading, RequestError } from '../shared/states.tsx';

type Check = EquityCheckQuery['equityCheck'];

/** Shows what a view would rest on, and whether it can be created, before it is created permanently. */
export function FreezeEquityPanel(): ReactNode {
  const { thisYear } = useYears();
  const [days, setDays] = useState<PeriodText>({ year: String(Number(thisYear) - 1), from: '', to: '' });
  const [dimension, setDimension] = useState<DemographicDimension>('AGE_BAND');
  const period = periodOf(days);
  return (
    <section className="card" aria-labelledby="new-view">
      <h2 id="new-view">New equity view</h2>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <PeriodFields value={days} onChange={(changes) => setDays({ ...days, ...changes })} />
        <SelectField
          label="Group by"
          name="dimension"
          value={dimension}
          options={optionsOf(dimensions)}
          onChange={(value) => {
            if (isOneOf(dimensions, value)) setDimension(value);
          }}
        />
      </form>
      {period === null ? <p className="hint">Enter the first and the last day.</p> : null}
      {period === null ? null : (
        <DryRun key={JSON.stringify([period, dimension])} period={period} dimension={dimension} />
      )}
    </section>
  );
}

interface DryRunProps {
  period: PeriodInput;
  dimension: DemographicDimension;
}

function DryRun({ period, dimension }: DryRunProps): ReactNode {
  const query = useEquityCheckQuery({ period, dimension });
  const idempotency = useIdempotencyKey();
  const freeze = useFreezeEquityTableMutation();
  const result = freeze.data?.freezeEquityTable;
  const check = query.data?.equityCheck;
  const input = { period, dimension };
  if (query.isPending) return <Loading what="the dry run" />;
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  if (!check) return null;
  if (result && isPayload(result)) return <p role="status">The equity view was created.</p>;
  return (
    <>
      <CheckResult check={check} />
      {freeze.error ? <RequestError error={freeze.error} /> : null}
      {result ? <FailureNotice failure={result} /> : null}
      {check.problems.length === 0 ? (
        <ConfirmButton
          label="Create equity view"
          consequence="The view and its hidden groups never change after this, even if headcounts are corrected. This cannot be undone."
          confirmLabel="Create the view"
          isDisabled={freeze.isPending}
          onConfirm={() => freeze.mutate({ input: { ...input, idempotencyKey: idempotency.keyFor(input) } })}
        />
      ) : null}
    </>
  );
}

function CheckResult({ check }: { check: Check }): ReactNode {
  if (check.problems.length > 0) {
    return (
      <>
        <p>
          <span className="badge">Not possible</span> The view cannot be created:
        </p>
        <ul className="notes" aria-label="Problems of the dry run">
          {check.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </>
    );
  }
  const { activitiesHeld, activitiesCounted, residents, populationSource, populationYear } = check;
  const hidden = check.hiddenGroupCount ?? 0;
  return (
    <>
      <p>
        <span className="badge">Possible</span> Dry run. Nothing has been created.
      </p>
      <dl aria-label="The view would rest on">
        <div>
          <dt>Activities</dt>
          <dd>
            {formatCount(activitiesCounted ?? 0)} with a headcount, of {formatCount(activitiesHeld ?? 0)} held
          </dd>
        </div>
        <div>
          <dt>Residents</dt>
          <dd>
            {formatCount(residents ?? 0)}, from {populationSource}, {populationYear}
          </dd>
        </div>
        <div>
          <dt>Groups</dt>
          <dd>
            {formatCounted(check.groupCount ?? 0, 'group')}, {formatCount(hidden)} hidden
          </dd>
        </div>
      </dl>
    </>
  );
}
