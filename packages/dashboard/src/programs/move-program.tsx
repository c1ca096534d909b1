import {
  useChangeProgramStatusMutation,
  useProgramGateQuery,
  type ProgramQuery,
  type ProgramStatus,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { ConfirmButton } from '../shared/confirm-button.tsx';
import { programStatuses } from '../shared/labels.ts';
import { FailureNotice, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';

type Program = NonNullable<ProgramQuery['program']>;

/** The consequences of the moves that cannot be undone. */
const consequences: Partial<Record<ProgramStatus, string>> = {
  COMPLETED:
    'Nothing can be added to a completed program, and it cannot become active again. This cannot be undone.',
  ENDED: 'Nothing can be added to an ended program, and it cannot be started again. This cannot be undone.',
};

/** The moves to other statuses that the user can make. A move that the rules block now is not offered. */
export function MoveProgram({ program }: { program: Program }): ReactNode {
  const change = useChangeProgramStatusMutation();
  const canReadGate = useCan('gate.read');
  const moves = program.allowedMoves.filter((move) => move.isAllowedForViewer);
  const canActivate = moves.some(({ status }) => status === 'ACTIVE');
  const gate = useProgramGateQuery({ id: program.id }, { enabled: canReadGate && canActivate });
  const isBlocked = gate.data?.program?.gate?.isOpen === false;
  const result = change.data?.changeProgramStatus;
  const move = (status: ProgramStatus): void =>
    change.mutate({ input: { id: program.id, expectedVersion: program.version, status } });
  return (
    <>
      {change.isError ? <RequestError error={change.error} /> : null}
      {result && !isPayload(result) ? <FailureNotice failure={result} /> : null}
      {moves.length > 0 ? (
        <div className="actions">
          Change status to
          {moves.map(({ status }) => {
            const consequence = consequences[status];
            if (consequence !== undefined) {
              return (
                <ConfirmButton
                  key={status}
                  label={programStatuses[status]}
                  consequence={consequence}
                  confirmLabel={status === 'COMPLETED' ? 'Complete the program' : 'End the program'}
                  isDisabled={change.isPending}
                  onConfirm={() => move(status)}
                />
              );
            }
            const isWaiting = status === 'ACTIVE' && (isBlocked || gate.isLoading);
            return (
              <button
                key={status}
                type="button"
                className="quiet"
                disabled={change.isPending || isWaiting}
                onClick={() => move(status)}
              >
                {programStatuses[status]}
              </button>
            );
          })}
        </div>
      ) : null}
      {canActivate && isBlocked ? (
        <p className="hint">
          It cannot become active before its <a href="#gate">outstanding requirements</a> are complete.
        </p>
      ) : null}
    </>
  );
}
