import type { Condition } from '@rapport/core/survey/condition.ts';
import type {
  LocalizedText,
  SurveyChoice,
  SurveyDefinition,
  SurveyQuestion,
} from '@rapport/core/survey/definition.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { MissingKindType, QuestionKindEnum } from '../surveys/survey.enums.schema.ts';
import { choicesMax, questionsMax } from '../surveys/survey-limits.rules.ts';
import { openLink, SurveyLinkState, type PublicLink } from './public-survey.service.ts';
import { SurveyLinkKindEnum } from './survey-link.schema.ts';

interface Wording {
  language: string;
  text: string;
}
const wordings = (text: LocalizedText): Wording[] =>
  Object.entries(text).map(([language, wording]) => ({ language, text: wording }));
const wordingsOrNull = (text: LocalizedText | null): Wording[] | null =>
  text === null ? null : wordings(text);

const PublicText = builder.objectRef<Wording>('PublicText').implement({
  description: 'A text in one language.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'A BCP 47 tag.' }),
    text: t.exposeString('text', { description: 'The wording.' }),
  }),
});

const PublicCondition = builder.objectRef<Condition>('PublicCondition').implement({
  description: 'A condition about an earlier answer: one of its codes, a range, or whether it was answered.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'The code of the earlier question.' }),
    anyOf: t.stringList({
      nullable: true,
      description: 'Codes of choices or kinds of missing answers, of which the answer has one.',
      resolve: (one) => ('anyOf' in one ? [...one.anyOf] : null),
    }),
    from: t.float({
      nullable: true,
      description: 'The smallest number.',
      resolve: (one) => ('from' in one ? (one.from ?? null) : null),
    }),
    to: t.float({
      nullable: true,
      description: 'The largest number.',
      resolve: (one) => ('to' in one ? (one.to ?? null) : null),
    }),
    isAnswered: t.boolean({
      nullable: true,
      description: 'True if the question must have a valid answer, false if it must have none.',
      resolve: (one) => ('isAnswered' in one ? one.isAnswered : null),
    }),
  }),
});

const PublicChoice = builder.objectRef<SurveyChoice>('PublicChoice').implement({
  description: 'A choice of a question.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code, which an answer names.' }),
    label: t.field({
      type: [PublicText],
      description: 'The label in each language.',
      resolve: ({ label }) => wordings(label),
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The point of a SCALE question that the label belongs to.',
    }),
    missingKind: t.field({
      type: MissingKindType,
      nullable: true,
      description: 'Why it is no valid answer; null for a valid one.',
      resolve: ({ missingKind }) => missingKind,
    }),
  }),
});

const PublicQuestion = builder.objectRef<SurveyQuestion>('PublicQuestion').implement({
  description: 'A question as respondents see it.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code, which an answer names.' }),
    kind: t.expose('kind', { type: QuestionKindEnum, description: 'The kind of its answer.' }),
    text: t.field({
      type: [PublicText],
      description: 'The wording in each language.',
      resolve: ({ text }) => wordings(text),
    }),
    helpText: t.field({
      type: [PublicText],
      nullable: true,
      description: 'An explanation in each language.',
      resolve: ({ helpText }) => wordingsOrNull(helpText),
    }),
    matrixCode: t.exposeString('matrixCode', {
      nullable: true,
      description: 'Questions next to each other with the same code are the rows of one matrix.',
    }),
    matrixText: t.field({
      type: [PublicText],
      nullable: true,
      description: 'The text above the rows of the matrix, in each language.',
      resolve: ({ matrixText }) => wordingsOrNull(matrixText),
    }),
    minimum: t.exposeFloat('minimum', { nullable: true, description: 'The smallest number.' }),
    maximum: t.exposeFloat('maximum', { nullable: true, description: 'The largest number.' }),
    isRequired: t.exposeBoolean('isRequired', {
      description: 'True if it needs an answer once it is shown.',
    }),
    allowsDontKnow: t.exposeBoolean('allowsDontKnow', {
      description: 'True if "don\'t know" is possible without a choice.',
    }),
    allowsPreferNotToSay: t.exposeBoolean('allowsPreferNotToSay', {
      description: 'True if "prefer not to say" is possible without a choice.',
    }),
    shownIf: t.field({
      type: [PublicCondition],
      nullable: true,
      description: 'The conditions, which must all hold; null if everyone is asked.',
      resolve: ({ shownIf }) => (shownIf === null ? null : [...shownIf.all]),
    }),
    choices: t.field({
      type: [PublicChoice],
      description: `The choices, in order; at most ${choicesMax}.`,
      resolve: ({ choices }) => [...choices],
    }),
  }),
});

export const PublicSurvey = builder.objectRef<SurveyDefinition>('PublicSurvey').implement({
  description: 'A questionnaire as respondents see it, in all of its languages.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title.' }),
    languages: t.stringList({
      description: 'The languages, as BCP 47 tags.',
      resolve: ({ languages }) => [...languages],
    }),
    consentText: t.field({
      type: [PublicText],
      nullable: true,
      description: 'The text that a respondent agrees to, in each language; null without such a text.',
      resolve: ({ consentText }) => wordingsOrNull(consentText),
    }),
    consentVersion: t.exposeString('consentVersion', {
      nullable: true,
      description: 'The version of the consent text, which `submitResponse` asks for.',
    }),
    questions: t.field({
      type: [PublicQuestion],
      description: `The questions, in order; at most ${questionsMax}.`,
      resolve: ({ questions }) => [...questions],
    }),
  }),
});

const StateEnum = enumOf('SurveyLinkState', SurveyLinkState, 'Whether a link to a survey can be used.', {
  OPEN: 'It can be used.',
  NOT_OPEN: 'The survey is not open yet.',
  CLOSED: 'The survey is closed.',
  DISABLED: 'The office has disabled the link.',
  FULL: 'The link has all the responses that it was made for.',
  USED: 'The invitation was used.',
});

const PublicSurveyLink = builder.objectRef<PublicLink>('PublicSurveyLink').implement({
  description: 'A survey, as the holder of a link to it sees it.',
  fields: (t) => ({
    state: t.expose('state', { type: StateEnum, description: 'Whether the link can be used.' }),
    kind: t.expose('kind', { type: SurveyLinkKindEnum, description: 'Who can use it, and how often.' }),
    officeSlug: t.exposeString('officeSlug', { description: 'The slug of the office that asks.' }),
    officeName: t.exposeString('officeName', { description: 'The name of the office that asks.' }),
    opensAt: t.expose('opensAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the survey opens; null if no time is set.',
    }),
    closesAt: t.expose('closesAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the survey closes; null if no time is set.',
    }),
    survey: t.field({
      type: PublicSurvey,
      nullable: true,
      description: 'The questionnaire; null unless the state is OPEN.',
      resolve: ({ state, questionnaire }) => (state === 'OPEN' ? questionnaire.definition : null),
    }),
  }),
});

builder.queryField('publicSurvey', (t) =>
  t.field({
    type: PublicSurveyLink,
    nullable: true,
    action: 'public',
    description: 'The survey that a link leads to; null if the secret is unknown or expired.',
    args: {
      token: t.arg.string({ required: true, description: 'The secret of the link or the invitation.' }),
    },
    resolve: (_root, { token }, context) => openLink(context, token),
  }),
);
