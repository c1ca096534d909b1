import type { ProgramFieldsFragment } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Empty } from '../shared/states.tsx';

/** The parts of a logic model. */
const logicModelParts = [
  ['inputs', 'Inputs'],
  ['activities', 'Activities'],
  ['outputs', 'Outputs'],
  ['outcomes', 'Outcomes'],
] as const;

/** The strategy and logic model of the program. */
export function ProgramPlanPanel({
  program: { strategy, logicModel },
}: {
  program: Pick<ProgramFieldsFragment, 'strategy' | 'logicModel'>;
}): ReactNode {
  const parts = logicModelParts.filter(([part]) => logicModel[part].length > 0);
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">Plan</h2>
      {strategy === null ? null : <p>{strategy}</p>}
      {strategy === null && parts.length === 0 ? <Empty>No plan recorded yet.</Empty> : null}
      {parts.length > 0 ? (
        <div className="columns card">
          {parts.map(([part, name]) => (
            <div key={part}>
              <h3 id={`plan-${part}`}>{name}</h3>
              <ul aria-labelledby={`plan-${part}`}>
                {logicModel[part].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      ) : null}
    </section>
  );
}
