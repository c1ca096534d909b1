/** Where an event stands in the seals. */
interface Place {
  eventId: string;
  sequence: number;
  position: number;
  sealedAt: Date;
}

/** Something that the seals say is not as it was. */
export type AuditFinding = { slug: string } & (
  | ({ kind: 'EVENT_REMOVED' } & Place)
  /** `action` and `occurredAt` as they are now. */
  | ({ kind: 'EVENT_ALTERED'; action: string; occurredAt: Date } & Place)
  /** Its time is one at which its neighbors had already been sealed without it. `sequence` names the seal in which it is all the same; null for none. */
  | { kind: 'EVENT_INSERTED'; eventId: string; action: string; occurredAt: Date; sequence: number | null }
  | { kind: 'SEAL_REMOVED'; sequence: number }
  | { kind: 'SEAL_ALTERED'; sequence: number }
  /** It does not follow the seal before it. */
  | { kind: 'CHAIN_BROKEN'; sequence: number }
  /** Not the seal that was written down elsewhere; `hash` is null if it is missing. */
  | { kind: 'ANCHOR_MISSED'; sequence: number; expected: string; hash: string | null }
);

/** A finding in words, with everything that names it. */
export function describeFinding(finding: AuditFinding): string {
  const at = (time: Date): string => time.toISOString();
  switch (finding.kind) {
    case 'EVENT_REMOVED':
      return `event removed: ${finding.eventId}, sealed in batch ${finding.sequence} at position ${finding.position} at ${at(finding.sealedAt)}`;
    case 'EVENT_ALTERED':
      return `event altered: ${finding.eventId}, now "${finding.action}" of ${at(finding.occurredAt)}, sealed in batch ${finding.sequence} at position ${finding.position} at ${at(finding.sealedAt)}`;
    case 'EVENT_INSERTED':
      return `event inserted later, or its batch was removed: ${finding.eventId}, "${finding.action}", which says ${at(finding.occurredAt)}; ${finding.sequence === null ? 'in no batch' : `in batch ${finding.sequence}`}`;
    case 'SEAL_REMOVED':
      return `seal removed: batch ${finding.sequence}`;
    case 'SEAL_ALTERED':
      return `seal altered: batch ${finding.sequence} does not have its own hash`;
    case 'CHAIN_BROKEN':
      return `chain broken: batch ${finding.sequence} does not follow batch ${finding.sequence - 1} as it is now`;
    case 'ANCHOR_MISSED':
      return `not the seal that was expected: batch ${finding.sequence} should be ${finding.expected} and ${finding.hash === null ? 'is missing' : `is ${finding.hash}`}`;
  }
}
