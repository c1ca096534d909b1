import type { SurveyConditionsFieldsFragment, SurveyDraftQuery } from '@rapport/client/generated/hooks.ts';
import type { Questionnaire } from '@rapport/client/survey/entries.ts';

import type { ConditionDraft, Draft, QuestionDraft, Words } from './draft.types.ts';

type Version = NonNullable<SurveyDraftQuery['surveyVersion']>;
/** The part of a question that respondents do not see. */
type OfficePart = Version['questions']['edges'][number]['node'];
type Question = Questionnaire['questions'][number];

const wordsOf = (texts: readonly { language: string; text: string }[] | null): Words =>
  Object.fromEntries((texts ?? []).map(({ language, text }) => [language, text]));

const textOf = (number: number | null): string => (number === null ? '' : String(number));

/** A moment as a field for a local time has it. */
export function localTime(moment: string | null): string {
  if (moment === null) return '';
  const time = new Date(moment);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/**
 * The draft of a stored version: the questionnaire as respondents see it, with the parts for the office of all of
 * its questions. Its codes are the keys.
 */
export function draftOf(version: Version, parts: readonly OfficePart[], survey: Questionnaire): Draft {
  const partOf = new Map(parts.map((part) => [part.code, part]));
  return {
    languages: survey.languages.length > 0 ? survey.languages : ['en'],
    consentText: wordsOf(survey.consentText),
    opensAt: localTime(version.opensAt),
    closesAt: localTime(version.closesAt),
    questions: survey.questions.map((question) => questionOf(question, partOf.get(question.code))),
    scales: version.scales.map(({ code, labels, minAnswered, topBoxMinimum, items }) => ({
      key: code,
      code,
      label: wordsOf(labels),
      minAnswered: String(minAnswered),
      topBoxMinimum: textOf(topBoxMinimum),
      items: items.map(({ question, isReversed }) => ({ questionKey: question.code, isReversed })),
    })),
    quotas: version.quotas.map(({ code, labels, maxResponses, condition }) => ({
      key: code,
      code,
      label: wordsOf(labels),
      maxResponses: String(maxResponses),
      condition: conditionsOf(condition.all),
    })),
  };
}

function questionOf(question: Question, part: OfficePart | undefined): QuestionDraft {
  const { code, kind, isRequired, allowsDontKnow, allowsPreferNotToSay } = question;
  return {
    key: code,
    code,
    kind,
    isRequired,
    allowsDontKnow,
    allowsPreferNotToSay,
    isDemographic: part?.isDemographic === true,
    isQuasiIdentifier: part?.isQuasiIdentifier === true,
    text: wordsOf(question.text),
    helpText: wordsOf(question.helpText),
    matrixCode: question.matrixCode ?? '',
    matrixText: wordsOf(question.matrixText),
    minimum: textOf(question.minimum),
    maximum: textOf(question.maximum),
    topBoxMinimum: textOf(part?.topBoxMinimum ?? null),
    comparableToId: part?.comparableTo?.id ?? null,
    shownIf: conditionsOf(question.shownIf ?? []),
    choices: question.choices.map((choice) => ({
      key: choice.code,
      code: choice.code,
      label: wordsOf(choice.label),
      value: textOf(choice.value),
      missingKind: choice.missingKind ?? '',
    })),
  };
}

function conditionsOf(all: SurveyConditionsFieldsFragment['all']): ConditionDraft[] {
  return all.map(({ question, anyOf, from, to, isAnswered }) => ({
    questionKey: question,
    form:
      anyOf !== null ? 'ANY_OF' : isAnswered === null ? 'RANGE' : isAnswered ? 'ANSWERED' : 'NOT_ANSWERED',
    anyOf: anyOf ?? [],
    from: textOf(from),
    to: textOf(to),
  }));
}
