import { useProgramGateQuery, type GateFieldsFragment } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { agreementKinds, reviewKinds } from '../shared/labels.ts';
import { Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';

/** The approval status of the program and its outstanding requirements. Hidden from roles without access. */
export function ProgramGatePanel({ programId }: { programId: string }): ReactNode {
  const canRead = useCan('gate.read');
  const query = useProgramGateQuery({ id: programId }, { enabled: canRead });
  if (!canRead) return null;
  const gate = query.data?.program?.gate;
  return (
    <section aria-labelledby="gate">
      <h2 id="gate">Approval status</h2>
      {query.isPending ? <Loading what="the approval status" /> : null}
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
          <span className="badge">Cleared</span> No outstanding requirements.
        </p>
      ) : (
        <>
          <p>
            <span className="badge">Blocked</span> Outstanding requirements:
          </p>
          <ul className="notes" aria-label="Outstanding requirements">
            {gate.blockers.map(({ message }, index) => (
              // Two blockers can have the same message.
              <li key={index}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {settled.length > 0 ? (
        <>
          <p className="hint">Completed requirements:</p>
          <ul className="notes hint" aria-label="Completed requirements">
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
