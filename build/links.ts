// Makes the links PostgreSQL's libraries need, so that an account that may not write here can start it later: node build/links.ts
import { findBinaries } from '../src/ground/database/binaries.ts';
import { CannotStart } from '../src/ground/database/cannot-start.ts';

try {
  findBinaries();
} catch (error) {
  // Where no PostgreSQL comes along, one is given by DATABASE_URL, and whoever starts without is told so.
  if (!(error instanceof CannotStart)) throw error;
}
