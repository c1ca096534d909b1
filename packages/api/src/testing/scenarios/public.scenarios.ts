import type { World } from './scenario.ts';

/** One mutation that needs no account: an input with which it succeeds in the county of the world, and its audit events. */
export interface PublicScenario {
  /** The action of the audit event, such as "feedback.submitted". */
  event: string;
  /** The type of the event's entity, such as "FeedbackItem". */
  entity: string;
  /** Prepares the county and returns an input. Each call returns another one, which also succeeds after earlier calls. */
  prepare(world: World): Promise<Record<string, unknown>>;
  /** The selection of the payload that a repeated request gets again; null if a repeated request is refused. */
  repeats: string | null;
}

/** Every mutation that needs no account, by its name. */
export const publicScenarios: Readonly<Record<string, PublicScenario>> = {};
