import {
  useIndicatorQuery,
  type IndicatorDefinitionFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { formatDay, indicatorDirections, labelOf } from '../shared/labels.ts';
import { Page } from '../shared/page.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import { AnswerItemForm, answerValues, type Item } from './answer-item.form.tsx';
import { ReviseIndicatorForm } from './indicator.form.tsx';
import { ObservationsPanel } from './observations.panel.tsx';
import { RecordObservationForm } from './record-observation.form.tsx';
import { SeriesPanel } from './series.panel.tsx';
import { TargetsPanel } from './targets.panel.tsx';

type Indicator = IndicatorDefinitionFieldsFragment;

const kinds = { INCLUDE: 'Includes', EXCLUDE: 'Excludes', CONTEXT: 'Context' } as const;

export function IndicatorPage({ id }: { id: string }): ReactNode {
  const query = useIndicatorQuery({ id });
  const canReadObservations = useCan('observation.read');
  const indicator = query.data?.indicator;
  return (
    <Page title={indicator?.name ?? 'Indicator'}>
      <p>
        <Link to={['indicators']}>All indicators</Link>
      </p>
      {query.isPending ? <Loading what="the indicator" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {indicator === null ? <Empty>This indicator does not exist.</Empty> : null}
      {indicator ? (
        <>
          <SeriesPanel indicator={indicator} />
          <NewObservation indicator={indicator} />
          {canReadObservations ? <ObservationsPanel indicator={indicator} /> : null}
          <TargetsPanel indicator={indicator} />
          <Definition indicator={indicator} />
          <Items indicator={indicator} />
          <Revision indicator={indicator} />
        </>
      ) : null}
    </Page>
  );
}

function NewObservation({ indicator }: { indicator: Indicator }): ReactNode {
  const canRecord = useCan('observation.write');
  const isOpen = useParameters().get('new') === 'observation';
  const setIsOpen = (value: boolean): void => setParameters({ new: value ? 'observation' : '' }, 'push');
  if (!canRecord || indicator.retiredAt !== null) return null;
  return (
    <section aria-label="New observation">
      <p>
        <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Close form' : 'New observation'}
        </button>
      </p>
      {isOpen ? <RecordObservationForm indicator={indicator} onSaved={() => setIsOpen(false)} /> : null}
    </section>
  );
}

function Definition({ indicator }: { indicator: Indicator }): ReactNode {
  const { numerator, denominator, unit, direction, frequency, source, revision } = indicator;
  const facts: (readonly [string, string | null])[] = [
    ['Counted', numerator],
    ['Of', denominator],
    ['Unit', unit],
    ['Better', indicatorDirections[direction]],
    ['Period', labelOf(frequency)],
    ['Computed from', indicator.derivation === null ? 'Observations' : labelOf(indicator.derivation)],
    ['Prosecutorial Performance Indicator', indicator.ppiNumber],
    ['Justice Counts metric', indicator.justiceCountsMetric],
    ['Source', `${source}, revision ${revision}`],
  ];
  return (
    <section className="card" aria-labelledby="definition">
      <h2 id="definition">Definition</h2>
      <p>{indicator.description}</p>
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
    </section>
  );
}

/** A new revision of an indicator of the office. Indicators of the catalog are the same for every office. */
function Revision({ indicator }: { indicator: Indicator }): ReactNode {
  const canWrite = useCan('indicator.write');
  const isOpen = useParameters().get('new') === 'revision';
  const [revised, setRevised] = useState<string | null>(null);
  const setIsOpen = (value: boolean): void => setParameters({ new: value ? 'revision' : '' }, 'push');
  if (!canWrite || indicator.isReference || indicator.retiredAt !== null) return null;
  return (
    <section aria-label="Revision">
      {revised === null ? null : (
        <p role="status" className="notice">
          The revision was saved. <Link to={['indicators', revised]}>Go to the new revision</Link>.
        </p>
      )}
      <p>
        <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Close form' : 'Revise or retire'}
        </button>
      </p>
      {isOpen ? (
        <ReviseIndicatorForm
          indicator={indicator}
          onRevised={(id) => {
            setRevised(id);
            setIsOpen(false);
          }}
        />
      ) : null}
    </section>
  );
}

function Items({ indicator }: { indicator: Indicator }): ReactNode {
  const canAnswer = useCan('indicator.write');
  const open = useParameters().get('answer');
  const setOpen = (id: string): void => setParameters({ answer: id }, 'push');
  if (indicator.items.length === 0) return null;
  return (
    <section aria-labelledby="items">
      <h2 id="items">Contents of this office’s figures</h2>
      <ul className="choices">
        {indicator.items.map((item) => (
          <li key={item.id}>
            <strong>{kinds[item.kind]}:</strong> {item.text} <Answer item={item} />{' '}
            {canAnswer ? (
              <button
                type="button"
                className="quiet"
                aria-expanded={open === item.id}
                aria-label={`Answer: ${item.text}`}
                onClick={() => setOpen(open === item.id ? '' : item.id)}
              >
                {open === item.id ? 'Close form' : 'Answer'}
              </button>
            ) : null}
            {open === item.id && canAnswer ? (
              <AnswerItemForm item={item} onSaved={() => setOpen('')} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ item: { answer, isRequired } }: { item: Item }): ReactNode {
  if (answer === null) {
    return <span className="badge muted">{isRequired ? 'Not answered yet' : 'Not answered'}</span>;
  }
  return (
    <>
      <span className="badge">{answerValues[answer.value]}</span>{' '}
      <span className="hint">
        since {formatDay(answer.effectiveFrom)}
        {answer.note === null ? '' : `: ${answer.note}`}
      </span>
    </>
  );
}
