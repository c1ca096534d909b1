import { isUtf8 } from 'node:buffer';
import type { LineIndex } from './line-index.ts';
import { FileProblem } from './row-result.ts';

const pieceBytes = 64 * 1024;
const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * UTF_8 is checked. WINDOWS_1252, which includes ISO 8859-1, is never guessed, because any bytes would be
 * valid.
 */
export type TextEncoding = 'UTF_8' | 'WINDOWS_1252';

/**
 * The text of a UTF-8 file in pieces of at most 64 KiB, without the byte order mark. Each piece is recorded
 * in `lines`. Throws a `FileProblem` with the line of the first byte that is not UTF-8 or is NUL.
 */
export async function* checkedUtf8(
  source: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
  lines: LineIndex,
): AsyncGenerator<Buffer> {
  let unfinished: Buffer = Buffer.alloc(0);
  for await (const bytes of utf8(source, encoding)) {
    for (let start = 0; start < bytes.length; start += pieceBytes) {
      const piece = bytes.subarray(start, start + pieceBytes);
      const pieceOffset = lines.bytes;
      lines.add(piece);

      const text = unfinished.length === 0 ? piece : Buffer.concat([unfinished, piece]);
      const textOffset = pieceOffset - unfinished.length;
      const complete = text.subarray(0, text.length - unfinishedBytes(text));
      if (!isUtf8(complete)) {
        const validBytes = validPrefixBytes(complete);
        throw notUtf8(lines.lineAt(textOffset + validBytes), complete[validBytes]);
      }
      const nul = piece.indexOf(0);
      if (nul !== -1) throw nulByte(lines.lineAt(pieceOffset + nul));
      unfinished = Buffer.from(text.subarray(complete.length));
      yield piece;
    }
  }
  if (unfinished.length > 0) throw notUtf8(lines.lineAt(lines.bytes), unfinished[0]);
}

async function* utf8(source: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<Buffer> {
  const decoder = encoding === 'WINDOWS_1252' ? new TextDecoder('windows-1252') : null;
  for await (const bytes of withoutMark(source, encoding)) {
    yield decoder === null ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
  }
}

async function* withoutMark(
  source: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<Buffer> {
  let start: Buffer | null = Buffer.alloc(0);
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (start === null) {
      yield bytes;
    } else {
      start = Buffer.concat([start, bytes]);
      if (start.length < utf8Mark.length) continue;
      yield withoutMarkAtStart(start, encoding);
      start = null;
    }
  }
  if (start !== null) yield withoutMarkAtStart(start, encoding);
}

function withoutMarkAtStart(start: Buffer, encoding: TextEncoding): Buffer {
  const startsWith = (mark: Buffer) => start.subarray(0, mark.length).equals(mark);
  if (!startsWith(utf8Mark)) return start;
  if (encoding !== 'UTF_8') throw wrongEncoding(1, `The file is UTF-8, but was announced as ${encoding}.`);
  return start.subarray(utf8Mark.length);
}

/** The number of bytes at the end that begin a character of the next piece: 0 to 3. */
function unfinishedBytes(text: Buffer): number {
  for (let count = 1; count <= 3 && count <= text.length; count += 1) {
    const byte = text[text.length - count] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const characterBytes = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return count < characterBytes ? count : 0;
  }
  return 0;
}

/**
 * The length of the longest valid beginning of invalid bytes. A bisection finds it, because bytes after an
 * invalid one cannot make it valid again.
 */
function validPrefixBytes(text: Buffer): number {
  let valid = 0;
  let invalid = text.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    const prefix = text.subarray(0, middle);
    if (isUtf8(prefix.subarray(0, middle - unfinishedBytes(prefix)))) valid = middle;
    else invalid = middle;
  }
  return valid - unfinishedBytes(text.subarray(0, valid));
}

function notUtf8(line: number, byte: number | undefined): FileProblem {
  const shown = `0x${(byte ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return wrongEncoding(
    line,
    `Line ${line} has the byte ${shown}, which is not UTF-8. Save the file as "CSV UTF-8", or announce it as WINDOWS_1252.`,
  );
}

function wrongEncoding(line: number, message: string): FileProblem {
  return new FileProblem('WRONG_ENCODING', message, { line });
}

function nulByte(line: number): FileProblem {
  return new FileProblem('NUL_BYTE', `Line ${line} has a NUL byte, so this is not a text file in UTF-8.`, {
    line,
  });
}
