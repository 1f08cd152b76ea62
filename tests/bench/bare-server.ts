import { createServer } from 'node:http';
import SQLite from 'better-sqlite3';
import { createGroupCommit } from '#lib/db/group-commit.ts';

/**
 * The yardstick: what this machine can do with no framework and no rules. Reads a body, parses its JSON, stores it by the same
 * group commit with the same durability, answers after the commit. Arguments: port, database file.
 */
const [, , port, file] = process.argv;

const connection = new SQLite(file);
connection.pragma('journal_mode = WAL');
connection.pragma('synchronous = FULL');
connection.exec('CREATE TABLE IF NOT EXISTS bodies (id TEXT PRIMARY KEY, body TEXT NOT NULL)');
const insert = connection.prepare('INSERT INTO bodies VALUES (?, ?) ON CONFLICT DO NOTHING');
const commit = createGroupCommit(connection, insert);

createServer(async (asked, answer) => {
  if (asked.method === 'GET') return answer.end();
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  const id = asked.url?.split('/').at(-1) ?? '';
  JSON.parse(body);
  await commit(async (statement) => statement.run(id, body));
  answer.writeHead(201, { 'Content-Type': 'application/json' });
  answer.end(JSON.stringify({ id }));
}).listen(Number(port), '127.0.0.1');
