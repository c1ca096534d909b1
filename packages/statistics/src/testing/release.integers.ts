import type {
  ReleaseAnswer,
  ReleaseRespondent,
  ReleaseTarget,
  SurveyRelease,
  SurveyReleaseInput,
} from '../release/release.types.ts';
import { integerRange, type Bound, type IntegerProgram, type Terms } from './integer.program.ts';

/** A count that the release hides, and the range that the attacker finds for it. */
export type IntegerFinding = {
  /** GROUP: the size of a hidden group. BOX: an answer, or the top box, in one. SHARE: behind a suppressed share. */
  readonly kind: 'GROUP' | 'BOX' | 'SHARE';
  readonly count: string;
  readonly truth: number;
  readonly least: number;
  readonly greatest: number;
};

type Group = { readonly dimension: string; readonly group: string } | null;

/** For each kind of person: the groups, the answer (null without one), and how many there are. */
type Kind = {
  readonly name: string;
  readonly groups: readonly string[];
  readonly answer: number | null;
  readonly people: number;
};

/**
 * An attacker with integer programs against everything published about one single-choice question, its variance too, or
 * about one `option` of a question that allows several choices. They know
 * which combinations of groups occur, and the rule by which blocks are hidden. Unknown is how many people of each
 * combination gave each answer. The counts are those of hidden groups, with each of their answers, and of
 * suppressed shares. At most `most` of them are attacked, evenly from all.
 */
