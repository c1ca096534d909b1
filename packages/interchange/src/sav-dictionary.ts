import { paddedBytes, savBytes, systemMissing, type SavBytes } from './sav-bytes.ts';
import { savLabelRecords } from './sav-labels.ts';
import { utf8Prefix } from './sav-names.ts';
import type { SavForm, SavMultipleResponse, SavSegment, SavVariable } from './sav-variables.ts';

export interface SavDictionary {
  readonly label: string;
  /** The time in the header; by UTC. */
  readonly createdAt: Date;
  /** Lines about the file, which SPSS shows with DISPLAY DOCUMENTS. */
  readonly documents: readonly string[];
  readonly segments: readonly SavSegment[];
  readonly elements: number;
  readonly multipleResponses: readonly SavMultipleResponse[];
  /** Null if it is not known before the cases are written. */
  readonly caseCount: number | null;
}

/** The number that is added to a whole number in compressed data. */
export const savBias = 100;
const variableLabelBytesMax = 255;
const documentLineBytes = 80;
const utf8CodePage = 65_001;

/** All records before the cases, in the order of SPSS. The format is in the developer guide of PSPP, chapter "System File Format". */
export function savDictionary(dictionary: SavDictionary): Buffer {
  const { segments, caseCount } = dictionary;
  const variables = segments.filter(({ isFirst }) => isFirst).map(({ variable }) => variable);
  const out = savBytes().bytes(header(dictionary));
  for (const segment of segments) variableRecord(out, segment);
  const { short, long } = savLabelRecords(segments);
  out.bytes(short);
  documentRecord(out, dictionary.documents);
  extension(out, 3, 4, (one) => one.int32(1, 0, 0, -1, 1, 1, 2, utf8CodePage));
  extension(out, 4, 8, (one) => one.float64(systemMissing, Number.MAX_VALUE, lowest()));
  multipleResponseRecord(out, dictionary);
  extension(out, 11, 4, (one) => {
    for (const segment of segments) one.int32(...display(segment));
  });
  const named = segments.filter(({ isFirst }) => isFirst);
  extension(out, 13, 1, (one) =>
    one.text(named.map(({ shortName, variable }) => `${shortName}=${variable.name}`).join('\t')),
  );
  const veryLong = named.flatMap(({ shortName, variable: { form } }) =>
    form.kind === 'STRING' && form.width > 255
      ? [`${shortName}=${String(form.width).padStart(5, '0')}\u0000\t`]
      : [],
  );
  if (veryLong.length > 0) extension(out, 14, 1, (one) => one.text(veryLong.join('')));
  if (caseCount !== null) {
    extension(out, 16, 8, (one) => {
      const counts = Buffer.alloc(16);
      counts.writeBigInt64LE(1n);
      counts.writeBigInt64LE(BigInt(caseCount), 8);
      one.bytes(counts);
    });
  }
  extension(out, 20, 1, (one) => one.text('UTF-8'));
  out.bytes(long);
  if (variables.length === 0) throw new RangeError('A system file has at least one variable.');
  return out.int32(999, 0).end();
}

function header({ label, createdAt, elements, caseCount }: SavDictionary): Buffer {
  const [day, time] = [createdAt.toUTCString().slice(5, 16), createdAt.toISOString().slice(11, 19)];
  return savBytes()
    .text('$FL2')
    .padded('@(#) SPSS DATA FILE Rapport', 60)
    .int32(2, elements, 1, 0, caseCount !== null && caseCount <= 0x7fff_ffff ? caseCount : -1)
    .float64(savBias)
    .text(`${day.slice(0, 7)}${day.slice(9)}`)
    .text(time)
    .padded(utf8Prefix(label, 64), 64)
    .padded('', 3)
    .end();
}

