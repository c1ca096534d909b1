import { answerState } from './answer.state.ts';
import type { AnswerState } from './answer.state.types.ts';
import { centerAnswers } from './centered.answers.ts';
import type { Component, Layout, LedgerInput } from './ledger.ts';
import { agrees, repairer, type Move, type Repairer } from './repair.ts';

/** A component, ready for searches. All of them begin from the same answers. */
export type ComponentSearch = {
  readonly component: Component;
  /** Its `reset` goes back to the base. */
  readonly state: AnswerState;
  /** The changes of the true answers after which figures are in the middle of their cells. */
  readonly base: readonly Move[];
  readonly repairs: Repairer;
};

/**
 * @param known a base of the same component for figures that were at least as precise; null without one
 * @param near a base for other figures, from which the middle of the cells is not far
 */
function componentSearch(
  input: LedgerInput,
  layout: Layout,
  component: Component,
  known: readonly Move[] | null,
  near: readonly Move[],
): ComponentSearch {
  const state = answerState(input, layout, component.targets);
  const repairs = repairer(input, layout);
  if (known !== null) {
    for (const { person, column, answer } of known) state.setAnswer(person, column, answer);
    if (agrees(state)) {
      state.keep();
      return { component, state, base: known, repairs };
    }
    state.reset();
  }
  return { component, state, repairs, base: centerAnswers(input, component, state, repairs, near) };
}

/** The searches so far, by what they depend on. */
export type KnownSearches = Map<string, ComponentSearch>;

/** The components of a plan. Those that are the same as before stay, and those that are less precise keep their base. */
export function componentSearches(
  input: LedgerInput,
  layout: Layout,
  components: readonly Component[],
  known: KnownSearches,
): ComponentSearch[] {
  const whole = input.parts.map(({ plan }) => plan.countBase);
  return components.map((component) => {
    const plans = component.targets.map((position) => {
      const { part = -1, position: own = -1 } = layout.targets[position] ?? {};
      const { coarseness = [], rows = [] } = input.parts[part]?.plan ?? {};
      return { coarseness: coarseness[own], rows: rows[own] };
    });
    const precision = JSON.stringify([whole, component.columns, plans.map(({ coarseness }) => coarseness)]);
    const withheld = input.parts.map(({ plan }) => plan.isWithheld);
    const key = JSON.stringify([precision, withheld, plans.map(({ rows }) => rows)]);
    const columns = component.columns.join(' ');
    const baseOf = (name: string): readonly Move[] | undefined => known.get(name)?.base;
    const search =
      known.get(key) ??
      componentSearch(input, layout, component, baseOf(precision) ?? null, baseOf(columns) ?? []);
    known.set(key, search).set(precision, search).set(columns, search);
    return search;
  });
}

/** The columns and targets that scales tie together. */
export function componentsOf(input: LedgerInput, layout: Layout): Component[] {
  const root = input.columns.map((_, column) => column);
  const find = (column: number): number => {
    const parent = root[column] ?? column;
    return parent === column ? column : find(parent);
  };
  for (const { shared } of layout.targets) {
    for (const column of shared) root[find(column)] = find(shared[0] ?? column);
  }
  const components = new Map<number, { columns: number[]; targets: number[] }>();
  input.columns.forEach((_, column) => {
    const component = components.get(find(column)) ?? { columns: [], targets: [] };
    component.columns.push(column);
    components.set(find(column), component);
  });
  layout.targets.forEach(({ shared }, target) => {
    components.get(find(shared[0] ?? -1))?.targets.push(target);
  });
  return [...components.values()];
}
