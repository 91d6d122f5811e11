import { z } from 'zod';

const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
type Transport = (typeof transports)[number];

const encoded = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/);
const common = {
  id: encoded(1400),
  rawId: encoded(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
};

/** What a device signed, as browsers write it (PublicKeyCredential.toJSON). */
export const answerShape = z.object({
  ...common,
  response: z.object({
    clientDataJSON: encoded(10_000),
    authenticatorData: encoded(10_000),
    signature: encoded(10_000),
  }),
});

/** A new passkey, as browsers write it; `name` is what its person calls it. */
export const newPasskeyShape = z.object({
  name: z.string().max(300),
  passkey: z.object({
    ...common,
    response: z.object({
      clientDataJSON: encoded(10_000),
      attestationObject: encoded(100_000),
      transports: z.array(z.string().max(40)).max(20).default([]),
    }),
  }),
});

/** The ways to reach a device we know of. */
export const transportsOf = (told: readonly string[]): Transport[] => transports.filter((each) => told.includes(each));
