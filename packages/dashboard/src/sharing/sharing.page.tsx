import {
  useDataSharingAgreementsQuery,
  type DataSharingAgreementFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { setParameters, useParameters } from '../router.tsx';
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
  return (
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
        ...(canPreview ? [{ header: 'Preview', cell: (one: Agreement) => <Preview agreement={one} /> }] : []),
        { header: 'Next step', cell: (one) => <NextStep agreement={one} isAgency={isAgency} /> },
      ]}
    />
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

/** The figures that the agency would see by an offer or an accepted agreement. They open below the button. */
function Preview({ agreement }: { agreement: Agreement }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  if (!['OFFERED', 'ACCEPTED'].includes(agreement.status)) return 'Nothing';
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-expanded={isOpen}
        aria-label={`Preview: agreement with ${agreement.agencyName}, ${agreement.purpose}`}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? 'Close preview' : 'Preview'}
      </button>
      {isOpen ? <SharingPreview agreement={agreement} /> : null}
    </>
  );
}

/** The moves that the reader can make. A form opens below the button. */
function NextStep({ agreement, isAgency }: { agreement: Agreement; isAgency: boolean }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const canEnd = useCan('sharing.write') && ['OFFERED', 'ACCEPTED'].includes(agreement.status);
  const canAnswer = useCan('sharingAnswer.write') && agreement.status === 'OFFERED';
  if (!canEnd && !canAnswer) {
    if (agreement.status !== 'OFFERED') return 'None';
    return isAgency ? 'An administrator of this agency answers.' : 'The agency answers.';
  }
  const verb = canAnswer ? 'Answer' : agreement.status === 'OFFERED' ? 'Withdraw' : 'Revoke';
  const other = canAnswer ? agreement.officeName : agreement.agencyName;
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-expanded={isOpen}
        aria-label={`${verb}: agreement with ${other}, ${agreement.purpose}`}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? 'Close' : verb}
      </button>
      {isOpen && canAnswer ? (
        <>
          <AnswerOfferForm agreement={agreement} isAccepted />
          <AnswerOfferForm agreement={agreement} isAccepted={false} />
        </>
      ) : null}
      {isOpen && canEnd ? <EndSharingForm agreement={agreement} /> : null}
    </>
  );
}
