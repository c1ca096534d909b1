import { poolDistributions, type AnswerDistribution } from '@rapport/statistics/answer.distribution.ts';
import {
  recodeAnswers,
  scaleScore,
  type ScaleAnswers,
  type ScaleDefinition,
} from '@rapport/statistics/scale.scores.ts';

import type { Context } from '../../context.ts';
import { asLocalizedText, inLanguage } from '../../localized-text.ts';
import { fallApart } from './survey-result.rules.ts';
import type { QuestionWithChoices, Target } from './survey-result-target.service.ts';
import { noAnswerCode } from './survey-version.rules.ts';

/** The scores of the people in one group. */
interface Group {
  distribution: { value: number; count: number }[];
  /** People who answered some items of a scale, but not all. */
  incomplete: number;
}

/** The scores of all respondents. */
export interface Scores {
  overall: AnswerDistribution;
  incomplete: number;
  /** By row id of the selected choice; null for people without an answer. */
  byGroup: ReadonlyMap<string | null, Group>;
  /** The answers of each person to a scale, with reverse-scored items recoded; empty for a question. */
  people: readonly ScaleAnswers[];
  /**
   * True if some groups of the dimension together are some groups of an earlier demographic question, such as the districts of a region. The table of the earlier
   * question then shows totals of parts of this table, which hiding cells within one table does not consider.
   */
  hasSeparateTotals: boolean;
}

/**
 * One row for each pattern of answers and groups, with the number of people. People are never read one by one. `$2` are the questions of the items in order, `$3` the demographic
 * questions. A choice counts as its value; a choice for missing answers counts as no answer.
 */
const patternsSql = `
  select pattern.answers, pattern.groups, count(*)::int as people
    from (
      select array(
               select coalesce(answer.number_value, choice.value)
                 from unnest($2::uuid[]) with ordinality as item (question_id, position)
                 left join answer on answer.response_id = response.id and answer.question_id = item.question_id
                 left join choice on choice.id = answer.choice_id and not choice.is_missing
                order by item.position
             ) as answers,
             array(
               select choice.id
                 from unnest($3::uuid[]) with ordinality as demographic (question_id, position)
                 left join answer on answer.response_id = response.id and answer.question_id = demographic.question_id
                 left join choice on choice.id = answer.choice_id and not choice.is_missing
                order by demographic.position
             ) as groups
        from response
       where response.survey_version_id = $1
    ) as pattern
   group by pattern.answers, pattern.groups`;

interface Pattern {
  answers: (number | null)[];
  groups: (string | null)[];
  people: number;
}

/** Reads and scores all respondents. `demographics` are row ids of questions; the last one forms the groups. */
export async function readScores(
  context: Context,
  target: Target,
  demographics: readonly string[],
): Promise<Scores> {
  const { rows } = await context.session.query({
    name: 'survey_result_patterns',
    text: patternsSql,
    values: [target.surveyVersionId, target.items.map((item) => item.question.id), demographics],
  });
  const scale: ScaleDefinition = {
    minimum: target.minimum,
    maximum: target.maximum,
    minAnswered: target.minAnswered,
    items: target.items.map((item) => ({ code: item.question.code, reverseScored: item.reverseScored })),
  };
  const isScale = target.items.length > 1;
  const overall: Group = { distribution: [], incomplete: 0 };
  const byGroup = new Map<string | null, Group>();
  const people: ScaleAnswers[] = [];
  const scored: Pattern[] = [];
  for (const pattern of rows as Pattern[]) {
    const key = pattern.groups.at(-1) ?? null;
    const group = byGroup.get(key) ?? { distribution: [], incomplete: 0 };
    byGroup.set(key, group);
    if (isScale) {
      const recoded = recodeAnswers(scale, pattern.answers);
      for (let person = 0; person < pattern.people; person += 1) people.push(recoded);
      const answered = pattern.answers.filter((answer) => answer !== null).length;
      const isIncomplete = answered > 0 && answered < pattern.answers.length;
      for (const one of isIncomplete ? [overall, group] : []) one.incomplete += pattern.people;
    }
    const score = scaleScore(scale, pattern.answers);
    if (!score.ok) continue;
    scored.push(pattern);
    for (const one of [overall, group]) {
      one.distribution.push({ value: score.value.mean, count: pattern.people });
    }
  }
  return {
    // Different patterns can have the same mean.
    overall: poolDistributions([overall.distribution]),
    incomplete: overall.incomplete,
    byGroup,
    people,
    hasSeparateTotals: demographics
      .slice(0, -1)
      .some((_, earlier) =>
        fallApart(scored.map(({ groups }) => [groups[earlier] ?? null, groups.at(-1) ?? null])),
      ),
  };
}

/** The groups of all respondents: one for each choice that counts as an answer, in order, and one for people without an answer. */
export function groupsOf(dimension: QuestionWithChoices, scores: Scores, language: string | null) {
  const group = (id: string | null) => {
    const { distribution, incomplete } = scores.byGroup.get(id) ?? { distribution: [], incomplete: 0 };
    return { distribution: poolDistributions([distribution]), incomplete };
  };
  const choices = dimension.choices.filter((choice) => !choice.isMissing);
  return [
    ...choices.map((choice) => ({
      code: choice.code,
      label: inLanguage(asLocalizedText(choice.label), language),
      ...group(choice.id),
    })),
    { code: noAnswerCode, label: 'No answer', ...group(null) },
  ];
}
