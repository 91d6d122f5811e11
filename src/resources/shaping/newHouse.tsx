import { Actions, emptyForm, type Form, HiddenField, pageStatus, ProblemSummary } from '#ground/forms';
import { seeOther } from '#ground/http';
import { actorName, ownerOf, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { addHouse, setOpenings } from '../commands/house.ts';
import { HouseFields } from './HouseFields.tsx';
import { houseLabels, readHouseForm } from './houseForm.ts';
import { addressFor, addressProblem, freeSlug, isTaken } from './slug.ts';
import { words } from './words.generated.ts';

/** A house that does not stand here yet: where it is, when it is open, what one should know. */
export function newHouseAnswer(visit: Visit): Response {
  const { language } = visit;
  const weekly = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`hours${day}`, '9:00–18:00']));
  return newHousePage(visit, emptyForm(language, { language: 'de', ...weekly }));
}

export async function addHouseAnswer(visit: Visit): Promise<Response> {
  const { house, actor, language } = visit;
  const sent = await readHouseForm(visit);
  if ('refused' in sent) return newHousePage(visit, sent.refused);
  const wished =
    sent.slug?.toLowerCase() ?? (await freeSlug(house.database, 'house', addressFor(sent.wish.name, 'house')));
  const again = (slug: string) => newHousePage(visit, { ...sent.form, problems: { slug } });
  const problem = await addressProblem(house.database, 'house', wished, language);
  if (problem !== undefined) return again(problem);
  const { openings, closedOn: _none, ...wish } = sent.wish;
  const keeper = ownerOf(visit);
  try {
    await house.database.within(reachOf(actor), async (write) => {
      const id = await addHouse(write, actorName(actor), keeper.node, { ...wish, slug: wished });
      await setOpenings(write, id, null, openings);
    });
  } catch (error) {
    // Somebody took the address since we looked.
    if (!isTaken(error)) throw error;
    return again((await addressProblem(house.database, 'house', wished, language)) ?? words[language].lookAgain);
  }
  const parts = { language, organisation: keeper.slug, house: wished };
  return seeOther(routes.editHouse.to(parts, { saved: 'new' }));
}

function newHousePage(visit: Visit, form: Form): Response {
  const { language, today } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  return workPage(visit, {
    title: say.newHouse,
    face: 'form',
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <p>
            <a class="back" href={routes.houses.to({ language, organisation })}>
              {say.houses}
            </a>
          </p>
          <ProblemSummary form={form} labels={houseLabels(language)} />
          <h1>{say.newHouse}</h1>
          <p class="lead">{say.newHouseLead}</p>
        </div>
        <form class="stack-l" method="post" action={routes.addHouse.to({ language, organisation })} noValidate>
          <HiddenField form={form} name="version" value="0" />
          <HouseFields form={form} today={today} isNew />
          <Actions>
            <button class="button" type="submit">
              {say.addHouse}
            </button>
            <a href={routes.houses.to({ language, organisation })}>{say.leave}</a>
          </Actions>
        </form>
      </>
    ),
  });
}
