import {
  useSurveyComparisonQuery,
  useSurveyTrendQuery,
  type FigurePrecision,
  type SurveyTrendQuery,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { SelectField } from '../shared/fields.tsx';
import { Figure, FigureNotes, shareAxis } from '../shared/figure.tsx';
import { formatMoment } from '../shared/labels.ts';
import { Fact } from '../shared/record-page.tsx';
import { Loading, RequestError } from '../shared/states.tsx';
import { targetInputOf, type Target } from './result-targets.ts';
import type { SurveyVersion } from './survey-version.ts';

/** The figures that are shown, of which parts are compared. */
export interface Shown {
  target: Target;
  /** The question whose groups are shown; null for everyone. */
  by: string | null;
  weightSetId: string | null;
  language: string | null;
  precision: FigurePrecision;
}

/** The difference between two groups, and the figures of the other versions. */
export function ComparisonPanel({ version, shown }: { version: SurveyVersion; shown: Shown }): ReactNode {
  if (version.status !== 'CLOSED') return null;
  return (
    <>
      <h3>Compare two groups</h3>
      {shown.by === null ? (
        <p className="hint">Choose a question in “Group by” to compare two of its groups.</p>
      ) : (
        <Groups version={version} shown={shown} by={shown.by} />
      )}
      <Versions versionId={version.id} shown={shown} />
    </>
  );
}

function Groups({ version, shown, by }: { version: SurveyVersion; shown: Shown; by: string }): ReactNode {
  const parameters = useParameters();
  const choices = version.questions.edges.find(({ node }) => node.id === by)?.node.choices ?? [];
  const groups = choices.map(({ code, label }): [string, string] => [code, label]);
  const chosen = (name: string): string => groups.find(([code]) => code === parameters.get(name))?.[0] ?? '';
  const [group, other] = [chosen('group'), chosen('other')];
  const { weightSetId, precision } = shown;
  const target = targetInputOf(shown.target);
  const isReady = group !== '' && other !== '' && group !== other;
  const query = useSurveyComparisonQuery(
    {
      first: { target, by, group, weightSetId },
      second: { target, by, group: other, weightSetId },
      precision,
    },
    { enabled: isReady },
  );
  const comparison = query.data?.surveyComparison;
  return (
    <>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        {(
          [
            ['group', 'Group', group],
            ['other', 'Compared with', other],
          ] as const
        ).map(([name, label, value]) => (
          <SelectField
            key={name}
            label={label}
            name={name}
            value={value}
            options={[['', 'Choose a group'], ...groups]}
            onChange={(code) => setParameters({ [name]: code }, 'push')}
          />
        ))}
      </form>
      {group !== '' && group === other ? <p className="hint">Choose two different groups.</p> : null}
      {isReady && query.isPending ? <Loading what="the difference" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {isReady && comparison ? (
        <>
          <dl aria-label="Difference, the first group minus the second">
            <Fact name="Difference of the means">
              <Figure value={comparison.mean} axis={null} />
            </Fact>
            {comparison.topBoxShare === null ? null : (
              <Fact name="Difference of the shares in the top box">
                <Figure value={comparison.topBoxShare} axis={null} />
              </Fact>
            )}
          </dl>
          <p className="hint">Notes on exact figures are about those of the two groups.</p>
          <FigureNotes values={[comparison.mean, comparison.topBoxShare]} />
        </>
      ) : null}
    </>
  );
}

type Point = NonNullable<SurveyTrendQuery['surveyTrend']>[number];

/** The same question in the versions of the survey. Nothing is shown for a survey with one version. */
function Versions({ versionId, shown }: { versionId: string; shown: Shown }): ReactNode {
  const { target, weightSetId, language, precision } = shown;
  const query = useSurveyTrendQuery({
    target: targetInputOf(target),
    isWeighted: weightSetId !== null,
    language,
    precision,
  });
  const points = query.data?.surveyTrend ?? [];
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  if (points.length < 2) return null;
  const hasTopBox = points.some(({ result }) => result.overall.topBoxShare !== null);
  return (
    <>
      <h3>Versions of the survey</h3>
      <FigureNotes values={points.flatMap(({ result: { overall } }) => [overall.mean, overall.topBoxShare])}>
        <DataTable
          caption="Everyone who answered, by version, oldest first"
          rows={points}
          keyOf={({ surveyVersion }) => surveyVersion.id}
          columns={[
            {
              header: 'Version',
              cell: ({ surveyVersion: { id, number } }) => (
                <Link to={['survey-versions', id]} isCurrent={id === versionId}>
                  Version {number}
                </Link>
              ),
            },
            {
              header: 'Closed',
              cell: ({ surveyVersion: { closedAt } }) =>
                closedAt === null ? 'Not yet' : formatMoment(closedAt),
            },
            {
              header: 'Mean',
              cell: ({ result }) => <Figure value={result.overall.mean} axis={target.axis} />,
            },
            ...(hasTopBox
              ? [
                  {
                    header: 'Share in the top box',
                    cell: ({ result }: Point) => (
                      <Figure value={result.overall.topBoxShare} axis={shareAxis} />
                    ),
                  },
                ]
              : []),
            {
              header: 'Wording',
              cell: ({ isSameWording }) =>
                isSameWording ? 'The same' : 'Other words: a change can come from them',
            },
          ]}
        />
      </FigureNotes>
    </>
  );
}
