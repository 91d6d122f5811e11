const LONGEST_LINE = 16 * 1024 * 1024;
const TERMINATOR = Buffer.from('\n\\.\n');

/**
 * Reads a stream of bytes by turns line by line and rows by rows. `read` is shown every byte but the last line's.
 * Where the stream ends too early, rows end there, and the next line is undefined.
 */
export function lineReader(source: AsyncIterable<Buffer>, read: (piece: Buffer) => void) {
  const chunks = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);

  async function more(): Promise<boolean> {
    const next = await chunks.next();
    if (next.done) return false;
    rest = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
    return true;
  }

  function take(length: number): Buffer {
    const piece = rest.subarray(0, length);
    rest = rest.subarray(length);
    return piece;
  }

  function taken(length: number): Buffer {
    const piece = take(length);
    read(piece);
    return piece;
  }

  async function moreRows(): Promise<boolean> {
    if (await more()) return true;
    rest = Buffer.alloc(0);
    return false;
  }

  async function endOfLine(): Promise<number> {
    for (;;) {
      const end = rest.indexOf(10);
      if (end !== -1 || rest.length > LONGEST_LINE || !(await more())) return end;
    }
  }

  return {
    /** The next line without its end. */
    async line(): Promise<string | undefined> {
      const end = await endOfLine();
      return end === -1 ? undefined : taken(end + 1).toString('utf8', 0, end);
    },

    /** The next line, if nothing comes after it. */
    async lastLine(): Promise<string | undefined> {
      const end = await endOfLine();
      const line = end === -1 ? undefined : take(end + 1).toString('utf8', 0, end);
      return rest.length > 0 || (await more()) ? undefined : line;
    },

    /** The rows up to the line `\.`, which is read too. Three bytes wait, lest a chunk ends within that line. */
    async *rows(): AsyncGenerator<Buffer> {
      while (rest.length < 3) if (!(await moreRows())) return;
      if (!rest.subarray(0, 3).equals(TERMINATOR.subarray(1))) {
        let end = rest.indexOf(TERMINATOR);
        for (; end === -1; end = rest.indexOf(TERMINATOR)) {
          if (rest.length > 3) yield taken(rest.length - 3);
          if (!(await moreRows())) return;
        }
        yield taken(end + 1);
      }
      taken(3);
    },
  };
}
