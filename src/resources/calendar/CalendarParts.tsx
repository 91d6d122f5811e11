import { Actions, ChoiceField, type Form } from '#ground/forms';
import { ownerOf, type Visit } from '#identity';
import { routes } from '#routes';
import type { CalendarChoice } from './choices.ts';
import type { Feed } from './feeds.ts';
import { feedLabel } from './labels.ts';
import { words } from './words.generated.ts';

/** The address, this once: to be copied, or opened where a calendar program listens. */
export function Made({ visit: { house, language }, secret }: { visit: Visit; secret: string }) {
  const say = words[language];
  const address = house.publicUrl + routes.calendarFeed.to({ feed: `${secret}.ics` });
  return (
    <div class="note warm stack" role="status">
      <h2>{say.made}</h2>
      <p>{say.showOnce}</p>
      <p>
        <code dir="ltr">{address}</code>
      </p>
      <p>
        <a class="button" href={address.replace(/^https?:/, 'webcal:')}>
          {say.open}
        </a>
      </p>
      <p>{say.secretNote}</p>
    </div>
  );
}

/** One's calendars, each with the end of its address. */
export function Own({ visit, feeds }: { visit: Visit; feeds: readonly Feed[] }) {
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  if (feeds.length === 0) return null;
  return (
    <ul class="stack">
      {feeds.map((feed) => (
        <li>
          <form method="post" action={routes.revokeCalendar.to({ language, organisation, calendar: feed.id })}>
            <p>
              <b>{feedLabel(language, feed)}</b>
            </p>
            <p class="small muted">{say.madeOn({ day: feed.madeOn })}</p>
            <p>
              <button
                class="button second"
                type="submit"
                aria-label={say.revokeThis({ calendar: feedLabel(language, feed) })}
              >
                {say.revoke}
              </button>
            </p>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** What the next one should show. */
export function MakeForm({
  action,
  form,
  choices,
}: {
  action: string;
  form: Form;
  choices: readonly CalendarChoice[];
}) {
  const say = words[form.language];
  return (
    <section class="stack">
      <h2 class="beam">{say.newTitle}</h2>
      <form class="stack" method="post" action={action} novalidate>
        <ChoiceField form={form} name="shows" label={say.which} choices={choices} />
        <Actions>
          <button class="button" type="submit">
            {say.make}
          </button>
        </Actions>
      </form>
    </section>
  );
}
