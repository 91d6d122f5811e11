import type { ComponentChildren } from 'preact';
import { houseWords, Sign, TonguesMenu } from '#ground/html';
import type { Language } from '#ground/language';
import type { House } from '../visit.ts';

export interface HouseFrameProps {
  house: House;
  language: Language;
  /** Where the sign leads, and what stands beside it. */
  home: string;
  name: ComponentChildren;
  menu?: ComponentChildren;
  addressIn: (other: Language) => string;
  foot: ComponentChildren;
  children: ComponentChildren;
}

/** What stands around pages that are not an umbrella's site: sign, menu and languages above, one line below. */
export function HouseFrame({ house, language, home, name, menu, addressIn, foot, children }: HouseFrameProps) {
  const ground = houseWords[language];
  return (
    <>
      <a class="skip" href="#content">
        {ground.skipToContent}
      </a>
      <header>
        {house.demonstration && <p class="sample">{ground.sampleNote}</p>}
        <div class="house room">
          <a class="sign" href={home}>
            <Sign />
            <span>{name}</span>
          </a>
          {menu}
          <TonguesMenu language={language} addressIn={addressIn} />
        </div>
      </header>
      <div class="girder" aria-hidden="true" />
      <main id="content" tabIndex={-1} class="room">
        {children}
      </main>
      <footer class="ground slim">
        <div class="girder" aria-hidden="true" />
        <div class="room">{foot}</div>
      </footer>
    </>
  );
}
