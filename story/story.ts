import { tellAlliances } from './alliances.ts';
import { tellEasternNetworks } from './easternNetworks.ts';
import { tellFormerMembers } from './formerMembers.ts';
import { tellPortraits } from './portraits.ts';
import type { Story } from './rows.ts';
import { tellSaxony } from './saxony.ts';
import { tellSaxonyAnhalt } from './saxonyAnhalt.ts';
import { Teller } from './teller.ts';
import { tellUmbrellas } from './umbrellas.ts';

/** Tells the whole story anew: the same rows on every machine and every day. */
export function tellStory(): Story {
  const teller = new Teller();
  tellUmbrellas(teller);
  // The networks first: the alliances of Leipzig, Dresden and Halle take some of their members in.
  const saxony = tellSaxony(teller);
  const saxonyAnhalt = tellSaxonyAnhalt(teller, saxony.alsoInSaxonyAnhalt);
  tellEasternNetworks(teller);
  tellAlliances(teller, {
    Leipzig: saxony.alsoInLeipzig,
    Dresden: saxony.alsoInDresden,
    'Halle (Saale)': saxonyAnhalt.alsoInHalle,
  });
  tellFormerMembers(teller);
  tellPortraits(teller);
  return teller.story;
}
