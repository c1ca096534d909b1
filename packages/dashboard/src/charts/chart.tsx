import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';

import { DataTable, type Column } from '../shared/data-table.tsx';
import type { DrawnChart } from './chart.render.ts';

/** The data of a chart as a table. */
export interface TableOfChart<Row> {
  rows: readonly Row[];
  keyOf: (row: Row, index: number) => string | number;
  columns: readonly [Column<Row>, ...Column<Row>[]];
}

interface ChartProps<Row> extends TableOfChart<Row> {
  /** A Vega-Lite specification with its data. */
  specification: object;
  /** The heading, such as "Crime rate". */
  title: string;
  /** The content of the chart in words, for people who cannot see it. It is read in place of the picture. */
  description: string;
}

type State =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'drawn'; readonly chart: DrawnChart; readonly address: string }
  | { readonly kind: 'failed' };

/**
 * A chart with a text alternative, the same data as a table, and downloads as SVG and PNG. The code that draws is
 * loaded when the first chart is shown.
 */
export function Chart<Row>(props: ChartProps<Row>): ReactNode {
  const { specification, title, description, rows, keyOf, columns } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const state = useDrawing(specification, width, frame);
  const [problem, setProblem] = useState<string | null>(null);
  const savePng = async (chart: DrawnChart): Promise<void> => {
    try {
      save(await chart.png(), `${fileName(title)}.png`);
      setProblem(null);
    } catch {
      setProblem('The image could not be made. Download the SVG.');
    }
  };
  return (
    <figure className="chart card" aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`}>{title}</figcaption>
      <div ref={frame} className="picture">
        {state.kind === 'drawn' ? <img src={state.address} alt={description} /> : null}
        {state.kind === 'drawing' ? <p className="hint">Drawing the chart …</p> : null}
        {state.kind === 'failed' ? (
          <p className="hint">The chart could not be drawn. The table has its data.</p>
        ) : null}
      </div>
      <p className="actions">
        {state.kind === 'drawn' ? (
          <>
            <a href={state.address} download={`${fileName(title)}.svg`}>
              Download SVG
            </a>
            <button type="button" className="quiet" onClick={() => void savePng(state.chart)}>
              Download PNG
            </button>
          </>
        ) : null}
      </p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <details>
        <summary>Show the data as a table</summary>
        <DataTable caption={`Data of the chart: ${title}`} rows={rows} keyOf={keyOf} columns={columns} />
      </details>
    </figure>
  );
}

/** The width of an element in CSS pixels; 0 before it is known. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(current.clientWidth)));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

function useDrawing(specification: object, width: number, element: RefObject<HTMLElement | null>): State {
  const [state, setState] = useState<State>({ kind: 'drawing' });
  // A new object with the same content is the same chart.
  const content = JSON.stringify(specification);
  useEffect(() => {
    const { current } = element;
    if (width === 0 || !current) return;
    let address: string | null = null;
    let isCurrent = true;
    const draw = async (): Promise<void> => {
      try {
        const { drawChart } = await import('./chart.render.ts');
        const chart = await drawChart(JSON.parse(content) as object, width, colorsOf(current));
        if (!isCurrent) return;
        address = URL.createObjectURL(new Blob([chart.svg], { type: 'image/svg+xml' }));
        setState({ kind: 'drawn', chart, address });
      } catch {
        if (isCurrent) setState({ kind: 'failed' });
      }
    };
    void draw();
    return () => {
      isCurrent = false;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [content, width, element]);
  return state;
}

/** The colors of the page, as they are now: light or dark. */
function colorsOf(element: Element) {
  const style = getComputedStyle(element);
  const probe = document.createElement('span');
  element.append(probe);
  const resolved = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color || style.color;
  };
  const colors = {
    ink: resolved('--ink'),
    soft: resolved('--soft'),
    line: resolved('--line'),
    paper: resolved('--card'),
  };
  probe.remove();
  return colors;
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** "Crime rate, 2025" becomes "crime-rate-2025". */
function fileName(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
