import type { Language } from '#ground/language';
import type { Visit } from '#identity';
import { routes } from '#routes';
import { placeBook } from '../../places/book.ts';
import type { Umbrella } from '../../queries/umbrella.ts';
import type { Candidate } from '../fault.ts';
import type { Import, ImportRow } from '../queries.ts';
import { words } from '../words.generated.ts';

interface DecisionPart {
  visit: Visit;
  umbrella: Umbrella;
  brought: Import;
  row: ImportRow;
  open: boolean;
}

/** What becomes of a row; where a person has a say, the fields to say it. */
export function Decisions({ visit, umbrella, brought, row, open }: DecisionPart) {
  const { language } = visit;
  const say = words[language];
  const candidates = candidatesOf(row);
  return (
    <div>
      {open && (row.fate === 'duplicate' || candidates.length > 0) && (
        <input type="hidden" name="shown" value={row.row} />
      )}
      <FateLine visit={visit} umbrella={umbrella} row={row} />
      {open && row.fate === 'duplicate' && (
        <>
          {row.joinable && <Check name="join" row={row.row} label={say.join} checked={row.joinExisting} />}
          <Check name="anyway" row={row.row} label={say.anyway} checked={row.anyway} />
        </>
      )}
      {open && candidates.length > 0 && <PlaceChoice language={language} row={row} candidates={candidates} />}
      {!open && brought.state === 'done' && row.fate === 'refused' && <span class="vh">{say.fateRefused}</span>}
    </div>
  );
}

function FateLine({ visit, umbrella, row }: Omit<DecisionPart, 'brought' | 'open'>) {
  const { language } = visit;
  const say = words[language];
  const organisation = row.of && (
    <a class="name" href={routes.organisation.to({ language, umbrella: umbrella.slug, organisation: row.of.slug })}>
      <bdi>{row.of.name}</bdi>
    </a>
  );
  switch (row.fate) {
    case 'new':
      return <span class="state yes">{say.fateNew}</span>;
    case 'created':
      return (
        <>
          <span class="state yes">{say.fateCreated}</span> {organisation}
        </>
      );
    case 'joined':
      return (
        <>
          <span class="state yes">{say.fateJoined}</span> {organisation}
        </>
      );
    case 'duplicate':
      return row.of ? (
        <>
          <span class="state soon">{say.duplicateOf}</span> {organisation}
        </>
      ) : (
        <a class="state soon" href={`#row-${row.duplicateRow}`}>
          {say.duplicateOfRow({ row: row.duplicateRow ?? 0 })}
        </a>
      );
    case 'refused':
      return <span class="state no">{say.fateRefused}</span>;
  }
}

function Check({ name, row, label, checked }: { name: string; row: number; label: string; checked: boolean }) {
  return (
    <div class="choice">
      <input type="checkbox" id={`${name}-${row}`} name={name} value={row} checked={checked} />
      <label for={`${name}-${row}`}>{label}</label>
    </div>
  );
}

/** The places that are asked about; once one is chosen, that one, so it can be taken back. */
function candidatesOf(row: ImportRow): Candidate[] {
  const asked = row.faults.find((fault) => fault.code === 'severalPlaces' || fault.code === 'contradictingPlaces');
  if (asked && 'candidates' in asked) return asked.candidates;
  const chosen = row.chosenAgs === null ? undefined : placeBook().areas.get(row.chosenAgs);
  return chosen ? [{ ags: chosen.ags, label: chosen.name }] : [];
}

function PlaceChoice({
  language,
  row,
  candidates,
}: {
  language: Language;
  row: ImportRow;
  candidates: readonly Candidate[];
}) {
  const say = words[language];
  return (
    <div class="field">
      <label for={`place-${row.row}`}>{say.choosePlace}</label>
      <select id={`place-${row.row}`} name={`place-${row.row}`}>
        <option value="">{say.notChosen}</option>
        {candidates.map(({ ags, label }) => (
          <option value={ags} selected={row.chosenAgs === ags}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
