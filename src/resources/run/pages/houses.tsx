import { granted, ownerOf, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { wholeDay } from '../../time/clock.ts';
import { type HouseRun, housesRun } from '../houseOf.ts';
import { countsOf } from '../queries/houseDay.ts';
import { words } from '../words.generated.ts';

/** The houses of an organisation with what is to be done in each today. */
export async function housesAnswer(visit: Visit): Promise<Response> {
  const { house, actor, language, today } = visit;
  const say = words[language];
  const owner = ownerOf(visit);
  const parts = { language, organisation: owner.slug };
  const may = (act: 'shapeHouses' | 'curateWalls') =>
    granted(house.rights, actor, act, visit.granted!.standing) !== undefined;
  const houses = await housesRun(visit);
  const counts = await house.database.within(reachOf(actor), (write) =>
    countsOf(write, owner.node, wholeDay(today), house.now()),
  );
  return workPage(visit, {
    title: say.houses,
    body: (
      <>
        <div class="stack">
          <h1>{say.houses}</h1>
          <p class="lead">{houses.length > 0 ? say.housesLead : say.housesNone}</p>
          {houses.length === 0 && <p>{may('shapeHouses') ? say.housesNoneShape : say.housesNoneAsk}</p>}
          {(may('shapeHouses') || (houses.length > 0 && may('curateWalls'))) && (
            <div class="actions">
              {may('shapeHouses') && (
                <a class={houses.length > 0 ? 'button second' : 'button'} href={routes.newHouse.to(parts)}>
                  {say.newHouse}
                </a>
              )}
              {houses.length > 0 && may('curateWalls') && (
                <a class="arrow" href={routes.walls.to(parts)}>
                  {say.walls}
                </a>
              )}
            </div>
          )}
        </div>
        {houses.map((each) => (
          <OneHouse
            visit={visit}
            house={each}
            waiting={counts.get(each.id)?.waiting ?? 0}
            today={counts.get(each.id)?.today ?? 0}
            shapes={may('shapeHouses')}
          />
        ))}
      </>
    ),
  });
}

function OneHouse(props: { visit: Visit; house: HouseRun; waiting: number; today: number; shapes: boolean }) {
  const { visit, house, waiting, today, shapes } = props;
  const { language } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug };
  const day = routes.houseDay.to(parts);
  return (
    <section class="beam stack" aria-labelledby={`house-${house.slug}`}>
      <h2 id={`house-${house.slug}`}>
        <a href={day}>
          <bdi>{house.name}</bdi>
        </a>
      </h2>
      <p class="muted">
        <bdi>
          {house.street}, {house.postcode} {house.place}
        </bdi>
      </p>
      <p>
        {waiting > 0 && (
          <>
            <a class="state soon" href={`${day}#waiting`}>
              {say.waitingCount({ n: waiting })}
            </a>
            <br />
          </>
        )}
        {say.todayCount({ n: today })}
      </p>
      <ul class="links plain-list">
        <li>
          <a href={day}>{say.today}</a>
        </li>
        <li>
          <a href={routes.closePage.to(parts)}>{say.close}</a>
        </li>
        <li>
          <a href={routes.use.to(parts)}>{say.use}</a>
        </li>
        <li>
          <a href={routes.roomsHouse.to({ language, umbrella: parts.organisation, house: house.slug })}>
            {say.publicPage}
          </a>
        </li>
        {shapes && (
          <li>
            <a href={routes.editHouse.to(parts)}>{say.settings}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
