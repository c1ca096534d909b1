import { NotFoundError, ValidationError } from '@rapport/core/errors.ts';
import type { EvaluationDesign } from '@rapport/database/generated/prisma/enums.ts';
import type { PrismaClient } from '@rapport/database/client.ts';
import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';
import type { EvaluationPlan } from '@rapport/statistics/evaluation/evaluation.plan.ts';
import { createHash } from 'node:crypto';
import * as z from 'zod';

import type { Context } from '../../context.ts';
import { dayText } from '../../days.ts';
import type { RowOf } from '../../tables/columns.ts';
import { definitionNamed, placeCodes } from '../indicators/measured-places.service.ts';
import { ExpectedEffect, UnitRole, type PlanInput } from './evaluation.input.ts';

/** The form of `evaluation.plan` in the database: days as text, places by id. */
const storedPlanSchema = z.object({
  firstDay: z.string(),
  lastDay: z.string(),
  startsOn: z.string(),
  units: z.array(z.object({ placeId: z.string(), role: z.enum(UnitRole), startsOn: z.string().nullable() })),
  isWeighted: z.boolean(),
  isSeasonal: z.boolean(),
  adjustsForBefore: z.boolean(),
  expectedEffect: z.enum(ExpectedEffect),
  decisionRule: z.string(),
  minimumDetectableEffect: z.number(),
  confidenceLevel: z.number(),
});
export type StoredPlan = z.output<typeof storedPlanSchema>;

export const readStoredPlan = (plan: unknown): StoredPlan => storedPlanSchema.parse(plan);

/** A stored plan in the form of the input. */
export const planInput = ({ firstDay, lastDay, startsOn, units, ...plan }: StoredPlan): PlanInput => ({
  ...plan,
  firstDay: new Date(firstDay),
  lastDay: new Date(lastDay),
  startsOn: new Date(startsOn),
  units: units.map((unit) => ({
    ...unit,
    startsOn: unit.startsOn === null ? null : new Date(unit.startsOn),
  })),
});

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const path = ['input', 'plan'];

/** Checks a plan as far as no figures are needed, and returns it as it is stored. Throws with the path of what does not fit. */
export async function storablePlan(
  context: Context,
  design: EvaluationDesign,
  plan: PlanInput,
): Promise<StoredPlan> {
  const { firstDay, lastDay, startsOn, units } = plan;
  const refuse = (field: string, message: string): never => {
    throw new ValidationError([{ path: [...path, field], message }]);
  };
  if (firstDay >= startsOn) refuse('startsOn', 'The program starts after the first day.');
  if (startsOn > lastDay) refuse('startsOn', 'The program starts by the last day.');
  refuseUnits(design, plan, refuse);
  const seen = new Set<string>();
  for (const [index, { placeId, startsOn: own, role }] of units.entries()) {
    const place = [...path, 'units', index];
    if (seen.has(placeId))
      throw new ValidationError([{ path: place, message: 'This place is in the plan twice.' }]);
    seen.add(placeId);
    if (own == null) continue;
    if (role === 'COMPARISON')
      throw new ValidationError([{ path: place, message: 'A comparison place has no start.' }]);
    if (design !== 'DIFFERENCE_IN_DIFFERENCES')
      throw new ValidationError([
        {
          path: place,
          message: 'Only DIFFERENCE_IN_DIFFERENCES allows places that start on different days.',
        },
      ]);
    if (own <= firstDay || own > lastDay)
      throw new ValidationError([
        { path: place, message: 'The program starts there after the first day and by the last day.' },
      ]);
  }
  await requirePlaces(
    context,
    units.map(({ placeId }) => placeId),
  );
  return {
    firstDay: dayText(firstDay),
    lastDay: dayText(lastDay),
    startsOn: dayText(startsOn),
    units: units.map(({ placeId, role, startsOn: own }) => ({
      placeId,
      role,
      startsOn: own == null ? null : dayText(own),
    })),
    isWeighted: plan.isWeighted ?? false,
    isSeasonal: plan.isSeasonal ?? false,
    adjustsForBefore: plan.adjustsForBefore ?? false,
    expectedEffect: plan.expectedEffect,
    decisionRule: plan.decisionRule,
    minimumDetectableEffect: plan.minimumDetectableEffect,
    confidenceLevel: plan.confidenceLevel ?? 0.95,
  };
}

function refuseUnits(
  design: EvaluationDesign,
  { units }: PlanInput,
  refuse: (field: string, message: string) => never,
): void {
  const count = (role: UnitRoleName): number => units.filter((unit) => unit.role === role).length;
  const isSeries = design === 'PRE_POST' || design === 'INTERRUPTED_TIME_SERIES';
  if (units.length === 0) {
    if (!isSeries)
      refuse('units', `The design ${design} needs places with the program and places without it.`);
    return;
  }
  if (count('TREATED') === 0) refuse('units', 'No place has the program.');
  if (design === 'PRE_POST' && count('COMPARISON') > 0)
    refuse('units', 'The design PRE_POST has no comparison places.');
  const isStaggered = new Set(units.flatMap(({ startsOn }) => startsOn?.getTime() ?? [])).size > 0;
  if (isSeries || isStaggered) return;
  if (units.length === 1) refuse('units', 'One place alone has nothing to be compared with.');
  if (count('COMPARISON') === 0)
    refuse('units', 'All places have the program, so there is nothing to compare them with.');
}
type UnitRoleName = keyof typeof UnitRole;

async function requirePlaces(context: Context, ids: readonly string[]): Promise<void> {
  const known = await placeCodes(context.database.prisma, ids);
  const index = ids.findIndex((id) => !known.has(id));
  if (index >= 0) throw new NotFoundError('The place', [...path, 'units', String(index), 'placeId']);
}

/** The plan that decides a result, with the definition of the outcome and the codes of the places. */
export async function decidingPlan(
  prisma: PrismaClient,
  {
    indicatorDefinitionId,
    design,
    plan,
  }: Pick<RowOf<'Evaluation'>, 'indicatorDefinitionId' | 'design' | 'plan'>,
): Promise<EvaluationPlan> {
  const { units, ...stored } = readStoredPlan(plan);
  const definition = await definitionNamed(prisma, { id: indicatorDefinitionId });
  const codes = await placeCodes(
    prisma,
    units.map(({ placeId }) => placeId),
  );
  const { code, revision, name, measure, unit, multiplier } = definition;
  return {
    ...stored,
    design,
    outcome: { code, revision, name, measure, unit, multiplier },
    units: units
      .map(({ placeId, role, startsOn }) => ({ place: codes.get(placeId) ?? placeId, role, startsOn }))
      .sort((a, b) => (a.place < b.place ? -1 : 1)),
  };
}

/** SHA-256 of a plan. Equal plans have equal hashes, regardless of the order in which they were written. */
export const planSha256 = (plan: EvaluationPlan): string => sha256(canonicalJson(plan));

/** Refuses an indicator that a design cannot use. */
export function refuseOutcome(
  design: EvaluationDesign,
  { measure }: Pick<RowOf<'IndicatorDefinition'>, 'measure'>,
): void {
  if (design !== 'INTERRUPTED_TIME_SERIES' || measure !== 'MEAN') return;
  const message = 'An interrupted time series is for counts and rates, and this indicator is a mean.';
  throw new ValidationError([{ path: ['input', 'indicatorDefinitionId'], message }]);
}
