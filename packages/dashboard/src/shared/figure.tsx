import {
  countedAnswers,
  describeMeasuredValue,
  formatBase,
  isEstimate,
  formatQuantity,
  type Counted,
  type MeasuredValue,
} from '@rapport/client/measured-value.ts';
import { createContext, useContext, type ReactNode } from 'react';

/** The ends of a figure's axis, in its unit. */
export interface Axis {
  readonly minimum: number;
  readonly maximum: number;
}

export const shareAxis: Axis = { minimum: 0, maximum: 1 };

/** The number of each note that holds for some figures only. */
const NoteNumbers = createContext<ReadonlyMap<string, number>>(new Map());

/**
 * A measured figure: an estimate with interval and base, or a label if there is no estimate. Hidden figures
 * have no number and no bar. Use it with a FigureNotes, which shows the reasons. Screen readers read them
 * here.
 */
export function Figure({
  value,
  axis,
  counted = countedAnswers,
}: {
  value: MeasuredValue | null;
  axis: Axis | null;
  /** The unit of the figure's base. */
  counted?: Counted;
}): ReactNode {
  const numbers = useContext(NoteNumbers);
  if (value === null) return <span className="hint">Not defined</span>;
  const { figure, explanation } = describeMeasuredValue(value, 'en', counted);
  if (!isEstimate(value)) {
    return (
      <div className="figure">
        <span className="badge muted">{figure}</span> <span className="visually-hidden">{explanation}</span>
      </div>
    );
  }
  const { interval, unit } = value;
  const marks = value.caveats.flatMap((caveat) => numbers.get(caveat) ?? []);
  return (
    <div className="figure" title={explanation}>
      <span className="quantity">{figure}</span>{' '}
      <span className="hint">
        {interval === null
          ? 'no interval'
          : `${formatQuantity(interval.lower, unit)} to ${formatQuantity(interval.upper, unit)}`}
        , {formatBase(value, 'en', counted)}
        {marks.length === 0 ? null : (
          <sup>
            <span className="visually-hidden">notes </span>
            {marks.join(', ')}
          </sup>
        )}
      </span>
      {axis ? <IntervalBar value={value.value} interval={interval} axis={axis} /> : null}
    </div>
  );
}

/** A figure in a table of numbers: the number, or a label if it is not reported. Its explanation is a hint. */
export function Quantity({ value }: { value: MeasuredValue }): ReactNode {
  const { figure, explanation } = describeMeasuredValue(value);
  if (isEstimate(value)) return <span title={explanation}>{figure}</span>;
  return (
    <span className="hint" title={explanation}>
      {figure}
    </span>
  );
}

function notesOf(value: MeasuredValue | null): readonly string[] {
  if (value === null) return [];
  if (isEstimate(value)) return value.caveats;
  const { figure, explanation } = describeMeasuredValue(value);
  return [explanation.startsWith(figure) ? explanation : `${figure}: ${explanation}`];
}

interface FigureNotesProps {
  values: readonly (MeasuredValue | null)[];
  /** The figures. Notes that hold for some of them only have a number, also at these figures. */
  children?: ReactNode;
}

/** The reasons for missing figures and the caveats of the others, each once. */
export function FigureNotes({ values, children }: FigureNotesProps): ReactNode {
  const notes = [...new Set(values.flatMap(notesOf))];
  const estimates = values.filter((value) => value !== null).filter(isEstimate);
  const some = notes.filter((note) => {
    const count = estimates.filter(({ caveats }) => caveats.includes(note)).length;
    return children !== undefined && count > 0 && count < estimates.length;
  });
  const numbers = new Map(some.map((note, index) => [note, index + 1]));
  return (
    <>
      <NoteNumbers value={numbers}>{children}</NoteNumbers>
      {notes.length === 0 ? null : (
        <ul className="notes hint" aria-label="Notes on the figures">
          {notes.map((note) => (
            <li key={note}>
              {numbers.has(note) ? <sup>{numbers.get(note)} </sup> : null}
              {note}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface IntervalBarProps {
  value: number;
  interval: { readonly lower: number; readonly upper: number } | null;
  axis: Axis;
}

/**
 * The estimate as a mark and its interval as a band, on the full scale. Hidden from screen readers, because
 * the numbers are next to it.
 */
function IntervalBar({ value, interval, axis }: IntervalBarProps): ReactNode {
  const place = (quantity: number): number => {
    const part = (quantity - axis.minimum) / (axis.maximum - axis.minimum);
    return Math.round(Math.min(1, Math.max(0, part)) * 1000) / 10;
  };
  return (
    <div className="interval" aria-hidden="true">
      {interval ? (
        <div
          className="band"
          style={{
            left: `${place(interval.lower)}%`,
            width: `${place(interval.upper) - place(interval.lower)}%`,
          }}
        />
      ) : null}
      <div className="mark" style={{ left: `${place(value)}%` }} />
    </div>
  );
}
