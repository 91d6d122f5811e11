import type { ComponentChildren } from 'preact';
import type { Day } from '#ground/day';
import { houseWords, pageAnswer } from '#ground/html';
import { languages } from '#ground/language';
import { sameIn, type Visit } from '#identity';
import type { Umbrella } from '../queries/umbrella.ts';
import type { Place } from './place.ts';
import { UmbrellaFooter } from './UmbrellaFooter.tsx';
import { UmbrellaHeader } from './UmbrellaHeader.tsx';

export interface UmbrellaPage {
  title: string;
  /** Which entry of the menu this page belongs to. */
  current: Place;
  face?: 'public' | 'work' | 'form';
  /** The day the page's figures hold for; printed at its foot. */
  on?: Day;
  /** What stands between header and content instead of the girder: the roof. */
  roof?: ComponentChildren;
  status?: number;
  headers?: Record<string, string>;
  body: ComponentChildren;
}

/** A page of an umbrella's site: its sign and menu above, its bureaus below, the languages keep the place. */
export function umbrellaPage(visit: Visit, umbrella: Umbrella, page: UmbrellaPage): Response {
  const { language } = visit;
  const house = houseWords[language];
  return pageAnswer({
    language,
    title: page.title === umbrella.name ? umbrella.name : `${page.title} · ${umbrella.name}`,
    face: page.face ?? 'public',
    colour: umbrella.colour,
    status: page.status,
    headers: page.headers,
    alternates: languages.map((tongue) => ({ language: tongue.code, address: sameIn(visit, tongue.code) })),
    body: (
      <>
        <a class="skip" href="#content">
          {house.skipToContent}
        </a>
        <UmbrellaHeader visit={visit} umbrella={umbrella} current={page.current} />
        {page.roof ?? <div class="girder" aria-hidden="true" />}
        <main id="content" tabIndex={-1} class="room">
          {page.body}
        </main>
        <UmbrellaFooter visit={visit} umbrella={umbrella} on={page.on ?? visit.today} />
      </>
    ),
  });
}
