import { z } from 'zod';
import {
  Actions,
  emptyForm,
  field,
  FileField,
  type Form,
  LongTextField,
  pageStatus,
  ProblemSummary,
  readForm,
  SelectField,
} from '#ground/forms';
import { ownerOf, reachOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { readClosures } from '../../calendar/readClosures.ts';
import type { Resource } from '../../resource.ts';
import type { Span } from '../../time/span.ts';
import { closeAll } from '../closeAll.ts';
import { type HouseRun, houseOf } from '../houseOf.ts';
import { words } from '../words.generated.ts';
import { lentBy } from './close.tsx';
import { whatCloses, WHOLE_HOUSE } from './closeForm.ts';
import { checkPage, donePage, eventKey } from './importCheck.tsx';

const MOST_BYTES = 1_000_000;
const YEAR = 366 * 86_400_000;

/** Where a calendar file with closing times is brought. */
export async function importClosuresPageAnswer(visit: Visit): Promise<Response | undefined> {
  const house = await houseOf(visit);
  return (
    house && importPage(visit, house, await lentBy(visit, house), emptyForm(visit.language, { what: WHOLE_HOUSE }))
  );
}

/** First shows what the file holds; sent again with ticks, closes what is ticked. */
export async function importClosuresAnswer(visit: Visit): Promise<Response | undefined> {
  const house = await houseOf(visit);
  if (!house) return undefined;
  const { language, request } = visit;
  const say = words[language];
  const lent = await lentBy(visit, house);
  const shape = z.object({ what: field.text(), sure: field.tick() });
  // The file comes back with the second form, written so that nothing of it is lost on the way.
  const read = await readForm(request, shape, language, { mostBytes: 2 * MOST_BYTES });
  if ('refused' in read) return importPage(visit, house, lent, read.refused);
  const { form, values } = read;
  const wrong = (problems: Form['problems']) => importPage(visit, house, lent, { ...form, problems });
  const what = whatCloses(house, lent, values.what);
  if (!what) return wrong({ what: say.notHere });
  const bytes = await bytesIn(form);
  if (bytes === undefined || bytes.length === 0) return wrong({ file: say.fileMissing });
  const found = await readClosures(bytes, ahead(visit));
  if ('unreadable' in found) return wrong({ file: say.unreadableOf({ why: found.unreadable }) });
  const content = Buffer.from(bytes).toString('base64');
  if (!values.sure) return checkPage(visit, house, { form, what, content, ...found });

  const ticked = new Set(form.typed.all('event'));
  const wanted = found.events.filter((event) => ticked.has(eventKey(event)));
  if (wanted.length === 0) {
    const problems = { event: say.nothingTicked };
    return checkPage(visit, house, { form: { ...form, problems }, what, content, ...found });
  }
  return donePage(visit, house, values.what, await closeAll(visit, reachOf(visit.actor), what, wanted));
}

/** A chosen file, the one shown before, or what was pasted. */
async function bytesIn({ typed }: Form): Promise<Uint8Array | undefined> {
  const file = typed.file('file');
  if (file) return new Uint8Array(await file.arrayBuffer());
  if (typed.get('content') !== '') return Buffer.from(typed.get('content'), 'base64');
  return typed.get('pasted') === '' ? undefined : new TextEncoder().encode(typed.get('pasted'));
}

// What is over closes nothing; and nobody plans a house for longer.
const ahead = ({ house }: Visit): Span => ({ from: house.now(), until: house.now() + 2 * YEAR });

function importPage(visit: Visit, house: HouseRun, lent: readonly Resource[], form: Form): Response {
  const { language } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, house: house.slug };
  return workPage(visit, {
    title: say.importTitle,
    face: 'form',
    status: pageStatus(form),
    body: (
      <form class="ask" method="post" enctype="multipart/form-data" action={routes.importClosures.to(parts)} novalidate>
        <div class="stack">
          <a class="back" href={routes.houseDay.to(parts)}>
            <bdi>{house.name}</bdi>
          </a>
          <ProblemSummary form={form} />
          <h1>{say.importTitle}</h1>
          <p>{say.importLead}</p>
        </div>
        <SelectField
          form={form}
          name="what"
          label={say.closeWhat}
          hint={say.closeWhatHint}
          choices={[
            { value: WHOLE_HOUSE, label: say.wholeHouse },
            ...lent.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <FileField form={form} name="file" label={say.file} accept=".ics,text/calendar" mostMegabytes={1} optional />
        <LongTextField form={form} name="pasted" label={say.pasted} hint={say.pastedHint} rows={5} dir="ltr" optional />
        <Actions>
          <button class="button" type="submit">
            {say.look}
          </button>
        </Actions>
      </form>
    ),
  });
}
