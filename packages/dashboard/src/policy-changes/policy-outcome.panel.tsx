import { usePolicyChangeOutcomeQuery } from '@rapport/client/generated/hooks.ts';
import { withoutUnit } from '@rapport/client/measured-value.ts';
import type { ReactNode } from 'react';

import { claimLevels } from '../evaluations/result.panel.tsx';
import { Figure, FigureNotes } from '../shared/figure.tsx';
import { formatDay } from '../shared/labels.ts';
import { Loading, RequestError } from '../shared/states.tsx';
import type { PolicyChange } from './policy-change.words.ts';

/** The indicator in the year before and in the year since, and the claim that an evaluation supports. */
export function PolicyOutcomePanel({ change }: { change: PolicyChange }): ReactNode {
  const isMeasured = change.effectiveOn !== null && change.indicatorDefinition !== null;
  const query = usePolicyChangeOutcomeQuery({ policyChangeId: change.id }, { enabled: isMeasured });
  const outcome = query.data?.policyChangeOutcome;
  const rows = outcome
    ? [
        {
          name: `Before, ${formatDay(outcome.beforeFrom)} to ${formatDay(outcome.beforeTo)}`,
          value: outcome.before,
        },
        {
          name: `Since, ${formatDay(outcome.afterFrom)} to ${formatDay(outcome.afterTo)}`,
          value: outcome.after,
        },
        ...(outcome.effect ? [{ name: 'Effect, by the evaluation', value: outcome.effect }] : []),
      ]
    : [];
  return (
    <section className="card" aria-labelledby="outcome">
      <h2 id="outcome">Outcome</h2>
      {isMeasured ? null : (
        <p className="hint">
          An outcome needs the day on which the change takes effect, and an indicator that is expected to
          move.
        </p>
      )}
      {isMeasured && query.isPending ? <Loading what="the outcome" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {outcome ? (
        <>
          <p className="sentence">{outcome.sentence}</p>
          <dl>
            {rows.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <Figure value={value} axis={null} counted={withoutUnit} />
                </dd>
              </div>
            ))}
          </dl>
          <p>
            <span className="badge">
              {outcome.result?.claimLevel ? claimLevels[outcome.result.claimLevel] : claimLevels.DESCRIPTIVE}
            </span>{' '}
            {outcome.result ? null : <span className="hint">No evaluation has a result yet.</span>}
          </p>
          <FigureNotes values={rows.map(({ value }) => value)} />
        </>
      ) : null}
      {isMeasured && outcome === null ? <p className="hint">No outcome can be computed yet.</p> : null}
    </section>
  );
}
