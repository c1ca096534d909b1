import type { HiddenAnswerKind } from './certificate.types.ts';
import type { ComponentSearch } from './component.search.ts';
import type { Layout, LedgerInput, LedgerTarget } from './ledger.ts';
import { membersOfRows } from './repair.ts';
import { numberOf, scoreOf } from './target.score.ts';

/** A count that nobody may know: of the people in a row with such an answer to a target. The row is a hidden group, or the share is suppressed. */
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
 * The hidden counts about a component. In hidden groups, and of people without an answer to a demographic question, they are
 * every answer, top box and number of answers. In shown rows of the new release, they are the answers and top boxes whose
 * shares are suppressed. Those of an earlier release were proven when it was frozen.
 */
export function hiddenAnswers(
  input: LedgerInput,
  layout: Layout,
  { component, state }: Pick<ComponentSearch, 'component' | 'state'>,
): HiddenAnswer[] {
  const members = membersOfRows(input, layout);
  return component.targets.flatMap((position) => {
    const target = layout.targets[position];
    if (target === undefined) return [];
    const isFirst = layout.targets.findIndex((each) => isSameQuestion(each, target)) === position;
    const shares = sharesOf(target);
    const kinds = [
      ...(isFirst && target.choice?.isOption !== true ? (['ANSWERED'] as const) : []),
      ...shares,
    ];
    return layout.rows.flatMap((row, at): HiddenAnswer[] => {
      if (row.part !== target.part) return [];
      const hidden = (some: readonly HiddenAnswerKind[]): HiddenAnswer[] =>
        some.map((kind) => ({ row: at, target: position, kind }));
      if (row.isShown) {
        if (row.part !== input.parts.length - 1) return [];
        const { share, topBox } = state.suppressed(position, at);
        return hidden(shares.filter((kind) => (kind === 'TOP_BOX' ? topBox : share)));
      }
      // A hidden group without people can have some in another set. Nobody is without an answer if nobody is.
      const isEmpty = members[at]?.length === 0 && isWithoutAnswer(layout, at);
      return isEmpty || isWithheld(input, layout, at) ? [] : hidden(kinds);
    });
  });
}

/** The counts behind the shares of a target. */
function sharesOf({ kind, isShare, topBoxMinimum }: LedgerTarget): readonly HiddenAnswerKind[] {
  return [
    ...(isShare ? (['HIGHEST'] as const) : []),
    ...(isShare && kind === 'QUESTION' ? (['LOWEST'] as const) : []),
    ...(topBoxMinimum === null ? [] : (['TOP_BOX'] as const)),
  ];
}

/** The targets of a question share its number of answers, which is counted for the first. */
const isSameQuestion = (one: LedgerTarget, other: LedgerTarget): boolean =>
  one === other ||
  (one.part === other.part &&
    one.kind !== 'SCALE' &&
    other.kind !== 'SCALE' &&
    one.items[0] === other.items[0]);

/** The last row of a dimension has the people without an answer to it. */
function isWithoutAnswer(layout: Layout, row: number): boolean {
  const { firstRow = 0, groups = 0 } = layout.dimensions[layout.rows[row]?.dimension ?? -1] ?? {};
  return row === firstRow + groups - 1;
}

function isWithheld(input: LedgerInput, layout: Layout, row: number): boolean {
  const dimension = layout.dimensions[layout.rows[row]?.dimension ?? -1];
  return input.parts[dimension?.part ?? -1]?.plan.isWithheld[dimension?.position ?? -1] !== false;
}
