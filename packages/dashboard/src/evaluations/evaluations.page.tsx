import { useEvaluationsQuery } from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { formatDay } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { RecordList } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { CreateEvaluationForm } from './create-evaluation.form.tsx';
import { designs } from './design.questions.ts';

const pageSize = 20;

export function EvaluationsPage(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const canWrite = useCan('evaluation.write');
  const isPlanning = useParameters().get('new') === 'evaluation';
  const setIsPlanning = (isOpen: boolean): void => setParameters({ new: isOpen ? 'evaluation' : '' }, 'push');
  const [created, setCreated] = useState<string | null>(null);
  const query = useEvaluationsQuery(page);
  return (
    <Page title="Evaluations">
      {canWrite ? (
        <p>
          <button type="button" aria-expanded={isPlanning} onClick={() => setIsPlanning(!isPlanning)}>
            {isPlanning ? 'Close form' : 'New evaluation'}
          </button>
        </p>
      ) : null}
      {created === null ? null : (
        <p role="status" className="notice">
          The plan was saved. <Link to={['evaluations', created]}>Check and register it</Link>.
        </p>
      )}
      {isPlanning && canWrite ? (
        <CreateEvaluationForm
          onCreated={(id) => {
            setCreated(id);
            setIsPlanning(false);
          }}
        />
      ) : null}
      <RecordList
        row="evaluation"
        caption="Evaluations"
        query={query}
        list={query.data?.evaluations}
        size={pageSize}
        onTurn={turn}
        exported={['EVALUATIONS']}
        columns={[
          {
            header: 'Evaluation',
            cell: ({ id, title }) => <Link to={['evaluations', id]}>{title}</Link>,
          },
          { header: 'Comparison', cell: ({ design }) => designs[design].name },
          { header: 'Outcome', cell: ({ outcome }) => outcome.name },
          {
            header: 'Program',
            cell: ({ program }) =>
              program === null ? '' : <Link to={['programs', program.id]}>{program.title}</Link>,
          },
          { header: 'Start of the program', cell: ({ plan }) => formatDay(plan.startsOn) },
        ]}
      />
    </Page>
  );
}
