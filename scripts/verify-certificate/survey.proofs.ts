/** The proofs that a certificate must have: of hidden groups, of hidden counts of answers, and of every answer. */
import type { AnswerReader, Row } from './survey.answers.ts';
import type { CertifiedSurvey, Release } from './survey.document.ts';

type Target = Release['targets'][number];
type Claim = CertifiedSurvey['answerCounts'][number];
export type Kind = Claim['kind'];

/** A person's score: from `minimum` to `maximum` of the target. */
type Scored = { readonly isScored: boolean; readonly score: number; readonly isTop: boolean };

export function isCounted(kind: Kind, { isScored, score, isTop }: Scored, target: Target): boolean {
  if (!isScored) return false;
  if (kind === 'ANSWERED') return true;
  if (kind === 'TOP_BOX') return isTop;
  return kind === 'HIGHEST' ? score >= target.maximum : score <= target.minimum;
}

export const nameOf = (target: string, kind: Kind, dimension: string | null, group: string | null): string =>
  JSON.stringify([target, kind, dimension, group]);

/**
 * The faults of counts that nobody may know and that have no two sets: of each hidden group, and of people without
 * an answer to a demographic question, the answers to each question that something is published of. In shown rows, it is the
 * answers whose share is suppressed. Whether a set has the count that is claimed is checked with its figures.
 *
 * @param questionsOf the questions behind a target
 * @param hasNoAnswer whether people gave no answer to a demographic question
 */
export function unprovenCounts(
  release: Release,
  { questions, sets, answerCounts }: CertifiedSurvey,
  questionsOf: (target: Target) => readonly number[],
  hasNoAnswer: (dimension: string) => boolean,
): string[] {
  const proven = new Set(
    answerCounts.flatMap(({ target, kind, dimension, group, least, leastSet, greatest, greatestSet }) =>
      greatest - least >= release.threshold && Math.max(leastSet, greatestSet) < sets.length
        ? [nameOf(target, kind, dimension, group)]
        : [],
    ),
  );
  const isOption = ({ choice }: Target): boolean =>
    questions.find(({ code }) => code === choice?.question)?.kind === 'MULTIPLE_CHOICE';
  /** Each choice of a question that allows several is a question of its own: chosen, or not. */
  const aboutOf = (target: Target): readonly (number | string)[] =>
    isOption(target) ? [target.code] : questionsOf(target);
  const published = new Set(release.targets.filter(({ rows }) => rows !== 'NONE').flatMap(aboutOf));
  const rows = release.dimensions
    .filter(({ isWithheld }) => !isWithheld)
    .flatMap(({ code, groups }) => [
      ...groups.filter(({ isHidden }) => isHidden).map((group) => [code, group.code] as const),
      ...(hasNoAnswer(code) ? [[code, null] as const] : []),
    ]);
  /** The counts behind the shares of a target. */
  const sharesOf = ({ choice, isShare, topBoxMinimum }: Target): Kind[] => [
    ...(isShare ? (['HIGHEST'] as const) : []),
    ...(isShare && choice === null ? (['LOWEST'] as const) : []),
    ...(topBoxMinimum === null ? [] : (['TOP_BOX'] as const)),
  ];
  const behindShares = release.figures.flatMap(({ target: code, dimension, group, ...figure }) => {
    const target = release.targets.find((each) => each.code === code);
    const { n, cells, mean, topBoxShare } = figure;
    if (target === undefined || n.lower <= release.threshold) return [];
    const isHidden = { share: cells.mean > 0 && mean === null, topBox: cells.topBox > 0 && !topBoxShare };
    return sharesOf(target)
      .filter((kind) => (kind === 'TOP_BOX' ? isHidden.topBox : isHidden.share))
      .map((kind) => nameOf(code, kind, dimension, group));
  });
  const seen = new Set<string>();
  const ofHiddenRows = release.targets.flatMap((target) => {
    if (!aboutOf(target).some((about) => published.has(about))) return [];
    const { code, choice } = target;
    const question = choice?.question ?? code;
    const kinds = [
      ...(seen.has(question) || isOption(target) ? [] : (['ANSWERED'] as const)),
      ...sharesOf(target),
    ];
    seen.add(question);
    return rows.flatMap(([dimension, group]) => kinds.map((kind) => nameOf(code, kind, dimension, group)));
  });
  return [...ofHiddenRows, ...behindShares]
    .filter((name) => !proven.has(name))
    .map((name) => `The count ${name} is not proven`);
}

/** The faults of hidden groups, and of people without an answer, of which no two sets have far apart numbers. */
export function unprovenGroups(
  { dimensions, threshold }: Release,
  { counts }: CertifiedSurvey,
  sizeIn: (set: number, dimension: string, group: string | null) => number,
): string[] {
  return dimensions.flatMap(({ code, groups, isWithheld }) => {
    const hidden = groups.filter((group) => group.isHidden).map((group) => group.code);
    const needed = [...hidden, ...(sizeIn(-1, code, null) > 0 ? [null] : [])];
    return (isWithheld ? [] : needed).flatMap((group) => {
      const proof = counts.find((each) => each.dimension === code && each.group === group);
      const holds =
        proof !== undefined &&
        sizeIn(proof.leastSet, code, group) === proof.least &&
        sizeIn(proof.greatestSet, code, group) === proof.greatest &&
        proof.greatest - proof.least >= threshold;
      return holds ? [] : [`The number of ${code} ${group ?? 'without an answer'} is not proven`];
    });
  });
}

/**
 * The faults of answers that have no two sets: one in which the person gave the lowest answer, and one in which they gave the highest.
 *
 * @param proven the questions, and choices of questions that allow several, whose answers need a proof; null for all of them
 * @param setAt the answers of a set
 */
export function unprovenAnswers(
  release: Release,
  { questions, answers, answersTested }: CertifiedSurvey,
  { questionAt, valueOf, endsOf, hasChosen }: AnswerReader,
  proven: ReadonlySet<string> | null,
  setAt: (set: number) => readonly Row[],
): string[] {
  const faults: string[] = [];
  const isNothing = release.targets.every(({ rows }) => rows === 'NONE');
  for (const { code, choice } of isNothing ? [] : release.targets) {
    const at = questionAt(choice?.question ?? code);
    if (at === -1) continue;
    const question = questions[at];
    const isOption = choice !== null && question?.kind === 'MULTIPLE_CHOICE';
    const name = isOption ? `${choice.question}/${choice.code}` : (question?.code ?? '');
    if (proven?.has(name) === false) continue;
    const [minimum, maximum] = isOption ? [0, 1] : endsOf(question);
    const valueIn = (row: Row): number | null =>
      isOption ? hasChosen(row, choice) : valueOf(question, row[at] ?? null);
    const proofs = new Map(
      answersTested
        .find((each) => each.question === question?.code && each.choice === (isOption ? choice.code : null))
        ?.witnesses.map(([person, lowest, highest]) => [person, [lowest, highest]]),
    );
    answers.forEach((row, person) => {
      if (valueIn(row) === null) return;
      const [lowest, highest] = proofs.get(person) ?? [];
      const given = (set: number | undefined): number | null =>
        set === undefined ? null : valueIn(setAt(set)[person] ?? []);
      if (given(lowest) !== minimum || given(highest) !== maximum) {
        faults.push(`The answer of respondent ${person} to ${code} is not proven`);
      }
    });
  }
  return faults;
}
