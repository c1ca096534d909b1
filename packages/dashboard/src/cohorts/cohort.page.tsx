import { useRecidivismCohortQuery, type RecidivismCohortQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { SpecificationChart } from '../charts/specification-chart.tsx';
import { Link } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { Figure, FigureNotes } from '../shared/figure.tsx';
import { FileImport } from '../shared/file-import.tsx';
import { formatMoment } from '../shared/labels.ts';
import { Page } from '../shared/page.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import { CohortPeople } from './cohort-people.panel.tsx';
import { cohortEvents, verdictMethods } from './cohort.words.ts';

type Cohort = NonNullable<RecidivismCohortQuery['recidivismCohort']>;
const counted = { one: 'person', other: 'people' };

export function CohortPage({ id }: { id: string }): ReactNode {
  const query = useRecidivismCohortQuery({ id });
  const canWrite = useCan('cohort.write');
  const cohort = query.data?.recidivismCohort;
  return (
    <Page title={cohort?.title ?? 'Cohort'}>
      <p>
        <Link to={['cohorts']}>All cohorts</Link>
      </p>
      {query.isPending ? <Loading what="the cohort" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {cohort === null ? <Empty>This cohort does not exist.</Empty> : null}
      {cohort ? (
        <>
          <Facts cohort={cohort} />
          <Results cohort={cohort} />
          {canWrite && cohort.removedAt === null ? (
            <FileImport
              title="Import people"
              kind="RECIDIVISM_COHORT"
              dataset={{ recidivismCohort: { cohortId: cohort.id } }}
            >
              <p className="hint">
                Use pseudonyms that only the office can resolve. A file with names is refused.
              </p>
            </FileImport>
          ) : null}
          {canWrite ? <CohortPeople cohort={cohort} /> : null}
        </>
      ) : null}
    </Page>
  );
}

function Facts({ cohort }: { cohort: Cohort }): ReactNode {
  const { startEvent, eventType, windowMonths, verdictMethod, program, removedAt, removalReason } = cohort;
  return (
    <section className="card" aria-label="Definition">
      {removedAt === null ? null : (
        <p className="notice">
          The people of this cohort were removed {formatMoment(removedAt)}: {removalReason}
        </p>
      )}
      <dl>
        {[
          ['Start', startEvent],
          ['Counted event', cohortEvents[eventType]],
          ['Follow-up', `${windowMonths} months`],
          ['Groups are compared by', verdictMethods[verdictMethod]],
          ['Program', program?.title ?? 'None'],
        ].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Results({ cohort: { figures, windowMonths } }: { cohort: Cohort }): ReactNode {
  const { overall, groups, comparison } = figures;
  const rows = [overall, ...groups];
  const values = rows.flatMap(({ fixedWindow, kaplanMeier, eventsPerPerson }) => [
    fixedWindow,
    kaplanMeier,
    eventsPerPerson,
  ]);
  return (
    <section aria-labelledby="results">
      <h2 id="results">Results</h2>
      <p className="sentence">{figures.sentence}</p>
      {groups.length === 0 ? null : <p className="sentence">{figures.comparisonSentence}</p>}
      {figures.charts.map((json, index) => (
        <SpecificationChart key={index} json={json} />
      ))}
      <DataTable
        caption="Figures of everyone and of each group"
        rows={rows}
        keyOf={({ groupCode }) => groupCode ?? ''}
        columns={[
          { header: 'Group', cell: ({ groupCode }) => groupCode ?? 'Everyone' },
          {
            header: `With an event within ${windowMonths} months`,
            cell: ({ fixedWindow }) => <Figure value={fixedWindow} axis={null} counted={counted} />,
          },
          {
            header: 'With the time of all people counted',
            cell: ({ kaplanMeier }) => <Figure value={kaplanMeier} axis={null} counted={counted} />,
          },
          {
            header: 'Events per person',
            cell: ({ eventsPerPerson }) => <Figure value={eventsPerPerson} axis={null} counted={counted} />,
          },
        ]}
      />
      {comparison.groupCodes === null ? null : (
        <DataTable
          caption={`${comparison.groupCodes.join(' compared with ')}, by three methods`}
          rows={[
            ['Difference of the shares', comparison.difference] as const,
            ['Ratio of the shares', comparison.riskRatio] as const,
            ['P-value of the log-rank test', comparison.logRankPValue] as const,
          ]}
          keyOf={([name]) => name}
          columns={[
            { header: 'Method', cell: ([name]) => name },
            {
              header: 'Figure',
              cell: ([, value]) => <Figure value={value} axis={null} counted={counted} />,
            },
          ]}
        />
      )}
      <FigureNotes values={values} />
    </section>
  );
}
