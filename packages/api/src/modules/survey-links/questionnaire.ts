import type { AnswerValue, Answers } from '@rapport/core/survey/answer.ts';
import { MissingKind, type LocalizedText, type SurveyDefinition } from '@rapport/core/survey/definition.ts';
import { quotasMet, type Quota } from '@rapport/core/survey/quota.ts';
import { QuestionKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { asShownIf } from '../surveys/shown-if.rules.ts';

const text = z.record(z.string(), z.string());
const conditions = z.unknown().transform((json) => asShownIf(json ?? null));

/** The JSON of `app.survey_questionnaire`. Zod leaves out what it does not name, so nothing else can reach the public. */
const questionnaireSchema = z.object({
  title: z.string(),
  languages: z.array(z.string()),
  consentText: text.nullable(),
  consentVersion: z.string().nullable(),
  questions: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      kind: z.enum(QuestionKind),
      text,
      helpText: text.nullable(),
      matrixCode: z.string().nullable(),
      matrixText: text.nullable(),
      minimum: z.number().nullable(),
      maximum: z.number().nullable(),
      isRequired: z.boolean(),
      allowsDontKnow: z.boolean(),
      allowsPreferNotToSay: z.boolean(),
      shownIf: conditions,
      choices: z.array(
        z.object({
          id: z.string(),
          code: z.string(),
          label: text,
          value: z.number().nullable(),
          missingKind: z.enum(MissingKind).nullable(),
        }),
      ),
    }),
  ),
  quotas: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      label: text,
      condition: conditions.transform((condition) => condition ?? { all: [] }),
      maxResponses: z.number(),
    }),
  ),
});

/** A quota of a questionnaire. */
type QuestionnaireQuota = Quota & { readonly id: string; readonly label: LocalizedText };

/** A questionnaire, with the ids of its rows. */
export interface Questionnaire {
  readonly definition: SurveyDefinition;
  readonly quotas: readonly QuestionnaireQuota[];
  /** By question code: the id of the question, and those of its choices by code. */
  readonly rows: ReadonlyMap<string, { readonly id: string; readonly choices: ReadonlyMap<string, string> }>;
}

export function readQuestionnaire(json: unknown): Questionnaire {
  const { quotas, ...definition } = questionnaireSchema.parse(json);
  const rows = new Map(
    definition.questions.map(({ id, code, choices }) => [
      code,
      { id, choices: new Map(choices.map((choice) => [choice.code, choice.id])) },
    ]),
  );
  return { definition, quotas, rows };
}

/** The ids of the quotas that a response belongs to. */
export const quotaIds = ({ definition, quotas }: Questionnaire, answers: Answers): string[] =>
  quotasMet(quotas, answers, definition.questions).map(({ id }) => id);

/** One row of the table of answers, for `app.store_survey_response`. */
interface AnswerRow {
  question: string;
  choice?: string;
  number?: number;
  text?: string;
  day?: string;
  missing?: string;
  rank?: number;
}

/** The rows of the answers of a response. */
export function answerRows({ rows }: Questionnaire, answers: Answers): AnswerRow[] {
  return [...answers].flatMap(([code, answer]) => {
    const question = rows.get(code);
    if (question === undefined) throw new Error(`The questionnaire has no question ${code}`);
    const choice = (choiceCode: string): string => {
      const id = question.choices.get(choiceCode);
      if (id === undefined) throw new Error(`The question ${code} has no choice ${choiceCode}`);
      return id;
    };
    return valuesOf(answer, choice).map((values) => ({ question: question.id, ...values }));
  });
}

function valuesOf(answer: AnswerValue, choice: (code: string) => string): Omit<AnswerRow, 'question'>[] {
  switch (answer.kind) {
    case 'NUMBER':
      return [{ number: answer.number }];
    case 'TEXT':
      return [{ text: answer.text }];
    case 'DATE':
      return [{ day: answer.date }];
    case 'SINGLE_CHOICE':
    case 'MISSING':
      return [{ choice: choice(answer.choiceCode) }];
    case 'MULTIPLE_CHOICE':
      return answer.choiceCodes.map((code) => ({ choice: choice(code) }));
    case 'RANKING':
      return answer.choiceCodes.map((code, index) => ({ choice: choice(code), rank: index + 1 }));
    case 'MISSING_KIND':
      return [{ missing: answer.missingKind }];
  }
}
