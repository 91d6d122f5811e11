import { Actions, ChangedMeanwhile, type Form, HiddenField, pageStatus, ProblemSummary } from '#ground/forms';
import { type Visit, workPage } from '#identity';
import { timeFields } from '../booking/wish.ts';
import { whenText } from '../sentence.ts';
import type { Span } from '../time/span.ts';
import { words as shared } from '../words.generated.ts';
import { ChangeFields, changeLabels } from './ChangeFields.tsx';
import { bookingPath, type Own, seeing } from './own.ts';
import { scopeChoices } from './scopeChoices.ts';
import { words } from './words.generated.ts';

/** What the page says beside the form. */
export interface Beside {
  /** A time that could be had instead of the one that was refused. */
  readonly next?: Span | undefined;
  /** What somebody else saved meanwhile, and the version it has now. */
  readonly theirs?: {
    readonly rows: readonly { label: string; theirs: string; yours: string }[];
    readonly version: string;
  };
}

export async function changePage(visit: Visit, own: Own, form: Form, { next, theirs }: Beside = {}): Promise<Response> {
  const { language, house } = visit;
  const { booking, resource } = own;
  const say = words[language];
  const choices = await seeing(visit, (write) => scopeChoices(write, booking, house.now(), language));
  return workPage(visit, {
    title: say.changeTitle,
    face: 'form',
    status: theirs ? 409 : pageStatus(form),
    body: (
      <>
        <div class="stack">
          <a class="back" href={bookingPath(visit, booking)}>
            {say.toBooking}
          </a>
          <ProblemSummary form={form} labels={changeLabels(language)} />
          {next && <NextTime form={form} next={next} />}
          {theirs && <ChangedMeanwhile language={language} rows={theirs.rows} />}
          <h1>{say.changeTitle}</h1>
          <p class="lead">
            {say.resourceIn({ resource: resource.name, house: resource.house.name })}
            <br />
            {whenText(language, booking)}
          </p>
        </div>
        <form class="stack" method="post" noValidate>
          <ChangeFields form={form} booking={booking} resource={resource} choices={choices} />
          <HiddenField form={form} name="version" value={theirs?.version} />
          <Actions>
            <button class="button" type="submit">
              {say.save}
            </button>
            <a class="button second" href={bookingPath(visit, booking)}>
              {say.keep}
            </a>
          </Actions>
        </form>
      </>
    ),
  });
}

/** The next time that is free, with a button that takes it: everything else stays as it was typed. */
function NextTime({ form, next }: { form: Form; next: Span }) {
  const { language } = form;
  const others = ['slots', 'people', 'purpose', 'purposeKind', 'scope', 'version'];
  return (
    <form class="note stack" method="post" noValidate>
      <p>{shared[language].nextFreeIs({ when: whenText(language, next) })}</p>
      {Object.entries(timeFields(next)).map(([name, value]) => (
        <HiddenField form={form} name={name} value={value} />
      ))}
      {others.map((name) => (
        <HiddenField form={form} name={name} />
      ))}
      <Actions>
        <button class="button second" type="submit">
          {words[language].takeThis}
        </button>
      </Actions>
    </form>
  );
}
