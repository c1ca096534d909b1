/** A short text has about as many bytes as characters. Counting the bytes of each would take longer than the rest. */
const shortCharactersMax = 100;
/** Quotes, colon and comma around a name and its value. */
const bytesAround = 4;

/**
 * The bytes of a value as JSON, approximately. It stops when they exceed the maximum. It is called before the
 * text is built, because a text that the rows hold once can be in an answer many times.
 */
export function answerBytes(value: unknown, bytesMax: number): number {
  let bytes = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && bytes <= bytesMax) {
    const next = waiting.pop();
    if (typeof next === 'string') {
      bytes += 2 + (next.length > shortCharactersMax ? Buffer.byteLength(next) : next.length);
    } else if (Array.isArray(next)) {
      bytes += 2 + next.length;
      for (const item of next) waiting.push(item);
    } else if (typeof next === 'object' && next !== null && !(next instanceof Date)) {
      bytes += 2;
      for (const key in next) {
        bytes += key.length + bytesAround;
        waiting.push((next as Readonly<Record<string, unknown>>)[key]);
      }
    } else {
      bytes += next instanceof Date ? 26 : String(next).length;
    }
  }
  return bytes;
}
