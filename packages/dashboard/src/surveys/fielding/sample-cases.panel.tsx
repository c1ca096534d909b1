import {
  useRemoveSampleCaseMutation,
  useSampleCasesQuery,
  type SampleCaseFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { ActButton } from '../../shared/act-button.tsx';
import { DataTable } from '../../shared/data-table.tsx';
import { FormChoice } from '../../shared/form-choice.tsx';
import { formatCount, formatCounted } from '../../shared/labels.ts';
import { Empty, Loading, RequestError } from '../../shared/states.tsx';
import { useCan } from '../../viewer.context.ts';
import { dispositions, ResponseRates } from '../response-rates.tsx';
import { ImportCasesForm, RecordCaseForm, type RecordedCases } from './sample-case.form.tsx';

const pageSize = 50;

/** The sample of a version: its cases with their dispositions, and the response rates. */
export function SampleCasesPanel({
  versionId,
  isClosed,
}: {
  versionId: string;
  isClosed: boolean;
}): ReactNode {
  const canRead = useCan('sampleCase.read');
  const canWrite = useCan('sampleCase.write') && !isClosed;
  const canSeeExact = useCan('response.read');
  const [after, setAfter] = useState<string | null>(null);
  const [recorded, setRecorded] = useState<RecordedCases | null>(null);
  const query = useSampleCasesQuery(
    { surveyVersionId: versionId, first: pageSize, after },
    { enabled: canRead },
  );
  if (!canRead) return null;
  const cases = query.data?.surveyVersion?.sampleCases;
  const remove = {
    header: 'Actions',
    cell: ({ id, version, caseKey }: SampleCaseFieldsFragment) => (
      <ActButton
        label="Remove"
        about={`the case ${caseKey}`}
        useAct={useRemoveSampleCaseMutation}
        input={{ id, expectedVersion: version }}
        consequence="The case no longer counts in the response rates."
        confirmLabel="Remove the case"
      />
    ),
  };
  return (
    <section aria-labelledby="sample">
      <h2 id="sample">Sample</h2>
      <p className="hint">
        Each case has a pseudonym and the final disposition of AAPOR. Nothing leads from a case to a response.
      </p>
      {recorded ? (
        <p role="status" className="notice">
          {formatCounted(recorded.createdCount, 'new case')},{' '}
          {formatCounted(recorded.changedCount, 'changed case')}.
        </p>
      ) : null}
      {canWrite ? (
        <FormChoice
          label="Record cases"
          choices={[
            {
              name: 'case',
              label: 'Record a case',
              form: <RecordCaseForm surveyVersionId={versionId} onSaved={setRecorded} />,
            },
            {
              name: 'cases',
              label: 'Import cases',
              form: <ImportCasesForm surveyVersionId={versionId} onSaved={setRecorded} />,
            },
          ]}
        />
      ) : null}
      {query.isPending ? <Loading what="the sample" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {cases?.edges.length === 0 ? <Empty>No cases yet.</Empty> : null}
      {cases && cases.edges.length > 0 ? (
        <>
          <ResponseRates surveyVersionId={versionId} precision={canSeeExact ? 'EXACT' : 'RELEASED'} />
          <DataTable
            caption={`Cases, newest first (${formatCount(cases.totalCount)})`}
            rows={cases.edges.map(({ node }) => node)}
            keyOf={({ id }) => id}
            columns={[
              { header: 'Case', cell: ({ caseKey }) => <code>{caseKey}</code> },
              { header: 'Disposition', cell: ({ disposition }) => dispositions[disposition] },
              { header: 'Stratum', cell: ({ stratum }) => stratum ?? 'Not recorded' },
              { header: 'Sampling weight', cell: ({ samplingWeight }) => samplingWeight ?? 'Not recorded' },
              ...(canWrite ? [remove] : []),
            ]}
          />
          <div className="actions">
            {after === null ? null : (
              <button type="button" className="quiet" onClick={() => setAfter(null)}>
                First cases
              </button>
            )}
            {cases.pageInfo.hasNextPage ? (
              <button type="button" className="quiet" onClick={() => setAfter(cases.pageInfo.endCursor)}>
                More cases
              </button>
            ) : null}
          </div>
        </>
      ) : null}
    </section>
  );
}
