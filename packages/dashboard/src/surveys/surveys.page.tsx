import { useSurveysQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { formatMoment, labelOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { Pager } from '../shared/pager.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';

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
          <div className="scroll">
            <table>
              <caption className="visually-hidden">Surveys</caption>
              <thead>
                <tr>
                  <th scope="col">Title</th>
                  <th scope="col">Latest version</th>
                  <th scope="col">Program</th>
                  <th scope="col">Created</th>
                </tr>
              </thead>
              <tbody>
                {surveys.edges.map(({ node }) => {
                  const newest = node.versions.edges[0]?.node;
                  return (
                    <tr key={node.id}>
                      <th scope="row">
                        <Link to={['surveys', node.id]}>{node.title}</Link>
                      </th>
                      <td>
                        {newest ? (
                          <>
                            <Link to={['survey-versions', newest.id]}>Version {newest.number}</Link>{' '}
                            <span className="badge">{labelOf(newest.status)}</span>
                          </>
                        ) : (
                          <span className="hint">None</span>
                        )}
                      </td>
                      <td>
                        {node.program ? (
                          <Link to={['programs', node.program.id]}>{node.program.title}</Link>
                        ) : null}
                      </td>
                      <td>{formatMoment(node.createdAt)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          <Pager
            row="survey"
            size={pageSize}
            pageInfo={surveys.pageInfo}
            totalCount={surveys.totalCount}
            onTurn={turn}
          />
        </>
      ) : null}
    </Page>
  );
}
