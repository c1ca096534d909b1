import { useSurveysQuery, type SurveysQuery } from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { Link, setParameters } from '../router.tsx';
import { formatMoment, labelOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { RecordList } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { NewSurveyForm } from './new-survey.form.tsx';

type Survey = SurveysQuery['surveys']['edges'][number]['node'];

const pageSize = 10;

export function SurveysPage(): ReactNode {
  const { filters, page, turn } = useListAddress(pageSize, ['new']);
  const canWrite = useCan('survey.write');
  const isCreating = filters.new !== '';
  const [created, setCreated] = useState<string | null>(null);
  const query = useSurveysQuery(page);
  return (
    <Page title="Surveys">
      {canWrite ? (
        <p className="actions">
          <button
            type="button"
            aria-expanded={isCreating}
            onClick={() => setParameters({ new: isCreating ? '' : 'survey' }, 'push')}
          >
            {isCreating ? 'Cancel' : 'New survey'}
          </button>
        </p>
      ) : null}
      {created === null ? null : (
        <p role="status" className="notice">
          The survey is created. <Link to={['surveys', created, 'new']}>Write its questions</Link>
        </p>
      )}
      {canWrite && isCreating ? (
        <NewSurveyForm
          onCreated={(id) => {
            setParameters({ new: '' }, 'replace');
            setCreated(id);
          }}
        />
      ) : null}
      <RecordList
        row="survey"
        caption="Surveys"
        query={query}
        list={query.data?.surveys}
        size={pageSize}
        onTurn={turn}
        columns={[
          { header: 'Title', cell: ({ id, title }) => <Link to={['surveys', id]}>{title}</Link> },
          { header: 'Latest version', cell: (survey) => <LatestVersion survey={survey} /> },
          {
            header: 'Program',
            cell: ({ program }) =>
              program ? <Link to={['programs', program.id]}>{program.title}</Link> : null,
          },
          { header: 'Created', cell: ({ createdAt }) => formatMoment(createdAt) },
        ]}
        exported={['SURVEYS']}
      />
    </Page>
  );
}

function LatestVersion({ survey }: { survey: Survey }): ReactNode {
  const newest = survey.versions.edges[0]?.node;
  if (!newest) return <span className="hint">None</span>;
  return (
    <>
      <Link to={['survey-versions', newest.id]}>Version {newest.number}</Link>{' '}
      <span className="badge">{labelOf(newest.status)}</span>
    </>
  );
}
