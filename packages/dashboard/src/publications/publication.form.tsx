import {
  useCreatePublicationMutation,
  useFeedbackItemsQuery,
  usePolicyChangesQuery,
  useProgramsQuery,
  useUpdatePublicationMutation,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { useParameters } from '../router.tsx';
import { languageName, optionsFrom, optionsMax } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm, type FormState } from '../shared/form.tsx';
import { optionsOf } from '../shared/labels.ts';
import {
  fieldIn,
  kindOf,
  languagesOf,
  offeredLanguages,
  publicationInputOf,
  publicationPaths,
  publicationValues,
  type PublicationValues,
} from './publication-values.ts';
import { publicationKinds, sectionNames, sections, type Publication } from './publication.words.ts';

/** Drafts a publication. Nothing is public before it is published. */
export function CreatePublicationForm({ onSaved }: { onSaved: (id: string) => void }): ReactNode {
  // The page of a policy change leads here.
  const policyChangeId = useParameters().get('policyChange') ?? '';
  const form = useForm({
    draft: `publication ${policyChangeId}`,
    empty: { ...publicationValues(), policyChangeId },
    useSave: useCreatePublicationMutation,
    isKeyed: true,
    paths: publicationPaths,
    inputOf: (values) => ({ kind: kindOf(values), ...publicationInputOf(values) }),
    onSaved: ({ createPublication }) => {
      if (createPublication.__typename === 'CreatePublicationPayload')
        onSaved(createPublication.publication.id);
    },
  });
  return (
    <Form form={form} label="New publication" action="Save draft">
      <SelectField label="Kind" options={optionsOf(publicationKinds)} {...form.bind('kind')} />
      <PublicationFields form={form} />
    </Form>
  );
}

/** Changes the text that the office works on. The versions that were published stay as they are. */
export function UpdatePublicationForm({ publication }: { publication: Publication }): ReactNode {
  const form = useForm({
    draft: `publication ${publication.id}`,
    empty: publicationValues(publication),
    useSave: useUpdatePublicationMutation,
    isKeyed: false,
    paths: publicationPaths,
    inputOf: (values) => ({
      id: publication.id,
      expectedVersion: publication.version,
      ...publicationInputOf(values),
    }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="Edit the text" action="Save text">
      <PublicationFields form={form} />
    </Form>
  );
}

function PublicationFields({ form }: { form: FormState<PublicationValues> }): ReactNode {
  const { values } = form;
  const languages = languagesOf(values);
  const change = (next: readonly string[]): void => form.change({ languages: next.join(' ') });
  return (
    <>
      <SubjectFields form={form} />
      {languages.map((language, index) => (
        <fieldset key={language}>
          <legend>
            {languageName(language)}
            {index === 0 ? ' (main language)' : ''}
          </legend>
          <TextField label="Title" isRequired {...form.bind(fieldIn(language, 'title'))} />
          <TextField
            label={values.kind === 'YOU_SAID_WE_DID' ? 'Introduction' : 'Text'}
            hint="An empty line begins a paragraph. It must not identify a person or a case."
            isLong
            isRequired
            {...form.bind(fieldIn(language, 'body'))}
          />
          {values.kind === 'YOU_SAID_WE_DID'
            ? sectionNames.map((name) => (
                <TextField key={name} label={sections[name]} isLong {...form.bind(fieldIn(language, name))} />
              ))
            : null}
          {index === 0 ? null : (
            <button
              type="button"
              className="quiet"
              onClick={() => change(languages.filter((one) => one !== language))}
            >
              Remove {languageName(language)}
            </button>
          )}
        </fieldset>
      ))}
      <SelectField
        label="Add a language"
        name="addLanguage"
        value=""
        options={[
          ['', 'Choose a language'],
          ...offeredLanguages(values)
            .filter((language) => !languages.includes(language))
            .map((language) => [language, languageName(language)] as const),
        ]}
        onChange={(language) => {
          if (language !== '') change([...languages, language]);
        }}
      />
    </>
  );
}

/** The records that the publication is about. Some kinds require one. */
function SubjectFields({ form }: { form: FormState<PublicationValues> }): ReactNode {
  const { kind } = form.values;
  const first = optionsMax;
  const changes = usePolicyChangesQuery({ first });
  const items = useFeedbackItemsQuery({ first });
  const programs = useProgramsQuery({ first });
  return (
    <>
      <div className="columns">
        <SelectField
          label="Program"
          isRequired={kind === 'PROGRAM_REPORT'}
          options={[['', 'None'], ...optionsFrom(programs.data?.programs, ({ title }) => title)]}
          {...form.bind('programId')}
        />
        <SelectField
          label="Policy change"
          isRequired={kind === 'POLICY_CHANGE'}
          options={[['', 'None'], ...optionsFrom(changes.data?.policyChanges, ({ title }) => title)]}
          {...form.bind('policyChangeId')}
        />
        <SelectField
          label="Feedback item"
          isRequired={kind === 'FEEDBACK_RESPONSE'}
          options={[['', 'None'], ...optionsFrom(items.data?.feedbackItems, ({ summary }) => summary)]}
          {...form.bind('feedbackItemId')}
        />
      </div>
      <p className="hint">
        The residents who gave the feedback, also the feedback that led to the policy change, find the
        publication on the page of their feedback.
      </p>
    </>
  );
}
