/**
 * Draws a Vega-Lite specification. Only pages with charts load this file, because Vega is large. Expressions are
 * interpreted, so the content security policy needs no `unsafe-eval`.
 */
import { parse, View, type Spec } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';

/** The colors of the page, for the parts of a chart without a color of their own. */
export interface ChartColors {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly paper: string;
}

export interface DrawnChart {
  /** The chart as an SVG document. */
  readonly svg: string;
  /** The chart as a PNG image, twice as fine as on the screen. */
  png(): Promise<Blob>;
}

const pngScale = 2;

/** A specification is data of the API. It must not load files or set signals from the address of a link. */
const withoutLoading = {
  load: () => Promise.reject(new Error('A chart cannot load files.')),
  sanitize: () => Promise.reject(new Error('A chart cannot link to files.')),
  http: () => Promise.reject(new Error('A chart cannot load files.')),
  file: () => Promise.reject(new Error('A chart cannot load files.')),
};

/** Draws a specification in a width in CSS pixels. Throws if it is not Vega-Lite. */
export async function drawChart(
  specification: object,
  width: number,
  colors: ChartColors,
): Promise<DrawnChart> {
  const text = { labelColor: colors.ink, titleColor: colors.ink };
  const { spec } = compile(
    { ...specification, width, autosize: { type: 'fit', contains: 'padding' } } as TopLevelSpec,
    {
      config: {
        background: colors.paper,
        font: 'system-ui, sans-serif',
        view: { stroke: colors.line },
        axis: { ...text, gridColor: colors.line, domainColor: colors.soft, tickColor: colors.soft },
        legend: text,
        title: { color: colors.ink, subtitleColor: colors.soft },
      },
    },
  );
  const view = await createView(spec);
  return {
    svg: await view.toSVG(),
    async png() {
      const canvas = await view.toCanvas(pngScale);
      return new Promise((resolve, reject) =>
        canvas.toBlob(
          (blob) => (blob ? resolve(blob) : reject(new Error('The image is empty.'))),
          'image/png',
        ),
      );
    },
  };
}

async function createView(spec: Spec): Promise<View> {
  const runtime = parse(spec, undefined, { ast: true });
  const view = new View(runtime, { expr: expressionInterpreter, renderer: 'none', loader: withoutLoading });
  return view.runAsync();
}
