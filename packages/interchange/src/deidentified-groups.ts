import { codesOf, type AnswerValue } from '@rapport/core/survey/answer.ts';

import { codedChoices, type ChoiceDefinition, type QuestionDefinition } from './survey-definition.ts';

/** The code of a group that is not shown, because it would be too small. */
export const suppressedCode = 'SUPPRESSED';
const noAnswer = '';

/** The groups of one quasi-identifier at one level of detail. */
export interface GroupLevel {
  /** Such as "groups of 2 choices" or "steps of 10"; null for the answers as they are. */
  readonly description: string | null;
  /** The group of an answer; an empty text for no answer. */
  readonly groupOf: (answer: AnswerValue | undefined) => string;
  readonly labelOf: (group: string) => ChoiceDefinition;
}

const bandSteps = [1, 2, 5];
const bandsMax = 40;

/**
 * The levels of detail of a quasi-identifier, from the finest to the coarsest with two groups. Empty if its answers cannot be grouped.
 *
 * @param smallest, largest the range of its numbers, or of its years
 * @param isSmall whether a choice has few people; its neighbor in the order of the questionnaire then hides it, at every level
 */
export function groupLevels(
  question: QuestionDefinition,
  range: { readonly smallest: number; readonly largest: number } | null,
  isSmall: (choiceCode: string) => boolean,
): GroupLevel[] {
  switch (question.kind) {
    case 'SINGLE_CHOICE':
      return choiceLevels(question, isSmall);
    case 'NUMBER':
    case 'SCALE':
    case 'DATE':
      return range === null ? [] : bandLevels(question, range);
    case 'MULTIPLE_CHOICE':
    case 'RANKING':
    case 'TEXT':
      return [];
  }
}

function choiceLevels(question: QuestionDefinition, isSmall: (code: string) => boolean): GroupLevel[] {
  const choices = codedChoices(question);
  const groups = choices.filter(({ missingKind }) => missingKind === null);
  const levels: GroupLevel[] = [];
  for (let size = 1; size === 1 || size * 2 <= groups.length; size *= 2) {
    const blocks = blocksOf(groups, size === 1 ? 2 : size);
    const shown =
      size > 1
        ? blocks
        : blocks.flatMap((block) =>
            block.some(({ code }) => isSmall(code)) ? [block] : block.map((one) => [one]),
          );
    levels.push(levelOf(choices, shown, size === 1 ? null : `groups of ${size} choices`));
  }
  return levels;
}

/** Fixed blocks in the order of the questionnaire; the last one also has the rest. So the members of a block do not depend on counts. */
function blocksOf<T>(all: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.floor(all.length / size));
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * size, index === count - 1 ? undefined : (index + 1) * size),
  );
}

function levelOf(
  choices: readonly ChoiceDefinition[],
  blocks: readonly (readonly ChoiceDefinition[])[],
  description: string | null,
): GroupLevel {
  const shown = new Map<string, ChoiceDefinition>();
  const groupOfCode = new Map<string, string>();
  const missing = choices.filter(({ missingKind }) => missingKind !== null).map((choice) => [choice]);
  for (const block of [...blocks, ...missing]) {
    const [first] = block;
    if (first === undefined) continue;
    const code = block.map((choice) => choice.code).join(';');
    const label = block.map((choice) => choice.label).join(' or ');
    shown.set(code, block.length === 1 ? first : { code, label, value: null, missingKind: null });
    for (const choice of block) groupOfCode.set(choice.code, code);
  }
  return {
    description,
    groupOf: (answer) => (answer && groupOfCode.get(codesOf(answer)[0] ?? '')) ?? noAnswer,
    labelOf: (group) => shown.get(group) ?? { code: group, label: group, value: null, missingKind: null },
  };
}

function bandLevels(
  question: QuestionDefinition,
  { smallest, largest }: { smallest: number; largest: number },
): GroupLevel[] {
  const levels: GroupLevel[] = [];
  const isYears = question.kind === 'DATE';
  const choices = codedChoices(question);
  for (let power = 0; power < 16; power += 1) {
    for (const step of bandSteps) {
      const width = step * 10 ** power;
      const bands = Math.floor(largest / width) - Math.floor(smallest / width) + 1;
      if (bands > bandsMax && power < 15) continue;
      if (bands < 2 && levels.length > 0) return levels;
      levels.push(bandLevel(choices, width, isYears));
    }
  }
  return levels;
}

function bandLevel(choices: readonly ChoiceDefinition[], width: number, isYears: boolean): GroupLevel {
  const missing = new Map(choices.map((choice) => [choice.code, choice]));
  const bandOf = (value: number): string => {
    const first = Math.floor(value / width) * width;
    return width === 1 && isYears ? String(first) : `${first}..${first + width}`;
  };
  return {
    description: isYears && width === 1 ? 'years' : `steps of ${width}${isYears ? ' years' : ''}`,
    groupOf(answer) {
      if (answer?.kind === 'NUMBER') return bandOf(answer.number);
      if (answer?.kind === 'DATE') return bandOf(Number(answer.date.slice(0, 4)));
      return answer === undefined ? noAnswer : (codesOf(answer)[0] ?? noAnswer);
    },
    labelOf(group) {
      const [first = '', next] = group.split('..');
      const label = next === undefined ? first : `${first} to under ${next}`;
      return missing.get(group) ?? { code: group, label, value: null, missingKind: null };
    },
  };
}
