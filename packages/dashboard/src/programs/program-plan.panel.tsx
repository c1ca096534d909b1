import type { ProgramFieldsFragment } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Empty } from '../shared/states.tsx';

/** What is put in, what is done with it, what comes of that, and what it is to change. */
const logicModelParts = [
  ['inputs', 'What goes in'],
  ['activities', 'What is done'],
  ['outputs', 'What comes of it'],
  ['outcomes', 'What it is to change'],
] as const;

/** How the program is meant to work. */
export function ProgramPlanPanel({
  program: { strategy, logicModel },
}: {
  program: Pick<ProgramFieldsFragment, 'strategy' | 'logicModel'>;
}): ReactNode {
  const parts = logicModelParts.filter(([part]) => logicModel[part].length > 0);
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">The plan</h2>
      {strategy === null ? null : <p>{strategy}</p>}
      {strategy === null && parts.length === 0 ? <Empty>No plan is written down yet.</Empty> : null}
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
