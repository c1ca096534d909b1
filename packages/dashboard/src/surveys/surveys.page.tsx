import { useSurveysQuery, type SurveysQuery } from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { Link, setParameters } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { formatMoment, labelOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { ListExport } from '../shared/list-export.tsx';
import { Page } from '../shared/page.tsx';
import { Pager } from '../shared/pager.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
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
  const surveys = query.data?.surveys;
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
      {query.isPending ? <Loading what="surveys" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {surveys?.edges.length === 0 ? <Empty>No surveys yet.</Empty> : null}
      {surveys && surveys.edges.length > 0 ? (
        <>
          <DataTable
            caption="Surveys"
            isCaptionHidden
            rows={surveys.edges}
            keyOf={({ node }) => node.id}
            columns={[
              {
                header: 'Title',
                cell: ({ node }) => <Link to={['surveys', node.id]}>{node.title}</Link>,
              },
              { header: 'Latest version', cell: ({ node }) => <LatestVersion survey={node} /> },
              {
                header: 'Program',
                cell: ({ node: { program } }) =>
                  program ? <Link to={['programs', program.id]}>{program.title}</Link> : null,
              },
              { header: 'Created', cell: ({ node }) => formatMoment(node.createdAt) },
            ]}
          />
          <Pager
            row="survey"
            size={pageSize}
            pageInfo={surveys.pageInfo}
            totalCount={surveys.totalCount}
            onTurn={turn}
          />
          <ListExport list="SURVEYS" name="surveys" />
        </>
      ) : null}
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
