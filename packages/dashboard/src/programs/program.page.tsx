import { useProgramQuery, type ProgramQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { ProgramOutcomesPanel } from '../evaluations/program-outcomes.panel.tsx';
import { Link, setParameters, useParameters } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { Quantity } from '../shared/figure.tsx';
import {
  activityKinds,
  activityModes,
  activityStatuses,
  formatCount,
  formatDay,
  formatMoment,
  leadAgencyTypes,
  programStatuses,
  programTypes,
} from '../shared/labels.ts';
import { ListExport } from '../shared/list-export.tsx';
import { Page } from '../shared/page.tsx';
import { Fact } from '../shared/record-page.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import { CreateActivityForm } from './create-activity.form.tsx';
import { MoveActivity } from './move-activity.tsx';
import { MoveProgram } from './move-program.tsx';
import { ProgramFiguresPanel } from './program-figures.panel.tsx';
import { ProgramGatePanel } from './program-gate.panel.tsx';
import { ProgramPlanPanel } from './program-plan.panel.tsx';
import { RecordAttendanceForm } from './record-attendance.form.tsx';

type Program = NonNullable<ProgramQuery['program']>;

const pageSize = 20;

export function ProgramPage({ id }: { id: string }): ReactNode {
  const canReadOutcomes = useCan('evaluation.read');
  const after = useParameters().get('after');
  const turn = (cursor: string | null): void => setParameters({ after: cursor ?? '' }, 'push');
  const query = useProgramQuery({ id, activitiesFirst: pageSize, activitiesAfter: after });
  const program = query.data?.program;
  const activities = program?.activities;
  return (
    <Page title={program?.title ?? 'Program'}>
      <p>
        <Link to={['programs']}>All programs</Link>
      </p>
      {query.isPending ? <Loading what="the program" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {program === null ? <Empty>This program does not exist.</Empty> : null}
      {program ? <ProgramFacts program={program} /> : null}
      {program && program.allowedMoves.length > 0 ? <ProgramGatePanel programId={program.id} /> : null}
      {program ? <ProgramPlanPanel program={program} /> : null}
      {program ? <ProgramFiguresPanel programId={program.id} /> : null}
      {program && canReadOutcomes ? <ProgramOutcomesPanel programId={program.id} /> : null}
      {program ? <Activities program={program} /> : null}
      {activities?.pageInfo.hasNextPage || after !== null ? (
        <nav className="pager" aria-label="Pages of activities">
          <button type="button" className="quiet" disabled={after === null} onClick={() => turn(null)}>
            First page
          </button>
          <button
            type="button"
            className="quiet"
            disabled={!activities?.pageInfo.hasNextPage}
            onClick={() => turn(activities?.pageInfo.endCursor ?? null)}
          >
            Next
          </button>
        </nav>
      ) : null}
      {activities && activities.edges.length > 0 ? (
        <ListExport list="ACTIVITIES" name="activities" filter={{ activities: { programId: id } }} />
      ) : null}
    </Page>
  );
}

function ProgramFacts({ program }: { program: Program }): ReactNode {
  return (
    <section className="card" aria-label="About the program">
      <p>
        <span className="badge">{programStatuses[program.status]}</span> {programTypes[program.type]}, led by{' '}
        {leaderOf(program)}
      </p>
      {program.summary === null ? null : <p>{program.summary}</p>}
      <dl>
        <Fact name="Problem">{program.targetProblem}</Fact>
        <Fact name="People">{program.targetPopulation}</Fact>
        <Fact name="Area">{program.targetArea?.name ?? null}</Fact>
        <Fact name="First day">{program.startsOn === null ? null : formatDay(program.startsOn)}</Fact>
        <Fact name="Last day">{program.endsOn === null ? null : formatDay(program.endsOn)}</Fact>
      </dl>
      <MoveProgram program={program} />
    </section>
  );
}

function leaderOf({ leadAgencyType, leadAgencyName }: Program): string {
  const type = leadAgencyTypes[leadAgencyType].toLowerCase();
  return leadAgencyName === null ? type : `${leadAgencyName} (${type})`;
}

type Activity = Program['activities']['edges'][number]['node'];

const attendanceColumn = {
  header: 'Record attendance',
  cell: ({ id, title, status }: Activity) =>
    status === 'ACTIVE' || status === 'COMPLETED' ? (
      <RecordAttendanceForm activityId={id} title={title} />
    ) : null,
};

const moveColumn = {
  header: 'Change status',
  cell: (activity: Activity) => <MoveActivity activity={activity} />,
};

function Activities({ program }: { program: Program }): ReactNode {
  const isCreating = useParameters().get('new') === 'activity';
  const setIsCreating = (isOpen: boolean): void => setParameters({ new: isOpen ? 'activity' : '' }, 'push');
  const canWrite = useCan('activity.write');
  const canCount = useCan('attendance.write');
  const canMove = useCan('activityMove.write');
  const { edges, totalCount } = program.activities;
  return (
    <section aria-labelledby="activities">
      <div className="heading">
        <h2 id="activities">Activities ({formatCount(totalCount)})</h2>
        {canWrite ? (
          <button
            type="button"
            className="quiet"
            aria-expanded={isCreating}
            onClick={() => setIsCreating(!isCreating)}
          >
            {isCreating ? 'Close form' : 'New activity'}
          </button>
        ) : null}
      </div>
      {isCreating ? (
        <CreateActivityForm programId={program.id} onCreated={() => setIsCreating(false)} />
      ) : null}
      {edges.length === 0 ? <Empty>No activities yet.</Empty> : null}
      {edges.length > 0 ? (
        <DataTable
          caption="Activities of the program with attendance"
          isCaptionHidden
          rows={edges.map(({ node }) => node)}
          keyOf={({ id }) => id}
          columns={[
            {
              header: 'Activity',
              cell: ({ id, title, kind }) => (
                <>
                  <Link to={['activities', id]}>{title}</Link>
                  <span className="hint"> {activityKinds[kind]}</span>
                </>
              ),
            },
            {
              header: 'Status',
              cell: ({ status, cancelReason }) => (
                <>
                  {activityStatuses[status]}
                  {cancelReason === null ? null : <span className="hint"> {cancelReason}</span>}
                </>
              ),
            },
            { header: 'Time', cell: ({ startsAt }) => formatMoment(startsAt) },
            {
              header: 'Location',
              cell: ({ place, mode }) => (
                <>
                  {place ?? ''} <span className="hint">{activityModes[mode]}</span>
                </>
              ),
            },
            {
              header: 'Headcount',
              isNumber: true,
              cell: ({ attendance }) => <Quantity value={attendance.headcountTotal} />,
            },
            {
              header: 'Participants',
              isNumber: true,
              cell: ({ attendance }) => formatCount(attendance.participantCount),
            },
            ...(canCount ? [attendanceColumn] : []),
            ...(canMove ? [moveColumn] : []),
          ]}
        />
      ) : null}
    </section>
  );
}
