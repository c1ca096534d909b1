import type { ReleaseAnswer, ReleaseChoice, SurveyReleaseInput } from '../release/release.types.ts';

/** A single-choice question, or one `option` of a question that allows several choices. */
export type Asked = { readonly question: string; readonly option: string | null };

/** For each kind of person: the groups, the answers (null without one), and how many there are. */
export type Kind = {
  readonly name: string;
  readonly groups: readonly string[];
  readonly answers: readonly (number | null)[];
  readonly people: number;
};

/** The choices of a question by their positions; undefined for those that count as no answer. */
type Choices = readonly (ReleaseChoice | undefined)[];

/** Every combination of groups that occurs, with every combination of answers. */
export function kindsOf(
  input: SurveyReleaseInput,
  asked: readonly Asked[],
  dimensions: readonly string[],
): { readonly kinds: readonly Kind[]; readonly choicesOf: readonly Choices[] } {
  const placeOf = (code: string): number => input.questions.findIndex((question) => question.code === code);
  const choicesOf = asked.map(({ question, option }): Choices =>
    option === null
      ? (input.questions[placeOf(question)]?.choices ?? []).map((choice) =>
          choice.isMissing === true ? undefined : choice,
        )
      : // Everyone has chosen an option or not.
        [
          { code: 'not chosen', value: 0 },
          { code: option, value: 1 },
        ],
  );
  const answerTo = ({ question, option }: Asked, at: number, answers: readonly ReleaseAnswer[]) => {
    const given = answers[placeOf(question)] ?? null;
    if (option === null)
      return typeof given === 'number' && choicesOf[at]?.[given] !== undefined ? given : null;
    const place = input.questions[placeOf(question)]?.choices.findIndex(({ code }) => code === option);
    return Number(given !== null && typeof given !== 'number' && given.some((each) => each === place));
  };
  const possible = asked.map(({ option }, at): (number | null)[] => [
    ...[...(choicesOf[at] ?? []).entries()].flatMap(([choice, each]) => (each === undefined ? [] : [choice])),
    ...(option === null ? [null] : []),
  ]);
  const combinations = possible.reduce<readonly (readonly (number | null)[])[]>(
    (before, answers) => before.flatMap((each) => answers.map((answer) => [...each, answer])),
    [[]],
  );
  const profiles = new Map<string, { groups: string[]; answers: string[] }>();
  for (const { answers } of input.respondents) {
    const groups = dimensions.map((code) => {
      const given = answers[placeOf(code)];
      return typeof given === 'number' ? (input.questions[placeOf(code)]?.choices[given]?.code ?? '') : '';
    });
    const known = profiles.get(JSON.stringify(groups)) ?? { groups, answers: [] };
    known.answers.push(JSON.stringify(asked.map((each, at) => answerTo(each, at, answers))));
    profiles.set(JSON.stringify(groups), known);
  }
  const kinds = [...profiles.values()].flatMap(({ groups, answers: given }, profile) =>
    combinations.map((answers): Kind => ({
      name: `x${profile}_${answers.map((answer) => answer ?? 'n').join('_')}`,
      groups,
      answers,
      people: given.filter((each) => each === JSON.stringify(answers)).length,
    })),
  );
  return { kinds, choicesOf };
}
