import { useEthicsReviewsQuery, type EthicsReviewFilter } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { formatMoment, governedKinds } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { ListExport } from '../shared/list-export.tsx';
import { Page } from '../shared/page.tsx';
import { Pager } from '../shared/pager.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import { DecideReviewForm } from './decide-review.form.tsx';
import { nameOf, type Review } from './review.name.ts';

const pageSize = 10;
const filter: EthicsReviewFilter = { statuses: ['OPEN'] };

/** The open reviews, with a form for users who can decide them. */
export function ReviewsPage(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const withDetail = useCan('reviewDetail.read');
  const query = useEthicsReviewsQuery({ ...page, withDetail, filter });
  const reviews = query.data?.ethicsReviews;
  return (
    <Page title="Reviews">
      {query.isPending ? <Loading what="reviews" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {reviews?.edges.length === 0 ? <Empty>No open reviews.</Empty> : null}
      {reviews?.edges.map(({ node }) => (
        <OpenReview key={node.id} review={node} />
      ))}
      {reviews && reviews.edges.length > 0 ? (
        <>
          <Pager
            row="open review"
            size={pageSize}
            pageInfo={reviews.pageInfo}
            totalCount={reviews.totalCount}
            onTurn={turn}
          />
          <ListExport list="ETHICS_REVIEWS" name="open reviews" filter={{ ethicsReviews: filter }} />
        </>
      ) : null}
    </Page>
  );
}

function OpenReview({ review }: { review: Review }): ReactNode {
  const isDeciding = useParameters().get('decide') === review.id;
  const setIsDeciding = (isOpen: boolean): void => setParameters({ decide: isOpen ? review.id : '' }, 'push');
  const canDecide = useCan('reviewDecision.write');
  const { subject, questions, requestedBySubject, requestedByName } = review;
  return (
    <section className="card" aria-labelledby={`review-${review.id}`}>
      <div className="heading">
        <h2 id={`review-${review.id}`}>{nameOf(review)}</h2>
        {canDecide ? (
          <button
            type="button"
            className="quiet"
            aria-expanded={isDeciding}
            aria-label={isDeciding ? undefined : `Decide the ${nameOf(review)}`}
            onClick={() => setIsDeciding(!isDeciding)}
          >
            {isDeciding ? 'Close form' : 'Decide'}
          </button>
        ) : null}
      </div>
      <p>
        {subject.kind === 'PROGRAM' && subject.node !== null ? (
          <Link to={['programs', subject.id]}>{governedKinds[subject.kind]}</Link>
        ) : (
          governedKinds[subject.kind]
        )}
        <span className="hint">
          , requested {formatMoment(review.createdAt)}
          {requestedBySubject == null ? null : ` by ${requestedByName ?? 'someone who has left the office'}`}
        </span>
      </p>
      {questions && questions.length > 0 ? (
        <ol aria-label="Questions">
          {questions.map(({ id, question, answer }) => (
            <li key={id}>
              {question} <p className="hint">{answer ?? 'Not answered yet'}</p>
            </li>
          ))}
        </ol>
      ) : null}
      {isDeciding ? <DecideReviewForm review={review} /> : null}
    </section>
  );
}
