/** Where an event stands in the seals. */
interface Place {
  eventId: string;
  sequence: number;
  position: number;
  sealedAt: Date;
}

/** Signs in the rest of the database that a trail is gone, whole or from its end. */
export type MissingEvidence =
  /** The trail does not begin with the event of onboarding, which every jurisdiction has. */
  | { kind: 'ONBOARDING_REMOVED' }
  /** The jurisdiction is older than a day and has no seal. */
  | { kind: 'NEVER_SEALED'; since: Date }
  | { kind: 'HEAD_REMOVED' }
  /** The head of the trail names a later seal than there is. */
  | { kind: 'NEWEST_SEALS_REMOVED'; from: number; to: number }
  /** The head of the trail names another seal than the last one. `sequence` is the head's. */
  | { kind: 'HEAD_ALTERED'; sequence: number };

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
  | MissingEvidence
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
    case 'ONBOARDING_REMOVED':
      return 'trail removed: there is no event of the onboarding, with which every trail begins';
    case 'NEVER_SEALED':
      return `no seal at all, although the jurisdiction exists since ${at(finding.since)}: its seals were removed, or the sweeper never ran`;
    case 'HEAD_REMOVED':
      return 'head removed: nothing says which seal must be the last';
    case 'NEWEST_SEALS_REMOVED':
      return finding.from === finding.to
        ? `newest seal removed: batch ${finding.to}`
        : `newest seals removed: batches ${finding.from} to ${finding.to}`;
    case 'HEAD_ALTERED':
      return `head altered, or the last seal was exchanged: the head names batch ${finding.sequence} with another hash than the seals have`;
    case 'ANCHOR_MISSED':
      return `not the seal that was expected: batch ${finding.sequence} should be ${finding.expected} and ${finding.hash === null ? 'is missing' : `is ${finding.hash}`}`;
  }
}
