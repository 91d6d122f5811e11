import { sql } from 'kysely';
import { isId } from '#ground/database';
import { securityHeaders } from '#ground/http';
import { ownerOf, reachOf, type Visit } from '#identity';
import type { Image } from './image/stripped.ts';

/** A picture of an application, for those who choose for the walls. */
export async function wallImageAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, actor, parts } = visit;
  const { exhibition, image } = parts;
  if (!isId(exhibition) || !isId(image)) return undefined;
  return house.database.within(reachOf(actor), async (write) => {
    const { rows } = await sql<Image>`
      select i.type, i.content
      from exhibition_image i join booking b on b.id = i.booking
      where i.id = ${image} and i.booking = ${exhibition} and b.keeper = ${ownerOf(visit).node}`.execute(write);
    return rows[0] && shownAs(rows[0], 'no-store');
  });
}

/** A picture of an exhibition that is decided, for everyone. Nobody's reach is needed: the wall lets through what is shown. */
export async function exhibitionImageAnswer({ house, parts }: Visit): Promise<Response | undefined> {
  const { umbrella, house: place, resource, image } = parts;
  if (!isId(image)) return undefined;
  return house.database.within({ organisations: [] }, async (write) => {
    const { rows } = await sql<Image>`
      select i.type, i.content
      from exhibition_image i
      join exhibition e on e.booking = i.booking
      join resource r on r.id = e.resource
      join house h on h.id = r.house
      join organisation k on k.node = r.keeper
      where i.id = ${image} and e.shown and r.slug = ${resource ?? ''} and h.slug = ${place ?? ''}
        and k.slug = ${umbrella ?? ''}`.execute(write);
    // Not for long: what is taken down is gone from other people's machines within minutes.
    return rows[0] && shownAs(rows[0], 'public, max-age=600');
  });
}

function shownAs({ type, content }: Image, keep: string): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': type,
      'Content-Length': String(content.length),
      'Content-Disposition': 'inline',
      'Cache-Control': keep,
      ...securityHeaders(),
    },
  });
}
