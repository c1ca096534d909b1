const carriageReturn = 13;
const lineFeed = 10;

/**
 * Line numbers of byte offsets in a stream. The parser counts a CRLF inside a quoted cell twice, so its own
 * line numbers cannot be shown to people. Offsets must be requested in ascending order, and earlier offsets
 * are forgotten.
 */
export class LineIndex {
  /** Offsets just after each line break. Those before `#first` were passed. */
  #breakEnds: number[] = [];
  #first = 0;
  #breaksPassed = 0;
  #bytes = 0;
  #endsInCarriageReturn = false;

  /** Bytes seen so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Records the next bytes of the stream. CRLF, LF and CR each end a line. */
  add(chunk: Uint8Array): void {
    for (let position = 0; position < chunk.length; position += 1) {
      const byte = chunk[position];
      if (byte !== lineFeed && byte !== carriageReturn) continue;
      const followsCarriageReturn =
        position === 0 ? this.#endsInCarriageReturn : chunk[position - 1] === carriageReturn;
      const end = this.#bytes + position + 1;
      if (byte === lineFeed && followsCarriageReturn) this.#breakEnds[this.#breakEnds.length - 1] = end;
      else this.#breakEnds.push(end);
    }
    this.#bytes += chunk.length;
    if (chunk.length > 0) this.#endsInCarriageReturn = chunk[chunk.length - 1] === carriageReturn;
  }

  /** The line, from 1, of the byte at this offset. */
  lineAt(offset: number): number {
    return this.#breaksPassed + this.#breaksUpTo(offset) + 1;
  }

  /** Like `lineAt`, and forgets everything before the offset. */
  passTo(offset: number): number {
    const passed = this.#breaksUpTo(offset);
    this.#breaksPassed += passed;
    this.#first += passed;
    // Truncated only occasionally. Truncating at every row would copy the whole list at every row.
    if (this.#first > 1024) {
      this.#breakEnds = this.#breakEnds.slice(this.#first);
      this.#first = 0;
    }
    return this.#breaksPassed + 1;
  }

  #breaksUpTo(offset: number): number {
    let position = this.#first;
    while (position < this.#breakEnds.length && (this.#breakEnds[position] ?? 0) <= offset) position += 1;
    return position - this.#first;
  }
}
