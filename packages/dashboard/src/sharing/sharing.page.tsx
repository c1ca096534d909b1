import {
  useDataSharingAgreementsQuery,
  type DataSharingAgreementFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { setParameters, useParameters } from '../router.tsx';
import { OpenForm } from '../shared/form-choice.tsx';
import { formatDay, labelOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { RecordList } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { AnswerOfferForm, EndSharingForm } from './end-sharing.form.tsx';
import { OfferSharingForm } from './offer-sharing.form.tsx';
import { FigureUses } from './figure-uses.panel.tsx';
import { SharingPreview } from './sharing-preview.panel.tsx';

type Agreement = DataSharingAgreementFieldsFragment;
const pageSize = 20;

/** The agreements of an office with state agencies, or of an agency with offices. */
export function SharingPage(): ReactNode {
  const canOffer = useCan('sharing.write');
  const canReadUses = useCan('figureUse.read');
  const isOffering = useParameters().get('new') === 'offer';
  const setIsOffering = (isOpen: boolean): void => setParameters({ new: isOpen ? 'offer' : '' }, 'push');
  return (
    <Page title="Data sharing">
      <div className="heading">
        <h2 id="agreements">Agreements</h2>
        {canOffer ? (
          <button type="button" aria-expanded={isOffering} onClick={() => setIsOffering(!isOffering)}>
            {isOffering ? 'Close form' : 'New offer'}
          </button>
        ) : null}
      </div>
      {isOffering && canOffer ? <OfferSharingForm onSaved={() => setIsOffering(false)} /> : null}
      <Agreements />
      {canReadUses ? <FigureUses /> : null}
    </Page>
  );
}

function Agreements(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const query = useDataSharingAgreementsQuery(page);
  const isAgency = useCan('sharingAnswer.write') || !useCan('figureUse.read');
  const canPreview = useCan('observation.read');
  const preview = (one: Agreement): ReactNode =>
    isCurrent(one) ? (
      <PartButton part="preview" label="Preview" agreement={one} party={one.agencyName} />
    ) : (
      'Nothing'
    );
  return (
    <>
      <RecordList
        row="agreement"
        caption="Agreements, newest first"
        query={query}
        list={query.data?.dataSharingAgreements}
        empty={
          isAgency
            ? 'No office has offered figures yet. An administrator of an office makes the offer.'
            : 'No agreements yet. Nothing of this office is shared.'
        }
        size={pageSize}
        onTurn={turn}
        columns={[
          isAgency
            ? { header: 'Office', cell: ({ officeName }) => officeName }
            : { header: 'Agency', cell: ({ agencyName }) => agencyName },
          { header: 'Purpose', cell: ({ purpose }) => purpose },
          { header: 'Status', cell: (one) => <Status agreement={one} /> },
          { header: 'In force', cell: (one) => inForce(one) },
          { header: 'Shared figures', cell: ({ lines }) => lines.map(lineText).join('; ') },
          ...(canPreview ? [{ header: 'Preview', cell: preview }] : []),
          { header: 'Next step', cell: (one) => <NextStep agreement={one} isAgency={isAgency} /> },
        ]}
      />
      <OpenPart agreements={query.data?.dataSharingAgreements.edges.map(({ node }) => node) ?? []} />
    </>
  );
}

function Status({ agreement: { status, answerNote, endReason } }: { agreement: Agreement }): ReactNode {
  const note = endReason ?? answerNote;
  return (
    <>
      {labelOf(status)}
      {note === null ? null : <p className="hint">{note}</p>}
    </>
  );
}

const inForce = ({ inForceFrom, inForceTo }: Agreement): string =>
  inForceTo === null
    ? `From ${formatDay(inForceFrom)}`
    : `${formatDay(inForceFrom)} to ${formatDay(inForceTo)}`;

const lineText = ({ indicatorCode, dimension, kind }: Agreement['lines'][number]): string =>
  [
    indicatorCode,
    dimension === null ? null : `by ${labelOf(dimension).toLowerCase()}`,
    kind === 'EVALUATION' ? '(effects of evaluations)' : null,
  ]
    .filter((part) => part !== null)
    .join(' ');

/** The parts of an agreement that open below the list. One is open at a time, and it is in the address. */
type Part = 'preview' | 'answer' | 'end';

interface PartButtonProps {
  part: Part;
  label: string;
  agreement: Agreement;
  /** The other party. */
  party: string;
}

function PartButton({ part, label, agreement: { id, purpose }, party }: PartButtonProps): ReactNode {
  const parameters = useParameters();
  const isOpen = parameters.get(part) === id;
  return (
    <button
      type="button"
      className="quiet"
      aria-expanded={isOpen}
      aria-label={`${isOpen ? 'Close' : label}: agreement with ${party}, ${purpose}`}
      onClick={() => setParameters({ preview: '', answer: '', end: '', [part]: isOpen ? '' : id }, 'push')}
    >
      {isOpen ? 'Close' : label}
    </button>
  );
}

const isCurrent = ({ status }: Agreement): boolean => status === 'OFFERED' || status === 'ACCEPTED';

/** The move that the reader can make, or who makes it. */
function NextStep({ agreement, isAgency }: { agreement: Agreement; isAgency: boolean }): ReactNode {
  const canEnd = useCan('sharing.write');
  const canAnswer = useCan('sharingAnswer.write');
  const { status, officeName, agencyName } = agreement;
  if (canAnswer && status === 'OFFERED') {
    return <PartButton part="answer" label="Answer" agreement={agreement} party={officeName} />;
  }
  if (canEnd && isCurrent(agreement)) {
    const label = status === 'OFFERED' ? 'Withdraw' : 'Revoke';
    return <PartButton part="end" label={label} agreement={agreement} party={agencyName} />;
  }
  if (status !== 'OFFERED') return 'None';
  return isAgency ? 'An administrator of this agency answers.' : 'The agency answers.';
}

/** The part of an agreement that is open. */
function OpenPart({ agreements }: { agreements: readonly Agreement[] }): ReactNode {
  const parameters = useParameters();
  const canEnd = useCan('sharing.write');
  const canAnswer = useCan('sharingAnswer.write');
  const canPreview = useCan('observation.read');
  const openIn = (part: Part): Agreement | undefined =>
    agreements.find((one) => one.id === parameters.get(part) && isCurrent(one));
  const [previewed, answered, ended] = [openIn('preview'), openIn('answer'), openIn('end')];
  return (
    <>
      {canPreview && previewed ? (
        <OpenForm key={`preview ${previewed.id}`}>
          <SharingPreview agreement={previewed} />
        </OpenForm>
      ) : null}
      {canAnswer && answered?.status === 'OFFERED' ? (
        <OpenForm key={`answer ${answered.id}`}>
          <section className="card" aria-label="Answer to the offer">
            <h3>
              {answered.officeName}: {answered.purpose}
            </h3>
            <AnswerOfferForm agreement={answered} isAccepted />
            <AnswerOfferForm agreement={answered} isAccepted={false} />
          </section>
        </OpenForm>
      ) : null}
      {canEnd && ended ? (
        <OpenForm key={`end ${ended.id}`}>
          <section className="card" aria-label="End of the agreement">
            <h3>
              {ended.agencyName}: {ended.purpose}
            </h3>
            <EndSharingForm agreement={ended} />
          </section>
        </OpenForm>
      ) : null}
    </>
  );
}
