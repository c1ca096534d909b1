import { codeForm } from '../text-forms.ts';
import {
  indicatorDimensions,
  type IndicatorDerivation,
  type IndicatorDraft,
  type IndicatorMeasure,
} from './indicator.ts';

/** A rule that a definition breaks: the field, and a sentence that says how to put it right. */
export interface IndicatorIssue {
  field: string;
  message: string;
}

const dimensions: ReadonlySet<string> = new Set(indicatorDimensions);

/** The number that a unit such as "per 100,000 residents" names; null if it names none. */
function unitMultiplier(unit: string): number | null {
  const digits = /^per ([\d,]+) /.exec(unit)?.[1];
  return digits === undefined ? null : Number(digits.replaceAll(',', ''));
}

/** The rules that a definition breaks: one of the catalog, or of an office. */
export function indicatorIssues(draft: IndicatorDraft): IndicatorIssue[] {
  return [...measureIssues(draft), ...itemIssues(draft), ...otherIssues(draft)];
}

function measureIssues({ measure, denominator, unit, multiplier }: IndicatorDraft): IndicatorIssue[] {
  const issues: IndicatorIssue[] = [];
  const issue = (field: string, message: string) => issues.push({ field, message });
  if (!(multiplier > 0 && Number.isFinite(multiplier)))
    issue('multiplier', 'A multiplier is a number over 0.');
  if (measure === 'COUNT') {
    if (denominator !== null) issue('denominator', 'A count has no denominator.');
    if (multiplier !== 1) issue('multiplier', 'The multiplier of a count is 1.');
  } else if (denominator === null || denominator.trim() === '') {
    issue('denominator', 'Name the denominator: a share, rate, ratio or mean without it cannot be read.');
  }
  if (measure === 'PROPORTION') {
    if (unit !== '%') issue('unit', 'The unit of a proportion is %.');
    if (multiplier !== 100) issue('multiplier', 'The multiplier of a proportion is 100.');
  }
  if (measure === 'RATE') {
    const named = unitMultiplier(unit);
    if (named === null) issue('unit', 'The unit of a rate says per how many, such as "per 1,000 residents".');
    else if (named !== multiplier)
      issue('multiplier', `The unit says per ${named}, and the multiplier is ${multiplier}.`);
  }
  if (measure === 'MEAN' && multiplier !== 1) issue('multiplier', 'The multiplier of a mean is 1.');
  return issues;
}

function itemIssues({ items }: IndicatorDraft): IndicatorIssue[] {
  const codes = new Set<string>();
  return items.flatMap(({ code }, index) => {
    if (codes.has(code))
      return [{ field: `items.${index}.code`, message: `The code ${code} is used twice.` }];
    codes.add(code);
    return [];
  });
}

/** The measures of each derivation. */
const derivedMeasures: Readonly<Record<IndicatorDerivation, readonly IndicatorMeasure[]>> = {
  PARTICIPATION: ['RATE', 'RATIO'],
  REACH: ['RATE', 'RATIO'],
  ACCESSIBLE_ACTIVITIES: ['PROPORTION'],
  FEEDBACK_RESPONSE: ['PROPORTION'],
  FEEDBACK_CLOSURE: ['PROPORTION'],
  FEEDBACK_TO_POLICY: ['PROPORTION'],
  FEEDBACK_ON_TIME: ['PROPORTION'],
  FEEDBACK_RESPONSE_DAYS: ['RATIO'],
  TRAINING_COVERAGE: ['PROPORTION'],
  COST_PER_PARTICIPANT: ['RATIO'],
  SCALE_MEAN: ['MEAN'],
  TOP_TWO_BOX: ['PROPORTION'],
};

function otherIssues(draft: IndicatorDraft): IndicatorIssue[] {
  const issues: IndicatorIssue[] = [];
  const { revision, equivalentTo, derivation, derivationCode, disaggregations } = draft;
  const isFromSurveys = derivation === 'SCALE_MEAN' || derivation === 'TOP_TWO_BOX';
  if (isFromSurveys !== (derivationCode !== null)) {
    const message = isFromSurveys
      ? 'Name the code of the scale or question from which it is derived.'
      : 'Only an indicator that is derived from surveys names a scale or question.';
    issues.push({ field: 'derivationCode', message });
  }
  const measures = derivation === null ? [draft.measure] : derivedMeasures[derivation];
  if (!measures.includes(draft.measure)) {
    const message = `The derivation ${derivation ?? ''} gives a ${measures.join(' or ')}.`;
    issues.push({ field: 'derivation', message });
  }
  if (equivalentTo !== null && equivalentTo.revision >= revision)
    issues.push({ field: 'equivalentTo', message: 'A revision is equivalent to an earlier one.' });
  disaggregations.forEach((code, index) => {
    if (!codeForm.test(code) || disaggregations.indexOf(code) !== index)
      issues.push({
        field: `disaggregations.${index}`,
        message: `${JSON.stringify(code)} is not a code, or is there twice.`,
      });
  });
  return issues;
}

/** More that the catalog promises: its dimensions are known, every definition has items, and revisions are complete. */
export function catalogIssues(catalog: readonly IndicatorDraft[]): string[] {
  const revisions = Map.groupBy(catalog, ({ code }) => code);
  return [
    ...catalog.flatMap((draft) => [
      ...indicatorIssues(draft).map(({ field, message }) => `${draft.code} ${field}: ${message}`),
      ...promisesOf(draft).map((message) => `${draft.code}: ${message}`),
    ]),
    ...[...revisions].flatMap(([code, all]) => {
      const found = all.map(({ revision }) => revision).toSorted((one, other) => one - other);
      return found.every((revision, index) => revision === index + 1)
        ? []
        : [`${code}: has the revisions ${found.join(', ')}`];
    }),
  ];
}

function promisesOf(draft: IndicatorDraft): string[] {
  const { code, items, ppiNumber, description, source } = draft;
  const promises: [isKept: boolean, message: string][] = [
    [/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code), 'has a code of another form'],
    [draft.disaggregations.every((one) => dimensions.has(one)), 'has an unknown dimension'],
    [items.some(({ kind }) => kind === 'INCLUDE'), 'says nothing about what it includes'],
    [items.some(({ kind }) => kind === 'EXCLUDE'), 'says nothing about what it excludes'],
    [items.some((item) => item.kind === 'CONTEXT' && item.isRequired), 'asks no question about the context'],
    [ppiNumber === null || /^[1-9]\.[1-9]$/.test(ppiNumber), 'has a PPI number of another form'],
    [
      items.every(({ kind, text }) => kind !== 'CONTEXT' || text.endsWith('?')),
      'asks without a question mark',
    ],
    [new Set(items.map(({ text }) => text.toLowerCase())).size === items.length, 'has an item twice'],
    [description.endsWith('.') && source.length > 0, 'has no description or no source'],
  ];
  return promises.flatMap(([isKept, message]) => (isKept ? [] : [message]));
}
