import { Table } from '#ground/html';
import { granted, ownerOf, type Visit } from '#identity';
import { fieldLabel, type Publicity, publicityFields } from '#federation';
import { routes } from '#routes';
import { words } from './words.generated.ts';

/** Field by field: who sees what of the profile, as the organisation chose, and for its own people where they choose. */
export function Fields({ visit, publicity }: { visit: Visit; publicity: Publicity }) {
  const { language, house, actor } = visit;
  const say = words[language];
  const owner = ownerOf(visit);
  const edits = granted(house.rights, actor, 'editProfile', visit.granted!.standing)?.relation === 'itself';
  return (
    <section class="beam stack" aria-labelledby="fields">
      <h2 id="fields">{say.fieldsTitle}</h2>
      <p>{say.fieldsLead({ organisation: owner.name })}</p>
      <Table
        caption={say.fieldsTitle}
        columns={[{ title: say.fieldsColumn }, { title: say.fieldsWho }]}
        rows={publicityFields.map((field) => [
          fieldLabel(language, field),
          say.audience({ audience: publicity[field] === 'own' ? 'other' : publicity[field], organisation: owner.name }),
        ])}
      />
      {edits && (
        <p>
          <a class="arrow" href={routes.publicity.to({ language, organisation: owner.slug })}>
            {say.fieldsChange}
          </a>
        </p>
      )}
    </section>
  );
}
