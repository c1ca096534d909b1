import {
  useProgramSummaryQuery,
  type ProgramSummaryFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Figure, FigureNotes } from '../shared/figure.tsx';
import { formatCount, formatHours, formatMoney } from '../shared/labels.ts';
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
  const { activitiesPlanned, activitiesCancelled, activitiesWithoutEnd, costPerParticipant } = summary;
  return (
    <div className="card">
      <dl>
        <Count name="Activities held" count={summary.activitiesHeld}>
          {formatCount(activitiesPlanned)} planned, {formatCount(activitiesCancelled)} canceled
        </Count>
        <div>
          <dt>Hours held</dt>
          <dd>
            {formatHours(summary.hours)}{' '}
            {activitiesWithoutEnd > 0 ? (
              <span className="hint">excluding {formatCount(activitiesWithoutEnd)} without an end time</span>
            ) : null}
          </dd>
        </div>
        <Count name="Headcount" count={summary.headcountTotal}>
          each visit counted
        </Count>
        <Count name="Participants" count={summary.uniqueParticipants}>
          recorded by pseudonym, each counted once
        </Count>
        <Count name="Partners" count={summary.partners} />
        <Count name="Resources distributed" count={summary.resourcesDistributed} />
        <Count name="Concerns raised" count={summary.concernsRaised}>
          {formatCount(summary.concernsClosed)} closed, {formatCount(summary.openConcerns)} open
        </Count>
        <div>
          <dt>Cost per participant</dt>
          <dd>
            <Figure value={costPerParticipant} axis={null} counted={{ one: 'person', other: 'people' }} />
          </dd>
        </div>
      </dl>
      <p>{budgetLine(summary)}</p>
      <FigureNotes values={[costPerParticipant]} />
      <p className="hint">Internal figures. Small counts are not hidden, so do not publish them.</p>
    </div>
  );
}

function budgetLine({
  plannedCents,
  spentCents,
}: Pick<ProgramSummaryFieldsFragment, 'plannedCents' | 'spentCents'>): string {
  if (plannedCents === 0 && spentCents === 0) return 'Budget: nothing planned or spent yet.';
  const left = plannedCents - spentCents;
  const rest = left < 0 ? `${formatMoney(-left)} over budget` : `${formatMoney(left)} left`;
  return `Budget: ${formatMoney(spentCents)} of ${formatMoney(plannedCents)} spent, ${rest}.`;
}

function Count({ name, count, children }: { name: string; count: number; children?: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {formatCount(count)} {children === undefined ? null : <span className="hint">{children}</span>}
      </dd>
    </div>
  );
}
