import { emptyForm, TickField } from '#ground/forms';
import type { Language } from '#ground/language';
import { routes } from '#routes';
import { words } from './words.generated.ts';

/** Whether the organisation has rooms of its own, as it says itself: who has none comes first. */
export function Premises({ language, slug, without }: { language: Language; slug: string; without: boolean }) {
  const say = words[language];
  return (
    <section class="beam stack" aria-labelledby="premises">
      <h2 id="premises">{say.premisesTitle}</h2>
      <form method="post" action={routes.sayPremises.to({ language, organisation: slug })} class="ask" noValidate>
        <TickField
          form={emptyForm(language, without ? { without: 'yes' } : {})}
          name="without"
          label={say.premisesWithout}
          hint={say.premisesHint}
        />
        <div class="actions">
          <button class="button second" type="submit">
            {say.save}
          </button>
        </div>
      </form>
    </section>
  );
}
