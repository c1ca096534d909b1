/**
 * Checks the certificate of a survey release. It shares no code with the software that makes releases. A certificate has the
 * true answers and other complete sets of answers. It holds if
 *
 * 1. every set, person and question that it names exists, and every answer is possible (survey.form.ts);
 * 2. the numbers for readers say no more than the ranges that are published, and nothing hidden is shown (survey.published.ts);
 * 3. every set hides the same groups, and gives every published figure. These are computed again from answers (survey.answers.ts) and
 *    scores (survey.scores.ts), and compared in survey.figures.ts;
 * 4. for each hidden group, hidden count and answer, two sets are far enough apart (survey.proofs.ts);
 * 5. somebody who answered two surveys has one answer (survey.links.ts), and one weight (survey.weights.ts).
 */
import type { CertifiedSurvey, Release, SurveyDocument } from './survey.document.ts';
import { answerReader, type Given, type Row } from './survey.answers.ts';
import { alphaFaults, figureFaults, within } from './survey.figures.ts';
import { formFaults } from './survey.form.ts';
import { linkedQuestions, linkFaults } from './survey.links.ts';
import { isCounted, nameOf, unprovenAnswers, unprovenCounts, unprovenGroups } from './survey.proofs.ts';
import { publishedFaults } from './survey.published.ts';
import { scoresOf, type Score, type Target } from './survey.scores.ts';
import { weightFaults } from './survey.weights.ts';

type Answers = readonly Row[];

/**
 * The faults; empty if the release keeps its promise for every hidden count and every answer, together with the
 * earlier releases that share people with it.
 */
export function surveyFaults({ release, certificate }: SurveyDocument): string[] {
  return [
    ...formFaults([certificate, ...certificate.earlier]),
    ...releaseFaults(release, certificate, null),
    ...certificate.earlier.flatMap((survey, position) => [
      ...releaseFaults(survey.release, survey, linkedQuestions(survey, certificate)).map(
        (fault) => `Earlier release ${position + 1}: ${fault}`,
      ),
    ]),
    ...linkFaults([certificate, ...certificate.earlier]),
  ];
}

