import {
  useCreateSurveyVersionMutation,
  useUpdateSurveyVersionMutation,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import { useMemo, type ReactNode } from 'react';

import { Form, useForm, type FormState } from '../../shared/form.tsx';
import type { Builder } from './builder.types.ts';
import { emptyDraft, type Draft } from './draft.types.ts';
import { previewOf, problemPlaces, questionnaireInput } from './draft.write.ts';
import type { EarlierQuestion } from './question-editor.tsx';
import { QuestionnaireFields } from './questionnaire-fields.tsx';
import { SurveyPreview } from './survey-preview.tsx';

/** The draft as JSON, which the tab keeps, and the version of the row that it began with. */
type Values = Readonly<Record<'draft' | 'base', string>>;

const read = (text: string): Draft => JSON.parse(text) as Draft;
const places = ({ draft }: Values): string[] => problemPlaces(read(draft));

/** Writes the first questionnaire of a survey, or the next one without a copy. */
export function NewVersionForm({
  survey,
  onSaved,
}: {
  survey: { id: string; title: string };
  onSaved: (id: string) => void;
}): ReactNode {
  const form = useForm({
    draft: `questionnaire of ${survey.id}`,
    empty: { draft: JSON.stringify(emptyDraft), base: '' },
    useSave: useCreateSurveyVersionMutation,
    isKeyed: true,
    places,
    inputOf: ({ draft }) => ({ surveyId: survey.id, ...questionnaireInput(read(draft)) }),
    onSaved: ({ createSurveyVersion }) => {
      if (isPayload(createSurveyVersion)) onSaved(createSurveyVersion.surveyVersion.id);
    },
  });
  return <Editor form={form} title={survey.title} earlier={[]} />;
}

interface ChangeVersionFormProps {
  version: { id: string; version: number };
  title: string;
  stored: Draft;
  earlier: readonly EarlierQuestion[];
  onSaved: (version: number) => void;
}

/** Changes a draft. The tab keeps what is not saved, also if the stored version changes in the meantime. */
export function ChangeVersionForm(props: ChangeVersionFormProps): ReactNode {
  const { version, title, stored, earlier, onSaved } = props;
  const form = useForm({
    draft: `questionnaire ${version.id}`,
    empty: { draft: JSON.stringify(stored), base: String(version.version) },
    useSave: useUpdateSurveyVersionMutation,
    isKeyed: false,
    places,
    inputOf: ({ draft, base }) => ({
      id: version.id,
      expectedVersion: Number(base),
      ...questionnaireInput(read(draft)),
    }),
    onSaved: ({ updateSurveyVersion }) => {
      if (isPayload(updateSurveyVersion)) onSaved(updateSurveyVersion.surveyVersion.version);
    },
  });
  const isOld = form.values.base !== String(version.version);
  return (
    <>
      {isOld ? (
        <div role="alert" className="notice problem">
          <p>Somebody saved this questionnaire after you began. Your text is still here, unsaved.</p>
          <button type="button" className="quiet" onClick={form.discard}>
            Discard my text
          </button>
        </div>
      ) : null}
      <Editor form={form} title={title} earlier={earlier} />
    </>
  );
}

function Editor({
  form,
  title,
  earlier,
}: {
  form: FormState<Values>;
  title: string;
  earlier: readonly EarlierQuestion[];
}): ReactNode {
  const { draft: text } = form.values;
  const draft = useMemo(() => read(text), [text]);
  const edit = (next: Draft): void => form.change({ draft: JSON.stringify(next) });
  const builder: Builder = {
    draft,
    edit,
    arrange: (next) => {
      form.forget();
      edit(next);
    },
    problemAt: form.problemAt,
  };
  const wrong = problemPlaces(draft).filter((place) => form.problemAt(place) !== undefined);
  const hasProblem = (path: string): boolean =>
    wrong.some((place) => place === path || place.startsWith(`${path}.`));
  return (
    <div className="builder">
      <Form form={form} label="Questionnaire" action="Save draft">
        <QuestionnaireFields builder={builder} earlier={earlier} hasProblem={hasProblem} />
      </Form>
      <SurveyPreview survey={previewOf(draft, title)} />
    </div>
  );
}
