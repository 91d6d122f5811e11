import { Actions, type Form, HiddenField, LongTextField, SelectField, TextField } from '#ground/forms';
import { formatList } from '#ground/language';
import { routes } from '#routes';
import { isDivisible, type Resource } from '../resource.ts';
import { words as shared } from '../words.generated.ts';
import { RepeatFields } from './RepeatFields.tsx';
import { type Refused, WhenFields } from './WhenFields.tsx';
import type { Whom } from './whom.ts';
import { WhomFields } from './WhomFields.tsx';
import { bookingPurposes } from './wish.ts';
import { words } from './words.generated.ts';

/** The one form by which something is booked: for whom, when, what for, and whether it repeats. */
export function BookForm(props: { form: Form; resource: Resource; whom: Whom; refused: Refused | undefined }) {
  const { form, resource, whom, refused } = props;
  const { language } = form;
  const say = words[language];
  return (
    <form class="ask" method="post" action={routes.book.to({ language, resource: resource.slug })} noValidate>
      <HiddenField form={form} name="booking" />
      <HiddenField form={form} name="resource" value={resource.slug} />
      <WhomFields form={form} whom={whom} />
      <WhenFields form={form} resource={resource} runs={whom.runs} refused={refused} />
      <SlotsField form={form} resource={resource} />
      <TextField form={form} name="people" label={say.people} type="number" size="short" optional />
      <LongTextField form={form} name="purpose" label={say.purpose} hint={say.purposeHint} rows={2} />
      <SelectField
        form={form}
        name="purposeKind"
        label={say.purposeKind}
        choices={bookingPurposes.map((kind) => ({ value: kind, label: shared[language].purposeOf({ kind }) }))}
      />
      <RepeatFields form={form} />
      <Actions>
        <button class="button" type="submit">
          {say.bookButton}
        </button>
        <a
          class="back-link"
          href={routes.resource.to({
            language,
            umbrella: resource.keeper.slug,
            house: resource.house.slug,
            resource: resource.slug,
          })}
        >
          {say.leave}
        </a>
      </Actions>
      <p class="hint">{resource.approval === 'atOnce' ? say.afterwards : say.afterwardsAsked}</p>
    </form>
  );
}

/** The whole room or a part of it; how many places or pieces. Nothing where there is only one. */
function SlotsField({ form, resource }: { form: Form; resource: Resource }) {
  const { language } = form;
  const say = words[language];
  const { slots, parts } = resource;
  if (slots === 1) return null;
  if (!isDivisible(resource)) {
    const label = resource.kind === 'licence' ? say.places({ most: slots }) : say.pieces({ most: slots });
    return <TextField form={form} name="slots" label={label} type="number" size="short" />;
  }
  const named = parts.filter((name) => name !== null);
  const fewer = Array.from({ length: slots - 1 }, (_, i) => slots - 1 - i);
  return (
    <SelectField
      form={form}
      name="slots"
      label={say.howMuch}
      hint={named.length > 1 ? say.partsAre({ parts: formatList(language, named) }) : undefined}
      choices={[
        { value: String(slots), label: say.wholeRoom },
        ...fewer.map((n) => ({ value: String(n), label: slots === 2 ? say.half : say.partsOf({ n, all: slots }) })),
      ]}
    />
  );
}
