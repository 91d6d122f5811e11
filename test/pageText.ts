/** What a reader sees of a page: no markup, invisible isolation marks dropped, one space between words. */
export function textOf(html: string): string {
  return decoded(
    html
      .replace(/<(head|script|style)\b[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, ''),
  )
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** The addresses a page links to, as they stand in it, in order. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, address]) => decoded(address!));
}

/** The slugs of the organisations a list of members shows, in order. */
export function listedIn(html: string): string[] {
  const table = /<tbody[\s\S]*?<\/tbody>/.exec(html)?.[0] ?? '';
  return linksIn(table).flatMap((address) => /\/organisations\/([^?]+)/.exec(address)?.[1] ?? []);
}

/** Text as it was before it was escaped for a page. */
export function decoded(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Number(code)) : (names[name ?? ''] ?? whole),
  );
}