export function integerAttack(
  release: SurveyRelease,
  input: SurveyReleaseInput,
  question: string,
  most: number,
  option: string | null = null,
): IntegerFinding[] {
  const at = input.questions.findIndex(({ code }) => code === question);
  const asked = input.questions[at]?.choices ?? [];
  // Everyone has chosen an option or not.
  const choices =
    option === null
      ? asked
      : [
          { code: 'not chosen', value: 0 },
          { code: option, value: 1 },
        ];
  const place = asked.findIndex(({ code }) => code === option);
  const isAnswer = (choice: number): boolean => option !== null || asked[choice]?.isMissing !== true;
  const answerOf = (given: ReleaseAnswer): number | null =>
    option === null
      ? typeof given === 'number' && isAnswer(given)
        ? given
        : null
      : Number(given !== null && typeof given !== 'number' && given.includes(place));
  const dimensions = release.dimensions.map(({ code }) => code);
  const possible = [...[...choices.keys()].filter(isAnswer), ...(option === null ? [null] : [])];
  const kinds = kindsOf(input, ({ answers }) => answerOf(answers[at] ?? null), possible, dimensions);
  const isIn = (kind: Kind, row: Group): boolean =>
    row === null || kind.groups[dimensions.indexOf(row.dimension)] === row.group;
  const sum = (row: Group, factor: (kind: Kind) => number): Terms =>
    new Map(kinds.flatMap((kind) => (isIn(kind, row) ? [[kind.name, factor(kind)] as const] : [])));
  const valid = ({ answer }: Kind): number => Number(answer !== null);
  const bounds: Bound[] = [];
  const switches: string[] = [];
  const all = input.respondents.length + 40;

  const between = (terms: Terms, least: number, greatest: number): unknown =>
    bounds.push({ terms, least, greatest });
  /** `lower <= share of a part <= upper`, as sums. */
  const share = (
    row: Group,
    part: (kind: Kind) => number,
    of: (kind: Kind) => number,
    lower: number,
    upper: number,
  ) => {
    between(
      sum(row, (kind) => part(kind) - lower * of(kind)),
      -1e-6,
      Infinity,
    );
    between(
      sum(row, (kind) => part(kind) - upper * of(kind)),
      -Infinity,
      1e-6,
    );
  };
  /** The share is in the first or the last of the cells. */
  const atEnd = (row: Group, part: (kind: Kind) => number, cells: number): void => {
    const name = `s${switches.length}`;
    switches.push(name);
    const low = new Map([...sum(row, (kind) => part(kind) - valid(kind) / cells), [name, -all]]);
    const high = new Map([...sum(row, (kind) => part(kind) - valid(kind) * (1 - 1 / cells)), [name, -all]]);
    between(low, -Infinity, 1e-6);
    between(high, -all - 1e-6, Infinity);
  };

  between(
    sum(null, () => 1),
    release.respondents.lower,
    release.respondents.upper,
  );
  for (const { code: dimension, groups } of release.dimensions) {
    for (const block of new Set(groups.map((group) => group.block))) {
      const mine = groups.filter((group) => group.block === block);
      const small = mine.map(({ code: group, isHidden, respondents }) => {
        const size = sum({ dimension, group }, () => 1);
        if (respondents) between(size, respondents.lower, respondents.upper);
        if (!isHidden) return null;
        const name = `s${switches.length}`;
        switches.push(name);
        between(new Map([...size, [name, all]]), -Infinity, release.threshold + all);
        between(new Map([...size, [name, -1]]), 0, Infinity);
        return name;
      });
      const names = small.filter((name) => name !== null);
      if (names.length > 0) between(new Map(names.map((name) => [name, 1])), 1, Infinity);
    }
  }
  const top = input.questions[at]?.topBoxMinimum ?? null;
  const topOf =
    (minimum: number | null) =>
    ({ answer }: Kind): number =>
      Number((choices[answer ?? -1]?.value ?? -Infinity) >= (minimum ?? Infinity));
  const suppressed: { row: Group; name: string; part: (kind: Kind) => number }[] = [];
  const shareOf =
    (target: ReleaseTarget) =>
    (kind: Kind): number => {
      const choice = choices[kind.answer ?? -1];
      if (choice === undefined) return 0;
      if (target.choice !== null) return Number(choice.code === target.choice.code);
      return ((choice.value ?? 0) - target.minimum) / (target.maximum - target.minimum);
    };
  for (const figure of release.figures) {
    const target = release.targets.find(({ code }) => code === figure.target);
    if (target === undefined || (target.choice?.question ?? target.code) !== question) continue;
    if (option !== null && target.choice?.code !== option) continue;
    const row: Group =
      figure.dimension === null || figure.group === null
        ? null
        : { dimension: figure.dimension, group: figure.group };
    const name = `${figure.target} of ${figure.dimension ?? 'all'} ${figure.group ?? ''}`.trim();
    between(sum(row, valid), figure.n.lower, figure.n.upper);
    if (figure.n.lower <= release.threshold) continue;
    if (figure.missing)
      share(
        row,
        (kind) => 1 - valid(kind),
        () => 1,
        figure.missing.lower,
        figure.missing.upper,
      );
    const part = shareOf(target);
    const onScale = (value: number): number => (value - target.minimum) / (target.maximum - target.minimum);
    if (figure.mean) share(row, part, valid, onScale(figure.mean.lower), onScale(figure.mean.upper));
    else if (target.isShare && figure.cells.mean > 0) {
      atEnd(row, part, figure.cells.mean);
      suppressed.push({ row, name, part });
    }
    if (figure.mean && figure.variance) {
      // About the middle of the mean's cell, the mean square is the variance and at most half the cell, squared.
      const [from, to] = [onScale(figure.mean.lower), onScale(figure.mean.upper)];
      const square = (kind: Kind): number => valid(kind) * (part(kind) - (from + to) / 2) ** 2;
      share(row, square, valid, figure.variance.lower, figure.variance.upper + ((to - from) / 2) ** 2);
    }
    const isTop = topOf(target.topBoxMinimum);
    if (figure.topBoxShare) share(row, isTop, valid, figure.topBoxShare.lower, figure.topBoxShare.upper);
    else if (target.topBoxMinimum !== null && figure.cells.topBox > 0) {
      atEnd(row, isTop, figure.cells.topBox);
      suppressed.push({ row, name: `top box of ${name}`, part: isTop });
    }
  }
  const program: IntegerProgram = { bounds, switches };
  const find =
    (
      of: IntegerFinding['kind'],
      count: string,
      row: Group,
      part: (kind: Kind) => number,
    ): (() => IntegerFinding) =>
    () => ({
      kind: of,
      count,
      truth: kinds.reduce((total, kind) => total + (isIn(kind, row) ? part(kind) * kind.people : 0), 0),
      ...integerRange(program, sum(row, part)),
    });
  const hidden = release.dimensions.flatMap(({ code, isWithheld, groups }) =>
    isWithheld
      ? []
      : groups.filter(({ isHidden }) => isHidden).map((group) => ({ dimension: code, group: group.code })),
  );
  const attacks = [
    ...hidden.flatMap((row) => [
      find('GROUP', `${row.dimension} ${row.group}`, row, () => 1),
      ...(top === null ? [] : [find('BOX', `top box in ${row.dimension} ${row.group}`, row, topOf(top))]),
      ...[...choices.entries()]
        .filter(([answer]) => isAnswer(answer))
        .map(([answer, { code }]) =>
          find('BOX', `${code} in ${row.dimension} ${row.group}`, row, (kind) =>
            Number(kind.answer === answer),
          ),
        ),
    ]),
    ...suppressed.map(({ row, name, part }) => find('SHARE', name, row, part)),
  ];
  const step = Math.max(1, attacks.length / most);
  return attacks
    .filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
    .map((attack) => attack());
}

/** Every combination of groups that occurs, with every answer. */
function kindsOf(
  input: SurveyReleaseInput,
  answerOf: (respondent: ReleaseRespondent) => number | null,
  possible: readonly (number | null)[],
  dimensions: readonly string[],
): Kind[] {
  const places = dimensions.map((code) => input.questions.findIndex((question) => question.code === code));
  const profiles = new Map<string, { groups: string[]; answers: (number | null)[] }>();
  for (const respondent of input.respondents) {
    const { answers } = respondent;
    const groups = places.map((place) => {
      const given = answers[place];
      return typeof given === 'number' ? (input.questions[place]?.choices[given]?.code ?? '') : '';
    });
    const known = profiles.get(JSON.stringify(groups)) ?? { groups, answers: [] };
    known.answers.push(answerOf(respondent));
    profiles.set(JSON.stringify(groups), known);
  }
  return [...profiles.values()].flatMap(({ groups, answers }, profile) =>
    possible.map((answer) => ({
      name: `x${profile}_${answer ?? 'n'}`,
      groups,
      answer,
      people: answers.filter((each) => each === answer).length,
    })),
  );
}
