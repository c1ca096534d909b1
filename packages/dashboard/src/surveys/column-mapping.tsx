import type { ReactNode } from 'react';

import { SelectField, TextField } from '../shared/fields.tsx';
import { choiceTexts, noColumns, type QuestionReading, type Reading } from './reading.ts';
import type { SurveyVersion } from './survey-version.ts';

type Question = SurveyVersion['questions']['edges'][number]['node'];

interface ColumnMappingProps {
  questions: readonly Question[];
  columns: readonly string[];
  reading: Reading;
  isDisabled: boolean;
  onChange: (changes: Partial<Reading>) => void;
}

type Options = (none: string, current: string) => [string, string][];

/** The columns of the respondent, the time and each question. */
export function ColumnMapping(props: ColumnMappingProps): ReactNode {
  const { questions, columns, reading, isDisabled, onChange } = props;
  // The API reads the header exactly. The page reads it only to offer its columns.
  const options: Options = (none, current) => [
    ['', none],
    ...[...new Set([...columns, current])]
      .filter((column) => column !== '')
      .map((column): [string, string] => [column, column]),
  ];
  return (
    <fieldset disabled={isDisabled}>
      <legend>Column mapping</legend>
      <div className="columns">
        <SelectField
          label="Respondent"
          name="respondentKey"
          hint="A pseudonym. Without one, each row counts as a different respondent."
          value={reading.respondentKey}
          options={options('No column', reading.respondentKey)}
          onChange={(respondentKey) => onChange({ respondentKey })}
        />
        <TextField
          label="Further columns of the respondent"
          name="respondentKeyParts"
          isLong
          hint="One per line. They tell several rows of one respondent apart, such as redcap_event_name."
          value={reading.respondentKeyParts}
          onChange={(respondentKeyParts) => onChange({ respondentKeyParts })}
        />
        <SelectField
          label="Time of response"
          name="submittedAt"
          value={reading.submittedAt}
          options={options('No column', reading.submittedAt)}
          onChange={(submittedAt) => onChange({ submittedAt })}
        />
      </div>
      {questions.map((question) => (
        <QuestionColumns
          key={question.id}
          question={question}
          value={reading.questions[question.code] ?? noColumns}
          options={options}
          onChange={(changes) =>
            onChange({
              questions: {
                ...reading.questions,
                [question.code]: { ...(reading.questions[question.code] ?? noColumns), ...changes },
              },
            })
          }
        />
      ))}
    </fieldset>
  );
}

interface QuestionColumnsProps {
  question: Question;
  value: QuestionReading;
  options: Options;
  onChange: (changes: Partial<QuestionReading>) => void;
}

function QuestionColumns({ question, value, options, onChange }: QuestionColumnsProps): ReactNode {
  const { code, text, kind, choices } = question;
  const isMultiple = kind === 'MULTIPLE_CHOICE';
  const ofChoices = Object.values(value.choiceColumns).filter((column) => column !== '').length;
  return (
    <details className="question-columns">
      <summary>
        <code>{code}</code>{' '}
        <span className="hint">
          {ofChoices > 0
            ? `${ofChoices} columns of choices`
            : value.column === ''
              ? 'Not in the file'
              : value.column}
        </span>
      </summary>
      <div className="columns">
        <SelectField
          label={code}
          name={code}
          hint={text}
          value={value.column}
          options={options('Not in the file', value.column)}
          onChange={(column) => onChange({ column })}
        />
        {isMultiple ? (
          <TextField
            label="Separator of choices"
            name={`${code}.separator`}
            hint="Between several choices in one cell. A semicolon if it is empty."
            value={value.separator}
            onChange={(separator) => onChange({ separator })}
          />
        ) : null}
        {choices.length > 0 ? (
          <SelectField
            label="Cells have"
            name={`${code}.choiceText`}
            hint="Needed only if a label is also the code of another choice."
            value={value.choiceText}
            options={[['', 'Codes or labels'], ...Object.entries(choiceTexts)]}
            onChange={(choiceText) => onChange({ choiceText })}
          />
        ) : null}
        <TextField
          label="Replacements"
          name={`${code}.recode`}
          isLong
          hint="One per line: text of a cell => text to read."
          value={value.recode}
          onChange={(recode) => onChange({ recode })}
        />
        {isMultiple
          ? choices.map((choice) => (
              <SelectField
                key={choice.code}
                label={`Column of the choice ${choice.code}`}
                name={`${code}.choices.${choice.code}`}
                hint={choice.label}
                value={value.choiceColumns[choice.code] ?? ''}
                options={options('No column', value.choiceColumns[choice.code] ?? '')}
                onChange={(column) =>
                  onChange({ choiceColumns: { ...value.choiceColumns, [choice.code]: column } })
                }
              />
            ))
          : null}
      </div>
    </details>
  );
}
