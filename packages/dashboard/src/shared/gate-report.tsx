import type { GateFieldsFragment } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { agreementKinds, reviewKinds } from './labels.ts';

/** The approval status of a record: its outstanding and its completed requirements. */
export function GateReport({ gate }: { gate: GateFieldsFragment }): ReactNode {
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
