import { FileField, type Form, LongTextField } from '#ground/forms';
import { alternativeName, imageName, imagePlaces, MOST_BYTES } from './images.ts';
import { words } from './words.generated.ts';

/** Up to five pictures, each with its words. All but the first wait folded until they are needed. */
export function ImageFields({ form }: { form: Form }) {
  const say = words[form.language];
  const [first, ...more] = imagePlaces;
  const used = more.some(
    (place) =>
      form.typed.get(alternativeName(place)) !== '' ||
      [imageName(place), alternativeName(place)].some((name) => Object.hasOwn(form.problems, name)),
  );
  const fields = (place: number) => (
    <div class="stack">
      <FileField
        form={form}
        name={imageName(place)}
        label={say.image({ place })}
        accept="image/jpeg,image/png,image/webp"
        mostMegabytes={MOST_BYTES / 1_000_000}
        optional
      />
      <LongTextField
        form={form}
        name={alternativeName(place)}
        rows={2}
        label={say.alternative({ place })}
        hint={place === first ? say.alternativeHint : undefined}
      />
    </div>
  );
  return (
    <section class="beam stack" aria-labelledby="images">
      <h2 id="images">{say.imagesTitle}</h2>
      <p>{say.imagesLead}</p>
      {Object.keys(form.problems).length > 0 && <p class="note">{say.imagesAgain}</p>}
      {fields(first)}
      <details open={used}>
        <summary>{say.moreImages}</summary>
        <div class="stack">{more.map(fields)}</div>
      </details>
    </section>
  );
}
