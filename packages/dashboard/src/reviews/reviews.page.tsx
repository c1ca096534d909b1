import {
  useEthicsReviewsQuery,
  useWithdrawReviewMutation,
  type EthicsReviewFilter,
} from '@rapport/client/generated/hooks.ts';
import { useContext, type ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { ActButton } from '../shared/act-button.tsx';
import { formatMoment, governedKinds } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { ListPages } from '../shared/record-list.tsx';
import { useCan, ViewerContext } from '../viewer.context.ts';
import { AnswerQuestionForm, AskQuestionsForm } from './answer-question.form.tsx';
import { DecideReviewForm } from './decide-review.form.tsx';
import { nameOf, type Review } from './review.name.ts';

const pageSize = 10;
const filter: EthicsReviewFilter = { statuses: ['OPEN'] };

/** The open reviews, with a form for users who can decide them. */
export function ReviewsPage(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const withDetail = useCan('reviewDetail.read');
  const query = useEthicsReviewsQuery({ ...page, withDetail, filter });
  return (
    <Page title="Reviews">
      <ListPages
        row="open review"
        query={query}
        list={query.data?.ethicsReviews}
        empty="No open reviews."
        size={pageSize}
        onTurn={turn}
        exported={['ETHICS_REVIEWS', { ethicsReviews: filter }]}
      >
        {(reviews) => reviews.map((review) => <OpenReview key={review.id} review={review} />)}
      </ListPages>
    </Page>
  );
}

/** The forms of a review. One is open at a time, and it is in the address. */
type OpenForm = 'decide' | 'ask' | 'answer';

function OpenReview({ review }: { review: Review }): ReactNode {
  const parameters = useParameters();
  const open = (form: OpenForm | null, id = review.id): void =>
    setParameters({ decide: '', ask: '', answer: '', ...(form === null ? {} : { [form]: id }) }, 'push');
  const isOpen = (form: OpenForm, id = review.id): boolean => parameters.get(form) === id;
  const close = (): void => open(null);
  const canDecide = useCan('reviewDecision.write');
  const canAnswer = useCan('review.write');
  const isOwn = useContext(ViewerContext)?.subject === review.requestedBySubject;
  const { subject, questions, requestedBySubject, requestedByName } = review;
  const openCount = questions?.filter(({ answer }) => answer === null).length ?? 0;
  const button = (form: OpenForm, label: string, id = review.id, about = nameOf(review)): ReactNode => (
    <button
      type="button"
      className="quiet"
      aria-expanded={isOpen(form, id)}
      aria-label={isOpen(form, id) ? undefined : `${label} ${about}`}
      onClick={() => open(isOpen(form, id) ? null : form, id)}
    >
      {isOpen(form, id) ? 'Close form' : label.replace(/ (the|in the|to)$/, '')}
    </button>
  );
  return (
    <section className="card" aria-labelledby={`review-${review.id}`}>
      <div className="heading">
        <h2 id={`review-${review.id}`}>{nameOf(review)}</h2>
        {canDecide ? (
          <div className="actions">
            {button('ask', 'Ask questions in the')} {button('decide', 'Decide the')}
          </div>
        ) : null}
      </div>
      <p>
        <Subject subject={subject} />
        <span className="hint">
          , requested {formatMoment(review.createdAt)}
          {requestedBySubject == null ? null : ` by ${requestedByName ?? 'someone who has left the office'}`}
        </span>
      </p>
      {questions && questions.length > 0 ? (
        <ol aria-label="Questions">
          {questions.map((question) => (
            <li key={question.id}>
              {question.question}
              <p className="hint">
                {question.answer ?? 'Not answered yet'}
                {question.answeredByName == null ? null : ` (${question.answeredByName})`}
              </p>
              {canAnswer
                ? button(
                    'answer',
                    question.answer === null ? 'Answer to' : 'Change the answer to',
                    question.id,
                    `“${question.question}”`,
                  )
                : null}
              {canAnswer && isOpen('answer', question.id) ? (
                <AnswerQuestionForm question={question} onSaved={close} />
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {canDecide && isOpen('ask') ? <AskQuestionsForm review={review} onSaved={close} /> : null}
      {canDecide && isOpen('decide') ? (
        <>
          {openCount > 0 ? (
            <p className="hint">
              {openCount === 1 ? '1 question has' : `${openCount} questions have`} no answer. Until then, the
              review can only be declined.
            </p>
          ) : null}
          <DecideReviewForm review={review} />
        </>
      ) : null}
      {canAnswer && isOwn ? (
        <ActButton
          label="Withdraw the review"
          useAct={useWithdrawReviewMutation}
          input={{ id: review.id, expectedVersion: review.version }}
          consequence="The review ends without a decision. You can request another one."
          confirmLabel="Withdraw"
        />
      ) : null}
    </section>
  );
}

const pages = { PROGRAM: 'programs', ACTIVITY: 'activities', PUBLICATION: 'publications' } as const;

function Subject({ subject: { kind, id, node } }: { subject: Review['subject'] }): ReactNode {
  const page = kind in pages ? pages[kind as keyof typeof pages] : null;
  return page === null || node === null ? (
    governedKinds[kind]
  ) : (
    <Link to={[page, id]}>{governedKinds[kind]}</Link>
  );
}
