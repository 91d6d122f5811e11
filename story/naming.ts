import type { Chance } from './chance.ts';
import { communities, type Community, type ProperName } from './communities/index.ts';
import { type Descriptor, descriptors } from './descriptors.ts';
import { slugOf } from './slug.ts';

/** An invented organisation before anything is said of its days. */
export interface Invented {
  slug: string;
  name: string;
  /** The poetic part of the name alone. */
  proper: string;
  /** Its name in its own language; null where it has only the one. */
  original: string | null;
  originalLanguage: string | null;
  community: Community;
  descriptor: Descriptor;
}

const MOST_USES = 3;

/** Gives every organisation of the story its name; none is given twice. */
export class Naming {
  private readonly taken = new Set<string>();
  private readonly uses = new Map<ProperName, { town: string }[]>();
  private readonly chance: Chance;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  /** Keeps a name for an organisation told by hand. Throws where two would share it. */
  keep(name: string): string {
    const slug = slugOf(name);
    if (this.taken.has(slug)) throw new Error(`two organisations of the story are called ${name}`);
    this.taken.add(slug);
    const proper = communities.flatMap((community) => community.names).find((known) => known.shown === slugless(name));
    if (proper) this.uses.set(proper, [...(this.uses.get(proper) ?? []), { town: '' }]);
    return slug;
  }

  /** Invents an organisation in the town, of the community given or of one that is usual in that part. */
  invent(town: string, east: boolean, wanted?: Community): Invented {
    for (let attempt = 0; attempt < 500; attempt += 1) {
      const community = wanted ?? this.usual(east);
      const proper = this.leastUsed(community, town);
      if (!proper) continue;
      const descriptor = this.chance.pick(descriptors);
      const name = this.compose(community, proper, descriptor, town, this.uses.get(proper)?.length ?? 0);
      const slug = slugOf(name);
      if (this.taken.has(slug)) continue;
      this.taken.add(slug);
      this.uses.set(proper, [...(this.uses.get(proper) ?? []), { town }]);
      const original = this.originalOf(community, proper, descriptor, name);
      const originalLanguage = original === null ? null : (community.languages[0] ?? null);
      return {
        slug,
        name,
        proper: proper.shown.split(' – ')[0] ?? name,
        original,
        originalLanguage,
        community,
        descriptor,
      };
    }
    throw new Error(`the story has no further name for ${town}`);
  }

  private usual(east: boolean): Community {
    const weight = (community: Community) => (east ? community.east : community.west);
    let left = this.chance.next() * communities.reduce((sum, community) => sum + weight(community), 0);
    for (const community of communities) {
      left -= weight(community);
      if (left < 0) return community;
    }
    return communities[0]!;
  }

  // A proper name stands for different organisations in different towns, never twice in one.
  private leastUsed(community: Community, town: string): ProperName | undefined {
    const free = community.names.filter((proper) => {
      const uses = this.uses.get(proper) ?? [];
      return uses.length < MOST_USES && uses.every((use) => use.town !== town);
    });
    const least = Math.min(...free.map((proper) => this.uses.get(proper)?.length ?? 0));
    const best = free.filter((proper) => (this.uses.get(proper)?.length ?? 0) === least);
    return best.length === 0 ? undefined : this.chance.pick(best);
  }

  private compose(community: Community, proper: ProperName, what: Descriptor, town: string, used: number): string {
    const place = town.replace(/ (am Main|\(.*\))$/, '');
    // Some names say already what the organisation is.
    if (proper.shown.includes(' – ')) return used === 0 ? proper.shown : `${proper.shown} in ${place}`;
    const described =
      community.adjective !== null && what.ending !== null && this.chance.percent(45)
        ? `${community.adjective}${what.ending} ${what.german}`
        : what.german;
    const shape = this.chance.between(1, 100);
    if (used === 0 && shape <= 22) return proper.shown;
    if (shape <= 58) return `${proper.shown} – ${described}`;
    if (shape <= 70 && described !== what.german) return `${proper.shown}, ${described}`;
    if (shape <= 82) return `${proper.shown} ${place}`;
    if (shape <= 90 && what.ending !== null) return `${what.german} ${proper.shown}`;
    return `${proper.shown} – ${what.german} ${place}`;
  }

  private originalOf(community: Community, proper: ProperName, what: Descriptor, name: string): string | null {
    const language = community.languages[0] ?? '';
    if (proper.own === null || this.chance.percent(52)) return null;
    const own = name.includes(what.german) ? what.own[language] : undefined;
    return own === undefined ? proper.own : `${proper.own} – ${own}`;
  }
}

// "Haus Mehr, persischer Kulturkreis" uses the proper name "Haus Mehr".
function slugless(name: string): string {
  return name.split(/ – |, /)[0] ?? name;
}
