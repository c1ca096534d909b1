import type {
  ChoiceInput,
  CreateSurveyVersionInput,
  LocalizedTextInput,
  QuestionInput,
  SurveyConditionInput,
} from '@rapport/client/generated/hooks.ts';
import type { Questionnaire } from '@rapport/client/survey/entries.ts';

import { isOfChoices, takesNumber, type ChoiceDraft, type ConditionDraft } from './draft.types.ts';
import type { Draft, QuestionDraft, Words } from './draft.types.ts';

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** The moment of a field for a local time; null for an empty one. */
export const momentOf = (local: string): string | null =>
  local === '' ? null : new Date(local).toISOString();

type InputOf = Pick<
  CreateSurveyVersionInput,
  'questions' | 'scales' | 'quotas' | 'consentText' | 'opensAt' | 'closesAt'
>;

/** The questionnaire for the API, which checks it. */
export function questionnaireInput(draft: Draft): InputOf {
  const { languages, questions } = draft;
  const words = (text: Words): LocalizedTextInput[] =>
    languages.map((language) => ({ language, text: text[language] ?? '' }));
  const wordsIfAny = (text: Words): LocalizedTextInput[] | null =>
    languages.some((language) => (text[language] ?? '').trim() !== '') ? words(text) : null;
  const codeOf = (key: string): string => questions.find((one) => one.key === key)?.code ?? '';
  const conditions = (all: readonly ConditionDraft[]): { all: SurveyConditionInput[] } => ({
    all: all.map((condition) => conditionInput(condition, questions)),
  });
  return {
    questions: questions.map((question): QuestionInput => ({
      code: question.code,
      kind: question.kind,
      text: words(question.text),
      helpText: wordsIfAny(question.helpText),
      matrixCode: question.matrixCode === '' ? null : question.matrixCode,
      matrixText: question.matrixCode === '' ? null : words(question.matrixText),
      minimum: takesNumber(question) ? numberOf(question.minimum) : null,
      maximum: takesNumber(question) ? numberOf(question.maximum) : null,
      topBoxMinimum: numberOf(question.topBoxMinimum),
      isDemographic: question.isDemographic,
      isQuasiIdentifier: question.isQuasiIdentifier,
      isRequired: question.isRequired,
      allowsDontKnow: question.allowsDontKnow,
      allowsPreferNotToSay: question.allowsPreferNotToSay,
      shownIf: question.shownIf.length === 0 ? null : conditions(question.shownIf),
      ...(question.comparableToId === undefined ? {} : { comparableToId: question.comparableToId }),
      choices: question.choices.map((choice): ChoiceInput => ({
        code: choice.code,
        label: words(choice.label),
        value: choiceValue(question, choice),
        missingKind: choice.missingKind === '' ? null : choice.missingKind,
      })),
    })),
    scales: draft.scales.map(({ code, label, minAnswered, topBoxMinimum, items }) => ({
      code,
      label: words(label),
      minAnswered: numberOf(minAnswered) ?? 0,
      topBoxMinimum: numberOf(topBoxMinimum),
      items: items.map(({ questionKey, isReversed }) => ({ questionCode: codeOf(questionKey), isReversed })),
    })),
    quotas: draft.quotas.map(({ code, label, maxResponses, condition }) => ({
      code,
      label: words(label),
      maxResponses: numberOf(maxResponses) ?? 0,
      condition: conditions(condition),
    })),
    consentText: wordsIfAny(draft.consentText),
    opensAt: momentOf(draft.opensAt),
    closesAt: momentOf(draft.closesAt),
  };
}

/** The code of a labeled point of a scale is its number. */
function choiceValue({ kind }: QuestionDraft, { code, value, missingKind }: ChoiceDraft): number | null {
  return kind === 'SCALE' && missingKind === '' ? numberOf(code) : numberOf(value);
}

