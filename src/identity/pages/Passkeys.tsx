import { assetAddress } from '#ground/html';
import { dayOf } from '#ground/day';
import { routes } from '#routes';
import type { passkeysOf } from '../passkeys/question.ts';
import type { Visit } from '../visit.ts';
import { words } from '../words.generated.ts';
import './OtherWays.tsx';

/** One's passkeys, each with a button that forgets it, and where the browser knows them, a way to make one. */
export function Passkeys({ visit, passkeys }: { visit: Visit; passkeys: Awaited<ReturnType<typeof passkeysOf>> }) {
  const { language } = visit;
  const say = words[language];
  return (
    <section class="stack">
      <h2 class="beam">{say.passkeys}</h2>
      <p>{say.passkeysLead}</p>
      {passkeys.length > 0 && (
        <ul class="plain-list tasks">
          {passkeys.map(({ id, name, made_at, used_at }) => (
            <li>
              <b>
                <bdi>{name}</bdi>
              </b>
              <span class="small muted">
                {say.passkeySince({ day: dayOf(made_at) })}
                {used_at && ` · ${say.passkeyUsed({ day: dayOf(used_at) })}`}
              </span>
              <form method="post" action={routes.forgetPasskey.to({ language, passkey: id })}>
                <button class="button second" type="submit" aria-label={say.passkeyForgetThis({ name })}>
                  {say.passkeyForget}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <passkey-new
        hidden
        data-question={routes.newPasskeyQuestion.to({})}
        data-answer={routes.keepPasskey.to({})}
        data-next={routes.account.to({ language })}
        data-failed={say.passkeyNotKept}
      >
        <div class="field">
          <label for="passkey-name">{say.passkeyName}</label>
          <span class="hint" id="passkey-name-hint">
            {say.passkeyNameHint}
          </span>
          <input
            class="mid"
            id="passkey-name"
            type="text"
            dir="auto"
            maxLength={60}
            aria-describedby="passkey-name-hint"
          />
        </div>
        <button class="button second" type="button">
          {say.passkeyNew}
        </button>
        <p role="status" />
      </passkey-new>
      <script type="module" src={assetAddress('passkey.js')} />
    </section>
  );
}
