import * as z from 'zod';

/** One thing that an audit event says about what was done. */
export interface AuditDetail {
  name: string;
  /** Null where the event says that there was no value. */
  value: string | null;
}

const detailSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

/** The detail of an event as pairs, by name; the items of a list are joined by ", ". Throws where the detail is no object of such values. */
export function auditDetails(detail: unknown): AuditDetail[] {
  return Object.entries(detailSchema.parse(detail))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => ({
      name,
      value: value === null ? null : Array.isArray(value) ? value.join(', ') : String(value),
    }));
}
