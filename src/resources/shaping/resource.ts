import { emptyForm } from '#ground/forms';
import { seeOther } from '#ground/http';
import type { Language } from '#ground/language';
import { actorName, ownerOf, reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { byOf } from '../by.ts';
import { editResource, type ResourceEdited } from '../commands/editResource.ts';
import { addResource } from '../commands/house.ts';
import { houseOf } from '../run/houseOf.ts';
import { reach, storedForm } from './reachResource.ts';
import { readResourceForm, resourceTyped } from './resourceForm.ts';
import { resourcePage } from './resourcePage.tsx';
import { addressFor, addressProblem, freeSlug, isTaken } from './slug.ts';
import { words } from './words.generated.ts';

// What most houses begin with; everything may be said otherwise.
const usual = {
  kind: 'room',
  name: '',
  about: null,
  people: null,
  stepFree: false,
  slots: 1,
  parts: [null],
  bufferBefore: 0,
  bufferAfter: 15,
  leadMinutes: 120,
  horizonDays: 183,
  priorityDays: 0,
  longestMinutes: null,
  quotaMinutes: null,
  audience: ['member'],
  approval: 'atOnce',
  openOnHolidays: false,
  calendarPublic: false,
  namesOnDoor: false,
  goneOn: null,
  openings: [],
} as const satisfies Parameters<typeof resourceTyped>[0];

/** Something new to lend. */
export async function newResourceAnswer(visit: Visit): Promise<Response | undefined> {
  const house = await houseOf(visit);
  const typed = resourceTyped(usual, [], new Map());
  return house && resourcePage(visit, house, undefined, emptyForm(visit.language, typed));
}

export async function addResourceAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, actor } = visit;
  const { database } = visit.house;
  const house = await houseOf(visit);
  if (!house) return undefined;
  const sent = await readResourceForm(visit);
  if ('refused' in sent) return resourcePage(visit, house, undefined, sent.refused);
  const { wish } = sent;
  const slug = sent.slug?.toLowerCase() ?? (await freeSlug(database, 'resource', addressFor(wish.name, 'resource')));
  const again = (problem: string) =>
    resourcePage(visit, house, undefined, { ...sent.form, problems: { slug: problem } });
  const problem = await addressProblem(database, 'resource', slug, language);
  if (problem !== undefined) return again(problem);
  try {
    await database.within(reachOf(actor), (write) => addResource(write, actorName(actor), house, { ...wish, slug }));
  } catch (error) {
    if (!isTaken(error)) throw error;
    return again((await addressProblem(database, 'resource', slug, language)) ?? words[language].lookAgain);
  }
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug, resource: slug };
  return seeOther(routes.editResource.to(parts, { saved: 'new' }));
}

/** What is lent, and by which rules. */
export async function editResourceAnswer(visit: Visit): Promise<Response | undefined> {
  const reached = await reach(visit);
  return reached && resourcePage(visit, reached.house, reached, storedForm(visit.language, reached));
}

export async function saveResourceAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, actor, language } = visit;
  const reached = await reach(visit);
  if (!reached) return undefined;
  const sent = await readResourceForm(visit);
  if ('refused' in sent) return resourcePage(visit, reached.house, reached, sent.refused);
  const edited = await house.database.within(reachOf(actor), (write) =>
    editResource(write, byOf(visit), reached.resource, sent.wish, sent.version),
  );
  if (!edited.edited && edited.why === 'version') {
    const now = await reach(visit);
    return now && resourcePage(visit, now.house, now, sent.form, true);
  }
  if (!edited.edited) {
    const form = { ...sent.form, problems: problemsOf(language, edited) };
    return resourcePage(visit, reached.house, reached, form);
  }
  const parts = { language, organisation: ownerOf(visit).slug, house: reached.house.slug };
  return seeOther(routes.editResource.to({ ...parts, resource: reached.resource.slug }, { saved: 'yes' }));
}

function problemsOf(
  language: Language,
  edited: Exclude<ResourceEdited, { edited: true } | { why: 'version' }>,
): Record<string, string> {
  const say = words[language];
  switch (edited.why) {
    case 'kind':
      return { kind: say.kindBooked };
    case 'parts':
      return { slots: say.partsBooked(edited) };
    case 'booked':
      return { goneOn: say.stillBooked(edited) };
  }
}
