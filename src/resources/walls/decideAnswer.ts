import { z } from 'zod';
import { field, readForm } from '#ground/forms';
import { seeOther } from '#ground/http';
import { actorName, ownerOf, reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { refuse } from '../commands/decide.ts';
import { end } from '../commands/end.ts';
import { offerFreed } from '../commands/offer.ts';
import { tellBooker } from '../letters/index.ts';
import { resourceOf } from '../queries/resources.ts';
import type { Application } from './applications.ts';
import { acceptExhibition } from './decide.ts';
import { reachApplication } from './reached.ts';
import { wallPage } from './wallPage.tsx';
import { words } from './words.generated.ts';

const shape = z.object({
  outcome: field.choice(['accept', 'refuse', 'takeDown']),
  reason: field.optionalLongText({ most: 500 }),
  version: field.wholeNumber(),
});

/** The curator decides on an application, or takes down what was agreed. */
export async function decideWallAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, request } = visit;
  const application = await reachApplication(visit);
  if (!application) return undefined;
  const say = words[language];
  const read = await readForm(request, shape, language);
  if ('refused' in read) return wallPage(visit, application, read.refused);
  const { outcome, reason, version } = read.values;
  if (outcome !== 'accept' && reason === undefined) {
    return wallPage(visit, application, { ...read.form, problems: { reason: say.reasonMissing } });
  }
  const seen = { ...application, booking: { ...application.booking, version } };
  const done = await carryOut(visit, seen, outcome, reason ?? '');
  if (done !== 'done') {
    const sentence = { over: say.changedMeanwhile, taken: say.takenMeanwhile, past: say.isPast }[done];
    const now = (await reachApplication(visit)) ?? application;
    return wallPage(visit, now, { ...read.form, problems: { '': sentence } }, 409);
  }
  if (outcome === 'takeDown') await offerFreed(house.database, house, application.booking.resource.id);
  house.carryMail?.();
  const parts = { language, organisation: ownerOf(visit).slug };
  return seeOther(routes.wall.to({ ...parts, exhibition: application.booking.id }));
}

/** One transaction: the decision, and the letter that tells of it. */
async function carryOut(
  visit: Visit,
  { booking }: Application,
  outcome: 'accept' | 'refuse' | 'takeDown',
  reason: string,
): Promise<'done' | 'over' | 'taken' | 'past'> {
  const { house, actor } = visit;
  const by = { actor: actorName(actor), now: house.now() };
  const resource = await resourceOf(house.database, booking.resource.slug);
  if (!resource) return 'over';
  return house.database.within(reachOf(actor), async (write) => {
    if (outcome === 'takeDown') {
      const { version } = booking;
      const ended = booking.state === 'booked' && (await end(write, by, booking, 'cancelled', { reason, version }));
      if (!ended) return 'over';
      await tellBooker(write, house, 'calledOff', [booking.id]);
      return 'done';
    }
    const decided =
      outcome === 'accept'
        ? await acceptExhibition(write, by, booking, resource)
        : await refuse(write, by, booking, reason);
    if (typeof decided === 'object') return 'taken';
    if (decided === 'done') await tellBooker(write, house, outcome === 'accept' ? 'approved' : 'refused', [booking.id]);
    return decided;
  });
}