function conditionInput(
  { questionKey, form, anyOf, from, to }: ConditionDraft,
  questions: readonly QuestionDraft[],
): SurveyConditionInput {
  const question = questions.find(({ key }) => key === questionKey);
  const code = question?.code ?? '';
  if (form === 'RANGE') return { question: code, from: numberOf(from), to: numberOf(to) };
  if (form !== 'ANY_OF') return { question: code, isAnswered: form === 'ANSWERED' };
  const codes = anyOf.map((one) => question?.choices.find(({ key }) => key === one)?.code ?? one);
  return { question: code, anyOf: codes };
}

/** The draft as a respondent will see it. Keys are the codes, because a draft can have no codes yet. */
export function previewOf(draft: Draft, title: string): Questionnaire {
  const texts = (words: Words) =>
    draft.languages
      .map((language) => ({ language, text: words[language] ?? '' }))
      .filter(({ text }) => text.trim() !== '');
  const textsIfAny = (words: Words) => (texts(words).length === 0 ? null : texts(words));
  return {
    title,
    languages: draft.languages,
    consentText: textsIfAny(draft.consentText),
    consentVersion: null,
    questions: draft.questions.map((question) => ({
      code: question.key,
      kind: question.kind,
      matrixCode: question.matrixCode === '' ? null : question.matrixCode,
      minimum: numberOf(question.minimum),
      maximum: numberOf(question.maximum),
      isRequired: question.isRequired,
      allowsDontKnow: question.allowsDontKnow,
      allowsPreferNotToSay: question.allowsPreferNotToSay,
      text: texts(question.text),
      helpText: textsIfAny(question.helpText),
      matrixText: textsIfAny(question.matrixText),
      shownIf:
        question.shownIf.length === 0
          ? null
          : question.shownIf.map(({ questionKey, form, anyOf, from, to }) => ({
              question: questionKey,
              anyOf: form === 'ANY_OF' ? anyOf : null,
              from: form === 'RANGE' ? numberOf(from) : null,
              to: form === 'RANGE' ? numberOf(to) : null,
              isAnswered: form === 'ANSWERED' ? true : form === 'NOT_ANSWERED' ? false : null,
            })),
      choices: question.choices.map((choice) => ({
        code: choice.key,
        value: choiceValue(question, choice),
        missingKind: choice.missingKind === '' ? null : choice.missingKind,
        label: texts(choice.label),
      })),
    })),
  };
}

/** The places at which the form shows problems, those of parts before those of the whole. */
export function problemPlaces(draft: Draft): string[] {
  const words = (path: string): string[] => [...draft.languages.map((_, index) => `${path}.${index}`), path];
  const conditions = (path: string, all: readonly ConditionDraft[]): string[] => [
    ...all.map((_, index) => `${path}.all.${index}`),
    path,
  ];
  const fields = (path: string, names: readonly string[]): string[] => names.map((name) => `${path}.${name}`);
  return [
    ...draft.questions.flatMap((question, index) => {
      const path = `questions.${index}`;
      return [
        ...words(`${path}.text`),
        ...words(`${path}.helpText`),
        ...(question.matrixCode === '' ? [] : words(`${path}.matrixText`)),
        ...fields(path, ['code', 'kind']),
        ...(takesNumber(question) ? fields(path, ['minimum', 'maximum']) : []),
        ...(takesNumber(question) || isOfChoices(question) ? fields(path, ['topBoxMinimum']) : []),
        ...question.choices.flatMap((_, place) => [
          ...words(`${path}.choices.${place}.label`),
          ...fields(`${path}.choices.${place}`, ['code', 'value', 'missingKind']),
        ]),
        ...fields(path, ['choices']),
        ...conditions(`${path}.shownIf`, question.shownIf),
        path,
      ];
    }),
    ...draft.scales.flatMap((_, index) => {
      const path = `scales.${index}`;
      return [...words(`${path}.label`), ...fields(path, ['code', 'minAnswered', 'topBoxMinimum']), path];
    }),
    ...draft.quotas.flatMap(({ condition }, index) => {
      const path = `quotas.${index}`;
      return [
        ...words(`${path}.label`),
        ...fields(path, ['code', 'maxResponses']),
        ...conditions(`${path}.condition`, condition),
        path,
      ];
    }),
    ...words('consentText'),
    'opensAt',
    'closesAt',
  ];
}
