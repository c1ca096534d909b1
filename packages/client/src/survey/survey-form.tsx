import { Fragment, useState, type FormEvent, type ReactNode } from 'react';

import type { RecordResponseInput } from '../generated/hooks.ts';
import { answersOf, entryProblems, shownQuestions } from './entries.ts';
import type { Entries, EntryProblem, Questionnaire } from './entries.ts';
import { QuestionField } from './question.tsx';
import { inLanguage, languageOf, surveyWordsIn } from './words.ts';

/** A response as `submitResponse` and `recordResponse` take it. */
export type SurveyResponse = Pick<RecordResponseInput, 'language' | 'consentVersion' | 'answers'>;

export interface SurveyFormProps {
  survey: Questionnaire;
  /** The language of the reader, as a BCP 47 tag. */
  language: string;
  entries: Entries;
  onEntries: (entries: Entries) => void;
  /** Gets a response without the problems that the browser can find. */
  onSend: (response: SurveyResponse) => void;
  /** The label of the button that sends it. */
  action: string;
  isPending?: boolean;
  /** Between the questions and the button, such as an error. */
  children?: ReactNode;
}

/**
 * A questionnaire to fill out: its consent text, the questions that the entries lead to, and problems at their
 * places. The public site, previews and staff use the same form. It has classes and no styles of its own.
 */
export function SurveyForm(props: SurveyFormProps): ReactNode {
  const { survey, language, entries, onEntries, onSend, action, isPending = false, children } = props;
  const words = surveyWordsIn(language);
  const [problems, setProblems] = useState<ReadonlyMap<string, EntryProblem>>(new Map());
  const [agrees, setAgrees] = useState(false);
  const consent = inLanguage(survey.consentText, language);
  const shown = shownQuestions(survey.questions, entries);

  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (consent && !agrees) return;
    const found = entryProblems(shown, entries);
    setProblems(found);
    const [first] = found.keys();
    if (first !== undefined) {
      document.getElementById(`q-${first}`)?.focus();
      return;
    }
    onSend({
      language: languageOf(survey, language),
      answers: answersOf(shown, entries),
      ...(survey.consentVersion === null ? {} : { consentVersion: survey.consentVersion }),
    });
  };

  return (
    <form className="survey" onSubmit={send} noValidate aria-label={survey.title}>
      {consent ? (
        <section>
          <h2>{words.consent}</h2>
          <p className="text" lang={consent.lang}>
            {consent.text}
          </p>
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
                  language={language}
                  entry={entries[question.code]}
                  problem={problems.get(question.code)}
                  onChange={(entry) => {
                    onEntries({ ...entries, [question.code]: entry });
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
          {children}
          <button type="submit" className="action" disabled={isPending}>
            {action}
          </button>
        </>
      )}
    </form>
  );
}
