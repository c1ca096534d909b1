import {
  useFeedbackItemQuery,
  useStartFeedbackReviewMutation,
  useUnmergeFeedbackMutation,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { ActButton } from '../shared/act-button.tsx';
import { languageName } from '../shared/choices.ts';
import { FormChoice, type Choice } from '../shared/form-choice.tsx';
import {
  feedbackCategories,
  feedbackPriorities,
  feedbackStatuses,
  formatCounted,
  formatDay,
  formatMoment,
  labelOf,
} from '../shared/labels.ts';
import { Fact, RecordPage } from '../shared/record-page.tsx';
import { useCan } from '../viewer.context.ts';
import { AssignFeedbackForm } from './assign-feedback.form.tsx';
import { DecideFeedbackForm } from './decide-feedback.form.tsx';
import { FeedbackContactPanel } from './feedback-contact.panel.tsx';
import type { FeedbackItem } from './feedback-item.ts';
import { FeedbackInfluencesPanel } from './feedback-influences.panel.tsx';
import { FeedbackResponsesPanel } from './feedback-responses.panel.tsx';
import { MergeFeedbackForm } from './merge-feedback.form.tsx';
import { ReopenFeedbackForm } from './reopen-feedback.form.tsx';
import { ReplyToFeedbackForm } from './reply-to-feedback.form.tsx';
import { TriageFeedbackForm } from './triage-feedback.form.tsx';

const listed = 50;

export function FeedbackItemPage({ id }: { id: string }): ReactNode {
  const withAssignee = useCan('staff.read');
  const query = useFeedbackItemQuery({
    id,
    withAssignee,
    responsesFirst: listed,
    duplicatesFirst: listed,
    influencesFirst: listed,
  });
  return (
    <RecordPage
      kind="feedback item"
      list={['feedback', 'All feedback']}
      query={query}
      record={query.data?.feedbackItem}
      titleOf={({ summary }) => summary}
    >
      {(item) => (
        <>
          <Facts item={item} withAssignee={withAssignee} />
          <Answer item={item} />
          <FeedbackContactPanel id={item.id} />
          <FeedbackInfluencesPanel item={item} />
          <FeedbackResponsesPanel item={item} />
          <Duplicates item={item} />
        </>
      )}
    </RecordPage>
  );
}

function Facts({ item, withAssignee }: { item: FeedbackItem; withAssignee: boolean }): ReactNode {
  const { category, priority, area, feedbackChannel, activity, program, recurrence } = item;
  return (
    <section className="card" aria-label="About the feedback item">
      <p>
        <span className="badge">{feedbackStatuses[item.status]}</span>{' '}
        {item.isOverdue ? <span className="badge">Overdue</span> : null}{' '}
        {item.isRecurring ? <span className="badge">Recurring</span> : null}
      </p>
      {item.words === null ? null : (
        <blockquote lang={item.language}>
          <p>{item.words}</p>
        </blockquote>
      )}
      <dl>
        <Fact name="Category">{category === null ? 'Not triaged' : feedbackCategories[category]}</Fact>
        <Fact name="Priority">{priority === null ? 'Not triaged' : feedbackPriorities[priority]}</Fact>
        <Fact name="Area">{area?.name}</Fact>
        <Fact name="Channel">
          {feedbackChannel
            ? `${feedbackChannel.name} (${labelOf(feedbackChannel.kind).toLowerCase()})`
            : null}
        </Fact>
        <Fact name="Language">{languageName(item.language)}</Fact>
        <Fact name="Received">{formatDay(item.receivedOn)}</Fact>
        <Fact name="Triaged">{item.triagedAt === null ? null : formatMoment(item.triagedAt)}</Fact>
        {item.decidedAt === null && item.mergedInto === null ? (
          <Fact name="Answer due">{formatDay(item.dueOn)}</Fact>
        ) : null}
        {withAssignee ? <Fact name="Assigned to">{item.assignee?.displayName ?? 'Nobody'}</Fact> : null}
        <Fact name="Said by">{formatCounted(item.submissions, 'submission')}</Fact>
        {activity ? (
          <Fact name="Activity">
            <Link to={['activities', activity.id]}>{activity.title}</Link>
          </Fact>
        ) : null}
        {program ? (
          <Fact name="Program">
            <Link to={['programs', program.id]}>{program.title}</Link>
          </Fact>
        ) : null}
      </dl>
      {recurrence ? (
        <p className="hint">
          {feedbackCategories[recurrence.category]} in {recurrence.area.name} was received{' '}
          {formatCounted(recurrence.count, 'time')}, {recurrence.openCount} still open.
        </p>
      ) : null}
    </section>
  );
}

/** The decision, the reply, and the steps that the user can take. */
function Answer({ item }: { item: FeedbackItem }): ReactNode {
  const { id, version, mergedInto, decisionReason, decidedAt, publicReply, repliedAt } = item;
  const canTriage = useCan('feedbackTriage.write');
  return (
    <section className="card" aria-labelledby="answer">
      <h2 id="answer">Answer</h2>
      {mergedInto ? (
        <>
          <p>
            Duplicate of <Link to={['feedback', mergedInto.id]}>{mergedInto.summary}</Link>, which answers for
            both.
          </p>
          {canTriage ? (
            <ActButton
              label="Undo the merge"
              useAct={useUnmergeFeedbackMutation}
              input={{ id, expectedVersion: version }}
            />
          ) : null}
        </>
      ) : (
        <>
          {decidedAt === null ? (
            <p>Not decided yet.</p>
          ) : (
            <p>
              <strong>{feedbackStatuses[item.status]}</strong>, {formatMoment(decidedAt)}: {decisionReason}
            </p>
          )}
          {repliedAt === null ? (
            <p>No public reply yet.</p>
          ) : (
            <p>
              Public reply, {formatMoment(repliedAt)}
              <span className="hint"> ({item.replyLanguages.map(languageName).join(', ')})</span>:{' '}
              {publicReply}
            </p>
          )}
          <Steps item={item} canTriage={canTriage} />
        </>
      )}
    </section>
  );
}

function Steps({ item, canTriage }: { item: FeedbackItem; canTriage: boolean }): ReactNode {
  const canWrite = useCan('feedback.write');
  const { id, version, status } = item;
  const isDecided = item.decidedAt !== null;
  const isReceived = status === 'RECEIVED';
  const open: Choice[] = isDecided
    ? [{ name: 'reopen', label: 'Reopen', form: <ReopenFeedbackForm item={item} /> }]
    : [
        {
          name: 'triage',
          label: isReceived ? 'Triage' : 'Change triage',
          form: <TriageFeedbackForm item={item} />,
        },
        { name: 'assign', label: 'Assign', form: <AssignFeedbackForm item={item} /> },
        ...(isReceived
          ? []
          : [{ name: 'decide', label: 'Decide', form: <DecideFeedbackForm item={item} /> }]),
      ];
  const choices: Choice[] = [
    ...open,
    ...(isReceived
      ? []
      : [{ name: 'reply', label: 'Reply in public', form: <ReplyToFeedbackForm item={item} /> }]),
    ...(item.duplicates.totalCount > 0
      ? []
      : [{ name: 'merge', label: 'Merge as a duplicate', form: <MergeFeedbackForm item={item} /> }]),
  ];
  const canStart = canWrite && status === 'TRIAGED';
  if (!canTriage && !canStart) return null;
  return (
    <FormChoice label="Steps" choices={canTriage ? choices : []}>
      {canStart ? (
        <ActButton
          label="Start the review"
          useAct={useStartFeedbackReviewMutation}
          input={{ id, expectedVersion: version }}
        />
      ) : null}
    </FormChoice>
  );
}

function Duplicates({ item }: { item: FeedbackItem }): ReactNode {
  const { totalCount, edges } = item.duplicates;
  if (totalCount === 0) return null;
  return (
    <section className="card" aria-labelledby="duplicates">
      <h2 id="duplicates">Duplicates ({totalCount})</h2>
      <ul className="notes" aria-labelledby="duplicates">
        {edges.map(({ node: { id, summary, receivedOn } }) => (
          <li key={id}>
            <Link to={['feedback', id]}>{summary}</Link>{' '}
            <span className="hint">received {formatDay(receivedOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
