import type { AreaKind, FeedbackChannelKind } from '@rapport/database/generated/prisma/enums.ts';

import type { Context } from '../../context.ts';

/** A channel that is open to everyone. */
export interface OpenChannel {
  id: string;
  kind: FeedbackChannelKind;
  name: string;
  responseDays: number;
}

/** An area in use, as everyone can see it. */
export interface PublicArea {
  code: string;
  name: string;
  kind: AreaKind;
}

interface FeedbackOptions {
  channels: OpenChannel[];
  areas: PublicArea[];
}

/** The open channels and the areas of an office, by its slug. One statement for all that ask at once. */
export async function feedbackOptions(context: Context, office: string): Promise<FeedbackOptions> {
  const options = await context.loaders.batch('options of feedback', office, async (slugs) => {
    const { rows } = await context.session.query({
      name: 'public_feedback_options',
      text: 'select slug, app.public_feedback_options(slug) as options from unnest($1::text[]) slug',
      values: [[...slugs]],
    });
    return new Map(
      (rows as { slug: string; options: FeedbackOptions | null }[]).map((row) => [row.slug, row.options]),
    );
  });
  return options ?? { channels: [], areas: [] };
}
