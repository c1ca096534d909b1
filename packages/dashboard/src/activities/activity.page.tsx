import {
  useActivityRecordsQuery,
  useVoidAttendanceMutation,
  useVoidResourceDistributionMutation,
  type ActivityRecordsQuery,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { RecordAttendanceForm } from '../programs/record-attendance.form.tsx';
import { Link, setParameters, useParameters } from '../router.tsx';
import { CorrectableTable } from '../shared/corrections.tsx';
import { Quantity } from '../shared/figure.tsx';
import {
  activityKinds,
  activityModes,
  activityStatuses,
  formatCount,
  formatCounted,
  formatMoment,
  labelOf,
  resourceKinds,
} from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { ListPages } from '../shared/record-list.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { VoidForm } from '../shared/void.form.tsx';
import { useCan } from '../viewer.context.ts';
import { CorrectAttendanceForm, type Attendance } from './correct-attendance.form.tsx';
import { CorrectResourceForm } from './correct-resource.form.tsx';
import { RecordResourceForm } from './record-resource.form.tsx';

type Activity = NonNullable<ActivityRecordsQuery['activity']>;

const pageSize = 20;
/** An activity rarely has more kinds of resources. */
const resourcesMax = 100;

/** An activity with its attendance and the resources that were handed out. */
export function ActivityPage({ id }: { id: string }): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const query = useActivityRecordsQuery({
    id,
    attendancesFirst: page.first ?? null,
    attendancesAfter: page.after ?? null,
    attendancesLast: page.last ?? null,
    attendancesBefore: page.before ?? null,
    resourcesFirst: resourcesMax,
    withGroups: useCan('attendanceCount.read'),
    withKeys: useCan('participantKey.read'),
  });
  const activity = query.data?.activity;
  return (
    <Page title={activity?.title ?? 'Activity'}>
      {activity ? (
        <p>
          <Link to={['programs', activity.program.id]}>{activity.program.title}</Link>
        </p>
      ) : null}
      {query.isPending ? <Loading what="the activity" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {activity === null ? <Empty>This activity does not exist.</Empty> : null}
      {activity ? <Facts activity={activity} /> : null}
      {activity ? <AttendanceSection activity={activity} turn={turn} /> : null}
      {activity ? <Resources activity={activity} /> : null}
    </Page>
  );
}

function Facts({ activity }: { activity: Activity }): ReactNode {
  const { status, kind, mode, startsAt, place, attendance } = activity;
  return (
    <section className="card" aria-label="About the activity">
      <p>
        <span className="badge">{activityStatuses[status]}</span> {activityKinds[kind]},{' '}
        {activityModes[mode].toLowerCase()}, {formatMoment(startsAt)}
        {place === null ? '' : `, ${place}`}
      </p>
      <p>
        Headcount: <Quantity value={attendance.headcountTotal} />.{' '}
        {formatCounted(attendance.participantCount, 'participant')} recorded by pseudonym.
      </p>
    </section>
  );
}

function nameOfAttendance({ headcount, participantKey }: Attendance): string {
  if (headcount !== null) return `headcount of ${formatCount(headcount)}`;
  return participantKey == null ? 'participant' : `participant ${participantKey}`;
}

function AttendanceSection({
  activity,
  turn,
}: {
  activity: Activity;
  turn: ReturnType<typeof useListAddress>['turn'];
}): ReactNode {
  const canWrite = useCan('attendance.write');
  const isHeld = activity.status === 'ACTIVE' || activity.status === 'COMPLETED';
  return (
    <section aria-labelledby="attendance">
      <div className="heading">
        <h2 id="attendance">Attendance</h2>
        {canWrite && isHeld ? <RecordAttendanceForm activityId={activity.id} title={activity.title} /> : null}
      </div>
      <ListPages
        row="attendance record"
        list={activity.attendances}
        empty="No attendance recorded yet."
        size={pageSize}
        onTurn={turn}
      >
        {(rows) => (
          <CorrectableTable
            caption="Attendance records, oldest first"
            rows={rows}
            canCorrect={canWrite}
            nameOf={nameOfAttendance}
            columns={[
              { header: 'Record', cell: (row) => labelOf(nameOfAttendance(row)) },
              {
                header: 'Groups',
                cell: ({ counts }) =>
                  counts?.map(({ category, count }) => `${category}: ${formatCount(count)}`).join(', ') ?? '',
              },
              { header: 'Recorded', cell: ({ createdAt }) => formatMoment(createdAt) },
            ]}
            formsOf={(row) => (
              <>
                <CorrectAttendanceForm attendance={row} />
                <VoidForm record={row} name={nameOfAttendance(row)} useVoid={useVoidAttendanceMutation} />
              </>
            )}
          />
        )}
      </ListPages>
    </section>
  );
}

function Resources({ activity }: { activity: Activity }): ReactNode {
  const canWrite = useCan('activity.write');
  const isAdding = useParameters().get('new') === 'resource';
  const setIsAdding = (isOpen: boolean): void => setParameters({ new: isOpen ? 'resource' : '' }, 'push');
  const { edges, totalCount } = activity.resources;
  return (
    <section aria-labelledby="resources">
      <div className="heading">
        <h2 id="resources">Resources handed out</h2>
        {canWrite ? (
          <button
            type="button"
            className="quiet"
            aria-expanded={isAdding}
            onClick={() => setIsAdding(!isAdding)}
          >
            {isAdding ? 'Close form' : 'Record resources'}
          </button>
        ) : null}
      </div>
      {isAdding && canWrite ? (
        <RecordResourceForm activityId={activity.id} onSaved={() => setIsAdding(false)} />
      ) : null}
      {edges.length === 0 ? <Empty>No resources recorded.</Empty> : null}
      {edges.length > 0 ? (
        <CorrectableTable
          caption="Resources handed out at the activity, oldest first"
          rows={edges.map(({ node }) => node)}
          canCorrect={canWrite}
          nameOf={({ title }) => title}
          columns={[
            { header: 'Title', cell: ({ title }) => title },
            { header: 'Kind', cell: ({ kind }) => resourceKinds[kind] },
            { header: 'Language', cell: ({ language }) => language },
            { header: 'Items', isNumber: true, cell: ({ quantity }) => formatCount(quantity) },
          ]}
          formsOf={(row) => (
            <>
              <CorrectResourceForm distribution={row} />
              <VoidForm record={row} name={row.title} useVoid={useVoidResourceDistributionMutation} />
            </>
          )}
        />
      ) : null}
      {totalCount > edges.length ? <p className="hint">Showing the first {edges.length}.</p> : null}
    </section>
  );
}
