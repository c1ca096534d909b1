import {
  useActivitiesQuery,
  useFeedbackItemsQuery,
  useSurveysQuery,
  useThemesQuery,
  type FeedbackInfluenceSourceInput,
  type InfluenceSource,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { optionsFrom, optionsMax, type Option } from '../shared/choices.ts';
import { SelectField } from '../shared/fields.tsx';
import type { FormState } from '../shared/form.tsx';
import { formatDay, optionsOf } from '../shared/labels.ts';

const kinds: Record<InfluenceSource, string> = {
  FEEDBACK_ITEM: 'Feedback item',
  ACTIVITY: 'Activity',
  SURVEY_VERSION: 'Survey',
  THEME: 'Theme of focus groups',
};

/** The values of the fields below, in an empty form. */
export const emptySource = { sourceKind: 'FEEDBACK_ITEM', sourceId: '' };

type Values = Readonly<Record<keyof typeof emptySource, string>>;

export function sourceInputOf({ sourceKind, sourceId }: Values): FeedbackInfluenceSourceInput {
  if (sourceKind === 'ACTIVITY') return { activityId: sourceId };
  if (sourceKind === 'SURVEY_VERSION') return { surveyVersionId: sourceId };
  if (sourceKind === 'THEME') return { themeId: sourceId };
  return { feedbackItemId: sourceId };
}

/** Where the insight comes from: feedback, an activity, a survey or a theme of focus groups. */
export function SourceFields<V extends Values>({ form }: { form: FormState<V> }): ReactNode {
  const { sourceKind } = form.values;
  const options = useSourceOptions(sourceKind);
  return (
    <div className="columns">
      <SelectField
        label="Kind of source"
        options={optionsOf(kinds)}
        {...form.bind('sourceKind')}
        onChange={(value) => form.change({ sourceKind: value, sourceId: '' } as unknown as Partial<V>)}
      />
      <SelectField
        label="Source"
        hint={`The latest ${optionsMax} are listed.`}
        isRequired
        options={[['', 'Choose a source'], ...options]}
        {...form.bind('sourceId')}
      />
    </div>
  );
}

function useSourceOptions(kind: string): Option[] {
  const first = optionsMax;
  const items = useFeedbackItemsQuery({ first }, { enabled: kind === 'FEEDBACK_ITEM' });
  const activities = useActivitiesQuery({ first }, { enabled: kind === 'ACTIVITY' });
  const surveys = useSurveysQuery({ first }, { enabled: kind === 'SURVEY_VERSION' });
  const themes = useThemesQuery({ first }, { enabled: kind === 'THEME' });
  if (kind === 'THEME') return optionsFrom(themes.data?.themes, ({ name }) => name);
  if (kind === 'FEEDBACK_ITEM') return optionsFrom(items.data?.feedbackItems, ({ summary }) => summary);
  if (kind === 'ACTIVITY') {
    return optionsFrom(
      activities.data?.activities,
      ({ title, startsAt }) => `${title} (${formatDay(startsAt.slice(0, 10))})`,
    );
  }
  return (surveys.data?.surveys.edges ?? []).flatMap(({ node: { title, versions } }) =>
    versions.edges.map(({ node: { id, number } }) => [id, `${title}, version ${number}`] as const),
  );
}
