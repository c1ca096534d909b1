import type { ReactNode } from 'react';

import { ConfirmButton } from '../shared/confirm-button.tsx';
import { ConfirmFileTexts } from '../shared/confirm-file-texts.tsx';
import { formatCount, formatCounted } from '../shared/labels.ts';
import { OnlyNewField } from '../shared/only-new-field.tsx';
import { FailureNotice, Problems, RequestError } from '../shared/states.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import { FormatFields } from '../shared/format-fields.tsx';
import { ImportReport } from '../shared/import-report.tsx';
import { problemsOf } from './reading.ts';
import type { SurveyVersion } from './survey-version.ts';
import { useImport } from './use-import.ts';

type Import = ReturnType<typeof useImport>;

/** A file with responses. The user chooses it, checks it, corrects how it is read, and imports it as a whole. */
export function ImportPanel({ version }: { version: SurveyVersion }): ReactNode {
  const questions = version.questions.edges.map(({ node }) => node);
  const one = useImport(version);
  const problems = one.report ? problemsOf(one.reading) : [];
  return (
    <section className="card" aria-labelledby="import">
      <h2 id="import">Import responses</h2>
      <FileFields one={one} />
      {one.chosen ? (
        <details open={one.hasProposal || one.report !== null}>
          <summary>How the file is read</summary>
          <p className="hint">
            A check recognizes the format and fills these fields. Correct what is wrong, and check again. The
            import sends what is here.
          </p>
          <FormatFields
            format={one.reading}
            columns={one.chosen.columns}
            isDisabled={one.isBusy}
            onChange={one.edit}
          />
          <ColumnMapping
            questions={questions}
            columns={one.chosen.columns}
            reading={one.reading}
            isDisabled={one.isBusy}
            onChange={one.edit}
          />
        </details>
      ) : null}
      <Problems messages={problems} />
      {one.chosen ? (
        <div className="actions">
          <button type="button" disabled={one.isBusy} onClick={one.check}>
            Check file
          </button>
          <SendButton one={one} />
          <span className="hint">Checking does not import anything. An import takes all rows or none.</span>
        </div>
      ) : null}
      {one.progress === null ? null : (
        <p>
          <label htmlFor="import-upload">Uploading</label>{' '}
          <progress id="import-upload" max={1} value={one.progress} />
        </p>
      )}
      {one.errors.map((error) => (
        <RequestError key={error.message} error={error} />
      ))}
      {one.jobError ? <RequestError error={one.jobError} onRetry={one.retryJob} /> : null}
      {one.failure ? <FailureNotice failure={one.failure} /> : null}
      {one.hasLikelyTexts ? <ConfirmFileTexts isBusy={one.isBusy} onConfirm={one.confirmTexts} /> : null}
      {one.report ? <ImportReport report={one.report} /> : null}
    </section>
  );
}

function FileFields({ one }: { one: Import }): ReactNode {
  return (
    <div className="columns">
      <div className="field">
        <label htmlFor="import-file">CSV file</label>
        <input
          id="import-file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          disabled={one.isBusy}
          onChange={(event) => void one.choose(event.target.files?.[0], one.encoding)}
        />
      </div>
      <div className="field">
        <label htmlFor="import-encoding">Text encoding</label>
        <select
          id="import-encoding"
          value={one.encoding}
          disabled={one.isBusy}
          onChange={(event) =>
            void one.choose(
              one.chosen?.file,
              event.target.value === 'WINDOWS_1252' ? 'WINDOWS_1252' : 'UTF_8',
            )
          }
        >
          <option value="UTF_8">UTF-8</option>
          <option value="WINDOWS_1252">Windows-1252 (older spreadsheets)</option>
        </select>
      </div>
      <OnlyNewField of={one} />
    </div>
  );
}

/** Imports the file. With warnings or without a key, it says what follows and asks first. */
function SendButton({ one }: { one: Import }): ReactNode {
  const warnings = one.report?.warningCount ?? 0;
  const hasKey = one.reading.respondentKey !== '';
  const isDisabled = one.isBusy || !one.isChecked;
  if (!one.isChecked || (warnings === 0 && hasKey)) {
    return (
      <button type="button" disabled={isDisabled} onClick={one.send}>
        Import file
      </button>
    );
  }
  const rows = (one.report?.rowsRead ?? 0) - (one.report?.rowsKnown ?? 0);
  const people = hasKey
    ? ''
    : ` No column names the respondents, so ${formatCounted(rows, 'row')} would count as ${rows === 1 ? '1 person' : `${formatCount(rows)} people`}.`;
  const issues = warnings === 0 ? '' : ` The check has ${formatCounted(warnings, 'warning')}.`;
  return (
    <ConfirmButton
      label="Import file"
      consequence={`${people}${issues} Import the file anyway?`.trim()}
      confirmLabel="Import the file"
      isDisabled={isDisabled}
      onConfirm={one.send}
    />
  );
}
