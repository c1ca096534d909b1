import {
  usePublicSurveyQuery,
  useSubmitResponseMutation,
  type PublicSurveyQuery,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { Entries, Questionnaire } from '@rapport/client/survey/entries.ts';
import { SurveyForm, type SurveyResponse } from '@rapport/client/survey/survey-form.tsx';
import { useState, type ReactNode } from 'react';

import { addressOf, useSecret } from './address.ts';
import { useWords } from './language.context.ts';
import { Page } from './shared/page.tsx';
import { Loading, RequestError } from './shared/states.tsx';

type Link = NonNullable<PublicSurveyQuery['publicSurvey']>;

/** Takes a survey by the secret of the address. */
export function SurveyPage(): ReactNode {
  const { words } = useWords();
  const token = useSecret();
  // The questionnaire of a fielded survey never changes, and a reload would discard nothing.
  const query = usePublicSurveyQuery({ token }, { staleTime: Infinity });
  const [outcome, setOutcome] = useState<'ACCEPTED' | 'QUOTA_FULL' | null>(null);
  if (query.isPending) return <Page title={words.survey}>{<Loading />}</Page>;
  if (query.isError)
    return (
      <Page title={words.survey}>
        <RequestError error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  const link = query.data.publicSurvey;
  if (!link) return <Page title={words.surveyUnknown}>{null}</Page>;
  if (outcome !== null)
    return (
      <Page title={words.survey}>
        <p role="status">{outcome === 'ACCEPTED' ? words.surveyDone : words.surveyQuota}</p>
        <p>
          <a href={addressOf(link.officeSlug)}>{words.seePublished}</a>
        </p>
      </Page>
    );
  if (!link.survey)
    return (
      <Page title={words.survey}>
        <p>{link.state === 'OPEN' ? words.failed : words[link.state]}</p>
        <p>
          <a href={addressOf(link.officeSlug)}>{words.seePublished}</a>
        </p>
      </Page>
    );
  return (
    <Page title={link.survey.title}>
      <TakeSurvey token={token} link={link} survey={link.survey} onDone={setOutcome} />
    </Page>
  );
}

interface TakeSurveyProps {
  token: string;
  link: Link;
  survey: Questionnaire;
  onDone: (outcome: 'ACCEPTED' | 'QUOTA_FULL') => void;
}

function TakeSurvey({ token, link, survey, onDone }: TakeSurveyProps): ReactNode {
  const { language, words } = useWords();
  const [entries, setEntries] = useState<Entries>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  // The same key for every attempt, so that a retry after a lost answer is not a second response.
  const [submissionKey] = useState(() => crypto.randomUUID());
  const submit = useSubmitResponseMutation();
  const send = (response: SurveyResponse): void => {
    setRefusal(null);
    submit.mutate(
      { input: { token, submissionKey, ...response } },
      {
        onSuccess: ({ submitResponse: result }) => {
          if (isPayload(result)) onDone(result.outcome);
          else setRefusal(language === 'en' ? result.message : words.failed);
        },
      },
    );
  };
  return (
    <>
      <p>
        {words.askedBy}: <a href={addressOf(link.officeSlug)}>{link.officeName}</a>
      </p>
      <p className="hint">{words.anonymous}</p>
      <SurveyForm
        survey={survey}
        language={language}
        entries={entries}
        onEntries={setEntries}
        onSend={send}
        action={submit.isPending ? words.sending : words.send}
        isPending={submit.isPending}
      >
        {refusal === null ? null : (
          <p role="alert" className="problem">
            {refusal}
          </p>
        )}
        {submit.isError ? <RequestError error={submit.error} /> : null}
      </SurveyForm>
    </>
  );
}
