import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import { initiativeBodies, initiatives } from '#drizzle/schema/initiatives.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

type KeptAuthor = { fullName: string; isUnionMember: boolean; birthYear: number | null };

const lastVersion = and(
  eq(initiatives.id, sql.placeholder('id')),
  eq(initiativeBodies.initiativeId, initiatives.id),
  eq(initiativeBodies.revision, initiatives.revision),
);
const fact = <T>(path: string) => sql<T>`json_extract(${initiativeBodies.content}, ${sql.raw(`'${path}'`)})`;

const author = prepared((tx) =>
  tx
    .select({
      fullName: fact<string>('$.author.fullName'),
      birthYear: fact<number>('$.author.birthYear'),
      isUnionMember: fact<number>('$.author.isUnionMember'),
      coAuthors: sql<number>`json_array_length(${initiativeBodies.content}, '$.coAuthors')`,
    })
    .from(initiatives)
    .innerJoin(initiativeBodies, lastVersion)
    .prepare(),
);
const coAuthors = prepared((tx) =>
  tx
    .select({
      fullName: sql<string>`json_extract(one.value, '$.fullName')`,
      isUnionMember: sql<number>`json_extract(one.value, '$.isUnionMember')`,
    })
    .from(initiatives)
    .innerJoin(initiativeBodies, lastVersion)
    .innerJoin(sql`json_each(${initiativeBodies.content}, '$.coAuthors') AS one`, sql`true`)
    .orderBy(asc(sql`one.key`))
    .prepare(),
);

/** Who wrote the last version of an initiative, the author first; of a co-author no year of birth is asked. Empty when there is no such text. SQLite's own. */
export async function listKeptAuthors(tx: Tx, id: string): Promise<KeptAuthor[]> {
  const [first] = await author(tx).execute({ id });
  if (!first) return [];
  const others = first.coAuthors > 0 ? await coAuthors(tx).execute({ id }) : [];
  return [first, ...others.map((one) => ({ ...one, birthYear: null }))].map(({ fullName, birthYear, isUnionMember }) => ({
    fullName,
    birthYear,
    isUnionMember: isUnionMember === 1,
  }));
}
