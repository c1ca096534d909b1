import { paddedBytes, savBytes, type SavBytes } from './sav-bytes.ts';
import { utf8Prefix } from './sav-names.ts';
import type { SavSegment } from './sav-variables.ts';

const valueLabelBytesMax = 120;

/**
 * The records of value labels. Those of numbers and strings up to 8 bytes come right after the variables (`short`). Labels and missing values of longer strings are in extension records, after
 * the long names that they use (`long`).
 */
export function savLabelRecords(segments: readonly SavSegment[]): { short: Buffer; long: Buffer } {
  const short = savBytes();
  const longLabels = savBytes();
  const longMissing = savBytes();
  for (const segment of segments.filter(({ isFirst }) => isFirst)) {
    if (segment.width <= 8) shortLabels(short, segment);
    else {
      addLongLabels(longLabels, segment);
      addLongMissing(longMissing, segment);
    }
  }
  const long = savBytes();
  for (const [subtype, content] of [
    [21, longLabels],
    [22, longMissing],
  ] as const) {
    if (content.length > 0) long.int32(7, subtype, 1, content.length).bytes(content.end());
  }
  return { short: short.end(), long: long.end() };
}

const labelBytes = (label: string): Buffer => Buffer.from(utf8Prefix(label, valueLabelBytesMax));

function shortLabels(out: SavBytes, { variable: { valueLabels }, position }: SavSegment): void {
  if (valueLabels.length === 0) return;
  out.int32(3, valueLabels.length);
  for (const { value, label } of valueLabels) {
    if (typeof value === 'number') out.float64(value);
    else out.padded(value, 8);
    const text = labelBytes(label);
    out.byte(text.length).bytes(text);
    out.padded('', (8 - ((text.length + 1) % 8)) % 8);
  }
  out.int32(4, 1, position);
}

function widthOf({ variable: { form } }: SavSegment): number {
  return form.kind === 'STRING' ? form.width : 0;
}

function addLongLabels(out: SavBytes, segment: SavSegment): void {
  const { name, valueLabels } = segment.variable;
  if (valueLabels.length === 0) return;
  const width = widthOf(segment);
  out.int32(Buffer.byteLength(name)).text(name).int32(width, valueLabels.length);
  for (const { value, label } of valueLabels) {
    const text = labelBytes(label);
    out
      .int32(width)
      .bytes(paddedBytes(String(value), width))
      .int32(text.length)
      .bytes(text);
  }
}

function addLongMissing(out: SavBytes, { variable: { name, missingValues } }: SavSegment): void {
  // SPSS has up to three missing values of a string, and compares their first 8 bytes.
  const values = missingValues.filter((value) => Buffer.byteLength(String(value)) <= 8).slice(0, 3);
  if (values.length === 0) return;
  out.int32(Buffer.byteLength(name)).text(name).byte(values.length).int32(8);
  for (const value of values) out.padded(String(value), 8);
}
