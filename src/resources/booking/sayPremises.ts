import { z } from 'zod';
import { record } from '#ground/database';
import { field, readForm } from '#ground/forms';
import { seeOther } from '#ground/http';
import { actorName, ownerOf, reachOf, type Visit } from '#identity';
import { routes } from '#routes';

const shape = z.object({ without: field.tick() });

/** An organisation says whether it has rooms of its own. */
export async function sayPremisesAnswer(visit: Visit): Promise<Response> {
  const { house, actor, language, request, today } = visit;
  const { node, slug } = ownerOf(visit);
  const back = (done?: string) => seeOther(routes.bookings.to({ language, organisation: slug }, { done }));
  const read = await readForm(request, shape, language);
  if ('refused' in read) return back();
  const has = !read.values.without;
  await house.database.within(reachOf(actor), async (write) => {
    const before = await write
      .selectFrom('own_premises')
      .select('has_premises')
      .where('organisation', '=', node)
      .executeTakeFirst();
    if (before?.has_premises === has) return;
    await write
      .insertInto('own_premises')
      .values({ organisation: node, has_premises: has, said_on: today })
      .onConflict((known) => known.column('organisation').doUpdateSet({ has_premises: has, said_on: today }))
      .execute();
    await record(write, {
      actor: actorName(actor),
      act: 'premises.say',
      subject: slug,
      before: before && { hasPremises: before.has_premises },
      after: { hasPremises: has },
    });
  });
  return back('premises');
}
