import { useReplyToFeedbackMutation } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { languageName, textsOf } from '../shared/choices.ts';
import { TextField } from '../shared/fields.tsx';
import { closeForm } from '../shared/form-choice.tsx';
import { Form, useForm } from '../shared/form.tsx';
import type { FeedbackItem } from './feedback-item.ts';

/** Replies in public, in the language of the feedback and in those of the public site. */
export function ReplyToFeedbackForm({ item }: { item: FeedbackItem }): ReactNode {
  const languages = [...new Set([item.language, 'en', 'es'])];
  const form = useForm({
    draft: `reply to ${item.id}`,
    empty: Object.fromEntries(languages.map((language) => [language, ''])),
    useSave: useReplyToFeedbackMutation,
    isKeyed: false,
    paths: (values) =>
      Object.fromEntries(textsOf(values).map(({ language }, index) => [language, `publicReply.${index}`])),
    inputOf: (values) => ({
      id: item.id,
      expectedVersion: item.version,
      publicReply: textsOf(values),
    }),
    onSaved: closeForm,
  });
  return (
    <Form
      form={form}
      label="Reply in public"
      action="Publish reply"
      isReady={textsOf(form.values).length > 0}
    >
      {item.repliedAt === null ? null : (
        <p className="hint">The new reply takes the place of the one before, in all languages.</p>
      )}
      {languages.map((language) => (
        <TextField
          key={language}
          label={`Reply in ${languageName(language)}`}
          isLong
          {...form.bind(language)}
        />
      ))}
    </Form>
  );
}
