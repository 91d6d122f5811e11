import { tellAlliances } from './alliances.ts';
import { tellEasternNetworks } from './easternNetworks.ts';
import { tellFormerMembers } from './formerMembers.ts';
import { tellPortraits } from './portraits.ts';
import type * as rows from './rows.ts';
import { tellSaxony } from './saxony.ts';
import { tellSaxonyAnhalt } from './saxonyAnhalt.ts';
import { Teller } from './teller.ts';
import { tellUmbrellas } from './umbrellas.ts';

/** All rows of the story, table by table. Organisations are named by slug; nothing changes after `lastChange`. */
export interface Story {
  organisations: rows.OrganisationRow[];
  names: rows.NameRow[];
  legalForms: rows.LegalFormRow[];
  seats: rows.SeatRow[];
  reaches: rows.ReachRow[];
  topics: rows.TopicRow[];
  languages: rows.LanguageRow[];
  origins: rows.OriginRow[];
  bureaus: rows.BureauRow[];
  texts: rows.TextRow[];
  appearances: rows.AppearanceRow[];
  affiliations: rows.AffiliationRow[];
  individualMemberships: rows.IndividualMembershipRow[];
}

/** Tells the whole story anew: the same rows on every machine and every day. */
export function tellStory(): Story {
  const teller = new Teller();
  tellUmbrellas(teller);
  // The networks first: the alliances of Leipzig, Dresden and Halle take some of their members in.
  const saxony = tellSaxony(teller);
  const saxonyAnhalt = tellSaxonyAnhalt(teller, saxony.alsoInSaxonyAnhalt);
  tellEasternNetworks(teller);
  tellAlliances(teller, { Leipzig: saxony.alsoInLeipzig, Dresden: saxony.alsoInDresden, 'Halle (Saale)': saxonyAnhalt.alsoInHalle });
  tellFormerMembers(teller);
  tellPortraits(teller);
  return teller.story;
}
