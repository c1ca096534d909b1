import { useProgramGateQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { GateReport } from '../shared/gate-report.tsx';
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
      {gate ? <GateReport gate={gate} /> : null}
    </section>
  );
}
