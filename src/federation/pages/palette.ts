import type { Palette } from '../places/index.ts';

// The same five shades as --map-1 … --map-5 in the stylesheet, for pictures that leave the page.
const SHADES = [
  [0.91, 0.045],
  [0.81, 0.075],
  [0.7, 0.1],
  [0.45, 0.12],
  [0.33, 0.1],
] as const;

/** Colours as hexadecimal, from an umbrella's colour: its hue, a capped chroma, our lightness. */
export function paletteOf(colour: string): Palette {
  const { chroma, hue } = oklchOf(colour);
  const shades = SHADES.map(([lightness, most]) => hexOf(lightness, Math.min(chroma, most), hue));
  return {
    paper: '#ffffff',
    edge: '#77736e',
    ink: '#231f1b',
    inkHigh: '#ffffff',
    shades: shades as unknown as Palette['shades'],
  };
}

/** The umbrella's own drawing colour, as --accent in the light stylesheet. */
export function accentOf(colour: string): string {
  const { chroma, hue } = oklchOf(colour);
  return hexOf(0.45, Math.min(chroma, 0.13), hue);
}

// sRGB ↔ OKLab after Björn Ottosson, https://bottosson.github.io/posts/oklab/, as CSS Color 4 uses it.
function oklchOf(hex: string): { chroma: number; hue: number } {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const c = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { chroma: Math.hypot(a, c), hue: Math.atan2(c, a) };
}

function hexOf(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const byte = (channel: number) => Math.round(255 * Math.min(1, Math.max(0, gamma(channel))));
  return `#${channels.map((channel) => byte(channel).toString(16).padStart(2, '0')).join('')}`;
}

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const gamma = (c: number) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
