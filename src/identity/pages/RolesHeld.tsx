import { Table } from '#ground/html';
import { formatDay } from '#ground/language';
import { routes } from '#routes';
import type { rolesOf } from '../roleHeld.ts';
import { roleLabel } from '../labels.ts';
import { ownerOf, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';

/** The roles people hold for an organisation, with their days, and a button that ends each. */
export function RolesHeld({ visit, held }: { visit: Visit; held: Awaited<ReturnType<typeof rolesOf>> }) {
  const { language, today } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  return (
    <Table
      caption={say.menuPeople}
      columns={[
        { title: say.person },
        { title: say.role },
        { title: say.roleFrom },
        { title: say.roleUntil },
        { title: say.roleEnd },
      ]}
      rows={held.map(({ id, name, email, role, from, until }) => [
        <>
          <bdi>{name}</bdi>
          <br />
          <span class="small muted">
            <bdi dir="ltr">{email}</bdi>
          </span>
        </>,
        roleLabel(language, role),
        <>
          {formatDay(language, from)} {from > today && <span class="state soon">{say.roleLater}</span>}
        </>,
        until === null ? say.roleOpen : formatDay(language, until),
        <form method="post" action={routes.endRole.to({ language, organisation, role: id })}>
          <button
            class="button second"
            type="submit"
            aria-label={say.roleEndThis({ name, role: roleLabel(language, role) })}
          >
            {say.roleEnd}
          </button>
        </form>,
      ])}
    />
  );
}
