import {
  usePublicJurisdictionQuery,
  useSubmitFeedbackMutation,
  type PublicJurisdictionQuery,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import { useState, type FormEvent, type ReactNode } from 'react';

import { addressOf } from './address.ts';
import { dayText, useWords } from './language.context.ts';
import { Choice } from './shared/choice.tsx';
import { Page } from './shared/page.tsx';
import { Loading, RequestError } from './shared/states.tsx';

const wordsCharactersMax = 5_000;
/** The reason that is recorded with the confirmation of a resident. */
const confirmationReason = 'The resident checked the words and confirmed that they identify nobody.';

interface Given {
  token: string;
  dueOn: string;
}

/** Where residents say what should change. */
export function FeedbackPage({ slug }: { slug: string }): ReactNode {
  const { words } = useWords();
  const [given, setGiven] = useState<Given | null>(null);
  const query = usePublicJurisdictionQuery({ slug });
  if (query.isPending) return <Page title={words.giveFeedback}>{<Loading />}</Page>;
  if (query.isError)
    return (
      <Page title={words.giveFeedback}>
        <RequestError error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  const office = query.data.publicJurisdiction;
  if (!office) return <Page title={words.unknownOffice}>{null}</Page>;
  return (
    <Page title={words.giveFeedback}>
      <p>
        <a href={addressOf(slug)}>{office.name}</a>
      </p>
      {given ? (
        <Thanks {...given} />
      ) : office.feedbackChannels.length === 0 ? (
        <p className="notice">{words.noChannel}</p>
      ) : (
        <FeedbackForm office={office} onGiven={setGiven} />
      )}
    </Page>
  );
}

type Office = NonNullable<PublicJurisdictionQuery['publicJurisdiction']>;

function FeedbackForm({
  office: { slug, feedbackChannels, feedbackAreas },
  onGiven,
}: {
  office: Office;
  onGiven: (given: Given) => void;
}): ReactNode {
  const { language, words } = useWords();
  const [text, setText] = useState('');
  const [channel, setChannel] = useState(feedbackChannels[0]?.id ?? '');
  const [area, setArea] = useState('');
  const [email, setEmail] = useState('');
  const [wantsNews, setWantsNews] = useState(false);
  const [isConfirmed, setConfirmed] = useState(false);
  const [problem, setProblem] = useState<{
    field: 'text' | 'email' | null;
    message: string;
    canConfirm: boolean;
  } | null>(null);
  // The same key for every attempt, so that a retry after a lost answer is not a second submission.
  const [submissionKey] = useState(() => crypto.randomUUID());
  const submit = useSubmitFeedbackMutation();

  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') {
      setProblem({ field: 'text', message: words.wordsMissing, canConfirm: false });
      return;
    }
    setProblem(null);
    const input = {
      jurisdiction: slug,
      words: text,
      language,
      submissionKey,
      feedbackChannelId: channel,
      ...(area === '' ? {} : { areaCode: area }),
      wantsNews: wantsNews && email !== '',
      ...(email === '' ? {} : { contact: { email } }),
      ...(isConfirmed ? { textConfirmation: { reason: confirmationReason } } : {}),
    };
    submit.mutate(
      { input },
      {
        onSuccess: ({ submitFeedback: result }) => {
          if (isPayload(result)) {
            onGiven({ token: result.token, dueOn: result.dueOn });
          } else if (result.__typename === 'IdentifyingTextError') {
            setProblem({ field: 'text', message: words.wordsIdentify, canConfirm: result.canConfirm });
          } else if (result.path.includes('contact') || result.path.includes('email')) {
            setProblem({ field: 'email', message: words.emailInvalid, canConfirm: false });
          } else {
            setProblem({
              field: null,
              message: language === 'en' ? result.message : words.failed,
              canConfirm: false,
            });
          }
        },
      },
    );
  };

  return (
    <form onSubmit={send} noValidate>
      <p>{words.feedbackIntro}</p>
      <div className="field">
        <label htmlFor="words">{words.words}</label>
        <textarea
          id="words"
          rows={6}
          maxLength={wordsCharactersMax}
          required
          value={text}
          aria-invalid={problem?.field === 'text'}
          aria-describedby={problem?.field === 'text' ? 'problem' : undefined}
          onChange={({ target }) => {
            setText(target.value);
            setConfirmed(false);
          }}
        />
      </div>
      {feedbackAreas.length === 0 ? null : (
        <Choice
          id="area"
          label={`${words.area} (${words.optional})`}
          value={area}
          options={[
            { value: '', name: words.noArea },
            ...feedbackAreas.map(({ code, name }) => ({ value: code, name })),
          ]}
          onChange={setArea}
        />
      )}
      {feedbackChannels.length < 2 ? null : (
        <Choice
          id="channel"
          label={words.channel}
          value={channel}
          options={feedbackChannels.map(({ id, name }) => ({ value: id, name }))}
          onChange={setChannel}
        />
      )}
      {problem?.canConfirm === true ? (
        <label className="option">
          <input
            type="checkbox"
            checked={isConfirmed}
            onChange={({ target }) => setConfirmed(target.checked)}
          />
          {words.wordsConfirm}
        </label>
      ) : null}
      <div className="field">
        <label htmlFor="email">
          {words.contact} ({words.optional})
        </label>
        <input
          id="email"
          type="email"
          autoComplete="email"
          value={email}
          aria-invalid={problem?.field === 'email'}
          aria-describedby={problem?.field === 'email' ? 'problem email-hint' : 'email-hint'}
          onChange={({ target }) => setEmail(target.value)}
        />
        <p className="hint" id="email-hint">
          {words.contactHint}
        </p>
      </div>
      {email === '' ? null : (
        <label className="option">
          <input
            type="checkbox"
            checked={wantsNews}
            onChange={({ target }) => setWantsNews(target.checked)}
          />
          {words.news}
        </label>
      )}
      {problem ? (
        <p role="alert" className="problem" id="problem">
          {problem.message}
        </p>
      ) : null}
      {submit.isError ? <RequestError error={submit.error} /> : null}
      <button type="submit" className="action" disabled={submit.isPending}>
        {submit.isPending ? words.sending : words.send}
      </button>
    </form>
  );
}

function Thanks({ token, dueOn }: Given): ReactNode {
  const { language, words } = useWords();
  const [isCopied, setCopied] = useState(false);
  const address = `${addressOf('thread')}#${token}`;
  const full = window.location.origin + address;
  const copy = (): void => {
    navigator.clipboard.writeText(full).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div role="status">
      <p>{words.thanks}</p>
      <p>
        {words.answerBy} {dayText(dueOn, language)}.
      </p>
      <p className="notice">{words.keepLink}</p>
      <p className="secret">{full}</p>
      <p>
        <button type="button" onClick={copy}>
          {isCopied ? words.copied : words.copyLink}
        </button>{' '}
        <a href={address}>{words.openThread}</a>
      </p>
    </div>
  );
}
