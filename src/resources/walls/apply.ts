import { newId, record, type Write } from '#ground/database';
import type { Resource } from '../resource.ts';
import type { Span } from '../time/span.ts';
import type { ExhibitionWish } from './wish.ts';
import '../tables.ts';

/**
 * What is to be shown goes with its booking, pictures and all, in the same transaction. `shown` at once only where those who choose for
 * the wall put it up themselves.
 */
export async function writeExhibition(
  write: Write,
  actor: string,
  booking: string,
  resource: Pick<Resource, 'id'>,
  { time, artist, title, about, opening, images }: ExhibitionWish,
  shown: boolean,
): Promise<void> {
  await write
    .insertInto('exhibition')
    .values({
      booking,
      resource: resource.id,
      during: rangeOf(time),
      shown,
      artist,
      title,
      about,
      opening: opening ? rangeOf(opening) : null,
    })
    .execute();
  for (const { place, type, content, alternative } of images) {
    await write
      .insertInto('exhibition_image')
      .values({ id: newId(), booking, place, type, content, alternative })
      .execute();
  }
  await record(write, { actor, act: 'exhibition.apply', subject: booking, after: { images: images.length, shown } });
}

const rangeOf = ({ from, until }: Span): string => `[${new Date(from).toISOString()},${new Date(until).toISOString()})`;
