import type { ChoiceDefinition, QuestionDefinition, SurveyVersionDefinition } from '../survey-definition.ts';

export function question(
  code: string,
  kind: QuestionDefinition['kind'],
  more: Partial<QuestionDefinition> = {},
): QuestionDefinition {
  return {
    code,
    text: `The question ${code}`,
    kind,
    choices: [],
    minimum: null,
    maximum: null,
    isRequired: false,
    allowsDontKnow: false,
    allowsPreferNotToSay: false,
    shownIf: null,
    ...more,
  };
}

export function choice(
  code: string,
  label: string,
  missingKind: ChoiceDefinition['missingKind'] = null,
): ChoiceDefinition {
  return { code, label, value: null, missingKind };
}

/** A survey version with a question of every kind, missing codes, and a scale. */
export const surveyVersion: SurveyVersionDefinition = {
  survey: { id: 'survey-1', title: 'Trust | in <the> office' },
  version: { id: 'version-1', number: 2 },
  questions: [
    question('trust', 'NUMBER', {
      minimum: 0,
      maximum: 10,
      choices: [choice('-9', "Don't know", 'DONT_KNOW')],
    }),
    question('area', 'SINGLE_CHOICE', {
      choices: [choice('1', 'North'), choice('-2', 'South'), choice('99', 'Refused', 'PREFER_NOT_TO_SAY')],
    }),
    question('heard', 'MULTIPLE_CHOICE', { choices: [choice('web', 'Website'), choice('tv', 'Television')] }),
    question('why', 'TEXT'),
    question('met', 'DATE'),
  ],
  scales: [
    {
      code: 'trust_scale',
      label: 'Trust',
      items: [{ questionCode: 'trust', isReversed: true }],
      minAnswered: 1,
    },
  ],
};
