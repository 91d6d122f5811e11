import type { ComponentChildren } from 'preact';
import { houseWords, pageAnswer, Sign, TonguesMenu } from '#ground/html';
import { type Language, languages } from '#ground/language';
import { routes } from '#routes';
import { ownerOf, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { whySentence } from './why.ts';
import { WorkMenu } from './WorkMenu.tsx';

export interface WorkPage {
  title: string;
  body: ComponentChildren;
  face?: 'work' | 'form';
  status?: number | undefined;
  headers?: Record<string, string>;
}

/**
 * A page of "my area" for one organisation: its name and colour, the menu of what this person may do for it, and at the
 * foot why they may see the page. Never kept by the browser or a proxy.
 */
export function workPage(visit: Visit, page: WorkPage): Response {
  const { language, house, url } = visit;
  const ground = houseWords[language];
  const say = words[language];
  const owner = ownerOf(visit);
  const addressIn = (other: Language) => `/${other}${url.pathname.slice(language.length + 1)}${url.search}`;
  const organisation = owner.slug;
  return pageAnswer({
    language,
    title: `${page.title} · ${owner.name}`,
    face: page.face ?? 'work',
    colour: owner.colour,
    status: page.status,
    headers: { 'Cache-Control': 'no-store', ...page.headers },
    alternates: languages.map(({ code }) => ({ language: code, address: addressIn(code) })),
    body: (
      <>
        <a class="skip" href="#content">
          {ground.skipToContent}
        </a>
        <header>
          {house.demonstration && <p class="sample">{ground.sampleNote}</p>}
          <div class="house room">
            <a class="sign" href={routes.workplace.to({ language, organisation })}>
              <Sign />
              <span>
                <b>
                  <bdi>{owner.name}</bdi>
                </b>
                <span>{say.myArea}</span>
              </span>
            </a>
            <WorkMenu visit={visit} />
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
            <p class="small whole">
              <b>{say.whyMaySee}</b> {whySentence(visit)}{' '}
              <a href={routes.visibility.to({ language, organisation })}>{say.menuVisibility}</a>
            </p>
          </div>
        </footer>
      </>
    ),
  });
}
