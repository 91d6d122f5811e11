/** A body that is larger than its place allows, or no JSON, or no form. */
export type BodyRefusal = { unreadable: 'tooLarge' | 'notJson' | 'notForm' };

/** Reads at most that many bytes, whatever the sender announced. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | BodyRefusal> {
  const announced = Number(request.headers.get('Content-Length') ?? 0);
  if (announced > most) return { unreadable: 'tooLarge' };
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > most) return { unreadable: 'tooLarge' };
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** JSON of at most 100 kB. */
export async function readJson(request: Request, most = 100_000): Promise<{ json: unknown } | BodyRefusal> {
  const bytes = await readBytes(request, most);
  if ('unreadable' in bytes) return bytes;
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { unreadable: 'notJson' };
  }
}

/** A form, with files; at most the given bytes in all. */
export async function readFormData(request: Request, most = 200_000): Promise<FormData | BodyRefusal> {
  const bytes = await readBytes(request, most);
  if ('unreadable' in bytes) return bytes;
  try {
    return await new Response(bytes, {
      headers: { 'Content-Type': request.headers.get('Content-Type') ?? '' },
    }).formData();
  } catch {
    return { unreadable: 'notForm' };
  }
}
