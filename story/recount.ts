import { type Day, type Period } from '#ground/day';
import type { AffiliationRow, Story } from './rows.ts';

/** Whether the day belongs to the stretch. */
export function holds({ from, until }: Period, day: Day): boolean {
  return from <= day && (until === undefined || day <= until);
}

export function directMembers(story: Story, umbrella: string, day: Day): AffiliationRow[] {
  return story.affiliations.filter((row) => row.umbrella === umbrella && holds(row.during, day));
}

/** The member organisations below an umbrella on a day, each once, however many ways lead to it. */
export function countedBelow(story: Story, umbrella: string, day: Day): Set<string> {
  const kinds = new Map(story.organisations.map(({ slug, kind }) => [slug, kind]));
  const counted = new Set<string>();
  for (const { member } of directMembers(story, umbrella, day)) {
    if (kinds.get(member) === 'memberOrganisation') counted.add(member);
    for (const deeper of countedBelow(story, member, day)) counted.add(deeper);
  }
  return counted;
}
