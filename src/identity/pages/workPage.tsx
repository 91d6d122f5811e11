import type { ComponentChildren } from 'preact';
import { houseWords, pageAnswer, Sign, TonguesMenu } from '#ground/html';
import { type Language, languages } from '#ground/language';
import { routes } from '#routes';
import { ownerOf, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { SignOut } from './AccountMenu.tsx';
import { menuOf } from './menu.ts';
import { whySentence } from './why.ts';

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
            <details class="menu">
              <summary>{ground.menu}</summary>
              <nav aria-label={ground.menu}>
                <ul>
                  <li>
                    <a href={routes.myArea.to({ language })}>{say.myArea}</a>
                  </li>
                  {menuOf(visit).map(({ address, title }) => (
                    <li>
                      <a href={address} {...currentOf(url.pathname, address)}>
                        {title}
                      </a>
                    </li>
                  ))}
                  <li>
                    <a href={routes.account.to({ language })}>{say.account}</a>
                  </li>
                  <SignOut language={language} />
                </ul>
              </nav>
            </details>
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

function currentOf(path: string, address: string): { 'aria-current'?: 'page' | 'true' } {
  if (path === address) return { 'aria-current': 'page' };
  return path.startsWith(`${address}/`) ? { 'aria-current': 'true' } : {};
}
