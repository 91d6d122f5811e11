import { z } from 'zod';
import { field, readForm, versionOf } from '#ground/forms';
import { seeOther } from '#ground/http';
import { actorName, ownerOf, reachOf, type Visit } from '#identity';
import { routes } from '#routes';
import { byOf } from '../by.ts';
import { editHouse } from '../commands/editHouse.ts';
import { addPartner, nameStaff, removePartner } from '../commands/housePeople.ts';
import { readHouseForm } from './houseForm.ts';
import { type Sent, shapedPage } from './housePage.tsx';
import { organisationsNamed } from './partner.ts';
import { type HouseShaped, shapedOf } from './shaped.ts';
import { words } from './words.generated.ts';

/** The settings of a house. */
export async function editHouseAnswer(visit: Visit): Promise<Response | undefined> {
  const shaped = await shapedOf(visit);
  return shaped && shapedPage(visit, shaped);
}

export async function saveHouseAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, actor, language } = visit;
  const say = words[language];
  const shaped = await shapedOf(visit);
  if (!shaped) return undefined;
  const sent = await readHouseForm(visit);
  if ('refused' in sent) return shapedPage(visit, shaped, { house: sent.refused });
  const edited = await house.database.within(reachOf(actor), (write) =>
    editHouse(write, byOf(visit), shaped.house, sent.wish, sent.version),
  );
  if (edited.edited) return saved(visit, shaped);
  if (edited.why === 'booked') {
    const problems = { closedOn: say.stillBooked(edited) };
    return shapedPage(visit, shaped, { house: { ...sent.form, problems } });
  }
  return again(visit, { house: sent.form, changedMeanwhile: true });
}

const partnerShape = z.object({
  partner: field.optionalText(),
  chosen: field.optionalText(),
  remove: field.optionalText(),
});

/** Adds a partner by its name or address, or removes one. */
export async function savePartnersAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, actor, language, request, today } = visit;
  const say = words[language];
  const shaped = await shapedOf(visit);
  if (!shaped) return undefined;
  const read = await readForm(request, partnerShape, language);
  if ('refused' in read) return shapedPage(visit, shaped, { partners: read.refused });
  const { values, form } = read;
  const by = { actor: actorName(actor), today };
  const { remove } = values;
  if (remove !== undefined) {
    await house.database.within(reachOf(actor), (write) => removePartner(write, by, shaped.house, remove));
    return saved(visit, shaped, '#partners');
  }
  const wrong = (partner: string) => shapedPage(visit, shaped, { partners: { ...form, problems: { partner } } });
  if (values.partner === undefined) return wrong(say.partnerMissing);
  const named = await organisationsNamed(house.database, values.partner, today);
  const found = named.length > 1 ? named.filter(({ slug }) => slug === values.chosen) : named;
  const [partner] = found;
  if (!partner && named.length > 1) {
    const partners = { ...form, problems: { chosen: say.partnerSeveral } };
    return shapedPage(visit, shaped, { partners, candidates: named });
  }
  if (!partner) return wrong(say.partnerUnknown);
  if (partner.node === shaped.house.keeper) return wrong(say.partnerItself);
  const added = await house.database.within(reachOf(actor), (write) => addPartner(write, by, shaped.house, partner));
  return added ? saved(visit, shaped, '#partners') : wrong(say.partnerAlready);
}

/** Says who runs the house. */
export async function saveStaffAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, actor, language, request, today } = visit;
  const shaped = await shapedOf(visit);
  if (!shaped) return undefined;
  const shape = z.object({
    staff: field.many(shaped.staff.map(({ account }) => account)),
    seen: field.optionalText(),
  });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return shapedPage(visit, shaped, { staff: read.refused });
  const { staff, seen } = read.values;
  const named = await house.database.within(reachOf(actor), (write) =>
    nameStaff(write, { actor: actorName(actor), today }, shaped.house, staff, (now) => versionOf(now) === seen),
  );
  return named ? saved(visit, shaped, '#house-staff') : again(visit, { staff: read.form, changedMeanwhile: true });
}

function saved(visit: Visit, { house }: HouseShaped, anchor = ''): Response {
  const parts = { language: visit.language, organisation: ownerOf(visit).slug, house: house.slug };
  return seeOther(`${routes.editHouse.to(parts, { saved: 'yes' })}${anchor}`);
}

/** What is stored now, beside what was sent. */
async function again(visit: Visit, sent: Sent): Promise<Response | undefined> {
  const now = await shapedOf(visit);
  return now && shapedPage(visit, now, sent);
}
