import { Actions, ChoiceField, type Form, HiddenField, LongTextField } from '#ground/forms';
import { ownerOf, type Visit } from '#identity';
import { routes } from '#routes';
import type { Application } from './applications.ts';
import { words } from './words.generated.ts';

/** What those who choose can do now: decide, or take down what was agreed. */
export function DecideForm({ visit, application, form }: { visit: Visit; application: Application; form: Form }) {
  const { language } = visit;
  const say = words[language];
  const { booking } = application;
  if (booking.state !== 'asked' && booking.state !== 'booked') return null;
  const asked = booking.state === 'asked';
  const parts = { language, organisation: ownerOf(visit).slug, exhibition: booking.id };
  return (
    <section class="beam stack" aria-labelledby="decide">
      <h2 id="decide">{asked ? say.decideTitle : say.takeDownTitle}</h2>
      <p>{asked ? say.decideLead : say.takeDownLead}</p>
      <form class="stack" method="post" action={routes.decideWall.to(parts)} novalidate>
        <HiddenField form={form} name="version" value={String(booking.version)} />
        {asked ? (
          <ChoiceField
            form={form}
            name="outcome"
            label={say.outcome}
            choices={[
              { value: 'accept', label: say.accept },
              { value: 'refuse', label: say.refuse },
            ]}
          />
        ) : (
          <HiddenField form={form} name="outcome" value="takeDown" />
        )}
        <LongTextField
          form={form}
          name="reason"
          rows={3}
          label={asked ? say.reasonIfRefused : say.reason}
          hint={say.reasonHint}
          optional={asked}
        />
        <Actions>
          <button class={asked ? 'button' : 'button second'} type="submit">
            {asked ? say.decide : say.takeDown}
          </button>
        </Actions>
      </form>
    </section>
  );
}
