import { dayFrom, dayOf } from '#ground/day';
import { Table } from '#ground/html';
import { formatDay } from '#ground/language';
import { routes } from '#routes';
import { roleLabel } from '../labels.ts';
import type { tokensOf } from '../token.ts';
import { ownerOf, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';

type Tokens = Awaited<ReturnType<typeof tokensOf>>;

/** The tokens there are and were, with their days; what still works has a button that revokes it. */
export function TokensMade({ visit, tokens }: { visit: Visit; tokens: Tokens }) {
  const { language, today } = visit;
  const say = words[language];
  const organisation = ownerOf(visit).slug;
  const day = (text: string | null, none: string) => (text === null ? none : formatDay(language, dayFrom(text)));
  if (tokens.length === 0) return <p>{say.tokensNone}</p>;
  return (
    <Table
      caption={say.menuTokens}
      columns={[say.tokenName, say.tokenRole, say.tokenSince, say.tokenEndsOn, say.tokenUsed, say.tokenState].map(
        (title) => ({ title }),
      )}
      rows={tokens.map(({ id, name, role, made_at, ends_on, used_on, revoked_at }) => [
        <bdi>{name}</bdi>,
        roleLabel(language, role),
        formatDay(language, dayOf(made_at)),
        day(ends_on, say.roleOpen),
        day(used_on, say.tokenNever),
        revoked_at !== null ? (
          <span class="state none">{say.tokenRevoked}</span>
        ) : ends_on !== null && ends_on < today ? (
          <span class="state none">{say.tokenOver}</span>
        ) : (
          <form method="post" action={routes.revokeToken.to({ language, organisation, token: id })}>
            <button class="button second" type="submit" aria-label={say.tokenRevokeThis({ name })}>
              {say.tokenRevoke}
            </button>
          </form>
        ),
      ])}
    />
  );
}
