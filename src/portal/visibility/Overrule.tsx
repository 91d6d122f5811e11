import { Actions, ChoiceField, emptyForm, type Form, LongTextField } from '#ground/forms';
import { ownerOf, type Visit } from '#identity';
import { routes } from '#routes';
import { actLabel } from './acts.ts';
import { overrulable } from './overrulable.ts';
import { words } from './words.generated.ts';

/** The narrow counter-right, for the board of an umbrella directly above; nothing where there is nothing to overrule. */
export function Overrule({ visit, form }: { visit: Visit; form: Form }) {
  const { language } = visit;
  const say = words[language];
  const owner = ownerOf(visit);
  const acts = overrulable(visit);
  if (acts.length === 0) return null;
  // With one "no" only there is nothing to choose.
  const chosen = form.typed.has('act') || acts.length > 1 ? form : { ...emptyForm(language, { act: acts[0] }) };
  return (
    <section class="beam stack" aria-labelledby="overrule">
      <h2 id="overrule">{say.overruleTitle}</h2>
      <p>{say.overruleLead({ organisation: owner.name })}</p>
      <form
        class="stack"
        method="post"
        action={routes.overruleRefusal.to({ language, organisation: owner.slug })}
        novalidate
      >
        <ChoiceField
          form={{ ...chosen, problems: form.problems }}
          name="act"
          label={say.overruleWhat}
          choices={acts.map((act) => ({ value: act, label: actLabel(say, act) }))}
        />
        <LongTextField
          form={form}
          name="reason"
          label={say.reason}
          hint={say.reasonHint({ organisation: owner.name })}
          rows={3}
        />
        <Actions>
          <button class="button" type="submit">
            {say.overrule}
          </button>
        </Actions>
      </form>
    </section>
  );
}
