import { pageAnswer } from '#ground/html';
import { fileAnswer, seeOther } from '#ground/http';
import { tongue } from '#ground/language';
import { writeXlsx } from '#ground/sheets';
import { ownerOf, type Visit } from '#identity';
import { routes } from '#routes';
import { useLabel } from '../labels.ts';
import { reachPerson } from '../people/edit.tsx';
import { queryOf, readFilters } from '../people/filters.ts';
import { type Line, peopleList } from '../people/list.ts';
import { functionsOf } from '../people/person.ts';
import { seeing } from '../seeing.ts';
import { words } from '../words.generated.ts';
import { cardsText } from './vcard.ts';

const MOST = 20_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A list as a workbook. Notes stay in the house. */
export const contactsXlsxAnswer = (visit: Visit): Promise<Response> =>
  forPurpose(visit, async (lines) => {
    const { language } = visit;
    const say = words[language];
    const titles = [
      say.name,
      say.ownName,
      say.addressForm,
      say.functions,
      say.emails,
      say.phones,
      say.street,
      say.postcode,
      say.place,
      say.letterLanguage,
      say.tags,
      say.uses,
    ];
    const rows = lines.map((line) => {
      const held = line.functions.map(({ title, where }) => [title, where].filter(Boolean).join(', ')).join('; ');
      const office = line.functions.find(({ place }) => place !== null);
      return [
        line.name,
        line.own_name ?? '',
        line.address_form ?? '',
        held,
        line.emails.join('; '),
        line.phones.join('; '),
        office?.street ?? '',
        office?.postcode ?? '',
        office?.place ?? '',
        line.language,
        line.tags.join('; '),
        line.uses.map((use) => useLabel(language, use)).join('; '),
      ];
    });
    const columns = titles.map((title) => ({ title, kind: 'text' as const }));
    const rightToLeft = tongue(language).direction === 'rtl';
    const workbook = await writeXlsx([{ name: say.contacts, columns, rows }], { rightToLeft });
    return fileAnswer(workbook as Uint8Array<ArrayBuffer>, XLSX, fileName(visit, 'xlsx'));
  });

/** A list as vCards. */
export const contactsVcfAnswer = (visit: Visit): Promise<Response> =>
  forPurpose(visit, async (lines) => {
    const cards = lines.map((line) => ({ ...line, note: null }));
    return fileAnswer(cardsText(cards), 'text/vcard; charset=utf-8', fileName(visit, 'vcf'));
  });

/** One contact as a vCard, for the phone of whoever works with them. */
export async function personVcfAnswer(visit: Visit): Promise<Response | undefined> {
  const person = await reachPerson(visit);
  if (!person) return undefined;
  const held = await seeing(visit, (write) => functionsOf(write, { person: person.id }, visit.today));
  const card = cardsText([{ ...person, functions: held.filter(({ now }) => now) }]);
  return fileAnswer(card, 'text/vcard; charset=utf-8', `${person.name.slice(0, 80)}.vcf`);
}

/** Labels for letters, three by eight on a sheet; who has no address is counted on the screen, not printed. */
export const contactLabelsAnswer = (visit: Visit): Promise<Response> =>
  forPurpose(visit, async (lines) => {
    const { language } = visit;
    const say = words[language];
    const labels = lines.flatMap((line) => {
      const office = line.functions.find(({ place, street }) => place !== null && street !== null);
      return office ? [{ name: line.name, office }] : [];
    });
    return pageAnswer({
      language,
      title: say.asLabels,
      face: 'work',
      body: (
        <main id="content" class="labels-page">
          <div class="room actions">
            <h1>{say.asLabels}</h1>
            <p>{say.labelsHint({ n: labels.length, without: lines.length - labels.length })}</p>
          </div>
          <ul class="labels">
            {labels.map(({ name, office }) => (
              <li>
                <bdi>{office.where}</bdi>
                <bdi>{name}</bdi>
                <bdi>{office.street}</bdi>
                <bdi>{[office.postcode, office.place].filter(Boolean).join(' ')}</bdi>
              </li>
            ))}
          </ul>
        </main>
      ),
    });
  });

/** Everybody of the list who is kept for the purpose asked; without a purpose nothing goes out. */
async function forPurpose(visit: Visit, answer: (lines: readonly Line[]) => Promise<Response>): Promise<Response> {
  const { language, url, today } = visit;
  const filters = readFilters(url.searchParams);
  if (filters.use === undefined) {
    const list = routes.contacts.to({ language, organisation: ownerOf(visit).slug }, queryOf(filters));
    return seeOther(`${list}#purpose`);
  }
  return answer(await seeing(visit, (write, node) => peopleList(write, node, filters, today, { most: MOST })));
}

const fileName = (visit: Visit, ending: string) =>
  `${ownerOf(visit).slug}-${words[visit.language].contacts}-${visit.today}.${ending}`;
