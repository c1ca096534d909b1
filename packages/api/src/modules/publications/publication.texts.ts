import { languageForm } from '@rapport/core/text-forms.ts';
import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import { localizedText } from '../../localized-text.ts';
import { equityTables } from '../equity/tables.ts';
import { evaluationResults } from '../evaluations/tables.ts';
import { focusGroups } from '../focus-groups/tables.ts';
import { surveyVersions } from '../surveys/tables.ts';

/** The most languages besides the main one, and the most figures, of a publication. */
const translationsMax = 29;
const figuresMax = 20;

const section = (label: string) => rules.narrative(label).nullish();

/** "You said, we did" in one language. */
export const sectionsSchema = z
  .object({
    said: section('A section').describe('The section on what people said.'),
    decided: section('A section').describe('The section on what the office decided, and why.'),
    did: section('A section').describe('The section on what the office did.'),
    known: section('A section').describe('The section on how the office knows, and the limits.'),
  })
  .meta({
    graphql: 'PublicationSectionsInput',
    description: 'The sections of a "you said, we did" publication. A draft may lack some of them.',
  });

export const translationsSchema = z
  .array(
    z
      .object({
        language: rules.language.describe('The language of the text, as a BCP 47 tag.'),
        title: rules.publicTitle().describe('The title.'),
        body: rules.narrative('A body').describe('The text.'),
        sections: sectionsSchema.nullish().describe('The sections of a YOU_SAID_WE_DID.'),
      })
      .meta({ graphql: 'PublicationTranslationInput', description: 'A publication in another language.' }),
  )
  .max(translationsMax, `A publication has at most ${translationsMax} other languages.`);

const comparisonSchema = z
  .object({
    agency: rules.code('A slug').describe('The slug of the agency.'),
    number: z.int().min(1, 'A number is 1 or more.').describe('The number of the table in the agency.'),
  })
  .meta({ graphql: 'ComparisonCitationInput', description: 'A frozen comparison that shows the office.' });

const sourceSchema = z
  .object({
    evaluationResultId: evaluationResults.id.optional().describe('The result of an evaluation.'),
    surveyVersionId: surveyVersions.id
      .optional()
      .describe('The released figures of a closed version of a survey.'),
    equityViewId: equityTables.id.optional().describe('A frozen equity view.'),
    focusGroupId: focusGroups.id.optional().describe('The frozen themes of a closed focus group.'),
    comparison: comparisonSchema.optional().describe('A frozen comparison of an agency.'),
  })
  .refine((given) => Object.values(given).filter((one) => one !== undefined).length === 1, {
    message: 'Give one source.',
  })
  .meta({ graphql: 'PublicationSourceInput', description: 'The frozen source of a figure.', isOneOf: true });

export const figuresSchema = z
  .array(
    z
      .object({
        source: sourceSchema.describe('The source of the figure.'),
        label: localizedText('A label').describe('The figure in words, in each language.'),
      })
      .meta({
        graphql: 'PublicationFigureInput',
        description: 'A figure of a publication, with its source.',
      }),
  )
  .max(figuresMax, `A publication has at most ${figuresMax} figures.`);

const storedSection = z
  .string()
  .nullish()
  .transform((text) => text ?? null);
const storedSections = z
  .object({ said: storedSection, decided: storedSection, did: storedSection, known: storedSection })
  .nullish()
  .transform((sections) =>
    sections && Object.values(sections).some((one) => one !== null) ? sections : null,
  );

export type Sections = NonNullable<z.output<typeof storedSections>>;

const storedTranslations = z.array(
  z.object({
    language: z.string().regex(languageForm),
    title: z.string(),
    body: z.string(),
    sections: storedSections,
  }),
);

/** A publication in one language. */
export type PublicationText = z.output<typeof storedTranslations>[number];

const storedFigures = z.array(
  z.object({
    source: z.object({
      evaluationResultId: z.string().optional(),
      surveyVersionId: z.string().optional(),
      equityViewId: z.string().optional(),
      focusGroupId: z.string().optional(),
      comparison: z.object({ agency: z.string(), number: z.number() }).optional(),
    }),
    label: z.record(z.string(), z.string()),
  }),
);

/** A figure of a draft. */
export type DraftFigure = z.output<typeof storedFigures>[number];

/** The columns of a publication that hold its text. */
export interface StoredTexts {
  title: string;
  body: string;
  language: string;
  sections: unknown;
  translations: unknown;
}

/** The texts of a publication, in its main language first. Only this API writes these columns, so another value is a defect. */
export function textsOf({ title, body, language, sections, translations }: StoredTexts): PublicationText[] {
  return [
    { language, title, body, sections: storedSections.parse(sections) },
    ...storedTranslations.parse(translations),
  ];
}

/** The figures of the draft of a publication. */
export const draftFigures = (figures: unknown): DraftFigure[] => storedFigures.parse(figures);
