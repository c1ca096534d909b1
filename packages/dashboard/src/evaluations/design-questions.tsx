import type { ReactNode } from 'react';

import { SelectField } from '../shared/fields.tsx';
import {
  designFor,
  designs,
  questions,
  shownQuestions,
  type DesignAnswers,
  type Question,
} from './design.questions.ts';

/** Asks plain questions until the design is known, and says what it can show. */
export function DesignQuestions({
  answers,
  onAnswer,
}: {
  answers: DesignAnswers;
  onAnswer: (question: Question, answer: string) => void;
}): ReactNode {
  const design = designFor(answers);
  return (
    <>
      {shownQuestions(answers).map((question) => (
        <SelectField
          key={question}
          label={questions[question]}
          name={question}
          value={answers[question]}
          options={[
            ['', 'Choose'],
            ['YES', 'Yes'],
            ['NO', 'No'],
          ]}
          onChange={(value) => onAnswer(question, value)}
        />
      ))}
      {design === null ? null : (
        <p role="status" className="notice">
          <strong>{designs[design].name}.</strong> {designs[design].words}
        </p>
      )}
    </>
  );
}
