import type { AnswerValue } from '@rapport/core/survey/answer.ts';

import type {
  ChoiceDefinition,
  QuestionDefinition,
  SurveyResponse,
  SurveyVersionDefinition,
} from './survey-definition.ts';

/** Several versions of a survey as one table. */
export interface MergedSurvey {
  /** The questions of all versions: those of the newest version in its order, then those that only older versions have. */
  readonly definition: SurveyVersionDefinition;
  /** The versions, newest first. */
  readonly versions: readonly SurveyVersionDefinition['version'][];
  /** A version with the codes that its questions have in `definition`. */
  readonly definitionOf: (versionId: string) => SurveyVersionDefinition;
  /** A response to one of the versions as a response to `definition`. */
  readonly merged: (versionId: string, response: SurveyResponse) => SurveyResponse;
}

/**
 * Merges versions of the same survey. Questions with the same code and kind are one question, with the choices of all versions and the words of the newest. A question whose kind
 * changed is a question of its own, with the number of its version after its code (`trust_v1`), because its answers mean something else.
 *
 * @param definitions at least one; the newest version first
 */
export function mergeVersions(definitions: readonly SurveyVersionDefinition[]): MergedSurvey {
  const [newest, ...older] = definitions;
  if (newest === undefined) throw new RangeError('There is no version to export.');
  if (older.length === 0) {
    return {
      definition: newest,
      versions: [newest.version],
      definitionOf: () => newest,
      merged: (_versionId, response) => response,
    };
  }
  const questions = new Map(newest.questions.map((question) => [question.code, question]));
  const renamed = new Map<string, Map<string, string>>();
  for (const { version, questions: own } of older) {
    for (const question of own) {
      const known = questions.get(question.code);
      if (known === undefined) questions.set(question.code, question);
      else if (known.kind === question.kind) questions.set(question.code, together(known, question));
      else {
        const code = freeCode(`${question.code}_v${version.number}`, questions);
        questions.set(code, { ...question, code });
        const codes = renamed.get(version.id) ?? new Map<string, string>();
        renamed.set(version.id, codes.set(question.code, code));
      }
    }
  }
  const scales = new Map(
    [...older].reverse().flatMap(({ scales: own }) => own.map((scale) => [scale.code, scale] as const)),
  );
  for (const scale of newest.scales) scales.set(scale.code, scale);
  const ordered = [...newest.scales, ...older.flatMap(({ scales: own }) => own)];
  return {
    definition: {
      ...newest,
      questions: [...questions.values()],
      scales: [...new Set(ordered.map(({ code }) => code))].flatMap((code) => scales.get(code) ?? []),
    },
    versions: definitions.map(({ version }) => version),
    definitionOf(versionId) {
      const own = definitions.find(({ version }) => version.id === versionId) ?? newest;
      const codeOf = (code: string) => renamed.get(versionId)?.get(code) ?? code;
      return {
        ...own,
        questions: own.questions.map((question) => ({ ...question, code: codeOf(question.code) })),
        scales: own.scales.map((scale) => ({
          ...scale,
          items: scale.items.map((item) => ({ ...item, questionCode: codeOf(item.questionCode) })),
        })),
      };
    },
    merged(versionId, response) {
      const codes = renamed.get(versionId);
      if (codes === undefined) return response;
      const answers = new Map<string, AnswerValue>();
      for (const [code, answer] of response.answers) answers.set(codes.get(code) ?? code, answer);
      const { notAsked } = response;
      return {
        ...response,
        answers,
        ...(notAsked ? { notAsked: new Set([...notAsked].map((code) => codes.get(code) ?? code)) } : {}),
      };
    },
  };
}

function together(newer: QuestionDefinition, older: QuestionDefinition): QuestionDefinition {
  const known = new Set(newer.choices.map(({ code }) => code));
  const added: readonly ChoiceDefinition[] = older.choices.filter(({ code }) => !known.has(code));
  return {
    ...newer,
    choices: [...newer.choices, ...added],
    minimum: least(newer.minimum, older.minimum, Math.min),
    maximum: least(newer.maximum, older.maximum, Math.max),
    allowsDontKnow: newer.allowsDontKnow || older.allowsDontKnow,
    allowsPreferNotToSay: newer.allowsPreferNotToSay || older.allowsPreferNotToSay,
    shownIf: newer.shownIf ?? older.shownIf,
    ...(newer.isQuasiIdentifier === true || older.isQuasiIdentifier === true
      ? { isQuasiIdentifier: true }
      : {}),
  };
}

/** The wider limit. If one version has no limit, neither do all together. */
const least = (
  one: number | null,
  other: number | null,
  wider: (...both: number[]) => number,
): number | null => (one === null || other === null ? null : wider(one, other));

function freeCode(code: string, taken: ReadonlyMap<string, unknown>): string {
  let free = code;
  for (let number = 2; taken.has(free); number += 1) free = `${code}_${number}`;
  return free;
}
