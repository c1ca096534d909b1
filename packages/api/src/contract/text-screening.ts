import type { FindingKind } from '@rapport/core/screening/finding.ts';
import { screenText } from '@rapport/core/screening/screen-text.ts';
import { IdentifyingTextError, type InputFinding } from '@rapport/core/errors.ts';
import { reasonCharactersMax } from '@rapport/core/limits.ts';
import * as z from 'zod';

import type { Context } from '../context.ts';
import { recordAudit } from '../audit.ts';
import { narrative, type Screening } from '../input-rules.ts';
import { parseInput } from '../parse-input.ts';
import { innerOf, metaOf, unwrapped, type Schema } from './schema-shape.ts';

/** The confirmation that every input with screened texts accepts. */
const textConfirmationSchema = z
  .object({
    reason: narrative('A reason', reasonCharactersMax).describe(
      'Why the texts identify no person and no individual case. It is kept in the audit trail.',
    ),
  })
  .meta({
    graphql: 'TextConfirmationInput',
    description:
      'The confirmation of an author that texts identify nobody, although some look like it (`IdentifyingTextError`).',
  });
const confirmationDescription =
  'Confirms that the texts of this input identify nobody, after an `IdentifyingTextError` that `canConfirm`.';

type Confirmation = z.output<typeof textConfirmationSchema>;
type Path = readonly (string | number)[];

/** The decision about a text: that of its schema, or of one inside its wrappers. Ids and enums need none. */
export function screeningOf(schema: Schema): Screening | null {
  const { screening, graphql } = metaOf(schema);
  if (screening) return screening;
  if (graphql !== undefined) return { exempt: `A value of type ${graphql}.` };
  const inner = unwrapped(schema);
  return inner === schema ? null : screeningOf(inner);
}

/** True if an input of this schema has a text that is screened. */
function hasScreenedText(schema: Schema): boolean {
  const inner = innerOf(schema);
  if (inner instanceof z.ZodArray) return hasScreenedText(inner.element);
  if (inner instanceof z.ZodObject)
    return Object.values(inner.shape).some((field) => hasScreenedText(field as Schema));
  const screening = screeningOf(schema);
  return screening !== null && 'allows' in screening;
}

/** True if an input has texts that an author can confirm: its own, or those of a file that it names. */
export const acceptsConfirmation = (schema: z.ZodObject): boolean =>
  'textConfirmation' in schema.shape || hasScreenedText(schema);

/** The field of a confirmation, for an input whose texts are in a file. Other inputs get it by themselves. */
export const textConfirmation = textConfirmationSchema.nullish().describe(confirmationDescription);

/** An input as the contract shows it: with a confirmation if it has screened texts. */
export function withConfirmation(schema: z.ZodObject): z.ZodObject {
  if ('textConfirmation' in schema.shape || !hasScreenedText(schema)) return schema;
  return schema.safeExtend({ textConfirmation }).meta({ ...metaOf(schema) });
}

const withConfirmationOnly = z.object({ textConfirmation });

/** The texts that were sent, and their confirmation. Throws a ValidationError for a confirmation without a reason. */
export function splitConfirmation(given: unknown): { texts: unknown; confirmation: Confirmation | null } {
  if (typeof given !== 'object' || given === null) return { texts: given, confirmation: null };
  const texts = Object.fromEntries(Object.entries(given).filter(([key]) => key !== 'textConfirmation'));
  const { textConfirmation: confirmation } = parseInput(withConfirmationOnly, given);
  return { texts, confirmation: confirmation ?? null };
}

interface ScreenedText {
  path: Path;
  text: string;
  allows: readonly FindingKind[];
}

/** The screened texts of an input that its schema accepts, as they were sent. */
function* screenedTexts(schema: Schema, value: unknown, path: Path): Generator<ScreenedText> {
  if (value == null) return;
  const inner = innerOf(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* screenedTexts(inner.element, item, [...path, index]);
  } else if (inner instanceof z.ZodObject && typeof value === 'object') {
    const given = new Map(Object.entries(value));
    for (const [key, field] of Object.entries(inner.shape)) {
      yield* screenedTexts(field as Schema, given.get(key), [...path, key]);
    }
  } else if (typeof value === 'string') {
    const screening = screeningOf(schema);
    if (screening && 'allows' in screening) yield { path, text: value, allows: screening.allows };
  }
}

/** The reason of an author, and the findings that it covers. */
export interface ConfirmedText {
  reason: string;
  findings: readonly InputFinding[];
}

/**
 * Screens the texts of an input. The schema has accepted the input, so the lengths are checked. Throws an
 * IdentifyingTextError for certain findings, and for likely ones without a confirmation. Returns what the
 * confirmation covers; null if nothing was found.
 */
export function screenInput(
  schema: Schema,
  input: unknown,
  confirmation: Confirmation | null,
): ConfirmedText | null {
  const findings: InputFinding[] = [];
  for (const { path, text, allows } of screenedTexts(schema, input, ['input'])) {
    for (const finding of screenText(text)) {
      if (!allows.includes(finding.kind) || finding.isCertain) findings.push({ ...finding, path });
    }
  }
  const reasonFindings = screenText(confirmation?.reason ?? '').filter(({ isCertain }) => isCertain);
  findings.push(...reasonFindings.map((one) => ({ ...one, path: ['input', 'textConfirmation', 'reason'] })));
  if (findings.length === 0) return null;
  if (!confirmation || findings.some(({ isCertain }) => isCertain)) throw new IdentifyingTextError(findings);
  return { reason: confirmation.reason, findings };
}

/** Writes the confirmation into the audit trail, beside the last event of the mutation, which is that of what it returns: the fields and kinds, never the text. */
export async function recordConfirmation(
  context: Context,
  mutation: string,
  eventsBefore: number,
  { reason, findings }: ConfirmedText,
): Promise<void> {
  const entity = context.audits.entities.slice(eventsBefore).at(-1);
  // A retry of a request that was done before changes nothing, and its confirmation is recorded already.
  if (!entity) return;
  await recordAudit(context, {
    action: 'text.confirmed',
    ...entity,
    detail: {
      mutation,
      reason,
      fields: [...new Set(findings.map(({ path }) => path.slice(1).join('.')))],
      kinds: [...new Set(findings.map(({ kind }) => kind))],
    },
  });
}
