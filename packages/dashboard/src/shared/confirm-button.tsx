import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

interface ConfirmButtonProps {
  /** The label of the button, such as "Complete". */
  label: string;
  /** The object of the action, for screen readers. The page can have several buttons with one label. */
  about?: string;
  /** The consequences of the action, and that it cannot be undone. */
  consequence: string;
  /** The label of the button that acts, such as "Complete the program". */
  confirmLabel: string;
  isDisabled?: boolean;
  onConfirm: () => void;
}

/** A button for an action that cannot be undone. It says what follows and asks before it acts. */
export function ConfirmButton(props: ConfirmButtonProps): ReactNode {
  const { label, about, consequence, confirmLabel, isDisabled = false, onConfirm } = props;
  const [isAsking, setIsAsking] = useState(false);
  const id = useId();
  const ask = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
    else if (wasAsking.current) ask.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  if (!isAsking) {
    return (
      <button
        ref={ask}
        type="button"
        className="quiet"
        aria-label={about === undefined ? undefined : `${label}: ${about}`}
        disabled={isDisabled}
        onClick={() => setIsAsking(true)}
      >
        {label}
      </button>
    );
  }
  return (
    <div
      role="alertdialog"
      aria-label={confirmLabel}
      aria-describedby={id}
      className="confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setIsAsking(false);
      }}
    >
      <p id={id}>{consequence}</p>
      <button
        type="button"
        disabled={isDisabled}
        onClick={() => {
          setIsAsking(false);
          onConfirm();
        }}
      >
        {confirmLabel}
      </button>
      <button ref={keep} type="button" className="quiet" onClick={() => setIsAsking(false)}>
        Not now
      </button>
    </div>
  );
}
