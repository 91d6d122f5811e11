// Passkeys need a script: the browser asks the device. Without it the letter is the way in.

/** Asks the house for a question, lets the device answer, and brings the answer back. */
async function askDevice(element, ask) {
  const { question, answer } = element.dataset;
  const asked = await fetch(question, { method: 'POST' });
  if (!asked.ok) throw new Error('no question');
  const sent = await ask(await asked.json());
  const taken = await fetch(answer, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(sent),
  });
  if (!taken.ok) throw new Error('not taken');
}

/** Shows itself where the browser knows passkeys, and runs `act` when its button is pressed. */
class PasskeyPart extends HTMLElement {
  connectedCallback() {
    if (!globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
    this.hidden = false;
    const said = this.querySelector('[role=status]');
    const button = this.querySelector('button');
    button.addEventListener('click', async () => {
      said.textContent = '';
      button.disabled = true;
      try {
        await this.act();
        location.assign(this.dataset.next);
      } catch {
        said.textContent = this.dataset.failed;
        button.disabled = false;
      }
    });
  }
}

/** <passkey-sign-in>: comes in with a passkey of this house. */
class PasskeySignIn extends PasskeyPart {
  act() {
    return askDevice(this, async (question) => {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(question);
      return (await navigator.credentials.get({ publicKey })).toJSON();
    });
  }
}

/** <passkey-new>: makes one on this device, with the name typed beside it. */
class PasskeyNew extends PasskeyPart {
  act() {
    return askDevice(this, async (question) => {
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(question);
      const passkey = (await navigator.credentials.create({ publicKey })).toJSON();
      return { name: this.querySelector('input').value, passkey };
    });
  }
}
customElements.define('passkey-sign-in', PasskeySignIn);
customElements.define('passkey-new', PasskeyNew);
