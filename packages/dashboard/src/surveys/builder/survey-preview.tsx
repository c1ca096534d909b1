import type { Entries, Questionnaire } from '@rapport/client/survey/entries.ts';
import { SurveyForm } from '@rapport/client/survey/survey-form.tsx';
import { useState, type ReactNode } from 'react';

import { languageName } from '../../shared/choices.ts';

/** A questionnaire as the public site shows it. Nothing is sent. */
export function SurveyPreview({ survey }: { survey: Questionnaire }): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  const [entries, setEntries] = useState<Entries>({});
  const [isSent, setIsSent] = useState(false);
  const language = survey.languages.find((tag) => tag === chosen) ?? survey.languages[0] ?? 'en';
  return (
    <section className="card preview" aria-labelledby="preview">
      <div className="heading">
        <h2 id="preview">Preview</h2>
        {survey.languages.length > 1 ? (
          <label className="inline">
            Language{' '}
            <select value={language} onChange={({ target }) => setChosen(target.value)}>
              {survey.languages.map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(tag)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      <p className="hint">This is what respondents see. Try its answers: nothing is saved.</p>
      <SurveyForm
        survey={survey}
        language={language}
        entries={entries}
        onEntries={(next) => {
          setEntries(next);
          setIsSent(false);
        }}
        onSend={() => setIsSent(true)}
        action="Try to send"
      >
        {isSent ? <p role="status">These answers are complete.</p> : null}
      </SurveyForm>
    </section>
  );
}
