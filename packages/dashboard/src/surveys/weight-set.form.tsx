import {
  useCreateWeightSetMutation,
  usePopulationsQuery,
  type CreateWeightSetInput,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { optionsMax } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { populationSources, sharesFrom, type PopulationSource } from './population-shares.ts';
import type { SurveyVersion } from './survey-version.ts';
import {
  answersOf,
  cellField,
  cellsOf,
  marginsOf,
  percentIn,
  problemsOf,
  shareField,
  totalOf,
  type Question,
  type Values,
} from './weight-cells.ts';

type Named = 'label' | 'designWeightQuestionId' | 'stratumQuestionId' | 'clusterQuestionId' | 'trimAt';

/** Weights a closed version: by design weights, by known shares of the population, or both. */
export function WeightSetForm({ version }: { version: SurveyVersion }): ReactNode {
  const questions = version.questions.edges.map(({ node }) => node);
  const demographics = questions.filter(
    ({ kind, isDemographic }) => isDemographic && kind === 'SINGLE_CHOICE',
  );
  const numbers = questions.filter(({ kind }) => kind === 'NUMBER');
  const designs = questions.filter(({ kind }) => kind === 'NUMBER' || kind === 'SINGLE_CHOICE');
  const populations = usePopulationsQuery({
    first: optionsMax,
    orderBy: { field: 'YEAR', direction: 'DESCENDING' },
  });
  const sources = populationSources(populations.data?.populations.edges.map(({ node }) => node) ?? []);
  const fields = demographics.flatMap((question) =>
    answersOf(question).flatMap(({ code }) => [
      shareField(question.code, code),
      cellField(question.code, code),
    ]),
  );
  const empty: Values & Record<Named, string> = {
    label: '',
    designWeightQuestionId: '',
    stratumQuestionId: '',
    clusterQuestionId: '',
    trimAt: '',
    ...Object.fromEntries(fields.map((field) => [field, ''])),
  };
  const form = useForm({
    draft: `weights of ${version.id}`,
    empty,
    useSave: useCreateWeightSetMutation,
    isKeyed: true,
    check: (values): Record<string, string> => ({
      ...problemsOf(demographics, values),
      ...(/^\d*([.,]\d+)?$/.test(values.trimAt.trim())
        ? {}
        : { trimAt: 'Enter a number above 1, such as 3.' }),
    }),
    inputOf: (values): CreateWeightSetInput => ({
      surveyVersionId: version.id,
      label: values.label,
      designWeightQuestionId: values.designWeightQuestionId || null,
      stratumQuestionId: values.stratumQuestionId || null,
      clusterQuestionId: values.clusterQuestionId || null,
      trimAt: values.trimAt.trim() === '' ? null : percentIn(values.trimAt),
      margins: marginsOf(demographics, values).map((question) => ({
        questionId: question.id,
        cells: cellsOf(question, values),
      })),
    }),
    places: (values) => marginsOf(demographics, values).map((_, place) => `margins.${place}`),
    onSaved: closeForm,
  });
  const { values } = form;
  const margins = marginsOf(demographics, values);
  return (
    <Form
      form={form}
      label="New weight set"
      action="Weight the responses"
      consequence="A weight set cannot be changed or removed, and a version has at most five. Its figures are published together with those without weights."
      confirmLabel="Create the weight set"
    >
      <TextField
        label="Label"
        hint="With the source of the shares, such as Sex and age, census 2020."
        isRequired
        {...form.bind('label')}
      />
      <div className="columns">
        <SelectField
          label="Design weights"
          hint="A number question of the file with the weight of each respondent."
          options={[['', 'Equal weights'], ...numbers.map(({ id, text }): [string, string] => [id, text])]}
          {...form.bind('designWeightQuestionId')}
        />
        <SelectField
          label="Strata of the sample"
          hint="For the standard errors of exact figures."
          options={[['', 'None'], ...designs.map(({ id, text }): [string, string] => [id, text])]}
          {...form.bind('stratumQuestionId')}
        />
        <SelectField
          label="Clusters of the sample"
          hint="Such as the block of addresses. For the standard errors of exact figures."
          options={[
            ['', 'Every respondent is one'],
            ...designs.map(({ id, text }): [string, string] => [id, text]),
          ]}
          {...form.bind('clusterQuestionId')}
        />
        <TextField
          label="Largest weight"
          hint="As a multiple of the mean weight. Larger weights are trimmed. Empty: no trimming."
          {...form.bind('trimAt')}
        />
      </div>
      <p className="hint">
        Shares of one question: post-stratification. Of several: raking. Leave all shares of a question empty
        to leave it out. Each cell needs more respondents than the disclosure threshold, and groups that are
        hidden together are one cell.
      </p>
      {demographics.map((question) => (
        <Margin
          key={question.id}
          question={question}
          sources={sources}
          values={values}
          bind={form.bind}
          onChange={form.change}
          problem={form.problemAt(`margins.${margins.indexOf(question)}`)}
        />
      ))}
    </Form>
  );
}

interface MarginProps {
  question: Question;
  sources: readonly PopulationSource[];
  values: Values;
  bind: (name: string) => {
    name: string;
    value: string;
    onChange: (value: string) => void;
    problem: string | undefined;
  };
  onChange: (changes: Record<string, string>) => void;
  problem: string | undefined;
}

/** The shares of the choices of a question in the population. */
function Margin({ question, sources, values, bind, onChange, problem }: MarginProps): ReactNode {
  const choices = answersOf(question);
  const total = totalOf(question, values);
  const take = (id: string): void => {
    const source = sources.find((one) => one.id === id);
    if (!source) return;
    onChange(
      Object.fromEntries(
        [...sharesFrom(choices, source)].map(([code, share]) => [
          shareField(question.code, code),
          share === null ? '' : String(Number(share.toFixed(4))),
        ]),
      ),
    );
  };
  return (
    <fieldset>
      <legend>{question.text}</legend>
      {problem === undefined ? null : (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
      {sources.length === 0 ? null : (
        <SelectField
          label={`Shares from the populations: ${question.text}`}
          hint="Fills the shares of the choices that have a group there."
          name={`source ${question.code}`}
          value=""
          options={[
            ['', 'Choose a source'],
            ...sources.map(({ id, label }): [string, string] => [id, label]),
          ]}
          onChange={take}
        />
      )}
      {choices.map(({ code, label }) => (
        <div key={code} className="columns">
          <TextField label={`${label}: percent`} {...bind(shareField(question.code, code))} />
          <SelectField
            label={`${label}: weighted with`}
            options={[
              ['', 'Alone'],
              ...choices
                .filter((other) => other.code !== code)
                .map((other): [string, string] => [other.code, other.label]),
            ]}
            {...bind(cellField(question.code, code))}
          />
        </div>
      ))}
      {total === 0 ? null : <p className="hint">Sum: {Number(total.toFixed(2))}%</p>}
    </fieldset>
  );
}
