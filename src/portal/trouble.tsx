import type { Language } from '#ground/language';
import { federationWords } from '#federation';
import { type House, housePage } from '#identity';
import { routes } from '#routes';

/** Nothing of that address, or nothing for this reader: both look the same. */
export function missingPage(house: House, language: Language): Response {
  const say = federationWords[language];
  return housePage(house, language, {
    title: say.notFoundTitle,
    status: 404,
    body: (
      <div class="stack">
        <h1>{say.notFoundTitle}</h1>
        <p>{say.notFoundText}</p>
        <p>
          <a class="arrow" href={routes.house.to({ language })}>
            {say.notFoundNext}
          </a>
        </p>
      </div>
    ),
  });
}

/**
 * Something failed here (500), or the database is away for a moment (503). Whoever sent something is asked to
 * look before sending it again: a connection lost in the middle of a commit leaves open how it ended.
 */
export function brokenPage(house: House, language: Language, trouble: { status: number; sent: boolean }): Response {
  const { status, sent } = trouble;
  const say = federationWords[language];
  const away = status === 503;
  const title = away ? say.awayTitle : say.brokenTitle;
  return housePage(house, language, {
    title,
    status,
    body: (
      <div class="stack">
        <h1>{title}</h1>
        <p>{away ? say.awayText : say.brokenText}</p>
        {sent && <p>{say.lookBeforeAgain}</p>}
      </div>
    ),
  });
}
