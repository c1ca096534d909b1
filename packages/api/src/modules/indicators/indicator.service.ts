import { ConflictError, InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { IndicatorDraft } from '@rapport/core/indicators/indicator.ts';
import { indicatorIssues } from '@rapport/core/indicators/indicator.rules.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import type { Recorded } from '../../tables/table.ts';
import type { createIndicatorSchema, IndicatorInput, reviseIndicatorSchema } from './indicator.input.ts';
import { indicatorDefinitions } from './tables.ts';

/** Records an indicator of the office's own. */
export async function createIndicator(context: Context, input: output<typeof createIndicatorSchema>) {
  const { idempotencyKey: _key, ...given } = input;
  const draft = draftOf(given, 1, null);
  refuseIssues(draft);
  await indicatorDefinitions.requireUnique(context, 'code', input.code);
  return write(context, draft, null, { action: 'indicatorDefinition.created' });
}

/** Adds a revision to an indicator of the office. The earlier revisions and what was observed by them stay. */
export async function reviseIndicator(context: Context, input: output<typeof reviseIndicatorSchema>) {
  const { idempotencyKey: _key, id, equivalenceReason = null, ...given } = input;
  const earlier = await lockOwn(context, id);
  const latest = await context.database.prisma.indicatorDefinition.findFirst({
    where: { code: earlier.code },
    orderBy: { revision: 'desc' },
  });
  if (latest && latest.id !== id) {
    throw new ConflictError(
      `Revision ${latest.revision} of ${earlier.code} is the latest. Revise that one.`,
      ['input', 'id'],
    );
  }
  const revision = earlier.revision + 1;
  const equivalentTo =
    equivalenceReason === null ? null : { revision: earlier.revision, reason: equivalenceReason };
  const draft = draftOf({ code: earlier.code, ...given }, revision, equivalentTo);
  refuseIssues(draft);
  if (equivalentTo !== null) refuseOtherFigures(earlier, draft);
  return write(context, draft, equivalentTo === null ? null : earlier.id, {
    action: 'indicatorDefinition.revised',
    detail: { revision, isEquivalent: equivalentTo !== null },
  });
}

/** Retires a revision: it stays readable, and nothing more is observed by it. */
export async function retireIndicator(context: Context, input: { id: string; expectedVersion: number }) {
  const definition = await indicatorDefinitions.lockVersion(context, input);
  refuseReference(definition);
  if (definition.retiredAt !== null) {
    throw new InvalidStateError('ALREADY_DONE', `The indicator ${definition.code} is already retired.`, [
      'input',
      'id',
    ]);
  }
  const change = { retiredAt: context.now() };
  return indicatorDefinitions.update(context, definition, change, { action: 'indicatorDefinition.retired' });
}

/** Refuses a revision by which nothing more is observed. */
export function refuseRetired(
  { code, retiredAt }: RowOf<'IndicatorDefinition'>,
  path: readonly string[],
): void {
  if (retiredAt === null) return;
  throw new InvalidStateError('RETIRED', `The indicator ${code} is retired.`, path);
}

async function lockOwn(context: Context, id: string): Promise<RowOf<'IndicatorDefinition'>> {
  const definition = await indicatorDefinitions.lock(context, id, ['input', 'id']);
  refuseReference(definition);
  return definition;
}

function refuseReference({ isReference, name }: RowOf<'IndicatorDefinition'>): void {
  if (!isReference) return;
  throw new InvalidStateError(
    'PROVIDED',
    `"${name}" ships with Rapport and cannot be changed. Make an indicator of your own.`,
    ['input', 'id'],
  );
}

/** Two revisions whose figures are of another kind or size are not equivalent, regardless of the reason. */
function refuseOtherFigures(earlier: RowOf<'IndicatorDefinition'>, draft: IndicatorDraft): void {
  const differing = (['measure', 'unit', 'multiplier'] as const).filter(
    (name) => earlier[name] !== draft[name],
  );
  if (differing.length === 0) return;
  const message = `Figures by the two revisions cannot be compared, because they differ in ${differing.join(' and ')}.`;
  throw new ValidationError([{ path: ['input', 'equivalenceReason'], message }]);
}

function draftOf(
  input: IndicatorInput,
  revision: number,
  equivalentTo: IndicatorDraft['equivalentTo'],
): IndicatorDraft {
  return {
    ...input,
    revision,
    denominator: input.denominator ?? null,
    multiplier: input.multiplier ?? (input.measure === 'PROPORTION' ? 100 : 1),
    disaggregations: input.disaggregations ?? [],
    ppiNumber: null,
    justiceCountsMetric: null,
    derivation: input.derivation ?? null,
    derivationCode: input.derivationCode ?? null,
    equivalentTo,
    items: (input.items ?? []).map((item) => ({ ...item, isRequired: item.isRequired ?? true })),
  };
}

function refuseIssues(draft: IndicatorDraft): void {
  const issues = indicatorIssues(draft).map(({ field, message }) => ({
    path: ['input', ...field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))],
    message,
  }));
  if (issues.length > 0) throw new ValidationError(issues);
}

async function write(
  context: Context,
  draft: IndicatorDraft,
  equivalentToId: string | null,
  recorded: Recorded,
): Promise<RowOf<'IndicatorDefinition'>> {
  const { items, equivalentTo, disaggregations, ...columns } = draft;
  const definition = await indicatorDefinitions.create(
    context,
    {
      ...columns,
      disaggregations: [...disaggregations],
      equivalentToId,
      equivalenceReason: equivalentTo?.reason ?? null,
    },
    recorded,
  );
  await context.database.prisma.indicatorItem.createMany({
    data: items.map((item, index) => ({
      ...item,
      indicatorDefinitionId: definition.id,
      position: index + 1,
    })),
  });
  return definition;
}
