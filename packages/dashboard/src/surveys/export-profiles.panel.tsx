import {
  useRemoveExportProfileMutation,
  type ExportProfileFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { ActButton } from '../shared/act-button.tsx';
import { FormChoice } from '../shared/form-choice.tsx';
import { labelOf } from '../shared/labels.ts';
import { useCan } from '../viewer.context.ts';
import { ExportProfileForm } from './export-profile.form.tsx';
import type { SurveyVersion } from './survey-version.ts';

interface ExportProfilesPanelProps {
  version: SurveyVersion;
  language: string | null;
  /** The user's own profiles and the shared ones. */
  profiles: readonly ExportProfileFieldsFragment[];
}

/** The saved profiles of the survey. The person who made one can remove it. */
export function ExportProfilesPanel({ version, language, profiles }: ExportProfilesPanelProps): ReactNode {
  const canWrite = useCan('export.write');
  return (
    <section aria-labelledby="profiles">
      <h3 id="profiles">Export profiles</h3>
      {profiles.length === 0 ? <p className="hint">No saved profiles yet.</p> : null}
      <ul className="notes" aria-labelledby="profiles">
        {profiles.map((profile) => (
          <li key={profile.id}>
            {profile.name} <span className="badge">{labelOf(profile.visibility)}</span>{' '}
            <span className="hint">{choicesOf(profile)}</span>
            {canWrite ? (
              <div className="actions">
                <ActButton
                  label="Remove"
                  about={profile.name}
                  useAct={useRemoveExportProfileMutation}
                  input={{ id: profile.id, expectedVersion: profile.version }}
                  consequence="Nobody can use the profile any more. Exports that were made with it stay."
                  confirmLabel="Remove the profile"
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {canWrite ? (
        <FormChoice
          label="Add an export profile"
          choices={[
            {
              name: 'profile',
              label: 'New export profile',
              form: <ExportProfileForm version={version} language={language} />,
            },
          ]}
        />
      ) : null}
    </section>
  );
}

function choicesOf({
  formats,
  form,
  versionNumbers,
  codes,
  kAnonymity,
}: ExportProfileFieldsFragment): string {
  return [
    formats.join(', '),
    labelOf(form).toLowerCase(),
    versionNumbers.length === 0 ? 'every version' : `versions ${versionNumbers.join(', ')}`,
    ...(codes.length === 0 ? [] : [codes.join(', ')]),
    ...(kAnonymity === null ? [] : [`at least ${kAnonymity} people in a group`]),
  ].join('; ');
}
