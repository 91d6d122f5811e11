import type { ComponentChildren } from 'preact';
import { houseWords, pageAnswer, Sign, TonguesMenu } from '#ground/html';
import type { Language } from '#ground/language';
import type { House } from '#identity';
import { routes } from '#routes';

/** A page that belongs to no umbrella: the house's own sign, languages, and nothing else. */
export function housePage(
  house: House,
  language: Language,
  page: { title: string; body: ComponentChildren; status?: number },
): Response {
  const ground = houseWords[language];
  return pageAnswer({
    language,
    title: page.title === 'Dachwerk' ? page.title : `${page.title} · Dachwerk`,
    face: 'public',
    status: page.status,
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
            <TonguesMenu language={language} addressIn={(other) => routes.house.to({ language: other })} />
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
