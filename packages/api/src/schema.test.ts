import { actionsOf, isAction } from '@rapport/core/permissions.ts';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, it } from 'vitest';

import { nodeAction } from './lists/node.schema.ts';
import { actionOf } from './plugins/authorization.ts';
import { schema } from './schema.ts';

/** Root fields that name no action: who asks decides what is in the answer, or whether there is one. */
const publicFields = [
  'Mutation.confirmFollowThread',
  'Mutation.followThread',
  'Mutation.submitFeedback',
  'Mutation.submitResponse',
  'Mutation.unfollowThread',
  'Query.feedbackThread',
  'Query.node',
  'Query.nodes',
  'Query.publicJurisdiction',
  'Query.publicSurvey',
  'Query.viewer',
];

/** Lists of objects that are no connections: short by their nature, or bounded by an input that was written by hand. */
const shortLists: Record<string, string> = {
  'SurveyResult.valueLabels': 'at most one for each choice of a question',
  'SurveyResult.nonresponse': 'one for each reason',
  'ResponseRates.dispositions': 'one for each disposition',
  'WeightSet.margins': 'at most 10',
  'WeightingMargin.cells': 'at most one for each choice of a question',
  'WeightingCell.codes': 'at most one for each choice of a question',
  'Query.surveyTrend': 'the versions of one survey, at most 40',
  'FocusGroup.agreement': 'one for each theme of the codebook, at most 200',
  'ThemeTable.rows': 'one for each theme of the codebook, at most 200',
  'ThemeTableRow.groups': 'the groups of one dimension',
  'Coding.themes': 'at most 30',
  'Publication.translations': 'at most 29',
  'Publication.figures': 'at most 20',
  'PublicationFigure.label': 'at most 30 languages',
  'PublicFigure.label': 'at most 30 languages',
  'PublicPublicationVersion.texts': 'at most 30',
  'PublicPublicationVersion.figures': 'at most 20',
  'PublicJurisdiction.feedbackChannels': 'at most 100',
  'PublicJurisdiction.feedbackAreas': 'at most 500',
  'PublicPublication.versions': 'one for each correction of one publication',
  'SurveyConditions.all': 'at most 20',
  'SurveyDictionary.questions': 'at most 300',
  'SurveyDictionary.dropped': 'one for each line of a file of at most 200,000 characters',
  'SurveyDictionary.issues': 'a few for each line of a file of at most 200,000 characters',
  'SurveyDictionaryQuestion.choices': 'the choices of one cell',
  'Choice.labels': 'the languages of one text, at most 30',
  'Question.texts': 'the languages of one text, at most 30',
  'Question.helpTexts': 'the languages of one text, at most 30',
  'Question.matrixTexts': 'the languages of one text, at most 30',
  'Scale.labels': 'the languages of one text, at most 30',
  'SurveyQuota.labels': 'the languages of one text, at most 30',
  'SurveyVersion.consentTexts': 'the languages of one text, at most 30',
  'SurveyVersion.quotas': 'at most 50',
  'DataSharingAgreement.lines': 'at most 100',
  'Query.stateAgencies': 'the agencies of one state, at most 100',
  'ObservationDerivation.lines': 'one for each indicator of one input, at most 20',
  'IndicatorDefinition.items': 'at most 50',
  'IndicatorDefinition.differences': 'at most 12 parts and the items of two revisions, 50 each',
  'IndicatorItem.answers': 'at most 100',
  'IndicatorSeries.lines': 'at most 20,000 points together',
  'SeriesLine.points': 'at most 600',
  'ObservationInputs.used': 'the kinds of records behind a derivation',
  'ObservationInputs.leftOut': 'the kinds of records behind a derivation',
  'RecidivismGroup.curve': 'a point for each month of one window, at most 36',
  'RecidivismFigures.groups': 'the groups of one cohort, at most 50',
  'EvaluationPlan.units': 'the places of one plan, bounded by its input',
  'EvaluationOutcome.claimReasons': 'the reasons of one claim level',
  'EvaluationOutcome.trend': 'the periods of one plan, at most 600',
  'EvaluationOutcome.eventStudy': 'the same',
  'EvaluationOutcome.balance': 'the few facts by which places are matched',
  'EvaluationResult.changedInputs': 'the observations of one plan that changed',
  'Query.programOutcomes': 'the evaluations of one program, at most 100',
  'FileFormat.keepRows': 'the conditions of one import, bounded by its input',
  'FileFormat.columns': 'the same',
  'TableColumn.recode': 'the same',
  'ResponseMapping.questions': 'the mapped questions of one import, bounded by its input',
  'QuestionColumn.choiceColumns': 'the same',
  'QuestionColumn.recode': 'the same',
  'RetentionRunLine.failures': 'the failed records of one type that a run names',
  'Attendance.corrections': 'the corrections of one record, at most 100 and a void',
  'Expenditure.corrections': 'the same',
  'ResourceDistribution.corrections': 'the same',
  'TrainingCompletion.corrections': 'the same',
  'FeedbackResponse.corrections': 'the same',
  'FeedbackThread.steps': 'the steps of one feedback item',
  'Correction.values': 'the fields of one record that changed',
  'Correction.groupValues': 'the groups of one headcount before and after, at most one',
  'Correction.participantKeyValues': 'the key of one participant before and after, at most one',
  'Attendance.counts': 'the groups of one headcount, at most 60',
  'GateReport.requirements': 'what the rules in force require of one subject and what belongs to it',
  'GateReport.blockers': 'the outstanding requirements of one subject',
  'InvalidStateError.blockers': 'the same',
  'IdentifyingTextError.findings': 'the findings in the texts of one input',
  'EthicsReview.questions': 'the questions of one review, at most 50',
  'AuditEvent.detail': 'the few facts of one event',
  'ListExport.files': 'a file for each kind of content',
  'Query.nodes': 'as many as were asked for, at most 100',
  'PublicSurvey.questions': 'the questions of one questionnaire, which is written by hand',
  'PublicSurvey.consentText': 'one text in each language of the questionnaire',
  'PublicQuestion.text': 'the same',
  'PublicQuestion.helpText': 'the same',
  'PublicQuestion.matrixText': 'the same',
  'PublicQuestion.shownIf': 'the conditions of one question',
  'PublicQuestion.choices': 'the choices of one question',
  'PublicChoice.label': 'one text in each language of the questionnaire',
  'SurveyVersion.questions': 'the questions of one questionnaire, which is written by hand',
  'SurveyVersion.scales': 'the scales of one questionnaire',
  'Question.choices': 'the choices of one question',
  'Scale.items': 'the items of one scale',
  'Viewer.invitations': 'the invitations of one person, which expire after 14 days',
  'CaseStudy.citations': 'the bibliography of one case study, at most 20',
  'Program.allowedMoves': 'the few statuses that follow one',
  'Response.answers': 'the answers to one questionnaire',
  'ValidationError.issues': 'what is wrong with one input',
  'Viewer.memberships': 'the offices of one person',
  'Viewer.jurisdictions': 'the offices of one person',
  'ImportTemplate.columns': 'the columns of one file',
  'UploadRequest.headers': 'the headers of one request',
  'Query.trainingCoverage': 'a row for each training in use, which an office writes by hand',
  'ComparedPlace.obstacles': 'the reasons of one figure',
  'PooledEffect.leftOut': 'the evaluations of one outcome and type of program that offices share',
  'PooledEffect.results': 'the evaluations of one outcome and type of program that offices share',
  'PreviewedFigure.obstacles': 'the reasons of one figure',
  'SharingPreview.figures': 'the groups and at most 12 periods of one office',
  'PlaceTrend.figures': 'the periods of one comparison, at most 12',
  'ComparisonTable.cells': 'the cells of one frozen table, whose places and periods are limited',
  'Comparison.frozenTables': 'the tables of one agency that have figures of one comparison',
  'ComparisonTable.versions': 'the versions of one table, each frozen by a person',
  'ComparisonFreeze.hiddenPlaces': 'the offices of one table',
  'ComparisonFreeze.refusedCells': 'the cells of one table',
  'HiddenPlace.earlierTables': 'the tables of one agency that hide one place',
  'ComparisonTable.totals': 'the groups and periods of one table',
  'StandardPopulation.groups': 'at most 100',
  'PlaceVariable.figures': 'at most 1,000',
  'Program.trainingGaps':
    'the staff of one program by the trainings that it requires, and only what is lacking',
  'SurveyExport.files': 'a file for each kind of content',
  'SurveyExport.surveyVersions': 'the versions of one survey in one export, at most 20',
  'RetentionRun.lines': 'a line for each type of record',
  'SurveyResult.groups': 'a row for each choice of one question',
  'SurveyFigures.choices': 'the choices of one question, at most 200',
  'SurveyResult.items': 'a row for each item of one scale',
  'ProgramTimeline.months': 'the twelve months of a year',
  'EquityView.groups': 'a row for each group of one dimension',
  'PartnerOrganization.agreementWarnings': 'one for each kind and program of the agreements with one partner',
};

