import { useCloseFocusGroupMutation, useFocusGroupQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link, useParameters } from '../router.tsx';
import { ActButton } from '../shared/act-button.tsx';
import { languageName } from '../shared/choices.ts';
import { FormChoice } from '../shared/form-choice.tsx';
import { dimensions, formatDay, formatMoment, isOneOf } from '../shared/labels.ts';
import { Fact, RecordPage } from '../shared/record-page.tsx';
import { useCan } from '../viewer.context.ts';
import { AgreementPanel } from './agreement.panel.tsx';
import type { FocusGroup } from './focus-group.ts';
import { UpdateFocusGroupForm } from './focus-group.form.tsx';
import { consentForms, RecordSessionForm } from './session.form.tsx';
import { ThemeTablePanel } from './theme-table.panel.tsx';
import { TranscriptPanel } from './transcript.panel.tsx';

export function FocusGroupPage({ id }: { id: string }): ReactNode {
  const chosen = useParameters().get('by') ?? '';
  const by = isOneOf(dimensions, chosen) ? chosen : null;
  const canReadWords = useCan('excerpt.read');
  const query = useFocusGroupQuery({ id, by }, { placeholderData: (previous) => previous });
  return (
    <RecordPage
      kind="focus group"
      list={['focus-groups', 'All focus groups']}
      query={query}
      record={query.data?.focusGroup}
      titleOf={({ title }) => title}
    >
      {(focusGroup) => (
        <>
          <Facts focusGroup={focusGroup} />
          <Sessions focusGroup={focusGroup} />
          {canReadWords && focusGroup.sessions.totalCount > 0 ? (
            <>
              <TranscriptPanel focusGroup={focusGroup} />
              <AgreementPanel id={focusGroup.id} />
            </>
          ) : null}
          <ThemeTablePanel focusGroup={focusGroup} by={by} />
        </>
      )}
    </RecordPage>
  );
}

function Facts({ focusGroup }: { focusGroup: FocusGroup }): ReactNode {
  const canWrite = useCan('focusGroup.write');
  const { id, version, question, recruitment, program, closedAt } = focusGroup;
  return (
    <section className="card" aria-label="About the focus group">
      <p>
        <span className="badge">{closedAt === null ? 'Open' : 'Closed and frozen'}</span>
        {closedAt === null ? null : <span className="hint"> {formatMoment(closedAt)}</span>}
      </p>
      <p>{question}</p>
      <dl>
        <Fact name="Recruitment">{recruitment}</Fact>
        <Fact name="Program">
          {program ? <Link to={['programs', program.id]}>{program.title}</Link> : null}
        </Fact>
      </dl>
      {canWrite && closedAt === null ? (
        <FormChoice
          label="Steps"
          choices={[
            { name: 'edit', label: 'Edit', form: <UpdateFocusGroupForm focusGroup={focusGroup} /> },
            { name: 'session', label: 'New session', form: <RecordSessionForm focusGroupId={id} /> },
          ]}
        >
          <ActButton
            label="Close and freeze"
            useAct={useCloseFocusGroupMutation}
            input={{ id, expectedVersion: version }}
            consequence="The table of themes is frozen, and nothing can be added to the focus group. This cannot be undone."
            confirmLabel="Close it and freeze its table"
          />
        </FormChoice>
      ) : null}
    </section>
  );
}

function Sessions({ focusGroup }: { focusGroup: FocusGroup }): ReactNode {
  const sessions = focusGroup.sessions.edges.map(({ node }) => node);
  return (
    <section className="card" aria-labelledby="sessions">
      <h2 id="sessions">Sessions</h2>
      {sessions.length === 0 ? <p className="hint">No sessions recorded yet.</p> : null}
      <ul className="notes" aria-labelledby="sessions">
        {sessions.map(({ id, heldOn, language, place, consentForm, consentText }) => (
          <li key={id}>
            {formatDay(heldOn)}
            {place === null ? '' : `, ${place}`}, {languageName(language)}
            <details>
              <summary>Consent: {consentForms[consentForm].toLowerCase()}</summary>
              <p lang={language}>{consentText}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
