import { routes } from '#routes';
import { sameIn, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { type HousePage, housePage } from './housePage.tsx';

/** A page about oneself: the house's frame, a way back to the account. */
export function accountPage(visit: Visit, page: Pick<HousePage, 'title' | 'body' | 'status' | 'headers'>): Response {
  const { house, language, url, actor } = visit;
  const here = routes.account.to({ language });
  return housePage(house, language, {
    ...page,
    actor,
    face: 'work',
    addressIn: (other) => sameIn(visit, other),
    body: (
      <>
        {url.pathname !== here && (
          <p>
            <a class="back" href={here}>
              {words[language].account}
            </a>
          </p>
        )}
        {page.body}
      </>
    ),
  });
}
