import { Actions } from '#ground/forms';
import { Table } from '#ground/html';
import { formatDay, type Language } from '#ground/language';
import { ownerOf, type Visit } from '#identity';
import { routes } from '#routes';
import type { Missing } from '../queries/missing.ts';
import type { Statement } from '../queries/statement.ts';
import { words } from '../words.generated.ts';

/** Who has not answered: those to be called first, and the button that reminds the others. */
export function MissingMembers(props: { visit: Visit; statement: Statement; missing: readonly Missing[] }) {
  const { visit, statement, missing } = props;
  const { language } = visit;
  const say = words[language];
  const parts = { language, organisation: ownerOf(visit).slug, year: String(statement.year) };
  const open = statement.closedOn === null;
  return (
    <section class="beam stack" aria-labelledby="missing">
      <h2 id="missing">{say.missingTitle({ n: missing.length })}</h2>
      {open && missing.some(({ hasPeople }) => hasPeople) && (
        <form class="stack" method="post" action={routes.remindOfStatement.to(parts)}>
          <p>{say.remindText}</p>
          <Actions>
            <button class="button" type="submit">
              {say.remind}
            </button>
          </Actions>
        </form>
      )}
      {missing.length > 0 && (
        <Table
          caption={say.missingTitle({ n: missing.length })}
          columns={[
            { title: say.columnMember },
            ...(open ? [{ title: say.columnHow }, { title: say.columnReminded }] : []),
          ]}
          rows={missing.map((member) => [
            <a class="name" href={routes.memberStatement.to({ ...parts, member: member.slug })}>
              <bdi lang="de">{member.name}</bdi>
            </a>,
            ...(open
              ? [<How language={language} member={member} />, <Reminded language={language} member={member} />]
              : []),
          ])}
        />
      )}
    </section>
  );
}

function How({ language, member }: { language: Language; member: Missing }) {
  const say = words[language];
  if (member.hasPeople) return <span class="state calm">{say.byLetter}</span>;
  return (
    <>
      <span class="state soon">{say.toCall}</span> <Reached member={member} none={say.notKnown} />
    </>
  );
}

function Reminded({ language, member: { remindedOn } }: { language: Language; member: Missing }) {
  if (remindedOn === null) return <span class="muted">{words[language].notYet}</span>;
  return <time datetime={remindedOn}>{formatDay(language, remindedOn, 'short')}</time>;
}

function Reached({ member: { phone, email }, none }: { member: Missing; none: string }) {
  if (phone === null && email === null) return <span class="muted">{none}</span>;
  return (
    <>
      {phone !== null && (
        <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          <bdi dir="ltr">{phone}</bdi>
        </a>
      )}{' '}
      {email !== null && (
        <a href={`mailto:${email}`}>
          <bdi dir="ltr">{email}</bdi>
        </a>
      )}
    </>
  );
}
