import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import type { MapWords } from './drawing.tsx';
import { MapFigure } from './MapFigure.tsx';
import { mapFor } from './map.ts';
import { mapSource, standaloneMap } from './standalone.tsx';

const words: MapWords = {
  area: (name, count) => `${name}: ${count} ${count === 1 ? 'Mitgliedsorganisation' : 'Mitgliedsorganisationen'}`,
  number: String,
  none: 'keine: weißer Fleck',
  step: (from, to) => (to === undefined ? `mehr als ${from - 1}` : from === to ? `${from}` : `${from} bis ${to}`),
};
const map = mapFor(['14']);
const areas = [
  { ags: '14713', count: 21 },
  { ags: '14612', count: 17 },
  { ags: '14523', count: 1 },
];
const figure = (props: Partial<Parameters<typeof MapFigure>[0]> = {}) =>
  renderToString(<MapFigure map={map} areas={areas} label="Karte von Sachsen" words={words} {...props} />);

test('the figure shows each area in its shade, with its words, and a legend', () => {
  const html = figure();
  assert.match(html, /<svg viewBox="0 0 640 \d+" role="img" aria-label="Karte von Sachsen">/);
  assert.match(html, /<path class="m5" d="[^"]+"><title>Leipzig, Stadt: 21 Mitgliedsorganisationen<\/title>/);
  assert.match(html, /<path class="m1" d="[^"]+"><title>Vogtlandkreis: 1 Mitgliedsorganisation<\/title>/);
  assert.match(html, /<text class="high" x="\d+" y="\d+">21<\/text>/);
  assert.match(html, /fill="url\(#spot\)".*keine: weißer Fleck.*2 bis 3.*mehr als 12/s);
});

test('an area without a count is a white spot, drawn before the filled ones', () => {
  const html = figure();
  assert.match(html, /<path class="m0" d="[^"]+"><title>Erzgebirgskreis: 0 Mitgliedsorganisationen/);
  assert.ok(html.lastIndexOf('class="m0"') < html.indexOf('class="m1"'));
});

test('no style attribute breaks the content security policy, and what people wrote is escaped', () => {
  const html = figure({ areas: [{ ags: '14713', count: 1, name: '<script>&' }] });
  assert.doesNotMatch(html, /style=|<script/);
  assert.match(html, /&lt;script>&amp;: 1/);
});

test('areas can be links, and the map is then a group, since a picture hides its parts', () => {
  const html = figure({ areas: [{ ags: '14713', count: 21, href: '/mitglieder?kreis=14713' }] });
  assert.match(html, /role="group"/);
  assert.match(html, /<a href="\/mitglieder\?kreis=14713"><path class="m5"/);
});

test('a second map on a page leaves the hatching to the first', () => {
  assert.match(figure(), /<pattern id="spot"/);
  assert.doesNotMatch(figure({ hatching: false }), /<pattern/);
});

test('a downloaded map stands on its own: namespace, title, colours, source, no links and no classes needed', () => {
  const palette = {
    paper: '#ffffff',
    edge: '#77736e',
    ink: '#1a1714',
    inkHigh: '#ffffff',
    shades: ['#cfeadd', '#a0d0b9', '#6db394', '#00603f', '#003d26'],
  } as const;
  const svg = standaloneMap({
    map,
    areas: [{ ags: '14713', count: 21, href: '/x' }],
    title: 'Wo & wie',
    words,
    palette,
    language: 'de',
  });
  assert.match(svg, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.match(svg, /<title>Wo &amp; wie<\/title>/);
  assert.match(svg, /fill="#003d26" stroke="#ffffff"/);
  assert.ok(svg.includes(mapSource));
  assert.doesNotMatch(svg, /<a |style=|var\(/);
});
