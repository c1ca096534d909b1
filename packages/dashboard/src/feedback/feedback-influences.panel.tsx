import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { labelOf } from '../shared/labels.ts';
import { useCan } from '../viewer.context.ts';
import type { FeedbackItem } from './feedback-item.ts';

/** The policy changes that the feedback item influenced, and the way to another one. */
export function FeedbackInfluencesPanel({ item }: { item: FeedbackItem }): ReactNode {
  const canChange = useCan('policyChange.write');
  const influences = item.influences.edges.map(({ node }) => node);
  return (
    <section className="card" aria-labelledby="influences">
      <h2 id="influences">Policy changes that it influenced</h2>
      {influences.length === 0 ? <p className="hint">None yet.</p> : null}
      <ul className="notes" aria-labelledby="influences">
        {influences.map(({ id, weight, rationale, policyChange }) => (
          <li key={id}>
            {policyChange ? (
              <Link to={['policy-changes', policyChange.id]}>{policyChange.title}</Link>
            ) : (
              'A deleted policy change'
            )}{' '}
            <span className="badge">{labelOf(weight)}</span>
            {rationale === null ? null : <p className="hint">{rationale}</p>}
          </li>
        ))}
      </ul>
      {canChange && item.mergedInto === null ? (
        <p>
          <Link to={['policy-changes']} parameters={{ do: 'new', feedbackItem: item.id }}>
            Record a policy change because of it
          </Link>
        </p>
      ) : null}
    </section>
  );
}
