import { Fragment, useEffect, useRef, type ReactNode } from 'react';

import { setParameters, useParameters } from '../router.tsx';

/** A form of a page, and the button that opens it. */
export interface Choice {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  readonly form: ReactNode;
}

/** Closes the form that is open. */
export function closeForm(): void {
  setParameters({ do: '' }, 'push');
}

interface FormChoiceProps {
  /** The purpose of the buttons, for screen readers. */
  label: string;
  choices: readonly Choice[];
  /** More buttons, which act at once. */
  children?: ReactNode;
}

/** Buttons that open the forms of a page, one at a time. The open form is below them, and in the address. */
export function FormChoice({ label, choices, children }: FormChoiceProps): ReactNode {
  const open = useParameters().get('do') ?? '';
  const chosen = choices.find(({ name }) => name === open);
  return (
    <>
      <div role="group" aria-label={label} className="actions">
        {choices.map(({ name, label: words }) => (
          <Fragment key={name}>
            <button
              type="button"
              className="quiet"
              aria-expanded={name === open}
              onClick={() => setParameters({ do: name === open ? '' : name }, 'push')}
            >
              {words}
            </button>{' '}
          </Fragment>
        ))}
        {children}
      </div>
      {chosen ? <OpenForm key={chosen.name}>{chosen.form}</OpenForm> : null}
    </>
  );
}

/** Takes the focus to its first field when it opens. */
export function OpenForm({ children }: { children: ReactNode }): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  return <div ref={frame}>{children}</div>;
}
