import { randomUUID } from 'node:crypto';

import {
  CreatePolicyChangeDocument,
  CreatePublicationDocument,
  DecideFeedbackDocument,
  DecideReviewDocument,
  FeedbackItemsDocument,
  FeedbackThreadDocument,
  PublicJurisdictionDocument,
  PublishDocument,
  RequestReviewDocument,
  SubmitFeedbackDocument,
  TriageFeedbackDocument,
  type CreatePolicyChangeMutation,
  type CreatePublicationMutation,
  type DecideFeedbackMutation,
  type DecideReviewMutation,
  type FeedbackItemsQuery,
  type FeedbackThreadQuery,
  type PublicJurisdictionQuery,
  type PublishMutation,
  type RequestReviewMutation,
  type SubmitFeedbackMutation,
  type TriageFeedbackMutation,
} from '@rapport/client/generated/hooks.ts';

import { payload, present, type Ask } from './api.ts';

/**
 * Follows the feedback of a resident: submitted without an account, triaged, adopted, told in a policy change and a publication, and read by the resident
 * through the secret link.
 */
export async function tourOfFeedback(
  resident: Ask,
  staff: Ask,
  reviewer: Ask,
  office: string,
  say: (text: string) => void,
): Promise<void> {
  const { publicJurisdiction } = await resident<PublicJurisdictionQuery>(PublicJurisdictionDocument, {
    slug: office,
  });
  const [channel] = present(publicJurisdiction, 'The office').feedbackChannels;
  const words = `The bus stop at the library is dark in the evening. Note ${randomUUID().slice(0, 8)}.`;
  const sent = await resident<SubmitFeedbackMutation>(SubmitFeedbackDocument, {
    input: {
      jurisdiction: office,
      feedbackChannelId: present(channel, 'An open channel').id,
      words,
      submissionKey: randomUUID(),
    },
  });
  const { token, dueOn } = payload(sent.submitFeedback);
  say(`   submitted through "${present(channel, 'An open channel').name}", with an answer due by ${dueOn}`);

  const { feedbackItems } = await staff<FeedbackItemsQuery>(FeedbackItemsDocument, {
    first: 1,
    orderBy: { field: 'CREATED_AT', direction: 'DESCENDING' },
  });
  const item = present(feedbackItems.edges.find(({ node }) => node.words === words)?.node, 'The feedback');
  const triage = { id: item.id, expectedVersion: item.version, category: 'TRAFFIC', priority: 'HIGH' };
  const triaged = payload(
    (await staff<TriageFeedbackMutation>(TriageFeedbackDocument, { input: triage })).triageFeedback,
  ).feedbackItem;
  const decided = await staff<DecideFeedbackMutation>(DecideFeedbackDocument, {
    input: {
      id: item.id,
      expectedVersion: triaged.version,
      status: 'ADOPTED',
      decisionReason: 'Dark stops keep people from coming to the office.',
    },
  });
  say(`   triaged and ${payload(decided.decideFeedback).feedbackItem.status}`);
  const changed = await staff<CreatePolicyChangeMutation>(CreatePolicyChangeDocument, {
    input: {
      title: 'Dark stops are reported every month',
      kind: 'PRACTICE',
      insight: 'Residents said that stops are dark.',
      change: 'The office reports dark stops to the city every month.',
      limits: 'One resident said so.',
      decidedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
      sources: [{ feedbackItemId: item.id }],
    },
  });
  const { policyChange } = payload(changed.createPolicyChange);
  const drafted = await staff<CreatePublicationMutation>(CreatePublicationDocument, {
    input: {
      kind: 'POLICY_CHANGE',
      title: 'You said that stops are dark',
      body: 'We report dark stops to the city every month.',
      policyChangeId: policyChange.id,
    },
  });
  const { id, version } = payload(drafted.createPublication).publication;
  const asked = await staff<RequestReviewMutation>(RequestReviewDocument, {
    input: { kind: 'LEGAL', subject: { publicationId: id } },
  });
  const { review } = payload(asked.requestReview);
  const approval = { id: review.id, expectedVersion: review.version, decision: 'APPROVED' };
  const cleared = await reviewer<DecideReviewMutation>(DecideReviewDocument, { input: approval });
  say(`   the legal review of the publication is ${payload(cleared.decideReview).review.status}`);
  const published = await staff<PublishMutation>(PublishDocument, {
    input: { id, expectedVersion: version },
  });
  say(
    `   policy change "${policyChange.title}", and a publication that is ${payload(published.publish).publication.status}`,
  );

  const { feedbackThread } = await resident<FeedbackThreadQuery>(FeedbackThreadDocument, {
    token,
    language: 'en',
  });
  say('   the resident reads:');
  for (const { on, kind, sentence } of present(feedbackThread, 'The thread').steps) {
    say(`   ${on} ${kind}: ${sentence}`);
  }
}
