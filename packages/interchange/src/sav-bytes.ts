/** SPSS's system-missing value: the most negative number. */
export const systemMissing = -Number.MAX_VALUE;

/** A part of a system file as bytes, little-endian. */
export interface SavBytes {
  int32(...values: readonly number[]): SavBytes;
  float64(...values: readonly number[]): SavBytes;
  byte(value: number): SavBytes;
  bytes(content: Buffer): SavBytes;
  /** Text in UTF-8, as it is. */
  text(text: string): SavBytes;
  /** Text in UTF-8 with spaces up to `width` bytes. Longer text is an error of the caller. */
  padded(text: string, width: number): SavBytes;
  readonly length: number;
  end(): Buffer;
}

export function savBytes(): SavBytes {
  const parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer): SavBytes => {
    parts.push(part);
    length += part.length;
    return built;
  };
  const built: SavBytes = {
    int32(...values) {
      for (const value of values) {
        const part = Buffer.alloc(4);
        part.writeInt32LE(value);
        add(part);
      }
      return built;
    },
    float64(...values) {
      for (const value of values) {
        const part = Buffer.alloc(8);
        part.writeDoubleLE(value);
        add(part);
      }
      return built;
    },
    byte: (value) => add(Buffer.from([value])),
    bytes: add,
    text: (text) => add(Buffer.from(text)),
    padded: (text, width) => add(paddedBytes(text, width)),
    get length() {
      return length;
    },
    end: () => Buffer.concat(parts),
  };
  return built;
}

/** Text in UTF-8 with spaces up to `width` bytes. Throws a RangeError for text that does not fit. */
export function paddedBytes(text: string, width: number): Buffer {
  const bytes = Buffer.alloc(width, ' ');
  if (Buffer.byteLength(text) > width)
    throw new RangeError(`A text has ${Buffer.byteLength(text)} bytes, but its variable holds ${width}.`);
  bytes.write(text);
  return bytes;
}
