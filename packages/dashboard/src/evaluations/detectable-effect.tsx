import { useDetectableEffectQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { formatCounted } from '../shared/labels.ts';
import { Loading, RequestError } from '../shared/states.tsx';

const figure = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** The smallest effect that the plan of an evaluation finds, next to the one that it wants to find. */
export function DetectableEffect({
  evaluationId,
  sought,
}: {
  evaluationId: string;
  /** The smallest effect worth detecting, as the plan says. */
  sought: number;
}): ReactNode {
  const query = useDetectableEffectQuery({ evaluationId });
  const found = query.data?.detectableEffect;
  return (
    <section className="card" aria-labelledby="detectable">
      <h2 id="detectable">Detectable effect of this plan</h2>
      {query.isPending ? <Loading what="the detectable effect" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {found?.effect == null ? null : (
        <>
          <p>
            {found.isEnough === true ? (
              <span className="badge">Enough</span>
            ) : (
              <span className="badge">Not enough</span>
            )}{' '}
            An effect of {figure.format(found.effect)} {effectUnit(found.unit ?? '')} is found in four of five
            cases. The plan wants to find {figure.format(sought)}.
          </p>
          <p className="hint">
            {formatCounted(found.periodsBefore ?? 0, 'period')} before the program and{' '}
            {formatCounted(found.periodsAfter ?? 0, 'period')} from then on. {found.caveats.join(' ')}
          </p>
          {found.isEnough === true ? null : (
            <p>More places, more periods or a larger effect help. Decide before the registration.</p>
          )}
        </>
      )}
      {found?.reason == null ? null : <p>It cannot be computed. {found.reason}</p>}
    </section>
  );
}

/** A rate ratio of 1.1 is an effect of 0.1 of the rate. */
const effectUnit = (unit: string): string => (unit === 'rate ratio' ? 'of the rate' : unit);
