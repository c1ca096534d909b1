import { useSurveyResultQuery, type SurveyResultQuery } from '@rapport/client/generated/hooks.ts';
import { pollIntervalMs } from '@rapport/client/jobs.ts';
import { isEstimate } from '@rapport/client/measured-value.ts';
import type { ReactNode } from 'react';

import { setParameters, useParameters } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { SelectField } from '../shared/fields.tsx';
import { Figure, FigureNotes, shareAxis, type Axis } from '../shared/figure.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { useCan } from '../viewer.context.ts';
import { ComparisonPanel } from './comparison.panel.tsx';
import { ReleaseNotes } from './release-notes.tsx';
import { targetInputOf, targetsOf, type Target } from './result-targets.ts';
import { ResponseRates } from './response-rates.tsx';
import type { SurveyVersion } from './survey-version.ts';
import { unweighted, useWeightSets, WeightNotes } from './weights.tsx';

type Result = NonNullable<SurveyResultQuery['surveyResult']>;
type Figures = Result['groups'][number]['figures'];

const countedPeople = { one: 'person', other: 'people' };

/** The choice not to group. */
const everyone = 'everyone';

const precisions = [
  ['RELEASED', 'Rounded, for publication'],
  ['EXACT', 'Exact, not for publication'],
] as const;
type Precision = (typeof precisions)[number][0];

export function ResultsPanel({
  version,
  language,
}: {
  version: SurveyVersion;
  language: string | null;
}): ReactNode {
  const targets = targetsOf(version);
  const demographics = version.questions.edges
    .filter(({ node }) => node.isDemographic)
    .map(({ node }) => node);
  const canReadResponses = useCan('response.read');
  const parameters = useParameters();
  const precision: Precision =
    canReadResponses && parameters.get('precision') === 'EXACT' ? 'EXACT' : 'RELEASED';
  const weightSets = useWeightSets(version);
  const weights = weightSets.find(({ id }) => id === parameters.get('weights'))?.id ?? unweighted;
  const by = parameters.get('by') ?? demographics[0]?.id ?? everyone;
  const target = targets.find(({ id }) => id === parameters.get('target')) ?? targets[0];
  if (!target) {
    return (
      <section aria-labelledby="results">
        <h2 id="results">Results</h2>
        <Empty>No question has numbers or choices.</Empty>
      </section>
    );
  }
  const grouping = by === everyone || by === target.id ? null : by;
  const weightSetId = weights === unweighted ? null : weights;
  return (
    <section aria-labelledby="results">
      <h2 id="results">Results</h2>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label="Question or scale"
          name="target"
          value={target.id}
          options={targets.map(({ id, label }) => [id, label])}
          onChange={(value) => setParameters({ target: value }, 'push')}
        />
        <SelectField
          label="Group by"
          name="by"
          value={by}
          options={[
            [everyone, 'Everyone'],
            ...demographics.map(({ id, text }): [string, string] => [id, text]),
          ]}
          onChange={(value) => setParameters({ by: value }, 'push')}
        />
        {weightSets.length > 0 ? (
          <SelectField
            label="Weights"
            name="weights"
            value={weights}
            options={[
              [unweighted, 'Not weighted'],
              ...weightSets.map(({ id, label }): [string, string] => [id, `Weighted: ${label}`]),
            ]}
            onChange={(value) => setParameters({ weights: value }, 'push')}
          />
        ) : null}
        {canReadResponses ? (
          <SelectField
            label="Precision"
            name="precision"
            value={precision}
            options={precisions.map(([value, label]): [string, string] => [value, label])}
            onChange={(value) => setParameters({ precision: value }, 'push')}
          />
        ) : null}
      </form>
      <Results
        target={target}
        by={grouping}
        language={language}
        weightSetId={weightSetId}
        precision={precision}
        isClosed={version.status === 'CLOSED'}
      />
      <ComparisonPanel version={version} shown={{ target, by: grouping, weightSetId, language, precision }} />
      {precision === 'RELEASED' && weightSetId === null && version.release ? (
        <ReleaseNotes release={version.release} />
      ) : null}
      <ResponseRates surveyVersionId={version.id} precision={precision} />
    </section>
  );
}

