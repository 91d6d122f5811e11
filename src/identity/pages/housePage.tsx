import type { ComponentChildren } from 'preact';
import { houseWords, pageAnswer, Sign, TonguesMenu } from '#ground/html';
import { type Language, languages } from '#ground/language';
import { routes } from '#routes';
import type { Actor } from '../actor.ts';
import type { House } from '../visit.ts';
import { AccountMenu } from './AccountMenu.tsx';

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
  const ground = houseWords[language];
  const addressIn = page.addressIn ?? ((other: Language) => routes.house.to({ language: other }));
  return pageAnswer({
    language,
    title: page.title === 'Dachwerk' ? page.title : `${page.title} · Dachwerk`,
    face: page.face ?? 'public',
    status: page.status,
    headers: page.headers,
    alternates: page.addressIn && languages.map(({ code }) => ({ language: code, address: addressIn(code) })),
    body: (
      <>
        <a class="skip" href="#content">
          {ground.skipToContent}
        </a>
        <header>
          {house.demonstration && <p class="sample">{ground.sampleNote}</p>}
          <div class="house room">
            <a class="sign" href={routes.house.to({ language })}>
              <Sign />
              <span>
                <b>Dachwerk</b>
              </span>
            </a>
            {page.actor && <AccountMenu house={house} language={language} actor={page.actor} />}
            <TonguesMenu language={language} addressIn={addressIn} />
          </div>
        </header>
        <div class="girder" aria-hidden="true" />
        <main id="content" tabIndex={-1} class="room">
          {page.body}
        </main>
        <footer class="ground slim">
          <div class="girder" aria-hidden="true" />
          <div class="room">
            <p class="small muted whole">{ground.mapSource}</p>
          </div>
        </footer>
      </>
    ),
  });
}
