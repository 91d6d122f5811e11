import { dayOf } from '#ground/day';
import { readFormData, seeOther } from '#ground/http';
import { accountPage, type Visit } from '#identity';
import { routes } from '#routes';
import { words } from '../words.generated.ts';
import { takeBack } from './withdraw.ts';

/** What one agreed to, word for word, each with a way to take it back. */
export async function consentsAnswer(visit: Visit): Promise<Response | undefined> {
  const { actor, house, language } = visit;
  if (actor.kind !== 'person') return undefined;
  const { account } = actor;
  const consents = await house.database.within({ organisations: [], account }, (write) =>
    write
      .selectFrom('consent')
      .innerJoin('consent_text', (join) =>
        join
          .onRef('consent_text.key', '=', 'consent.key')
          .onRef('consent_text.language', '=', 'consent.language')
          .onRef('consent_text.version', '=', 'consent.version'),
      )
      .selectAll('consent')
      .select('consent_text.text')
      .where('account', '=', account)
      .orderBy('given_at', 'desc')
      .execute(),
  );
  const say = words[language];
  return accountPage(visit, {
    title: say.consentsTitle,
    body: (
      <>
        <div class="stack">
          <h1>{say.consentsTitle}</h1>
          <p class="lead">{say.consentsLead}</p>
          {consents.length === 0 && <p>{say.consentsNone}</p>}
        </div>
        <ul class="plain-list tasks">
          {consents.map((consent) => (
            <li>
              <span dir="auto" lang={consent.language}>
                {consent.text}
              </span>
              <span class="small muted">
                {say.consentGiven({ day: dayOf(consent.given_at), version: consent.version })}
                {consent.withdrawn_at && ` · ${say.consentWithdrawn({ day: dayOf(consent.withdrawn_at) })}`}
              </span>
              {!consent.withdrawn_at && (
                <form method="post" action={routes.changeConsent.to({ language })}>
                  <input type="hidden" name="consent" value={consent.id} />
                  <button class="button second" type="submit">
                    {say.withdraw}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

/** Takes one's own consent back; another's is the same as none. */
export async function changeConsentAnswer({ actor, house, language, request }: Visit): Promise<Response | undefined> {
  if (actor.kind !== 'person') return undefined;
  const form = await readFormData(request, 10_000);
  const id = 'unreadable' in form ? undefined : form.get('consent');
  if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id)) return undefined;
  return (await takeBack(house.database, actor.account, id)) ? seeOther(routes.consents.to({ language })) : undefined;
}
