import { Actions, emptyForm, TextField } from '#ground/forms';
import { Table } from '#ground/html';
import { formatDay } from '#ground/language';
import { ownerOf, type Visit, workPage } from '#identity';
import { routes } from '#routes';
import { membershipLabel } from '../../labels.ts';
import { endLabel } from '../labels.ts';
import { type Membership, membershipOf, membersToEnd } from '../queries/memberships.ts';
import { termsOf } from '../terms.ts';
import { words } from '../words.generated.ts';
import { endPage, firstEndForm } from './end.tsx';
import { mergePage } from './merge.tsx';

/** The members of an umbrella, to end a membership or to merge; with `end` or `merge` in the address that form. */
export async function membershipsAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, url, language, today } = visit;
  const owner = ownerOf(visit);
  const chosen = url.searchParams.get('end') ?? url.searchParams.get('merge');
  if (chosen !== null) {
    const membership = await membershipOf(house.database.kysely, { umbrella: owner.node }, chosen);
    if (!membership) return undefined;
    const terms = await termsOf(house.database, owner.node);
    if (url.searchParams.has('end')) return endPage(visit, membership, terms, firstEndForm(visit, terms));
    return mergePage(visit, membership, emptyForm(language, { until: today }));
  }
  return listPage(visit);
}

async function listPage(visit: Visit): Promise<Response> {
  const { house, url, language, today } = visit;
  const owner = ownerOf(visit);
  const say = words[language];
  const asked = (url.searchParams.get('q') ?? '').replaceAll('\0', '').slice(0, 200).trim();
  const { found, more } = await membersToEnd(house.database.kysely, owner.node, today, asked);
  return workPage(visit, {
    title: say.memberships,
    body: (
      <>
        <div class="stack">
          <h1>{say.memberships}</h1>
          {url.searchParams.has('done') && <p class="note">{say.endDone}</p>}
          <p class="lead">{say.membershipsLead}</p>
          <form class="stack" method="get" action={routes.memberships.to({ language, organisation: owner.slug })}>
            <TextField form={emptyForm(language, { q: asked })} name="q" label={say.searchMember} />
            <Actions>
              <button class="button second" type="submit">
                {say.search}
              </button>
            </Actions>
          </form>
        </div>
        {found.length === 0 ? (
          <p class="note">{say.membershipsNone}</p>
        ) : (
          <Table
            caption={say.memberships}
            columns={[
              { title: say.columnMember },
              { title: say.kind },
              { title: say.columnFrom },
              { title: say.columnDo },
            ]}
            rows={found.map((membership) => [
              <bdi class="name">{membership.memberName}</bdi>,
              membershipLabel(language, membership.kind),
              <time datetime={membership.from}>{formatDay(language, membership.from, 'short')}</time>,
              <Acts visit={visit} membership={membership} />,
            ])}
          />
        )}
        {more && <p class="muted">{say.membershipsMore}</p>}
      </>
    ),
  });
}

function Acts({ visit, membership }: { visit: Visit; membership: Membership }) {
  const { language } = visit;
  const say = words[language];
  const { id, until, ending, memberName } = membership;
  const to = (query: Record<string, string>) =>
    routes.memberships.to({ language, organisation: ownerOf(visit).slug }, query);
  if (until !== undefined) {
    return <>{say.endsOn({ until, how: endLabel(language, ending ?? 'resignation') })}</>;
  }
  return (
    <span class="row">
      <a href={to({ end: id })} aria-label={say.endNamed({ name: memberName })}>
        {say.end}
      </a>{' '}
      <a href={to({ merge: id })} aria-label={say.mergeNamed({ name: memberName })}>
        {say.merge}
      </a>
    </span>
  );
}
