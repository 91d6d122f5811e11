import type { HouseOf } from '../resource.ts';

/** Whom to call or write to in a house. */
export function Help({ house }: { house: Pick<HouseOf, 'contact' | 'phone' | 'email' | 'language'> }) {
  const { contact, phone, email, language } = house;
  return (
    <ul class="plain-list">
      {contact && (
        <li>
          <bdi lang={language}>{contact}</bdi>
        </li>
      )}
      {phone && (
        <li>
          <a class="back-link" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            <span dir="ltr">{phone}</span>
          </a>
        </li>
      )}
      {email && (
        <li>
          <a class="back-link" href={`mailto:${email}`}>
            <span dir="ltr">{email}</span>
          </a>
        </li>
      )}
    </ul>
  );
}
