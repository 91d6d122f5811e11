import { ChoiceField, DayEntry, type Form, LongTextField, ManyField, TextField, TickField } from '#ground/forms';
import { approvals, audiences, type ResourceKind, resourceKinds } from '../resource.ts';
import { words as shared } from '../words.generated.ts';
import { DurationField } from './duration.tsx';
import { mostSecrets, resourceLabels, secretField, whoseHours } from './resourceForm.ts';
import { WeekFields } from './WeekFields.tsx';
import { words } from './words.generated.ts';

interface Shown {
  form: Form;
  /** Of the texts. */
  lang: string;
  isNew: boolean;
  /** What it is, where that cannot be changed any more because it was booked. */
  fixedKind?: ResourceKind | undefined;
  /** The parts there are, with their names. */
  parts: readonly (string | null)[];
}

/** What is lent and by which rules, in the order in which one would tell somebody. */
export function ResourceFields(props: Shown) {
  return (
    <>
      <What {...props} />
      <Who {...props} />
      <When {...props} />
      <Open {...props} />
      {!props.isNew && <Access {...props} />}
      {!props.isNew && <End {...props} />}
    </>
  );
}

const labelsFor = (form: Form) => {
  const labels = resourceLabels(form.language);
  return (name: string) => ({ form, name, label: labels[name] ?? name });
};

function What({ form, lang, isNew, fixedKind }: Shown) {
  const { language } = form;
  const say = words[language];
  const label = labelsFor(form);
  return (
    <div class="stack">
      {fixedKind ? (
        <>
          <input type="hidden" name="kind" value={fixedKind} />
          <dl class="facts">
            <div>
              <dt>{say.kind}</dt>
              <dd>
                {shared[language].kindOf({ kind: fixedKind })} <span class="muted small">{say.kindFixed}</span>
              </dd>
            </div>
          </dl>
        </>
      ) : (
        <ChoiceField
          {...label('kind')}
          choices={resourceKinds.map((kind) => ({
            value: kind,
            label: shared[language].kindOf({ kind }),
            hint: say.kindHint({ kind }),
          }))}
        />
      )}
      <TextField {...label('name')} lang={lang} />
      {isNew && <TextField {...label('slug')} hint={say.addressHint} dir="ltr" size="mid" optional />}
      <LongTextField {...label('about')} hint={say.aboutHint} lang={lang} rows={4} optional />
      <TextField {...label('people')} type="number" size="short" optional />
      <TickField form={form} name="stepFree" label={say.stepFree} />
      <TextField {...label('slots')} hint={say.slotsHint} type="number" size="short" />
      <LongTextField {...label('partNames')} hint={say.partNamesHint} lang={lang} rows={3} optional />
    </div>
  );
}

function Who({ form }: Shown) {
  const say = words[form.language];
  const label = labelsFor(form);
  return (
    <section class="beam stack" aria-labelledby="who">
      <h2 id="who">{say.whoTitle}</h2>
      <ManyField
        {...label('audience')}
        hint={say.audienceHint}
        choices={audiences.map((audience) => ({
          value: audience,
          label: say.audience({ audience }),
          hint: say.audienceWho({ audience }),
        }))}
      />
      <ChoiceField
        {...label('approval')}
        choices={approvals.map((approval) => ({
          value: approval,
          label: say.approval({ approval }),
          hint: say.approvalSays({ approval }),
        }))}
      />
    </section>
  );
}

function When({ form }: Shown) {
  const say = words[form.language];
  const label = labelsFor(form);
  return (
    <section class="beam stack" aria-labelledby="rules">
      <h2 id="rules">{say.rulesTitle}</h2>
      <p class="small">{say.rulesHint}</p>
      <DurationField {...label('lead')} hint={say.leadHint} />
      <TextField {...label('horizonDays')} hint={say.horizonHint} type="number" size="short" />
      <TextField {...label('priorityDays')} hint={say.priorityHint} type="number" size="short" />
      <DurationField {...label('longest')} hint={say.noLimitHint} />
      <DurationField {...label('quota')} hint={say.quotaHint} />
      <TextField {...label('bufferBefore')} hint={say.bufferBeforeHint} type="number" size="short" />
      <TextField {...label('bufferAfter')} hint={say.bufferAfterHint} type="number" size="short" />
    </section>
  );
}

function Open({ form }: Shown) {
  const say = words[form.language];
  return (
    <section class="beam stack" aria-labelledby="open">
      <h2 id="open">{say.openTitle}</h2>
      <ChoiceField
        {...labelsFor(form)('hours')}
        hint={say.whoseHoursHint}
        choices={whoseHours.map((whose) => ({ value: whose, label: say.hoursOf({ whose }) }))}
      />
      <details class="open" open={form.typed.get('hours') === 'own'}>
        <summary>{say.ownHours}</summary>
        <div class="stack">
          <p class="small">{say.hoursHint}</p>
          <WeekFields form={form} />
        </div>
      </details>
      <TickField form={form} name="openOnHolidays" label={say.openOnHolidays} hint={say.openOnHolidaysHint} />
      <TickField form={form} name="calendarPublic" label={say.calendarPublic} hint={say.calendarPublicHint} />
      <TickField form={form} name="namesOnDoor" label={say.namesOnDoor} hint={say.namesOnDoorHint} />
    </section>
  );
}

function Access({ form, parts }: Shown) {
  const say = words[form.language];
  const label = labelsFor(form);
  return (
    <section class="beam stack" aria-labelledby="access">
      <h2 id="access">{say.accessTitle}</h2>
      <p>{say.accessLead}</p>
      {parts.slice(0, mostSecrets).map((name, at) => (
        <TextField
          {...label(secretField(at + 1))}
          {...(name === null ? {} : { label: say.secretOf({ part: name }) })}
          dir="ltr"
          optional
        />
      ))}
    </section>
  );
}

function End({ form }: Shown) {
  const say = words[form.language];
  return (
    <section class="beam stack" aria-labelledby="end">
      <h2 id="end">{say.goneTitle}</h2>
      <DayEntry {...labelsFor(form)('goneOn')} hint={say.goneOnHint} optional />
    </section>
  );
}
