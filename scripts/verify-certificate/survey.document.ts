import { z } from 'zod';

const range = z.object({ lower: z.number(), upper: z.number() });
/** A rounded number: the one for readers, and the range that it stands for. */
const shown = range.extend({ value: z.number() });
const estimate = shown.extend({ interval: range.nullable() });
const answer = z.union([z.number(), z.array(z.int())]).nullable();
const position = z.int().min(-1);

const release = z.object({
  threshold: z.int().min(1),
  confidenceLevel: z.number(),
  countBase: z.int().min(1),
  respondents: shown,
  dimensions: z.array(
    z.object({
      code: z.string(),
      isWithheld: z.boolean(),
      groups: z.array(
        z.object({
          code: z.string(),
          block: z.int(),
          isHidden: z.boolean(),
          respondents: shown.nullable(),
        }),
      ),
    }),
  ),
  targets: z.array(
    z.object({
      code: z.string(),
      choice: z.object({ question: z.string(), code: z.string() }).nullable().default(null),
      rows: z.enum(['ALL', 'OVERALL', 'NONE']).default('ALL'),
      isShare: z.boolean(),
      minimum: z.number(),
      maximum: z.number(),
      topBoxMinimum: z.number().nullable(),
      alpha: z.looseObject({ state: z.string(), n: shown.optional(), cell: shown.optional() }).nullable(),
    }),
  ),
  figures: z.array(
    z.object({
      target: z.string(),
      dimension: z.string().nullable(),
      group: z.string().nullable(),
      n: shown,
      mean: estimate.nullable(),
      variance: shown.nullable(),
      topBoxShare: estimate.nullable(),
      missing: shown.nullable().default(null),
      cells: z.object({ mean: z.int(), variance: z.int(), topBox: z.int() }),
    }),
  ),
});

const survey = z.object({
  persons: z.array(z.int()).default([]),
  questions: z.array(
    z.object({
      code: z.string(),
      kind: z.string(),
      minimum: z.number().nullable(),
      maximum: z.number().nullable(),
      isDemographic: z.boolean(),
      choices: z.array(
        z.object({ code: z.string(), value: z.number().nullable(), isMissing: z.boolean().optional() }),
      ),
    }),
  ),
  scales: z.array(
    z.object({
      code: z.string(),
      items: z.array(z.object({ question: z.string(), isReversed: z.boolean() })),
      minAnswered: z.int(),
    }),
  ),
  answers: z.array(z.array(answer)),
  weights: z.array(z.number()).nullable(),
  weighting: z
    .array(
      z.object({
        question: z.string(),
        cells: z.array(z.array(z.string())),
        cellOf: z.array(z.int().min(-1)),
      }),
    )
    .default([]),
  sets: z.array(z.array(z.tuple([z.int(), z.int(), answer]))),
  /** For each set, the earlier set that it changes; -1 for the true answers. */
  parents: z.array(position).default([]),
  counts: z.array(
    z.object({
      dimension: z.string(),
      group: z.string().nullable(),
      least: z.int(),
      leastSet: position,
      greatest: z.int(),
      greatestSet: position,
    }),
  ),
  /** Certificates without them prove too little. */
  answerCounts: z
    .array(
      z.object({
        target: z.string(),
        kind: z.enum(['ANSWERED', 'HIGHEST', 'LOWEST', 'TOP_BOX']),
        dimension: z.string().nullable(),
        group: z.string().nullable(),
        least: z.int(),
        leastSet: position,
        greatest: z.int(),
        greatestSet: position,
      }),
    )
    .default([]),
  answersTested: z.array(
    z.object({
      question: z.string(),
      choice: z.string().nullable().default(null),
      witnesses: z.array(z.tuple([z.int(), position, position])),
    }),
  ),
});

/** A release and its certificate, as they are stored. Older ones lack what has a default. */
export const surveyDocument = z.object({
  release,
  certificate: survey.extend({
    kind: z.literal('survey'),
    earlier: z.array(survey.extend({ release })).default([]),
  }),
});

export type SurveyDocument = z.output<typeof surveyDocument>;
export type CertifiedSurvey = z.output<typeof survey>;
export type Release = z.output<typeof release>;
