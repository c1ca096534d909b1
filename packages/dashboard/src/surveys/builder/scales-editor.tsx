import type { ReactNode } from 'react';

import { CheckField, TextField } from '../../shared/fields.tsx';
import type { Builder } from './builder.types.ts';
import { freeCode, moved, newKey } from './draft.edits.ts';
import { nameOf, takesNumber, type ScaleDraft } from './draft.types.ts';
import { PlaceProblem, RowActions, WordsField } from './words-field.tsx';

/** The scales: several items that measure one concept. */
export function ScalesEditor({ builder }: { builder: Builder }): ReactNode {
  const { draft, edit, arrange } = builder;
  const { scales } = draft;
  const eligible = draft.questions.filter((one) => takesNumber(one) || one.kind === 'SINGLE_CHOICE');
  if (eligible.length === 0 && scales.length === 0) return null;
  const add = (): void => {
    const taken = [...scales, ...draft.questions].map(({ code }) => code);
    const scale = {
      key: newKey(),
      code: freeCode('scale', taken),
      label: {},
      minAnswered: '1',
      topBoxMinimum: '',
      items: [],
    };
    arrange({ ...draft, scales: [...scales, scale] });
  };
  return (
    <section aria-label="Scales">
      <h2>Scales ({scales.length})</h2>
      {scales.map((scale, index) => (
        <ScaleEditor
          key={scale.key}
          builder={builder}
          index={index}
          scale={scale}
          onChange={(changes) => edit({ ...draft, scales: scales.with(index, { ...scale, ...changes }) })}
        />
      ))}
      <button type="button" className="quiet" onClick={add}>
        Add scale
      </button>
    </section>
  );
}

interface ScaleEditorProps {
  builder: Builder;
  index: number;
  scale: ScaleDraft;
  onChange: (changes: Partial<ScaleDraft>) => void;
}

function ScaleEditor({ builder, index, scale, onChange }: ScaleEditorProps): ReactNode {
  const { draft, arrange, problemAt } = builder;
  const path = `scales.${index}`;
  const questions = draft.questions.filter((one) => takesNumber(one) || one.kind === 'SINGLE_CHOICE');
  const reversed = new Map(scale.items.map(({ questionKey, isReversed }) => [questionKey, isReversed]));
  const choose = (key: string, isReversed: boolean | null): void =>
    onChange({
      items: draft.questions.flatMap((question) => {
        const value = question.key === key ? isReversed : (reversed.get(question.key) ?? null);
        return value === null ? [] : [{ questionKey: question.key, isReversed: value }];
      }),
    });
  return (
    <fieldset className="card">
      <legend>Scale {scale.code}</legend>
      <PlaceProblem builder={builder} path={path} />
      <WordsField
        builder={builder}
        path={`${path}.label`}
        label="Name of the concept"
        words={scale.label}
        onChange={(label) => onChange({ label })}
        isRequired
      />
      <div className="columns">
        <TextField
          label="Code"
          name={`${path}.code`}
          value={scale.code}
          onChange={(code) => onChange({ code })}
          problem={problemAt(`${path}.code`)}
          isRequired
        />
        <TextField
          label="Smallest number of answered items"
          name={`${path}.minAnswered`}
          type="number"
          value={scale.minAnswered}
          onChange={(minAnswered) => onChange({ minAnswered })}
          problem={problemAt(`${path}.minAnswered`)}
          isRequired
        />
        <TextField
          label="Top box begins at"
          name={`${path}.topBoxMinimum`}
          type="number"
          value={scale.topBoxMinimum}
          onChange={(topBoxMinimum) => onChange({ topBoxMinimum })}
          problem={problemAt(`${path}.topBoxMinimum`)}
        />
      </div>
      <fieldset>
        <legend>Items of {scale.code}</legend>
        {questions.map((question) => {
          const isReversed = reversed.get(question.key);
          const name = nameOf(question, draft);
          return (
            <div key={question.key}>
              <CheckField
                label={name}
                name={`${path}.items`}
                isChecked={isReversed !== undefined}
                onChange={(isChecked) => choose(question.key, isChecked ? false : null)}
              />
              {isReversed === undefined ? null : (
                <CheckField
                  label={`Reversed: a high answer to ${question.code} means a low value`}
                  name={`${path}.reversed`}
                  isChecked={isReversed}
                  onChange={(isChecked) => choose(question.key, isChecked)}
                />
              )}
            </div>
          );
        })}
      </fieldset>
      <RowActions
        about={`scale ${scale.code}`}
        onMove={(step) => arrange({ ...draft, scales: moved(draft.scales, index, step) })}
        onRemove={() => arrange({ ...draft, scales: draft.scales.toSpliced(index, 1) })}
      />
    </fieldset>
  );
}
