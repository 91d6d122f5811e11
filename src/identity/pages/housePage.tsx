import type { ComponentChildren } from 'preact';
import { houseWords, pageAnswer } from '#ground/html';
import { type Language, languages } from '#ground/language';
import { routes } from '#routes';
import type { Actor } from '../actor.ts';
import type { House } from '../visit.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { HouseFrame } from './HouseFrame.tsx';

export interface HousePage {
  title: string;
  body: ComponentChildren;
  status?: number | undefined;
  face?: 'public' | 'work' | 'form';
  /** The same page in another language; by default the beginning of the house. */
  addressIn?: (other: Language) => string;
  headers?: Record<string, string>;
  actor?: Actor;
}

/** A page that belongs to no organisation: the house's own sign, languages, and who is signed in. */
export function housePage(house: House, language: Language, page: HousePage): Response {
  const addressIn = page.addressIn ?? ((other: Language) => routes.house.to({ language: other }));
  return pageAnswer({
    language,
    title: page.title === 'Dachwerk' ? page.title : `${page.title} · Dachwerk`,
    face: page.face ?? 'public',
    status: page.status,
    headers: page.headers,
    alternates: page.addressIn && languages.map(({ code }) => ({ language: code, address: addressIn(code) })),
    body: (
      <HouseFrame
        house={house}
        language={language}
        home={routes.house.to({ language })}
        name={<b>Dachwerk</b>}
        menu={page.actor && <AccountMenu house={house} language={language} actor={page.actor} />}
        addressIn={addressIn}
        foot={<p class="small muted whole">{houseWords[language].mapSource}</p>}
      >
        {page.body}
      </HouseFrame>
    ),
  });
}
