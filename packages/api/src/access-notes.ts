import type { Action } from '@rapport/core/permissions.ts';
import type { FigureUsePurpose } from '@rapport/database/generated/prisma/enums.ts';

/** The number of ids that one event names. It counts the others. */
const idsMax = 100;
/** Denials of one request that are recorded: enough to show curiosity, too few to fill the trail. */
const denialsMax = 20;

/** The event that is recorded when a field with a restricted action was answered. */
export interface Restriction {
  /** The action of the audit event. */
  event: string;
  /** The type of the rows that the field returns; null if they are part of the row that has the field, which is then the row that was read. */
  entityType: string | null;
  /** Whether the event names the rows. Reading the audit trail would otherwise repeat the trail in itself. */
  namesRows: boolean;
}

/** The actions that show restricted records. Every read of a field with one of them is recorded (docs/architecture.md has the list). */
export const restrictedReads: Partial<Record<Action, Restriction>> = {
  'response.read': { event: 'response.read', entityType: 'Response', namesRows: true },
  'excerpt.read': { event: 'excerpt.read', entityType: null, namesRows: true },
  'conflict.read': { event: 'conflictDisclosure.read', entityType: 'ConflictDisclosure', namesRows: true },
  'reviewDetail.read': { event: 'reviewDetail.read', entityType: null, namesRows: true },
  'attendanceCount.read': { event: 'attendanceCount.read', entityType: null, namesRows: true },
  'participantKey.read': { event: 'participantKey.read', entityType: null, namesRows: true },
  'feedbackContact.read': { event: 'feedbackContact.read', entityType: 'FeedbackContact', namesRows: true },
  'audit.read': { event: 'auditTrail.read', entityType: 'AuditEvent', namesRows: false },
};

/** The reads of one field. */
export interface Read {
  event: string;
  entityType: string;
  /** The field of the schema, such as "SurveyVersion.responses". */
  field: string;
  count: number;
  /** The first of the rows that were read, once each. */
  ids: Set<string>;
}

/** Shared figures of offices that a state agency used. They are noted in the records of the offices. */
export interface FigureUse {
  officeIds: readonly string[];
  purpose: FigureUsePurpose;
  indicatorCode: string;
  dimension: string | null;
  /** Calendar days as `2026-01-31`. */
  firstDay: string;
  lastDay: string;
}

/** Collects the restricted reads, the uses of shared figures and the denials of one request until the response is ready. */
export interface AccessNotes {
  read(read: {
    event: string;
    entityType: string;
    field: string;
    count: number;
    ids: readonly string[];
  }): void;
  used(use: FigureUse): void;
  denied(action: Action, field: string | null): void;
  /** One entry for each purpose, indicator and dimension. */
  readonly uses: readonly FigureUse[];
  /** The reads, one entry per event and field. */
  readonly reads: readonly Read[];
  /** Action → the field that first needed it. */
  readonly denials: ReadonlyMap<Action, string | null>;
}

/** Notes of one request. A request that reads nothing restricted and is denied nothing leaves them empty. */
export function createAccessNotes(): AccessNotes {
  const reads = new Map<string, Read>();
  const denials = new Map<Action, string | null>();
  const uses = new Map<string, FigureUse>();
  return {
    used(use) {
      const key = JSON.stringify([use.purpose, use.indicatorCode, use.dimension]);
      const known = uses.get(key);
      uses.set(key, known === undefined ? use : together(known, use));
    },
    get uses() {
      return [...uses.values()];
    },
    read({ event, entityType, field, count, ids }) {
      const key = `${event} ${field}`;
      const known = reads.get(key) ?? { event, entityType, field, count: 0, ids: new Set<string>() };
      reads.set(key, known);
      known.count += count;
      for (const id of ids) {
        if (known.ids.size >= idsMax) break;
        known.ids.add(id);
      }
    },
    denied(action, field) {
      if (denials.size < denialsMax && !denials.has(action)) denials.set(action, field);
    },
    get reads() {
      return [...reads.values()];
    },
    denials,
  };
}

/** Several uses of the same figures in one request are one use, over all of their days. */
const together = (one: FigureUse, other: FigureUse): FigureUse => ({
  ...one,
  officeIds: [...new Set([...one.officeIds, ...other.officeIds])],
  firstDay: one.firstDay < other.firstDay ? one.firstDay : other.firstDay,
  lastDay: one.lastDay > other.lastDay ? one.lastDay : other.lastDay,
});

/** Notes what a field answered, by the restriction of its action. `parent` is the row that has the field. */
export function noteRead(
  context: { access: AccessNotes },
  restriction: Restriction,
  field: { parentType: string; name: string },
  parent: unknown,
  value: unknown,
): void {
  const ids = restriction.entityType === null ? idsIn(value == null ? null : parent) : idsIn(value);
  // An empty list was still read; a missing thing was not.
  if (ids === null) return;
  context.access.read({
    event: restriction.event,
    entityType: restriction.entityType ?? field.parentType,
    field: `${field.parentType}.${field.name}`,
    count: ids.length,
    ids: restriction.namesRows ? ids : [],
  });
}

/** The ids of a row, of a list of rows or of a page; null where there is no such thing. */
function idsIn(value: unknown): string[] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return value.flatMap((row: unknown) => idsIn(row) ?? []);
  if ('edges' in value && Array.isArray(value.edges)) {
    return value.edges.flatMap((edge: { node?: unknown }) => idsIn(edge.node) ?? []);
  }
  return 'id' in value && typeof value.id === 'string' ? [value.id] : [];
}
