// German readers write ä as ae; the others lose their marks.
const spelled: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ø: 'o',
  ə: 'e',
};

/** A name as it stands in an address: lower-case ASCII words joined by hyphens, at most 80 letters. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßđłıøə]/g, (letter) => spelled[letter] ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’'ʿʾ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}
