import { formatDay, languageName, languages } from '#ground/language';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { BureauAddress } from '../../pages/BureauAddress.tsx';
import { type Dossier, dossier } from '../../queries/dossier.ts';
import { words as federation } from '../../words.generated.ts';
import { fieldOf } from '../commands/said.ts';
import { textFields } from '../commands/writeText.ts';
import { type Audience, isKeptFrom, type Publicity } from '../publicity.ts';
import { publicityOf } from '../queries/publicityOf.ts';
import { type TextHeld, textsOf } from '../queries/textsOf.ts';
import { viewerOf } from '../viewer.ts';
import { words } from '../words.generated.ts';
import { bureauPart, newBureau } from './bureau.tsx';
import { audienceLabel, fieldLabel } from './labels.ts';
import { rowsOf } from './rows.tsx';
import { textPart } from './text.tsx';

interface Shown {
  visit: Visit;
  organisation: Dossier;
  publicity: Publicity;
  texts: readonly TextHeld[];
  viewer: Audience;
  /** Whether each group leads to the page that changes it. */
  editable: boolean;
}

/** Everything that is known of the organisation, since when, who sees it, and the way to change it. */
export async function profileAnswer(visit: Visit): Promise<Response | undefined> {
  const shown = await shownTo(visit, true);
  if (!shown) return undefined;
  const { language, url } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug };
  const saved = url.searchParams.get('saved');
  return workPage(visit, {
    title: say.profile,
    body: (
      <>
        <div class="stack">
          {saved !== null && (
            <p class="note" role="status">
              {saved === 'nothing' ? say.nothingChanged : say.saved}
            </p>
          )}
          <h1>{say.profile}</h1>
          <p class="lead">{say.profileLead}</p>
          <p class="links">
            <a class="arrow" href={routes.profilePreview.to(parts)}>
              {say.preview}
            </a>
            <a class="arrow" href={routes.publicity.to(parts)}>
              {say.publicity}
            </a>
          </p>
        </div>
        <ProfileGroups {...shown} />
      </>
    ),
  });
}

/** The same to read, for the offices of the umbrellas: with what is kept from the public, as far as it is for them. */
export async function keptProfileAnswer(visit: Visit): Promise<Response | undefined> {
  const shown = await shownTo(visit, false);
  if (!shown) return undefined;
  const say = words[visit.language];
  return workPage(visit, {
    title: say.keptTitle,
    body: (
      <>
        <div class="stack">
          <h1>
            <bdi>{ownerOf(visit).name}</bdi>
          </h1>
          <p class="lead">{say.keptLead}</p>
        </div>
        <ProfileGroups {...shown} />
      </>
    ),
  });
}

async function shownTo(visit: Visit, editable: boolean): Promise<Shown | undefined> {
  const { house, today } = visit;
  const { slug, node } = ownerOf(visit);
  const viewer = viewerOf(visit);
  const [organisation, publicity, texts] = await Promise.all([
    dossier(house.database, slug, today, viewer),
    publicityOf(house.database, node),
    textsOf(house.database, node),
  ]);
  return organisation && { visit, organisation, publicity, texts, viewer, editable };
}

function ProfileGroups(shown: Shown) {
  return (
    <>
      <Facts {...shown} />
      <Bureaus {...shown} />
      <Texts {...shown} />
    </>
  );
}

