import type { ReleaseTarget, SurveyRelease, SurveyReleaseInput } from '../release/release.types.ts';
import { kindsOf, type Asked, type Kind } from './answer.kinds.ts';
import { integerRange, type Bound, type IntegerProgram, type Terms } from './integer.program.ts';

/** A count that the release hides, and the range that the attacker finds for it, as far as it is below the threshold. */
export type IntegerFinding = {
  /** GROUP: the size of a hidden group. BOX: an answer, or a top box, in one. SHARE: behind a suppressed share. */
  readonly kind: 'GROUP' | 'BOX' | 'SHARE';
  readonly count: string;
  readonly truth: number;
  readonly least: number;
  readonly greatest: number;
};

type Group = { readonly dimension: string; readonly group: string } | null;

/**
 * An attacker with integer programs against everything published about some questions together, their scales and
 * variances too. They know which combinations of groups occur, and the rule by which blocks are hidden. Unknown is how
 * many people of each combination gave each combination of answers. The counts are those of hidden groups, with the
 * answers in them, and of suppressed shares. At most `most` of them are attacked, evenly from all.
 */
export function integerAttack(
  release: SurveyRelease,
  input: SurveyReleaseInput,
  asked: readonly Asked[],
  most: number,
): IntegerFinding[] {
  const dimensions = release.dimensions.map(({ code }) => code);
  const { kinds, choicesOf } = kindsOf(input, asked, dimensions);
  const isIn = (kind: Kind, row: Group): boolean =>
    row === null || kind.groups[dimensions.indexOf(row.dimension)] === row.group;
  const sum = (row: Group, factor: (kind: Kind) => number): Terms =>
    new Map(kinds.flatMap((kind) => (isIn(kind, row) ? [[kind.name, factor(kind)] as const] : [])));
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
  const atEnd = (
    row: Group,
    part: (kind: Kind) => number,
    of: (kind: Kind) => number,
    cells: number,
  ): void => {
    const name = `s${switches.length}`;
    switches.push(name);
    const low = new Map([...sum(row, (kind) => part(kind) - of(kind) / cells), [name, -all]]);
    const high = new Map([...sum(row, (kind) => part(kind) - of(kind) * (1 - 1 / cells)), [name, -all]]);
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

  /** The score of a kind of person for a target, if all its questions are among those that are attacked. */
  const scorer = (target: ReleaseTarget) => {
    const scale = input.scales.find(({ code }) => code === target.code);
    const items = (
      scale?.items ?? [{ question: target.choice?.question ?? target.code, isReversed: false }]
    ).map(({ question, isReversed }) => ({
      at: asked.findIndex(
        (each) => each.question === question && (each.option === null || each.option === target.choice?.code),
      ),
      isReversed,
    }));
    if (items.some(({ at }) => at === -1)) return null;
    return ({ answers }: Kind): { readonly position: number; readonly isTop: boolean } | null => {
      const values = items.flatMap(({ at, isReversed }) => {
        const choice = choicesOf[at]?.[answers[at] ?? -1];
        if (choice === undefined) return [];
        if (target.choice !== null) return [Number(choice.code === target.choice.code)];
        const value = choice.value ?? 0;
        return [isReversed ? target.minimum + target.maximum - value : value];
      });
      if (values.length < (scale?.minAnswered ?? 1)) return null;
      const total = values.reduce((one, other) => one + other, 0);
      return {
        position: (total / values.length - target.minimum) / (target.maximum - target.minimum),
        isTop: target.topBoxMinimum !== null && total >= target.topBoxMinimum * values.length - 1e-9,
      };
    };
  };
  const targets = release.targets.flatMap((target) => {
    const score = scorer(target);
    return score === null ? [] : [{ target, score }];
  });
  const suppressed: { row: Group; name: string; part: (kind: Kind) => number }[] = [];
  for (const figure of release.figures) {
    const found = targets.find(({ target }) => target.code === figure.target);
    if (found === undefined) continue;
    const { target, score } = found;
    const valid = (kind: Kind): number => Number(score(kind) !== null);
    const part = (kind: Kind): number => score(kind)?.position ?? 0;
    const isTop = (kind: Kind): number => Number(score(kind)?.isTop ?? false);
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
    const onScale = (value: number): number => (value - target.minimum) / (target.maximum - target.minimum);
    if (figure.mean) share(row, part, valid, onScale(figure.mean.lower), onScale(figure.mean.upper));
    else if (target.isShare && figure.cells.mean > 0) {
      atEnd(row, part, valid, figure.cells.mean);
      suppressed.push({ row, name, part });
    }
    if (figure.mean && figure.variance) {
      // About the middle of the mean's cell, the mean square is the variance and at most half the cell, squared.
      const [from, to] = [onScale(figure.mean.lower), onScale(figure.mean.upper)];
      const square = (kind: Kind): number => valid(kind) * (part(kind) - (from + to) / 2) ** 2;
      share(row, square, valid, figure.variance.lower, figure.variance.upper + ((to - from) / 2) ** 2);
    }
    if (figure.topBoxShare) share(row, isTop, valid, figure.topBoxShare.lower, figure.topBoxShare.upper);
    else if (target.topBoxMinimum !== null && figure.cells.topBox > 0) {
      atEnd(row, isTop, valid, figure.cells.topBox);
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
    () => {
      const truth = kinds.reduce(
        (total, kind) => total + (isIn(kind, row) ? part(kind) * kind.people : 0),
        0,
      );
      // Values further away make nothing safer, and the solver stops sooner without them.
      const within = { least: truth - release.threshold, greatest: truth + release.threshold };
      return { kind: of, count, truth, ...integerRange(program, sum(row, part), within) };
    };
  // Hidden groups, and people without an answer to the demographic question.
  const hidden = release.dimensions.flatMap(({ code, isWithheld, groups }, at) =>
    isWithheld
      ? []
      : [
          ...groups.flatMap((group) => (group.isHidden ? [group.code] : [])),
          ...(kinds.some((kind) => kind.groups[at] === '') ? [''] : []),
        ].map((group) => ({ dimension: code, group })),
  );
  const attacks = [
    ...hidden.flatMap((row) => [
      find('GROUP', `${row.dimension} ${row.group}`, row, () => 1),
      ...targets
        .filter(({ target }) => target.topBoxMinimum !== null)
        .map(({ target, score }) =>
          find('BOX', `top box of ${target.code} in ${row.dimension} ${row.group}`, row, (kind) =>
            Number(score(kind)?.isTop ?? false),
          ),
        ),
      ...choicesOf.flatMap((choices, at) =>
        [...choices.entries()]
          .filter(([, choice]) => choice !== undefined)
          .map(([answer, choice]) =>
            find(
              'BOX',
              `${asked[at]?.question ?? ''} ${choice?.code ?? ''} in ${row.dimension} ${row.group}`,
              row,
              (kind) => Number(kind.answers[at] === answer),
            ),
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
