import type {
  ExpectedMovement,
  InfluenceWeight,
  PolicyChangeKind,
  PolicyChangeQuery,
  PolicyChangeStatus,
} from '@rapport/client/generated/hooks.ts';

/** A policy change, as its page shows it. */
export type PolicyChange = NonNullable<PolicyChangeQuery['policyChange']>;

export const policyChangeKinds: Record<PolicyChangeKind, string> = {
  PRIORITY: 'Priority',
  POLICY: 'Policy',
  PRACTICE: 'Practice',
  DIVERSION_OPTION: 'Diversion option',
  RESTORATIVE_OPTION: 'Restorative option',
  RESOURCES: 'Resources',
};

export const policyChangeStatuses: Record<PolicyChangeStatus, string> = {
  PROPOSED: 'Proposed',
  DECIDED: 'Decided',
  IN_EFFECT: 'In effect',
  WITHDRAWN: 'Withdrawn',
};

export const movements: Record<ExpectedMovement, string> = { INCREASE: 'Increase', DECREASE: 'Decrease' };

export const weights: Record<InfluenceWeight, string> = {
  DECISIVE: 'Decisive',
  STRONG: 'Strong',
  CONTRIBUTING: 'Contributing',
  MINOR: 'Minor',
};

type Source = PolicyChange['sources']['edges'][number]['node'];

/** The name of a source of a policy change, and the address of its page. */
export function sourceOf(source: Source): { name: string; to: readonly string[] } | null {
  const { feedbackItem, activity, surveyVersion, theme } = source;
  if (feedbackItem) return { name: feedbackItem.summary, to: ['feedback', feedbackItem.id] };
  if (activity) return { name: activity.title, to: ['activities', activity.id] };
  if (theme) return { name: theme.name, to: ['themes'] };
  if (!surveyVersion) return null;
  const name = `${surveyVersion.survey.title}, version ${surveyVersion.number}`;
  return { name, to: ['survey-versions', surveyVersion.id] };
}
