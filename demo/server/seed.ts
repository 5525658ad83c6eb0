// `npm run seed -- --tokens 100000 --records 1000000`: fills the demo's database to that size.
import { fileURLToPath } from 'node:url';
import { Vault } from './access/secrets.js';
import { fail, readArguments, secretsOf, wholeNumber } from './arguments.js';
import { connect } from './database/connect.js';
import { grow, sizeOf } from './seed/grow.js';
import { seedIfEmpty } from './seed/seed-if-empty.js';

const values = readArguments({
  tokens: { type: 'string', default: '42' },
  records: { type: 'string', default: '0' },
  secrets: { type: 'string', default: 'readable' },
  'data-dir': { type: 'string', default: fileURLToPath(new URL('../data', import.meta.url)) },
});
const tokens = wholeNumber('--tokens', values.tokens);
const records = wholeNumber('--records', values.records);
const secrets = secretsOf(values.secrets);
const databaseUrl = process.env['DATABASE_URL'];
const dataDir = values['data-dir'];
try {
  const { db, close } = await connect({ databaseUrl, dataDir });
  await seedIfEmpty(db, new Vault(dataDir), secrets === 'readable');
  await grow(db, { tokens, records }, (what, done, all) =>
    console.log(`${done} of ${all} ${what} added`),
  );
  const size = await sizeOf(db);
  console.log(`${size.tokens} tokens, ${size.records} audit records`);
  await close();
} catch (thrown) {
  fail(thrown);
}
