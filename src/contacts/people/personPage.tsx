import type { ComponentChildren } from 'preact';
import { Actions, emptyForm, type Form, ProblemSummary } from '#ground/forms';
import { DayField } from '#ground/html';
import { formatDay, type Language, languageName } from '#ground/language';
import { type Day, isDay } from '#ground/day';
import { granted, ownerOf, roleLabel, roles, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { useLabel } from '../labels.ts';
import { seeing } from '../seeing.ts';
import { talksWith } from '../talks/talk.ts';
import { TalkLines } from '../talks/TalkLines.tsx';
import { words } from '../words.generated.ts';
import { reachPerson } from './edit.tsx';
import { FunctionForm, placesToHold } from './FunctionForm.tsx';
import { type FunctionHeld, functionsOf, type Person } from './person.ts';

/** A contact: who it is, what they are and were, what was talked about. */
export async function personAnswer(visit: Visit): Promise<Response | undefined> {
  const person = await reachPerson(visit);
  return person && personPage(visit, person);
}

/** The page; with a form that could not be taken, as the answer to it. */
export async function personPage(
  visit: Visit,
  person: Person,
  wrong: { adding?: Form; ending?: { id: string; sentence: string; typed: string } } = {},
): Promise<Response> {
  const { language, today, house, actor } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const keeps = granted(house.rights, actor, 'keepContacts', visit.granted!.standing) !== undefined;
  const [functions, talks, places] = await seeing(visit, async (write, node) => [
    await functionsOf(write, { person: person.id }, today),
    await talksWith(write, node, person.id),
    keeps ? await placesToHold(write, node, today) : [],
  ]);
  const { adding, ending } = wrong;
  const form: Form = adding ?? emptyForm(language, { from: today });
  const shown: Form = ending ? { ...form, problems: { [`until-${ending.id}`]: ending.sentence } } : form;
  return workPage(visit, {
    title: person.name,
    status: adding || ending ? 422 : 200,
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.contacts.to({ language, organisation })}>
            {say.contacts}
          </a>
          <ProblemSummary form={shown} />
          <h1>
            <bdi>{person.name}</bdi>
          </h1>
          {person.own_name && (
            <p class="lead">
              <bdi>{person.own_name}</bdi>
            </p>
          )}
          {person.objected_on && (
            <p class="note warm">{say.wantsNoLetters({ day: dayIn(person.objected_on, today) })}</p>
          )}
        </div>
        <div class="pair">
          <section class="beam stack" aria-labelledby="functions">
            <h2 id="functions">{say.functions}</h2>
            {functions.length === 0 && <p>{say.noFunctions}</p>}
            <ul class="plain-list tasks">
              {functions.map((held) => (
                <li>
                  <FunctionLine language={language} organisation={organisation} held={held} />
                  {keeps && held.now && held.until === null && (
                    <EndForm
                      visit={visit}
                      person={person.id}
                      held={held}
                      wrong={ending?.id === held.id ? ending : undefined}
                    />
                  )}
                </li>
              ))}
            </ul>
            {keeps && (
              <details class="open" open={adding !== undefined}>
                <summary>{say.addFunction}</summary>
                <FunctionForm visit={visit} person={person.id} form={form} places={places} />
              </details>
            )}
          </section>
          <section class="beam stack" aria-labelledby="reached">
            <h2 id="reached">{say.details}</h2>
            <PersonFacts visit={visit} person={person} />
            <Actions>
              {keeps && (
                <a class="button" href={routes.editPerson.to({ language, organisation, person: person.id })}>
                  {say.edit}
                </a>
              )}
              <a class="button second" href={routes.personVcf.to({ language, organisation, person: person.id })}>
                {say.asCard}
              </a>
            </Actions>
            {keeps && (
              <details class="open">
                <summary>{say.removePerson}</summary>
                <form
                  class="stack"
                  method="post"
                  action={routes.removePerson.to({ language, organisation, person: person.id })}
                >
                  <p>{say.removeHint}</p>
                  <button class="button second" type="submit">
                    {say.removePerson}
                  </button>
                </form>
              </details>
            )}
          </section>
        </div>
        <section class="beam stack" aria-labelledby="talks">
          <h2 id="talks">{say.talks}</h2>
          <TalkLines language={language} organisation={organisation} talks={talks} today={today} />
          {keeps && (
            <p>
              <a class="arrow" href={routes.newTalk.to({ language, organisation }, { with: person.id })}>
                {say.writeTalkDown}
              </a>
            </p>
          )}
        </section>
      </>
    ),
  });
}

