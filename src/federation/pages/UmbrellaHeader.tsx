import { houseWords, Sign, TonguesMenu } from '#ground/html';
import { sameIn, type Visit } from '#identity';
import { routes } from '#routes';
import type { Umbrella } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import type { Place } from './place.ts';

/** Sign, menu and languages of an umbrella's site. Two folded lists on a phone, open lines on a wide page. */
export function UmbrellaHeader({ visit, umbrella, current }: { visit: Visit; umbrella: Umbrella; current: Place }) {
  const { language, house, url } = visit;
  const say = words[language];
  const ground = houseWords[language];
  const parts = { language, umbrella: umbrella.slug };
  // The day stays with the reader from page to page.
  const day = { on: url.searchParams.get('on') ?? undefined };
  const bringsIn = visit.actor.roles.some(
    ({ slug, role }) => slug === umbrella.slug && (role === 'headOffice' || role === 'board'),
  );
  const entries = [
    ['home', say.navHome, routes.home.to(parts, day)],
    ['members', say.navMembers, routes.members.to(parts, day)],
    ['districts', say.navDistricts, routes.districts.to(parts, day)],
    ['figures', say.navFigures, routes.figures.to(parts, day)],
    ...(umbrella.sections.includes('rooms') ? [['rooms', say.navRooms, routes.rooms.to(parts)] as const] : []),
    ['about', say.navAbout, routes.about.to(parts, day)],
    ...(bringsIn ? [['imports', say.navImports, routes.imports.to(parts)] as const] : []),
  ] as const;
  const here = current === 'organisation' ? 'members' : current;
  return (
    <header>
      {house.demonstration && <p class="sample">{ground.sampleNote}</p>}
      <div class="house room">
        <a class="sign" href={routes.home.to(parts, day)}>
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
        <TonguesMenu language={language} addressIn={(other) => sameIn(visit, other)} />
      </div>
    </header>
  );
}
