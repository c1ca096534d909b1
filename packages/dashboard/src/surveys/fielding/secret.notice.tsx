import { useState, type ReactNode } from 'react';

import type { CreatedLink } from './create-link.form.tsx';

/** The address of a new link, with a button to copy it and a QR code. It cannot be shown again. */
export function LinkNotice({ link }: { link: CreatedLink }): ReactNode {
  const { address, token, qrCode, surveyLink } = link;
  const secret = address ?? token;
  const [isCopied, setIsCopied] = useState(false);
  if (secret === null) return null;
  const copy = (): void => {
    navigator.clipboard.writeText(secret).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  };
  const picture = qrCode === null ? null : `data:image/svg+xml,${encodeURIComponent(qrCode)}`;
  return (
    <div role="status" className="notice">
      <p>
        The link “{surveyLink.label}” is ready. Copy it now: it is shown only once, and responses do not tell
        who used it.
      </p>
      <p>
        <code>{secret}</code>
      </p>
      <div className="actions">
        <button type="button" className="quiet" onClick={copy}>
          {isCopied ? 'Copied' : 'Copy the link'}
        </button>
        {picture === null ? null : (
          <a href={picture} download="survey-link.svg">
            Download the QR code
          </a>
        )}
      </div>
      {picture === null ? null : (
        <img className="qr-code" src={picture} alt={`QR code of the link ${surveyLink.label}`} />
      )}
    </div>
  );
}

/** A file with the secrets of invitations. It cannot be made again. */
export function InvitationsNotice({ csv }: { csv: string }): ReactNode {
  return (
    <div role="status" className="notice">
      <p>The invitations are ready. Download them now: they are shown only once.</p>
      <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`} download="invitations.csv">
        Download invitations.csv
      </a>
    </div>
  );
}
