import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { FileImport } from '../shared/file-import.tsx';
import { Page } from '../shared/page.tsx';
import { useCan } from '../viewer.context.ts';

/** Imports feedback items from a file, such as the list of a 311 service or of a town hall. */
export function ImportFeedbackPage(): ReactNode {
  const canWrite = useCan('feedback.write');
  const canTriage = useCan('feedbackTriage.write');
  return (
    <Page title="Import feedback">
      <p>
        <Link to={['feedback']}>All feedback</Link>
      </p>
      {canWrite && canTriage ? (
        <FileImport title="File of feedback items" kind="FEEDBACK" dataset={{ table: 'FEEDBACK' }}>
          <p className="hint">
            One item in a row. Items that were decided before keep their decision with its reason. Leave out
            names, addresses and telephone numbers: columns that are not mapped are not read.
          </p>
        </FileImport>
      ) : (
        <p>An import needs the permission to record and triage feedback.</p>
      )}
    </Page>
  );
}
