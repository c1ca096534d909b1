import { useRemoveFeedbackInfluenceMutation } from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { ActButton } from '../shared/act-button.tsx';
import { FormChoice } from '../shared/form-choice.tsx';
import { labelOf } from '../shared/labels.ts';
import { useCan } from '../viewer.context.ts';
import { AddInfluenceForm, UpdateInfluenceForm } from './feedback-influence.form.tsx';
import { sourceOf, weights, type PolicyChange } from './policy-change.words.ts';

type Source = PolicyChange['sources']['edges'][number]['node'];

/** The feedback, the activities and the surveys behind the change, with their weights. */
export function SourcesPanel({ change }: { change: PolicyChange }): ReactNode {
  const canWrite = useCan('policyChange.write') && change.status !== 'WITHDRAWN';
  const sources = change.sources.edges.map(({ node }) => node);
  return (
    <section className="card" aria-labelledby="sources">
      <h2 id="sources">Influenced by</h2>
      {sources.length === 0 ? <p className="hint">No sources.</p> : null}
      <ul className="notes" aria-labelledby="sources">
        {sources.map((source) => (
          <SourceItem
            key={source.id}
            source={source}
            canWrite={canWrite}
            isOnly={change.sources.totalCount === 1}
          />
        ))}
      </ul>
      {canWrite ? (
        <FormChoice
          label="Add a source"
          choices={[{ name: 'source', label: 'Add a source', form: <AddInfluenceForm change={change} /> }]}
        />
      ) : null}
    </section>
  );
}

interface SourceItemProps {
  source: Source;
  canWrite: boolean;
  /** A policy change keeps at least one source. */
  isOnly: boolean;
}

function SourceItem({ source, canWrite, isOnly }: SourceItemProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const { id, sourceKind, weight, rationale, isErased } = source;
  const found = sourceOf(source);
  const name = found?.name ?? (isErased ? 'An erased source' : 'A deleted source');
  return (
    <li>
      {found ? <Link to={found.to}>{name}</Link> : name} <span className="hint">{labelOf(sourceKind)}</span>{' '}
      <span className="badge">{weights[weight]}</span>
      {rationale === null ? null : <p className="hint">{rationale}</p>}
      {canWrite ? (
        <div className="actions">
          <button
            type="button"
            className="quiet"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Close form' : 'Change the weight'}: ${name}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? 'Close form' : 'Change the weight'}
          </button>
          {isOnly ? null : (
            <ActButton
              label="Remove"
              about={name}
              useAct={useRemoveFeedbackInfluenceMutation}
              input={{ id }}
              consequence="The source no longer counts for this policy change. Its weight and its rationale are removed."
              confirmLabel="Remove the source"
            />
          )}
        </div>
      ) : null}
      {isOpen ? <UpdateInfluenceForm influence={source} onSaved={() => setIsOpen(false)} /> : null}
    </li>
  );
}
