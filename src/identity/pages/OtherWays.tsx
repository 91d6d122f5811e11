import type { HTMLAttributes } from 'preact';
import { assetAddress } from '#ground/html';
import { routes } from '#routes';
import type { Visit } from '../visit.ts';
import { words } from '../words.generated.ts';

/** Ways in beside the letter: a passkey, an organisation's own sign-in, in the demonstration one of its people. */
export function OtherWays(props: { visit: Visit; providers: readonly { id: string; name: string }[] }) {
  const { visit, providers } = props;
  const { house, language } = visit;
  const say = words[language];
  return (
    <>
      <passkey-sign-in
        hidden
        data-question={routes.passkeyQuestion.to({})}
        data-answer={routes.signInByPasskey.to({})}
        data-next={routes.myArea.to({ language })}
        data-failed={say.passkeyFailed}
      >
        <button class="button second" type="button">
          {say.passkeySignIn}
        </button>
        <p role="status" />
      </passkey-sign-in>
      {providers.map(({ id, name }) => (
        <form method="post" action={routes.goToProvider.to({ language, provider: id })}>
          <button class="button second" type="submit">
            {say.providerSignIn({ provider: name })}
          </button>
        </form>
      ))}
      {house.demonstration && (
        <p>
          <a class="arrow" href={routes.demonstrationPeople.to({ language })}>
            {say.demonstrationTitle}
          </a>
        </p>
      )}
      <script type="module" src={assetAddress('passkey.js')} />
    </>
  );
}

/** An element of passkey.js: hidden until the script knows that the browser has passkeys. */
type PasskeyElement = HTMLAttributes<HTMLElement> & {
  'data-question': string;
  'data-answer': string;
  'data-next': string;
  'data-failed': string;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'passkey-sign-in': PasskeyElement;
      'passkey-new': PasskeyElement;
    }
  }
}
