import { z } from 'zod';
import { Actions, emptyForm, field, type Form, pageStatus, ProblemSummary, readForm, TextField } from '#ground/forms';
import { seeOther } from '#ground/http';
import { actorName, granted, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { kindLabel, levelLabel } from '../labels.ts';
import { functionsOf } from '../people/person.ts';
import { seeing } from '../seeing.ts';
import { words } from '../words.generated.ts';
import { addOffice, type Body, districts, type Office, officesOf } from './body.ts';
import { reachBody } from './edit.tsx';

const shape = z.object({
  office: field.text(),
  street: field.optionalText(),
  postcode: field.optionalPostcode(),
  place: field.optionalText(),
  phone: field.phone(),
  email: field.optionalEmail(),
});

/** A body: what it is, its offices, and who holds which function there. */
export async function bodyAnswer(visit: Visit): Promise<Response | undefined> {
  const body = await reachBody(visit);
  return body && bodyPage(visit, body, emptyForm(visit.language));
}

/** One more office, with an address of its own. */
export async function addBodyOfficeAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, request, actor } = visit;
  const body = await reachBody(visit);
  if (!body) return undefined;
  const read = await readForm(request, shape, language);
  if ('refused' in read) return bodyPage(visit, body, read.refused);
  const { office, street, postcode, place, phone, email } = read.values;
  await seeing(visit, (write) =>
    addOffice(write, actorName(actor), body.id, {
      name: office,
      street: street ?? null,
      postcode: postcode ?? null,
      place: place ?? null,
      phone: phone ?? null,
      email: email ?? null,
    }),
  );
  return seeOther(routes.body.to({ language, organisation: ownerOf(visit).slug, body: body.id }));
}

async function bodyPage(visit: Visit, body: Body, form: Form): Promise<Response> {
  const { language, today, house, actor } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const keeps = granted(house.rights, actor, 'keepContacts', visit.granted!.standing) !== undefined;
  const [offices, functions, places] = await seeing(visit, async (write) => [
    await officesOf(write, body.id),
    await functionsOf(write, { body: body.id }, today),
    await districts(write, today),
  ]);
  const district = places.find(({ value }) => value === body.ags)?.label ?? body.ags;
  const wrong = pageStatus(form) !== 200;
  return workPage(visit, {
    title: body.name,
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.contacts.to({ language, organisation }, { show: 'bodies' })}>
            {say.bodies}
          </a>
          <ProblemSummary form={form} />
          <h1>
            <bdi>{body.name}</bdi>
          </h1>
          <p class="lead">
            {[kindLabel(language, body.kind), body.level && levelLabel(language, body.level), district]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {body.homepage && (
            <p>
              <a href={body.homepage} rel="noreferrer">
                <bdi>{body.homepage}</bdi>
              </a>
            </p>
          )}
          {body.note && <p dir="auto">{body.note}</p>}
          {keeps && (
            <Actions>
              <a class="button second" href={routes.editBody.to({ language, organisation, body: body.id })}>
                {say.edit}
              </a>
            </Actions>
          )}
        </div>
        <section class="beam stack" aria-labelledby="people">
          <h2 id="people">{say.functions}</h2>
          {functions.length === 0 && <p>{say.nobodyThere}</p>}
          <ul class="plain-list tasks">
            {functions.map((held) => (
              <li>
                <div>
                  <a href={routes.person.to({ language, organisation, person: held.person })}>
                    <bdi>{held.name}</bdi>
                  </a>
                  {', '}
                  <bdi>{held.title}</bdi>{' '}
                  <span class="small muted">
                    {held.until === null
                      ? say.since({ day: held.from })
                      : say.fromUntil({ from: held.from, until: held.until })}
                  </span>{' '}
                  <span class={`state ${held.now ? 'yes' : 'calm'}`}>{held.now ? say.inOffice : say.notInOffice}</span>
                </div>
              </li>
            ))}
          </ul>
        </section>
        <section class="beam stack" aria-labelledby="offices">
          <h2 id="offices">{say.offices}</h2>
          {offices.length === 0 && <p>{say.noOffices}</p>}
          {offices.map((office) => (
            <OfficeAddress office={office} />
          ))}
          {keeps && (
            <details class="open" open={wrong}>
              <summary>{say.addOffice}</summary>
              <form
                class="stack"
                method="post"
                action={routes.addBodyOffice.to({ language, organisation, body: body.id })}
                noValidate
              >
                <TextField form={form} name="office" label={say.officeName} hint={say.officeNameHint} />
                <TextField form={form} name="street" label={say.street} optional />
                <TextField form={form} name="postcode" label={say.postcode} size="short" inputMode="numeric" optional />
                <TextField form={form} name="place" label={say.place} optional />
                <TextField form={form} name="phone" label={say.phone} type="tel" optional />
                <TextField form={form} name="email" label={say.email} type="email" optional />
                <button class="button second" type="submit">
                  {say.addOffice}
                </button>
              </form>
            </details>
          )}
        </section>
      </>
    ),
  });
}

function OfficeAddress({ office }: { office: Office }) {
  const lines = [office.street, [office.postcode, office.place].filter(Boolean).join(' '), office.phone, office.email];
  return (
    <address>
      <b>
        <bdi>{office.name}</bdi>
      </b>
      {lines
        .filter((line) => line !== null && line !== '')
        .map((line) => (
          <div>
            <bdi>{line}</bdi>
          </div>
        ))}
    </address>
  );
}
