import type { AnswerValue } from '@rapport/core/survey/answer.ts';
import type { MissingKind } from '@rapport/core/survey/definition.ts';
import type { QuestionDefinition, SurveyVersionDefinition } from '@rapport/interchange/survey-definition.ts';

/** The answers of a response as `answersSql` returns them. */
export interface PackedAnswers {
  /** "question,choice,rank,number" for each row, with a semicolon between them; a part without a value is empty. Questions and choices are their places, from 0. */
  packed: string | null;
  /** The answers that are neither numbers nor choices: [question, text, date, missing kind]. */
  others:
    readonly [question: number, text: string | null, date: string | null, kind: MissingKind | null][] | null;
}

/**
 * The answers of one response as two columns. Choices and numbers are most of the answers, and short text is several times faster than JSON to make and to read.
 * $1 is the version.
 */
export const answersSql = `
  with asked as materialized (
    select id, row_number() over (order by position) - 1 as place from question where survey_version_id = $1),
  offered as materialized (
    select choice.id, row_number() over (partition by choice.question_id order by choice.position) - 1 as place
      from choice join asked on asked.id = choice.question_id)
  select response.respondent_key, response.submitted_at, given.packed, given.others
    from response
    left join lateral (
      select string_agg(concat(asked.place, ',', offered.place, ',', answer.rank, ',', answer.number_value), ';')
               filter (where answer.choice_id is not null or answer.number_value is not null) as packed,
             json_agg(json_build_array(asked.place, answer.text_value, answer.date_value, answer.missing_kind))
               filter (where answer.choice_id is null and answer.number_value is null) as others
        from answer
        join asked on asked.id = answer.question_id
        left join offered on offered.id = answer.choice_id
       where answer.response_id = response.id) given on true
   where response.survey_version_id = $1 and response.ended_by_quota_id is null`;

interface Decoded {
  readonly question: QuestionDefinition;
  /** An answer for each choice that is one, made once. */
  readonly choices: readonly AnswerValue[];
  readonly isOfSeveral: boolean;
}

/** Reads the answers of responses to a version. */
export function answersDecoder({
  questions,
}: SurveyVersionDefinition): (packed: PackedAnswers) => Map<string, AnswerValue> {
  const asked = questions.map((question): Decoded => {
    const { kind, choices } = question;
    const isSingle = kind === 'SINGLE_CHOICE';
    return {
      question,
      choices: choices.map(({ code, missingKind }) => ({
        kind: missingKind !== null && !isSingle ? 'MISSING' : 'SINGLE_CHOICE',
        choiceCode: code,
      })),
      isOfSeveral: kind === 'MULTIPLE_CHOICE' || kind === 'RANKING',
    };
  });

  return ({ packed, others }) => {
    const answers = new Map<string, AnswerValue>();
    const several = new Map<Decoded, [order: number, choice: number][]>();
    for (const row of packed === null ? [] : packed.split(';')) {
      const [question = '', choice = '', rank = '', number = ''] = row.split(',');
      const one = asked[Number(question)];
      if (one === undefined) continue;
      if (choice === '') answers.set(one.question.code, { kind: 'NUMBER', number: Number(number) });
      else if (one.isOfSeveral) {
        const chosen = several.get(one) ?? [];
        several.set(one, chosen);
        chosen.push([Number(rank === '' ? choice : rank), Number(choice)]);
      } else {
        const answer = one.choices[Number(choice)];
        if (answer !== undefined) answers.set(one.question.code, answer);
      }
    }
    for (const [{ question, choices }, chosen] of several) {
      const { code, kind } = question;
      const [first] = chosen;
      const only = chosen.length === 1 && first !== undefined ? choices[first[1]] : undefined;
      // "Don't know" has no rank.
      if (kind === 'RANKING' && only?.kind === 'MISSING') answers.set(code, only);
      else if (kind === 'RANKING' || kind === 'MULTIPLE_CHOICE') {
        chosen.sort(([one], [other]) => one - other);
        answers.set(code, {
          kind,
          choiceCodes: chosen.map(([, choice]) => question.choices[choice]?.code ?? ''),
        });
      }
    }
    for (const [place, text, date, missingKind] of others ?? []) {
      const code = asked[place]?.question.code;
      if (code === undefined) continue;
      if (text !== null) answers.set(code, { kind: 'TEXT', text });
      else if (date !== null) answers.set(code, { kind: 'DATE', date });
      else if (missingKind !== null) answers.set(code, { kind: 'MISSING_KIND', missingKind });
    }
    return answers;
  };
}
