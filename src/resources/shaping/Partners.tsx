import { type Form, SelectField, TextField } from '#ground/forms';
import type { Named } from './partner.ts';
import type { Partner } from './shaped.ts';
import { words } from './words.generated.ts';

/** Organisations that may book though they are no members: who they are, one more, one less. */
export function Partners(props: {
  form: Form;
  partners: readonly Partner[];
  /** Where several have the name somebody wrote: which. */
  candidates: readonly Named[];
  action: string;
}) {
  const { form, partners, candidates, action } = props;
  const say = words[form.language];
  return (
    <section class="beam stack" aria-labelledby="partners">
      <h2 id="partners">{say.partnersTitle}</h2>
      <p>{say.partnersLead}</p>
      {partners.length > 0 && (
        <form method="post" action={action}>
          <dl class="facts">
            {partners.map(({ slug, name, since }) => (
              <div>
                <dt>
                  <bdi>{name}</bdi>
                </dt>
                <dd class="row between">
                  <span>{say.partnerSince({ day: since })}</span>
                  <button
                    class="button second"
                    type="submit"
                    name="remove"
                    value={slug}
                    aria-label={say.removePartner({ name })}
                  >
                    {say.remove}
                  </button>
                </dd>
              </div>
            ))}
          </dl>
        </form>
      )}
      <form class="stack" method="post" action={action} noValidate>
        <TextField form={form} name="partner" label={say.partner} hint={say.partnerHint} />
        {candidates.length > 0 && (
          <SelectField
            form={form}
            name="chosen"
            label={say.whichPartner}
            choices={candidates.map(({ slug, name }) => ({ value: slug, label: `${name} (${slug})` }))}
          />
        )}
        <div>
          <button class="button second" type="submit">
            {say.addPartner}
          </button>
        </div>
      </form>
    </section>
  );
}
