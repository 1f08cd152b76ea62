import { Badge, BLUE, BLUE_LINE, Box, Group, INK, Lock, Person, SHEET, Sign, Tap, THIN, TINT } from './shapes.tsx';

/** Fifty members as rows of dots; one of them is what 2 % asks for (R34). */
const CROWD = Array.from({ length: 50 }, (_, i) => ({ x: 26 + (i % 10) * 12, y: 20 + Math.floor(i / 10) * 15 }));

/** Drawings of safety, rights, help and words. */
export const helpPictures = {
  shield: () => (
    <>
      <path d="M80 8 116 20v28c0 22-16 34-36 44-20-10-36-22-36-44V20z" className={TINT} />
      <path d="M60 42h40v26H60z" className={SHEET} />
      <path d="M68 55h.01M76 55h.01M84 55h.01M92 55h.01" className={INK} strokeWidth={5} />
      <path d="m54 34 52 42" className="fill-none stroke-bad" strokeWidth={4} />
    </>
  ),
  'personal-data': () => (
    <>
      <Box x={22} y={20} w={76} h={60} r={8} />
      <Person x={46} y={42} scale={0.9} look={TINT} />
      <path d="M70 38h18M70 50h18M70 62h12" className={THIN} />
      <Lock x={112} y={60} scale={1.3} />
    </>
  ),
  participation: () => (
    <>
      {CROWD.map(({ x, y }, i) => (
        <circle
          key={`${String(x)}-${String(y)}`}
          cx={x}
          cy={y}
          r={4}
          className={i === 23 ? 'fill-gold stroke-ink' : 'fill-line stroke-none'}
        />
      ))}
      <circle cx={62} cy={50} r={9} className="fill-none stroke-gold" />
    </>
  ),
  embed: () => (
    <>
      <Box x={18} y={14} w={72} h={72} r={8} />
      <path d="M18 30h72" className={INK} />
      <path d="m40 46-10 10 10 10M68 46l10 10-10 10M58 42l-8 30" className={BLUE_LINE} />
      <path d="M96 50h10m-4-4 4 4-4 4" className={INK} />
      <Badge x={112} y={34} size={34} />
      <Tap x={142} y={66} />
    </>
  ),
  book: () => (
    <>
      <path d="M80 24c-12-8-30-9-48-7v60c18-2 36-1 48 7 12-8 30-9 48-7V17c-18-2-36-1-48 7zM80 24v60" className={SHEET} />
      <path d="m44 58 10-26 10 26M48 49h12" className={BLUE_LINE} strokeWidth={3} />
      <path d="M92 38c8-3 16-4 24-3M92 50c8-3 16-4 24-3M92 62c8-3 16-4 24-3" className={THIN} />
    </>
  ),
  help: () => (
    <>
      <Person x={40} y={52} />
      <Person x={122} y={52} look={TINT} />
      <Group x={52} y={8}>
        <path d="M6 0h22a6 6 0 0 1 6 6v14a6 6 0 0 1-6 6H14l-8 8v-8a6 6 0 0 1-6-6V6a6 6 0 0 1 6-6z" className={SHEET} />
        <path d="M13 9c0-5 9-5 9 1 0 4-5 3-5 7m0 4v.01" className={BLUE_LINE} />
      </Group>
      <Group x={92} y={24}>
        <rect x={0} y={0} width={18} height={14} rx={5} className={BLUE} />
      </Group>
      <Sign x={101} y={31} kind="tick" />
    </>
  ),
} as const;
