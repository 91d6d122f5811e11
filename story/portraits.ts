import { dayFrom } from '#ground/day';
import type { TextRow } from './rows.ts';
import { saxonyCast } from './saxonyCast.ts';
import type { Teller } from './teller.ts';
import { castPortraits, type Portrait } from './texts/castPortraits.ts';
import { portraitsByWork } from './texts/portraitsByWork.ts';

/** What about forty organisations write of themselves, some of them in their own language first. */
export function tellPortraits(teller: Teller): void {
  const { chance, story } = teller;
  const described = new Set<string>();
  const tell = (organisation: string, portrait: Portrait): void => {
    described.add(organisation);
    const written = chance.day(dayFrom('2023-01-09'), dayFrom('2025-12-15'));
    const row = { organisation, field: 'portrait', version: 1, changedOn: written } as const;
    story.texts.push({ ...row, language: portrait.language, text: portrait.text, originalVersion: null });
    if (portrait.german === undefined) return;
    const german: TextRow = { ...row, language: 'de', text: portrait.german, originalVersion: 1 };
    story.texts.push(german);
  };

  for (const [word, portrait] of Object.entries(castPortraits) as [keyof typeof castPortraits, Portrait][]) {
    tell(slugNamed(teller, saxonyCast[word].name), portrait);
  }
  const gone = new Set(story.affiliations.filter(({ during }) => during.until).map(({ member }) => member));
  for (const [work, text] of Object.entries(portraitsByWork)) {
    const fitting = story.names.find(
      ({ organisation, name, during }) =>
        name.includes(work) && during.until === undefined && !described.has(organisation) && !gone.has(organisation),
    );
    if (fitting) tell(fitting.organisation, { language: 'de', text });
  }
}

function slugNamed({ story }: Teller, wanted: string): string {
  const found = story.names.find(({ name }) => name === wanted);
  if (!found) throw new Error(`nobody in the story is called ${wanted}`);
  return found.organisation;
}
