import { z } from 'zod';
import {
  ChangedMeanwhile,
  ChoiceField,
  emptyForm,
  field,
  type Form,
  HiddenField,
  pageStatus,
  ProblemSummary,
  readForm,
  SelectField,
  TextField,
  TickField,
  versionOf,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import type { Language } from '#ground/language';
import { actorName, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import type { Bureau } from '../../bureau.ts';
import { contactWord } from '../../pages/BureauAddress.tsx';
import { dossier } from '../../queries/dossier.ts';
import { words as federation } from '../../words.generated.ts';
import { changeBureau } from '../commands/changeBureau.ts';
import { isProfileRefusal } from '../commands/said.ts';
import { isKeptFrom } from '../publicity.ts';
import { publicityOf } from '../queries/publicityOf.ts';
import { viewerOf } from '../viewer.ts';
import { words } from '../words.generated.ts';
import { HowFields, readHow } from './HowFields.tsx';
import { doneAddress } from './doneAddress.ts';
import { PlaceFields, placeSaid } from './place.tsx';
import { SaveActions } from './SaveActions.tsx';

const contactFunctions = ['board', 'headOffice', 'coordination', 'advice', 'press', 'membership'] as const;
const kinds = ['headOffice', 'branch'] as const;

/** The part of the address: a new bureau, or one there is. */
export const newBureau = 'bureau';
export const bureauPart = (id: string): string => `bureau.${id}`;

/** Where an organisation can be reached, one place a page. */
export async function bureauAnswer(visit: Visit): Promise<Response | undefined> {
  const reached = await reachBureau(visit);
  if (!reached) return undefined;
  const stored = storedOf(reached.bureau);
  const form = emptyForm(visit.language, { ...stored, how: 'change', from: visit.today });
  return bureauPage(visit, reached.bureau, form, versionOf(stored));
}

export async function saveBureauAnswer(visit: Visit): Promise<Response | undefined> {
  const reached = await reachBureau(visit);
  if (!reached) return undefined;
  const { bureau } = reached;
  const { request, language, today, house, actor } = visit;
  const how = await readHow(request.clone(), 'how', language, today);
  const closing = bureau && (await readForm(request.clone(), z.object({ closed: field.tick() }), language));
  const closed = closing !== undefined && 'values' in closing && closing.values.closed;
  const read = await readForm(request, shape, language);
  const form = 'refused' in read ? read.refused : read.form;
  const seen = form.typed.get('version');
  const again = (problems: Form['problems']) => bureauPage(visit, bureau, { ...form, problems }, seen);
  const wrongHow = 'problems' in how ? how.problems : {};
  if ('refused' in read && !closed) return again({ ...form.problems, ...wrongHow });
  const place =
    'values' in read && !closed
      ? placeSaid({ ...read.values, ags: read.values.ags ?? '' }, today, language)
      : undefined;
  if (place && 'problems' in place) return again({ ...place.problems, ...wrongHow });
  if ('problems' in how) return again(how.problems);

  const { slug, node } = ownerOf(visit);
  const outcome = await changeBureau(house.database, {
    actor: actorName(actor),
    organisation: { slug, node },
    id: bureau?.id,
    how: how.how,
    said:
      'values' in read && place
        ? { ...read.values, postcode: read.values.postcode, place: place.place.place, ags: place.place.ags }
        : null,
    isCurrent: async (now) => {
      const organisation = await dossier(now, slug, today, viewerOf(visit));
      const there = organisation?.bureaus.find(({ id }) => id === bureau?.id);
      return versionOf(storedOf(there)) === seen;
    },
  });
  if (!isProfileRefusal(outcome)) return seeOther(doneAddress(visit, 'bureau'));
  if (outcome.refused === 'beforeCurrent') return again({ from: words[language].beforeCurrent({ day: outcome.from }) });
  const now = await reachBureau(visit);
  return now && bureauPage(visit, now.bureau, form, versionOf(storedOf(now.bureau)), true);
}

const shape = z.object({
  kind: field.choice(kinds),
  street: field.text({ most: 200 }),
  postcode: field.postcode(),
  place: field.text(),
  ags: field.optionalText({ most: 8 }),
  contactFunction: field.optionalChoice(contactFunctions),
  phone: field.phone(),
  email: field.optionalEmail(),
});

/** The bureau of this address, undefined in it for a new one; nothing at all where a part of it is kept from its reader. */
async function reachBureau(visit: Visit): Promise<{ bureau: Bureau | undefined } | undefined> {
  const { house, today, parts } = visit;
  const { slug, node } = ownerOf(visit);
  const viewer = viewerOf(visit);
  const publicity = await publicityOf(house.database, node);
  const kept = (['address', 'phone', 'email', 'contactFunction'] as const).some((each) =>
    isKeptFrom(viewer, publicity[each]),
  );
  if (kept) return undefined;
  if (parts['part'] === newBureau) return { bureau: undefined };
  const organisation = await dossier(house.database, slug, today, viewer);
  const bureau = organisation?.bureaus.find(({ id }) => bureauPart(id) === parts['part']);
  return bureau && { bureau };
}

const storedOf = (bureau: Bureau | undefined) => ({
  kind: bureau?.kind ?? 'headOffice',
  street: bureau?.street ?? '',
  postcode: bureau?.postcode ?? '',
  place: bureau?.place ?? '',
  contactFunction: bureau?.contactFunction ?? '',
  phone: bureau?.phone ?? '',
  email: bureau?.email ?? '',
});

function labelsOf(language: Language) {
  const say = words[language];
  const { phone, email } = federation[language];
  return {
    kind: say.bureauKind,
    street: say.street,
    postcode: say.postcode,
    place: say.place,
    contactFunction: say.contactFunction,
    phone,
    email,
  };
}

function bureauPage(visit: Visit, bureau: Bureau | undefined, form: Form, version: string, changedMeanwhile = false) {
  const { language, url, today } = visit;
  const say = words[language];
  const labels = labelsOf(language);
  const title = bureau ? say.editBureau({ place: bureau.place }) : say.newBureau;
  const kindLabel = (kind: string) => (kind === 'headOffice' ? say.headOffice : say.branch);
  const shown = (name: string, value: string) =>
    name === 'kind' ? kindLabel(value) : name === 'contactFunction' ? (contactWord(language, value) ?? '') : value;
  return workPage(visit, {
    title,
    face: 'form',
    status: changedMeanwhile ? 409 : pageStatus(form),
    body: (
      <>
        <div class="stack">
          <p>
            <a class="back" href={routes.profile.to({ language, organisation: ownerOf(visit).slug })}>
              {say.profile}
            </a>
          </p>
          <ProblemSummary form={form} labels={labels} />
          {changedMeanwhile && (
            <ChangedMeanwhile
              language={language}
              rows={Object.entries(labels).map(([name, label]) => ({
                label,
                theirs: shown(name, Object.entries(storedOf(bureau)).find(([stored]) => stored === name)?.[1] ?? ''),
                yours: shown(name, form.typed.get(name)),
              }))}
            />
          )}
          <h1>{title}</h1>
          <p class="lead">{say.editBureauLead}</p>
        </div>
        <form class="stack" method="post" action={url.pathname} noValidate>
          <HiddenField form={form} name="version" value={version} />
          <ChoiceField
            form={form}
            name="kind"
            label={labels.kind}
            choices={kinds.map((value) => ({ value, label: kindLabel(value) }))}
          />
          <TextField form={form} name="street" label={labels.street} lang="de" autocomplete="street-address" />
          <PlaceFields form={form} on={today} />
          <SelectField
            form={form}
            name="contactFunction"
            label={labels.contactFunction}
            optional
            choices={contactFunctions.map((value) => ({ value, label: contactWord(language, value) ?? value }))}
          />
          <TextField form={form} name="phone" label={labels.phone} type="tel" autocomplete="tel" optional />
          <TextField form={form} name="email" label={labels.email} type="email" autocomplete="email" optional />
          {bureau && <TickField form={form} name="closed" label={say.bureauClosed} />}
          <HowFields form={form} asks="how" />
          <SaveActions visit={visit} />
        </form>
      </>
    ),
  });
}
