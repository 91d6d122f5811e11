import type { Form } from '#ground/forms';
import type { Language } from '#ground/language';
import { type Image, stripped } from './image/stripped.ts';
import { words } from './words.generated.ts';

/** Where pictures stand in an application, from the first on. */
export const imagePlaces = [1, 2, 3, 4, 5] as const;
export const MOST_BYTES = 5_000_000;

export const imageName = (place: number): string => `image${place}`;
export const alternativeName = (place: number): string => `alternative${place}`;

/** A picture without what a camera wrote into it, and its words for those who do not see it. */
export interface ImageGiven extends Image {
  readonly place: number;
  readonly alternative: string;
}

/** The pictures of a sent form; one that cannot be taken, or has no words, is a problem beside its field. */
export async function readImages(
  { typed }: Pick<Form, 'typed'>,
  language: Language,
): Promise<{ images: ImageGiven[]; problems: Record<string, string> }> {
  const say = words[language];
  const images: ImageGiven[] = [];
  const problems: Record<string, string> = {};
  for (const place of imagePlaces) {
    const file = typed.file(imageName(place));
    const alternative = typed.get(alternativeName(place)).normalize('NFC').trim();
    // Words without their picture: it was chosen before something else was wrong, and browsers forget files.
    if (!file && alternative !== '') problems[imageName(place)] = say.imageMissing;
    if (!file) continue;
    if (alternative === '') problems[alternativeName(place)] = say.alternativeMissing;
    const image = file.size <= MOST_BYTES ? stripped(Buffer.from(await file.arrayBuffer())) : undefined;
    if (file.size > MOST_BYTES) problems[imageName(place)] = say.imageTooLarge;
    else if (!image) problems[imageName(place)] = say.noImage;
    else images.push({ ...image, place, alternative });
  }
  return { images, problems };
}
