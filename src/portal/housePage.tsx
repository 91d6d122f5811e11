import type { ComponentChildren } from 'preact';
import { houseWords, pageAnswer } from '#ground/html';
import { type Language, languages } from '#ground/language';
import type { House } from '#identity';
import { routes } from '#routes';

/** A page that belongs to no umbrella: the house's own sign, languages, and nothing else. */
export function housePage(house: House, language: Language, page: { title: string; body: ComponentChildren; status?: number }): Response {
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
              <svg viewBox="0 0 48 38" aria-hidden="true" focusable="false">
                <path d="M3 31 24 7l21 24" fill="none" stroke="currentColor" stroke-width="5.5" />
                <path d="M24 9v27M11 31v5M37 31v5M0 36.5h48M13.5 22h21" fill="none" stroke="currentColor" stroke-width="2.5" />
              </svg>
              <span>
                <b>Dachwerk</b>
              </span>
            </a>
            <details class="menu tongues">
              <summary>
                <span class="vh">{ground.language}: </span>
                {languages.find(({ code }) => code === language)?.name}
              </summary>
              <nav aria-label={ground.language}>
                <ul>
                  {languages.map((tongue) => (
                    <li>
                      <a
                        lang={tongue.code}
                        hreflang={tongue.code}
                        dir={tongue.direction}
                        href={routes.house.to({ language: tongue.code })}
                        {...(tongue.code === language ? { 'aria-current': 'true' } : {})}
                      >
                        {tongue.name}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            </details>
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
