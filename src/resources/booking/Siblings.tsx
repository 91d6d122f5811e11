import type { Language } from '#ground/language';
import { routes } from '#routes';
import { timeText } from '../find/say.ts';
import type { Booking } from '../queries/booking.ts';
import { StateOf } from './StateOf.tsx';
import { words } from './words.generated.ts';

/** The dates booked together with this one. */
export function Siblings(props: { language: Language; slug: string; booking: Booking; siblings: readonly Booking[] }) {
  const { language, slug, booking, siblings } = props;
  const say = words[language];
  return (
    <section class="beam stack" aria-labelledby="series">
      <h2 id="series">{say.siblings({ n: siblings.length })}</h2>
      <ul class="plain-list stack-s">
        {siblings.map((each) => (
          <li class="row">
            {each.id === booking.id ? (
              <b aria-current="true">{timeText(language, each)}</b>
            ) : (
              <a href={routes.booking.to({ language, organisation: slug, booking: each.id })}>
                {timeText(language, each)}
              </a>
            )}
            <StateOf language={language} state={each.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
