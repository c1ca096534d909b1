import type { DatabaseSession } from '@rapport/database/session.ts';
import { rowTypes } from '@rapport/database/pool.ts';
import type { AnswerValue } from '@rapport/core/survey/answer.ts';
import type { MissingKind } from '@rapport/core/survey/definition.ts';
import type { SurveyResponse, SurveyVersionDefinition } from '@rapport/interchange/survey-definition.ts';

/** The number of rows fetched together, so that memory use does not depend on the size of the survey. */
const fetchRows = 500;

const responsesSql = `
  select response.respondent_key, response.submitted_at,
         coalesce((
           select json_agg(json_build_array(question.code, choice.code, answer.number_value, answer.text_value, answer.date_value, answer.missing_kind)
                           order by question.position, answer.rank, choice.position)
             from answer
             join question on question.id = answer.question_id
             left join choice on choice.id = answer.choice_id
            where answer.response_id = response.id
         ), '[]') as answers
    from response
   where response.survey_version_id = $1 and response.ended_by_quota_id is null
   order by response.created_at, response.id`;

type AnswerTuple = [
  question: string,
  choice: string | null,
  number: number | null,
  text: string | null,
  date: string | null,
  missingKind: MissingKind | null,
];

/**
 * The responses of a version at one moment, in the order in which they were recorded. Reads through a cursor in the read transaction of the session.
 */
export async function* surveyResponses(
  session: DatabaseSession,
  definition: SurveyVersionDefinition,
): AsyncGenerator<SurveyResponse[]> {
  const questions = new Map(definition.questions.map((question) => [question.code, question]));
  const missingCodes = new Map(
    definition.questions.map((question) => [
      question.code,
      new Set(question.choices.flatMap((choice) => (choice.missingKind === null ? [] : [choice.code]))),
    ]),
  );
  await session.query({
    text: `declare survey_responses no scroll cursor for ${responsesSql}`,
    values: [definition.version.id],
  });
  for (;;) {
    const { rows } = await session.query({
      text: `fetch ${fetchRows} from survey_responses`,
      types: rowTypes,
    });
    if (rows.length === 0) break;
    yield (rows as { respondent_key: string; submitted_at: Date | null; answers: AnswerTuple[] }[]).map(
      (row) => {
        const answers = new Map<string, AnswerValue>();
        for (const [code, choice, number, text, date, missingKind] of row.answers) {
          const kind = questions.get(code)?.kind;
          const earlier = answers.get(code);
          const isMissing = choice !== null && missingCodes.get(code)?.has(choice) === true;
          if (choice !== null && (kind === 'MULTIPLE_CHOICE' || (kind === 'RANKING' && !isMissing))) {
            const chosen = earlier?.kind === kind ? earlier.choiceCodes : [];
            answers.set(code, { kind, choiceCodes: [...chosen, choice] });
          } else if (choice !== null) {
            answers.set(code, {
              kind: isMissing && kind !== 'SINGLE_CHOICE' ? 'MISSING' : 'SINGLE_CHOICE',
              choiceCode: choice,
            });
          } else if (number !== null) answers.set(code, { kind: 'NUMBER', number });
          else if (text !== null) answers.set(code, { kind: 'TEXT', text });
          else if (date !== null) answers.set(code, { kind: 'DATE', date });
          else if (missingKind !== null) answers.set(code, { kind: 'MISSING_KIND', missingKind });
        }
        return { respondentKey: row.respondent_key, submittedAt: row.submitted_at, answers };
      },
    );
  }
  await session.query({ text: 'close survey_responses' });
}
