import type { Action } from '@rapport/core/permissions.ts';

/** One value of a record before and after a correction, as text; null if it was empty. */
export interface CorrectedValue {
  field: string;
  before: string | null;
  after: string | null;
}

/** Fields whose values are shown only to people who can read them in the record itself. */
export const restrictedFields: Readonly<Record<string, Action>> = {
  participantKey: 'participantKey.read',
  groups: 'attendanceCount.read',
};

/** The columns of a change whose values differ from those of the row, with both values. Undefined is no change. */
export function correctedValues(row: object, change: object): CorrectedValue[] {
  const before = new Map(Object.entries(row));
  return Object.entries(change).flatMap(([field, value]: [string, unknown]) => {
    if (value === undefined) return [];
    const values = { field, before: valueText(before.get(field)), after: valueText(value) };
    return values.before === values.after ? [] : [values];
  });
}

/** A value of a column as text. A day has no time. */
function valueText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  if (typeof value === 'string') return value;
  return typeof value === 'bigint' ? value.toString() : JSON.stringify(value);
}

/**
 * The numbers and days among corrected values, for the audit trail: "headcountFrom", "headcountTo". Texts are
 * left out, because the trail never has content, and so are restricted values.
 */
export function auditedValues(values: readonly CorrectedValue[]): Record<string, string | number | null> {
  const isPlain = (text: string | null): boolean => text === null || /^-?[\d.-]+$/.test(text);
  const plain = values.filter(
    ({ field, before, after }) => !(field in restrictedFields) && isPlain(before) && isPlain(after),
  );
  const figure = (text: string | null) => (text === null || text.lastIndexOf('-') > 0 ? text : Number(text));
  return Object.fromEntries(
    plain.flatMap(({ field, before, after }) => [
      [`${field}From`, figure(before)],
      [`${field}To`, figure(after)],
    ]),
  );
}
