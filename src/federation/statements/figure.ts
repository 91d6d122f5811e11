import type { Language } from '#ground/language';
import { words } from './words.generated.ts';

/** What an umbrella may ask its members for, in the order of the form. */
export const figures = ['persons', 'under27', 'women', 'volunteers', 'staff', 'languages', 'districts'] as const;
export type Figure = (typeof figures)[number];

/** What a member reports; a figure that was not asked or left out is absent. */
export type Figures = Readonly<Partial<Record<Figure, number>>>;

/** These count people: they are added up, and small ones are hidden. The others are told as an average. */
export const ofPersons = ['persons', 'under27', 'women', 'volunteers', 'staff'] as const satisfies readonly Figure[];
export const countsPersons = (figure: Figure): boolean => (ofPersons as readonly Figure[]).includes(figure);

/** Nobody has to answer it: not every association knows, or wants to. */
export const isOptional = (figure: Figure): boolean => figure === 'women';

export function figureLabel(language: Language, figure: Figure): string {
  const say = words[language];
  return {
    persons: say.figurePersons,
    under27: say.figureUnder27,
    women: say.figureWomen,
    volunteers: say.figureVolunteers,
    staff: say.figureStaff,
    languages: say.figureLanguages,
    districts: say.figureDistricts,
  }[figure];
}

/** The same as a question, as it stands over the field. */
export function figureQuestion(language: Language, figure: Figure): string {
  const say = words[language];
  return {
    persons: say.askPersons,
    under27: say.askUnder27,
    women: say.askWomen,
    volunteers: say.askVolunteers,
    staff: say.askStaff,
    languages: say.askLanguages,
    districts: say.askDistricts,
  }[figure];
}
