import {
  useEquityViewNamesQuery,
  useEvaluationResultNamesQuery,
  useFocusGroupsQuery,
  useSurveysQuery,
  useUpdatePublicationMutation,
  type PublicationFigureInput,
  type PublicationFigureKind,
  type PublicationSourceInput,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import {
  languageName,
  optionsFrom,
  optionsMax,
  textsOf as labelsOf,
  type Option,
} from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { dimensions, isOneOf, optionsOf } from '../shared/labels.ts';
import { periodName } from '../shared/period-fields.tsx';
import { textsOf, type Publication } from './publication.words.ts';

export const figureKinds: Record<PublicationFigureKind, string> = {
  SURVEY_RELEASE: 'Released figures of a survey',
  EVALUATION_RESULT: 'Result of an evaluation',
  EQUITY_VIEW: 'Equity view',
  FOCUS_GROUP_TABLE: 'Frozen themes of a focus group',
  COMPARISON_TABLE: 'Frozen comparison of a state agency',
};

/** The source of a figure as an input. That of a comparison is the agency and the number: "state/3". */
function sourceOf(kind: PublicationFigureKind, id: string): PublicationSourceInput {
  if (kind === 'SURVEY_RELEASE') return { surveyVersionId: id };
  if (kind === 'EVALUATION_RESULT') return { evaluationResultId: id };
  if (kind === 'EQUITY_VIEW') return { equityViewId: id };
  if (kind === 'FOCUS_GROUP_TABLE') return { focusGroupId: id };
  const [agency = '', number = ''] = id.split('/');
  return { comparison: { agency, number: Number(number) } };
}

const inputOf = ({ kind, sourceId, label }: Publication['figures'][number]): PublicationFigureInput => ({
  source: sourceOf(kind, sourceId),
  label: label.map(({ language, text }) => ({ language, text })),
});

/** Adds a figure with its frozen source, and its words in each language of the publication. */
export function AddFigureForm({ publication }: { publication: Publication }): ReactNode {
  const { id, version, figures } = publication;
  const languages = textsOf(publication).map(({ language }) => language);
  const empty: Readonly<Record<string, string>> & { kind: string; sourceId: string } = {
    ...Object.fromEntries(languages.map((language) => [language, ''])),
    kind: 'SURVEY_RELEASE',
    sourceId: '',
  };
  const form = useForm({
    draft: `figure of ${id}`,
    empty,
    useSave: useUpdatePublicationMutation,
    isKeyed: false,
    check: ({ sourceId }) => (sourceId === '' ? { sourceId: 'Choose a source.' } : {}),
    paths: ({ kind: _kind, sourceId: _sourceId, ...labels }) => ({
      sourceId: `figures.${figures.length}.source`,
      ...Object.fromEntries(
        labelsOf(labels).map(({ language }, index) => [language, `figures.${figures.length}.label.${index}`]),
      ),
    }),
    inputOf: ({ kind, sourceId, ...labels }) => ({
      id,
      expectedVersion: version,
      figures: [
        ...figures.map(inputOf),
        {
          source: sourceOf(isOneOf(figureKinds, kind) ? kind : 'SURVEY_RELEASE', sourceId),
          label: labelsOf(labels),
        },
      ],
    }),
    onSaved: closeForm,
  });
  const { kind } = form.values;
  const options = useSources(kind);
  return (
    <Form form={form} label="Add a figure" action="Add figure">
      <SelectField
        label="Kind of source"
        options={optionsOf(figureKinds)}
        {...form.bind('kind')}
        onChange={(value) => form.change({ kind: value, sourceId: '' })}
      />
      {kind === 'COMPARISON_TABLE' ? (
        <TextField
          label="Comparison"
          hint="The agency and the number of the table, such as state/3."
          isRequired
          {...form.bind('sourceId')}
        />
      ) : (
        <SelectField
          label="Source"
          isRequired
          options={[['', 'Choose a source'], ...options]}
          {...form.bind('sourceId')}
        />
      )}
      {languages.map((language) => (
        <TextField
          key={language}
          label={`Figure in words, in ${languageName(language)}`}
          isRequired
          {...form.bind(language)}
        />
      ))}
    </Form>
  );
}

function useSources(kind: string): Option[] {
  const first = optionsMax;
  const surveys = useSurveysQuery({ first }, { enabled: kind === 'SURVEY_RELEASE' });
  const evaluations = useEvaluationResultNamesQuery({ first }, { enabled: kind === 'EVALUATION_RESULT' });
  const views = useEquityViewNamesQuery({ first }, { enabled: kind === 'EQUITY_VIEW' });
  const groups = useFocusGroupsQuery(
    { first, filter: { isClosed: true } },
    { enabled: kind === 'FOCUS_GROUP_TABLE' },
  );
  if (kind === 'FOCUS_GROUP_TABLE') return optionsFrom(groups.data?.focusGroups, ({ title }) => title);
  if (kind === 'SURVEY_RELEASE') {
    return (surveys.data?.surveys.edges ?? []).flatMap(({ node: { title, versions } }) =>
      versions.edges
        .filter(({ node: { status } }) => status === 'CLOSED')
        .map(({ node: { id, number } }) => [id, `${title}, version ${number}`] as const),
    );
  }
  if (kind === 'EVALUATION_RESULT') {
    return (evaluations.data?.evaluations.edges ?? []).flatMap(({ node: { title, results } }) =>
      results.edges
        .filter(({ node: { job } }) => job.status === 'SUCCEEDED')
        .map(({ node: { id } }) => [id, title] as const),
    );
  }
  return optionsFrom(
    views.data?.equityViews,
    ({ dimension, period }) => `${dimensions[dimension]}, ${periodName(period)}`,
  );
}

/** Removes a figure from the text that the office works on. */
export function RemoveFigureForm({
  publication,
  index,
}: {
  publication: Publication;
  index: number;
}): ReactNode {
  const { id, version, figures } = publication;
  const form = useForm({
    draft: `figure ${index} of ${id}`,
    empty: {},
    useSave: useUpdatePublicationMutation,
    isKeyed: false,
    inputOf: () => ({
      id,
      expectedVersion: version,
      figures: figures.filter((_figure, place) => place !== index).map(inputOf),
    }),
  });
  return (
    <Form
      form={form}
      label={`Figure ${index + 1}`}
      action="Remove"
      consequence="The figure is removed from the text. Versions that were published keep it."
      confirmLabel="Remove the figure"
      layout="plain"
    />
  );
}
