import type { MutationHook } from '@rapport/client/mutation-hooks.ts';
import type { RapportError } from '@rapport/client/errors.ts';
import { inputProblems, isFailure, type Failure } from '@rapport/client/result.ts';
import { useEffect, useState, type ReactNode, type RefObject } from 'react';

import { ConfirmButton } from './confirm-button.tsx';
import { ConfirmText, type TextConfirmation } from './confirm-text.tsx';
import { useDraft } from './draft.ts';
import { useFocusOnProblem } from './fields.tsx';
import { useIdempotencyKey } from './idempotency.ts';
import { useIsShown } from './is-shown.ts';
import { Problems, RequestError } from './states.tsx';

/** The answer of a mutation. */
export type Answer = Failure | { readonly __typename: `${string}Payload` };
type Problems<V> = Partial<Record<keyof V & string, string>>;
type Paths<V> = Partial<Record<keyof V & string, string>>;

interface FormOptions<V, Data, Input> {
  /** The name of the draft that the tab keeps. */
  draft: string;
  /** The values of an empty form. Their names are those of the fields of the input. */
  empty: V;
  /** The hook of the mutation. */
  useSave: MutationHook<Data, { readonly input: Input }>;
  /** The input without its idempotency key and the confirmation of its texts. */
  inputOf: (values: V) => NoInfer<Input>;
  /** Whether the input has an idempotency key, which makes a retry safe. */
  isKeyed: NoInfer<Input> extends { idempotencyKey?: unknown } ? true : false;
  /** Problems that the contract's types cannot express, such as an empty time. Nothing is sent with one. */
  check?: (values: V) => Problems<V>;
  /** Fields whose path in the input is not their name, such as "attendance.headcount". */
  paths?: Paths<V> | ((values: V) => Paths<V>);
  /** Paths of parts of the input whose problems the form shows with `problemAt`, those of parts first. */
  places?: (values: V) => readonly string[];
  /** The values of the form after it is saved; null, or without it, an empty form. */
  keep?: (values: V) => V | null;
  /** Called if the form is still shown. So a late answer does not close a form that was opened since. */
  onSaved?: (data: Data) => void;
}

/** The state of a form, for `Form` and its fields. */
export interface FormState<V> {
  values: V;
  change: (changes: Partial<V>) => void;
  /** The properties of the field with this name. */
  bind: (name: keyof V & string) => {
    name: string;
    value: string;
    onChange: (value: string) => void;
    problem: string | undefined;
  };
  /** The problem of a part of the input that is one of `places`. */
  problemAt: (path: string) => string | undefined;
  /** Forgets the problems of the last answer, for a change after which their places are others. */
  forget: () => void;
  /** Empties the form, and removes its draft. */
  discard: () => void;
  submit: (confirmation?: TextConfirmation) => void;
  isPending: boolean;
  error: RapportError | null;
  failure: Failure | null;
  /** Problems that belong to no field. */
  general: readonly string[];
  /** The problem of each field that has one, by its name, also if the field is not shown. */
  problems: Readonly<Record<string, string>>;
  answer: object | undefined;
}

/**
 * A form that sends a mutation. It keeps its text as a draft, makes retries safe, and shows problems next to
 * their fields. `Form` asks the author to confirm texts that seem to name a person.
 */
export function useForm<
  V extends Readonly<Record<string, string>>,
  Data extends Readonly<Record<string, Answer>>,
  Input extends object,
