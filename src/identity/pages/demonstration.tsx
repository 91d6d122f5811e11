import { readFormData, seeOther } from '#ground/http';
import { outbox } from '#ground/mail';
import { routes } from '#routes';
import { roleLabel } from '../labels.ts';
import { type DemonstrationPerson, demonstrationPeople } from '../people.ts';
import { beginSession } from '../session.ts';
import { pathInHouse } from '../next.ts';
import { isSecure, type Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import { housePage } from './housePage.tsx';

/** The story's people; one click signs in as one of them. */
export async function demonstrationPeopleAnswer(visit: Visit): Promise<Response> {
  const { house, language, actor, today } = visit;
  const say = words[language];
  const people = await demonstrationPeople(house.database, today);
  return housePage(house, language, {
    title: say.demonstrationTitle,
    actor,
    addressIn: (other) => routes.demonstrationPeople.to({ language: other }),
    body: (
      <>
        <div class="stack">
          <h1>{say.demonstrationTitle}</h1>
          <p class="lead">{say.demonstrationLead}</p>
        </div>
        <ul class="plain-list tasks">
          {people.map((person) => (
            <Line visit={visit} person={person} />
          ))}
        </ul>
      </>
    ),
  });
}

function Line({ visit: { language }, person }: { visit: Visit; person: DemonstrationPerson }) {
  const say = words[language];
  return (
    <li>
      <form method="post" action={routes.demonstrationSignIn.to({})}>
        <input type="hidden" name="account" value={person.id} />
        <input type="hidden" name="language" value={language} />
        <button class="link" type="submit">
          <bdi>{say.demonstrationAs({ name: person.name })}</bdi>
        </button>
      </form>
      <span class="small muted">
        {person.roles.map(({ role, name }, index) => (
          <>
            {index > 0 && ' · '}
            {roleLabel(language, role)}, <bdi>{name}</bdi>
          </>
        ))}
      </span>
    </li>
  );
}

/** Comes in as the person of the form, or as the first of the story's people. */
export async function demonstrationSignInAnswer(visit: Visit): Promise<Response | undefined> {
  const { house, request, url, today } = visit;
  const form = await readFormData(request, 10_000);
  const wanted = 'unreadable' in form ? undefined : form.get('account');
  const people = await demonstrationPeople(house.database, today);
  const person = typeof wanted === 'string' ? people.find(({ id }) => id === wanted) : people[0];
  if (!person) return undefined;
  const secure = isSecure(house);
  const cookie = await beginSession(house.database, { account: person.id, way: 'demonstration', request, secure });
  const language = 'unreadable' in form ? undefined : form.get('language');
  const next =
    url.searchParams.get('next') ??
    (language === null || language === undefined ? '/' : `/${String(language)}/my-area`);
  return seeOther(pathInHouse(next), { 'Set-Cookie': cookie });
}

/** The letters that would have been sent. */
export async function demonstrationOutboxAnswer(visit: Visit): Promise<Response> {
  const { house, language, actor } = visit;
  const say = words[language];
  const letters = await outbox(house.database, 50);
  return housePage(house, language, {
    title: say.outboxTitle,
    actor,
    addressIn: (other) => routes.demonstrationOutbox.to({ language: other }),
    body: (
      <>
        <div class="stack">
          <h1>{say.outboxTitle}</h1>
          <p class="lead">{say.outboxLead}</p>
          {letters.length === 0 && <p>{say.outboxEmpty}</p>}
        </div>
        {letters.map((letter) => (
          <article class="beam stack">
            <h2 dir="auto" lang={letter.language}>
              {letter.subject}
            </h2>
            <p class="small muted">
              {say.outboxTo({ email: letter.to ?? '' })} ·{' '}
              <time datetime={letter.madeAt.toISOString()}>{timeOf(letter.madeAt)}</time>
            </p>
            <div dir="auto" lang={letter.language}>
              {(letter.text ?? '').split(/\n{2,}/).map((paragraph) => (
                <LetterParagraph text={paragraph} />
              ))}
            </div>
          </article>
        ))}
      </>
    ),
  });
}

/** A paragraph of a letter, line by line; what is an address can be followed. */
function LetterParagraph({ text }: { text: string }) {
  return (
    <p>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          {/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}
        </>
      ))}
    </p>
  );
}

const timeOf = (moment: Date) => moment.toLocaleTimeString('de', { timeZone: 'Europe/Berlin' });
