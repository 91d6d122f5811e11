import { houseWords } from '#ground/html';
import { routes } from '#routes';
import type { Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { SignOut } from './AccountMenu.tsx';
import { menuOf, type MenuEntry } from './menu.ts';

/** The menu of a work page: the work of most days in one line, the rest and the own account folded behind it. */
export function WorkMenu({ visit }: { visit: Visit }) {
  const { language, url } = visit;
  const say = words[language];
  const ground = houseWords[language];
  const { daily, settings } = menuOf(visit);
  const within = settings.some(({ address }) => currentOf(url.pathname, address) !== undefined);
  const line = ({ address, title }: MenuEntry) => (
    <li>
      <a href={address} aria-current={currentOf(url.pathname, address)}>
        {title}
      </a>
    </li>
  );
  return (
    <details class="menu">
      <summary>{ground.menu}</summary>
      <nav aria-label={ground.menu}>
        <ul>
          <li>
            <a href={routes.myArea.to({ language })}>{say.myArea}</a>
          </li>
          {daily.map(line)}
          <li>
            <details class="rest">
              <summary aria-current={within ? 'true' : undefined}>{say.menuRest}</summary>
              <ul>
                {settings.map(line)}
                <li>
                  <a href={routes.account.to({ language })}>{say.account}</a>
                </li>
                <SignOut language={language} />
              </ul>
            </details>
          </li>
        </ul>
      </nav>
    </details>
  );
}

function currentOf(path: string, address: string): 'page' | 'true' | undefined {
  if (path === address) return 'page';
  return path.startsWith(`${address}/`) ? 'true' : undefined;
}
