import type { ComponentChildren } from 'preact';
import type { Language } from '#ground/language';
import type { Resource } from '../resource.ts';
import { whenText } from '../sentence.ts';
import type { OwnBooking } from './link.ts';
import { words } from './words.generated.ts';

/** What a guest has to know of their booking; once it is agreed, how to get in. */
export function BookedFacts(props: { language: Language; own: OwnBooking; lent: Resource | undefined }) {
  const { language, own, lent } = props;
  const say = words[language];
  const { booking, exhibition, access } = own;
  return (
    <dl class="facts">
      <Fact label={say.when}>{whenText(language, booking)}</Fact>
      {exhibition !== undefined && (
        <Fact label={say.exhibition}>
          <bdi>{exhibition}</bdi>
        </Fact>
      )}
      {lent && (
        <Fact label={say.where}>
          <span lang={lent.house.language} dir="auto">
            {lent.house.name}, {lent.house.street}, {lent.house.postcode} {lent.house.place}
          </span>
        </Fact>
      )}
      {booking.people !== null && <Fact label={say.people}>{String(booking.people)}</Fact>}
      {booking.reason !== null && booking.state !== 'booked' && (
        <Fact label={say.reason}>
          <span dir="auto">{booking.reason}</span>
        </Fact>
      )}
      {booking.state === 'booked' && booking.accessNote !== null && (
        <Fact label={say.access}>
          <span dir="auto">{booking.accessNote}</span>
        </Fact>
      )}
      {booking.state === 'booked' && access.length > 0 && (
        <Fact label={say.access}>
          <bdi>{access.join(' · ')}</bdi>
        </Fact>
      )}
      {lent?.house.directions && booking.state === 'booked' && (
        <Fact label={say.directions}>
          <span lang={lent.house.language} dir="auto">
            {lent.house.directions}
          </span>
        </Fact>
      )}
      {lent?.house.houseRules && booking.state === 'booked' && (
        <Fact label={say.houseRules}>
          <span lang={lent.house.language} dir="auto">
            {lent.house.houseRules}
          </span>
        </Fact>
      )}
      {lent?.house.phone && (
        <Fact label={say.help}>
          {lent.house.contact && (
            <>
              <bdi>{lent.house.contact}</bdi>
              <br />
            </>
          )}
          <a href={`tel:${lent.house.phone.replace(/[^+\d]/g, '')}`}>
            <bdi dir="ltr">{lent.house.phone}</bdi>
          </a>
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
