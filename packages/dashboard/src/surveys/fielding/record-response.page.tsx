import { usePreviewSurveyVersionQuery, useRecordResponseMutation } from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import type { Entries, Questionnaire } from '@rapport/client/survey/entries.ts';
import { SurveyForm, type SurveyResponse } from '@rapport/client/survey/survey-form.tsx';
import { useState, type ReactNode } from 'react';

import { Link } from '../../router.tsx';
import { languageName } from '../../shared/choices.ts';
import { useDraft } from '../../shared/draft.ts';
import { SelectField, TextField } from '../../shared/fields.tsx';
import { useIdempotencyKey } from '../../shared/idempotency.ts';
import { Page } from '../../shared/page.tsx';
import { Empty, FailureNotice, Loading, RequestError } from '../../shared/states.tsx';

/** Staff enter responses that were given on paper, one after the other. */
export function RecordResponsePage({ id }: { id: string }): ReactNode {
  const query = usePreviewSurveyVersionQuery({ id });
  const survey = query.data?.previewSurveyVersion;
  const [saved, setSaved] = useState<readonly string[]>([]);
  return (
    <Page title={survey ? `Paper response: ${survey.title}` : 'Paper response'}>
      <p>
        <Link to={['survey-versions', id, 'fielding']}>Back to fielding</Link>
      </p>
      {query.isPending ? <Loading what="the questionnaire" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {survey === null ? <Empty>This version does not exist.</Empty> : null}
      {saved.length > 0 ? (
        <p role="status">
          {saved.at(-1)} {saved.length} entered on this page.
        </p>
      ) : null}
      {survey ? (
        <Entry key={saved.length} id={id} survey={survey} onSaved={(words) => setSaved([...saved, words])} />
      ) : null}
    </Page>
  );
}

interface EntryProps {
  id: string;
  survey: Questionnaire;
  onSaved: (words: string) => void;
}

const empty = { entries: '{}', respondentKey: '', answeredOn: '', language: '' };

function Entry({ id, survey, onSaved }: EntryProps): ReactNode {
  const { values, change, discard } = useDraft(`response to ${id}`, empty);
  const record = useRecordResponseMutation();
  const idempotency = useIdempotencyKey();
  const { respondentKey, answeredOn } = values;
  const language = survey.languages.find((tag) => tag === values.language) ?? survey.languages[0] ?? 'en';
  const result = record.data?.recordResponse;
  const send = (response: SurveyResponse): void => {
    const input = {
      surveyVersionId: id,
      entryMode: 'PAPER' as const,
      respondentKey: respondentKey.trim() === '' ? null : respondentKey,
      answeredOn: answeredOn === '' ? null : answeredOn,
      ...response,
    };
    record.mutate(
      { input: { ...input, idempotencyKey: idempotency.keyFor(input) } },
      {
        onSuccess: ({ recordResponse }) => {
          if (!isPayload(recordResponse)) return;
          discard();
          onSaved(
            recordResponse.outcome === 'ACCEPTED'
              ? 'The response is saved.'
              : 'A quota was full, so the response does not count and its answers are not kept.',
          );
        },
      },
    );
  };
  return (
    <div className="card">
      <div className="columns">
        <TextField
          label="Number of the form"
          name="respondentKey"
          hint="A pseudonym. No two responses have the same."
          value={respondentKey}
          onChange={(text) => change({ respondentKey: text })}
        />
        <TextField
          label="Day of the answers"
          name="answeredOn"
          type="date"
          hint="Today if it is empty."
          value={answeredOn}
          onChange={(day) => change({ answeredOn: day })}
        />
        {survey.languages.length > 1 ? (
          <SelectField
            label="Language of the form"
            name="language"
            value={language}
            options={survey.languages.map((tag) => [tag, languageName(tag)])}
            onChange={(tag) => change({ language: tag })}
          />
        ) : null}
      </div>
      <SurveyForm
        survey={survey}
        language={language}
        entries={JSON.parse(values.entries) as Entries}
        onEntries={(entries) => change({ entries: JSON.stringify(entries) })}
        onSend={send}
        action={record.isPending ? 'Saving …' : 'Save response'}
        isPending={record.isPending}
      >
        {record.error ? <RequestError error={record.error} /> : null}
        {result && !isPayload(result) ? <FailureNotice failure={result} /> : null}
      </SurveyForm>
    </div>
  );
}
