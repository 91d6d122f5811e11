import type { Visit } from '#identity';
import { routes } from '#routes';
import { words as admissionWords } from '../admission/words.generated.ts';
import { umbrellaOn } from '../queries/umbrella.ts';
import { words } from '../words.generated.ts';
import { BureauAddress } from './BureauAddress.tsx';
import { readQuestion } from './question.ts';
import { Said } from './Said.tsx';
import { umbrellaPage } from './UmbrellaPage.tsx';

/** Who the umbrella is, in its own words; where to find it; how it counts; where the data come from. */
export async function aboutAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, language, parts, today, url } = visit;
  const { on } = readQuestion(url, today);
  const umbrella = await umbrellaOn(house.database, parts['umbrella']!, on, language);
  if (!umbrella) return undefined;
  const say = words[language];
  return umbrellaPage(visit, umbrella, {
    title: say.aboutTitle,
    current: 'about',
    body: (
      <>
        <div class="stack">
          <h1>{say.aboutTitle}</h1>
          {umbrella.about ? (
            <Said said={umbrella.about} language={language} class="voice" />
          ) : (
            <p class="note">{say.aboutNone}</p>
          )}
          {umbrella.founded && <p class="asof">{say.founded({ day: umbrella.founded })}</p>}
          <p>
            <a class="arrow" href={routes.apply.to({ language, umbrella: umbrella.slug })}>
              {admissionWords[language].becomeMember}
            </a>
          </p>
        </div>
        {umbrella.bureaus.length > 0 && (
          <section class="beam stack" aria-labelledby="bureaus">
            <h2 id="bureaus">{say.bureaus}</h2>
            <div class="pair even">
              {umbrella.bureaus.map((bureau) => (
                <div>
                  <BureauAddress language={language} bureau={bureau} heading="h3" />
                </div>
              ))}
            </div>
          </section>
        )}
        <section class="beam stack" aria-labelledby="counting">
          <h2 id="counting">{say.howWeCount}</h2>
          <p>{say.howWeCountText}</p>
        </section>
        <section class="beam stack" aria-labelledby="data">
          <h2 id="data">{say.dataTitle}</h2>
          <p>{say.dataText}</p>
        </section>
      </>
    ),
  });
}
