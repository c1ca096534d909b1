import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { formatCounted, formatDay, formatMoment } from '../shared/labels.ts';
import { Empty } from '../shared/states.tsx';
import type { Overview } from './overview.ts';

/** The matters that are blocked or due, each with a link to the page where it is settled. */
export function AttentionPanel({ overview }: { overview: Overview }): ReactNode {
  const items = [
    ...reviewsOf(overview),
    ...programsOf(overview),
    ...activitiesOf(overview),
    ...recordsOf(overview),
  ];
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">Blocked or due</h2>
      {items.length === 0 ? <Empty>Nothing is blocked or due.</Empty> : null}
      {items.length > 0 ? (
        <ul className="card notes" aria-labelledby="attention">
          {items.map(({ key, content }) => (
            <li key={key}>{content}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface Item {
  key: string;
  content: ReactNode;
}

function reviewsOf({ openReviews, newFeedback }: Overview): Item[] {
  return [
    ...(openReviews.totalCount === 0
      ? []
      : [
          {
            key: 'reviews',
            content: (
              <>
                <Link to={['reviews']}>{formatCounted(openReviews.totalCount, 'open review')}</Link> to decide
              </>
            ),
          },
        ]),
    ...(newFeedback.totalCount === 0
      ? []
      : [
          {
            key: 'feedback',
            content: (
              <>
                <Link to={['feedback']} parameters={{ status: 'RECEIVED' }}>
                  {formatCounted(newFeedback.totalCount, 'feedback item')}
                </Link>{' '}
                not triaged yet
              </>
            ),
          },
        ]),
  ];
}

function programsOf({ inReview }: Overview): Item[] {
  return inReview.edges.map(({ node: { id, title, gate } }) => {
    const [first, ...others] = gate?.blockers ?? [];
    const more = others.length === 0 ? '' : ` And ${formatCounted(others.length, 'requirement')} more.`;
    return {
      key: id,
      content: (
        <>
          <Link to={['programs', id]}>{title}</Link> is in review.
          {first === undefined ? null : (
            <span className="hint">
              {' '}
              Blocked: {first.message}
              {more}
            </span>
          )}
        </>
      ),
    };
  });
}

function activitiesOf({ overdue }: Overview): Item[] {
  const more = overdue.totalCount - overdue.edges.length;
  return [
    ...overdue.edges.map(({ node: { id, title, startsAt } }) => ({
      key: id,
      content: (
        <>
          <Link to={['activities', id]}>{title}</Link> of {formatMoment(startsAt)} is not completed or
          canceled
        </>
      ),
    })),
    ...(more > 0
      ? [{ key: 'overdue', content: `${formatCounted(more, 'earlier activity')} more to complete or cancel` }]
      : []),
  ];
}

function recordsOf({ expiringAgreements, trainingCoverage }: Overview): Item[] {
  return [
    ...expiringAgreements.edges.map(({ node: { id, title, expiresOn } }) => ({
      key: id,
      content: `Agreement “${title}” expires${expiresOn === null ? ' soon' : ` on ${formatDay(expiresOn)}`}`,
    })),
    ...trainingCoverage
      .filter(({ missingCount, expiredCount }) => missingCount + expiredCount > 0)
      .map(({ training, missingCount, expiredCount }) => ({
        key: training.id,
        content: (
          <>
            <Link to={['trainings']}>{training.title}</Link>:{' '}
            {formatCounted(missingCount + expiredCount, 'staff member')} without a valid completion
          </>
        ),
      })),
  ];
}
