import type { ReactNode } from 'react';

import { SelectField, TextField } from '../../shared/fields.tsx';
import { optionsOf } from '../../shared/labels.ts';
import type { Builder } from './builder.types.ts';
import { moved, newChoice } from './draft.edits.ts';
import { isOfChoices, missingKinds, type ChoiceDraft, type QuestionDraft } from './draft.types.ts';
import { PlaceProblem, RowActions, WordsField } from './words-field.tsx';

interface ChoicesProps {
  builder: Builder;
  path: string;
  question: QuestionDraft;
  onChange: (choices: readonly ChoiceDraft[], isArranged: boolean) => void;
}

/** The choices of a question, the labels of the points of a scale, and missing answers with a code. */
export function ChoicesEditor({ builder, path, question, onChange }: ChoicesProps): ReactNode {
  const { kind, choices } = question;
  const isScale = kind === 'SCALE';
  return (
    <fieldset>
      <legend>{isScale ? 'Labels of points' : isOfChoices(question) ? 'Choices' : 'Missing answers'}</legend>
      <PlaceProblem builder={builder} path={path} />
      {choices.map((choice, index) => {
        const place = `${path}.${index}`;
        const about = `choice ${choice.code}`;
        const change = (changes: Partial<ChoiceDraft>): void =>
          onChange(choices.with(index, { ...choice, ...changes }), false);
        const isPoint = isScale && choice.missingKind === '';
        return (
          <div key={choice.key} className="card">
            <WordsField
              builder={builder}
              path={`${place}.label`}
              label={`Label of ${about}`}
              words={choice.label}
              onChange={(label) => change({ label })}
              isRequired
            />
            <div className="columns">
              <TextField
                label={isPoint ? 'Point' : 'Code'}
                name={`${place}.code`}
                value={choice.code}
                onChange={(code) => change({ code })}
                problem={
                  builder.problemAt(`${place}.code`) ??
                  (isPoint ? builder.problemAt(`${place}.value`) : undefined)
                }
                isRequired
              />
              {kind === 'SINGLE_CHOICE' && choice.missingKind === '' ? (
                <TextField
                  label="Number in means"
                  name={`${place}.value`}
                  type="number"
                  value={choice.value}
                  onChange={(value) => change({ value })}
                  problem={builder.problemAt(`${place}.value`)}
                />
              ) : null}
              <SelectField
                label="Counts as"
                name={`${place}.missingKind`}
                value={choice.missingKind}
                options={[['', 'A valid answer'], ...optionsOf(missingKinds)]}
                onChange={(value) => change({ missingKind: value as ChoiceDraft['missingKind'] })}
                problem={builder.problemAt(`${place}.missingKind`)}
              />
            </div>
            <RowActions
              about={about}
              onMove={(step) => onChange(moved(choices, index, step), true)}
              onRemove={() => onChange(choices.toSpliced(index, 1), true)}
            />
          </div>
        );
      })}
      <div className="actions">
        {isScale || isOfChoices(question) ? (
          <button
            type="button"
            className="quiet"
            onClick={() => onChange([...choices, newChoice(choices)], true)}
          >
            {isScale ? 'Add label' : 'Add choice'}
          </button>
        ) : null}
        <button
          type="button"
          className="quiet"
          onClick={() => onChange([...choices, newChoice(choices, 'OTHER_MISSING')], true)}
        >
          Add missing answer
        </button>
      </div>
    </fieldset>
  );
}