function Facts({ visit, organisation, publicity, viewer, editable }: Shown) {
  const { language, today } = visit;
  const say = words[language];
  const address = { language, organisation: organisation.slug };
  return (
    <section class="beam stack" aria-labelledby="facts">
      <h2 id="facts">{say.facts}</h2>
      <dl class="facts">
        {rowsOf(organisation, language, today).map(({ part, label, value, since }) => {
          const field = fieldOf(part);
          const audience = field ? publicity[field] : 'public';
          const kept = isKeptFrom(viewer, audience);
          return (
            <div>
              <dt>{label}</dt>
              <dd class="row between">
                <div>
                  {kept ? <span class="muted">{say.keptFromYou}</span> : value}
                  <div class="small muted">
                    {[...(since ? [say.since({ day: since })] : []), audienceLabel(language, audience)].join(' · ')}
                  </div>
                </div>
                {editable && !kept && (
                  <a href={routes.profilePart.to({ ...address, part })} aria-label={say.changeThis({ label })}>
                    {say.change}
                  </a>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Bureaus({ visit, organisation, publicity, viewer, editable }: Shown) {
  const { language } = visit;
  const say = words[language];
  const address = { language, organisation: organisation.slug };
  const fields = (['address', 'phone', 'email', 'contactFunction'] as const).filter(
    (each) => publicity[each] !== 'public',
  );
  const mayEdit = editable && !fields.some((each) => isKeptFrom(viewer, publicity[each]));
  return (
    <section class="beam stack" aria-labelledby="bureaus">
      <h2 id="bureaus">{say.bureausTitle}</h2>
      {fields.length > 0 && (
        <ul>
          {fields.map((each) => (
            <li>{say.keptLine({ field: fieldLabel(language, each), audience: publicity[each] })}</li>
          ))}
        </ul>
      )}
      {organisation.bureaus.length === 0 && <p>{federation[language].unknown}</p>}
      {organisation.bureaus.map((bureau) => (
        <div>
          <BureauAddress language={language} bureau={bureau} heading="h3" />
          {mayEdit && (
            <p>
              <a href={routes.profilePart.to({ ...address, part: bureauPart(bureau.id) })}>
                {say.editBureau({ place: bureau.place })}
              </a>
            </p>
          )}
        </div>
      ))}
      {mayEdit && (
        <p>
          <a class="arrow" href={routes.profilePart.to({ ...address, part: newBureau })}>
            {say.newBureau}
          </a>
        </p>
      )}
    </section>
  );
}

function Texts({ visit, organisation, publicity, texts, viewer, editable }: Shown) {
  const { language } = visit;
  const say = words[language];
  const member = organisation.kind === 'memberOrganisation' || organisation.kind === 'other';
  const fields = textFields.filter((field) => (member ? field === 'portrait' : field !== 'portrait'));
  return (
    <>
      {fields.map((field) => {
        const audience = publicity[field === 'portrait' ? 'portrait' : 'about'];
        if (isKeptFrom(viewer, audience)) return null;
        return (
          <section class="beam stack" aria-labelledby={`text-${field}`}>
            <h2 id={`text-${field}`}>{say.textName({ text: field })}</h2>
            {field !== 'subtitle' && field !== 'aim' && <p class="small muted">{audienceLabel(language, audience)}</p>}
            <dl class="facts">
              {languages.map(({ code }) => {
                const held = texts.find((each) => each.field === field && each.language === code);
                const label = languageName(language, code);
                const part = textPart(field, code);
                return (
                  <div>
                    <dt>{label}</dt>
                    <dd class="row between">
                      <div>
                        {held ? (
                          <p class="voice" lang={code} dir="auto">
                            {shortened(held.text)}
                          </p>
                        ) : (
                          <span class="muted">{say.notWritten}</span>
                        )}
                        {held && (
                          <div class="small muted">
                            {held.originalVersion === null ? say.isOriginal : say.isTranslation} ·{' '}
                            {formatDay(language, held.changedOn, 'long')}
                          </div>
                        )}
                        {held?.behind && <span class="state soon">{say.isBehind}</span>}
                      </div>
                      {editable && (
                        <a
                          href={routes.profilePart.to({ language, organisation: organisation.slug, part })}
                          aria-label={say.changeThis({ label })}
                        >
                          {say.change}
                        </a>
                      )}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        );
      })}
    </>
  );
}

const shortened = (text: string) =>
  text.length > 160 ? `${text.slice(0, 160).toWellFormed().replaceAll('\ufffd', '')}…` : text;