/** Fields that name no action and show something that elsewhere needs another one than what they hang on. */
const shownAlong: Record<string, string> = {
  'SurveyTrendPoint.surveyVersion': 'the version whose figures the point has',
  'ProgramOutcome.evaluation': 'the outcomes of a program need evaluation.read',
  'ProgramOutcome.result': 'the same',
  'SeriesLine.place': 'a series is of places, and both need the same action',
  'IndicatorSeries.indicator': 'a series is of an indicator, and both need the same action',
  'ScaleItem.question': 'part of the questionnaire in which the scale stands',
  'SurveyResult.dimension': 'what the rows of the result are told apart by',
  'Viewer.acting': 'the office of the caller',
  'TrainingGap.staffMember': 'a gap is of somebody: Program.trainingGaps needs staff.read',
  'TrainingCoverage.training': 'coverage is reached by training.read alone',
};

const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const builtIn = ['String', 'Int', 'Float', 'Boolean', 'ID'];

function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

/** Everything in the contract that can carry a description: its place and its words. */
function* described(): Generator<[string, string | null | undefined]> {
  for (const type of types) {
    if (builtIn.includes(type.name)) continue;
    yield [type.name, type.description];
    for (const field of fieldsOf(type)) {
      yield [`${type.name}.${field.name}`, field.description];
      for (const argument of field.args)
        yield [`${type.name}.${field.name}(${argument.name}:)`, argument.description];
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        yield [`${type.name}.${field.name}`, field.description];
    }
    if (isEnumType(type)) {
      for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
    }
  }
}

