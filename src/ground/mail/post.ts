import { newId, type Write } from '#ground/database';
import { type Attachment, type Letter, onOneLine, webAddress } from './letter.ts';
import { isOneAddress } from './recipient.ts';
import { htmlOf, textOf } from './render.tsx';
import './tables.ts';

/**
 * Puts a letter into the outbox, in the transaction it tells of: rolled back, there is no letter. Returns its id.
 * Throws where `to` is not exactly one address, where a link is no web address or the attachment has no media type.
 */
export async function post(write: Write, letter: Letter): Promise<string> {
  if (!isOneAddress(letter.to)) throw new Error(`a letter about ${letter.about} was to go to no single address`);
  const id = newId();
  await write
    .insertInto('mail')
    .values({
      id,
      recipient: letter.to,
      language: letter.language,
      about: letter.about,
      subject: onOneLine(letter.subject),
      body_text: textOf(letter),
      body_html: htmlOf(letter),
      headers: JSON.stringify(headersOf(letter)),
      ...(letter.attachment && enclosed(letter.attachment)),
    })
    .execute();
  return id;
}

// RFC 8058: both headers, or mail programs show no button. It asks for https.
function headersOf({ turnOff }: Letter): Record<string, string> {
  const address = turnOff && webAddress(turnOff);
  if (!address?.startsWith('https:')) return {};
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+(?:; ?[\w-]+=[\w.+-]+)*$/;

function enclosed({ name, type, content }: Attachment) {
  if (!MEDIA_TYPE.test(type)) throw new Error('an attachment needs a media type');
  return { attachment_name: onOneLine(name), attachment_type: type, attachment: Buffer.from(content) };
}
