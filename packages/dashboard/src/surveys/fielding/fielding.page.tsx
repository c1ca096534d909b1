import { useSurveyFieldingQuery, useSurveyVersionQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../../router.tsx';
import { DataTable } from '../../shared/data-table.tsx';
import { formatCount, formatMoment } from '../../shared/labels.ts';
import { Page } from '../../shared/page.tsx';
import { Empty, Loading, RequestError } from '../../shared/states.tsx';
import { useCan } from '../../viewer.context.ts';
import type { SurveyVersion } from '../survey-version.ts';
import { VersionStatus } from '../version-status.tsx';
import { LinksPanel } from './links.panel.tsx';
import { RescheduleForm } from './reschedule.form.tsx';
import { SampleCasesPanel } from './sample-cases.panel.tsx';

/** How a version is answered: its dates, links, responses and quotas. */
export function FieldingPage({ id }: { id: string }): ReactNode {
  const query = useSurveyVersionQuery({ id, questionsFirst: 1 });
  const version = query.data?.surveyVersion;
  const canRead = useCan('surveyLink.read');
  const canCount = useCan('response.read');
  const canWrite = useCan('survey.write');
  const canEnter = useCan('responseEntry.write');
  return (
    <Page title={version ? `Fielding: ${version.survey.title}, version ${version.number}` : 'Fielding'}>
      <p>
        <Link to={['survey-versions', id]}>Back to the version</Link>
      </p>
      {query.isPending ? <Loading what="the version" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {version === null ? <Empty>This version does not exist.</Empty> : null}
      {version ? (
        <>
          <VersionStatus version={version} />
          <p>{stateOf(version)}</p>
          {canCount ? <Responses id={id} /> : null}
          {canEnter && version.status === 'FIELDED' ? (
            <p>
              <Link to={['survey-versions', id, 'record']}>Enter a response from paper</Link>
            </p>
          ) : null}
          {canRead ? <LinksPanel versionId={id} isClosed={version.status === 'CLOSED'} /> : null}
          <SampleCasesPanel versionId={id} isClosed={version.status === 'CLOSED'} />
          {canWrite && version.status === 'FIELDED' ? (
            <section aria-labelledby="closing">
              <h2 id="closing">Closing date</h2>
              <RescheduleForm key={version.version} version={version} />
            </section>
          ) : null}
        </>
      ) : null}
    </Page>
  );
}

function stateOf({ status, isOpen, opensAt, closesAt, closedAt }: SurveyVersion): string {
  const end = closesAt === null ? '' : ` It closes ${formatMoment(closesAt)}.`;
  if (status === 'DRAFT') return 'It accepts no responses yet. Links can be made before it is fielded.';
  if (status === 'CLOSED') return `It was closed${closedAt === null ? '' : ` ${formatMoment(closedAt)}`}.`;
  if (isOpen) return `It accepts responses.${end}`;
  return `It opens ${opensAt === null ? 'later' : formatMoment(opensAt)}.${end}`;
}

/** The number of responses, and the places of quotas, for people who can read responses. */
function Responses({ id }: { id: string }): ReactNode {
  const query = useSurveyFieldingQuery({ surveyVersionId: id });
  const version = query.data?.surveyVersion;
  return (
    <section aria-labelledby="responses">
      <h2 id="responses">Responses</h2>
      {query.isPending ? <Loading what="the responses" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {version ? (
        <>
          <p>
            <span className="quantity">{formatCount(version.responses.totalCount ?? 0)}</span> responses,
            including those that a quota ended.
          </p>
          {version.quotas.length > 0 ? (
            <DataTable
              caption="Quotas"
              rows={version.quotas}
              keyOf={({ code }) => code}
              columns={[
                { header: 'Quota', cell: ({ label }) => label },
                { header: 'Taken', cell: ({ filledCount }) => formatCount(filledCount ?? 0) },
                { header: 'Places', cell: ({ maxResponses }) => formatCount(maxResponses) },
                {
                  header: 'State',
                  cell: ({ filledCount, maxResponses }) =>
                    (filledCount ?? 0) >= maxResponses ? 'Full' : 'Open',
                },
              ]}
            />
          ) : null}
        </>
      ) : null}
    </section>
  );
}
