import type { Day } from '#ground/day';
import { houseWords } from '#ground/html';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { words as admissionWords } from '../admission/words.generated.ts';
import type { Umbrella } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { BureauAddress } from './BureauAddress.tsx';

/** Where the umbrella can be reached, where to read on, and whose data the page shows. */
export function UmbrellaFooter({ visit, umbrella, on }: { visit: Visit; umbrella: Umbrella; on: Day }) {
  const { language, house, actor, url, today } = visit;
  const say = words[language];
  const ground = houseWords[language];
  const parts = { language, umbrella: umbrella.slug };
  return (
    <footer class="ground">
      <div class="girder" aria-hidden="true" />
      <div class="room">
        {umbrella.bureaus.map((bureau) => (
          <section>
            <BureauAddress language={language} bureau={bureau} heading="h2" />
          </section>
        ))}
        <nav aria-label={say.thisPage}>
          <ul>
            <li>
              <a href={routes.about.to(parts)}>{say.navAbout}</a>
            </li>
            <li>
              <a href={routes.apply.to(parts)}>{admissionWords[language].becomeMember}</a>
            </li>
            <li>
              <a href={`${routes.about.to(parts)}#counting`}>{say.howWeCount}</a>
            </li>
            <li>
              <a href={routes.house.to({ language })}>{say.houseTitle}</a>
            </li>
            <li>
              <a href={routes.apiOrganisations.to({}, { umbrella: umbrella.slug, depth: 'all' })}>{say.openData}</a>
            </li>
          </ul>
        </nav>
        {actor.kind === 'person' ? (
          <p class="whole">
            <a class="arrow" href={routes.myArea.to({ language })}>
              {say.myArea}
            </a>
          </p>
        ) : (
          <p class="whole">
            <a class="arrow" href={(house.demonstration ? routes.demonstrationPeople : routes.signIn).to({ language })}>
              {say.signInHere}
            </a>
          </p>
        )}
        <p class="small muted whole">{ground.mapSource}</p>
        <p class="print-only">
          {umbrella.name} · {visit.house.publicUrl}
          {url.pathname} · {ground.printedOn({ day: today })} · {ground.asOf({ day: on })}
        </p>
      </div>
    </footer>
  );
}
