import { useFocusGroupTranscriptQuery, useThemesQuery } from '@rapport/client/generated/hooks.ts';
import { useContext, useState, type ReactNode } from 'react';

import { setParameters, useParameters } from '../router.tsx';
import { optionsFrom, optionsMax, type Option } from '../shared/choices.ts';
import { SelectField } from '../shared/fields.tsx';
import { FormChoice } from '../shared/form-choice.tsx';
import { formatCount, formatCounted, formatDay } from '../shared/labels.ts';
import { Loading, RequestError } from '../shared/states.tsx';
import { useCan, ViewerContext } from '../viewer.context.ts';
import { CodeExcerptForm } from './code-excerpt.form.tsx';
import { AddExcerptForm, UpdateExcerptForm } from './excerpt.form.tsx';
import type { FocusGroup, Session } from './focus-group.ts';
import { ParticipantsPanel } from './participants.panel.tsx';

type Excerpt = Session['excerpts']['edges'][number]['node'];

const excerptsMax = 10;

/** A session: its participants, what they said, and the themes that coders found in it. */
export function TranscriptPanel({ focusGroup }: { focusGroup: FocusGroup }): ReactNode {
  const parameters = useParameters();
  const sessions = focusGroup.sessions.edges;
  const chosen = sessions.findIndex(({ node }) => node.id === parameters.get('session'));
  const index = Math.max(0, chosen);
  const after = parameters.get('after');
  const query = useFocusGroupTranscriptQuery({
    id: focusGroup.id,
    sessionAfter: sessions[index - 1]?.cursor ?? null,
    participantsFirst: optionsMax,
    excerptsFirst: excerptsMax,
    excerptsAfter: after,
  });
  const session = query.data?.focusGroup?.sessions.edges[0]?.node;
  return (
    <section aria-labelledby="transcript">
      <h2 id="transcript">Transcript</h2>
      {sessions.length > 1 ? (
        <SelectField
          label="Session"
          name="session"
          value={sessions[index]?.node.id ?? ''}
          options={sessions.map(({ node }) => [node.id, formatDay(node.heldOn)])}
          onChange={(value) => setParameters({ session: value, after: '', do: '' }, 'push')}
        />
      ) : null}
      {query.isPending ? <Loading what="the transcript" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {session ? (
        <SessionTranscript key={session.id} session={session} isOpen={focusGroup.closedAt === null} />
      ) : null}
    </section>
  );
}

function SessionTranscript({ session, isOpen }: { session: Session; isOpen: boolean }): ReactNode {
  const canWrite = useCan('excerpt.write') && isOpen;
  const themes = useThemesQuery({ first: optionsMax, filter: { isRetired: false } });
  const themeOptions = optionsFrom(themes.data?.themes, ({ name }) => name);
  const { participants, excerpts } = session;
  return (
    <>
      <ParticipantsPanel session={session} isOpen={isOpen} />
      <h3 id="excerpts">Excerpts ({formatCount(excerpts.totalCount)})</h3>
      {excerpts.totalCount === 0 ? <p className="hint">No excerpts yet.</p> : null}
      {canWrite ? (
        <FormChoice
          label="Add to the transcript"
          choices={[
            {
              name: 'excerpt',
              label: 'Add an excerpt',
              form: (
                <AddExcerptForm
                  sessionId={session.id}
                  participants={optionsFrom(participants, ({ code }) => code)}
                />
              ),
            },
          ]}
        />
      ) : null}
      {excerpts.edges.map(({ node }) => (
        <ExcerptCard key={node.id} excerpt={node} themes={themeOptions} canWrite={canWrite} />
      ))}
      {excerpts.totalCount > excerptsMax ? (
        <nav className="pager" aria-label="Pages of excerpts">
          <button type="button" className="quiet" onClick={() => setParameters({ after: '' }, 'push')}>
            First page
          </button>
          <button
            type="button"
            className="quiet"
            disabled={!excerpts.pageInfo.hasNextPage}
            onClick={() => setParameters({ after: excerpts.pageInfo.endCursor ?? '' }, 'push')}
          >
            Next
          </button>
        </nav>
      ) : null}
    </>
  );
}

interface ExcerptCardProps {
  excerpt: Excerpt;
  themes: readonly Option[];
  canWrite: boolean;
}

/** An excerpt. The decisions of other coders are hidden until the user asks, so that each coder decides alone. */
function ExcerptCard({ excerpt, themes, canWrite }: ExcerptCardProps): ReactNode {
  const name = useContext(ViewerContext)?.displayName;
  const [open, setOpen] = useState<'code' | 'correct' | 'decisions' | null>(null);
  const { participant, text, codings } = excerpt;
  const decisions = codings.edges.map(({ node }) => node);
  const own = decisions.find(({ coderName }) => coderName === name);
  const button = (kind: NonNullable<typeof open>, label: string): ReactNode => (
    <button
      type="button"
      className="quiet"
      aria-expanded={open === kind}
      onClick={() => setOpen(open === kind ? null : kind)}
    >
      {label}
    </button>
  );
  return (
    <article className="card" aria-label={`Excerpt of ${participant.code}`}>
      <p>
        <strong>{participant.code}</strong>: {text}
      </p>
      <p className="hint">
        Coded by {formatCounted(codings.totalCount, 'coder')}
        {own ? `, you found: ${namesOf(own)}` : ''}
      </p>
      <div className="actions">
        {canWrite ? button('code', own ? 'Change your coding' : 'Code it') : null}
        {codings.totalCount > 0 ? button('decisions', 'Show all decisions') : null}
        {canWrite ? button('correct', 'Correct the words') : null}
      </div>
      {open === 'code' && themes.length > 0 ? (
        <CodeExcerptForm
          excerptId={excerpt.id}
          themes={themes}
          chosen={own?.themes.map(({ id }) => id) ?? []}
          onSaved={() => setOpen(null)}
        />
      ) : null}
      {open === 'code' && themes.length === 0 ? (
        <p className="hint">The codebook has no themes in use. Add some first.</p>
      ) : null}
      {open === 'correct' ? <UpdateExcerptForm excerpt={excerpt} onSaved={() => setOpen(null)} /> : null}
      {open === 'decisions' ? (
        <ul className="notes" aria-label={`Decisions about the excerpt of ${participant.code}`}>
          {decisions.map((coding) => (
            <li key={coding.id}>
              {coding.coderName ?? 'Someone who has left the office'}: {namesOf(coding)}
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}

function namesOf({ themes }: { themes: readonly { readonly name: string }[] }): string {
  return themes.length === 0 ? 'no theme' : themes.map(({ name }) => name).join(', ');
}
