import { NotFoundError, ValidationError, type InputIssue } from '@rapport/core/errors.ts';
import type { Answers } from '@rapport/core/survey/answer.ts';
import { validateResponse } from '@rapport/core/survey/validate-response.ts';
import type { SubmissionOutcome } from '@rapport/database/generated/prisma/enums.ts';
import type { output } from 'zod';

import { notePublicEvent } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { hashSecret } from '../../secret-token.ts';
import type { submitResponseSchema } from './answer.input.ts';
import { openLink } from './public-survey.service.ts';
import { answerRows, quotaIds, type Questionnaire } from './questionnaire.ts';

type Given = Pick<output<typeof submitResponseSchema>, 'language' | 'consentVersion' | 'answers'>;

/** The answers of a response. Throws a ValidationError with every problem, at its place in the input. */
export function checkedAnswers({ definition }: Questionnaire, given: Given): Answers {
  const issues: InputIssue[] = [];
  if (!definition.languages.includes(given.language)) {
    const message = `The survey is in ${definition.languages.join(', ')}.`;
    issues.push({ path: ['input', 'language'], message });
  }
  if ((given.consentVersion ?? null) !== definition.consentVersion) {
    const message =
      definition.consentVersion === null
        ? 'The survey has no consent text.'
        : 'The respondent must agree to the consent text of the survey, in its current version.';
    issues.push({ path: ['input', 'consentVersion'], message });
  }
  const checked = validateResponse(definition, given.answers);
  if (!checked.ok) {
    for (const { index, message } of checked.problems) {
      issues.push({ path: ['input', 'answers', ...(index === null ? [] : [index])], message });
    }
  }
  if (issues.length > 0) throw new ValidationError(issues);
  return checked.ok ? checked.answers : new Map();
}

/**
 * Stores a response of the public. The state of the link is decided in the same statement that writes. So a retry with
 * the key of an accepted response gets its outcome also if the link has ended.
 */
export async function submitResponse(
  context: Context,
  input: output<typeof submitResponseSchema>,
): Promise<{ outcome: SubmissionOutcome }> {
  const { token, submissionKey, language, consentVersion } = input;
  const link = await openLink(context, token);
  if (link === null) throw new NotFoundError('A survey with this link', ['input', 'token']);
  const { questionnaire, state, versionId } = link;
  // Nothing can be stored in another state. The answers do not matter then.
  const isOpen = state === 'OPEN';
  const answers: Answers = isOpen ? checkedAnswers(questionnaire, input) : new Map();
  const { rows } = await context.session.query({
    name: 'submit_survey_response',
    text: 'select app.submit_survey_response($1, $2, $3, $4, $5, $6, $7, $8, $9) as outcome',
    values: [
      hashSecret(token),
      hashSecret(`${token}\n${submissionKey.toLowerCase()}`),
      context.now().toISOString(),
      isOpen ? versionId : null,
      language,
      consentVersion ?? null,
      JSON.stringify(answerRows(questionnaire, answers)),
      quotaIds(questionnaire, answers),
      context.requestId,
    ],
  });
  const [row] = rows as { outcome: SubmissionOutcome }[];
  if (row === undefined) throw new Error('A submission has no outcome');
  notePublicEvent(context);
  return { outcome: row.outcome };
}
