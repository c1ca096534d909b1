import { cedarGovernance } from './cedar.governance.ts';
import { cedarPlan } from './cedar.plan.ts';
import { cedarResults } from './cedar.results.ts';
import type { SeedYear } from './year.types.ts';

/** A county that goes all the way: asked, reviewed, approved, held, answered, published. One proposal still waits at the gate. */
export const cedarYear: SeedYear = { ...cedarPlan, ...cedarGovernance, ...cedarResults };
