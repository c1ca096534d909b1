import {
  useEvaluationReceiptQuery,
  type ClaimLevel,
  type EvaluationResultFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { isEstimate } from '@rapport/client/measured-value.ts';
import { useState, type ReactNode } from 'react';

import { SpecificationChart } from '../charts/specification-chart.tsx';
import { Figure, FigureNotes } from '../shared/figure.tsx';
import { JobProgress } from '../shared/job-progress.tsx';
import { RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';

type Result = EvaluationResultFieldsFragment;
type Outcome = NonNullable<Result['outcome']>;

const counted = { one: 'observation', other: 'observations' };

/** The claim levels in plain words. */
export const claimLevels: Record<ClaimLevel, string> = {
  DESCRIPTIVE: 'Describes a change',
  ASSOCIATIONAL: 'Shows a relationship, not a cause',
  QUASI_EXPERIMENTAL: 'Supports a claim about cause, with assumptions',
  EXPERIMENTAL: 'Shows a cause, by lot',
};

/** A result: the sentence, the claim level with its reasons, the charts, the checks and the receipt. */
export function ResultPanel({ result }: { result: Result }): ReactNode {
  const { outcome, claimLevel, job, registration } = result;
  return (
    <section aria-labelledby="result">
      <h2 id="result">Result</h2>
      {job.status === 'SUCCEEDED' ? null : <JobProgress job={job} label="Computing the result" />}
      {outcome ? (
        <div className="card">
          <p className="sentence">
            {outcome.sentence ?? 'The result is hidden, because it is based on a small count.'}
          </p>
          <p>
            {claimLevel === null ? null : <span className="badge">{claimLevels[claimLevel]}</span>}{' '}
            <span className="hint">By registration {registration.number}.</span>
          </p>
          <OutcomeFigure outcome={outcome} />
        </div>
      ) : null}
      {outcome?.charts.map((json, index) => (
        <SpecificationChart key={index} json={json} />
      ))}
      {outcome ? <Diagnostics outcome={outcome} /> : null}
      {outcome ? <Receipt result={result} /> : null}
    </section>
  );
}

/** The estimate and the reasons for its claim level, which are its caveats too. Each is shown once. */
function OutcomeFigure({ outcome: { estimate, claimReasons } }: { outcome: Outcome }): ReactNode {
  const reasons = claimReasons.map(({ text }) => text);
  const others = isEstimate(estimate)
    ? { ...estimate, caveats: estimate.caveats.filter((caveat) => !reasons.includes(caveat)) }
    : estimate;
  return (
    <>
      <Figure value={estimate} axis={null} counted={counted} />
      <FigureNotes values={[others]} />
      {reasons.length === 0 ? null : (
        <>
          <h3>Reasons for this claim level</h3>
          <ul className="notes">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Diagnostics({ outcome }: { outcome: Outcome }): ReactNode {
  const { method, noEffect, pValue, standardError, breakdownValue, lostUnits, diagnostics } = outcome;
  const number = (value: number): string => String(Number(value.toPrecision(4)));
  const facts: (readonly [string, string | null])[] = [
    ['Method', method],
    ['Value without an effect', String(noEffect)],
    ['Standard error', standardError === null ? null : number(standardError)],
    ['P-value', pValue === null ? null : number(pValue)],
    ['Breakdown value', breakdownValue === null ? null : number(breakdownValue)],
    ['Places without figures', lostUnits.length === 0 ? null : lostUnits.join(', ')],
  ];
  return (
    <details className="card">
      <summary>Checks for statisticians</summary>
      <dl>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {diagnostics === null ? null : (
        <pre tabIndex={0} aria-label="All diagnostics">
          {JSON.stringify(JSON.parse(diagnostics), null, 2)}
        </pre>
      )}
    </details>
  );
}

/** The receipt, for roles that can read observations: it has all inputs. */
function Receipt({ result }: { result: Result }): ReactNode {
  const canRead = useCan('observation.read');
  const [isAsked, setIsAsked] = useState(false);
  const query = useEvaluationReceiptQuery({ id: result.id }, { enabled: canRead && isAsked });
  const receipt = query.data?.evaluationResult?.receipt ?? null;
  return (
    <section className="card" aria-labelledby="receipt">
      <h3 id="receipt">Receipt</h3>
      <p className="hint">
        Hash of the result: <code>{result.resultSha256}</code>, of its inputs:{' '}
        <code>{result.inputsSha256}</code>, version {result.codeVersion}.
      </p>
      {canRead && !isAsked ? (
        <button type="button" className="quiet" onClick={() => setIsAsked(true)}>
          Get the receipt
        </button>
      ) : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {receipt === null ? null : (
        <p>
          <a
            href={`data:application/json;charset=utf-8,${encodeURIComponent(receipt)}`}
            download={`receipt-${result.registration.number}.json`}
          >
            Download the receipt
          </a>{' '}
          <span className="hint">
            It has all inputs. Anybody can check it with <code>npm run verify-receipt</code>.
          </span>
        </p>
      )}
    </section>
  );
}
