import { builder } from '../../builder.ts';
import { answersEverybodyAlike } from '../../plugins/public-cache.ts';
import { publicOffice, type PublicOffice } from '../../public-office.ts';

/** @public */
export const PublicJurisdiction = builder.objectRef<PublicOffice>('PublicJurisdiction').implement({
  description:
    'An office as everyone can see it, without an account: what it published, and how to reach it.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The name in web addresses.' }),
    name: t.exposeString('name', { description: 'The name of the office.' }),
    state: t.exposeString('state', { description: 'The USPS code of the state, such as "CA".' }),
    timeZone: t.string({
      description: 'The time zone of the office, by its IANA name.',
      resolve: ({ calendar }) => calendar.timeZone,
    }),
  }),
});

builder.queryField('publicJurisdiction', (t) =>
  t.field({
    type: PublicJurisdiction,
    nullable: true,
    action: 'public',
    extensions: answersEverybodyAlike,
    description: 'The office with a slug, as everyone can see it; null if no office has it.',
    args: { slug: t.arg.string({ required: true, description: 'The slug of the office.' }) },
    resolve: (_root, { slug }, context) => publicOffice(context, slug),
  }),
);
