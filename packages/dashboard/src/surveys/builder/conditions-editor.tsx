import type { ReactNode } from 'react';

import { CheckField, SelectField, TextField } from '../../shared/fields.tsx';
import type { Builder } from './builder.types.ts';
import {
  firstWords,
  isOfChoices,
  missingKinds,
  nameOf,
  takesNumber,
  type ConditionDraft,
  type ConditionForm,
  type QuestionDraft,
} from './draft.types.ts';
import { PlaceProblem } from './words-field.tsx';

interface ConditionsProps {
  builder: Builder;
  path: string;
  /** The purpose of the conditions, such as "Shown if". */
  label: string;
  /** Questions that a condition can name. */
  questions: readonly QuestionDraft[];
  conditions: readonly ConditionDraft[];
  onChange: (conditions: readonly ConditionDraft[], isArranged: boolean) => void;
}

/** Conditions on answers, all of which must be met. */
export function ConditionsEditor(props: ConditionsProps): ReactNode {
  const { builder, path, label, questions, conditions, onChange } = props;
  if (questions.length === 0 && conditions.length === 0) return null;
  return (
    <fieldset>
      <legend>{label}</legend>
      <PlaceProblem builder={builder} path={path} />
      {conditions.map((condition, index) => (
        <ConditionEditor
          key={index}
          builder={builder}
          path={`${path}.all.${index}`}
          questions={questions}
          condition={condition}
          onChange={(changes) => onChange(conditions.with(index, { ...condition, ...changes }), false)}
          onRemove={() => onChange(conditions.toSpliced(index, 1), true)}
        />
      ))}
      <button
        type="button"
        className="quiet"
        onClick={() => {
          const [first] = questions;
          if (first) onChange([...conditions, conditionOn(first)], true);
        }}
      >
        Add condition
      </button>
    </fieldset>
  );
}

const conditionOn = (question: QuestionDraft): ConditionDraft => ({
  questionKey: question.key,
  form: formsOf(question)[0]?.[0] ?? 'ANSWERED',
  anyOf: [],
  from: '',
  to: '',
});

/** The codes that a condition can compare, with their names. */
function codesOf(question: QuestionDraft, builder: Builder): [string, string][] {
  const { choices, allowsDontKnow, allowsPreferNotToSay } = question;
  const counted = choices.filter((choice) => isOfChoices(question) || choice.missingKind !== '');
  return [
    ...counted.map(({ key, code, label }): [string, string] => [
      key,
      firstWords(label, builder.draft) || code,
    ]),
    ...(allowsDontKnow ? [['DONT_KNOW', missingKinds.DONT_KNOW] as [string, string]] : []),
    ...(allowsPreferNotToSay
      ? [['PREFER_NOT_TO_SAY', missingKinds.PREFER_NOT_TO_SAY] as [string, string]]
      : []),
  ];
}

function formsOf(question: QuestionDraft): [ConditionForm, string][] {
  return [
    ...(isOfChoices(question) ? [['ANY_OF', 'is one of'] as [ConditionForm, string]] : []),
    ...(takesNumber(question) ? [['RANGE', 'is a number'] as [ConditionForm, string]] : []),
    ['ANSWERED', 'has a valid answer'],
    ['NOT_ANSWERED', 'has no valid answer'],
    ...(isOfChoices(question) ? [] : [['ANY_OF', 'is a missing answer'] as [ConditionForm, string]]),
  ];
}

interface ConditionProps {
  builder: Builder;
  path: string;
  questions: readonly QuestionDraft[];
  condition: ConditionDraft;
  onChange: (changes: Partial<ConditionDraft>) => void;
  onRemove: () => void;
}

function ConditionEditor(props: ConditionProps): ReactNode {
  const { builder, path, questions, condition, onChange, onRemove } = props;
  const { questionKey, form, anyOf, from, to } = condition;
  const known = builder.draft.questions.find(({ key }) => key === questionKey);
  // A question that was moved below stays in the list, and the API explains the problem.
  const offered = known && !questions.includes(known) ? [...questions, known] : questions;
  const question = known ?? questions[0];
  return (
    <div className="card">
      <div className="columns">
        <SelectField
          label="The answer to"
          name={`${path}.question`}
          value={questionKey}
          options={offered.map((one) => [one.key, nameOf(one, builder.draft)])}
          problem={builder.problemAt(path)}
          onChange={(key) => {
            const next = offered.find((one) => one.key === key);
            if (next) onChange(conditionOn(next));
          }}
        />
        <SelectField
          label="Condition"
          name={`${path}.form`}
          value={form}
          options={question ? formsOf(question) : []}
          onChange={(value) => onChange({ form: value as ConditionForm })}
        />
      </div>
      {form === 'ANY_OF' && question ? (
        <fieldset>
          <legend>One of</legend>
          {codesOf(question, builder).map(([code, name]) => (
            <CheckField
              key={code}
              label={name}
              name={`${path}.anyOf`}
              isChecked={anyOf.includes(code)}
              onChange={(isChecked) =>
                onChange({ anyOf: isChecked ? [...anyOf, code] : anyOf.filter((one) => one !== code) })
              }
            />
          ))}
        </fieldset>
      ) : null}
      {form === 'RANGE' ? (
        <div className="columns">
          <TextField
            label="At least"
            name={`${path}.from`}
            type="number"
            value={from}
            onChange={(value) => onChange({ from: value })}
          />
          <TextField
            label="At most"
            name={`${path}.to`}
            type="number"
            value={to}
            onChange={(value) => onChange({ to: value })}
          />
        </div>
      ) : null}
      <button type="button" className="quiet" onClick={onRemove}>
        Remove condition
      </button>
    </div>
  );
}
