import { codesOf, type AnswerValue } from '@rapport/core/survey/answer.ts';

import type { CollectedRows } from './deidentification-rows.ts';
import { suppressedCode, type GroupLevel } from './deidentified-groups.ts';
import { codedChoices, type ChoiceDefinition, type QuestionDefinition } from './survey-definition.ts';

const suppressedChoice: ChoiceDefinition = {
  code: suppressedCode,
  label: 'Not shown, because the group would be too small',
  value: null,
  missingKind: 'OTHER_MISSING',
};

/** The questions that are shown. A quasi-identifier is a choice among its groups. */
export function shownQuestions(
  questions: readonly QuestionDefinition[],
  leftOut: ReadonlyMap<string, string>,
  shownLevels: ReadonlyMap<string, GroupLevel>,
  collected: CollectedRows,
): QuestionDefinition[] {
  return questions
    .filter(({ code }) => !leftOut.has(code))
    .map((question) => {
      const level = shownLevels.get(question.code);
      if (level === undefined) return question;
      const identifier = collected.identifiers.find((one) => one.question.code === question.code);
      const answers = identifier?.answers ?? [];
      const groups = new Map(
        answers
          .map((answer) => [level.groupOf(answer), sortKey(question, answer)] as const)
          .filter(([group]) => group !== ''),
      );
      const choices = [...groups]
        .sort(([, one], [, other]) => one - other)
        .map(([group]) => level.labelOf(group));
      return {
        ...question,
        kind: 'SINGLE_CHOICE' as const,
        choices: [...choices, suppressedChoice],
        minimum: null,
        maximum: null,
        allowsDontKnow: false,
        allowsPreferNotToSay: false,
        shownIf: null,
      };
    });
}

/** The place of an answer among the groups: by number or year, by the order of the questionnaire; missing answers last. */
function sortKey(question: QuestionDefinition, answer: AnswerValue | undefined): number {
  if (answer?.kind === 'NUMBER') return answer.number;
  if (answer?.kind === 'DATE') return Number(answer.date.slice(0, 4));
  const choices = codedChoices(question);
  const at = choices.findIndex(({ code }) => answer !== undefined && codesOf(answer).includes(code));
  if (at === -1) return Infinity;
  return choices[at]?.missingKind === null ? at : 1e300;
}
