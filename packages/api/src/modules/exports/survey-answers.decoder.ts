import type { AnswerValue } from '@rapport/core/survey/answer.ts';
import type { MissingKind } from '@rapport/core/survey/definition.ts';
import type { QuestionDefinition, SurveyVersionDefinition } from '@rapport/interchange/survey-definition.ts';

/** As recorded, or in an order that says nothing about when a response was recorded. */
export type ResponseOrder = 'RECORDED' | { readonly shuffledBy: string };

/** The answers of a response as `answersSql` returns them. */
export interface PackedAnswers {
  /**
   * "question,choice", "question,choice,rank" or "question,,,number" for each row, with a semicolon between them. Questions and choices are their places, from 0.
   */
  packed: string | null;
  /** The answers that are neither numbers nor choices: [question, text, date, missing kind]. */
  others:
    readonly [question: number, text: string | null, date: string | null, kind: MissingKind | null][] | null;
}

/**
 * The answers of one response as two columns. Choices and numbers are most of the answers, and short text is several times faster than JSON to make and to read. The responses are in
 * order before their answers are read, so that the first rows come at once: a statement has ten seconds, and a sort of all answers would have to be done in one.
 * $1 is the version, $2 the text that shuffles.
 */
export const answersSql = (order: ResponseOrder): string => `
  with asked as materialized (
    select id, row_number() over (order by position) - 1 as place from question where survey_version_id = $1),
  numbered as materialized (select id, place, place || ',,,' as prefix from asked),
  offered as materialized (
    select choice.id,
           asked.place || ',' || (row_number() over (partition by choice.question_id order by choice.position) - 1) as cell
      from choice join asked on asked.id = choice.question_id)
  select response.respondent_key, response.submitted_at, given.packed, given.others
    from (select id, respondent_key, submitted_at, ${placeOf(order)} as place
            from response where survey_version_id = $1 and ended_by_quota_id is null order by place, id offset 0) response
    left join lateral (
      select string_agg(case when answer.rank is not null then offered.cell || ',' || answer.rank
                             when answer.choice_id is not null then offered.cell
                             else numbered.prefix || answer.number_value end, ';') as packed,
             json_agg(json_build_array(numbered.place, answer.text_value, answer.date_value, answer.missing_kind))
               filter (where answer.choice_id is null and answer.number_value is null) as others
        from answer
        join numbered on numbered.id = answer.question_id
        left join offered on offered.id = answer.choice_id
       where answer.response_id = response.id) given on true
   order by response.place, response.id`;

const placeOf = (order: ResponseOrder): string =>
  order === 'RECORDED' ? 'created_at' : `sha256(convert_to($2 || id::text, $$UTF8$$))`;

interface Decoded {
  readonly question: QuestionDefinition;
  /** An answer for each choice that is one, made once. */
  readonly choices: readonly AnswerValue[];
  readonly isOfSeveral: boolean;
}

interface KnownAnswer {
  readonly code: string;
  readonly answer: AnswerValue;
}
const knownMax = 10_000;

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

  /** Answers that occur again and again are decoded once, and are one object. */
  const known = new Map<string, KnownAnswer>();

  return ({ packed, others }) => {
    const answers = new Map<string, AnswerValue>();
    const several = new Map<Decoded, [order: number, choice: number][]>();
    for (const row of packed === null ? [] : packed.split(';')) {
      const again = known.get(row);
      if (again !== undefined) {
        answers.set(again.code, again.answer);
        continue;
      }
      const [question = '', choice = '', rank = '', number = ''] = row.split(',');
      const one = asked[Number(question)];
      if (one === undefined) continue;
      if (choice !== '' && one.isOfSeveral) {
        const chosen = several.get(one) ?? [];
        several.set(one, chosen);
        chosen.push([Number(rank === '' ? choice : rank), Number(choice)]);
        continue;
      }
      const answer: AnswerValue | undefined =
        choice === '' ? { kind: 'NUMBER', number: Number(number) } : one.choices[Number(choice)];
      if (answer === undefined) continue;
      const { code } = one.question;
      answers.set(code, answer);
      if (known.size < knownMax) known.set(row, { code, answer });
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
