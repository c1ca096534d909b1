import { systemMissing } from './sav-bytes.ts';
import { savBias } from './sav-dictionary.ts';
import type { SavSegment, SavValue, SavVariable } from './sav-variables.ts';

const blockBytes = 64 * 1024;
/** Seconds from the first day of the calendar in SPSS, 14 October 1582, to 1 January 1970. */
const epochSeconds = 12_219_379_200;

const codes = { endOfFile: 252, literal: 253, spaces: 254, systemMissing: 255 } as const;

/** The compressed cases of a system file. Blocks are returned when they are full. */
export interface SavCases {
  add(row: readonly SavValue[]): Buffer | null;
  end(): Buffer;
}

/**
 * Compresses cases: a code byte for each element of 8 bytes, eight codes at a time, followed by the elements that no code stands for.
 * A whole number from -99 to 151 and eight spaces are a code alone.
 */
export function savCases(segments: readonly SavSegment[]): SavCases {
  const variables = segments.filter(({ isFirst }) => isFirst).map(({ variable }) => variable);
  const stringElements = elementsOfStrings(segments);
  let block = Buffer.allocUnsafe(blockBytes * 2);
  /** Where the open group of codes begins, how many of the eight are used, and where the next element goes. */
  let group = 0;
  let used = 0;
  let next = 8;

  function code(value: number): void {
    if (used === 8) {
      group = next;
      used = 0;
      next += 8;
      ensure(8);
    }
    block[group + used] = value;
    used += 1;
  }
  function ensure(bytes: number): void {
    if (next + bytes <= block.length) return;
    const larger = Buffer.allocUnsafe(Math.max(block.length * 2, next + bytes));
    block.copy(larger, 0, 0, next);
    block = larger;
  }
  function number(value: number): void {
    if (value === systemMissing) return code(codes.systemMissing);
    if (Number.isInteger(value) && value > -savBias && value <= 251 - savBias) return code(value + savBias);
    code(codes.literal);
    ensure(8);
    next = block.writeDoubleLE(value, next);
  }
  function elements(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += 8) {
      if (isSpaces(bytes, at)) code(codes.spaces);
      else {
        code(codes.literal);
        ensure(8);
        bytes.copy(block, next, at, at + 8);
        next += 8;
      }
    }
  }
  /** The full part of the block. An open group stays, because its codes are written before its elements. */
  function full(): Buffer | null {
    if (group < blockBytes) return null;
    const done = Buffer.from(block.subarray(0, group));
    block.copy(block, 0, group, next);
    next -= group;
    group = 0;
    return done;
  }

  return {
    add(row) {
      if (row.length !== variables.length)
        throw new RangeError(
          `A case has ${row.length} values, but the file has ${variables.length} variables.`,
        );
      variables.forEach((variable, index) => {
        const value = row[index] ?? null;
        const strings = stringElements.get(variable);
        if (strings === undefined) number(numberOf(variable, value));
        else elements(strings(value));
      });
      return full();
    },
    end() {
      code(codes.endOfFile);
      block.fill(0, group + used, group + 8);
      return Buffer.from(block.subarray(0, next));
    },
  };
}

const isSpaces = (bytes: Buffer, at: number): boolean => {
  for (let index = at; index < at + 8; index += 1) if (bytes[index] !== 0x20) return false;
  return true;
};

function numberOf({ name, form }: SavVariable, value: SavValue): number {
  if (value === null) return systemMissing;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} of ${name} cannot be written to a file.`);
    return value;
  }
  const time = Date.parse(form.kind === 'DATE' ? `${value}T00:00:00Z` : value);
  if (form.kind === 'NUMBER' || Number.isNaN(time))
    throw new RangeError(`A text in ${name}, which holds ${form.kind === 'NUMBER' ? 'numbers' : 'times'}.`);
  return time / 1000 + epochSeconds;
}

/** For each string, its values as the elements of its segments: 255 bytes of text in each one of 256. */
function elementsOfStrings(
  segments: readonly SavSegment[],
): ReadonlyMap<SavVariable, (value: SavValue) => Buffer> {
  const written = new Map<SavVariable, (value: SavValue) => Buffer>();
  for (const { variable, isFirst } of segments) {
    const { name, form } = variable;
    if (!isFirst || form.kind !== 'STRING') continue;
    const own = segments.filter((one) => one.variable === variable);
    const into = Buffer.alloc(own.reduce((sum, { elements }) => sum + 8 * elements, 0));
    written.set(variable, (value) => {
      into.fill(' ');
      if (value === null || value === '') return into;
      const text = Buffer.from(String(value));
      if (text.length > form.width)
        throw new RangeError(
          `A text of ${name} has ${text.length} bytes, but was declared with ${form.width}.`,
        );
      let start = 0;
      for (let from = 0; from < text.length; from += 255) {
        text.copy(into, start, from, from + 255);
        start += 256;
      }
      return into;
    });
  }
  return written;
}
