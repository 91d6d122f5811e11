import type { ComponentChildren } from 'preact';
import { type Day } from '#ground/day';
import { houseWords, pageAnswer } from '#ground/html';
import { formatDay, languages } from '#ground/language';
import type { Visit } from '#identity';
import { routes } from '#routes';
import type { Umbrella } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { BureauAddress } from './BureauAddress.tsx';
import { Sign } from './Sign.tsx';

export type Place = 'home' | 'members' | 'districts' | 'figures' | 'about' | 'imports' | 'organisation';

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
        <Header visit={visit} umbrella={umbrella} current={page.current} />
        {page.roof ?? <div class="girder" aria-hidden="true" />}
        <main id="content" tabIndex={-1} class="room">
          {page.body}
        </main>
        <Footer visit={visit} umbrella={umbrella} on={page.on ?? visit.today} />
      </>
    ),
  });
}

/** The same page in another language, its questions kept. */
export function sameIn({ url, language }: Visit, other: string): string {
  return `/${other}${url.pathname.slice(language.length + 1)}${url.search}`;
}

function Header({ visit, umbrella, current }: { visit: Visit; umbrella: Umbrella; current: Place }) {
  const { language, house, url } = visit;
  const say = words[language];
  const ground = houseWords[language];
  const parts = { language, umbrella: umbrella.slug };
  // The day stays with the reader from page to page.
  const day = { on: url.searchParams.get('on') ?? undefined };
  const entries = [
    ['home', say.navHome, routes.home.to(parts, day)],
    ['members', say.navMembers, routes.members.to(parts, day)],
    ['districts', say.navDistricts, routes.districts.to(parts, day)],
    ['figures', say.navFigures, routes.figures.to(parts, day)],
    ['about', say.navAbout, routes.about.to(parts)],
    ...(visit.actor.kind === 'staff' ? [['imports', say.navImports, routes.imports.to(parts)] as const] : []),
  ] as const;
  const here = current === 'organisation' ? 'members' : current;
  return (
    <header>
      {house.demonstration && <p class="sample">{ground.sampleNote}</p>}
      <div class="house room">
        <a class="sign" href={routes.home.to(parts)}>
          <Sign />
          <span>
            <b>
              <bdi>{umbrella.name}</bdi>
            </b>
            {umbrella.subtitle && (
              <span lang={umbrella.subtitle.language} dir="auto">
                {umbrella.subtitle.text}
              </span>
            )}
          </span>
        </a>
        <details class="menu">
          <summary>{ground.menu}</summary>
          <nav aria-label={ground.menu}>
            <ul>
              {entries.map(([place, title, address]) => (
                <li>
                  <a href={address} {...(place === here ? { 'aria-current': current === here ? 'page' : 'true' } : {})}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </details>
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
                    href={sameIn(visit, tongue.code)}
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
  );
}

function Footer({ visit, umbrella, on }: { visit: Visit; umbrella: Umbrella; on: Day }) {
  const { language, house, actor, url, today } = visit;
  const say = words[language];
  const ground = houseWords[language];
  const parts = { language, umbrella: umbrella.slug };
  const next = encodeURIComponent(url.pathname);
  return (
    <footer class="ground">
      <div class="girder" aria-hidden="true" />
      <div class="room">
        {umbrella.bureaus.map((bureau) => (
          <section>
            <BureauAddress language={language} bureau={bureau} heading="h2" />
          </section>
        ))}
        <nav aria-label={say.thisPage}>
          <ul>
            <li>
              <a href={routes.about.to(parts)}>{say.navAbout}</a>
            </li>
            <li>
              <a href={`${routes.about.to(parts)}#counting`}>{say.howWeCount}</a>
            </li>
            <li>
              <a href={routes.house.to({ language })}>{say.houseTitle}</a>
            </li>
            <li>
              <a href={routes.apiOrganisations.to({}, { umbrella: umbrella.slug, depth: 'all' })}>{say.openData}</a>
            </li>
          </ul>
        </nav>
        {house.demonstration && (
          <form
            class="whole"
            method="post"
            action={`${actor.kind === 'staff' ? routes.signOut.to({}) : routes.demonstrationSignIn.to({})}?next=${next}`}
          >
            <button class="button second" type="submit">
              {actor.kind === 'staff' ? say.signOut : say.signInAsStaff}
            </button>
          </form>
        )}
        <p class="small muted whole">{ground.mapSource}</p>
        <p class="print-only">
          {umbrella.name} · {visit.house.publicUrl}
          {url.pathname} · {ground.printedOn({ day: today })} · {ground.asOf({ day: on })}
        </p>
      </div>
    </footer>
  );
}

/** "Stand 24. November 2026", the day marked up for machines. */
export function AsOf({ visit, on }: { visit: Visit; on: Day }) {
  const written = formatDay(visit.language, on, 'long');
  const [before, after] = houseWords[visit.language].asOf({ day: on }).split(written);
  return (
    <>
      {before}
      <time datetime={on}>{written}</time>
      {after}
    </>
  );
}
