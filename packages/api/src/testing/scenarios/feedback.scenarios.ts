import { encodeGlobalId } from '@rapport/core/ids.ts';

import { anActivity } from './activities.scenarios.ts';
import { aTheme } from './focus-groups.scenarios.ts';
import { anArea, aStaffMember } from './office.scenarios.ts';
import { aProgram } from './programs.scenarios.ts';
import { aSurveyVersion } from './surveys.scenarios.ts';
import { corrected, dayFromNow, type Reference, type Scenarios, type World } from './scenario.ts';

/** A new feedback item. */
export function anItem(world: World): Promise<Reference> {
  const input = { summary: `The street is dark, ${world.next('feedback')}.` };
  return world.run('recordFeedback', input) as Promise<Reference>;
}

/** A triaged feedback item. */
export async function aTriagedItem(world: World): Promise<Reference> {
  const { id, version } = await anItem(world);
  const input = { id, expectedVersion: version, category: 'HOUSING', priority: 'LOW' };
  return world.run('triageFeedback', input) as Promise<Reference>;
}

/** A response to a triaged feedback item. */
export async function aResponse(world: World, feedbackItem?: Reference): Promise<Reference> {
  const { id } = feedbackItem ?? (await aTriagedItem(world));
  const input = { feedbackItemId: id, description: 'A walk.', takenOn: dayFromNow(-4) };
  const selection = 'feedbackResponse { id version }';
  return world.run('addFeedbackResponse', input, { selection }) as Promise<Reference>;
}

/** An approval, an indicator and an evaluation, as a policy change names them. */
async function checks(world: World) {
  const jurisdictionId = world.county.id;
  await aProgram(world);
  return world.system(async (prisma) => {
    const program = await prisma.program.findFirstOrThrow({ where: { jurisdictionId } });
    const review = await prisma.ethicsReview.create({
      data: {
        jurisdictionId,
        programId: program.id,
        kind: 'LEGAL',
        status: 'APPROVED',
        requestedBySubject: 'editor',
        reviewerSubject: 'reviewer',
        decidedAt: new Date(),
      },
    });
    const indicator = await prisma.indicatorDefinition.findFirstOrThrow({ where: { jurisdictionId } });
    const evaluation = await prisma.evaluation.create({
      data: {
        jurisdictionId,
        indicatorDefinitionId: indicator.id,
        title: `Check ${world.next('check of a policy change')}`,
        question: 'Did it move?',
        design: 'PRE_POST',
        plan: {},
      },
    });
    return {
      clearedByReviewId: encodeGlobalId('EthicsReview', review.id),
      expectation: {
        indicatorDefinitionId: encodeGlobalId('IndicatorDefinition', indicator.id),
        movement: 'INCREASE',
      },
      evaluationId: encodeGlobalId('Evaluation', evaluation.id),
    };
  });
}

/** A channel that is open to everyone. */
export function aFeedbackChannel(world: World): Promise<Reference> {
  const input = { kind: 'DIGITAL', name: `Online form ${world.next('channel')}`, isOpenToPublic: true };
  return world.run('createFeedbackChannel', input) as Promise<Reference>;
}

/** A feedback item with a contact. */
function anItemWithContact(world: World): Promise<Reference> {
  const input = {
    summary: `The phone is never answered, ${world.next('feedback')}.`,
    contact: { name: 'A. Resident', phone: '555-0100' },
  };
  return world.run('recordFeedback', input) as Promise<Reference>;
}

/** A decision with one source. */
export async function aPolicyChange(world: World): Promise<Reference> {
  const input = {
    title: `Decision ${world.next('policyChange')}`,
    kind: 'POLICY',
    insight: 'Residents asked for lights.',
    change: 'The office asked the city.',
    limits: 'One meeting.',
    decidedOn: dayFromNow(-20),
    sources: [{ feedbackItemId: (await anItem(world)).id }],
  };
  return world.run('createPolicyChange', input) as Promise<Reference>;
}

