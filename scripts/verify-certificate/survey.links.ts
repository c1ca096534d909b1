/** Checks that the sets of answers of surveys with the same people are one set: one person has one answer. */
import type { CertifiedSurvey } from './survey.document.ts';

type Given = CertifiedSurvey['answers'][number][number];

/** An answer in words that do not depend on the order of the choices. */
function wordsOf({ questions }: CertifiedSurvey, at: number, given: Given): string {
  const code = (choice: number): string => questions[at]?.choices[choice]?.code ?? '';
  if (given === null) return '';
  if (typeof given !== 'number') return JSON.stringify(given.map(code).sort());
  return questions[at]?.kind === 'NUMBER' ? String(given) : code(given);
}

/** The respondents of both surveys, by their positions. */
function sharedRespondents(one: CertifiedSurvey, other: CertifiedSurvey): [number, number][] {
  const positions = new Map(other.persons.map((person, respondent) => [person, respondent]));
  return one.persons.flatMap((person, mine) => {
    const theirs = positions.get(person);
    return theirs === undefined ? [] : [[mine, theirs]];
  });
}

/** The questions of both surveys that everyone in both answered the same way, with the same possible answers. */
export function linkedQuestions(one: CertifiedSurvey, other: CertifiedSurvey): ReadonlySet<string> {
  const shared = sharedRespondents(one, other);
  const form = (survey: CertifiedSurvey, at: number): string => {
    const { kind, minimum, maximum, choices = [] } = survey.questions[at] ?? {};
    return JSON.stringify([kind, minimum, maximum, choices.map(({ code }) => code).sort()]);
  };
  return new Set(
    one.questions.flatMap(({ code }, at) => {
      const there = other.questions.findIndex((question) => question.code === code);
      if (there === -1 || shared.length === 0 || form(one, at) !== form(other, there)) return [];
      const isSame = shared.every(
        ([mine, theirs]) =>
          wordsOf(one, at, one.answers[mine]?.[at] ?? null) ===
          wordsOf(other, there, other.answers[theirs]?.[there] ?? null),
      );
      return isSame ? [code] : [];
    }),
  );
}

export function linkFaults(surveys: readonly CertifiedSurvey[]): string[] {
  return surveys.flatMap((one) =>
    surveys.flatMap((other) => {
      if (one === other) return [];
      const linked = linkedQuestions(one, other);
      const persons = new Map(other.persons.map((person, respondent) => [person, respondent]));
      const faults: string[] = [];
      for (const [set, changes] of one.sets.entries()) {
        const theirs = new Map(
          (other.sets[set] ?? []).map(([respondent, at, given]) => [`${respondent} ${at}`, given]),
        );
        for (const [respondent, at, given] of changes) {
          const code = one.questions[at]?.code ?? '';
          const there = other.questions.findIndex((question) => question.code === code);
          const same = persons.get(one.persons[respondent] ?? -1);
          if (same === undefined || !linked.has(code)) continue;
          const changed = theirs.get(`${same} ${there}`);
          if (changed === undefined || wordsOf(one, at, given) !== wordsOf(other, there, changed)) {
            faults.push(`Set ${set}: respondent ${respondent} has two answers to ${code}`);
          }
        }
      }
      return faults;
    }),
  );
}
