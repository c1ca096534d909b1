import { createHash } from 'node:crypto';

/** An audit event with every one of its columns. */
export interface SealableEvent {
  id: string;
  jurisdictionId: string;
  occurredAt: Date;
  actorKind: string;
  actorSubject: string;
  action: string;
  entityType: string;
  entityId: string;
  /** Parsed JSON. */
  detail: unknown;
  requestId: string;
}

/** The contents of a seal apart from its events. */
export interface SealHead {
  jurisdictionId: string;
  /** 1 for the first seal of a jurisdiction. */
  sequence: number;
  sealedAt: Date;
  /** The hash of the seal before; `firstPreviousHash` for the first one. */
  previousHash: string;
}

/** SHA-256 of nothing: the value before the first seal. */
export const firstPreviousHash = createHash('sha256').digest('hex');

/**
 * JSON with one spelling for each value: no spaces, the keys of an object in the order of their UTF-16 code units, times in ISO 8601 with milliseconds.
 * Everything else is as JSON.stringify writes it (RFC 8785). Throws for values that JSON does not have.
 */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${pairs.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`JSON has no ${typeof value}`);
  return text;
}

/** SHA-256, hexadecimal, of the canonical JSON of an event's columns. */
export function eventHash(event: SealableEvent): string {
  const {
    id,
    jurisdictionId,
    occurredAt,
    actorKind,
    actorSubject,
    action,
    entityType,
    entityId,
    detail,
    requestId,
  } = event;
  const columns = {
    id,
    jurisdictionId,
    occurredAt,
    actorKind,
    actorSubject,
    action,
    entityType,
    entityId,
    detail,
    requestId,
  };
  return createHash('sha256').update(canonicalJson(columns)).digest('hex');
}

/**
 * The hash of a seal: SHA-256, hexadecimal, over a line with the canonical JSON of its head and a line "id hash" for each of its events, in their order. Events are added one
 * by one, so that a seal of any size takes no memory.
 */
export function createSealHash(head: SealHead): {
  add(eventId: string, hash: string): void;
  digest(): string;
} {
  const { jurisdictionId, sequence, sealedAt, previousHash } = head;
  const hash = createHash('sha256').update(
    `${canonicalJson({ jurisdictionId, sequence, sealedAt, previousHash })}\n`,
  );
  return {
    add: (eventId, eventHashOf) => void hash.update(`${eventId} ${eventHashOf}\n`),
    digest: () => hash.digest('hex'),
  };
}
