/** One piece of a message: its headers, and its text or file once the transfer encoding is undone. */
export interface Piece {
  /** Unfolded and decoded, in their order, names in lower case. */
  headers: [name: string, value: string][];
  header(name: string): string | undefined;
  /** The pieces it is made of; none for a text or a file. */
  pieces: Piece[];
  content: Buffer;
}

/** Reads a message as it came over the wire (RFC 5322, RFC 2045–2047), as far as ours go. */
export function readPiece(wire: string): Piece {
  const end = wire.indexOf('\r\n\r\n');
  const body = wire.slice(end + 4);
  const headers = wire
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decodedWords(line.slice(colon + 1).trim())];
    });
  const header = (name: string) => headers.find(([each]) => each === name)?.[1];
  const boundary = /boundary="?([^";]+)/.exec(header('content-type') ?? '')?.[1];
  return {
    headers,
    header,
    pieces:
      boundary === undefined
        ? []
        : body
            .split(`--${boundary}`)
            .slice(1, -1)
            .map((text) => readPiece(text.slice(2))),
    content: decodedContent(body, header('content-transfer-encoding')),
  };
}

/** The text of the first piece of this kind, 'text/plain' or 'text/html'. */
export function textIn(piece: Piece, kind: string): string | undefined {
  const type = piece.header('content-type') ?? '';
  if (type.startsWith(kind) && /charset=utf-8/i.test(type))
    return piece.content.toString('utf8').replaceAll('\r\n', '\n');
  return piece.pieces.map((inner) => textIn(inner, kind)).find((text) => text !== undefined);
}

function decodedWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
      (kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quoted(text.replaceAll('_', ' '))).toString('utf8'),
    );
}

function decodedContent(body: string, encoding: string | undefined): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding === 'quoted-printable') return quoted(body.replace(/=\r\n/g, ''));
  return Buffer.from(body, 'latin1');
}

const quoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
