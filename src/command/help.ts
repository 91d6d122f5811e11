import type { Command } from './command.ts';

const TEXT = `bin/dachwerk COMMAND

  organisation create --name TEXT --kind KIND    writes an organisation down, such as the first one of a house

  token create --organisation SLUG --name TEXT   makes a token for programs of an organisation and prints it once
  token list --organisation SLUG                 names its tokens, with their ids
  token revoke ID                                makes a token useless from now on

  user invite EMAIL --organisation SLUG --role ROLE [--name TEXT] [--language CODE]
                                                 gives somebody a role and writes them a letter that signs in
  user sign-out EMAIL                            ends all sessions of a person at once
  provider add --organisation SLUG --name TEXT --issuer URL --client-id ID
                                                 adds an organisation's own sign-in (OpenID Connect); secret on stdin
  provider list                                  names them, with their ids
  provider remove ID                             nobody comes in by it any more

  import FILE --umbrella SLUG [--dry-run] …      brings in a list of organisations (CSV or XLSX)
  import undo ID                                 takes a whole import back

  backup FILE                                    writes everything into one file, while the server runs
  restore FILE [--replace]                       fills an empty database from it, or replaces what a full one holds

  rights                                         prints the whole table of rights: route, rule, who may

  check                                          recounts everything that is kept counted; says "ok" or what differs
  rebuild                                        works out anew everything that is kept counted
  migrate                                        brings the database up to this version, as every start does

All work while the server runs and while it does not. They use the database of DATABASE_URL,
else the one in DATA_DIR (by default the folder data beside this software).
Exit code 0: done. 1: refused or failed, a sentence says why. 2: written wrongly.
`;

export const help: Command = async () => {
  process.stdout.write(TEXT);
  return 0;
};
