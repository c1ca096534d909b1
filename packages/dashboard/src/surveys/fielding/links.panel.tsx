import {
  useDisableSurveyLinkMutation,
  useSurveyLinksQuery,
  type SurveyLinkFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { isPayload } from '@rapport/client/result.ts';
import { useState, type ReactNode } from 'react';

import { ConfirmButton } from '../../shared/confirm-button.tsx';
import { DataTable } from '../../shared/data-table.tsx';
import { formatCount, formatMoment } from '../../shared/labels.ts';
import { Empty, FailureNotice, Loading, RequestError } from '../../shared/states.tsx';
import { useCan } from '../../viewer.context.ts';
import { CreateInvitationsForm } from './create-invitations.form.tsx';
import { CreateLinkForm, linkKinds, type CreatedLink } from './create-link.form.tsx';
import { InvitationsNotice, LinkNotice } from './secret.notice.tsx';

type LinkRow = SurveyLinkFieldsFragment;

const linksMax = 100;

/** The links by which a version is answered. */
export function LinksPanel({ versionId, isClosed }: { versionId: string; isClosed: boolean }): ReactNode {
  const query = useSurveyLinksQuery({ surveyVersionId: versionId, first: linksMax });
  const canWrite = useCan('surveyLink.write') && !isClosed;
  const [created, setCreated] = useState<CreatedLink | null>(null);
  const links = query.data?.surveyVersion?.links;
  return (
    <section aria-labelledby="links">
      <h2 id="links">Links</h2>
      {query.isPending ? <Loading what="the links" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {created ? <LinkNotice key={created.surveyLink.id} link={created} /> : null}
      {links?.edges.length === 0 ? <Empty>{isClosed ? 'No links.' : 'No links yet.'}</Empty> : null}
      {links && links.edges.length > 0 ? (
        <DataTable
          caption="Links to this version"
          isCaptionHidden
          rows={links.edges}
          keyOf={({ node }) => node.id}
          columns={[
            { header: 'Name', cell: ({ node }) => node.label },
            { header: 'Kind', cell: ({ node }) => linkKinds[node.kind] },
            { header: 'Responses', cell: ({ node }) => responsesOf(node) },
            { header: 'State', cell: ({ node }) => stateOf(node) },
            { header: 'Actions', cell: ({ node }) => (canWrite ? <LinkActions link={node} /> : null) },
          ]}
        />
      ) : null}
      {canWrite ? (
        <>
          <h3>New link</h3>
          <CreateLinkForm surveyVersionId={versionId} onCreated={setCreated} />
        </>
      ) : null}
    </section>
  );
}

function responsesOf({
  responseCount,
  maxResponses,
  kind,
  invitationCount,
  usedInvitationCount,
}: LinkRow): string {
  const count =
    formatCount(responseCount) + (maxResponses === null ? '' : ` of ${formatCount(maxResponses)}`);
  return kind === 'SINGLE_USE'
    ? `${count}, ${formatCount(usedInvitationCount)} of ${formatCount(invitationCount)} invitations used`
    : count;
}

function stateOf({ disabledAt, expiresAt }: LinkRow): string {
  if (disabledAt !== null) return `Disabled ${formatMoment(disabledAt)}`;
  return expiresAt === null ? 'In use' : `Ends ${formatMoment(expiresAt)}`;
}

function LinkActions({ link }: { link: LinkRow }): ReactNode {
  const disable = useDisableSurveyLinkMutation();
  const [csv, setCsv] = useState<string | null>(null);
  const [isInviting, setIsInviting] = useState(false);
  const result = disable.data?.disableSurveyLink;
  if (link.disabledAt !== null) return null;
  return (
    <>
      <div className="actions">
        {link.kind === 'SINGLE_USE' ? (
          <button
            type="button"
            className="quiet"
            aria-label={`New invitations: ${link.label}`}
            aria-expanded={isInviting}
            onClick={() => setIsInviting(!isInviting)}
          >
            New invitations
          </button>
        ) : null}
        <ConfirmButton
          label="Disable"
          about={link.label}
          consequence="Nobody can answer by this link any more. This cannot be undone."
          confirmLabel="Disable the link"
          isDisabled={disable.isPending}
          onConfirm={() => disable.mutate({ input: { id: link.id, expectedVersion: link.version } })}
        />
      </div>
      {isInviting ? <CreateInvitationsForm surveyLinkId={link.id} onCreated={setCsv} /> : null}
      {csv === null ? null : <InvitationsNotice csv={csv} />}
      {disable.error ? <RequestError error={disable.error} /> : null}
      {result && !isPayload(result) ? <FailureNotice failure={result} /> : null}
    </>
  );
}
