import {
  useEvaluationQuery,
  useRequestEvaluationResultMutation,
  useRequestPlaceboCheckMutation,
  type EvaluationQuery,
} from '@rapport/client/generated/hooks.ts';
import { intervalFor, isUnfinished } from '@rapport/client/jobs.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { useIdempotencyKey } from '../shared/idempotency.ts';
import { formatDay, formatMoment } from '../shared/labels.ts';
import { Page } from '../shared/page.tsx';
import { Fact } from '../shared/record-page.tsx';
import { Empty, FailureNotice, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import { designs } from './design.questions.ts';
import { DetectableEffect } from './detectable-effect.tsx';
import { PlaceboResult } from './placebo-result.tsx';
import { RegisterEvaluationForm } from './register-evaluation.form.tsx';
import { ResultPanel } from './result.panel.tsx';

type Evaluation = NonNullable<EvaluationQuery['evaluation']>;

export function EvaluationPage({ id }: { id: string }): ReactNode {
  const canPlan = useCan('observation.read');
  const query = useEvaluationQuery(
    { id },
    {
      refetchInterval: ({ state }) =>
        intervalFor(state.data?.evaluation?.placeboChecks.edges[0]?.node.job) ||
        intervalFor(state.data?.evaluation?.results.edges[0]?.node.job),
    },
  );
  const evaluation = query.data?.evaluation;
  const result = evaluation?.results.edges[0]?.node;
  return (
    <Page title={evaluation?.title ?? 'Evaluation'}>
      <p>
        <Link to={['evaluations']}>All evaluations</Link>
      </p>
      {query.isPending ? <Loading what="the evaluation" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {evaluation === null ? <Empty>This evaluation does not exist.</Empty> : null}
      {evaluation ? (
        <>
          {result ? <ResultPanel result={result} /> : null}
          <Plan evaluation={evaluation} />
          {canPlan && evaluation.registrations.totalCount === 0 ? (
            <DetectableEffect evaluationId={evaluation.id} sought={evaluation.plan.minimumDetectableEffect} />
          ) : null}
          <Check evaluation={evaluation} />
          <Registrations evaluation={evaluation} />
        </>
      ) : null}
    </Page>
  );
}

function Plan({ evaluation }: { evaluation: Evaluation }): ReactNode {
  const { question, design, program, outcome, plan } = evaluation;
  const places = (role: string): string =>
    plan.units
      .filter((unit) => unit.role === role)
      .map(({ place }) => place.name)
      .join(', ');
  return (
    <section className="card" aria-labelledby="plan">
      <h2 id="plan">Plan</h2>
      <p>{question}</p>
      <p>
        <strong>{designs[design].name}.</strong> {designs[design].words}
      </p>
      <dl>
        {program === null ? null : (
          <Fact name="Program">
            <Link to={['programs', program.id]}>{program.title}</Link>
          </Fact>
        )}
        <Fact name="Outcome">
          <Link to={['indicators', outcome.id]}>{outcome.name}</Link> ({outcome.unit})
        </Fact>
        <Fact name="Figures">
          {formatDay(plan.firstDay)} to {formatDay(plan.lastDay)}
        </Fact>
        <Fact name="Start of the program">{formatDay(plan.startsOn)}</Fact>
        {plan.units.length === 0 ? (
          <Fact name="Places">The whole office</Fact>
        ) : (
          <>
            <Fact name="Places with the program">{places('TREATED')}</Fact>
            <Fact name="Places for comparison">{places('COMPARISON')}</Fact>
          </>
        )}
        <Fact name="Smallest effect worth detecting">{plan.minimumDetectableEffect}</Fact>
        <Fact name="Decision rule">{plan.decisionRule}</Fact>
      </dl>
    </section>
  );
}

/** The placebo check: false alarms of the plan in the history of the office. */
function Check({ evaluation }: { evaluation: Evaluation }): ReactNode {
  const canWrite = useCan('evaluation.write');
  const idempotency = useIdempotencyKey();
  const request = useRequestPlaceboCheckMutation({ onSuccess: () => idempotency.renew() });
  const refused = request.data?.requestPlaceboCheck;
  const check = evaluation.placeboChecks.edges[0]?.node;
  const input = { evaluationId: evaluation.id };
  return (
    <section className="card" aria-labelledby="placebo">
      <h2 id="placebo">Placebo check</h2>
      <p className="hint">
        Runs the plan at dates and places without a program, and counts how often it finds an effect.
      </p>
      {check ? <PlaceboResult check={check} /> : <p>Not run yet.</p>}
      {request.error ? <RequestError error={request.error} /> : null}
      {refused && !isPayload(refused) ? <FailureNotice failure={refused} /> : null}
      {canWrite ? (
        <button
          type="button"
          className="quiet"
          disabled={request.isPending || (check !== undefined && isUnfinished(check.job))}
          onClick={() => request.mutate({ input: { ...input, idempotencyKey: idempotency.keyFor(input) } })}
        >
          {check ? 'Run the check again' : 'Run the check'}
        </button>
      ) : null}
    </section>
  );
}

function Registrations({ evaluation }: { evaluation: Evaluation }): ReactNode {
  const canWrite = useCan('evaluation.write');
  const idempotency = useIdempotencyKey();
  const request = useRequestEvaluationResultMutation({ onSuccess: () => idempotency.renew() });
  const refused = request.data?.requestEvaluationResult;
  const registrations = evaluation.registrations.edges.map(({ node }) => node);
  const result = evaluation.results.edges[0]?.node;
  const check = evaluation.placeboChecks.edges[0]?.node;
  const input = { evaluationId: evaluation.id };
  return (
    <section className="card" aria-labelledby="registrations">
      <h2 id="registrations">Registration</h2>
      {registrations.length === 0 ? <p>Not registered yet. A result needs a registered plan.</p> : null}
      <ul className="notes" aria-labelledby="registrations">
        {registrations.map(({ id, number, registeredAt, sha256, amendmentReason, isAfterResults }) => (
          <li key={id}>
            Registration {number}, {formatMoment(registeredAt)}, SHA-256 <code>{sha256}</code>
            {amendmentReason === null ? '' : `. Amended: ${amendmentReason}`}
            {isAfterResults ? <span className="badge">After results were known</span> : null}
          </li>
        ))}
      </ul>
      {canWrite && check?.job.status === 'SUCCEEDED' ? (
        <RegisterEvaluationForm evaluation={evaluation} isAmendment={registrations.length > 0} />
      ) : null}
      {request.error ? <RequestError error={request.error} /> : null}
      {refused && !isPayload(refused) ? <FailureNotice failure={refused} /> : null}
      {canWrite && registrations.length > 0 ? (
        <p>
          <button
            type="button"
            disabled={request.isPending || (result !== undefined && isUnfinished(result.job))}
            onClick={() => request.mutate({ input: { ...input, idempotencyKey: idempotency.keyFor(input) } })}
          >
            {result ? 'Compute the result again' : 'Compute the result'}
          </button>
        </p>
      ) : null}
    </section>
  );
}
