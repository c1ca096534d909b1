import type { QuestionKind } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { CheckField, SelectField, TextField } from '../../shared/fields.tsx';
import { optionsOf } from '../../shared/labels.ts';
import type { Builder } from './builder.types.ts';
import { ChoicesEditor } from './choices-editor.tsx';
import { ConditionsEditor } from './conditions-editor.tsx';
import { withQuestion, withRow } from './draft.edits.ts';
import { isOfChoices, questionKinds, takesNumber, type QuestionDraft } from './draft.types.ts';
import { PlaceProblem, WordsField } from './words-field.tsx';

/** A question of an earlier version. */
export interface EarlierQuestion {
  readonly id: string;
  readonly code: string;
}

interface QuestionEditorProps {
  builder: Builder;
  index: number;
  question: QuestionDraft;
  /** The questions of the version that this one was copied from. */
  earlier: readonly EarlierQuestion[];
}

const flags = [
  ['isRequired', 'An answer is required', 'A missing answer such as “don’t know” counts.'],
  ['allowsDontKnow', 'Offer “I don’t know”', ''],
  ['allowsPreferNotToSay', 'Offer “I prefer not to say”', ''],
  ['isDemographic', 'Its choices can be groups of results', 'Only for one choice.'],
  ['isQuasiIdentifier', 'Others may know a person’s answer', 'Exports group these answers.'],
] as const;

/** All fields of a question. */
export function QuestionEditor({ builder, index, question, earlier }: QuestionEditorProps): ReactNode {
  const { draft, edit, arrange, problemAt } = builder;
  const path = `questions.${index}`;
  const { code, kind, matrixCode, minimum, maximum, topBoxMinimum } = question;
  const change = (changes: Partial<QuestionDraft>): void => edit(withQuestion(draft, question.key, changes));
  const number = (name: 'minimum' | 'maximum' | 'topBoxMinimum', label: string, value: string): ReactNode => (
    <TextField
      label={label}
      name={`${path}.${name}`}
      type="number"
      value={value}
      onChange={(text) => change({ [name]: text })}
      problem={problemAt(`${path}.${name}`)}
    />
  );
  return (
    <>
      <PlaceProblem builder={builder} path={path} />
      {matrixCode === '' ? null : (
        <WordsField
          builder={builder}
          path={`${path}.matrixText`}
          label="Text above the rows"
          words={question.matrixText}
          onChange={(matrixText) => change({ matrixText })}
          isRequired
        />
      )}
      <WordsField
        builder={builder}
        path={`${path}.text`}
        label={matrixCode === '' ? 'Question' : 'Text of the row'}
        words={question.text}
        onChange={(text) => change({ text })}
        isRequired
      />
      <WordsField
        builder={builder}
        path={`${path}.helpText`}
        label="Help text"
        words={question.helpText}
        onChange={(helpText) => change({ helpText })}
      />
      <div className="columns">
        <TextField
          label="Code"
          name={`${path}.code`}
          hint="It names the question in files and results."
          value={code}
          onChange={(text) => change({ code: text })}
          problem={problemAt(`${path}.code`)}
          isRequired
        />
        <SelectField
          label="Kind of answer"
          name={`${path}.kind`}
          value={kind}
          options={optionsOf(questionKinds)}
          onChange={(value) => change({ kind: value as QuestionKind })}
          problem={problemAt(`${path}.kind`)}
        />
        {takesNumber(question) ? (
          <>
            {number('minimum', 'Smallest answer', minimum)}
            {number('maximum', 'Largest answer', maximum)}
          </>
        ) : null}
        {takesNumber(question) || kind === 'SINGLE_CHOICE'
          ? number('topBoxMinimum', 'Top box begins at', topBoxMinimum)
          : null}
        {earlier.length > 0 ? (
          <SelectField
            label="Comparable with"
            name={`${path}.comparableToId`}
            hint="A question of the earlier version."
            value={question.comparableToId ?? ''}
            options={[['', 'No question'], ...earlier.map((one) => [one.id, one.code] as const)]}
            onChange={(id) => change({ comparableToId: id === '' ? null : id })}
          />
        ) : null}
      </div>
      {flags
        .filter(([name]) => name !== 'isDemographic' || kind === 'SINGLE_CHOICE')
        .map(([name, label, hint]) => (
          <CheckField
            key={name}
            label={label}
            name={`${path}.${name}`}
            {...(hint === '' ? {} : { hint })}
            isChecked={question[name]}
            onChange={(isChecked) => change({ [name]: isChecked })}
          />
        ))}
      <ChoicesEditor
        builder={builder}
        path={`${path}.choices`}
        question={question}
        onChange={(choices, isArranged) =>
          (isArranged ? arrange : edit)(withQuestion(draft, question.key, { choices }))
        }
      />
      <ConditionsEditor
        builder={builder}
        path={`${path}.shownIf`}
        label="Shown only if"
        questions={draft.questions.slice(0, index)}
        conditions={question.shownIf}
        onChange={(shownIf, isArranged) =>
          (isArranged ? arrange : edit)(withQuestion(draft, question.key, { shownIf }))
        }
      />
      {kind === 'SINGLE_CHOICE' || kind === 'SCALE' ? (
        <button type="button" className="quiet" onClick={() => arrange(withRow(draft, index))}>
          {matrixCode === '' ? 'Make it a matrix with another row' : 'Add row to the matrix'}
        </button>
      ) : null}
      {isOfChoices(question) || kind === 'SCALE' ? null : (
        <p className="hint">Missing answers of this kind have a code in files, such as -9.</p>
      )}
    </>
  );
}
