import { useState, type ReactNode } from 'react';

import { languageName } from '../../shared/choices.ts';
import { TextField } from '../../shared/fields.tsx';
import type { Builder } from './builder.types.ts';
import { QuestionsEditor } from './questions-editor.tsx';
import type { EarlierQuestion } from './question-editor.tsx';
import { QuotasEditor } from './quotas-editor.tsx';
import { ScalesEditor } from './scales-editor.tsx';
import { WordsField } from './words-field.tsx';

interface QuestionnaireFieldsProps {
  builder: Builder;
  earlier: readonly EarlierQuestion[];
  hasProblem: (path: string) => boolean;
}

/** The fields of a questionnaire: languages, consent, dates, questions, scales and quotas. */
export function QuestionnaireFields({ builder, earlier, hasProblem }: QuestionnaireFieldsProps): ReactNode {
  const { draft, edit, problemAt } = builder;
  return (
    <>
      <Languages builder={builder} />
      <WordsField
        builder={builder}
        path="consentText"
        label="Consent text"
        hint="Respondents agree to it before they begin. Leave it empty for none."
        words={draft.consentText}
        onChange={(consentText) => edit({ ...draft, consentText })}
        isLong
      />
      <div className="columns">
        {(['opensAt', 'closesAt'] as const).map((name) => (
          <TextField
            key={name}
            label={name === 'opensAt' ? 'Opens' : 'Closes'}
            name={name}
            type="datetime-local"
            value={draft[name]}
            onChange={(time) => edit({ ...draft, [name]: time })}
            problem={problemAt(name)}
          />
        ))}
      </div>
      <QuestionsEditor builder={builder} earlier={earlier} hasProblem={hasProblem} />
      <ScalesEditor builder={builder} />
      <QuotasEditor builder={builder} />
    </>
  );
}

/** The languages, the first of which is the one of the office. */
function Languages({ builder }: { builder: Builder }): ReactNode {
  const { draft, arrange } = builder;
  const { languages } = draft;
  const [tag, setTag] = useState('');
  const add = (): void => {
    const added = tag.trim();
    if (added !== '' && !languages.includes(added)) arrange({ ...draft, languages: [...languages, added] });
    setTag('');
  };
  return (
    <fieldset>
      <legend>Languages</legend>
      <ul className="choices">
        {languages.map((language) => (
          <li key={language}>
            {languageName(language)} <code>{language}</code>{' '}
            {languages.length > 1 ? (
              <button
                type="button"
                className="quiet"
                aria-label={`Remove: ${languageName(language)}`}
                onClick={() => arrange({ ...draft, languages: languages.filter((one) => one !== language) })}
              >
                Remove
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="filters">
        <TextField
          label="Another language"
          name="newLanguage"
          hint="A tag such as es or zh-Hant."
          value={tag}
          onChange={setTag}
        />
        <button type="button" className="quiet" onClick={add}>
          Add language
        </button>
      </div>
    </fieldset>
  );
}