/** The action that shows rows of a type, of a page of them, or of one place in it. */
function shownBy(typeName: string): string | undefined {
  return nodeAction(typeName.replace(/(Connection|Edge)$/, ''));
}

/** True for the answers of mutations: users who can create a record see what they created. */
function isMade(typeName: string): boolean {
  return typeName.endsWith('Payload');
}

describe('the contract', () => {
  it('describes every type, field, argument, input field and enum value', () => {
    const places = [...described()];
    expect(places.length).toBeGreaterThan(200);
    const missing = places.filter(([, text]) => (text ?? '').trim() === '');
    expect(missing.map(([place]) => place)).toEqual([]);
  });

  it('describes in sentences', () => {
    const unfinished = [...described()].filter(
      ([, text]) => text != null && text !== '' && !/[.:)]$/.test(text.trim()),
    );
    expect(unfinished.map(([place, text]) => `${place}: ${text ?? ''}`)).toEqual([]);
  });

  it('names an action of the permission map on every root field, or says that it is public', () => {
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      type
        ? fieldsOf(type).map((field) => ({ place: `${type.name}.${field.name}`, action: actionOf(field) }))
        : [],
    );
    expect(roots.length).toBeGreaterThan(5);
    expect(roots.filter(({ action }) => action === undefined).map(({ place }) => place)).toEqual([]);
    const isPublic = roots.filter(({ action }) => action === 'public').map(({ place }) => place);
    expect(isPublic.sort()).toEqual(
      publicFields.filter((place) => roots.some((root) => root.place === place)),
    );
    for (const { place, action } of roots) {
      if (action !== 'public' && action !== 'signedIn') expect(isAction(action ?? ''), place).toBe(true);
    }
  });

  it('lets a mutation be public only if it is one that needs no account, and none ask for the right to read alone', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      // Answering an invitation is for a person who is in no jurisdiction yet.
      const isOwn = ['acceptInvitation', 'declineInvitation'].includes(field.name);
      const isPublic = publicFields.includes(`Mutation.${field.name}`);
      expect(actionOf(field), field.name).toMatch(isPublic ? /^public$/ : isOwn ? /^signedIn$/ : /\.write$/);
    }
  });

  it('shows what belongs to another part of the domain by the action of that part', () => {
    const unguarded = types.flatMap((type) =>
      fieldsOf(type).flatMap((field) => {
        const target = shownBy(getNamedType(field.type).name);
        const isGuarded =
          actionOf(field) !== undefined || target === undefined || target === shownBy(type.name);
        return isGuarded || isMade(type.name) ? [] : `${type.name}.${field.name}`;
      }),
    );
    expect(unguarded.filter((place) => !(place in shownAlong))).toEqual([]);
  });

  it('says who did something to those who work in the office alone', () => {
    const toVisitors = actionsOf('VIEWER');
    const named = types.flatMap((type) => {
      const ofType = nodeAction(type.name);
      if (ofType === undefined || !toVisitors.has(ofType)) return [];
      return fieldsOf(type)
        .filter(({ name }) => /(Subject|[a-z]By)$/.test(name))
        .map((field) => ({ place: `${type.name}.${field.name}`, action: actionOf(field) }));
    });
    expect(named.length).toBeGreaterThan(4);
    for (const { place, action } of named) {
      expect(
        action !== undefined && action !== 'public' && action !== 'signedIn' && !toVisitors.has(action),
        place,
      ).toBe(true);
    }
  });

  it('shows every list of objects as a connection, except short lists', () => {
    const lists = types.flatMap((type) =>
      fieldsOf(type)
        .filter((field) => isListType(getNullableType(field.type)) && !isLeafType(getNamedType(field.type)))
        .filter((field) => !(type.name.endsWith('Connection') && field.name === 'edges'))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(lists.filter((place) => !(place in shortLists))).toEqual([]);
  });

  it('takes one input for each mutation and answers with a union of a payload and errors', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      expect(
        field.args.map((argument) => argument.name),
        field.name,
      ).toEqual(['input']);
      const result = getNamedType(field.type);
      expect(isUnionType(result), field.name).toBe(true);
      if (!isUnionType(result)) continue;
      const [payload, ...others] = result
        .getTypes()
        .filter((type) => !type.getInterfaces().some(({ name }) => name === 'Error'));
      expect([payload?.name.endsWith('Payload'), others]).toEqual([true, []]);
    }
  });

  it('can be paged everywhere in both directions', () => {
    for (const type of types) {
      for (const field of fieldsOf(type)) {
        if (!getNamedType(field.type).name.endsWith('Connection')) continue;
        const names = field.args.map((argument) => argument.name);
        expect(names, `${type.name}.${field.name}`).toEqual(
          expect.arrayContaining(['first', 'after', 'last', 'before']),
        );
      }
    }
  });
});
