import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';

interface FieldProps {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string | undefined;
  hint?: string;
  isRequired?: boolean;
}

interface ControlProps {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

/** A labeled control with its hint and its errors, linked for screen readers. */
function Field({
  label,
  hint,
  problem,
  isRequired = false,
  children,
}: Pick<FieldProps, 'label' | 'hint' | 'problem' | 'isRequired'> & {
  children: (control: ControlProps) => ReactNode;
}): ReactNode {
  const id = useId();
  const described = [
    hint === undefined ? '' : `${id}-hint`,
    problem === undefined ? '' : `${id}-problem`,
  ].filter(Boolean);
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {isRequired ? <span className="hint">(required)</span> : null}
      </label>
      {children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
      })}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'date' | 'datetime-local' | 'number' | 'search';
  isSecret?: boolean;
  isLong?: boolean;
}

export function TextField({
  name,
  value,
  onChange,
  type = 'text',
  isSecret,
  isLong,
  ...field
}: TextFieldProps): ReactNode {
  return (
    <Field {...field}>
      {(control) =>
        isLong ? (
          <textarea
            {...control}
            name={name}
            rows={3}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...control}
            name={name}
            type={isSecret ? 'password' : type}
            autoComplete="off"
            spellCheck={isSecret ? false : undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

interface SelectFieldProps extends FieldProps {
  /** Value and label, in display order. */
  options: readonly (readonly [string, string])[];
}

export function SelectField({ name, value, onChange, options, ...field }: SelectFieldProps): ReactNode {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} name={name} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map(([option, label]) => (
            <option key={option} value={option}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckFieldProps {
  label: string;
  name: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  hint?: string;
  isDisabled?: boolean;
}

export function CheckField(props: CheckFieldProps): ReactNode {
  const { label, name, isChecked, onChange, hint, isDisabled = false } = props;
  const id = useId();
  return (
    <div className="option">
      <input
        id={id}
        type="checkbox"
        name={name}
        checked={isChecked}
        disabled={isDisabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
    </div>
  );
}

/** For a form: moves the focus to the first field with an error after each answer. */
export function useFocusOnProblem(answer: object | undefined): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (answer !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [answer]);
  return form;
}
