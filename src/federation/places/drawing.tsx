import type { ComponentChildren } from 'preact';
import type { AreaMap, MapArea } from './map.ts';
import { levelOf, type Step } from './steps.ts';

/** What a map shows of an area; areas of the map that are not given count nothing. */
export interface AreaCount {
  ags: string;
  count: number;
  /** Another name than the map's. */
  name?: string;
  /** Makes the area a link. */
  href?: string;
}

export interface MapWords {
  /** "Vogtlandkreis: 1 Mitgliedsorganisation" */
  area: (name: string, count: number) => string;
  /** The number on the map, in the reader's digits. */
  number: (count: number) => string;
  /** "keine: weißer Fleck" */
  none: string;
  /** "1", "2 bis 3", "mehr als 12": a step of the legend; `to` is undefined in the last one. */
  step: (from: number, to: number | undefined) => string;
}

type Attributes = Readonly<Record<string, string | number>>;

/** Attributes a drawing carries itself where no stylesheet reaches it; such a drawing leaves the page and has no links. */
export interface Paint {
  area: (level: Step['level']) => Attributes;
  number: (high: boolean) => Attributes;
  spotGround: Attributes;
  spotLine: Attributes;
}

export interface Drawn {
  map: AreaMap;
  areas: readonly AreaCount[];
  steps: readonly Step[];
  words: MapWords;
  paint?: Paint;
  /** Whether a white spot carries its zero. */
  zeros?: boolean;
}

/** The hatching of a white spot; once per page, under the name the stylesheet knows. */
export const SpotPattern = ({ paint }: { paint?: Paint | undefined }) => (
  <defs>
    <pattern id="spot" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="spot-ground" width="9" height="9" {...paint?.spotGround} />
      <path class="spot-line" d="M0 0V9" {...paint?.spotLine} />
    </pattern>
  </defs>
);

/** The areas, white spots first, so that their dark outline lies under the light ones of the filled areas; then the numbers. */
export function Drawing({ map, areas, steps, words, paint, zeros = true }: Drawn) {
  const given = new Map(areas.map((area) => [area.ags, area]));
  const shown = map.areas.map((area) => {
    const { count = 0, name = area.name, href } = given.get(area.ags) ?? {};
    return { area, count, name, href, level: levelOf(steps, count) };
  });
  const spotsFirst = [...shown.filter(({ level }) => level === 0), ...shown.filter(({ level }) => level > 0)];
  return (
    <>
      {spotsFirst.map(({ area, count, name, href, level }) => (
        <Link key={area.ags} href={paint ? undefined : href}>
          <path class={`m${level}`} d={area.path} {...paint?.area(level)}>
            <title>{words.area(name, count)}</title>
          </path>
        </Link>
      ))}
      <g aria-hidden="true" pointer-events="none">
        {shown
          .filter(({ level }) => zeros || level > 0)
          .map(({ area, count, level }) => (
            <Figure key={area.ags} {...{ area, count, level, words, paint }} />
          ))}
      </g>
    </>
  );
}

const Link = ({ href, children }: { href: string | undefined; children: ComponentChildren }) =>
  href === undefined ? <>{children}</> : <a href={href}>{children}</a>;

function Figure({
  area,
  count,
  level,
  words,
  paint,
}: {
  area: MapArea;
  count: number;
  level: Step['level'];
  words: MapWords;
  paint: Paint | undefined;
}) {
  const text = words.number(count);
  if (area.room < roomFor(text)) return null;
  const [x, y] = area.label;
  const high = level >= 4;
  return (
    <>
      {level === 0 && <circle class="spot-ground" cx={x} cy={y} r="15" {...paint?.spotGround} />}
      <text {...(high ? { class: 'high' } : {})} x={x} y={y} {...paint?.number(high)}>
        {text}
      </text>
    </>
  );
}

/** The stylesheet sets 28 units on a phone: half a line of that, and half the digits' width. */
const roomFor = (text: string): number => 8 + 5 * text.length;
