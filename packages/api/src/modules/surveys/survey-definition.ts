import type { LocalizedText, SurveyDefinition } from '@rapport/core/survey/definition.ts';
import type { PrismaClient } from '@rapport/database/client.ts';
import type { SurveyVersionDefinition } from '@rapport/interchange/survey-definition.ts';

import { asLocalizedText, inLanguage } from '../../localized-text.ts';
import { asShownIf } from './shown-if.rules.ts';

/** A survey version as in files, with the row ids of its codes. */
export interface LoadedSurveyVersion {
  definition: SurveyVersionDefinition;
  /** For each question code, the row id and the row ids of its choices by code. */
  questions: ReadonlyMap<string, { id: string; choices: ReadonlyMap<string, string> }>;
}

/** Reads a version as respondents see it, in all languages; null if this tenant has no such version. */
export async function loadSurveyDefinition(
  prisma: PrismaClient,
  id: string,
): Promise<SurveyDefinition | null> {
  const version = await prisma.surveyVersion.findFirst({
    where: { id },
    include: {
      survey: { select: { title: true } },
      questions: {
        orderBy: { position: 'asc' },
        include: { choices: { orderBy: { position: 'asc' } } },
      },
    },
  });
  if (!version) return null;
  const text = (json: unknown): LocalizedText | null => (json === null ? null : asLocalizedText(json));
  return {
    title: version.survey.title,
    languages: version.languages,
    consentText: text(version.consentText),
    consentVersion: version.consentVersion,
    questions: version.questions.map((question) => ({
      code: question.code,
      kind: question.kind,
      text: asLocalizedText(question.text),
      helpText: text(question.helpText),
      matrixCode: question.matrixCode,
      matrixText: text(question.matrixText),
      minimum: question.minimum,
      maximum: question.maximum,
      isRequired: question.isRequired,
      allowsDontKnow: question.allowsDontKnow,
      allowsPreferNotToSay: question.allowsPreferNotToSay,
      shownIf: asShownIf(question.shownIf),
      choices: question.choices.map(({ code, label, value, missingKind }) => ({
        code,
        label: asLocalizedText(label),
        value,
        missingKind,
      })),
    })),
  };
}

/** Reads a version in one language, with a fixed number of statements; null if this tenant has no such version. */
export async function loadSurveyVersion(
  prisma: PrismaClient,
  id: string,
  language: string | null,
): Promise<LoadedSurveyVersion | null> {
  const byPosition = { orderBy: { position: 'asc' } } as const;
  const version = await prisma.surveyVersion.findFirst({
    where: { id },
    include: {
      survey: { select: { id: true, title: true } },
      questions: { ...byPosition, include: { choices: byPosition } },
      scales: {
        ...byPosition,
        include: { items: { ...byPosition, include: { question: { select: { code: true } } } } },
      },
    },
  });
  if (!version) return null;
  const wording = (text: unknown): string => inLanguage(asLocalizedText(text), language);
  const otherWordings = (text: unknown): string[] =>
    Object.values(asLocalizedText(text)).filter((one) => one !== wording(text));
  return {
    definition: {
      survey: { id: version.survey.id, title: version.survey.title },
      version: { id: version.id, number: version.number },
      questions: version.questions.map((question) => ({
        code: question.code,
        text: wording(question.text),
        otherTexts: otherWordings(question.text),
        kind: question.kind,
        minimum: question.minimum,
        maximum: question.maximum,
        isQuasiIdentifier: question.isQuasiIdentifier || question.isDemographic,
        isRequired: question.isRequired,
        allowsDontKnow: question.allowsDontKnow,
        allowsPreferNotToSay: question.allowsPreferNotToSay,
        shownIf: asShownIf(question.shownIf),
        choices: question.choices.map((choice) => ({
          code: choice.code,
          label: wording(choice.label),
          otherLabels: otherWordings(choice.label),
          value: choice.value,
          missingKind: choice.missingKind,
        })),
      })),
      scales: version.scales.map((scale) => ({
        code: scale.code,
        label: wording(scale.label),
        minAnswered: scale.minAnswered,
        items: scale.items.map((item) => ({ questionCode: item.question.code, isReversed: item.isReversed })),
      })),
    },
    questions: new Map(
      version.questions.map((question) => [
        question.code,
        { id: question.id, choices: new Map(question.choices.map((choice) => [choice.code, choice.id])) },
      ]),
    ),
  };
}
