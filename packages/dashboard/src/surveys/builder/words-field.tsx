import type { ReactNode } from 'react';

import { languageName } from '../../shared/choices.ts';
import { TextField } from '../../shared/fields.tsx';
import type { Builder } from './builder.types.ts';
import type { Words } from './draft.types.ts';

interface WordsFieldProps {
  builder: Builder;
  /** The place in the input. */
  path: string;
  label: string;
  words: Words;
  onChange: (words: Words) => void;
  isLong?: boolean;
  isRequired?: boolean;
  hint?: string;
}

/** A text in each language of the questionnaire. */
export function WordsField(props: WordsFieldProps): ReactNode {
  const { builder, path, label, words, onChange, ...field } = props;
  const { languages } = builder.draft;
  return languages.map((language, index) => (
    <TextField
      key={language}
      {...field}
      label={languages.length === 1 ? label : `${label}, ${languageName(language)}`}
      name={`${path}.${language}`}
      value={words[language] ?? ''}
      onChange={(text) => onChange({ ...words, [language]: text })}
      problem={builder.problemAt(`${path}.${index}`) ?? (index === 0 ? builder.problemAt(path) : undefined)}
    />
  ));
}

/** A problem of a part that has no field of its own. */
export function PlaceProblem({ builder, path }: { builder: Builder; path: string }): ReactNode {
  const problem = builder.problemAt(path);
  return problem === undefined ? null : (
    <p role="alert" className="field-problem">
      {problem}
    </p>
  );
}

interface RowActionsProps {
  /** The name of the part, for screen readers. */
  about: string;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

/** The buttons that move and remove a part of a list. */
export function RowActions({ about, onMove, onRemove }: RowActionsProps): ReactNode {
  const buttons: [string, () => void][] = [
    ['Move up', () => onMove(-1)],
    ['Move down', () => onMove(1)],
    ['Remove', onRemove],
  ];
  return (
    <div className="actions">
      {buttons.map(([label, act]) => (
        <button key={label} type="button" className="quiet" aria-label={`${label}: ${about}`} onClick={act}>
          {label}
        </button>
      ))}
    </div>
  );
}
