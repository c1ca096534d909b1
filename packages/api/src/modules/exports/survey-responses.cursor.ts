import type { DatabaseSession } from '@rapport/database/session.ts';
import { rowTypes } from '@rapport/database/pool.ts';
import type { AnswerValue } from '@rapport/core/survey/answer.ts';
import type { MissingKind } from '@rapport/core/survey/definition.ts';
import { shownQuestions } from '@rapport/core/survey/skip-logic.ts';
import type { SurveyResponse, SurveyVersionDefinition } from '@rapport/interchange/survey-definition.ts';
import type { MergedSurvey } from '@rapport/interchange/survey-merge.ts';
import type { TextWidths } from '@rapport/interchange/survey-sav.ts';

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
   where response.survey_version_id = $1 and response.ended_by_quota_id is null`;

/** As recorded, or in an order that says nothing about when a response was recorded. */
export type ResponseOrder = 'RECORDED' | { readonly shuffledBy: string };

type AnswerTuple = [
  question: string,
  choice: string | null,
  number: number | null,
  text: string | null,
  date: string | null,
  missingKind: MissingKind | null,
];

/** The responses of a version at one moment, in batches. Reads through a cursor in the read transaction of the session. */
export async function* surveyResponses(
  session: DatabaseSession,
  definition: SurveyVersionDefinition,
  order: ResponseOrder = 'RECORDED',
): AsyncGenerator<SurveyResponse[]> {
  const questions = new Map(definition.questions.map((question) => [question.code, question]));
  const missingCodes = new Map(
    definition.questions.map((question) => [
      question.code,
      new Set(question.choices.flatMap((choice) => (choice.missingKind === null ? [] : [choice.code]))),
    ]),
  );
  const hasConditions = definition.questions.some(({ shownIf }) => shownIf !== null);
  await session.query({
    text: `declare survey_responses no scroll cursor for ${responsesSql}
           order by ${order === 'RECORDED' ? 'response.created_at, response.id' : 'sha256(convert_to($2 || response.id::text, $$UTF8$$))'}`,
    values: [definition.version.id, ...(order === 'RECORDED' ? [] : [order.shuffledBy])],
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
        return {
          respondentKey: row.respondent_key,
          submittedAt: row.submitted_at,
          answers,
          ...(hasConditions ? { notAsked: notAsked(definition, answers) } : {}),
        };
      },
    );
  }
  await session.query({ text: 'close survey_responses' });
}

/** The questions that skip logic left out. */
function notAsked({ questions }: SurveyVersionDefinition, answers: SurveyResponse['answers']): Set<string> {
  const shown = shownQuestions(questions, answers);
  return new Set(questions.flatMap(({ code }) => (shown.has(code) ? [] : [code])));
}

/** The number of responses of versions. */
export async function countOfResponses(
  session: DatabaseSession,
  surveyVersionIds: readonly string[],
): Promise<number> {
  const { rows } = await session.query({
    text: 'select count(*)::int as responses from response where survey_version_id = any($1::uuid[]) and ended_by_quota_id is null',
    values: [surveyVersionIds],
  });
  return (rows as { responses: number }[])[0]?.responses ?? 0;
}

/** The most bytes of the texts of each question, and of respondent keys. A file of SPSS declares them before its rows. */
export async function textWidths(
  session: DatabaseSession,
  definitions: readonly SurveyVersionDefinition[],
  { merged }: Pick<MergedSurvey, 'merged'>,
): Promise<TextWidths> {
  const { rows } = await session.query({
    text: `
      select question.survey_version_id::text as version, question.code, max(octet_length(answer.text_value)) as bytes
        from question join answer on answer.question_id = question.id
       where question.survey_version_id = any($1::uuid[]) and question.kind = 'TEXT' and answer.text_value is not null
       group by question.survey_version_id, question.code`,
    values: [definitions.map(({ version }) => version.id)],
  });
  const answers = new Map<string, number>();
  for (const { version, code, bytes } of rows as { version: string; code: string; bytes: number }[]) {
    const own = new Map([[code, { kind: 'TEXT', text: '' } as const]]);
    const [name = code] = merged(version, {
      respondentKey: null,
      submittedAt: null,
      answers: own,
    }).answers.keys();
    answers.set(name, Math.max(answers.get(name) ?? 0, bytes));
  }
  const keys = await session.query({
    text: 'select max(octet_length(respondent_key)) as bytes from response where survey_version_id = any($1::uuid[])',
    values: [definitions.map(({ version }) => version.id)],
  });
  return { respondentKey: (keys.rows as { bytes: number | null }[])[0]?.bytes ?? 1, answers };
}