/** `proven` are the questions whose answers need a proof; null for all of them. */
function releaseFaults(
  release: Release,
  certificate: CertifiedSurvey,
  proven: ReadonlySet<string> | null,
): string[] {
  const { questions } = certificate;
  const { threshold } = release;
  const reader = answerReader(questions);
  const { questionAt } = reader;
  const faults = publishedFaults(release, certificate, reader);

  /** The code of the choice of a demographic question; null without an answer. */
  const groupOf = (row: Row, dimension: string): string | null => {
    const at = questionAt(dimension);
    const given = row[at] ?? null;
    const choice = typeof given === 'number' ? questions[at]?.choices[given] : undefined;
    return choice === undefined || choice.isMissing === true ? null : choice.code;
  };
  const { itemsOf, scorer } = scoresOf(certificate, reader);
  type Known = {
    readonly members: Map<string, ReadonlyMap<string | null, readonly number[]>>;
    readonly scores: Map<string, Score[]>;
  };
  const parentOf = (set: number): number => Math.min(certificate.parents[set] ?? -1, set - 1);
  const parents = new Set([...certificate.sets.keys()].map(parentOf));
  /** The groups and scores of sets that others change, so that these compute only what they change. -1 is the truth. */
  const known = new Map<number, Known>();
  const claims = new Map<number, CertifiedSurvey['answerCounts']>();
  for (const claim of certificate.answerCounts) {
    for (const set of new Set([claim.leastSet, claim.greatestSet]))
      claims.set(set, [...(claims.get(set) ?? []), claim]);
  }
  const figuresOf = Map.groupBy(release.figures, ({ target }) => target);

  const check = (answers: Answers, set: number): void => {
    const before = known.get(parentOf(set));
    const changes = certificate.sets[set] ?? [];
    const now: Known = { members: new Map(before?.members), scores: new Map(before?.scores) };
    const isChanged = new Set(changes.map(([, question]) => question));
    const changedPeople = new Set(changes.map(([person]) => person));
    const fault = (what: string): number =>
      faults.push(`${set === -1 ? 'The truth' : `Set ${set}`}: ${what}`);
    if (!within(answers.length, release.respondents)) fault('the number of respondents differs');
    weightFaults(certificate, answers, groupOf).forEach(fault);
    const members = new Map<string | null, ReadonlyMap<string | null, readonly number[]>>([
      [null, new Map([[null, [...answers.keys()]]])],
    ]);
    for (const { code, groups, isWithheld } of release.dimensions) {
      const same = isChanged.has(questionAt(code)) ? undefined : before?.members.get(code);
      const of = same ?? Map.groupBy(answers.keys(), (person) => groupOf(answers[person] ?? [], code));
      now.members.set(code, of);
      members.set(code, of);
      const sizeOf = (group: string): number => of.get(group)?.length ?? 0;
      for (const group of groups) {
        if (group.respondents && !within(sizeOf(group.code), group.respondents)) {
          fault(`the number of ${code} ${group.code} differs`);
        }
        const block = groups.filter((each) => each.block === group.block).map((each) => sizeOf(each.code));
        const mustHide = block.some((size) => size >= 1 && size <= threshold);
        if (!isWithheld && mustHide !== group.isHidden)
          fault(`${code} ${group.code} would be hidden or shown`);
      }
    }
    for (const target of release.targets) {
      const isGrouped = release.dimensions.some(({ code }) => isChanged.has(questionAt(code)));
      // A set that changes neither an item nor a group gives the figures of its parent, which were checked.
      const isSame = set !== -1 && !isGrouped && !itemsOf(target).some(({ at }) => isChanged.has(at));
      const mine = claims.get(set)?.filter((claim) => claim.target === target.code) ?? [];
      if (isSame && mine.length === 0) continue;
      const score = scorer(target);
      const scored = answers.map((row, person) =>
        changedPeople.has(person)
          ? score(row, person)
          : (before?.scores.get(target.code)?.[person] ?? score(row, person)),
      );
      now.scores.set(target.code, scored);
      for (const { target: code, kind, dimension, group, leastSet, least, greatestSet, greatest } of mine) {
        const people = members.get(dimension)?.get(group) ?? [];
        const count = people.filter((person) => {
          const score = scored[person];
          return score !== undefined && isCounted(kind, score, target);
        }).length;
        const isWrong = (set === leastSet && count !== least) || (set === greatestSet && count !== greatest);
        if (isWrong) fault(`${nameOf(code, kind, dimension, group)} is ${count}`);
      }
      if (isSame) continue;
      for (const figure of figuresOf.get(target.code) ?? []) {
        const row = members.get(figure.dimension)?.get(figure.group) ?? [];
        const people = row.flatMap((person) => (scored[person]?.isScored === true ? [scored[person]] : []));
        figureFaults(figure, target, threshold, row.length, people).forEach(fault);
      }
      alphaFaults(target, scored).forEach(fault);
    }
    if (parents.has(set)) known.set(set, now);
  };

  const changed: Answers[] = [];
  const setAt = (set: number): Answers => (set === -1 ? certificate.answers : (changed[set] ?? []));
  for (const [set, changes] of certificate.sets.entries()) {
    const parent = setAt(parentOf(set));
    const rows = new Map<number, Given[]>();
    for (const [person, question, given] of changes) {
      const row = rows.get(person) ?? [...(parent[person] ?? [])];
      row[question] = given;
      rows.set(person, row);
    }
    changed.push(parent.map((row, person) => rows.get(person) ?? row));
  }
  for (let set = -1; set < changed.length; set += 1) check(setAt(set), set);

  const sizeIn = (set: number, dimension: string, group: string | null): number =>
    setAt(set).filter((row) => groupOf(row, dimension) === group).length;
  faults.push(...unprovenGroups(release, certificate, sizeIn));
  if (proven === null) {
    const hasNoAnswer = (dimension: string): boolean => sizeIn(-1, dimension, null) > 0;
    const questionsOf = (target: Target): number[] => itemsOf(target).map(({ at }) => at);
    faults.push(...unprovenCounts(release, certificate, questionsOf, hasNoAnswer));
  }
  faults.push(...unprovenAnswers(release, certificate, reader, proven, setAt));
  return faults;
}
