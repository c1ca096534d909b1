import { InvalidStateError } from '@rapport/core/errors.ts';
import { decodeGlobalId } from '@rapport/core/ids.ts';
import type { SubmissionOutcome } from '@rapport/database/generated/prisma/enums.ts';
import { uuidv7At } from '@rapport/database/record-ids.ts';
import type { output } from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { dayText } from '../../days.ts';
import { calendarOf, officeToday, refuseFutureDay } from '../../office-calendar.ts';
import { responses, surveyVersions } from '../surveys/tables.ts';
import { answerRows, quotaIds, readQuestionnaire, type Questionnaire } from './questionnaire.ts';
import type { recordResponseSchema } from './recorded-response.input.ts';
import { checkedAnswers } from './submission.service.ts';

interface Recorded {
  responseId: string;
  outcome: SubmissionOutcome;
}

/** Stores a response that was given on paper or at a kiosk. */
export async function recordResponse(
  context: Context,
  input: output<typeof recordResponseSchema>,
): Promise<Recorded> {
  const { surveyVersionId, entryMode, respondentKey, language, consentVersion } = input;
  const path = ['input', 'surveyVersionId'];
  const version = await surveyVersions.require(context, surveyVersionId, path);
  if (version.status !== 'FIELDED') {
    const message = `Responses can be recorded while the survey version is FIELDED; this one is ${version.status}.`;
    throw new InvalidStateError('WRONG_STATUS', message, path);
  }
  const answeredOn = input.answeredOn ?? officeToday(context);
  refuseFutureDay(context, answeredOn, 'The day', ['input', 'answeredOn']);
  const tenant = actingJurisdiction(context).id;
  const questionnaire = await questionnaireOf(context, tenant, surveyVersionId);
  const answers = checkedAnswers(questionnaire, input);
  const id = uuidv7At(context.now());
  const { rows } = await context.session.query({
    name: 'record_survey_response',
    text: `with open as materialized (select id from survey_version where id = $2 and status = 'FIELDED' for share)
           select app.store_survey_response($1, id, $3, $4, $5::date::timestamp at time zone $6, $7::public.entry_mode, $8, $9, $10, $11) as ending
             from open`,
    values: [
      tenant,
      surveyVersionId,
      id,
      respondentKey ?? id,
      dayText(answeredOn),
      calendarOf(context).timeZone,
      entryMode,
      language,
      consentVersion ?? null,
      JSON.stringify(answerRows(questionnaire, answers)),
      quotaIds(questionnaire, answers),
    ],
  });
  const [row] = rows as { ending: string | null }[];
  if (row === undefined) {
    throw new InvalidStateError('WRONG_STATUS', 'The survey version was closed in the meantime.', path);
  }
  const outcome = row.ending === null ? 'ACCEPTED' : 'QUOTA_FULL';
  await recordAudit(context, {
    action: 'response.recorded',
    entityType: 'Response',
    entityId: id,
    detail: { entryMode, outcome },
  });
  return { responseId: responses.globalId({ id }), outcome };
}

/** The first result of a repeated request. */
export async function recordedResponse(context: Context, _input: object, id: string): Promise<Recorded> {
  const { endedByQuotaId } = await responses.require(context, id, ['input']);
  return {
    responseId: responses.globalId({ id }),
    outcome: endedByQuotaId === null ? 'ACCEPTED' : 'QUOTA_FULL',
  };
}

/** The id of the row of a recorded response. */
export const rowIdOf = ({ responseId }: Recorded): string => decodeGlobalId(responseId)?.id ?? '';

async function questionnaireOf(
  { session }: Context,
  tenant: string,
  surveyVersionId: string,
): Promise<Questionnaire> {
  const { rows } = await session.query({
    name: 'survey_questionnaire',
    text: 'select app.survey_questionnaire($1, $2) as questionnaire',
    values: [tenant, surveyVersionId],
  });
  const [row] = rows as { questionnaire: unknown }[];
  return readQuestionnaire(row?.questionnaire);
}
