import { encodeGlobalId } from '@rapport/core/ids.ts';

import { builder } from '../../builder.ts';
import { AreaKindEnum } from '../areas/area.schema.ts';
import { PublicJurisdiction } from '../jurisdictions/public-jurisdiction.schema.ts';
import { FeedbackChannelKindEnum } from './feedback-channel.schema.ts';
import { feedbackOptions, type OpenChannel, type PublicArea } from './feedback-options.service.ts';
import { feedbackChannels } from './tables.ts';

const PublicFeedbackChannel = builder.objectRef<OpenChannel>('PublicFeedbackChannel').implement({
  description: 'A channel through which everyone can send feedback.',
  fields: (t) => ({
    id: t.id({
      description: 'Its global id, for `submitFeedback`.',
      resolve: ({ id }) => encodeGlobalId(feedbackChannels.typeName, id),
    }),
    kind: t.expose('kind', { type: FeedbackChannelKindEnum, description: 'The kind of channel.' }),
    name: t.exposeString('name', { description: 'The name of the channel.' }),
    responseDays: t.exposeInt('responseDays', {
      description: 'The days within which the office promises an answer.',
    }),
  }),
});

const PublicAreaType = builder.objectRef<PublicArea>('PublicArea').implement({
  description: 'An area of an office, as everyone can see it.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code, for `submitFeedback`.' }),
    name: t.exposeString('name', { description: 'The name of the area.' }),
    kind: t.expose('kind', { type: AreaKindEnum, description: 'The kind of place.' }),
  }),
});

builder.objectField(PublicJurisdiction, 'feedbackChannels', (t) =>
  t.field({
    type: [PublicFeedbackChannel],
    description:
      'The channels that are open to everyone, digital ones first, at most 100. The first one is used if feedback names none; without one, the office takes no feedback here.',
    resolve: async ({ slug }, _args, context) => (await feedbackOptions(context, slug)).channels,
  }),
);

builder.objectField(PublicJurisdiction, 'feedbackAreas', (t) =>
  t.field({
    type: [PublicAreaType],
    description: 'The areas in use that feedback can be about, by name, at most 500.',
    resolve: async ({ slug }, _args, context) => (await feedbackOptions(context, slug)).areas,
  }),
);
