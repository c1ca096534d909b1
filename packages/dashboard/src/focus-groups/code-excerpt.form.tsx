import { useCodeExcerptMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import type { Option } from '../shared/choices.ts';
import { CheckField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';

interface CodeExcerptFormProps {
  excerptId: string;
  /** The themes in use. */
  themes: readonly Option[];
  /** The themes of the user's earlier decision. */
  chosen: readonly string[];
  onSaved: () => void;
}

/** The user's decision about an excerpt: its themes, or none. */
export function CodeExcerptForm({ excerptId, themes, chosen, onSaved }: CodeExcerptFormProps): ReactNode {
  const empty: Readonly<Record<string, string>> = Object.fromEntries(
    themes.map(([id]) => [id, chosen.includes(id) ? 'yes' : '']),
  );
  const form = useForm({
    draft: `coding of ${excerptId}`,
    empty,
    useSave: useCodeExcerptMutation,
    isKeyed: false,
    inputOf: (values) => ({
      excerptId,
      themeIds: themes.map(([id]) => id).filter((id) => values[id] === 'yes'),
    }),
    onSaved,
  });
  return (
    <Form form={form} label="Code the excerpt" action="Save coding" layout="plain">
      <fieldset>
        <legend>Themes in the excerpt</legend>
        <p className="hint">
          Choose none if it has none. The decision replaces your earlier one, and no other coder’s.
        </p>
        {themes.map(([id, name]) => (
          <CheckField
            key={id}
            label={name}
            name={id}
            isChecked={form.values[id] === 'yes'}
            onChange={(isChecked) => form.change({ [id]: isChecked ? 'yes' : '' })}
          />
        ))}
      </fieldset>
    </Form>
  );
}
