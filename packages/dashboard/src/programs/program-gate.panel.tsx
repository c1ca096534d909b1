import { useProgramGateQuery, type GateFieldsFragment } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { agreementKinds, reviewKinds } from '../shared/labels.ts';
import { Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';

/** Whether the program may run, and everything that is in its way. Nothing for those who may not know. */
export function ProgramGatePanel({ programId }: { programId: string }): ReactNode {
  const canRead = useCan('gate.read');
  const query = useProgramGateQuery({ id: programId }, { enabled: canRead });
  if (!canRead) return null;
  const gate = query.data?.program?.gate;
  return (
    <section aria-labelledby="gate">
      <h2 id="gate">May it run?</h2>
      {query.isPending ? <Loading what="what is required" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {gate ? <Gate gate={gate} /> : null}
    </section>
  );
}

function Gate({ gate }: { gate: GateFieldsFragment }): ReactNode {
  const settled = gate.requirements.filter(({ state }) => state === 'SETTLED');
  return (
    <div className="card">
      {gate.isOpen ? (
        <p>
          <span className="badge">Yes</span> Nothing is in its way.
        </p>
      ) : (
        <>
          <p>
            <span className="badge">Not yet</span> This is in its way:
          </p>
          <ul className="notes" aria-label="What is in its way">
            {gate.blockers.map(({ message }, index) => (
              // Two blockers can say the same.
              <li key={index}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {settled.length > 0 ? (
        <>
          <p className="hint">Settled:</p>
          <ul className="notes hint" aria-label="What is settled">
            {settled.map(({ rule, reviewKind, agreementKind }, index) => (
              <li key={index}>
                {rule.title}
                {reviewKind === null ? null : ` (${reviewKinds[reviewKind].toLowerCase()} review)`}
                {agreementKind === null ? null : ` (${agreementKinds[agreementKind]})`}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