function variableRecord(out: SavBytes, { variable, shortName, isFirst, width, elements }: SavSegment): void {
  const label = isFirst ? Buffer.from(utf8Prefix(variable.label, variableLabelBytesMax)) : Buffer.alloc(0);
  const missing = isFirst && width <= 8 ? missingNumbers(variable) : { count: 0, values: [] };
  const format = formatOf(variable.form, width);
  out.int32(2, width, label.length > 0 ? 1 : 0, missing.count, format, format).padded(shortName, 8);
  if (label.length > 0) {
    out.int32(label.length).bytes(label);
    out.padded('', (4 - (label.length % 4)) % 4);
  }
  for (const value of missing.values) {
    if (typeof value === 'number') out.float64(value);
    else out.bytes(paddedBytes(value, 8));
  }
  for (let index = 1; index < elements; index += 1) out.int32(2, -1, 0, 0, 0, 0).padded('', 8);
}

/** Up to three values, or for more numbers the range from the smallest to the largest. No value that counts may lie between them. */
function missingNumbers({ name, form, missingValues }: SavVariable): {
  count: number;
  values: readonly (string | number)[];
} {
  if (missingValues.length <= 3) return { count: missingValues.length, values: missingValues };
  const numbers = missingValues.filter((value) => typeof value === 'number');
  if (form.kind === 'STRING' || numbers.length < missingValues.length)
    throw new RangeError(`The variable ${name} has more than three missing values, which are not numbers.`);
  return { count: -2, values: [Math.min(...numbers), Math.max(...numbers)] };
}

/** The print and write format: the kind, the width in characters, and the decimals. */
function formatOf(form: SavForm, width: number): number {
  const packed = (kind: number, characters: number, decimals = 0) =>
    (kind << 16) | (characters << 8) | decimals;
  switch (form.kind) {
    case 'STRING':
      return packed(1, width);
    case 'DATE':
      return packed(39, 10);
    case 'DATE_TIME':
      return packed(22, 20);
    case 'NUMBER':
      return packed(5, form.decimals === 0 ? 8 : 8 + form.decimals, form.decimals);
  }
}

const measures = { NOMINAL: 1, ORDINAL: 2, SCALE: 3 } as const;

function display({ variable: { form, measure }, width }: SavSegment): [number, number, number] {
  const characters = form.kind === 'STRING' ? Math.min(Math.max(width, 8), 40) : 12;
  return [measures[measure], characters, form.kind === 'STRING' ? 0 : 1];
}

function documentRecord(out: SavBytes, documents: readonly string[]): void {
  const lines = documents.flatMap((text) => linesOf(text));
  if (lines.length === 0) return;
  out.int32(6, lines.length);
  for (const line of lines) out.padded(line, documentLineBytes);
}

/** Text in lines of at most 80 bytes. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (let rest = text.trim(); rest !== '';) {
    const whole = utf8Prefix(rest, documentLineBytes);
    const space = whole === rest ? -1 : whole.lastIndexOf(' ');
    const line = space > 0 ? whole.slice(0, space) : whole;
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

function multipleResponseRecord(out: SavBytes, { multipleResponses, segments }: SavDictionary): void {
  if (multipleResponses.length === 0) return;
  const shortNames = new Map(segments.map(({ variable, shortName }) => [variable.name, shortName]));
  const sets = multipleResponses.map(({ name, label, variables }) => {
    const shown = utf8Prefix(label.replaceAll(/\s+/g, ' '), 120);
    const members = variables.map((one) => {
      const shortName = shortNames.get(one);
      if (shortName === undefined)
        throw new RangeError(`The set ${name} names ${one}, which is no variable.`);
      return shortName.toLowerCase();
    });
    return `$${name}=D1 1 ${Buffer.byteLength(shown)} ${shown} ${members.join(' ')}\n`;
  });
  extension(out, 7, 1, (one) => one.text(sets.join('')));
}

/** An extension record (type 7) with elements of `size` bytes. */
function extension(out: SavBytes, subtype: number, size: number, fill: (content: SavBytes) => unknown): void {
  const content = savBytes();
  fill(content);
  out.int32(7, subtype, size, content.length / size).bytes(content.end());
}

/** The second most negative number, which stands for LOWEST. */
function lowest(): number {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(0xffef_ffff_ffff_fffen);
  return bytes.readDoubleLE();
}
