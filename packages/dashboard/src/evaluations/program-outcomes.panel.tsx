import { useProgramOutcomesQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { designs } from './design.questions.ts';
import { claimLevels } from './result.panel.tsx';

/** The evaluations of a program, each with the sentence of its latest result. */
export function ProgramOutcomesPanel({ programId }: { programId: string }): ReactNode {
  const query = useProgramOutcomesQuery({ programId });
  const outcomes = query.data?.programOutcomes;
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">Outcomes</h2>
      {query.isPending ? <Loading what="outcomes" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {outcomes?.length === 0 ? <Empty>This program has not been evaluated yet.</Empty> : null}
      {outcomes && outcomes.length > 0 ? (
        <ul className="choices card">
          {outcomes.map(({ evaluation, result }) => (
            <li key={evaluation.id}>
              <Link to={['evaluations', evaluation.id]}>{evaluation.title}</Link>{' '}
              {result?.claimLevel == null ? (
                <span className="badge muted">No result yet</span>
              ) : (
                <span className="badge">{claimLevels[result.claimLevel]}</span>
              )}
              <p className="hint">
                {result?.outcome?.sentence ?? `${designs[evaluation.design].name}. ${evaluation.question}`}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
