import { addDays, type Day, dayFrom, period } from '#ground/day';
import { Chance } from './chance.ts';
import { idOf } from './ids.ts';
import { Naming } from './naming.ts';
import type { AffiliationRow, Story } from './rows.ts';

/** After this day nothing changes in the story, so its figures hold on every later day. */
export const lastChange = dayFrom('2026-06-30');

export interface Membership {
  member: string;
  umbrella: string;
  from: Day;
  /** The last day; missing while it lasts. */
  until?: Day;
  kind?: AffiliationRow['kind'];
  ending?: NonNullable<AffiliationRow['ending']>;
  /** Whom the member merged into. */
  successor?: string;
  /** As the minutes number it; missing: numbered by chance. */
  decision?: string;
  decidedOn?: Day;
}

/** Collects the story's rows while it is told; holds its one chance and its names. */
export class Teller {
  readonly chance = new Chance(20_170_408);
  readonly naming = new Naming(this.chance);
  readonly story: Story = {
    organisations: [],
    names: [],
    legalForms: [],
    seats: [],
    reaches: [],
    topics: [],
    languages: [],
    origins: [],
    bureaus: [],
    texts: [],
    appearances: [],
    affiliations: [],
    individualMemberships: [],
  };

  /** A membership and the resolution behind it, up to five weeks before its first day. */
  admit(membership: Membership): void {
    const { member, umbrella, from, until, kind = 'full', ending = null, successor = null } = membership;
    const decidedOn = membership.decidedOn ?? addDays(from, -this.chance.between(0, 35));
    const number = String(this.chance.between(1, 24)).padStart(2, '0');
    this.story.affiliations.push({
      id: idOf('affiliation', `${member} ${umbrella} ${from}`),
      member,
      umbrella,
      kind,
      during: period(from, until),
      decidedOn,
      decision: membership.decision ?? `${decidedOn.slice(0, 4)}/${number}`,
      ending: until === undefined ? null : ending,
      successor,
    });
  }

  foundedOn(slug: string): Day {
    const found = this.story.organisations.find((organisation) => organisation.slug === slug);
    if (!found) throw new Error(`the story knows no ${slug}`);
    return found.founded;
  }
}
