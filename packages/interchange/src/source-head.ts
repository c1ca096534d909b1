/** Bytes that are looked at before the file is read. */
const headBytes = 64 * 1024;

/** The beginning of a source, and the whole source. */
export async function withHead(source: AsyncIterable<Uint8Array>): Promise<{
  head: Buffer;
  isComplete: boolean;
  all: AsyncIterable<Uint8Array>;
  /** Closes the source, also if nothing has read `all`. */
  close: () => Promise<unknown>;
}> {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  let isComplete = false;
  while (bytes < headBytes && !isComplete) {
    const next = await iterator.next();
    if (next.done === true) isComplete = true;
    else {
      chunks.push(next.value);
      bytes += next.value.length;
    }
  }
  const close = async (): Promise<unknown> => iterator.return?.();
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks.splice(0);
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await close();
    }
  }
  return { head: Buffer.concat(chunks).subarray(0, headBytes), isComplete, all: all(), close };
}

/** The next items of a generator, which stays open. */
export async function take<T>(rows: AsyncGenerator<T, undefined>, count: number): Promise<T[]> {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = await rows.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}
