import {
  Actions,
  ChangedMeanwhile,
  emptyForm,
  type Form,
  HiddenField,
  pageStatus,
  ProblemSummary,
} from '#ground/forms';
import { formatDay, isLanguage, type Language, languageName } from '#ground/language';
import { isDay } from '#ground/day';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { words as shared } from '../words.generated.ts';
import { HouseFields } from './HouseFields.tsx';
import { houseLabels, houseTyped } from './houseForm.ts';
import type { Named } from './partner.ts';
import { Partners } from './Partners.tsx';
import type { HouseShaped } from './shaped.ts';
import { Staff } from './Staff.tsx';
import { words } from './words.generated.ts';

/** Which form of the page was sent and came back; the others show what is stored. */
export interface Sent {
  readonly house?: Form;
  readonly partners?: Form;
  readonly staff?: Form;
  /** Organisations of the name that was written for a partner. */
  readonly candidates?: readonly Named[];
  /** Somebody saved meanwhile what this form would have overwritten. */
  readonly changedMeanwhile?: true;
}

/** A house's settings: what it lends, what it says of itself, its partners, who runs it. */
export function shapedPage(visit: Visit, shaped: HouseShaped, sent: Sent = {}): Response {
  const { language, today, url } = visit;
  const forms = {
    house: sent.house ?? emptyForm(language, houseTyped(shaped.house, shaped.openings)),
    partners: sent.partners ?? emptyForm(language),
    staff:
      sent.staff ??
      emptyForm(language, { staff: shaped.staff.filter(({ named }) => named).map(({ account }) => account) }),
  };
  const say = words[language];
  const { house } = shaped;
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug };
  const wrong = sent.house ?? sent.partners ?? sent.staff;
  const saved = url.searchParams.get('saved');
  return workPage(visit, {
    title: say.houseTitle({ house: house.name }),
    face: 'form',
    status: sent.changedMeanwhile ? 409 : wrong ? pageStatus(wrong) : 200,
    body: (
      <>
        <div class="stack">
          <p>
            <a class="back" href={routes.houseDay.to(parts)}>
              <bdi>{house.name}</bdi>
            </a>
          </p>
          {wrong && <ProblemSummary form={wrong} labels={sent.house ? houseLabels(language) : undefined} />}
          {sent.house && sent.changedMeanwhile && (
            <HouseChanged language={language} shaped={shaped} form={sent.house} />
          )}
          {sent.staff && sent.changedMeanwhile && (
            <p class="note warm" role="alert">
              {say.staffChanged}
            </p>
          )}
          {saved !== null && !wrong && (
            <p class="note" role="status">
              {saved === 'new' ? say.houseAdded : say.saved}
            </p>
          )}
          <h1>{say.houseTitle({ house: house.name })}</h1>
          <p>
            <a
              class="arrow"
              href={routes.roomsHouse.to({ language, umbrella: ownerOf(visit).slug, house: house.slug })}
            >
              {say.publicPage}
            </a>
          </p>
        </div>
        <Lent visit={visit} shaped={shaped} />
        <section class="beam stack" aria-labelledby="house">
          <h2 id="house">{say.aboutHouse}</h2>
          <form class="stack-l" method="post" action={routes.saveHouse.to(parts)} noValidate>
            <HiddenField form={forms.house} name="version" value={String(house.version)} />
            <HouseFields form={forms.house} today={today} isNew={false} />
            <Actions>
              <button class="button" type="submit">
                {say.save}
              </button>
              <a href={routes.houseDay.to(parts)}>{say.leave}</a>
            </Actions>
          </form>
        </section>
        <Partners
          form={forms.partners}
          partners={shaped.partners}
          candidates={sent.candidates ?? []}
          action={routes.savePartners.to(parts)}
        />
        <Staff
          form={forms.staff}
          staff={shaped.staff}
          version={shaped.staffVersion}
          action={routes.saveStaff.to(parts)}
        />
      </>
    ),
  });
}

function Lent({ visit, shaped }: { visit: Visit; shaped: HouseShaped }) {
  const { language, today } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, house: shaped.house.slug };
  return (
    <section class="beam stack" aria-labelledby="lent">
      <h2 id="lent">{say.lentTitle}</h2>
      {shaped.resources.length === 0 ? (
        <p>{say.nothingLent}</p>
      ) : (
        <ul>
          {shaped.resources.map(({ slug, name, kind, goneOn }) => (
            <li>
              <a href={routes.editResource.to({ ...parts, resource: slug })}>
                <bdi>{name}</bdi>
              </a>{' '}
              <span class="muted">{shared[language].kindOf({ kind })}</span>{' '}
              {goneOn !== null && (
                <span class="state calm">{goneOn <= today ? say.gone : say.goneFrom({ day: goneOn })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="button second" href={routes.newResource.to(parts)}>
          {say.newResource}
        </a>
      </p>
    </section>
  );
}

function HouseChanged({ language, shaped, form }: { language: Language; shaped: HouseShaped; form: Form }) {
  const stored = houseTyped(shaped.house, shaped.openings);
  const shown = (name: string, value: string) =>
    name === 'closedOn' && isDay(value)
      ? formatDay(language, value, 'short')
      : name === 'language' && isLanguage(value)
        ? languageName(language, value)
        : value;
  const rows = Object.entries(houseLabels(language))
    .filter(([name]) => name !== 'slug')
    .map(([name, label]) => ({
      label,
      theirs: shown(name, stored[name] ?? ''),
      yours: shown(name, form.typed.get(name)),
    }));
  return <ChangedMeanwhile language={language} rows={rows.filter(({ theirs, yours }) => theirs !== yours)} />;
}
