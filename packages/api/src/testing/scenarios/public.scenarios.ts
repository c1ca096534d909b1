import { randomUUID } from 'node:crypto';

import { inSystem } from '@rapport/database/system.ts';

import { hashSecret, newSecret } from '../../secret-token.ts';
import { mutate } from '../mutate.ts';
import { aFeedbackChannel } from './feedback.scenarios.ts';
import type { World } from './scenario.ts';
import { aSurveyVersion } from './surveys.scenarios.ts';

/** One mutation that needs no account: an input with which it succeeds in the county of the world, and its audit events. */
export interface PublicScenario {
  /** The action of the audit event, such as "feedback.submitted". */
  event: string;
  /** The type of the event's entity, such as "FeedbackItem". */
  entity: string;
  /** Prepares the county and returns an input. Each call returns another one, which also succeeds after earlier calls. */
  prepare(world: World): Promise<Record<string, unknown>>;
  /** The selection of the payload that a repeated request gets again; null if a repeated request is refused. */
  repeats: string | null;
}

/** Feedback of a resident for an office with an open channel. */
async function feedback(world: World): Promise<Record<string, unknown>> {
  await aFeedbackChannel(world);
  return {
    jurisdiction: world.county.slug,
    words: `The bus stop is dark at night, ${world.next('feedback')}.`,
    submissionKey: randomUUID(),
  };
}

/** The secret of a thread, which is followed if an address is given. */
async function aThread(world: World, email?: string): Promise<string> {
  const contact = email === undefined ? {} : { contact: { email }, wantsNews: true };
  const input = { ...(await feedback(world)), ...contact };
  const { payload } = await mutate(world.api.asPublic(), 'submitFeedback', input, 'token');
  return payload.token as string;
}

/** Every mutation that needs no account, by its name. */
export const publicScenarios: Readonly<Record<string, PublicScenario>> = {
  submitResponse: {
    event: 'response.submitted',
    entity: 'SurveyLink',
    prepare: async (world) => {
      const surveyVersionId = (await aSurveyVersion(world, 'fieldSurveyVersion')).id;
      const link = { surveyVersionId, kind: 'OPEN', label: `Link ${world.next('link')}` };
      const token = (await mutate(world.as('ADMIN'), 'createSurveyLink', link, 'token')).payload
        .token as string;
      const answers = [{ questionCode: 'trust', number: 6 }];
      return { token, submissionKey: randomUUID(), language: 'en', answers };
    },
    repeats: 'outcome',
  },
  submitFeedback: {
    event: 'feedbackItem.submitted',
    entity: 'FeedbackItem',
    prepare: feedback,
    repeats: 'token dueOn expiresAt',
  },
  followThread: {
    event: 'feedbackThread.followed',
    entity: 'FeedbackItem',
    prepare: async (world) => ({ token: await aThread(world), email: 'resident@example.org' }),
    repeats: 'isFollowed',
  },
  confirmFollowThread: {
    event: 'feedbackThread.confirmed',
    entity: 'FeedbackItem',
    prepare: async (world) => {
      await aThread(world, 'resident@example.org');
      const token = newSecret();
      // The secret that the sweep sends.
      await inSystem(world.api.database.system, (session) =>
        session.query({
          text: `update feedback_contact set confirm_link_hashes = array[$2]
                  where (jurisdiction_id, id) = (select jurisdiction_id, id from feedback_contact where jurisdiction_id = $1 order by id desc limit 1)`,
          values: [world.county.id, hashSecret(token)],
        }),
      );
      return { token };
    },
    repeats: 'isFollowed',
  },
  unfollowThread: {
    event: 'feedbackThread.unfollowed',
    entity: 'FeedbackItem',
    prepare: async (world) => ({ token: await aThread(world, 'resident@example.org') }),
    repeats: 'isFollowed',
  },
};
