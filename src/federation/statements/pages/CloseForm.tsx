import { Actions, type Form, TickField } from '#ground/forms';
import { words } from '../words.generated.ts';

/** Closing is for good, so it asks for a tick. */
export function CloseForm({ form, year, action }: { form: Form; year: string; action: string }) {
  const say = words[form.language];
  return (
    <form class="beam stack" method="post" action={action} noValidate>
      <h2>{say.closeTitle}</h2>
      <p>{say.closeText}</p>
      <TickField form={form} name="sure" label={say.closeSure({ year })} />
      <Actions>
        <button class="button second" type="submit">
          {say.close}
        </button>
      </Actions>
    </form>
  );
}
