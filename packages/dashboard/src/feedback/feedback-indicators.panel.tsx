import {
  useIndicatorsQuery,
  useRequestDerivationMutation,
  type IndicatorDefinitionFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { isUnfinished, useDerivationJob } from '@rapport/client/jobs.ts';
import { isPayload } from '@rapport/client/result.ts';
import { useState, type ReactNode } from 'react';

import { SeriesFigures } from '../indicators/series.panel.tsx';
import { useIdempotencyKey } from '../shared/idempotency.ts';
import { JobProgress } from '../shared/job-progress.tsx';
import { useYears } from '../shared/period-fields.tsx';
import { Empty, FailureNotice, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';

/** The indicators of the catalog about answers to residents, in the order of the page. */
const codes = ['feedback-response-days', 'feedback-on-time', 'feedback-response', 'feedback-closure'];

/** How fast the office answers and how much it closes, over the last two years, with a picture of each. */
export function FeedbackIndicatorsPanel(): ReactNode {
  const [isShown, setIsShown] = useState(false);
  const canDerive = useCan('observation.write');
  return (
    <section aria-labelledby="answers">
      <div className="heading">
        <h2 id="answers">Response time and closure</h2>
        <button type="button" className="quiet" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
          {isShown ? 'Hide figures' : 'Show figures'}
        </button>
      </div>
      {isShown ? <Indicators canDerive={canDerive} /> : null}
    </section>
  );
}

function Indicators({ canDerive }: { canDerive: boolean }): ReactNode {
  const { thisYear } = useYears();
  const from = `${Number(thisYear) - 1}-01-01`;
  const query = useIndicatorsQuery({
    first: codes.length * 2,
    filter: { codes, isRetired: false, isReference: true },
  });
  const indicators = (query.data?.indicators.edges ?? [])
    .map(({ node }) => node)
    .sort((one, other) => codes.indexOf(one.code) - codes.indexOf(other.code));
  return (
    <>
      {query.isPending ? <Loading what="indicators" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data && indicators.length === 0 ? (
        <Empty>The catalog has no indicators of feedback.</Empty>
      ) : null}
      {indicators.length > 0 && canDerive ? <Derive indicators={indicators} year={Number(thisYear)} /> : null}
      {indicators.map((indicator) => (
        <section key={indicator.id} aria-label={indicator.name}>
          <h3>{indicator.name}</h3>
          <p className="hint">{indicator.description}</p>
          <SeriesFigures
            variables={{
              indicatorId: indicator.id,
              period: { days: { from, to: `${thisYear}-12-31` } },
              step: 'QUARTER',
              breakdown: 'OFFICE',
            }}
          />
        </section>
      ))}
    </>
  );
}

/** Computes the figures from the feedback items of the office, this year and the year before. */
function Derive({
  indicators,
  year,
}: {
  indicators: readonly IndicatorDefinitionFieldsFragment[];
  year: number;
}): ReactNode {
  const idempotency = useIdempotencyKey();
  const [id, setId] = useState('');
  const request = useRequestDerivationMutation({
    onSuccess: ({ requestDerivation }) => {
      idempotency.renew();
      if (isPayload(requestDerivation)) setId(requestDerivation.observationDerivation.id);
    },
  });
  const job = useDerivationJob({ id }, { enabled: id !== '' }).data?.observationDerivation?.job;
  const refused = request.data?.requestDerivation;
  const input = {
    indicatorDefinitionIds: indicators.map((indicator) => indicator.id),
    period: { days: { from: `${year - 1}-01-01`, to: `${year}-12-31` } },
  };
  return (
    <>
      {request.error ? <RequestError error={request.error} /> : null}
      {refused && !isPayload(refused) ? <FailureNotice failure={refused} /> : null}
      {job ? <JobProgress job={job} label="Computing the figures" /> : null}
      <p>
        <button
          type="button"
          className="quiet"
          disabled={request.isPending || (job !== undefined && isUnfinished(job))}
          onClick={() => request.mutate({ input: { ...input, idempotencyKey: idempotency.keyFor(input) } })}
        >
          Compute the figures from feedback
        </button>
      </p>
    </>
  );
}
