import {
  Actions,
  ChangedMeanwhile,
  emptyForm,
  type Form,
  HiddenField,
  pageStatus,
  ProblemSummary,
  readForm,
  typedFrom,
  versionOf,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { actorName, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { idIn, seeing } from '../seeing.ts';
import { words } from '../words.generated.ts';
import { personShape, recordOf, typedOf } from './form.ts';
import { type Person, personOf, recordIn } from './person.ts';
import { PersonFields, personLabels } from './PersonFields.tsx';
import { changePerson, makePerson, removePerson } from './record.ts';

/** The empty form of a new contact: known from today on, kept for letters. */
export function newPersonAnswer(visit: Visit): Response {
  const { language, today } = visit;
  return formPage(visit, emptyForm(language, { language: 'de', sourceSince: today, uses: ['letters'] }));
}

export async function addPersonAnswer(visit: Visit): Promise<Response> {
  const { language, request, actor } = visit;
  const read = await readForm(request, personShape(language), language);
  if ('refused' in read) return formPage(visit, read.refused);
  const id = await seeing(visit, (write, organisation) =>
    makePerson(write, actorName(actor), organisation, recordOf(read.values)),
  );
  return seeOther(routes.person.to({ language, organisation: ownerOf(visit).slug, person: id }));
}

export async function editPersonAnswer(visit: Visit): Promise<Response | undefined> {
  const person = await reachPerson(visit);
  if (!person) return undefined;
  const version = versionOf(recordIn(person));
  return formPage(visit, emptyForm(visit.language, { ...typedOf(person), version }), { person });
}

/** Saves what was changed; where somebody saved meanwhile, both versions are shown and nothing is overwritten. */
export async function savePersonAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, request, actor } = visit;
  const person = await reachPerson(visit);
  if (!person) return undefined;
  const read = await readForm(request, personShape(language), language);
  if ('refused' in read) return formPage(visit, read.refused, { person });
  const outcome = await seeing(visit, (write, organisation) =>
    changePerson(
      write,
      actorName(actor),
      organisation,
      person.id,
      recordOf(read.values),
      read.form.typed.get('version'),
    ),
  );
  if (outcome === undefined) return undefined;
  if (outcome === 'changed') {
    return seeOther(routes.person.to({ language, organisation: ownerOf(visit).slug, person: person.id }));
  }
  return formPage(visit, read.form, { person, theirs: outcome.theirs });
}

/** Deletes the contact. Roles are left as they are: they belong to an account, not to an entry here. */
export async function removePersonAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, actor } = visit;
  const person = await reachPerson(visit);
  if (!person) return undefined;
  const removed = await seeing(visit, (write, node) => removePerson(write, actorName(actor), node, person.id));
  return removed ? seeOther(routes.contacts.to({ language, organisation: ownerOf(visit).slug })) : undefined;
}

/** The contact the address names, where this reader has it. */
export async function reachPerson(visit: Visit): Promise<Person | undefined> {
  const id = idIn(visit.parts['person']);
  return id === undefined ? undefined : seeing(visit, (write, organisation) => personOf(write, organisation, id));
}

function formPage(visit: Visit, form: Form, of: { person?: Person; theirs?: Person } = {}): Response {
  const { language } = visit;
  const { person, theirs } = of;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const title = person ? say.editPerson({ name: person.name }) : say.newPerson;
  const labels = personLabels(say);
  const theirText = theirs && typedFrom(typedOf(theirs));
  const differing = theirText
    ? Object.entries(labels).flatMap(([name, label]) => {
        const rows = { label, theirs: theirText.all(name).join(', '), yours: form.typed.all(name).join(', ') };
        return rows.theirs === rows.yours ? [] : [rows];
      })
    : [];
  return workPage(visit, {
    title,
    face: 'form',
    status: theirs ? 409 : pageStatus(form),
    body: (
      <>
        <div class="stack">
          <a
            class="back"
            href={
              person
                ? routes.person.to({ language, organisation, person: person.id })
                : routes.contacts.to({ language, organisation })
            }
          >
            {person ? <bdi>{person.name}</bdi> : say.contacts}
          </a>
          <ProblemSummary form={form} labels={labels} />
          {theirs && <ChangedMeanwhile language={language} rows={differing} />}
          <h1>
            <bdi>{title}</bdi>
          </h1>
        </div>
        <form class="stack" method="post" noValidate>
          <PersonFields form={form} />
          <HiddenField form={form} name="version" value={theirs ? versionOf(recordIn(theirs)) : undefined} />
          <Actions>
            <button class="button" type="submit">
              {say.save}
            </button>
          </Actions>
        </form>
      </>
    ),
  });
}
