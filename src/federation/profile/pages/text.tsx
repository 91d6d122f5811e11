import { z } from 'zod';
import {
  ChangedMeanwhile,
  emptyForm,
  field,
  type Form,
  HiddenField,
  LongTextField,
  pageStatus,
  ProblemSummary,
  readForm,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { isLanguage, type Language, languageName } from '#ground/language';
import { actorName, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { type TextField, textFields, writeText } from '../commands/writeText.ts';
import { isKeptFrom } from '../publicity.ts';
import { publicityOf } from '../queries/publicityOf.ts';
import { type TextHeld, textsOf } from '../queries/textsOf.ts';
import { viewerOf } from '../viewer.ts';
import { words } from '../words.generated.ts';
import { doneAddress } from './doneAddress.ts';
import { SaveActions } from './SaveActions.tsx';

/** "text.portrait.ar" */
export const textPart = (text: TextField, language: Language): string => `text.${text}.${language}`;

interface Reached {
  text: TextField;
  language: Language;
  held: TextHeld | undefined;
  original: TextHeld | undefined;
}

/** A text in one language; a translator sees the original above it. */
export async function textAnswer(visit: Visit): Promise<Response | undefined> {
  const reached = await reachText(visit);
  if (!reached) return undefined;
  const { held } = reached;
  return textPage(visit, reached, emptyForm(visit.language, { text: held?.text ?? '' }), held?.version ?? 0);
}

export async function saveTextAnswer(visit: Visit): Promise<Response | undefined> {
  const reached = await reachText(visit);
  if (!reached) return undefined;
  const { house, actor, today, request } = visit;
  const read = await readForm(
    request,
    z.object({ text: field.optionalLongText({ most: 5_000 }), version: field.optionalNumber() }),
    visit.language,
  );
  if ('refused' in read) return textPage(visit, reached, read.refused, Number(read.refused.typed.get('version')) || 0);
  const { slug, node } = ownerOf(visit);
  const outcome = await writeText(house.database, {
    actor: actorName(actor),
    organisation: { slug, node },
    field: reached.text,
    language: reached.language,
    text: read.values.text ?? '',
    version: read.values.version ?? 0,
    today,
  });
  if (!('refused' in outcome)) return seeOther(doneAddress(visit, 'text'));
  const now = await reachText(visit);
  return now && textPage(visit, now, read.form, now.held?.version ?? 0, true);
}

async function reachText(visit: Visit): Promise<Reached | undefined> {
  const [, name, language = ''] = (visit.parts['part'] ?? '').split('.');
  const text = textFields.find((each) => each === name);
  if (!text || !isLanguage(language)) return undefined;
  const { node } = ownerOf(visit);
  const { database } = visit.house;
  const publicity = await publicityOf(database, node);
  if (isKeptFrom(viewerOf(visit), publicity[text === 'portrait' ? 'portrait' : 'about'])) return undefined;
  const texts = (await textsOf(database, node)).filter((each) => each.field === text);
  return {
    text,
    language,
    held: texts.find((each) => each.language === language),
    original: texts.find((each) => each.originalVersion === null && each.language !== language),
  };
}

function textPage(visit: Visit, reached: Reached, form: Form, version: number, changedMeanwhile = false): Response {
  const { language } = visit;
  const say = words[language];
  const { original } = reached;
  const title = say.editText({ text: reached.text, language: languageName(language, reached.language) });
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
          <ProblemSummary form={form} />
          {changedMeanwhile && (
            <ChangedMeanwhile
              language={language}
              rows={[{ label: say.text, theirs: reached.held?.text ?? '', yours: form.typed.get('text') }]}
            />
          )}
          <h1>{title}</h1>
          <p class="lead">{original ? say.editTranslationLead : say.editTextLead}</p>
        </div>
        {original && (
          <section class="beam stack" aria-labelledby="original">
            <h2 id="original">{say.originalText({ language: languageName(language, original.language) })}</h2>
            {original.text.split(/\n{2,}/).map((paragraph) => (
              <p class="voice" lang={original.language} dir="auto">
                {paragraph}
              </p>
            ))}
          </section>
        )}
        <form class="stack" method="post" action={visit.url.pathname} noValidate>
          <HiddenField form={form} name="version" value={String(version)} />
          <LongTextField
            form={form}
            name="text"
            label={say.text}
            hint={say.textHint}
            rows={12}
            lang={reached.language}
            optional
          />
          <SaveActions visit={visit} />
        </form>
      </>
    ),
  });
}
