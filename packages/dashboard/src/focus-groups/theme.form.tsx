import {
  useCreateThemeMutation,
  useThemesQuery,
  useUpdateThemeMutation,
  type ThemeFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { optionsFrom, optionsMax } from '../shared/choices.ts';
import { SelectField, TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm, type FormState } from '../shared/form.tsx';

type Values = Readonly<Record<'code' | 'name' | 'definition', string>>;

function ThemeFields<V extends Values>({ form }: { form: FormState<V> }): ReactNode {
  return (
    <>
      <div className="columns">
        <TextField label="Name" isRequired {...form.bind('name')} />
        <TextField
          label="Code"
          hint="It names the theme in files, such as slow-answers."
          isRequired
          {...form.bind('code')}
        />
      </div>
      <TextField
        label="Definition"
        hint="When to use the theme, and when not."
        isLong
        isRequired
        {...form.bind('definition')}
      />
    </>
  );
}

export function CreateThemeForm(): ReactNode {
  const themes = useThemesQuery({ first: optionsMax, filter: { isRetired: false } });
  const form = useForm({
    draft: 'theme',
    empty: { code: '', name: '', definition: '', parentId: '' },
    useSave: useCreateThemeMutation,
    isKeyed: true,
    inputOf: ({ parentId, ...texts }) => ({ ...texts, ...(parentId === '' ? {} : { parentId }) }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label="New theme" action="Add theme">
      <ThemeFields form={form} />
      <SelectField
        label="Wider theme"
        hint="It belongs to no other theme itself."
        options={[['', 'None'], ...optionsFrom(themes.data?.themes, ({ name }) => name)]}
        {...form.bind('parentId')}
      />
    </Form>
  );
}

export function UpdateThemeForm({ theme }: { theme: ThemeFieldsFragment }): ReactNode {
  const { id, version, code, name, definition } = theme;
  const form = useForm({
    draft: `theme ${id}`,
    empty: { code, name, definition },
    useSave: useUpdateThemeMutation,
    isKeyed: false,
    inputOf: (values) => ({ id, expectedVersion: version, ...values }),
    onSaved: closeForm,
  });
  return (
    <Form form={form} label={`Change ${name}`} action="Save theme">
      <ThemeFields form={form} />
    </Form>
  );
}
