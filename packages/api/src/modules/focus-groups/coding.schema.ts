import { builder } from '../../builder.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { DemographicDimensionEnum } from '../activities/attendance.schema.ts';
import { themesOfExcerptMax } from './focus-group.input.ts';
import { themesOfCodings } from './excerpt.service.ts';
import { Excerpt, FocusGroup } from './focus-group.schema.ts';
import { codings } from './tables.ts';
import {
  themeAgreement,
  themeTable,
  type ThemeAgreement,
  type ThemeTable,
  type ThemeTableRow,
} from './theme-table.service.ts';
import { Theme } from './theme.schema.ts';

export const Coding = nodeType(codings, {
  action: 'excerpt.read',
  description: 'The decision of one coder about an excerpt.',
  columns: {
    coderSubject: { action: 'staff.read', description: 'The sign-in name of the coder.' },
  },
  fields: (t) => ({
    themes: t.field({
      type: [Theme],
      action: 'theme.read',
      description: `The themes that the coder found, in their order; at most ${themesOfExcerptMax}.`,
      extensions: { columns: [] },
      resolve: async ({ id }, _args, context) =>
        (await context.loaders.batch('themes of codings', id, (ids) => themesOfCodings(context, ids))) ?? [],
    }),
  }),
});

listsOf(Coding, codings).under(Excerpt, 'codings', 'excerptId', {
  description: 'The decisions of the coders about the excerpt, earliest first.',
  orderBy: orderBy(codings, 'createdAt', 'asc'),
});

const ThemeShare = builder.objectRef<ThemeTableRow['groups'][number]>('ThemeShare').implement({
  description: 'The participants of a group who spoke about a theme.',
  fields: (t) => ({
    group: t.string({ description: 'The group.', resolve: ({ code }) => code }),
    share: t.field({
      type: MeasuredValueUnion,
      description: 'The share of the participants of the group who spoke about the theme.',
      resolve: ({ share }) => share,
    }),
  }),
});

const ThemeTableRowType = builder.objectRef<ThemeTableRow>('ThemeTableRow').implement({
  description: 'A theme, and who spoke about it.',
  fields: (t) => ({
    theme: t.field({
      type: Theme,
      action: 'theme.read',
      description: 'The theme.',
      resolve: ({ theme }) => theme,
    }),
    everyone: t.field({
      type: MeasuredValueUnion,
      description: 'The share of all participants who spoke about it.',
      resolve: ({ everyone }) => everyone,
    }),
    groups: t.field({
      type: [ThemeShare],
      description: 'The same by group; empty without a dimension.',
      resolve: ({ groups }) => groups,
    }),
  }),
});

const ThemeTableType = builder.objectRef<ThemeTable>('ThemeTable').implement({
  description:
    'The themes of a closed focus group and who spoke about them, as frozen when it was closed. A participant spoke about a theme if at least half of the coders of one of their excerpts found it. Figures are rounded and hidden like those of surveys.',
  fields: (t) => ({
    dimension: t.field({
      type: DemographicDimensionEnum,
      nullable: true,
      description: 'The dimension of the groups; null without groups.',
      resolve: ({ dimension }) => dimension,
    }),
    rows: t.field({
      type: [ThemeTableRowType],
      description: 'The themes of the codebook at that time, by code.',
      resolve: ({ rows }) => rows,
    }),
    withheldBecause: t.exposeString('withheldBecause', {
      nullable: true,
      description: 'Why no figures, or no groups, are shown; null if some are.',
    }),
    sha256: t.exposeString('sha256', {
      description: 'The SHA-256 of the frozen figures as canonical JSON, in hexadecimal.',
    }),
    certificate: t.string({
      action: 'excerpt.read',
      nullable: true,
      description:
        'The frozen figures with their certificate, as JSON that `npm run verify-certificate` checks. It has the groups and themes of every participant, so it is as confidential as the excerpts.',
      resolve: ({ certificate }) => certificate,
    }),
  }),
});

const CodingAgreement = builder.objectRef<ThemeAgreement>('CodingAgreement').implement({
  description: 'How far the coders of a focus group agree about a theme.',
  fields: (t) => ({
    theme: t.field({
      type: Theme,
      nullable: true,
      action: 'theme.read',
      description: 'The theme; null for all themes together.',
      resolve: ({ theme }) => theme,
    }),
    alpha: t.field({
      type: MeasuredValueUnion,
      description:
        "Krippendorff's alpha of present and absent: 1 is perfect agreement, 0 is agreement by chance. From 0.8, conclusions are usually drawn; from 0.667, tentative ones.",
      resolve: ({ alpha }) => alpha,
    }),
  }),
});

builder.objectFields(FocusGroup, (t) => ({
  themeTable: t.field({
    type: ThemeTableType,
    nullable: true,
    action: 'focusGroup.read',
    description: 'The themes and who spoke about them; null while the focus group is open.',
    args: {
      by: t.arg({
        type: DemographicDimensionEnum,
        description: 'The dimension of the groups; none by default.',
      }),
    },
    extensions: { columns: [] },
    resolve: ({ id }, { by }, context) => themeTable(context, id, by ?? null),
  }),
  agreement: t.field({
    type: [CodingAgreement],
    action: 'excerpt.read',
    description: 'The agreement of the coders: over all themes first, then for each theme by code.',
    extensions: { columns: [] },
    resolve: ({ id }, _args, context) => themeAgreement(context, id),
  }),
}));
