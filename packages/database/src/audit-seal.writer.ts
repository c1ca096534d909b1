import { ServiceUnavailableError } from '@rapport/core/errors.ts';

import { sealRound, type SealedRound } from './audit-seal.round.ts';
import type { Database } from './database.ts';
import { inSystem } from './system.ts';

export interface SealingOptions {
  /** Events of one seal at most. */
  eventsMax: number;
  /** Jurisdictions of one round at most. A round is one transaction. */
  jurisdictionsMax: number;
  /** Rounds of one call at most. */
  roundsMax: number;
  /** A jurisdiction that was looked at less than this ago waits, unless more events were waiting than its seal could take. */
  pauseSeconds: number;
}

/** With a call a minute, an event waits five minutes at most, in any number of jurisdictions up to ten thousand. */
const defaults: SealingOptions = {
  eventsMax: 1_000,
  jurisdictionsMax: 100,
  roundsMax: 100,
  pauseSeconds: 240,
};

/**
 * Seals audit events that are in no seal yet: rounds of a seal each for the jurisdictions that waited longest, until none is due. `system` is connected as
 * rapport_system. Two calls at once seal nothing twice. A jurisdiction that cannot be sealed does not keep the others from it: the first failure is thrown at the
 * end. Returns how many seals and events.
 */
export async function sealAuditEvents(
  system: Database,
  given: Partial<SealingOptions> = {},
): Promise<{ seals: number; events: number; rounds: number }> {
  const options = { ...defaults, ...given };
  const total = { seals: 0, events: 0, rounds: 0 };
  const failed: string[] = [];
  const failures: unknown[] = [];
  let dueBefore: Date | null = null;
  let atOnce = options.jurisdictionsMax;
  while (total.rounds < options.roundsMax) {
    total.rounds += 1;
    let taken: readonly string[] = [];
    let round: SealedRound;
    try {
      round = await inSystem(system, (session) =>
        sealRound(session, {
          ...options,
          dueBefore,
          atOnce,
          except: failed,
          onTaken: (ids) => (taken = ids),
        }),
      );
    } catch (error) {
      if (error instanceof ServiceUnavailableError || taken.length === 0) throw error;
      // Smaller rounds find the one that fails.
      if (taken.length > 1) atOnce = Math.ceil(taken.length / 2);
      else {
        failed.push(...taken);
        failures.push(error);
      }
      continue;
    }
    if (taken.length === 0) break;
    dueBefore ??= round.dueBefore;
    total.seals += round.seals;
    total.events += round.events;
    atOnce = Math.min(atOnce * 2, options.jurisdictionsMax);
  }
  if (failures.length > 0) throw failures[0];
  return total;
}
