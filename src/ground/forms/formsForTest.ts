/** A form as a browser sends it, urlencoded. */
export const sending = (fields: readonly (readonly [string, string])[]): Request =>
  sendingBody(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString());

/** Any body, said to be a form. */
export const sendingBody = (body: BodyInit, type = 'application/x-www-form-urlencoded'): Request =>
  new Request('http://localhost/form', { method: 'POST', body, headers: { 'Content-Type': type } });

/** What a browser would show in a control, out of HTML as we write it. */
export function shownIn(html: string, name: string): string | undefined {
  const area = new RegExp(`<textarea[^>]* name="${name}"[^>]*>([\\s\\S]*?)</textarea>`).exec(html)?.[1];
  if (area !== undefined) return decoded(area.replace(/^\n/, ''));
  const input = [...html.matchAll(/<input(?: [\w-]+(?:="[^"]*")?)*/g)].find(([tag]) => tag.includes(` name="${name}"`));
  return input && decoded(/ value="([^"]*)"/.exec(input[0])?.[1] ?? '');
}

/** What a reader sees, one space between words. */
export const readableIn = (html: string): string =>
  decoded(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

const decoded = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
