import { NotFoundError, ValidationError } from '@rapport/core/errors.ts';
import { encodeGlobalId } from '@rapport/core/ids.ts';

import type { Context } from '../../context.ts';
import { dayText } from '../../days.ts';
import { publishedView } from '../equity/equity.service.ts';
import { equityTables } from '../equity/tables.ts';
import { outcomeOf } from '../evaluations/evaluation-outcome.service.ts';
import { evaluationResults, evaluations } from '../evaluations/tables.ts';
import { focusGroups } from '../focus-groups/tables.ts';
import { publishedThemes } from '../focus-groups/theme-table.service.ts';
import { publishedRelease } from '../surveys/survey-release.service.ts';
import { surveyVersions } from '../surveys/tables.ts';
import { sha256Of, type FrozenFigure } from './publication.document.ts';
import type { DraftFigure } from './publication.texts.ts';

type Source = FrozenFigure['source'];
type Path = readonly string[];

const plain = {
  rowId: null,
  certificateId: null,
  agency: null,
  indicator: null,
  claimLevel: null,
  sentence: null,
  estimate: null,
};

/** Refuses figures whose source is foreign, absent or not ready, each with its path. */
export async function requireFigures(context: Context, figures: readonly DraftFigure[]): Promise<void> {
  await freezeFigures(context, figures, (index) => ['input', 'figures', String(index), 'source']);
}

/** The figures as they are published: each with the hash of its frozen source. */
export async function freezeFigures(
  context: Context,
  figures: readonly DraftFigure[],
  pathOf: (index: number) => Path,
): Promise<FrozenFigure[]> {
  const frozen: FrozenFigure[] = [];
  for (const [index, { source, label }] of figures.entries()) {
    frozen.push({ label, source: await freeze(context, source, pathOf(index)) });
  }
  return frozen;
}

async function freeze(context: Context, source: DraftFigure['source'], path: Path): Promise<Source> {
  const { evaluationResultId, surveyVersionId, equityViewId, focusGroupId, comparison } = source;
  if (evaluationResultId !== undefined)
    return freezeResult(context, evaluationResultId, [...path, 'evaluationResultId']);
  if (surveyVersionId !== undefined)
    return freezeRelease(context, surveyVersionId, [...path, 'surveyVersionId']);
  if (equityViewId !== undefined) return freezeView(context, equityViewId, [...path, 'equityViewId']);
  if (focusGroupId !== undefined) return freezeThemes(context, focusGroupId, [...path, 'focusGroupId']);
  if (comparison !== undefined) return freezeComparison(context, comparison, [...path, 'comparison']);
  throw refusal('Name the source of the figure.', path);
}

const refusal = (message: string, path: Path): ValidationError => new ValidationError([{ path, message }]);

async function freezeResult(context: Context, id: string, path: Path): Promise<Source> {
  const result = await evaluationResults.require(context, id, path);
  const outcome = await outcomeOf(context, id, 'PUBLIC');
  if (outcome === null || result.resultSha256 === null) {
    throw refusal('This evaluation has no result yet.', path);
  }
  const { sentence, estimate } = outcome;
  if (sentence === null || estimate.kind !== 'ESTIMATE') {
    throw refusal('This result is based on a small count, so it cannot be published.', path);
  }
  const { title } = await evaluations.of(context, result.evaluationId);
  return {
    ...plain,
    kind: 'EVALUATION_RESULT',
    id: encodeGlobalId('EvaluationResult', id),
    rowId: id,
    title,
    sha256: result.resultSha256,
    claimLevel: result.claimLevel,
    sentence,
    estimate: { ...estimate, caveats: [...estimate.caveats] },
  };
}

async function freezeRelease(context: Context, versionId: string, path: Path): Promise<Source> {
  await surveyVersions.require(context, versionId, path);
  const release = await publishedRelease(context, versionId);
  if (release === null) throw refusal('The figures of this survey are not released yet.', path);
  return {
    ...plain,
    kind: 'SURVEY_RELEASE',
    id: encodeGlobalId('SurveyVersion', versionId),
    rowId: release.id,
    title: release.title,
    sha256: sha256Of(release.content),
    certificateId: release.certificateId,
  };
}

async function freezeView(context: Context, id: string, path: Path): Promise<Source> {
  const view = await equityTables.require(context, id, path);
  return {
    ...plain,
    kind: 'EQUITY_VIEW',
    id: encodeGlobalId('EquityView', id),
    rowId: id,
    title: `People reached by ${view.dimension}, ${dayText(view.firstDay)} to ${dayText(view.lastDay)}`,
    sha256: sha256Of(await publishedView(context, view)),
    // The certificate is part of the frozen view.
    certificateId: id,
  };
}

async function freezeThemes(context: Context, id: string, path: Path): Promise<Source> {
  const { title } = await focusGroups.require(context, id, path);
  const table = await publishedThemes(context, id);
  if (table === null) throw refusal('The figures of this focus group are not frozen yet.', path);
  return {
    ...plain,
    kind: 'FOCUS_GROUP_TABLE',
    id: encodeGlobalId('FocusGroup', id),
    rowId: table.id,
    title,
    sha256: table.sha256,
    certificateId: table.id,
  };
}

interface Comparison {
  id: string;
  title: string;
  sha256: string;
  indicator_code: string;
}

async function freezeComparison(
  context: Context,
  { agency, number }: { agency: string; number: number },
  path: Path,
): Promise<Source> {
  const { rows } = await context.session.query({
    name: 'comparison_of_office',
    text: 'select id, title, sha256, indicator_code from app.comparison_of_office($1, $2)',
    values: [agency, number],
  });
  const [table] = rows as unknown as Comparison[];
  if (!table) throw new NotFoundError('A comparison of this agency that shows the office', path);
  return {
    ...plain,
    kind: 'COMPARISON_TABLE',
    id: `${agency}/${String(number)}`,
    title: table.title,
    sha256: table.sha256,
    certificateId: table.id,
    agency,
    indicator: table.indicator_code,
  };
}
