import { z } from 'zod';
import { newId } from '#ground/database';
import {
  Actions,
  emptyForm,
  field,
  type Form,
  HiddenField,
  LongTextField,
  pageStatus,
  ProblemSummary,
  readForm,
  SelectField,
  TextField,
} from '#ground/forms';
import { formatList, type Language, tongue } from '#ground/language';
import { actorName, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { uses } from '../kinds.ts';
import { useLabel } from '../labels.ts';
import { type Filters, queryOf, readFilters } from '../people/filters.ts';
import { idIn, seeing } from '../seeing.ts';
import { languageOf, mostLetters, paragraphsFor, type Reached, reachedBy, sendMailing } from './send.ts';
import { words } from './words.generated.ts';

const NAMES_SHOWN = 20;

const shape = z.object({
  purpose: field.choice(uses),
  subject: field.text(),
  text: field.longText({ most: 20_000 }),
});

/** The form for a letter to everybody of a list. */
export function writeToContactsAnswer(visit: Visit): Response {
  const filters = readFilters(visit.url.searchParams);
  return formPage(visit, filters, emptyForm(visit.language, { purpose: filters.use }));
}

/** First the preview: who gets it, who doesn't and why. Sent is what was seen there. */
export async function sendToContactsAnswer(visit: Visit): Promise<Response> {
  const { language, request, actor, today, url } = visit;
  const say = words[language];
  const filters = readFilters(url.searchParams);
  const read = await readForm(request, shape, language);
  if ('refused' in read) return formPage(visit, filters, read.refused);
  const { purpose: use, subject, text } = read.values;
  const reached = await seeing(visit, (write, organisation) => reachedBy(write, organisation, filters, use, today));
  const refused = (sentence: string) => formPage(visit, filters, { ...read.form, problems: { purpose: sentence } });
  if (reached.to.length === 0) return refused(say.nobodyReached);
  if (reached.to.length > mostLetters) return refused(say.tooMany({ most: mostLetters }));
  const id = idIn(read.form.typed.get('mailing'));
  if (read.form.typed.get('do') === 'change') return formPage(visit, filters, read.form);
  if (read.form.typed.get('do') !== 'send' || id === undefined) return previewPage(visit, filters, read.form, reached);
  const sent = await seeing(visit, (write) =>
    sendMailing(write, actorName(actor), ownerOf(visit), filters, { id, use, subject, text }, today),
  );
  visit.house.carryMail?.();
  return sentPage(visit, sent);
}

const sendAddress = (visit: Visit, filters: Filters) =>
  routes.sendToContacts.to({ language: visit.language, organisation: ownerOf(visit).slug }, queryOf(filters));

function formPage(visit: Visit, filters: Filters, form: Form): Response {
  const { language } = visit;
  const say = words[language];
  const labels = { purpose: say.purpose, subject: say.subject, text: say.text };
  return workPage(visit, {
    title: say.title,
    face: 'form',
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <BackToList visit={visit} filters={filters} />
          <ProblemSummary form={form} labels={labels} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
        </div>
        <form class="stack" method="post" action={sendAddress(visit, filters)} noValidate>
          <SelectField
            form={form}
            name="purpose"
            label={labels.purpose}
            hint={say.purposeHint}
            choices={uses.map((use) => ({ value: use, label: useLabel(language, use) }))}
          />
          <TextField form={form} name="subject" label={labels.subject} />
          <LongTextField form={form} name="text" label={labels.text} hint={say.textHint} rows={12} />
          <Actions>
            <button class="button" type="submit">
              {say.toPreview}
            </button>
          </Actions>
        </form>
      </>
    ),
  });
}

function previewPage(visit: Visit, filters: Filters, form: Form, reached: Reached): Response {
  const { language } = visit;
  const say = words[language];
  const { to, notKept, objected, noEmail } = reached;
  const [first] = to;
  const left = [
    notKept > 0 && say.leftNotKept({ n: notKept }),
    objected > 0 && say.leftObjected({ n: objected }),
    noEmail > 0 && say.leftNoEmail({ n: noEmail }),
  ].filter((sentence) => sentence !== false);
  const letterLanguage: Language = first ? languageOf(first) : language;
  const use = uses.find((each) => each === form.typed.get('purpose')) ?? 'letters';
  const names = formatList(
    language,
    to.slice(0, NAMES_SHOWN).map(({ name }) => name),
  );
  return workPage(visit, {
    title: say.previewTitle,
    face: 'form',
    body: (
      <>
        <div class="stack">
          <BackToList visit={visit} filters={filters} />
          <h1>{say.previewTitle}</h1>
          <p class="lead">{say.willGet({ n: to.length })}</p>
          <p class="small">
            {to.length > NAMES_SHOWN ? say.namesAndMore({ names, n: to.length - NAMES_SHOWN }) : names}
          </p>
          <p>
            {say.purpose}: {useLabel(language, use)}
          </p>
          {left.length > 0 && (
            <ul class="plain-list">
              {left.map((sentence) => (
                <li>{sentence}</li>
              ))}
            </ul>
          )}
        </div>
        <section class="beam stack" aria-labelledby="letter">
          <h2 id="letter">{say.letterTo({ name: first?.name ?? '' })}</h2>
          <div class="note stack" lang={letterLanguage} dir={tongue(letterLanguage).direction}>
            <p dir="auto">
              <b>{form.typed.get('subject')}</b>
            </p>
            {paragraphsFor(first ?? { address_form: null }, form.typed.get('text').replace(/\r\n?/g, '\n')).map(
              (paragraph) => (
                <p dir="auto">{paragraph}</p>
              ),
            )}
            <p>{words[letterLanguage].frame({ organisation: ownerOf(visit).name, use })}</p>
          </div>
        </section>
        <form class="stack" method="post" action={sendAddress(visit, filters)}>
          <HiddenField form={form} name="purpose" />
          <HiddenField form={form} name="subject" />
          <HiddenField form={form} name="text" />
          <HiddenField form={form} name="mailing" value={newId()} />
          <Actions>
            <button class="button" type="submit" name="do" value="send">
              {say.sendNow({ n: to.length })}
            </button>
            <button class="button second" type="submit" name="do" value="change">
              {say.changeText}
            </button>
          </Actions>
        </form>
      </>
    ),
  });
}

function sentPage(visit: Visit, sent: number | undefined): Response {
  const say = words[visit.language];
  return workPage(visit, {
    title: say.sentTitle,
    face: 'form',
    body: (
      <div class="stack">
        <h1>{say.sentTitle}</h1>
        <p class="lead">{sent === undefined ? say.sentBefore : say.sent({ n: sent })}</p>
        <BackToList visit={visit} filters={readFilters(visit.url.searchParams)} />
      </div>
    ),
  });
}

function BackToList({ visit, filters }: { visit: Visit; filters: Filters }) {
  const { language } = visit;
  return (
    <a class="back" href={routes.contacts.to({ language, organisation: ownerOf(visit).slug }, queryOf(filters))}>
      {words[language].contacts}
    </a>
  );
}
