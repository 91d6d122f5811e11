import { renderToString } from 'preact-render-to-string';
import { Drawing, SpotPattern, type AreaCount, type MapWords, type Paint } from './drawing.tsx';
import type { AreaMap } from './map.ts';
import { stepsFor, type Step } from './steps.ts';

/** The line every map drawn from this geometry carries (dl-de/by-2-0). */
export const mapSource = '© GeoBasis-DE / BKG 2019 (Daten verändert)';

/** Colours as SVG viewers understand them everywhere: hexadecimal, not oklch. */
export interface Palette {
  paper: string;
  edge: string;
  ink: string;
  inkHigh: string;
  /** The five shades, lightest first. */
  shades: readonly [string, string, string, string, string];
}

export interface StandaloneMap {
  map: AreaMap;
  areas: readonly AreaCount[];
  title: string;
  words: MapWords;
  palette: Palette;
  language: string;
  direction?: 'ltr' | 'rtl';
}

const HEAD = 56;
const FOOT = 68;

/**
 * The map as a file of its own: SVG with title, legend, source and all colours as attributes, since neither our
 * stylesheet nor a `<style>` reaches it where it will be opened. Links are left out: addresses of pages don't travel.
 */
export function standaloneMap({
  map,
  areas,
  title,
  words,
  palette,
  language,
  direction = 'ltr',
}: StandaloneMap): string {
  const shown = new Set(map.areas.map(({ ags }) => ags));
  const steps = stepsFor(areas.filter(({ ags }) => shown.has(ags)).map(({ count }) => count));
  const paint = paintWith(palette);
  const height = HEAD + map.height + FOOT;
  const begin = direction === 'rtl' ? map.width - 12 : 12;
  const line = { x: begin, fill: palette.ink, direction };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${map.width} ${height}`}
      width={map.width}
      height={height}
      lang={language}
      role="img"
      font-family="system-ui, sans-serif"
      font-size="15"
    >
      <title>{title}</title>
      <SpotPattern paint={paint} />
      <rect width={map.width} height={height} fill={palette.paper} />
      <text {...line} y="34" font-size="24" font-weight="700">
        {title}
      </text>
      <g transform={`translate(0 ${HEAD})`}>
        <Drawing {...{ map, areas, steps, words, paint }} />
      </g>
      <g transform={`translate(0 ${HEAD + map.height + 12})`}>
        {steps.map((step) => (
          <LegendEntry key={step.level} {...{ step, words, palette, direction }} width={map.width} />
        ))}
        <text
          {...line}
          direction="ltr"
          {...(direction === 'rtl' ? { 'text-anchor': 'end' as const } : {})}
          y="46"
          font-size="12"
        >
          {mapSource}
        </text>
      </g>
    </svg>,
  )}\n`;
}

/** Six equal places in a row, in reading direction; the first is the widest, as it says what a white spot is. */
function LegendEntry({
  step,
  words,
  palette,
  direction,
  width,
}: {
  step: Step;
  words: MapWords;
  palette: Palette;
  direction: 'ltr' | 'rtl';
  width: number;
}) {
  const offset = step.level === 0 ? 12 : 196 + (step.level - 1) * 86;
  const x = direction === 'rtl' ? width - offset - 20 : offset;
  const text = direction === 'rtl' ? x - 6 : x + 26;
  return (
    <>
      <rect x={x} y="0" width="20" height="14" fill={fillOf(palette, step.level)} stroke={palette.edge} />
      <text x={text} y="12" font-size="12" fill={palette.ink} direction={direction}>
        {step.level === 0 ? words.none : words.step(step.from, step.to)}
      </text>
    </>
  );
}

function paintWith(palette: Palette): Paint {
  return {
    area: (level) => ({
      fill: fillOf(palette, level),
      stroke: level === 0 ? palette.edge : palette.paper,
      'stroke-width': 2,
      'stroke-linejoin': 'round',
    }),
    number: (high) => ({
      fill: high ? palette.inkHigh : palette.ink,
      'font-size': 21,
      'font-weight': 700,
      'text-anchor': 'middle',
      'dominant-baseline': 'central',
    }),
    spotGround: { fill: palette.paper },
    spotLine: { stroke: palette.edge, 'stroke-width': 1.5 },
  };
}

const fillOf = (palette: Palette, level: Step['level']): string =>
  level === 0 ? 'url(#spot)' : (palette.shades[level - 1] ?? palette.paper);
