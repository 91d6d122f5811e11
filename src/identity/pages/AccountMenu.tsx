import { houseWords } from '#ground/html';
import type { Language } from '#ground/language';
import { routes } from '#routes';
import type { Actor } from '../actor.ts';
import type { House } from '../visit.ts';
import { words } from '../words.generated.ts';

/** The menu of pages that belong to no organisation: my area and account, or the way in. */
export function AccountMenu({ house, language, actor }: { house: House; language: Language; actor: Actor }) {
  const say = words[language];
  const entries =
    actor.kind === 'person'
      ? ([
          [routes.myArea.to({ language }), say.myArea],
          [routes.account.to({ language }), say.account],
        ] as const)
      : ([
          [routes.signIn.to({ language }), say.signIn],
          ...(house.demonstration
            ? [[routes.demonstrationPeople.to({ language }), say.demonstrationTitle] as const]
            : []),
        ] as const);
  return (
    <details class="menu">
      <summary>{houseWords[language].menu}</summary>
      <nav aria-label={houseWords[language].menu}>
        <ul>
          {entries.map(([address, title]) => (
            <li>
              <a href={address}>{title}</a>
            </li>
          ))}
          {actor.kind === 'person' && <SignOut language={language} />}
        </ul>
      </nav>
    </details>
  );
}

/** Signing out changes something, so it is a button and no link. */
export function SignOut({ language }: { language: Language }) {
  return (
    <li class="end">
      <form method="post" action={`${routes.signOut.to({})}?next=${encodeURIComponent(routes.house.to({ language }))}`}>
        <button class="link" type="submit">
          {words[language].signOut}
        </button>
      </form>
    </li>
  );
}
