import type {
  IndicatorDefinitionFieldsFragment,
  IndicatorItemKind,
} from '@rapport/client/generated/hooks.ts';

type Items = Pick<IndicatorDefinitionFieldsFragment, 'items'>;

const fields = { includes: 'INCLUDE', excludes: 'EXCLUDE', questions: 'CONTEXT' } as const;
const codeCharactersMax = 40;

/** The items of a kind, one in each line. */
export function linesOf(indicator: Items | null, kind: IndicatorItemKind): string {
  return (indicator?.items ?? [])
    .filter((item) => item.kind === kind)
    .map(({ text }) => text)
    .join('\n');
}

/**
 * The items from the lines of a form. An item whose text stayed keeps its code, and a new one gets a code from its text.
 * Codes are different from each other.
 */
export function itemsOf(values: Readonly<Record<keyof typeof fields, string>>, earlier: Items | null) {
  const taken = new Set<string>();
  return (Object.keys(fields) as (keyof typeof fields)[]).flatMap((field) =>
    values[field]
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((text) => {
        const kind = fields[field];
        const same = earlier?.items.find((item) => item.kind === kind && item.text === text);
        const code = unusedCode(same?.code ?? codeOf(text), taken);
        taken.add(code);
        return { kind, code, text, isRequired: same?.isRequired ?? true };
      }),
  );
}

/** "Attempted burglaries." becomes "attempted-burglaries". */
function codeOf(text: string): string {
  const code = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, codeCharactersMax)
    .replace(/^-|-$/g, '');
  return code === '' ? 'item' : code;
}

function unusedCode(code: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const one = number === 1 ? code : `${code}-${number}`;
    if (!taken.has(one)) return one;
  }
}
