import { builder } from '../../builder.ts';
import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { PublicationFigureKind } from './publication.document.ts';
import type { DraftFigure, PublicationText, Sections } from './publication.texts.ts';

export const PublicationSectionsType = builder.objectRef<Sections>('PublicationSections').implement({
  description: '"You said, we did" in one language.',
  fields: (t) => ({
    said: t.exposeString('said', { nullable: true, description: 'The section on the input of people.' }),
    decided: t.exposeString('decided', {
      nullable: true,
      description: 'The section on the decision of the office, and its reasons.',
    }),
    did: t.exposeString('did', { nullable: true, description: 'The section on the work that followed.' }),
    known: t.exposeString('known', {
      nullable: true,
      description: 'How the office knows, and the limits.',
    }),
  }),
});

const translation = builder.objectRef<PublicationText>('PublicationTranslation');
export const PublicationTranslationType = translation.implement({
  description: 'A publication in one language.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'The language, as a BCP 47 tag.' }),
    title: t.exposeString('title', { description: 'The title.' }),
    body: t.exposeString('body', { description: 'The text; of a YOU_SAID_WE_DID, the introduction.' }),
    sections: t.expose('sections', {
      type: PublicationSectionsType,
      nullable: true,
      description: 'The sections; null if it has none.',
    }),
  }),
});

export const PublicationFigureKindEnum = builder.enumType('PublicationFigureKind', {
  description: 'The kind of the source of a figure. Each is frozen before it can be cited.',
  values: {
    EVALUATION_RESULT: { description: 'The result of a registered evaluation.' },
    SURVEY_RELEASE: { description: 'The released figures of a closed survey.' },
    EQUITY_VIEW: { description: 'A frozen equity view.' },
    FOCUS_GROUP_TABLE: { description: 'The frozen themes of a closed focus group.' },
    COMPARISON_TABLE: { description: 'A frozen comparison of a state agency.' },
  } satisfies Record<PublicationFigureKind, object>,
});

const label = builder.objectRef<{ language: string; text: string }>('PublicationLabel');
export const PublicationLabelType = label.implement({
  description: 'The words for a figure in one language.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'The language, as a BCP 47 tag.' }),
    text: t.exposeString('text', { description: 'The figure in words.' }),
  }),
});

/** Words by language, as a list. */
export const labelsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([language, text]) => ({ language, text }));

const sourceOf = ({ source }: DraftFigure): { kind: PublicationFigureKind; id: string } => {
  const { evaluationResultId, surveyVersionId, equityViewId, focusGroupId, comparison } = source;
  if (evaluationResultId !== undefined) {
    return { kind: 'EVALUATION_RESULT', id: encodeGlobalId('EvaluationResult', evaluationResultId) };
  }
  if (surveyVersionId !== undefined) {
    return { kind: 'SURVEY_RELEASE', id: encodeGlobalId('SurveyVersion', surveyVersionId) };
  }
  if (equityViewId !== undefined) {
    return { kind: 'EQUITY_VIEW', id: encodeGlobalId('EquityView', equityViewId) };
  }
  if (focusGroupId !== undefined) {
    return { kind: 'FOCUS_GROUP_TABLE', id: encodeGlobalId('FocusGroup', focusGroupId) };
  }
  return { kind: 'COMPARISON_TABLE', id: `${comparison?.agency ?? ''}/${String(comparison?.number ?? '')}` };
};

export const PublicationFigureType = builder.objectRef<DraftFigure>('PublicationFigure').implement({
  description: 'A figure of the text that the office works on.',
  fields: (t) => ({
    kind: t.field({
      type: PublicationFigureKindEnum,
      description: 'The kind of its source.',
      resolve: (figure) => sourceOf(figure).kind,
    }),
    sourceId: t.string({
      description: 'The global id of the source; of a comparison, the agency and the number: "state/3".',
      resolve: (figure) => sourceOf(figure).id,
    }),
    label: t.field({
      type: [PublicationLabelType],
      description: 'The figure in words, in each language.',
      resolve: (figure) => labelsOf(figure.label),
    }),
  }),
});
