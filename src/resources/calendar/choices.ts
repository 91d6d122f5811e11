import { granted, ownerOf, type Person, type Visit } from '#identity';
import { resourcesFor } from '../queries/resources.ts';
import { housesRun } from '../run/houseOf.ts';
import type { Shows } from './feeds.ts';
import { feedLabel } from './labels.ts';

/** A calendar this person may have made, as a choice of the form. */
export interface CalendarChoice {
  readonly value: string;
  readonly label: string;
  readonly shows: Shows;
}

/**
 * What somebody may follow from the page of an organisation: their own bookings, all of the organisation, and where they
 * run its houses each of them and what it lends.
 */
export async function calendarChoices(visit: Visit, person: Person): Promise<readonly CalendarChoice[]> {
  const { house, language, today, granted: right } = visit;
  const owner = ownerOf(visit);
  const choice = (value: string, shows: Shows, name: { house?: Named; resource?: Named } = {}): CalendarChoice => ({
    value,
    shows,
    label: feedLabel(language, { shows: shows.shows, of: owner, house: null, resource: null, ...name }),
  });
  const organisation = choice('organisation', { shows: 'organisation', organisation: owner.node });
  // Who comes through an organisation's own sign-in acts for that one alone; own bookings may be for others too.
  const choices = person.limited ? [organisation] : [choice('person', { shows: 'person' }), organisation];
  if (!right || !granted(house.rights, person, 'runHouses', right.standing)) return choices;
  for (const run of await housesRun(visit)) {
    choices.push(choice(`house-${run.slug}`, { shows: 'house', house: run.id }, { house: run }));
    for (const resource of await resourcesFor(house.database, { house: run.slug }, today)) {
      choices.push(choice(`resource-${resource.slug}`, { shows: 'resource', resource: resource.id }, { resource }));
    }
  }
  return choices;
}

type Named = { readonly id: number; readonly slug: string; readonly name: string };
