import { randomUUID } from 'node:crypto';
import { engine } from '#lib/db/engine.ts';
import { listGrants } from '#lib/db/grants.ts';
import type { Audience } from '#lib/domain/announcement.ts';
import type { Role } from '#lib/domain/permissions.ts';
import type { SignedInRead, SignedInWrite } from '#lib/use-cases/context.ts';
import { sendAnnouncement } from '#lib/use-cases/send-announcement.ts';
import { draftAnnouncement } from '#lib/use-cases/write-announcement.ts';
import { anAccount } from './accounts.ts';
import { DURING, readContext } from './builders.ts';

/** What somebody with a role at a unit asks and does, at an instant of the letter's window. */
export async function somebody(role: Role, unit: string, now = DURING) {
  const { id } = await anAccount(engine(), [{ role, unit }]);
  const account = { id, name: '', username: '', grants: await listGrants(engine().reader, id), twoFactorEnabled: true, sessionId: '' };
  const asks: SignedInRead = { ...readContext(engine(), now), account };
  const does = <R>(act: (ctx: SignedInWrite) => Promise<R>) => engine().commit((tx) => act({ ...asks, tx, actor: id, requestId: 'test' }));
  return { id, asks, does };
}

type Facts = {
  id: string;
  audience: Audience;
  title: string;
  text: string;
  acknowledgeBy: string | null;
  corrects: string;
  reason: string;
};

/** A draft of a unit; answers its id. */
export async function aDraft(unitCode: string, facts: Partial<Facts> = {}, now = DURING): Promise<string> {
  const { id = randomUUID(), audience = 'grassroots', title = 'Plan 153', acknowledgeBy = null, corrects = '', reason = '' } = facts;
  const { does } = await somebody('admin', unitCode, now);
  const text = facts.text ?? 'Please read the plan and begin.';
  await does((ctx) => draftAnnouncement(ctx, { id, unitCode, audience, title, text, acknowledgeBy, corrects, reason }));
  return id;
}

/** The same, sent. */
export async function anAnnouncement(unitCode: string, facts: Partial<Facts> = {}, now = DURING): Promise<string> {
  const id = await aDraft(unitCode, facts, now);
  await (await somebody('admin', unitCode, now)).does((ctx) => sendAnnouncement(ctx, id));
  return id;
}
