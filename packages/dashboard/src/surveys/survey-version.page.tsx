import { useSurveyVersionQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { formatCount, labelOf } from '../shared/labels.ts';
import { Page } from '../shared/page.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import { ExportPanel } from './export.panel.tsx';
import { ImportPanel } from './import.panel.tsx';
import { ResultsPanel } from './results.panel.tsx';
import type { SurveyVersion } from './survey-version.ts';
import { VersionStatus } from './version-status.tsx';
import { WeightsPanel } from './weights.panel.tsx';

export function SurveyVersionPage({ id }: { id: string }): ReactNode {
  const language = useParameters().get('language');
  const query = useSurveyVersionQuery({ id, language });
  const version = query.data?.surveyVersion;
  const canEdit = useCan('survey.write');
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
          <ul className="choices">
            {canEdit && version.status === 'DRAFT' ? (
              <li>
                <Link to={['survey-versions', id, 'edit']}>Edit the questionnaire, with a preview</Link>
              </li>
            ) : null}
            <li>
              <Link to={['survey-versions', id, 'fielding']}>Links, responses and quotas</Link>
            </li>
          </ul>
          <ResultsPanel version={version} language={language} />
          <WeightsPanel version={version} />
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
