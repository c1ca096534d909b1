type Group = string | null;

/**
 * True if people who are grouped in two ways fall into parts that share no group in either way. Then some groups of one way together are exactly
 * some groups of the other, and the totals are the same. `pairs` are the two groups of each person, or of each kind of person.
 */
export function fallApart(pairs: readonly (readonly [Group, Group])[]): boolean {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    const parent = parents.get(node) ?? node;
    if (parent === node) return node;
    const root = rootOf(parent);
    parents.set(node, root);
    return root;
  };
  for (const [first, second] of pairs) {
    const [one, other] = [`1 ${first ?? ''}`, `2 ${second ?? ''}`];
    parents.set(one, parents.get(one) ?? one);
    parents.set(other, parents.get(other) ?? other);
    parents.set(rootOf(one), rootOf(other));
  }
  return new Set([...parents.keys()].map(rootOf)).size > 1;
}
