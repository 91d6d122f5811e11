import { DayEntry, type Form, LongTextField, SelectField, TextField } from '#ground/forms';
import { languageName, languages } from '#ground/language';
import type { Day } from '#ground/day';
import { PlaceFields } from '#federation';
import { houseLabels, textLanguage } from './houseForm.ts';
import { WeekFields } from './WeekFields.tsx';
import { words } from './words.generated.ts';

/** Everything a house says of itself: where it is, when it is open, what one should know, whom to call. */
export function HouseFields({ form, today, isNew }: { form: Form; today: Day; isNew: boolean }) {
  const { language } = form;
  const say = words[language];
  const labels = houseLabels(language) as Record<string, string> & { name: string };
  const label = (name: string) => ({ form, name, label: labels[name] ?? name });
  const lang = textLanguage(form);
  return (
    <>
      <div class="stack">
        <TextField {...label('name')} lang={lang} />
        {isNew && <TextField {...label('slug')} hint={say.addressHint} dir="ltr" size="mid" optional />}
        <TextField {...label('street')} lang="de" autocomplete="street-address" />
        <PlaceFields form={form} on={today} />
      </div>
      <section class="beam stack" aria-labelledby="opening-hours">
        <h2 id="opening-hours">{say.hoursTitle}</h2>
        <p class="small">{say.hoursHint}</p>
        <WeekFields form={form} />
      </section>
      <section class="beam stack" aria-labelledby="house-texts">
        <h2 id="house-texts">{say.textsTitle}</h2>
        <SelectField
          {...label('language')}
          hint={say.textLanguageHint}
          choices={languages.map(({ code }) => ({ value: code, label: languageName(language, code) }))}
        />
        <LongTextField {...label('directions')} hint={say.directionsHint} lang={lang} rows={4} optional />
        <LongTextField {...label('houseRules')} hint={say.houseRulesHint} lang={lang} rows={6} optional />
      </section>
      <section class="beam stack" aria-labelledby="house-contact">
        <h2 id="house-contact">{say.contactTitle}</h2>
        <TextField {...label('contact')} hint={say.contactHint} optional />
        <TextField {...label('phone')} type="tel" optional />
        <TextField {...label('email')} type="email" optional />
      </section>
      {!isNew && (
        <section class="beam stack" aria-labelledby="house-end">
          <h2 id="house-end">{say.endTitle}</h2>
          <DayEntry {...label('closedOn')} hint={say.closedOnHint} optional />
        </section>
      )}
    </>
  );
}
