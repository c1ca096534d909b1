import { fixLimits, type Component, type Layout, type LedgerInput, type LedgerTarget } from './ledger.ts';
import type { HiddenAnswerKind } from './certificate.types.ts';
import { membersOfRows } from './repair.ts';
import { numberOf, scoreOf } from './target.score.ts';

/** A count that nobody may know: of the people in a row with such an answer to a target. */
export type HiddenAnswer = {
  readonly row: number;
  /** A position in the layout. */
  readonly target: number;
  readonly kind: HiddenAnswerKind;
};

/** A person's score for a target: a position from 0 to 1, NaN without a valid answer; and 1 in the top box. */
export type Score = { readonly position: number; readonly top: number };

/** 1 if a score counts. */
export function counts(kind: HiddenAnswerKind, { position, top }: Score): number {
  switch (kind) {
    case 'ANSWERED':
      return Number.isNaN(position) ? 0 : 1;
    case 'HIGHEST':
      return position >= 1 ? 1 : 0;
    case 'LOWEST':
      return position <= 0 ? 1 : 0;
    case 'TOP_BOX':
      return top;
  }
}

export function scoreIn(target: LedgerTarget, answerTo: (column: number) => number): Score {
  return scoreOf(target, (item) => numberOf(target, item, answerTo(target.shared[item] ?? -1)));
}

/** The row of a person in a dimension; -1 outside its survey. */
export function rowOf(layout: Layout, dimension: number, group: number): number {
  return group === -1 ? -1 : (layout.dimensions[dimension]?.firstRow ?? 0) + group;
}

/**
 * The hidden counts about a component: of hidden groups and of people without an answer to a demographic question,
 * every answer, top box and number of answers; and in shown rows, what is behind suppressed figures.
 */
export function hiddenAnswers(input: LedgerInput, layout: Layout, component: Component): HiddenAnswer[] {
  const members = membersOfRows(input, layout);
  return component.targets.flatMap((position) => {
    const target = layout.targets[position];
    const part = input.parts[target?.part ?? -1];
    if (target === undefined || part === undefined) return [];
    const isFirst = layout.targets.findIndex((each) => isSameQuestion(each, target)) === position;
    const all = kindsOf(target, isFirst);
    const extent = part.plan.rows[target.position];
    return layout.rows.flatMap((row, at): HiddenAnswer[] => {
      const people = members[at] ?? [];
      if (row.part !== target.part || (people.length === 0 && !isHiddenGroup(layout, at))) return [];
      const hidden = (kinds: readonly HiddenAnswerKind[]): HiddenAnswer[] =>
        kinds.map((kind) => ({ row: at, target: position, kind }));
      if (!row.isShown) return isWithheld(input, layout, at) ? [] : hidden(all);
      if (extent === 'NONE' || (extent === 'OVERALL' && row.dimension !== -1)) return [];
      const sums = { n: 0, weight: 0, sum: 0, squares: 0, top: 0 };
      for (const person of people) {
        const score = scoreIn(target, (column) => input.columns[column]?.values[person] ?? NaN);
        if (Number.isNaN(score.position)) continue;
        const weight = layout.weights[target.part * input.people + person] ?? 0;
        sums.n += 1;
        sums.weight += weight;
        sums.sum += weight * score.position;
        sums.squares += weight * score.position ** 2;
        sums.top += weight * score.top;
      }
      const { n, mean, topBox } = fixLimits(sums, part, target);
      // Of so few answers, nothing is published but that they are few.
      if (n.lower === 0) return [];
      const isAtEnd = ([cells, index]: readonly [number, number]): boolean => cells > 0 && index === -1;
      return [
        ...hidden(isAtEnd(mean) ? all.filter((kind) => kind.endsWith('EST')) : []),
        ...hidden(isAtEnd(topBox) ? ['TOP_BOX'] : []),
      ];
    });
  });
}

/** The counts of a target. The targets of a question share its number of answers, which is counted for the first. */
function kindsOf(
  { kind, choice, isShare, topBoxMinimum }: LedgerTarget,
  isFirst: boolean,
): readonly HiddenAnswerKind[] {
  return [
    ...(isFirst && choice?.isOption !== true ? (['ANSWERED'] as const) : []),
    ...(isShare ? (['HIGHEST'] as const) : []),
    ...(isShare && kind === 'QUESTION' ? (['LOWEST'] as const) : []),
    ...(topBoxMinimum === null ? [] : (['TOP_BOX'] as const)),
  ];
}

const isSameQuestion = (one: LedgerTarget, other: LedgerTarget): boolean =>
  one === other ||
  (one.part === other.part &&
    one.kind !== 'SCALE' &&
    other.kind !== 'SCALE' &&
    one.items[0] === other.items[0]);

/** A hidden group without people can have some in another set. Nobody is without an answer if nobody is. */
function isHiddenGroup(layout: Layout, row: number): boolean {
  const { firstRow = 0, groups = 0 } = layout.dimensions[layout.rows[row]?.dimension ?? -1] ?? {};
  return layout.rows[row]?.isShown === false && row !== firstRow + groups - 1;
}

function isWithheld(input: LedgerInput, layout: Layout, row: number): boolean {
  const dimension = layout.dimensions[layout.rows[row]?.dimension ?? -1];
  return input.parts[dimension?.part ?? -1]?.plan.isWithheld[dimension?.position ?? -1] !== false;
}
