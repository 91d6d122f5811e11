import { Drawing, SpotPattern, type AreaCount, type MapWords } from './drawing.tsx';
import type { AreaMap } from './map.ts';
import { stepsFor, type Step } from './steps.ts';

export interface MapFigureProps {
  map: AreaMap;
  areas: readonly AreaCount[];
  /** The sentence for those who don't see the map; it also says that a table follows. */
  label: string;
  words: MapWords;
  /** False for a second map on one page, which uses the first one's hatching. */
  hatching?: boolean;
}

/** With more areas than this white spots are left white and without their zero: hatching would drown the rest. */
const FINE = 120;

/**
 * A map of counts per area with its legend. Colours come from the stylesheet (`.map`).
 * With links it is a group, since a picture's parts are hidden from those who listen to the page.
 */
export function MapFigure({ map, areas, label, words, hatching = true }: MapFigureProps) {
  const shown = new Set(map.areas.map(({ ags }) => ags));
  const steps = stepsFor(areas.filter(({ ags }) => shown.has(ags)).map(({ count }) => count));
  const role = areas.some(({ href }) => href !== undefined) ? 'group' : 'img';
  return (
    <figure class={map.areas.length > FINE ? 'map fine' : 'map'}>
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role={role} aria-label={label}>
        {hatching && <SpotPattern />}
        <Drawing {...{ map, areas, steps, words, zeros: map.areas.length <= FINE }} />
      </svg>
      <figcaption>
        <Legend steps={steps} words={words} />
      </figcaption>
    </figure>
  );
}

const Legend = ({ steps, words }: { steps: readonly Step[]; words: MapWords }) => (
  <ul class="legend">
    {steps.map(({ level, from, to }) => (
      <li key={level}>
        <svg viewBox="0 0 24 16" aria-hidden="true">
          <rect
            x=".5"
            y=".5"
            width="23"
            height="15"
            {...(level === 0 ? { fill: 'url(#spot)' } : { class: `l${level}` })}
          />
        </svg>
        {level === 0 ? words.none : words.step(from, to)}
      </li>
    ))}
  </ul>
);
