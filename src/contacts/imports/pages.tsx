import { z } from 'zod';
import {
  Actions,
  emptyForm,
  field,
  FileField,
  type Form,
  ManyField,
  pageStatus,
  ProblemSummary,
  readForm,
  TextField,
} from '#ground/forms';
import { seeOther } from '#ground/http';
import { formatList, formatNumber } from '#ground/language';
import { actorName, ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { uses } from '../kinds.ts';
import { useLabel } from '../labels.ts';
import { idIn, seeing } from '../seeing.ts';
import { type BroughtRow, rowOf } from './brought.ts';
import { readCards } from './readCards.ts';
import { readTable } from './readTable.ts';
import { type Brought, importOf, storeImport, takeOver } from './store.ts';
import { words } from './words.generated.ts';

const MEGABYTES = 5;
const LEFT_SHOWN = 12;

/** Where a file with contacts is brought in. */
export const importContactsAnswer = (visit: Visit): Response => bringPage(visit, emptyForm(visit.language));

/** A file is read and kept to be looked at; nothing is taken over yet. */
export async function bringContactsAnswer(visit: Visit): Promise<Response> {
  const { language, request, actor } = visit;
  const say = words[language];
  const read = await readForm(request, z.object({}), language, { mostBytes: MEGABYTES * 1_000_000 });
  if ('refused' in read) return bringPage(visit, read.refused);
  const wrong = (sentence: string) => bringPage(visit, { ...read.form, problems: { file: sentence } });
  const file = read.form.typed.file('file');
  if (!file) return wrong(say.fileMissing);
  const rows = await rowsIn(new Uint8Array(await file.arrayBuffer()), file.name);
  if (rows === 'noNameColumn') return wrong(say.noNameColumn);
  if (rows === undefined || rows.length === 0) return wrong(say.unreadableFile);
  const id = await seeing(visit, (write, organisation) =>
    storeImport(write, actorName(actor), organisation, file.name.replace(/\p{C}/gu, '').slice(0, 200), rows),
  );
  return seeOther(routes.contactImport.to({ language, organisation: ownerOf(visit).slug, import: id }));
}

/** What the file would become, row by row; or what became of it. */
export async function contactImportAnswer(visit: Visit): Promise<Response | undefined> {
  const brought = await reachImport(visit);
  return brought && previewPage(visit, brought, emptyForm(visit.language, { uses: [] }));
}

/** What was decided is taken over, in one transaction and once only. */
export async function takeOverContactsAnswer(visit: Visit): Promise<Response | undefined> {
  const { language, request, actor, today } = visit;
  const brought = await reachImport(visit);
  if (!brought) return undefined;
  const shape = z.object({ source: field.text(), uses: field.many(uses) });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return previewPage(visit, brought, read.refused);
  const anyway = new Set(read.form.typed.all('anyway').map(Number));
  await seeing(visit, (write, organisation) =>
    takeOver(write, actorName(actor), organisation, brought.id, anyway, read.values, today),
  );
  return seeOther(routes.contactImport.to({ language, organisation: ownerOf(visit).slug, import: brought.id }));
}

async function reachImport(visit: Visit): Promise<Brought | undefined> {
  const id = idIn(visit.parts['import']);
  return id === undefined ? undefined : seeing(visit, (write, organisation) => importOf(write, organisation, id));
}

/** Cards are known by their first line; everything else is looked at as a table. */
async function rowsIn(bytes: Uint8Array, name: string): Promise<BroughtRow[] | undefined | 'noNameColumn'> {
  const cards = /\.vcf$|\.vcard$/i.test(name) || looksLikeCards(bytes) ? readCards(bytes) : undefined;
  if (cards) return cards.map((card, at) => rowOf(at + 1, card));
  const table = await readTable(bytes, name);
  if (table === 'noNameColumn') return table;
  return 'code' in table ? undefined : table.map(({ row, said }) => rowOf(row, said));
}

const looksLikeCards = (bytes: Uint8Array): boolean =>
  /^[\ufeff\s\0]*b\0?e\0?g\0?i\0?n\0?:\0?\s*v/i.test(
    Buffer.from(bytes.subarray(0, 60))
      .toString('latin1')
      .replace(/^ÿþ|^þÿ|^ï»¿/, ''),
  );

function bringPage(visit: Visit, form: Form): Response {
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  return workPage(visit, {
    title: say.title,
    face: 'form',
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.contacts.to({ language, organisation })}>
            {say.contacts}
          </a>
          <ProblemSummary form={form} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
        </div>
        <form class="stack" method="post" enctype="multipart/form-data" noValidate>
          <FileField
            form={form}
            name="file"
            label={say.file}
            hint={say.fileHint}
            accept=".vcf,.vcard,.csv,.tsv,.txt,.xlsx,text/vcard,text/csv"
            mostMegabytes={MEGABYTES}
          />
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

function previewPage(visit: Visit, brought: Brought, form: Form): Response {
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const { rows, taken } = brought;
  const groups = [
    ['made', say.groupMade, rows.filter(({ made }) => made !== undefined)],
    ['new', say.groupNew, taken ? [] : rows.filter(({ person, duplicate }) => person && !duplicate)],
    ['known', taken ? say.groupKnownLeft : say.groupKnown, rows.filter(({ duplicate, made }) => duplicate && !made)],
    ['refused', say.groupRefused, rows.filter(({ refused }) => refused !== null)],
  ] as const;
  return workPage(visit, {
    title: brought.fileName,
    status: pageStatus(form),
    body: (
      <>
        <div class="stack">
          <a class="back" href={routes.importContacts.to({ language, organisation })}>
            {say.title}
          </a>
          <ProblemSummary form={form} labels={{ source: say.source }} />
          <h1>
            <bdi>{brought.fileName}</bdi>
          </h1>
          <p class="lead">{taken ? say.takenLead({ n: groups[0][2].length }) : say.previewLead({ n: rows.length })}</p>
        </div>
        <form
          class="stack"
          method="post"
          action={routes.takeOverContacts.to({ language, organisation, import: brought.id })}
          noValidate
        >
          {groups.map(([key, title, those]) =>
            those.length === 0 ? null : (
              <section class="beam stack" aria-labelledby={key}>
                <h2 id={key}>
                  {title} ({formatNumber(language, those.length)})
                </h2>
                <ul class="plain-list tasks">
                  {those.map((row) => (
                    <RowLine visit={visit} row={row} choose={key === 'known' && !taken} form={form} />
                  ))}
                </ul>
              </section>
            ),
          )}
          {!taken && (
            <section class="beam stack" aria-labelledby="take">
              <h2 id="take">{say.takeOver}</h2>
              <TextField form={form} name="source" label={say.source} hint={say.sourceHint} />
              <ManyField
                form={form}
                name="uses"
                label={say.uses}
                hint={say.usesHint}
                choices={uses.map((use) => ({ value: use, label: useLabel(language, use) }))}
                optional
              />
              <Actions>
                <button class="button" type="submit">
                  {say.takeOver}
                </button>
              </Actions>
            </section>
          )}
        </form>
      </>
    ),
  });
}

function RowLine(props: { visit: Visit; row: BroughtRow; choose: boolean; form: Form }) {
  const { visit, row, choose, form } = props;
  const { language } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const { person, duplicate, refused, made, left } = row;
  const said = person && [
    ...person.emails,
    ...person.phones,
    ...person.functions.map(({ title, where }) => [title, where].filter(Boolean).join(', ')),
  ];
  return (
    <li>
      <div>
        {made === undefined ? (
          <b>
            <bdi>{row.name === '' ? say.rowNumber({ row: row.row }) : row.name}</bdi>
          </b>
        ) : (
          <a href={routes.person.to({ language, organisation, person: made })}>
            <bdi>{row.name}</bdi>
          </a>
        )}{' '}
        <span class="small muted">{row.name !== '' && say.rowNumber({ row: row.row })}</span>
        {said && said.length > 0 && <div class="small">{formatList(language, said)}</div>}
        {refused && <div class="small">{say.refused({ reason: refused })}</div>}
        {duplicate && !made && (
          <div class="small">
            {duplicate.id === undefined ? (
              say.sameRow({ row: duplicate.row ?? 0 })
            ) : (
              <a href={routes.person.to({ language, organisation, person: duplicate.id })}>
                {say.sameContact({ name: duplicate.name })}
              </a>
            )}
          </div>
        )}
        {left.length > 0 && (
          <div class="small muted">{say.notTaken({ what: formatList(language, left.slice(0, LEFT_SHOWN)) })}</div>
        )}
        {choose && (
          <div class="choice">
            <input
              type="checkbox"
              id={`anyway-${row.row}`}
              name="anyway"
              value={String(row.row)}
              checked={form.typed.all('anyway').includes(String(row.row))}
            />
            <label for={`anyway-${row.row}`}>{say.anyway}</label>
          </div>
        )}
      </div>
    </li>
  );
}
