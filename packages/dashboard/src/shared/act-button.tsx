import type { MutationHook } from '@rapport/client/mutation-hooks.ts';
import type { ReactNode } from 'react';

import { ConfirmButton } from './confirm-button.tsx';
import { failureOf, type Answer } from './form.tsx';
import { useIsShown } from './is-shown.ts';
import { FailureNotice, RequestError } from './states.tsx';

interface ActButtonProps<Data, Input> {
  label: string;
  /** The object of the action, for screen readers. The page can have several buttons with one label. */
  about?: string;
  /** The hook of the mutation. It sends no text. */
  useAct: MutationHook<Data, { readonly input: Input }>;
  input: NoInfer<Input>;
  /** For an action that cannot be undone: what follows. The button asks before it acts. */
  consequence?: string;
  /** The label of the button that acts after the question. */
  confirmLabel?: string;
  /** Called if the button is still shown. */
  onDone?: (data: Data) => void;
}

/** A button that sends a mutation without a text. It shows a refusal next to the button. */
export function ActButton<Data extends Readonly<Record<string, Answer>>, Input extends object>(
  props: ActButtonProps<Data, Input>,
): ReactNode {
  const { label, about, useAct, input, consequence, confirmLabel = label, onDone } = props;
  const isShown = useIsShown();
  const act = useAct({
    onSuccess: (data) => {
      if (failureOf(data) === null && isShown()) onDone?.(data);
    },
  });
  const failure = failureOf(act.data);
  const shared = { label, ...(about === undefined ? {} : { about }), isDisabled: act.isPending };
  const send = (): void => act.mutate({ input });
  return (
    <>
      {act.error ? <RequestError error={act.error} /> : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      {consequence === undefined ? (
        <button
          type="button"
          className="quiet"
          aria-label={about === undefined ? undefined : `${label}: ${about}`}
          disabled={act.isPending}
          onClick={send}
        >
          {label}
        </button>
      ) : (
        <ConfirmButton {...shared} consequence={consequence} confirmLabel={confirmLabel} onConfirm={send} />
      )}
    </>
  );
}
