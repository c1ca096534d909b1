import { codedChoices, type QuestionDefinition, type SurveyVersionDefinition } from './survey-definition.ts';
import type { ColumnKind } from './table-column.ts';
import { template, type Template, type TemplateColumn } from './table-template.ts';

/**
 * The template of a response file of a survey version. It has the columns that are found without a mapping.
 */
export function surveyTemplate({ questions }: SurveyVersionDefinition): Template {
  const columns: TemplateColumn[] = [
    {
      name: 'respondent_key',
      isRequired: false,
      kind: 'CODE',
      description:
        'A pseudonym that only the office can resolve. Without this column, each row counts as a different respondent.',
      allowedValues: [],
      example: 'EXAMPLE-0001',
    },
    {
      name: 'submitted_at',
      isRequired: false,
      kind: 'DATE_TIME',
      description: 'The time of the response, ISO 8601.',
      allowedValues: [],
      example: '2026-03-31T14:30:00Z',
    },
    ...questions.map(questionColumn),
  ];
  // If a question has the name of one of the first columns, the question takes precedence.
  const named = new Map(columns.map((column) => [column.name, column]));
  const example = Object.fromEntries([...named.values()].map((column) => [column.name, column.example]));
  return template('survey-responses', [...named.values()], [example]);
}

function questionColumn(question: QuestionDefinition): TemplateColumn {
  const codes = codedChoices(question).map((choice) => choice.code);
  return {
    name: question.code,
    isRequired: false,
    kind: columnKind(question),
    description: question.text,
    allowedValues: codes,
    example: exampleAnswer(question),
  };
}

function columnKind({ kind }: QuestionDefinition): ColumnKind {
  switch (kind) {
    case 'NUMBER':
    case 'SCALE':
      return 'DECIMAL';
    case 'SINGLE_CHOICE':
      return 'CHOICE';
    case 'MULTIPLE_CHOICE':
    case 'RANKING':
      return 'LIST';
    case 'TEXT':
    case 'DATE':
      return kind;
  }
}

function exampleAnswer({ kind, choices, minimum, maximum }: QuestionDefinition): string {
  switch (kind) {
    case 'NUMBER':
    case 'SCALE':
      return String(minimum ?? maximum ?? 0);
    case 'SINGLE_CHOICE':
      return choices[0]?.code ?? '';
    case 'MULTIPLE_CHOICE':
    case 'RANKING':
      return choices
        .filter(({ missingKind }) => missingKind === null)
        .slice(0, 2)
        .map((choice) => choice.code)
        .join(';');
    case 'TEXT':
      return 'Example: replace this row';
    case 'DATE':
      return '2026-03-31';
  }
}
