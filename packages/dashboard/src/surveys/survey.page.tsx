import { useSurveyQuery } from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { formatMoment, labelOf } from '../shared/labels.ts';
import { Page } from '../shared/page.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import { CopyVersionForm } from './copy-version.form.tsx';

export function SurveyPage({ id }: { id: string }): ReactNode {
  const query = useSurveyQuery({ id });
  const survey = query.data?.survey;
  const canWrite = useCan('survey.write');
  const [copied, setCopied] = useState<string | null>(null);
  const fielded = (survey?.versions.edges ?? [])
    .map(({ node }) => node)
    .filter(({ status }) => status !== 'DRAFT');
  return (
    <Page title={survey?.title ?? 'Survey'}>
      <p>
        <Link to={['surveys']}>All surveys</Link>
      </p>
      {query.isPending ? <Loading what="the survey" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {survey === null ? <Empty>This survey does not exist.</Empty> : null}
      {survey?.purpose ? <p>{survey.purpose}</p> : null}
      {survey ? (
        <section aria-labelledby="versions">
          <h2 id="versions">Versions</h2>
          {survey.versions.edges.length === 0 ? <Empty>No versions yet.</Empty> : null}
          <ul className="choices">
            {survey.versions.edges.map(({ node }) => (
              <li key={node.id}>
                <Link to={['survey-versions', node.id]}>Version {node.number}</Link>{' '}
                <span className="badge">{labelOf(node.status)}</span>{' '}
                <span className="hint">
                  {node.languages.join(', ')}
                  {node.fieldedAt === null ? '' : `, fielded ${formatMoment(node.fieldedAt)}`}
                  {node.closedAt === null ? '' : `, closed ${formatMoment(node.closedAt)}`}
                </span>
              </li>
            ))}
          </ul>
          {canWrite ? (
            <p>
              <Link to={['surveys', id, 'new']}>New version from an empty page</Link>
            </p>
          ) : null}
          {copied === null ? null : (
            <p role="status" className="notice">
              The copy is a draft. <Link to={['survey-versions', copied, 'edit']}>Edit the copy</Link>
            </p>
          )}
          {canWrite && fielded.length > 0 ? (
            <CopyVersionForm surveyId={id} versions={fielded} onCreated={setCopied} />
          ) : null}
        </section>
      ) : null}
    </Page>
  );
}
