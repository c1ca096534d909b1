import {
  choiceCodeCharactersMax,
  textCharactersMax,
  titleCharactersMax,
  webAddressCharactersMax,
} from '@rapport/core/limits.ts';
import type { FindingKind } from '@rapport/core/screening/finding.ts';
import { codeForm, codeFormWords, languageForm, trimmed } from '@rapport/core/text-forms.ts';
import { timeZoneNamed } from '@rapport/core/time-zones.ts';
import * as z from 'zod';

const fits = (label: string, maximum: number) => `${label} has at most ${maximum} characters.`;
/** PostgreSQL keeps no NUL in a text, and no half of a surrogate pair in JSON. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** True for an address that a reader can open and a page would not run. */
function isWebAddress(text: string): boolean {
  const protocol = URL.parse(text)?.protocol;
  return protocol === 'https:' || protocol === 'http:';
}

/**
 * Any text that the database can keep: what each rule of a text, a key or a name begins with. The length of
 * the text as it was sent is checked first, and nothing else reads a text that is too long.
 */
export const storable = (label: string, charactersMax: number, error = fits(label, charactersMax)) =>
  z
    .string()
    .max(charactersMax, { error, abort: true })
    .refine(isStorable, `${label} must not contain NUL characters or halves of surrogate pairs.`);

/** A longer text that may be left out. A text of which nothing is visible is empty. */
export const text = (label = 'A text', charactersMax = textCharactersMax) =>
  storable(label, charactersMax).overwrite(trimmed);

/** A longer text that must say something. */
export const requiredText = (label = 'A text', charactersMax = textCharactersMax) =>
  text(label, charactersMax).min(1, `${label} must not be empty.`);

/** A short text that must say something. */
export const title = (label = 'A title') => requiredText(label, titleCharactersMax);

/**
 * The decision about a text of an input, which every text needs: it is screened for what identifies a person
 * or a case (`text-screening.ts`), or it is exempt for a reason that docs/api.md shows.
 */
export type Screening = { readonly allows: readonly FindingKind[] } | { readonly exempt: string };

/** A text about the work, which is screened. Kinds in `allows` are ordinary in it, such as addresses in a place. */
const screened = (schema: z.ZodString, charactersMax: number, allows: readonly FindingKind[] = []) =>
  schema.meta({
    limits: `At most ${charactersMax.toLocaleString('en-US')} characters. Identifiers of a person or a case are refused; likely names need a \`textConfirmation\`.`,
    screening: { allows } satisfies Screening,
  });

/** A text that is not screened, and the reason. */
export const exempt = (schema: z.ZodString, reason: string) =>
  schema.meta({ screening: { exempt: reason } satisfies Screening });

/** A short text about the work that is not empty. */
export const publicTitle = (label = 'A title', allows: readonly FindingKind[] = []) =>
  screened(title(label), titleCharactersMax, allows);

/** A longer text about the work that is not empty. */
export const narrative = (label = 'A text', charactersMax = textCharactersMax) =>
  screened(requiredText(label, charactersMax), charactersMax);

/** A longer text about the work that can be empty. */
export const remark = (label: string) => screened(text(label), textCharactersMax);

/** A BCP 47 language tag of the forms in use: "en", "es", "zh-Hant", "pt-BR". */
export const language = z
  .string()
  .regex(languageForm, 'A language is a tag such as "en", "es" or "zh-Hant".')
  .meta({ screening: { exempt: 'A language tag.' } satisfies Screening });

/** Longer than any name. */
const timeZoneCharactersMax = 64;

/** A time zone by its name, in its usual spelling after that. */
export const timeZone = z
  .string()
  .meta({ screening: { exempt: 'The name of a time zone.' } satisfies Screening })
  .transform((name, parsing) => {
    const known = name.length > timeZoneCharactersMax ? null : timeZoneNamed(name);
    if (known !== null) return known;
    const shown = JSON.stringify(name.slice(0, timeZoneCharactersMax));
    const message = `There is no time zone ${shown}. A time zone is a name of the IANA database, such as "America/New_York".`;
    parsing.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const codeOfFixedForm: Screening = { exempt: 'A code of a fixed form, without spaces.' };

/** A code that files and programs refer to. */
export const code = (label = 'A code') =>
  z
    .string()
    .regex(codeForm, { error: `${label} has ${codeFormWords}.`, abort: true })
    .meta({ limits: `It has ${codeFormWords}.`, screening: codeOfFixedForm });

export const expectedVersion = z
  .int()
  .min(1, 'A version is 1 or more.')
  .describe('The version that the change is based on; a later version is a ConflictError.');

/** A day of the calendar. */
export const day = z.date().meta({ graphql: 'Date' });

/** An instant. */
export const moment = z.date().meta({ graphql: 'DateTime' });

/** An address of a page on the web. */
export const webAddress = (label = 'An address') =>
  exempt(
    text(label, webAddressCharactersMax).refine(
      isWebAddress,
      `${label} is a full one that begins with https:// or http://.`,
    ),
    'The address of a public page.',
  );

/** A field of an update that may be left out. Null is refused by the name of the field: the record always has it. */
export function unlessNull<Field extends z.core.SomeType>(key: string, field: Field) {
  const error = `"${key}" cannot be null, because the record always has it. To keep its value, leave the field out.`;
  return z.nullish(field).refine((value) => value !== null, { error, abort: true });
}

const choiceCodeWords = `1 to ${choiceCodeCharactersMax} visible characters without semicolons and line breaks`;

/**
 * The code of a choice: any short text, as survey tools write them ("<18", "18+", "-oth-"). Semicolons separate
 * codes in files.
 */
export const choiceCode = (label = 'A choice code') =>
  exempt(
    text(label, choiceCodeCharactersMax)
      .overwrite((code) => code.normalize('NFC'))
      .regex(/^[^;\p{Cc}\p{Zl}\p{Zp}]+$/u, `${label} has ${choiceCodeWords}.`)
      .meta({ limits: `It has ${choiceCodeWords}.` }),
    'The code of a choice.',
  );

/** The same fields for an update, in which each may be left out. */
export function optional<Shape extends z.ZodRawShape>(shape: Shape) {
  return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, z.nullish(field)])) as {
    [Key in keyof Shape]: z.ZodOptional<z.ZodNullable<Shape[Key]>>;
  };
}