function Results({
  target,
  by,
  weightSetId,
  language,
  precision,
  isClosed,
}: {
  target: Target;
  by: string | null;
  weightSetId: string | null;
  language: string | null;
  precision: Precision;
  isClosed: boolean;
}): ReactNode {
  const query = useSurveyResultQuery(
    {
      target: targetInputOf(target),
      by,
      weightSetId,
      language,
      precision,
    },
    {
      // After a version is closed, a job prepares its figures.
      refetchInterval: ({ state }) =>
        isClosed &&
        state.data?.surveyResult?.withheldBecause === null &&
        state.data.surveyResult.overall.answered.__typename === 'NotReported'
          ? pollIntervalMs
          : false,
    },
  );
  if (query.isPending) return <Loading what="figures" />;
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  const result = query.data.surveyResult;
  if (!result) return <Empty>No results available.</Empty>;
  return <ResultTable result={result} axis={target.axis} />;
}

/** The shares of the choices, one column for each choice. */
function ChoiceTable({ rows, group }: { rows: ResultRow[]; group: string }): ReactNode {
  const choices = rows[0]?.figures.choices ?? [];
  if (choices.length === 0) return null;
  return (
    <DataTable
      caption="Shares of the choices"
      rows={rows}
      keyOf={({ code }) => code}
      columns={[
        { header: group, cell: ({ label }) => label },
        ...choices.map(({ code, label }) => ({
          header: label,
          cell: ({ figures }: ResultRow) => (
            <Figure
              value={figures.choices.find((choice) => choice.code === code)?.share ?? null}
              axis={shareAxis}
            />
          ),
        })),
      ]}
    />
  );
}

interface ResultRow {
  code: string;
  label: string;
  figures: Figures;
}

export function ResultTable({ result, axis }: { result: Result; axis: Axis | null }): ReactNode {
  const rows: ResultRow[] = [{ code: '', label: 'Everyone', figures: result.overall }, ...result.groups];
  const hasTopBox = rows.some(({ figures }) => figures.topBoxShare !== null);
  const method = isEstimate(result.overall.mean) ? result.overall.mean : null;
  return (
    <>
      {result.precision === 'EXACT' ? (
        <p className="notice">Exact figures, not for publication: they reveal small groups and answers.</p>
      ) : null}
      <WeightNotes weightSet={result.weightSet} marginOfError={result.overall.marginOfError} />
      {result.valueLabels.length === 0 ? null : (
        <p>{result.valueLabels.map(({ value, label }) => `${value}: ${label}`).join('; ')}</p>
      )}
      {result.withheldBecause === null ? null : <p className="notice">{result.withheldBecause}</p>}
      <FigureNotes
        values={rows.flatMap(({ figures }) => [
          figures.mean,
          figures.topBoxShare,
          figures.notAnsweredShare,
          ...figures.choices.map(({ share }) => share),
        ])}
      >
        <DataTable
          caption={
            method
              ? `Mean: ${method.unit}. ${method.method}; bars show the interval on the full scale.`
              : 'Figures of the results'
          }
          isCaptionHidden={method === null}
          rows={rows}
          keyOf={({ code }) => code}
          columns={[
            { header: result.dimension?.text ?? 'Group', cell: ({ label }) => label },
            { header: 'Mean', cell: ({ figures }) => <Figure value={figures.mean} axis={axis} /> },
            ...(hasTopBox
              ? [
                  {
                    header: 'Share in the top box',
                    cell: ({ figures }: ResultRow) => <Figure value={figures.topBoxShare} axis={shareAxis} />,
                  },
                ]
              : []),
            {
              header: 'Share without a valid answer',
              cell: ({ figures }) => (
                <Figure value={figures.notAnsweredShare} axis={null} counted={countedPeople} />
              ),
            },
          ]}
        />
        <ChoiceTable rows={rows} group={result.dimension?.text ?? 'Group'} />
      </FigureNotes>
    </>
  );
}
