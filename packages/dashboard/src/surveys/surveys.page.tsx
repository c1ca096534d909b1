import { useSurveysQuery, type SurveysQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { formatMoment, labelOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { ListExport } from '../shared/list-export.tsx';
import { Page } from '../shared/page.tsx';
import { Pager } from '../shared/pager.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';

type Survey = SurveysQuery['surveys']['edges'][number]['node'];

const pageSize = 10;

export function SurveysPage(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const query = useSurveysQuery(page);
  const surveys = query.data?.surveys;
  return (
    <Page title="Surveys">
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
