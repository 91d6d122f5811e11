import { Actions, ChoiceField, DayEntry, emptyForm, type Form, LongTextField, TextField } from '#ground/forms';
import { ownerOf } from '#identity';
import { routes } from '#routes';
import { affiliationKinds } from '../../affiliation.ts';
import { membershipLabel } from '../../labels.ts';
import { words } from '../words.generated.ts';
import type { Reviewed } from './application.tsx';

/** What the board decided, as its minutes say it. */
export function DecisionForm({ visit, application, known, form }: Reviewed & { form: Form }) {
  const { language, today } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, application: application.id };
  const typed = form.typed.has('decision')
    ? form
    : { ...form, typed: emptyForm(language, { kind: application.wish, from: today, decidedOn: today }).typed };
  return (
    <section class="beam stack" aria-labelledby="decide">
      <h2 id="decide">{say.decideTitle}</h2>
      <p>{say.decideLead}</p>
      <form class="stack" method="post" action={routes.decideApplication.to(parts)} novalidate>
        <ChoiceField
          form={typed}
          name="outcome"
          label={say.outcome}
          choices={[
            { value: 'admitted', label: say.outcomeAdmitted },
            { value: 'refused', label: say.outcomeRefused },
          ]}
        />
        <TextField form={typed} name="decision" label={say.decisionNumber} hint={say.decisionNumberHint} size="mid" />
        <DayEntry form={typed} name="decidedOn" label={say.decidedOn} />
        <h3>{say.ifAdmitted}</h3>
        {application.wish !== 'individual' && (
          <ChoiceField
            form={typed}
            name="kind"
            label={say.kind}
            choices={affiliationKinds.map((value) => ({ value, label: membershipLabel(language, value) }))}
          />
        )}
        <DayEntry form={typed} name="from" label={say.fromDay} />
        {known.some(({ member }) => !member) && (
          <ChoiceField
            form={typed}
            name="existing"
            label={say.isItKnown}
            choices={[
              { value: 'new', label: say.isNew },
              ...known
                .filter(({ member }) => !member)
                .map(({ slug, name, place }) => ({
                  value: slug,
                  label: <bdi>{[name, place].filter(Boolean).join(', ')}</bdi>,
                })),
            ]}
          />
        )}
        <h3>{say.ifRefused}</h3>
        <LongTextField form={typed} name="reason" label={say.refusalReason} hint={say.refusalReasonHint} optional />
        <Actions>
          <button class="button" type="submit">
            {say.toCheck}
          </button>
        </Actions>
      </form>
    </section>
  );
}
