import { sql } from 'kysely';
import { z } from 'zod';
import { newId, record } from '#ground/database';
import {
  Actions,
  emptyForm,
  field,
  type Form,
  HiddenField,
  pageStatus,
  ProblemSummary,
  readForm,
  TextField,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { actorName, granted, ownerOf, type Visit, workPage } from '#identity';
import { routes, searchOf } from '#routes';
import { narrows, queryOf, readFilters } from '../people/filters.ts';
import { countPeople } from '../people/list.ts';
import { idIn, seeing } from '../seeing.ts';
import { words } from './words.generated.ts';

/** Lists that are kept: what they ask, not whom they found, so they are always fresh. */
export const contactListsAnswer = (visit: Visit): Promise<Response> =>
  listsPage(visit, emptyForm(visit.language, { filters: searchOf(queryOf(readFilters(visit.url.searchParams))) }));

export async function keepContactListAnswer(visit: Visit): Promise<Response> {
  const { language, request, actor } = visit;
  const shape = z.object({ name: field.text(), filters: field.text({ most: 2_000 }) });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return listsPage(visit, read.refused);
  // What was sent is read as filters and written anew: nothing else can come to stand in an address.
  const filters = searchOf(queryOf(readFilters(new URLSearchParams(read.values.filters))));
  const kept = await seeing(visit, async (write, organisation) => {
    const id = newId();
    const made = await write
      .insertInto('contact_list')
      .values({ id, organisation, name: read.values.name, filters })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n) return false;
    await record(write, { actor: actorName(actor), act: 'contacts.list', subject: ownerOf(visit).slug, after: { id } });
    return true;
  });
  if (!kept) return listsPage(visit, { ...read.form, problems: { name: words[language].nameTaken } });
  return seeOther(routes.contactLists.to({ language, organisation: ownerOf(visit).slug }));
}

export async function removeContactListAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, parts, actor } = visit;
  const id = idIn(parts['list']);
  if (id === undefined) return undefined;
  const gone = await seeing(visit, async (write, organisation) => {
    const { rows } = await sql`delete from contact_list where id = ${id} and organisation = ${organisation}
      returning id`.execute(write);
    if (rows.length === 0) return false;
    await record(write, {
      actor: actorName(actor),
      act: 'contacts.listGone',
      subject: ownerOf(visit).slug,
      before: { id },
    });
    return true;
  });
  return gone ? seeOther(routes.contactLists.to({ language, organisation: ownerOf(visit).slug })) : undefined;
}

async function listsPage(visit: Visit, form: Form): Promise<Response> {
  const { language, today, house, actor } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const keeps = granted(house.rights, actor, 'keepContacts', visit.granted!.standing) !== undefined;
  const lists = await seeing(visit, async (write, node) => {
    const { rows } = await sql<{ id: string; name: string; filters: string }>`
      select id, name, filters from contact_list where organisation = ${node} order by sort_key(name), id limit 200`.execute(
      write,
    );
    const found = [];
    for (const list of rows) {
      const filters = readFilters(new URLSearchParams(list.filters));
      found.push({ ...list, query: queryOf(filters), n: await countPeople(write, node, filters, today) });
    }
    return found;
  });
  const asked = readFilters(new URLSearchParams(form.typed.get('filters')));
  return workPage(visit, {
    title: say.lists,
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.contacts.to({ language, organisation })}>
            {say.contacts}
          </a>
          <ProblemSummary form={form} />
          <h1>{say.lists}</h1>
          <p class="lead">{say.listsLead}</p>
        </div>
        {keeps && narrows(asked) && (
          <form class="stack" method="post" action={routes.keepContactList.to({ language, organisation })} noValidate>
            <TextField form={form} name="name" label={say.listName} hint={say.listNameHint} />
            <HiddenField form={form} name="filters" />
            <Actions>
              <button class="button" type="submit">
                {say.keepList}
              </button>
            </Actions>
          </form>
        )}
        {lists.length === 0 && <p>{say.noLists}</p>}
        <ul class="plain-list tasks">
          {lists.map(({ id, name, query, n }) => (
            <li>
              <div>
                <a href={routes.contacts.to({ language, organisation }, query)}>
                  <bdi>{name}</bdi>
                </a>{' '}
                <span class="small muted">{say.peopleIn({ n })}</span>
              </div>
              {keeps && (
                <form method="post" action={routes.removeContactList.to({ language, organisation, list: id })}>
                  <button class="link" type="submit">
                    {say.removeList({ name })}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </>
    ),
  });
}
