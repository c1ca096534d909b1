import { usePublicationGateQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { RequestReviewForm } from '../reviews/request-review.form.tsx';
import { FormChoice } from '../shared/form-choice.tsx';
import { GateReport } from '../shared/gate-report.tsx';
import { formatDay, labelOf, reviewKinds } from '../shared/labels.ts';
import { Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import type { Publication } from './publication.words.ts';

/** The requirements of the publication, and its reviews. */
export function PublicationGatePanel({ publication }: { publication: Publication }): ReactNode {
  const canRead = useCan('gate.read');
  const canRequest = useCan('review.write');
  const query = usePublicationGateQuery({ id: publication.id }, { enabled: canRead });
  if (!canRead) return null;
  const gate = query.data?.publication?.gate;
  const reviews = publication.reviews.edges.map(({ node }) => node);
  return (
    <section aria-labelledby="gate">
      <h2 id="gate">Approval status</h2>
      {query.isPending ? <Loading what="the approval status" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {gate ? <GateReport gate={gate} /> : null}
      {reviews.length === 0 ? null : (
        <ul className="notes" aria-label="Reviews">
          {reviews.map(({ id, kind, status, conditions, expiresOn }) => (
            <li key={id}>
              {reviewKinds[kind]} review <span className="badge">{labelOf(status)}</span>
              {expiresOn === null ? null : <span className="hint"> until {formatDay(expiresOn)}</span>}
              {conditions.map((condition) => (
                <p key={condition} className="hint">
                  {condition}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {canRequest ? (
        <FormChoice
          label="Reviews of the publication"
          choices={[
            {
              name: 'review',
              label: 'Request a review',
              form: <RequestReviewForm subject={{ publicationId: publication.id }} />,
            },
          ]}
        />
      ) : null}
    </section>
  );
}
