import {
  usePublicSurveyQuery,
  useSubmitResponseMutation,
  type PublicSurveyQuery,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import { Fragment, useState, type FormEvent, type ReactNode } from 'react';

import { addressOf, useSecret } from '../address.ts';
import { inLanguage, useWords } from '../language.context.ts';
import { Page } from '../shared/page.tsx';
import { Paragraphs } from '../shared/paragraphs.tsx';
import { Loading, RequestError } from '../shared/states.tsx';
import {
  answersOf,
  entryProblems,
  shownQuestions,
  type Entries,
  type EntryProblem,
  type Survey,
} from './answers.ts';
import { QuestionField } from './question.tsx';

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
      <Questionnaire token={token} link={link} survey={link.survey} onDone={setOutcome} />
    </Page>
  );
}

interface QuestionnaireProps {
  token: string;
  link: Link;
  survey: Survey;
  onDone: (outcome: 'ACCEPTED' | 'QUOTA_FULL') => void;
}

function Questionnaire({ token, link, survey, onDone }: QuestionnaireProps): ReactNode {
  const { language, words } = useWords();
  const [entries, setEntries] = useState<Entries>({});
  const [problems, setProblems] = useState<ReadonlyMap<string, EntryProblem>>(new Map());
  const [refusal, setRefusal] = useState<string | null>(null);
  // The same key for every attempt, so that a retry after a lost answer is not a second response.
  const [submissionKey] = useState(() => crypto.randomUUID());
  const consent = inLanguage(survey.consentText, language);
  const [agrees, setAgrees] = useState(false);
  const submit = useSubmitResponseMutation();
  const shown = shownQuestions(survey.questions, entries);

  const send = (event: FormEvent): void => {
    event.preventDefault();
    const found = entryProblems(shown, entries);
    setProblems(found);
    setRefusal(null);
    const [first] = found.keys();
    if (first !== undefined) {
      document.getElementById(`q-${first}`)?.focus();
      return;
    }
    const readIn = survey.languages.find((tag) => tag.slice(0, 2).toLowerCase() === language);
    const input = {
      token,
      submissionKey,
      language: readIn ?? survey.languages[0] ?? language,
      answers: answersOf(shown, entries),
      ...(survey.consentVersion === null ? {} : { consentVersion: survey.consentVersion }),
    };
    submit.mutate(
      { input },
      {
        onSuccess: ({ submitResponse: result }) => {
          if (isPayload(result)) onDone(result.outcome);
          else setRefusal(language === 'en' ? result.message : words.failed);
        },
      },
    );
  };

  return (
    <form onSubmit={send} noValidate>
      <p>
        {words.askedBy}: <a href={addressOf(link.officeSlug)}>{link.officeName}</a>
      </p>
      <p className="hint">{words.anonymous}</p>
      {consent ? (
        <section>
          <h2>{words.consent}</h2>
          <Paragraphs text={consent.text} lang={consent.lang} />
          <label className="option">
            <input type="checkbox" checked={agrees} onChange={({ target }) => setAgrees(target.checked)} />
            {words.agree}
          </label>
        </section>
      ) : null}
      {consent && !agrees ? null : (
        <>
          {shown.map((question, place) => {
            const isFirstRow =
              question.matrixCode !== null && shown[place - 1]?.matrixCode !== question.matrixCode;
            const heading = isFirstRow ? inLanguage(question.matrixText, language) : null;
            return (
              <Fragment key={question.code}>
                {heading ? <h2 lang={heading.lang}>{heading.text}</h2> : null}
                <QuestionField
                  question={question}
                  entry={entries[question.code]}
                  problem={problems.get(question.code)}
                  onChange={(entry) => {
                    setEntries((before) => ({ ...before, [question.code]: entry }));
                    setProblems((before) => new Map([...before].filter(([code]) => code !== question.code)));
                  }}
                />
              </Fragment>
            );
          })}
          {problems.size > 0 ? (
            <p role="alert" className="problem">
              {words.problems}
            </p>
          ) : null}
          {refusal === null ? null : (
            <p role="alert" className="problem">
              {refusal}
            </p>
          )}
          {submit.isError ? <RequestError error={submit.error} /> : null}
          <button type="submit" className="action" disabled={submit.isPending}>
            {submit.isPending ? words.sending : words.send}
          </button>
        </>
      )}
    </form>
  );
}
