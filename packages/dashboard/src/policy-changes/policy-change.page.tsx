import { usePolicyChangeQuery, type PolicyChangeStatus } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { nameOf } from '../reviews/review.name.ts';
import { FormChoice } from '../shared/form-choice.tsx';
import { formatDay, labelOf } from '../shared/labels.ts';
import { Fact, RecordPage } from '../shared/record-page.tsx';
import { useCan } from '../viewer.context.ts';
import { MovePolicyChangeForm, steps } from './move-policy-change.form.tsx';
import { UpdatePolicyChangeForm } from './policy-change.form.tsx';
import { PolicyOutcomePanel } from './policy-outcome.panel.tsx';
import {
  movements,
  policyChangeKinds,
  policyChangeStatuses,
  type PolicyChange,
} from './policy-change.words.ts';
import { SourcesPanel } from './sources.panel.tsx';

/** The most sources that a policy change has. */
const sourcesMax = 20;

const nextStatuses: Record<PolicyChangeStatus, readonly (keyof typeof steps)[]> = {
  PROPOSED: ['DECIDED', 'WITHDRAWN'],
  DECIDED: ['IN_EFFECT', 'WITHDRAWN'],
  IN_EFFECT: ['WITHDRAWN'],
  WITHDRAWN: [],
};

export function PolicyChangePage({ id }: { id: string }): ReactNode {
  const query = usePolicyChangeQuery({ id, sourcesFirst: sourcesMax });
  return (
    <RecordPage
      kind="policy change"
      list={['policy-changes', 'All policy changes']}
      query={query}
      record={query.data?.policyChange}
      titleOf={({ title }) => title}
    >
      {(change) => (
        <>
          <Facts change={change} />
          <SourcesPanel change={change} />
          <Checks change={change} />
          <PolicyOutcomePanel change={change} />
        </>
      )}
    </RecordPage>
  );
}

function Facts({ change }: { change: PolicyChange }): ReactNode {
  const canWrite = useCan('policyChange.write');
  const canPublish = useCan('publication.write');
  const { status, program, effectiveOn, withdrawalReason } = change;
  return (
    <section className="card" aria-label="About the policy change">
      <p>
        <span className="badge">{policyChangeStatuses[status]}</span> {policyChangeKinds[change.kind]}
      </p>
      {withdrawalReason === null ? null : <p>Withdrawn: {withdrawalReason}</p>}
      <h2>People said</h2>
      <p>{change.insight}</p>
      <h2>{status === 'PROPOSED' ? 'The office proposes' : 'The office changed'}</h2>
      <p>{change.change}</p>
      <h2>Limits</h2>
      <p>{change.limits}</p>
      <dl>
        <Fact name={status === 'PROPOSED' ? 'Proposed' : 'Decided'}>{formatDay(change.decidedOn)}</Fact>
        <Fact name="Takes effect">{effectiveOn === null ? null : formatDay(effectiveOn)}</Fact>
        <Fact name="Program">
          {program ? <Link to={['programs', program.id]}>{program.title}</Link> : null}
        </Fact>
      </dl>
      {canPublish && (status === 'DECIDED' || status === 'IN_EFFECT') ? (
        <p>
          <Link to={['publications']} parameters={{ do: 'new', policyChange: change.id }}>
            Write a publication about it
          </Link>
        </p>
      ) : null}
      {canWrite && status !== 'WITHDRAWN' ? (
        <FormChoice
          label="Steps"
          choices={[
            ...nextStatuses[status].map((next) => ({
              name: next.toLowerCase(),
              label: steps[next],
              form: <MovePolicyChangeForm change={change} status={next} />,
            })),
            { name: 'edit', label: 'Edit', form: <UpdatePolicyChangeForm change={change} /> },
          ]}
        />
      ) : null}
    </section>
  );
}

/** The review that cleared it, the indicator that is expected to move, and the evaluation that checks it. */
function Checks({ change }: { change: PolicyChange }): ReactNode {
  const { clearedByReview, indicatorDefinition, expectedMovement, evaluation } = change;
  return (
    <section className="card" aria-labelledby="checks">
      <h2 id="checks">Checks</h2>
      <dl>
        <Fact name="Cleared by">
          {clearedByReview ? (
            <>
              {nameOf(clearedByReview)} <span className="badge">{labelOf(clearedByReview.status)}</span>
              {clearedByReview.expiresOn === null ? null : (
                <span className="hint"> until {formatDay(clearedByReview.expiresOn)}</span>
              )}
            </>
          ) : null}
        </Fact>
        <Fact name="Expected to move">
          {indicatorDefinition ? (
            <>
              <Link to={['indicators', indicatorDefinition.id]}>{indicatorDefinition.name}</Link>
              {expectedMovement === null ? null : `: ${movements[expectedMovement].toLowerCase()}`}
            </>
          ) : null}
        </Fact>
        <Fact name="Checked by">
          {evaluation ? <Link to={['evaluations', evaluation.id]}>{evaluation.title}</Link> : null}
        </Fact>
      </dl>
    </section>
  );
}
