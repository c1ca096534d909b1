import { useSurveyQuery } from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { Page } from '../shared/page.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { NewVersionForm } from './builder/questionnaire.form.tsx';

/** Writes a questionnaire from an empty page. */
export function NewVersionPage({ id }: { id: string }): ReactNode {
  const query = useSurveyQuery({ id });
  const survey = query.data?.survey;
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <Page title={survey ? `New version: ${survey.title}` : 'New version'}>
      <p>
        <Link to={['surveys', id]}>Back to the survey</Link>
      </p>
      {query.isPending ? <Loading what="the survey" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {survey === null ? <Empty>This survey does not exist.</Empty> : null}
      {saved === null ? null : (
        <p role="status" className="notice">
          The draft is saved. <Link to={['survey-versions', saved, 'edit']}>Go on with the draft</Link>{' '}
          <Link to={['survey-versions', saved]}>Go to the version</Link>
        </p>
      )}
      {survey && saved === null ? <NewVersionForm survey={survey} onSaved={setSaved} /> : null}
    </Page>
  );
}
