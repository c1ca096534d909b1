import type { Condition } from '@rapport/core/survey/condition.ts';

import type { Database } from '../database.ts';
import type { MissingKind, QuestionKind } from '../generated/prisma/enums.ts';

type Words = Readonly<{ en: string; es: string }>;

export interface SeedQuestion {
  code: string;
  kind: QuestionKind;
  text: Words;
  helpText?: Words;
  matrixCode?: string;
  matrixText?: Words;
  minimum?: number;
  maximum?: number;
  topBoxMinimum?: number;
  isDemographic?: boolean;
  isRequired?: boolean;
  allowsDontKnow?: boolean;
  allowsPreferNotToSay?: boolean;
  shownIf?: readonly Condition[];
  choices?: readonly (Words & { code: string; value?: number; missingKind?: MissingKind })[];
}

interface SeededChoice {
  id: string;
  answerSlot: number;
}

/** Question code → its id, and its choices by code. */
export type SeededQuestionnaire = ReadonlyMap<
  string,
  { id: string; choices: ReadonlyMap<string, SeededChoice> }
>;

interface Target {
  jurisdictionId: string;
  surveyVersionId: string;
}

export async function insertQuestions(
  system: Database,
  target: Target,
  questions: readonly SeedQuestion[],
): Promise<SeededQuestionnaire> {
  const { jurisdictionId } = target;
  const questionnaire = new Map<string, { id: string; choices: ReadonlyMap<string, SeededChoice> }>();
  for (const [index, { choices = [], shownIf, ...question }] of questions.entries()) {
    const { id: questionId } = await system.prisma.question.create({
      data: {
        ...question,
        ...target,
        ...(shownIf === undefined
          ? {}
          : { shownIf: { all: shownIf.map((condition) => ({ ...condition })) } }),
        position: index + 1,
      },
      select: { id: true },
    });
    const rows = await system.prisma.choice.createManyAndReturn({
      data: choices.map(({ code, en, es, value = null, missingKind = null }, choiceIndex) => ({
        jurisdictionId,
        questionId,
        questionKind: question.kind,
        position: choiceIndex + 1,
        code,
        label: { en, es },
        value,
        missingKind,
      })),
      select: { id: true, code: true, answerSlot: true },
    });
    questionnaire.set(question.code, {
      id: questionId,
      choices: new Map(rows.map(({ code, ...choice }) => [code, choice])),
    });
  }
  return questionnaire;
}

interface SeedScale {
  code: string;
  label: Words;
  minAnswered: number;
  topBoxMinimum?: number;
  items: readonly { code: string; isReversed?: boolean }[];
}

export async function insertScale(
  system: Database,
  target: Target,
  questionnaire: SeededQuestionnaire,
  { items, ...columns }: SeedScale,
): Promise<void> {
  const scale = await system.prisma.scale.create({
    data: { ...columns, ...target, position: 1 },
    select: { id: true },
  });
  await system.prisma.scaleItem.createMany({
    data: items.map(({ code, isReversed = false }, index) => ({
      jurisdictionId: target.jurisdictionId,
      scaleId: scale.id,
      questionId: questionnaire.get(code)?.id ?? '',
      position: index + 1,
      isReversed,
    })),
  });
}
