import { useVoidFeedbackResponseMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { CorrectableTable } from '../shared/corrections.tsx';
import { FormChoice } from '../shared/form-choice.tsx';
import { formatDay } from '../shared/labels.ts';
import { VoidForm } from '../shared/void.form.tsx';
import { useCan } from '../viewer.context.ts';
import { AddFeedbackResponseForm } from './add-feedback-response.form.tsx';
import type { FeedbackItem } from './feedback-item.ts';

/** The actions that were taken because of the feedback item. */
export function FeedbackResponsesPanel({ item }: { item: FeedbackItem }): ReactNode {
  const canWrite = useCan('feedback.write');
  const form = <AddFeedbackResponseForm feedbackItemId={item.id} />;
  return (
    <section aria-labelledby="responses">
      <h2 id="responses">Actions taken</h2>
      {item.responses.totalCount === 0 ? <p className="hint">No actions recorded yet.</p> : null}
      {canWrite ? (
        <FormChoice label="Add an action" choices={[{ name: 'act', label: 'Record an action', form }]} />
      ) : null}
      {item.responses.totalCount > 0 ? (
        <CorrectableTable
          caption="Actions taken, latest first"
          rows={item.responses.edges.map(({ node }) => node)}
          canCorrect={canWrite}
          nameOf={({ description }) => description}
          columns={[
            { header: 'Action', cell: ({ description }) => description },
            { header: 'Day', cell: ({ takenOn }) => formatDay(takenOn) },
          ]}
          formsOf={(row) => (
            <VoidForm record={row} name={row.description} useVoid={useVoidFeedbackResponseMutation} />
          )}
        />
      ) : null}
    </section>
  );
}
