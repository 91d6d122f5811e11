import { routes } from '#routes';
import type { Visit } from '../visit.ts';
import { words } from '../words.generated.ts';

/** Ways in beside the letter: in the demonstration, as one of its people. */
export function OtherWays({ visit: { house, language } }: { visit: Visit }) {
  const say = words[language];
  return (
    <>
      {house.demonstration && (
        <p>
          <a class="arrow" href={routes.demonstrationPeople.to({ language })}>
            {say.demonstrationTitle}
          </a>
        </p>
      )}
    </>
  );
}