>(options: FormOptions<V, Data, Input>): FormState<V> {
  const { draft, empty, useSave, inputOf, isKeyed, check, places, keep, onSaved } = options;
  const { values, change, discard } = useDraft(draft, empty);
  const paths = typeof options.paths === 'function' ? options.paths(values) : options.paths;
  const [own, setOwn] = useState<Problems<V>>({});
  const idempotency = useIdempotencyKey();
  const isShown = useIsShown();
  const save = useSave({
    onSuccess: (data) => {
      if (failureOf(data) !== null) return;
      // The same values again are another record, not a retry.
      idempotency.renew();
      discard();
      const kept = keep?.(values) ?? null;
      if (kept) change(kept);
      if (isShown()) onSaved?.(data);
    },
  });
  const failure = failureOf(save.data);
  const names = Object.keys(empty) as (keyof V & string)[];
  const problems = failure
    ? inputProblems<string>(failure, [
        ...names.map((name) => paths?.[name] ?? name),
        ...(places?.(values) ?? []),
      ])
    : null;
  const problemOf = (name: keyof V & string): string | undefined =>
    own[name] ?? problems?.byField[paths?.[name] ?? name];
  return {
    values,
    change,
    bind: (name) => ({
      name,
      value: values[name] ?? '',
      onChange: (value) => change({ [name]: value } as unknown as Partial<V>),
      problem: problemOf(name),
    }),
    problems: Object.fromEntries(
      names.flatMap((name) => {
        const problem = problemOf(name);
        return problem === undefined ? [] : [[name, problem] as const];
      }),
    ),
    problemAt: (path) => problems?.byField[path],
    forget: () => save.reset(),
    discard: () => {
      save.reset();
      discard();
    },
    submit: (confirmation = {}) => {
      const found = check?.(values) ?? {};
      setOwn(found);
      if (Object.keys(found).length > 0) return;
      const input = inputOf(values);
      const key = isKeyed ? { idempotencyKey: idempotency.keyFor(input) } : {};
      save.mutate({ input: { ...input, ...confirmation, ...key } });
    },
    isPending: save.isPending,
    error: save.error,
    failure,
    general: problems?.general ?? [],
    answer: Object.keys(own).length > 0 ? own : save.data,
  };
}

/** The refusal of a mutation, which has one root field; null if it succeeded or has no answer yet. */
export function failureOf(data: Readonly<Record<string, Answer>> | undefined): Failure | null {
  const [answer] = Object.values(data ?? {});
  return answer && isFailure(answer) ? answer : null;
}

interface FormProps<V> {
  form: FormState<V>;
  /** The purpose of the form, for screen readers. */
  label: string;
  /** The label of the button that sends it. */
  action: string;
  /** For an action that cannot be undone: what follows. The button asks before it sends. */
  consequence?: string;
  /** The label of the button that acts after the question. */
  confirmLabel?: string;
  /** Whether the form can be sent now. */
  isReady?: boolean;
  /** "row" is for a form in the cell of a table. */
  layout?: 'card' | 'plain' | 'row';
  children?: ReactNode;
}

const classes = { card: 'card', plain: undefined, row: 'inline' } as const;

/**
 * The frame of every form that sends a mutation: its fields, its problems, the confirmation of its texts and its
 * button.
 */
export function Form<V>(props: FormProps<V>): ReactNode {
  const { form, label, action, consequence, confirmLabel, isReady = true, layout = 'card', children } = props;
  const element = useFocusOnProblem(form.answer);
  const unseen = useUnseenProblems(element, form);
  const isDisabled = form.isPending || !isReady;
  return (
    <form
      ref={element}
      className={classes[layout]}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (consequence === undefined && !isDisabled) form.submit();
      }}
    >
      {form.error ? <RequestError error={form.error} /> : null}
      <Problems messages={[...form.general, ...unseen]} />
      {children}
      <ConfirmText failure={form.failure} isPending={form.isPending} onConfirm={form.submit} />
      {consequence === undefined ? (
        <button type="submit" className={layout === 'row' ? 'quiet' : undefined} disabled={isDisabled}>
          {form.isPending ? 'Saving …' : action}
        </button>
      ) : (
        <ConfirmButton
          label={action}
          about={label}
          consequence={consequence}
          confirmLabel={confirmLabel ?? action}
          isDisabled={isDisabled}
          onConfirm={() => form.submit()}
        />
      )}
    </form>
  );
}

/** The problems of fields that the form does not show now. Without them, a refusal could show nothing. */
function useUnseenProblems(
  element: RefObject<HTMLFormElement | null>,
  { answer, problems }: Pick<FormState<unknown>, 'answer' | 'problems'>,
): readonly string[] {
  const [unseen, setUnseen] = useState<readonly string[]>([]);
  const content = JSON.stringify(problems);
  useEffect(() => {
    const controls = [...(element.current?.querySelectorAll('[name]') ?? [])];
    const shown = new Set(controls.map((control) => control.getAttribute('name')));
    const all = Object.entries(JSON.parse(content) as Record<string, string>);
    setUnseen(all.filter(([name]) => !shown.has(name)).map(([, message]) => message));
  }, [answer, content, element]);
  return unseen;
}
