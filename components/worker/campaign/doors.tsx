import { Icon, type IconName } from '#components/ui/icon.tsx';
import { SoftLink } from '#components/ui/soft-link.tsx';
import { CAMPAIGN } from '#lib/messages/campaign.ts';
import { PATHS } from '#lib/messages/paths.ts';

type Door = { href: string; icon: IconName; title: string; text: string };

const TRACK: Door = { href: PATHS.track, icon: 'track', title: CAMPAIGN.track, text: CAMPAIGN.trackHint };
const MINE: Door = { href: PATHS.mine, icon: 'document', title: CAMPAIGN.mine, text: CAMPAIGN.mineHint };
const GUIDE: Door = { href: PATHS.guide, icon: 'help', title: CAMPAIGN.guide, text: CAMPAIGN.guideHint };

/** The ways on from the home page. The first is the only blue one: writing, or once the campaign is closed its results. Whole cards are the links. */
export function Doors({ writeHint, closed }: { writeHint: string; closed: boolean }) {
  const write: Door = { href: PATHS.write, icon: 'pen', title: CAMPAIGN.write, text: writeHint };
  const doors = closed ? [TRACK, write, MINE, GUIDE] : [write, MINE, TRACK, GUIDE];
  return (
    <ul className="grid gap-3">
      {doors.map((door, place) => (
        <li key={door.href}>
          <DoorCard door={door} primary={place === 0} />
        </li>
      ))}
    </ul>
  );
}

const LOOK = {
  primary: 'border-action bg-action text-on-action hover:bg-action-strong hover:border-action-strong',
  plain: 'border-line bg-card text-ink hover:border-action hover:bg-action-soft',
} as const;

function DoorCard({ door, primary }: { door: Door; primary: boolean }) {
  const { href, icon, title, text } = door;
  return (
    <SoftLink
      href={href}
      className={`flex items-center gap-4 rounded-card border p-4 no-underline transition-colors ${primary ? LOOK.primary : LOOK.plain}`}
    >
      <span
        className={`grid size-12 shrink-0 place-items-center rounded-field ${primary ? 'bg-on-action text-action' : 'bg-action-soft text-action'}`}
      >
        <Icon name={icon} />
      </span>
      <span className="grow">
        <span className="block text-lg font-bold">{title}</span>
        <span className={`block text-sm ${primary ? 'text-on-action-mute' : 'text-mute'}`}>{text}</span>
      </span>
      <Icon name="chevron" className={`size-5 ${primary ? 'text-on-action-mute' : 'text-edge'}`} />
    </SoftLink>
  );
}
