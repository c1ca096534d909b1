import {
  useAnswerReviewQuestionMutation,
  useAskReviewQuestionsMutation,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { TextField } from '../shared/fields.tsx';
import { Form, useForm } from '../shared/form.tsx';
import { linesOf } from './decide-review.form.tsx';
import { nameOf, type Review } from './review.name.ts';

type ReviewQuestion = NonNullable<Review['questions']>[number];

interface AnswerProps {
  question: Pick<ReviewQuestion, 'id' | 'version' | 'question' | 'answer'>;
  onSaved: () => void;
}

/** Answers a question of a review, or changes its answer. */
export function AnswerQuestionForm({ question, onSaved }: AnswerProps): ReactNode {
  const form = useForm({
    draft: `answer to ${question.id}`,
    empty: { answer: question.answer ?? '' },
    useSave: useAnswerReviewQuestionMutation,
    isKeyed: false,
    inputOf: ({ answer }) => ({ id: question.id, expectedVersion: question.version, answer }),
    onSaved,
  });
  return (
    <Form form={form} label={`Answer to: ${question.question}`} action="Save answer" layout="plain">
      <TextField
        label="Answer"
        hint="With what shows it, such as a statute, a minute or the address of a document. Visible to staff only."
        isLong
        isRequired
        {...form.bind('answer')}
      />
    </Form>
  );
}

interface AskProps {
  review: Pick<Review, 'id' | 'kind' | 'subject'>;
  onSaved: () => void;
}

/** Asks more questions in a review. */
export function AskQuestionsForm({ review, onSaved }: AskProps): ReactNode {
  const form = useForm({
    draft: `questions of ${review.id}`,
    empty: { questions: '' },
    useSave: useAskReviewQuestionsMutation,
    isKeyed: false,
    inputOf: ({ questions }) => ({ id: review.id, questions: linesOf(questions) }),
    onSaved,
  });
  return (
    <Form form={form} label={`Questions in the ${nameOf(review)}`} action="Ask" layout="plain">
      <TextField
        label="Questions"
        hint="One per line. Each must be answered before an approval."
        isLong
        isRequired
        {...form.bind('questions')}
      />
    </Form>
  );
}
