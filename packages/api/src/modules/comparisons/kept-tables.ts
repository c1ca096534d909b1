/** Large values that a process keeps, by a key that says everything they depend on. The least recently used goes first. */
export interface Kept<T> {
  get(key: string): T | undefined;
  set(key: string, value: T, size: number): void;
}

/** Keeps values of at most `sizeMax` together. A larger one is not kept. */
export function createKept<T>(sizeMax: number): Kept<T> {
  // A Map has its keys in the order in which they were set.
  const entries = new Map<string, { value: T; size: number }>();
  let total = 0;
  return {
    get(key) {
      const found = entries.get(key);
      if (found === undefined) return undefined;
      entries.delete(key);
      entries.set(key, found);
      return found.value;
    },
    set(key, value, size) {
      if (size > sizeMax) return;
      total += size - (entries.get(key)?.size ?? 0);
      entries.delete(key);
      entries.set(key, { value, size });
      for (const [oldest, one] of entries) {
        if (total <= sizeMax) return;
        entries.delete(oldest);
        total -= one.size;
      }
    },
  };
}
