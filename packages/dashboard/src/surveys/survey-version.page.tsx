import {
  useCloseSurveyVersionMutation,
  useFieldSurveyVersionMutation,
  useSurveyVersionQuery,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { ConfirmButton } from '../shared/confirm-button.tsx';
import { formatCount, labelOf } from '../shared/labels.ts';
import { Page } from '../shared/page.tsx';
import { Empty, FailureNotice, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import { ExportPanel } from './export.panel.tsx';
import { ImportPanel } from './import.panel.tsx';
import { ResultsPanel } from './results.panel.tsx';
import type { SurveyVersion } from './survey-version.ts';

export function SurveyVersionPage({ id }: { id: string }): ReactNode {
  const language = useParameters().get('language');
  const query = useSurveyVersionQuery({ id, language });
  const version = query.data?.surveyVersion;
  const canImport = useCan('import.write');
  const canExport = useCan('export.write');
  return (
    <Page title={version ? `${version.survey.title}, version ${version.number}` : 'Survey version'}>
      <p>{version ? <Link to={['surveys', version.survey.id]}>All versions of this survey</Link> : null}</p>
      {query.isPending ? <Loading what="the questionnaire" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {version === null ? <Empty>This version does not exist.</Empty> : null}
      {version ? (
        <>
          <VersionStatus version={version} />
          <ResultsPanel version={version} language={language} />
          {canImport && version.status === 'FIELDED' ? <ImportPanel version={version} /> : null}
          {canExport && version.status !== 'DRAFT' ? (
            <ExportPanel version={version} language={language} />
          ) : null}
          <Questions
            version={version}
            language={language}
            onLanguage={(tag) => setParameters({ language: tag }, 'push')}
          />
        </>
      ) : null}
    </Page>
  );
}

function VersionStatus({ version }: { version: SurveyVersion }): ReactNode {
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

interface QuestionsProps {
  version: SurveyVersion;
  language: string | null;
  onLanguage: (language: string) => void;
}

function Questions({ version, language, onLanguage }: QuestionsProps): ReactNode {
  const { edges, totalCount } = version.questions;
  return (
    <section aria-labelledby="questions">
      <div className="heading">
        <h2 id="questions">Questions ({formatCount(totalCount)})</h2>
        {version.languages.length > 1 ? (
          <label className="inline">
            Language{' '}
            <select
              value={language ?? version.languages[0]}
              onChange={(event) => onLanguage(event.target.value)}
            >
              {version.languages.map((tag) => (
                <option key={tag}>{tag}</option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      <ol className="questions">
        {edges.map(({ node }) => (
          <li key={node.id}>
            <span lang={language ?? version.languages[0]}>{node.text}</span>{' '}
            <span className="hint">
              <code>{node.code}</code>, {labelOf(node.kind).toLowerCase()}
              {node.minimum === null || node.maximum === null
                ? ''
                : ` from ${node.minimum} to ${node.maximum}`}
              {node.isDemographic ? ', can be used to group results' : ''}
            </span>
            {node.choices.length > 0 ? (
              <p className="hint">{node.choices.map(({ label }) => label).join(' · ')}</p>
            ) : null}
          </li>
        ))}
      </ol>
      {totalCount > edges.length ? <p className="hint">Showing the first {edges.length}.</p> : null}
    </section>
  );
}
