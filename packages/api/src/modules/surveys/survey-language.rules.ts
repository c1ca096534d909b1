import type { InputIssue } from '@rapport/core/errors.ts';
import type { LocalizedText } from '@rapport/core/survey/definition.ts';

interface Worded {
  code: string;
  text: LocalizedText;
  helpText?: LocalizedText | null | undefined;
  matrixText?: LocalizedText | null | undefined;
  choices?: readonly { code: string; label: LocalizedText }[] | null | undefined;
}
interface Labeled {
  code: string;
  label: LocalizedText;
}

/** One text of a questionnaire, its place and its name for people. */
interface Wording {
  path: (string | number)[];
  name: string;
  text: LocalizedText | null | undefined;
}

/**
 * The texts that lack a language of another text: a questionnaire must be complete in each of its languages.
 * Each message names the text and the languages that it lacks.
 */
export function languageIssues(
  questions: readonly Worded[],
  scales: readonly Labeled[],
  quotas: readonly Labeled[] = [],
  consentText: LocalizedText | null = null,
): InputIssue[] {
  const wordings: Wording[] = [
    ...questions.flatMap((question, index) => questionWordings(question, ['questions', index])),
    ...scales.map((scale, index) => labelOf(scale, 'scale', ['scales', index])),
    ...quotas.map((quota, index) => labelOf(quota, 'quota', ['quotas', index])),
    { path: ['consentText'], name: 'The consent text', text: consentText },
  ];
  const languages = new Set(wordings.flatMap(({ text }) => Object.keys(text ?? {})));
  return wordings.flatMap(({ path, name, text }) => {
    const missing = text == null ? [] : [...languages].filter((language) => !Object.hasOwn(text, language));
    if (missing.length === 0) return [];
    return [
      {
        path,
        message: `${name} has no wording in ${missing.join(', ')}, but other texts of this version have one.`,
      },
    ];
  });
}

const labelOf = ({ code, label }: Labeled, kind: string, path: (string | number)[]): Wording => ({
  path: [...path, 'label'],
  name: `The label of the ${kind} "${code}"`,
  text: label,
});

function questionWordings(
  { code, text, helpText, matrixText, choices }: Worded,
  path: (string | number)[],
): Wording[] {
  return [
    { path: [...path, 'text'], name: `The question "${code}"`, text },
    { path: [...path, 'helpText'], name: `The help text of the question "${code}"`, text: helpText },
    { path: [...path, 'matrixText'], name: `The matrix text of the question "${code}"`, text: matrixText },
    ...(choices ?? []).map((choice, index) =>
      labelOf(choice, `choice of the question "${code}" with the code`, [...path, 'choices', index]),
    ),
  ];
}
