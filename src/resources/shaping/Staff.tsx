import { type Form, HiddenField, ManyField } from '#ground/forms';
import { roleLabel } from '#identity';
import type { StaffPerson } from './shaped.ts';
import { words } from './words.generated.ts';

/** Who of the organisation's house keepers and curators runs this house. */
export function Staff(props: { form: Form; staff: readonly StaffPerson[]; version: string; action: string }) {
  const { form, staff, version, action } = props;
  const { language } = form;
  const say = words[language];
  return (
    <section class="beam stack" aria-labelledby="house-staff">
      <h2 id="house-staff">{say.staffTitle}</h2>
      <p>{say.staffLead}</p>
      {staff.length === 0 ? (
        <p class="note">{say.noStaff}</p>
      ) : (
        <form class="stack" method="post" action={action} noValidate>
          <HiddenField form={form} name="seen" value={version} />
          <ManyField
            form={form}
            name="staff"
            label={say.staff}
            choices={staff.map(({ account, name, role }) => ({
              value: account,
              label: <bdi>{name}</bdi>,
              hint: roleLabel(language, role),
            }))}
          />
          <div>
            <button class="button second" type="submit">
              {say.saveStaff}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
