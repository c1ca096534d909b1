import { randomUUID } from 'node:crypto';

import { mutate } from '../mutate.ts';
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
};
