import { field, type Form, SelectField, TextField } from '#ground/forms';
import { dayFrom } from '#ground/day';
import type { Visit } from '#identity';
import { readPlace } from '../../../imports/cells/place.ts';
import { faultSentence } from '../../../imports/sentence.ts';
import { placeBook } from '../../../places/index.ts';
import type { Seat } from '../../application.ts';
import { words } from '../../words.generated.ts';

/** The fields of a place: postcode, town, and which one where several fit. */
export const seatFields = {
  postcode: field.optionalPostcode(),
  town: field.text(),
  place: field.optionalText({ most: 12 }),
};

export const storedSeat = (seat: Seat | null | undefined) => ({
  postcode: seat?.postcode,
  town: seat?.place,
  place: seat?.ags,
});

/** The place somebody means, or the sentence that asks for it; `place` answers where several fit. */
export function readSeat(
  { language, today }: Visit,
  { postcode, town, place }: { postcode: string | undefined; town: string; place: string | undefined },
  before: Seat | null | undefined,
): { seat: Seat } | { problem: { town: string } | { postcode: string } } {
  // The answer belongs to the place it was given for; a stored one holds only while nothing else was typed.
  const kept = before && before.place === town && before.postcode === postcode ? before.ags : undefined;
  const asked = { ags: '', postcode: postcode ?? '', town, address: '' };
  const plain = readPlace({ ...asked, chosen: undefined }, today, placeBook());
  const offered = 'candidates' in plain ? plain.candidates.map(({ ags }) => ags) : [];
  const chosen = [place, kept].find((ags) => ags !== undefined && offered.includes(ags));
  const found = chosen === undefined ? plain : readPlace({ ...asked, chosen }, dayFrom(today), placeBook());
  if ('value' in found && found.value) return { seat: found.value };
  if ('value' in found) return { problem: { town: words[language].placeMissing } };
  const sentence = faultSentence(language, found);
  return { problem: found.code === 'unknownPostcode' ? { postcode: sentence } : { town: sentence } };
}

/** Postcode and town; after an answer that fits several places, the choice between them. */
export function SeatFields({ form, visit }: { form: Form; visit: Visit }) {
  const { language, today } = visit;
  const say = words[language];
  const asked = { ags: '', postcode: form.typed.get('postcode'), town: form.typed.get('town'), address: '' };
  const found = readPlace({ ...asked, chosen: undefined }, today, placeBook());
  const candidates = 'candidates' in found ? found.candidates.slice(0, 100) : [];
  return (
    <>
      <TextField
        form={form}
        name="postcode"
        label={say.postcode}
        size="short"
        inputMode="numeric"
        autocomplete="postal-code"
        dir="ltr"
        optional
      />
      <TextField form={form} name="town" label={say.town} autocomplete="address-level2" />
      {candidates.length > 0 && (
        <SelectField
          form={form}
          name="place"
          label={say.whichPlace}
          choices={candidates.map(({ ags, label }) => ({ value: ags, label }))}
        />
      )}
    </>
  );
}