export const feedbackScenarios: Scenarios = {
  createFeedbackChannel: {
    event: 'feedbackChannel.created',
    entity: 'FeedbackChannel',
    prepare: (world) =>
      Promise.resolve({
        kind: 'HOTLINE',
        name: `Hotline ${world.next('channel')}`,
        isOpenToPublic: false,
        responseDays: 7,
      }),
  },
  updateFeedbackChannel: {
    event: 'feedbackChannel.updated',
    entity: 'FeedbackChannel',
    prepare: async (world) => {
      const { id, version } = await aFeedbackChannel(world);
      return {
        id,
        expectedVersion: version,
        name: `Web form ${world.next('channel')}`,
        isOpenToPublic: false,
        responseDays: 12,
      };
    },
  },
  assignFeedback: {
    event: 'feedbackItem.updated',
    entity: 'FeedbackItem',
    prepare: async (world) => {
      const { id, version } = await anItem(world);
      return { id, expectedVersion: version, staffMemberId: (await aStaffMember(world)).id };
    },
  },
  mergeFeedback: {
    event: 'feedbackItem.merged',
    entity: 'FeedbackItem',
    prepare: async (world) => {
      const { id, version } = await anItem(world);
      return { id, expectedVersion: version, keptId: (await anItem(world)).id };
    },
  },
  unmergeFeedback: {
    event: 'feedbackItem.unmerged',
    entity: 'FeedbackItem',
    prepare: async (world) => {
      const { id, version } = await anItem(world);
      const input = { id, expectedVersion: version, keptId: (await anItem(world)).id };
      const merged = await world.run('mergeFeedback', input);
      return { id, expectedVersion: merged.version };
    },
  },
  replyToFeedback: {
    event: 'feedbackItem.answered',
    entity: 'FeedbackItem',
    prepare: async (world) => {
      const { id, version } = await aTriagedItem(world);
      const publicReply = [
        { language: 'en', text: 'The city repairs the lights in May.' },
        { language: 'es', text: 'La ciudad repara las luces en mayo.' },
      ];
      return { id, expectedVersion: version, publicReply };
    },
  },
  eraseFeedbackContact: {
    event: 'feedbackContact.erased',
    entity: 'FeedbackContact',
    prepare: async (world) => ({ feedbackItemId: (await anItemWithContact(world)).id }),
  },
  recordFeedback: {
    event: 'feedbackItem.recorded',
    entity: 'FeedbackItem',
    also: ['feedbackContact.kept'],
    prepare: async (world) => ({
      summary: `Cars speed past the school, ${world.next('feedback')}.`,
      category: 'TRAFFIC',
      priority: 'HIGH',
      receivedOn: dayFromNow(-3),
      feedbackChannelId: (await aFeedbackChannel(world)).id,
      language: 'es',
      contact: { name: 'A. Resident', email: 'resident@example.org', phone: '555-0100' },
      areaId: (await anArea(world)).id,
      activityId: (await anActivity(world)).id,
      programId: (await aProgram(world)).id,
    }),
  },
  updateFeedback: {
    event: 'feedbackItem.updated',
    entity: 'FeedbackItem',
    prepare: async (world) => {
      const { id, version } = await anItem(world);
      return {
        id,
        expectedVersion: version,
        summary: `The park is closed at night, ${world.next('feedback')}.`,
        receivedOn: dayFromNow(-9),
        feedbackChannelId: (await aFeedbackChannel(world)).id,
        activityId: (await anActivity(world)).id,
        programId: (await aProgram(world)).id,
      };
    },
  },
  triageFeedback: {
    event: 'feedbackItem.triaged',
    entity: 'FeedbackItem',
    prepare: async (world) => {
      const { id, version } = await anItem(world);
      return {
        id,
        expectedVersion: version,
        category: 'QUALITY_OF_LIFE',
        priority: 'URGENT',
        areaId: (await anArea(world)).id,
        dueOn: dayFromNow(5),
        themeId: (await aTheme(world)).id,
      };
    },
  },
  startFeedbackReview: {
    event: 'feedbackItem.reviewStarted',
    entity: 'FeedbackItem',
    prepare: async (world) => {
      const { id, version } = await aTriagedItem(world);
      return { id, expectedVersion: version };
    },
  },
  decideFeedback: {
    event: 'feedbackItem.decided',
    entity: 'FeedbackItem',
    prepare: async (world) => {
      const { id, version } = await aTriagedItem(world);
      return {
        id,
        expectedVersion: version,
        status: 'OUT_OF_SCOPE_LEGAL',
        decisionReason: 'The city repairs the lights.',
      };
    },
  },
  reopenFeedback: {
    event: 'feedbackItem.reopened',
    entity: 'FeedbackItem',
    prepare: async (world) => {
      const { id, version } = await aTriagedItem(world);
      const closing = { id, expectedVersion: version, status: 'DECLINED', decisionReason: 'Out of reach.' };
      const closed = await world.run('decideFeedback', closing);
      return { id, expectedVersion: closed.version, reason: 'The lights failed again.' };
    },
  },
  addFeedbackResponse: {
    event: 'feedbackResponse.added',
    entity: 'FeedbackResponse',
    prepare: async (world) => ({
      feedbackItemId: (await aTriagedItem(world)).id,
      description: `A patrol in the evening, ${world.next('response')}.`,
      takenOn: dayFromNow(-1),
      activityId: (await anActivity(world)).id,
      programId: (await aProgram(world)).id,
    }),
  },
  correctFeedbackResponse: {
    event: 'feedbackResponse.corrected',
    entity: 'FeedbackResponse',
    prepare: async (world) => ({
      ...corrected(await aResponse(world)),
      description: `A patrol at night, ${world.next('response')}.`,
      takenOn: dayFromNow(-2),
      activityId: (await anActivity(world)).id,
      programId: (await aProgram(world)).id,
    }),
  },
  voidFeedbackResponse: {
    event: 'feedbackResponse.voided',
    entity: 'FeedbackResponse',
    prepare: async (world) => corrected(await aResponse(world)),
  },
  createPolicyChange: {
    event: 'policyChange.created',
    entity: 'PolicyChange',
    prepare: async (world) => ({
      title: `New charging policy ${world.next('policyChange')}`,
      kind: 'PRACTICE',
      insight: 'Residents asked for second chances.',
      change: 'First offenses go to diversion.',
      limits: 'Two meetings in one area.',
      decidedOn: dayFromNow(-5),
      effectiveOn: dayFromNow(5),
      programId: (await aProgram(world)).id,
      ...(await checks(world)),
      sources: [{ feedbackItemId: (await anItem(world)).id }, { activityId: (await anActivity(world)).id }],
    }),
    variants: {
      'a proposal from a survey': {
        prepare: async (world) => ({
          title: `Later court hours ${world.next('policyChange')}`,
          kind: 'PRACTICE',
          insight: 'Residents work during the day.',
          change: 'Hearings in the evening.',
          limits: 'One survey.',
          decidedOn: dayFromNow(-5),
          isProposal: true,
          sources: [
            { surveyVersionId: (await aSurveyVersion(world, 'fieldSurveyVersion')).id },
            { themeId: (await aTheme(world)).id },
          ],
        }),
      },
    },
  },
  updatePolicyChange: {
    event: 'policyChange.updated',
    entity: 'PolicyChange',
    prepare: async (world) => {
      const { id, version } = await aPolicyChange(world);
      return {
        id,
        expectedVersion: version,
        title: `Renamed decision ${world.next('policyChange')}`,
        kind: 'PRIORITY',
        insight: 'Parents asked for crossings.',
        change: 'Speeding near schools comes first.',
        limits: 'One school.',
        decidedOn: dayFromNow(-2),
        effectiveOn: dayFromNow(2),
        programId: (await aProgram(world)).id,
        ...(await checks(world)),
      };
    },
  },
  addFeedbackInfluence: {
    event: 'feedbackInfluence.added',
    entity: 'FeedbackInfluence',
    prepare: async (world) => ({
      policyChangeId: (await aPolicyChange(world)).id,
      source: { activityId: (await anActivity(world)).id },
      weight: 'STRONG',
      rationale: 'Many said it.',
    }),
    variants: {
      'a feedback item': {
        prepare: async (world) => ({
          policyChangeId: (await aPolicyChange(world)).id,
          source: { feedbackItemId: (await anItem(world)).id },
        }),
      },
      'a survey': {
        prepare: async (world) => ({
          policyChangeId: (await aPolicyChange(world)).id,
          source: { surveyVersionId: (await aSurveyVersion(world, 'fieldSurveyVersion')).id },
        }),
      },
      'a theme': {
        prepare: async (world) => ({
          policyChangeId: (await aPolicyChange(world)).id,
          source: { themeId: (await aTheme(world)).id },
        }),
      },
    },
  },
  updateFeedbackInfluence: {
    event: 'feedbackInfluence.updated',
    entity: 'FeedbackInfluence',
    prepare: async (world) => {
      const input = {
        policyChangeId: (await aPolicyChange(world)).id,
        source: { activityId: (await anActivity(world)).id },
      };
      const selection = 'policyChange { sources(last: 1) { edges { node { id } } } }';
      const { sources } = await world.run('addFeedbackInfluence', input, { selection });
      return {
        id: sources.edges[0].node.id,
        expectedVersion: 1,
        weight: 'DECISIVE',
        rationale: 'Nobody had seen it before.',
      };
    },
  },
  movePolicyChange: {
    event: 'policyChange.effected',
    entity: 'PolicyChange',
    prepare: async (world) => {
      const { id, version } = await aPolicyChange(world);
      return { id, expectedVersion: version, status: 'IN_EFFECT', day: dayFromNow(-1) };
    },
    variants: {
      withdrawn: {
        event: 'policyChange.withdrawn',
        prepare: async (world) => {
          const { id, version } = await aPolicyChange(world);
          return {
            id,
            expectedVersion: version,
            status: 'WITHDRAWN',
            reason: 'The council decided otherwise.',
          };
        },
      },
    },
  },
  removeFeedbackInfluence: {
    event: 'feedbackInfluence.removed',
    entity: 'FeedbackInfluence',
    prepare: async (world) => {
      const input = {
        policyChangeId: (await aPolicyChange(world)).id,
        source: { activityId: (await anActivity(world)).id },
      };
      const selection = 'policyChange { sources(last: 1) { edges { node { id } } } }';
      const { sources } = await world.run('addFeedbackInfluence', input, { selection });
      return { id: sources.edges[0].node.id };
    },
  },
};
