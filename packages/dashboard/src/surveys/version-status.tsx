import {
  useCloseSurveyVersionMutation,
  useFieldSurveyVersionMutation,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { ConfirmButton } from '../shared/confirm-button.tsx';
import { labelOf } from '../shared/labels.ts';
import { FailureNotice, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import type { SurveyVersion } from './survey-version.ts';

/** The status of a version, and the step to the next one. */
export function VersionStatus({
  version,
}: {
  version: Pick<SurveyVersion, 'id' | 'version' | 'status'>;
}): ReactNode {
  const canWrite = useCan('survey.write');
  const field = useFieldSurveyVersionMutation();
  const close = useCloseSurveyVersionMutation();
  const result = field.data?.fieldSurveyVersion ?? close.data?.closeSurveyVersion;
  const error = field.error ?? close.error;
  const variables = { input: { id: version.id, expectedVersion: version.version } };
  return (
    <div className="actions">
      <span className="badge">{labelOf(version.status)}</span>
      {canWrite && version.status === 'DRAFT' ? (
        <ConfirmButton
          label="Open for responses"
          consequence="The questions can no longer be changed after this. This cannot be undone."
          confirmLabel="Open the survey"
          isDisabled={field.isPending}
          onConfirm={() => field.mutate(variables)}
        />
      ) : null}
      {canWrite && version.status === 'FIELDED' ? (
        <ConfirmButton
          label="Close and show results"
          consequence="No more responses can be added after this, and everyone in the office can read the results. This cannot be undone."
          confirmLabel="Close the survey"
          isDisabled={close.isPending}
          onConfirm={() => close.mutate(variables)}
        />
      ) : null}
      {error ? <RequestError error={error} /> : null}
      {result && !isPayload(result) ? <FailureNotice failure={result} /> : null}
    </div>
  );
}