const dayIn = (text: string, otherwise: Day): Day => (isDay(text) ? text : otherwise);

function FunctionLine(props: { language: Language; organisation: string; held: FunctionHeld }) {
  const { language, organisation, held } = props;
  const say = words[language];
  const role = roles.find((each) => each === held.role);
  return (
    <div>
      {held.title && (
        <>
          <b>
            <bdi>{held.title}</bdi>
          </b>
          {' · '}
        </>
      )}
      {held.body ? (
        <a href={routes.body.to({ language, organisation, body: held.body })}>
          <bdi>{held.where}</bdi>
        </a>
      ) : (
        <bdi>{held.where}</bdi>
      )}
      <span class="small muted">
        {' '}
        {held.until === null ? say.since({ day: held.from }) : say.fromUntil({ from: held.from, until: held.until })}
        {role && ` · ${say.actsHereAs({ role: roleLabel(language, role) })}`}
      </span>{' '}
      <span class={`state ${held.now ? 'yes' : 'calm'}`}>{held.now ? say.inOffice : say.notInOffice}</span>
    </div>
  );
}

function EndForm(props: {
  visit: Visit;
  person: string;
  held: FunctionHeld;
  wrong: { sentence: string; typed: string } | undefined;
}) {
  const { visit, person, held, wrong } = props;
  const { language, today } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, person, function: held.id };
  return (
    <details class="open" open={wrong !== undefined}>
      <summary>{say.endFunction}</summary>
      <form class="stack" method="post" action={routes.endFunction.to(parts)} noValidate>
        <DayField
          language={language}
          id={`until-${held.id}`}
          name="until"
          label={say.lastDay}
          value={wrong?.typed ?? today}
          hint={held.role ? say.roleEndsToo : undefined}
          error={wrong?.sentence}
        />
        <button class="button second" type="submit">
          {say.endFunction}
        </button>
      </form>
    </details>
  );
}

function PersonFacts({ visit: { language, today }, person }: { visit: Visit; person: Person }) {
  const say = words[language];
  const day = (text: string | null) => (text === null ? undefined : formatDay(language, dayIn(text, today)));
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [say.addressForm, person.address_form && <bdi>{person.address_form}</bdi>],
    [say.pronunciation, person.pronunciation && <bdi>{person.pronunciation}</bdi>],
    [
      say.emails,
      person.emails.map((email) => (
        <div>
          <a href={`mailto:${encodeURIComponent(email)}`}>
            <bdi>{email}</bdi>
          </a>
        </div>
      )),
    ],
    [
      say.phones,
      person.phones.map((phone) => (
        <div>
          <bdi dir="ltr">{phone}</bdi>
        </div>
      )),
    ],
    [say.letterLanguage, languageName(language, person.language)],
    [
      say.tags,
      person.tags.map((tag) => (
        <div>
          <bdi>{tag}</bdi>
        </div>
      )),
    ],
    [say.note, person.note && <p dir="auto">{person.note}</p>],
    [say.uses, person.uses.length === 0 ? say.noUses : person.uses.map((use) => <div>{useLabel(language, use)}</div>)],
    [say.source, <bdi>{person.source}</bdi>],
    [say.sourceSince, day(person.source_since)],
    [say.informedOn, day(person.informed_on) ?? <span class="state soon">{say.notInformed}</span>],
  ];
  return (
    <dl class="facts">
      {facts.map(([label, value]) =>
        value === null || value === undefined || (Array.isArray(value) && value.length === 0) ? null : (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
