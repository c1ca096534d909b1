import type { SurveyResponse, SurveyVersionDefinition } from '@rapport/interchange/survey-definition.ts';
import { scaleScore } from '@rapport/statistics/scale.scores.ts';

import { answerRange } from './survey-version.rules.ts';

/** Scores a response on every scale of its version: the mean of the answered items, or null if too few were answered. */
export function createScaleScorer(
  definition: SurveyVersionDefinition,
): (response: SurveyResponse) => ReadonlyMap<string, number | null> {
  const questions = new Map(definition.questions.map((question) => [question.code, question]));
  const scales = definition.scales.flatMap((scale) => {
    const items = scale.items.flatMap((item) => {
      const question = questions.get(item.questionCode);
      return question ? [{ ...item, question }] : [];
    });
    const range = items[0] ? answerRange(items[0].question) : null;
    return range ? [{ scale, items, range }] : [];
  });

  return (response) =>
    new Map(
      scales.map(({ scale, items, range }) => {
        const answers = items.map(({ question }) => {
          const answer = response.answers.get(question.code);
          if (answer?.kind === 'NUMBER') return answer.number;
          if (answer?.kind !== 'SINGLE_CHOICE') return null;
          const choice = question.choices.find((one) => one.code === answer.choiceCode);
          return choice?.missingKind === null ? choice.value : null;
        });
        const score = scaleScore(
          {
            ...range,
            minAnswered: scale.minAnswered,
            items: items.map((item) => ({ code: item.questionCode, reverseScored: item.isReversed })),
          },
          answers,
        );
        return [scale.code, score.ok ? score.value.mean : null];
      }),
    );
}
