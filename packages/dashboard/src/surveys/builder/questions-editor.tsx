import type { QuestionKind } from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { ConfirmButton } from '../../shared/confirm-button.tsx';
import { SelectField } from '../../shared/fields.tsx';
import { optionsOf } from '../../shared/labels.ts';
import type { Builder } from './builder.types.ts';
import { moved, newQuestion, withoutQuestion, withRow } from './draft.edits.ts';
import { nameOf, questionKinds } from './draft.types.ts';
import { QuestionEditor, type EarlierQuestion } from './question-editor.tsx';

const matrix = 'MATRIX';
const kinds = [...optionsOf(questionKinds), [matrix, 'Matrix: rows with the same choices'] as const];

/** The questions in order. Each one can be opened, and is open if it has a problem. */
export function QuestionsEditor({
  builder,
  earlier,
  hasProblem,
}: {
  builder: Builder;
  earlier: readonly EarlierQuestion[];
  hasProblem: (path: string) => boolean;
}): ReactNode {
  const { draft, arrange } = builder;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [kind, setKind] = useState<string>('SINGLE_CHOICE');
  const toggle = (key: string, isOpen: boolean): void =>
    setOpen((before) => new Set(isOpen ? [...before, key] : [...before].filter((one) => one !== key)));
  const add = (): void => {
    const question = newQuestion(draft, kind === matrix ? 'SINGLE_CHOICE' : (kind as QuestionKind));
    const added = { ...draft, questions: [...draft.questions, question] };
    arrange(kind === matrix ? withRow(added, draft.questions.length) : added);
    toggle(question.key, true);
  };
  return (
    <section aria-label="Questions">
      <h2>Questions ({draft.questions.length})</h2>
      {draft.questions.map((question, index) => {
        const name = nameOf(question, draft);
        const isOpen = open.has(question.key) || hasProblem(`questions.${index}`);
        return (
          <details
            key={question.key}
            className="card"
            open={isOpen}
            onToggle={({ currentTarget }) => toggle(question.key, currentTarget.open)}
          >
            <summary>
              {index + 1}. {name}{' '}
              <span className="hint">
                {questionKinds[question.kind].toLowerCase()}
                {question.matrixCode === '' ? '' : `, matrix ${question.matrixCode}`}
                {question.shownIf.length === 0 ? '' : ', not for everyone'}
              </span>
            </summary>
            {isOpen ? (
              <>
                <QuestionEditor builder={builder} index={index} question={question} earlier={earlier} />
                <div className="actions">
                  {([-1, 1] as const).map((step) => (
                    <button
                      key={step}
                      type="button"
                      className="quiet"
                      aria-label={`Move ${step < 0 ? 'up' : 'down'}: ${name}`}
                      onClick={() => arrange({ ...draft, questions: moved(draft.questions, index, step) })}
                    >
                      Move {step < 0 ? 'up' : 'down'}
                    </button>
                  ))}
                  <ConfirmButton
                    label="Remove question"
                    about={name}
                    consequence="Conditions and scales that name the question lose it."
                    confirmLabel="Remove the question"
                    onConfirm={() => arrange(withoutQuestion(draft, question.key))}
                  />
                </div>
              </>
            ) : null}
          </details>
        );
      })}
      <div className="filters">
        <SelectField label="New question" name="newKind" value={kind} options={kinds} onChange={setKind} />
        <button type="button" className="quiet" onClick={add}>
          Add question
        </button>
      </div>
    </section>
  );
}
