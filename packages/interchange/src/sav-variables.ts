/** How the values of a variable are stored and shown. */
export type SavForm =
  | { readonly kind: 'NUMBER'; readonly decimals: number }
  /** Values are days as YYYY-MM-DD. */
  | { readonly kind: 'DATE' }
  /** Values are times in ISO 8601, UTC. */
  | { readonly kind: 'DATE_TIME' }
  /** The most bytes that a value has, from 1 to 32,767. It cannot change once the file is begun. */
  | { readonly kind: 'STRING'; readonly width: number };

/** A number, text, or null. Null is system-missing in a number, and empty in a string. */
export type SavValue = string | number | null;

export interface SavVariable {
  /** A name by the rules of SPSS, from `savNames`. */
  readonly name: string;
  readonly label: string;
  readonly form: SavForm;
  readonly measure: 'NOMINAL' | 'ORDINAL' | 'SCALE';
  readonly valueLabels: readonly { readonly value: string | number; readonly label: string }[];
  /** Values that SPSS does not count, such as "don't know". */
  readonly missingValues: readonly (string | number)[];
}

/** Variables that are 1 for a choice that was selected, as one question. */
export interface SavMultipleResponse {
  /** Without its `$`. */
  readonly name: string;
  readonly label: string;
  /** The names of its variables; at least two. */
  readonly variables: readonly string[];
}

export const savStringBytesMax = 32_767;
const segmentBytes = 255;
/** The width that a segment of a very long string stands for. */
const segmentWidth = 252;

/** One variable record. A string of more than 255 bytes has several. */
export interface SavSegment {
  readonly variable: SavVariable;
  /** The name for old programs, which is unique in the file. */
  readonly shortName: string;
  readonly isFirst: boolean;
  /** 0 for a number. */
  readonly width: number;
  /** Its first position in a case, from 1, in elements of 8 bytes. */
  readonly position: number;
  readonly elements: number;
}

/** The variable records of variables, in order, and the number of elements of a case. */
export function savSegments(variables: readonly SavVariable[]): { segments: SavSegment[]; elements: number } {
  const segments: SavSegment[] = [];
  let position = 1;
  for (const variable of variables) {
    segmentWidths(variable.form).forEach((width, index) => {
      const elements = width === 0 ? 1 : Math.ceil(width / 8);
      const shortName = `V${(segments.length + 1).toString(36).toUpperCase()}`;
      segments.push({ variable, shortName, isFirst: index === 0, width, position, elements });
      position += elements;
    });
  }
  return { segments, elements: position - 1 };
}

function segmentWidths(form: SavForm): number[] {
  if (form.kind !== 'STRING') return [0];
  const { width } = form;
  if (!Number.isInteger(width) || width < 1 || width > savStringBytesMax)
    throw new RangeError(`A string of a system file has 1 to ${savStringBytesMax} bytes, not ${width}.`);
  if (width <= segmentBytes) return [width];
  const count = Math.ceil(width / segmentWidth);
  return [...Array<number>(count - 1).fill(segmentBytes), width - (count - 1) * segmentWidth];
}
