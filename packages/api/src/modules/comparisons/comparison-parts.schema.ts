import type { PlaceOrder } from '@rapport/statistics/comparison/comparison.picture.ts';
import type { Overdispersion } from '@rapport/statistics/funnel.plot.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import type { ComparisonColumns } from './comparison-columns.rules.ts';
import type { ComparisonPicture, PictureKind } from './comparison-picture.service.ts';
import { MeasuredState } from './comparison-place.schema.ts';
import { standardizationMethods } from './comparison.input.ts';
import type { Peers } from './comparison-peers.service.ts';

enumOf('StandardizationMethod', standardizationMethods, 'How a rate is standardized.', {
  DIRECT: 'The rate that a place would have with the standard population.',
  INDIRECT: 'The events of a place over those expected by the rates of all places by group.',
});

export const OverdispersionEnum = builder.enumType('Overdispersion', {
  description: 'How limits take into account that places differ more than by chance.',
  values: {
    MULTIPLICATIVE: { description: 'Limits widen by √φ (Spiegelhalter 2005).' },
    ADDITIVE: { description: 'A variance τ² between places is added.' },
    NONE: { description: 'Not at all: exact limits for rates, normal ones for shares.' },
  } satisfies Record<Uppercase<Overdispersion>, object>,
});

export const PlaceOrderEnum = builder.enumType('ComparedPlaceOrder', {
  description: 'The order of places. No order is by the figure: there are no ranks.',
  values: {
    NAME: { description: 'By name.' },
    POPULATION: { description: 'By residents, the most first.' },
  } satisfies Record<PlaceOrder, object>,
});

export const PictureKindEnum = builder.enumType('ComparisonPictureKind', {
  description: 'A picture of a comparison.',
  values: {
    FUNNEL: { description: 'Places by size, within limits around the common value.' },
    INTERVALS: { description: 'Figures with intervals, by name or by population.' },
    SMALL_MULTIPLES: { description: 'A small line for each of at most 60 places, all on the same axes.' },
    COUNTY_MAP: { description: 'Counties colored by their verdicts. It needs `boundaries`.' },
  } satisfies Record<PictureKind, object>,
});

export const PictureType = builder.objectRef<ComparisonPicture>('ComparisonPicture').implement({
  description: 'A picture of a comparison, as Vega-Lite.',
  fields: (t) => ({
    specification: t.exposeString('specification', {
      nullable: true,
      description: 'The Vega-Lite specification as JSON; null if it cannot be drawn.',
    }),
    whyNot: t.exposeString('whyNot', {
      nullable: true,
      description: 'Why it cannot be drawn; null if it can.',
    }),
    text: t.exposeString('text', { description: 'The text alternative.' }),
  }),
});

export const PeersType = builder.objectRef<Peers>('ComparisonPeers').implement({
  description: 'The offices that are compared with each other, and how alike they are.',
  fields: (t) => ({
    count: t.int({ description: 'How many share the indicator.', resolve: ({ slugs }) => slugs.size }),
    method: t.string({
      description: 'How likeness is measured, or why it cannot be.',
      resolve: ({ likeness }) => (likeness.ok ? likeness.value.method : likeness.reason),
    }),
    likeness: t.string({
      nullable: true,
      description: 'How alike they are in words; null if it cannot be measured.',
      resolve: ({ likeness }) => (likeness.ok ? (likeness.value.likeness?.words ?? null) : null),
    }),
    within: t.float({
      nullable: true,
      description: 'The typical difference between two of them, in standard deviations of all places.',
      resolve: ({ likeness }) => (likeness.ok ? (likeness.value.likeness?.within ?? null) : null),
    }),
    overall: t.float({
      nullable: true,
      description: 'The typical difference between any two places, in the same unit.',
      resolve: ({ likeness }) => (likeness.ok ? (likeness.value.likeness?.overall ?? null) : null),
    }),
    unknown: t.stringList({
      description: 'Places that lack a variable.',
      resolve: ({ likeness }) => (likeness.ok ? [...likeness.value.unknown] : []),
    }),
  }),
});

export const ColumnsType = builder.objectRef<ComparisonColumns>('ComparisonColumns').implement({
  description:
    'All places and periods at once, for programs. Lists of figures have an entry for each place and period, all periods of the first place first.',
  fields: (t) => {
    const floats = (
      name: 'values' | 'lower' | 'upper' | 'numerators' | 'denominators',
      description: string,
    ) =>
      t.floatList({
        nullable: { list: false, items: true },
        description,
        resolve: (columns) => columns[name],
      });
    return {
      slugs: t.exposeStringList('slugs', { description: 'The offices, by name.' }),
      names: t.exposeStringList('names', { description: 'Their names.' }),
      firstDays: t.expose('firstDays', {
        type: ['Date'],
        description: 'The first days of the periods, in order.',
      }),
      states: t.expose('states', { type: [MeasuredState], description: 'The kind of each figure.' }),
      values: floats('values', 'The figures, in the unit of the indicator; null where they are not shown.'),
      lower: floats('lower', 'The lower ends of their intervals.'),
      upper: floats('upper', 'The upper ends of their intervals.'),
      numerators: floats('numerators', 'The quantities above the line.'),
      denominators: floats('denominators', 'The quantities below the line.'),
    };
  },
});
