import type { Language } from '#ground/language';
import type { BodyKind, Level, Use } from './kinds.ts';
import { words } from './words.generated.ts';

export const kindLabel = (language: Language, kind: BodyKind): string => words[language].bodyKind({ kind });
export const levelLabel = (language: Language, level: Level): string => words[language].level({ level });
export const useLabel = (language: Language, use: Use): string => words[language].use({ use });
