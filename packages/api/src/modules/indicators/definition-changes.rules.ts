import type { RowOf } from '../../tables/columns.ts';

export type DefinitionPart = keyof typeof partNames;

/** A part of a definition that differs from the revision before. Null where one of them does not have it. */
export interface DefinitionDifference {
  part: DefinitionPart;
  /** The code of an inclusion, an exclusion or a question; null for every other part. */
  itemCode: string | null;
  from: string | null;
  to: string | null;
}

export type Revision = Omit<RowOf<'IndicatorDefinition'>, 'nameFolded'> & {
  items: readonly Pick<RowOf<'IndicatorItem'>, 'kind' | 'code' | 'text' | 'isRequired'>[];
};

/** The parts of a definition, each with its description in the contract. */
export const partNames = {
  NAME: 'The name.',
  DESCRIPTION: 'The meaning of the figure.',
  MEASURE: 'The kind of figure.',
  NUMERATOR: 'The quantity above the line, with its window.',
  DENOMINATOR: 'The quantity below the line.',
  UNIT: 'The unit.',
  MULTIPLIER: 'The number by which numerator over denominator is multiplied.',
  DIRECTION: 'The direction in which the figure gets better.',
  FREQUENCY: 'The shortest period that is observed.',
  DIMENSIONS: 'The dimensions by which it can be observed.',
  SOURCE: 'Where the definition comes from.',
  DERIVATION: 'The records from which it is derived, with the code of a scale or question.',
  INCLUDE: 'Something that the figure includes.',
  EXCLUDE: 'Something that the figure excludes.',
  CONTEXT: 'A question about the context.',
} as const;

const partsOf = (revision: Revision): Partial<Record<DefinitionPart, string | null>> => ({
  NAME: revision.name,
  DESCRIPTION: revision.description,
  MEASURE: revision.measure,
  NUMERATOR: revision.numerator,
  DENOMINATOR: revision.denominator,
  UNIT: revision.unit,
  MULTIPLIER: String(revision.multiplier),
  DIRECTION: revision.direction,
  FREQUENCY: revision.frequency,
  DIMENSIONS: revision.disaggregations.toSorted().join(', ') || null,
  SOURCE: revision.source,
  DERIVATION:
    revision.derivation === null
      ? null
      : [revision.derivation, revision.derivationCode].filter((one) => one !== null).join(' '),
});

/** The text of each item, by its kind and code. An item that need not be answered says so. */
const itemsOf = ({ items }: Revision): Map<string, { part: DefinitionPart; code: string; text: string }> =>
  new Map(
    items.map(({ kind, code, text, isRequired }) => [
      `${kind} ${code}`,
      { part: kind, code, text: isRequired ? text : `${text} (optional)` },
    ]),
  );

/** The differences between two revisions of a definition: its parts in order, then its items. The order of items is no difference. */
export function definitionDifferences(before: Revision, after: Revision): DefinitionDifference[] {
  const [old, recent] = [partsOf(before), partsOf(after)];
  const parts = (Object.keys(recent) as DefinitionPart[]).map((part) => ({
    part,
    itemCode: null,
    from: old[part] ?? null,
    to: recent[part] ?? null,
  }));
  const [oldItems, recentItems] = [itemsOf(before), itemsOf(after)];
  const items = [...new Map([...oldItems, ...recentItems])].map(([key, { part, code }]) => ({
    part,
    itemCode: code,
    from: oldItems.get(key)?.text ?? null,
    to: recentItems.get(key)?.text ?? null,
  }));
  return [...parts, ...items].filter(({ from, to }) => from !== to);
}
