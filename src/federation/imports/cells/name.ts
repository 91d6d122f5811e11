import type { ReadCell } from '../fault.ts';
import type { LegalForm } from '../../organisation.ts';

// Control characters, soft hyphens, zero-width spaces and marks that turn the writing direction of what follows.
// The joiners U+200C and U+200D stay: Persian words are spelled with them.
const INVISIBLE = /(?!\s)\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** A text as people see it: nothing invisible, one space where there were many. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** The name of an organisation, at most 300 characters; some letters fold into many, and those count. */
export function readName(text: string): ReadCell<string> {
  const name = visible(text);
  if (name === '') return { code: 'nameMissing' };
  if (!/[\p{L}\p{N}]/u.test(name)) return { code: 'nameWithoutLetters' };
  if ([...name.normalize('NFKD')].length > 300) return { code: 'nameTooLong' };
  return { value: name };
}

/** The legal form that stands at the end of a name, as the law asks of most of them. */
export function legalFormInName(name: string): { legalForm: LegalForm; nonProfit?: boolean } | undefined {
  return ENDINGS.find(([pattern]) => pattern.test(name))?.[1];
}

const ASSOCIATION = /[\s,]*(?:\be\.\s?V\.?|\beV|\beingetragener Verein)$/;

const ENDINGS: readonly (readonly [RegExp, { legalForm: LegalForm; nonProfit?: boolean }])[] = [
  [/(?:\bi\.\s?G\.|\bin Gründung|\(i\.\s?G\.\))$/i, { legalForm: 'beingFounded' }],
  [ASSOCIATION, { legalForm: 'registeredAssociation' }],
  [/\b(?:gGmbH|gemeinnützige GmbH|gUG(?: \(haftungsbeschränkt\))?)$/, { legalForm: 'company', nonProfit: true }],
  [/\b(?:GmbH|UG(?: \(haftungsbeschränkt\))?|AG)$/, { legalForm: 'company' }],
];

/** The name without its "e. V.", which the house writes behind the names of registered associations itself. */
export function withoutAssociation(name: string): string {
  return name.replace(ASSOCIATION, '') || name;
}
