import type { Language } from '#ground/language';
import { words as federation } from '../../words.generated.ts';
import type { Audience, PublicityField } from '../publicity.ts';
import { words } from '../words.generated.ts';

/** Who sees a field, as people say it. */
export const audienceLabel = (language: Language, audience: Audience): string => words[language].audience({ audience });

/** A field whose audience is chosen. */
export function fieldLabel(language: Language, field: PublicityField): string {
  const say = words[language];
  const { phone, email, homepage, topics, languages, origins, worksIn } = federation[language];
  return {
    address: say.fieldAddress,
    phone,
    email,
    contactFunction: say.contactFunction,
    homepage,
    founded: say.founded,
    topics,
    languages,
    origins,
    reach: worksIn,
    portrait: say.textName({ text: 'portrait' }),
    about: say.textName({ text: 'about' }),
  }[field];
}
