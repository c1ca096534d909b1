import {
  useFeedbackThreadQuery,
  type FeedbackStatus,
  type FeedbackThreadQuery,
  useFollowThreadMutation,
  useUnfollowThreadMutation,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import { useState, type FormEvent, type ReactNode } from 'react';

import { addressOf, useSecret } from './address.ts';
import { dayText, useWords } from './language.context.ts';
import { Page } from './shared/page.tsx';
import { Paragraphs } from './shared/paragraphs.tsx';
import { Loading, RequestError } from './shared/states.tsx';

/** While the feedback waits for an answer. */
const waiting: readonly FeedbackStatus[] = ['RECEIVED', 'TRIAGED', 'UNDER_REVIEW'];

/** The course of a resident's feedback. The secret of the address is all that is known of the resident. */
export function ThreadPage(): ReactNode {
  const { language, words } = useWords();
  const token = useSecret();
  const query = useFeedbackThreadQuery({ token, language });
  if (query.isPending) return <Page title={words.thread}>{<Loading />}</Page>;
  if (query.isError)
    return (
      <Page title={words.thread}>
        <RequestError error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  const thread = query.data.feedbackThread;
  if (!thread) return <Page title={words.threadUnknown}>{null}</Page>;
  return (
    <Page title={words.thread}>
      <p>
        <a href={addressOf(thread.officeSlug)}>{thread.office}</a>
      </p>
      <section>
        <h2>{words.yourWords}</h2>
        <blockquote lang={thread.words === null ? undefined : thread.language}>
          {thread.words === null ? <p>{words.erased}</p> : <Paragraphs text={thread.words} />}
        </blockquote>
        {waiting.includes(thread.status) ? (
          <p className="hint">
            {words.answerBy} {dayText(thread.dueOn, language)}.
          </p>
        ) : null}
        {thread.isDuplicate ? <p className="notice">{words.duplicate}</p> : null}
      </section>
      <ol className="steps">
        {thread.steps.map((step, place) => (
          <li key={`${step.kind} ${String(place)}`}>
            <p className="hint">{dayText(step.on, language)}</p>
            <p>{step.sentence}</p>
            {step.text === null ? null : (
              <blockquote>
                <Paragraphs text={step.text} />
              </blockquote>
            )}
            {step.outcome === null ? null : <Outcome outcome={step.outcome} />}
            {step.publicationSlug === null || step.kind !== 'PUBLICATION' ? null : (
              <p>
                <a href={addressOf(thread.officeSlug, 'publications', step.publicationSlug)}>
                  {words.readPublication}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      <Following token={token} isFollowed={thread.isFollowed} onStop={() => void query.refetch()} />
    </Page>
  );
}

type ThreadOutcome = NonNullable<
  NonNullable<FeedbackThreadQuery['feedbackThread']>['steps'][number]['outcome']
>;

/** The figure of a measured outcome with its interval, and how much it says about cause and effect. */
function Outcome({ outcome: { figure, claim, isReplaced } }: { outcome: ThreadOutcome }): ReactNode {
  const { language, words } = useWords();
  const number = (value: number): string =>
    new Intl.NumberFormat(language, { maximumSignificantDigits: 3, signDisplay: 'negative' }).format(value);
  return (
    <>
      {figure?.__typename === 'Estimate' ? (
        <p>
          <strong>{number(figure.value)}</strong> {figure.unit}
          {figure.interval === null
            ? null
            : ` (${new Intl.NumberFormat(language, { style: 'percent' }).format(figure.interval.confidenceLevel)} ${words.interval} ${number(figure.interval.lower)} ${words.intervalTo} ${number(figure.interval.upper)})`}
        </p>
      ) : null}
      <p>{claim}</p>
      {isReplaced ? <p className="notice">{words.replaced}</p> : null}
    </>
  );
}

interface FollowingProps {
  token: string;
  isFollowed: boolean;
  onStop: () => void;
}

function Following({ token, isFollowed, onStop }: FollowingProps): ReactNode {
  const { words } = useWords();
  const [email, setEmail] = useState('');
  const follow = useFollowThreadMutation();
  const result = follow.data?.followThread;
  const isInvalid = result !== undefined && !isPayload(result);
  const unfollow = useUnfollowThreadMutation({ onSuccess: onStop });
  if (isFollowed)
    return (
      <section>
        <p role="status">{words.followed}</p>
        <button
          type="button"
          disabled={unfollow.isPending}
          onClick={() => unfollow.mutate({ input: { token } })}
        >
          {words.unfollow}
        </button>
        {unfollow.isError ? <RequestError error={unfollow.error} /> : null}
      </section>
    );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    follow.mutate({ input: { token, email } });
  };
  return (
    <form onSubmit={send} noValidate>
      <div className="field">
        <label htmlFor="email">{words.contact}</label>
        <input
          id="email"
          type="email"
          autoComplete="email"
          value={email}
          aria-invalid={isInvalid}
          aria-describedby={isInvalid ? 'problem' : undefined}
          onChange={({ target }) => setEmail(target.value)}
        />
        {isInvalid ? (
          <p role="alert" className="problem" id="problem">
            {words.emailInvalid}
          </p>
        ) : null}
      </div>
      {follow.isError ? <RequestError error={follow.error} /> : null}
      {result !== undefined && isPayload(result) ? <p role="status">{words.asked}</p> : null}
      <button type="submit" disabled={follow.isPending}>
        {words.follow}
      </button>
    </form>
  );
}
