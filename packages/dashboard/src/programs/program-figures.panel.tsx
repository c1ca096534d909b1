import {
  useProgramSummaryQuery,
  type ProgramSummaryFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { isEstimate, type MeasuredValue } from '@rapport/client/measured-value.ts';
import type { ReactNode } from 'react';

import { Figure, FigureNotes, Quantity } from '../shared/figure.tsx';
import { formatCount, formatCounted, formatMoney } from '../shared/labels.ts';
import { Loading, RequestError } from '../shared/states.tsx';

/** The figures and costs of the program to date. */
export function ProgramFiguresPanel({ programId }: { programId: string }): ReactNode {
  const query = useProgramSummaryQuery({ programId });
  const summary = query.data?.programSummary;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">Figures to date</h2>
      {query.isPending ? <Loading what="figures" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {summary ? <Figures summary={summary} /> : null}
    </section>
  );
}

function Figures({ summary }: { summary: ProgramSummaryFieldsFragment }): ReactNode {
  const { activitiesPlanned, activitiesCancelled, costPerParticipant } = summary;
  const { headcountTotal, uniqueParticipants, hours, resourcesDistributed } = summary;
  return (
    <div className="card">
      <dl>
        <Count name="Activities held" count={summary.activitiesHeld}>
          {formatCount(activitiesPlanned)} planned, {formatCount(activitiesCancelled)} canceled
        </Count>
        <Sum name="Hours held" value={hours} />
        <Sum name="Headcount" value={headcountTotal}>
          each visit counted; {formatCount(summary.activitiesCounted)} of{' '}
          {formatCounted(summary.activitiesHeld ?? 0, 'activity')} held reported one
        </Sum>
        <Sum name="Participants" value={uniqueParticipants}>
          recorded by pseudonym, each counted once
        </Sum>
        <Count name="Partners" count={summary.partners} />
        <Sum name="Resources distributed" value={resourcesDistributed} />
        <Count name="Feedback items received" count={summary.feedbackReceived}>
          {formatCount(summary.feedbackDecided ?? 0)} closed, {formatCount(summary.openFeedback)} open
        </Count>
        <div>
          <dt>Cost per participant</dt>
          <dd>
            <Figure value={costPerParticipant} axis={null} counted={{ one: 'person', other: 'people' }} />
          </dd>
        </div>
      </dl>
      <p>{budgetLine(summary)}</p>
      <FigureNotes
        values={[hours, headcountTotal, uniqueParticipants, resourcesDistributed, costPerParticipant]}
      />
      <p className="hint">Internal figures. Small counts are not hidden, so do not publish them.</p>
    </div>
  );
}

function budgetLine({
  plannedCents,
  spentCents,
}: Pick<ProgramSummaryFieldsFragment, 'plannedCents' | 'spentCents'>): string {
  const planned = isEstimate(plannedCents) ? plannedCents.value : null;
  const spent = isEstimate(spentCents) ? spentCents.value : null;
  if (planned === null && spent === null) return 'Budget: no plan and no spending reported.';
  if (planned === null) return `Budget: ${formatMoney(spent ?? 0)} spent, no plan reported.`;
  if (spent === null) return `Budget: ${formatMoney(planned)} planned, no spending reported.`;
  const left = planned - spent;
  const rest = left < 0 ? `${formatMoney(-left)} over budget` : `${formatMoney(left)} left`;
  return `Budget: ${formatMoney(spent)} of ${formatMoney(planned)} spent, ${rest}.`;
}

function Sum({
  name,
  value,
  children,
}: {
  name: string;
  value: MeasuredValue;
  children?: ReactNode;
}): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Quantity value={value} />{' '}
        {children === undefined || !isEstimate(value) ? null : <span className="hint">{children}</span>}
      </dd>
    </div>
  );
}

function Count({
  name,
  count,
  children,
}: {
  name: string;
  count: number | null;
  children?: ReactNode;
}): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {count === null ? 'Not reported' : formatCount(count)}{' '}
        {children === undefined ? null : <span className="hint">{children}</span>}
      </dd>
    </div>
  );
}
