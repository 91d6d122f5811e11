import { type Form, pageStatus, SelectField, TextField } from '#ground/forms';
import type { Day } from '#ground/day';
import type { Language } from '#ground/language';
import { readPlace } from '../../imports/cells/place.ts';
import { placeBook } from '../../places/index.ts';
import { words } from '../words.generated.ts';

interface SaidPlace {
  postcode: string;
  place: string;
  /** What was chosen where several places fit. */
  ags: string;
}

/** The place somebody means, or what stands in the way, by field. */
export function placeSaid(
  { postcode, place, ags }: SaidPlace,
  on: Day,
  language: Language,
): { place: { ags: string; place: string; postcode?: string | undefined } } | { problems: Record<string, string> } {
  const say = words[language];
  const read = readPlace({ ags: '', postcode, town: place, address: '', chosen: ags || undefined }, on, placeBook());
  if ('value' in read) return read.value ? { place: read.value } : { problems: { place: say.placeUnknown } };
  if ('candidates' in read) return { problems: { ags: say.placeSeveral } };
  return { problems: { place: say.placeUnknown } };
}

/** Postcode and place, and where several fit, which one. */
export function PlaceFields({ form, on }: { form: Form; on: Day }) {
  const say = words[form.language];
  const typed = { postcode: form.typed.get('postcode'), place: form.typed.get('place') };
  const several =
    pageStatus(form) === 422
      ? readPlace(
          { ags: '', postcode: typed.postcode, town: typed.place, address: '', chosen: undefined },
          on,
          placeBook(),
        )
      : undefined;
  return (
    <>
      <TextField
        form={form}
        name="postcode"
        label={say.postcode}
        size="short"
        inputMode="numeric"
        autocomplete="postal-code"
      />
      <TextField form={form} name="place" label={say.place} lang="de" autocomplete="address-level2" />
      {several && 'candidates' in several && (
        <SelectField
          form={form}
          name="ags"
          label={say.whichPlace}
          choices={several.candidates.map(({ ags, label }) => ({ value: ags, label }))}
        />
      )}
    </>
  );
}
