import {
  BAD_LINE,
  BLUE,
  BLUE_LINE,
  Box,
  GOLD,
  Group,
  INK,
  Lines,
  Lock,
  Paper,
  Pen,
  Person,
  Phone,
  SHEET,
  Sign,
  THIN,
  TINT,
} from './shapes.tsx';

/** Drawings of the form, in the letter's order (R22–R27). */
export const writingPictures = {
  'person-card': () => (
    <>
      <Box x={20} y={18} w={120} h={66} r={8} />
      <Box x={30} y={28} w={34} h={40} r={4} look={TINT} />
      <Person x={47} y={44} scale={0.75} look={SHEET} />
      <Lines x={76} y={34} w={50} n={2} gap={10} look={INK} />
      <Lines x={76} y={56} w={50} n={2} gap={10} />
    </>
  ),
  'unit-list': () => (
    <>
      <Box x={26} y={10} w={108} h={22} r={6} look={TINT} />
      <path d="M36 21h34M74 15v12" className={INK} />
      <circle cx={118} cy={20} r={5} className={BLUE_LINE} />
      <path d="m122 24 5 5" className={BLUE_LINE} />
      <Box x={26} y={38} w={108} h={52} r={6} />
      <Box x={30} y={42} w={100} h={14} r={4} look="fill-gold-soft stroke-none" />
      <path d="M38 49h46" className={INK} />
      <path d="m116 49 3 3 6-7" className="fill-none stroke-ok" />
      <path d="M38 66h60M38 80h40" className={THIN} />
    </>
  ),
  'unit-tree': () => (
    <>
      <path d="M80 28v10M40 52v-7h80v7M80 38v14" className={INK} />
      <Box x={56} y={8} w={48} h={20} r={5} />
      <Box x={16} y={52} w={40} h={18} r={5} />
      <Box x={60} y={52} w={40} h={18} r={5} look="fill-gold-soft stroke-gold" />
      <Box x={104} y={52} w={40} h={18} r={5} />
      <path d="M66 18h28M25 61h22M113 61h22" className={THIN} />
      <path d="M69 61h22" className={INK} />
      <path d="M80 70v8" className={INK} />
      <circle cx={80} cy={86} r={7} className={BLUE} />
    </>
  ),
  'unlisted-unit': () => (
    <>
      <Box x={26} y={12} w={108} h={40} r={6} />
      <path d="M38 24h54M38 38h40" className={THIN} />
      <path d="m112 20 8 8m0-8-8 8M112 34l8 8m0-8-8 8" className={BAD_LINE} />
      <Box x={26} y={62} w={108} h={24} r={6} look={TINT} />
      <path d="M38 74h42M86 67v14" className={INK} />
      <Pen x={104} y={78} />
    </>
  ),
  sector: () => (
    <>
      <path d="M14 84V50l20 12V50l20 12V30h16v54z" className={TINT} />
      <path d="M58 22c4-8 10-2 14-8M24 72h8M40 72h8" className={INK} />
      <path d="M92 84V44l28-16 28 16v40z" className={SHEET} />
      <path d="M120 28V14h12v7h-12" className="fill-gold stroke-ink" />
      <path d="M104 54h6M130 54h6M104 67h6M130 67h6M116 84V64h8v20M8 84h146" className={INK} />
    </>
  ),
  criteria: () => (
    <>
      {[14, 42, 70].map((y, i) => (
        <Group key={y} x={28} y={y}>
          <Box x={0} y={0} w={18} h={18} r={4} look={i === 1 ? SHEET : TINT} />
          {i === 1 ? null : <path d="m4 9 4 4 7-8" className={BLUE_LINE} />}
          <path d={i === 1 ? 'M30 9h62' : 'M30 9h76'} className={i === 1 ? THIN : INK} />
        </Group>
      ))}
    </>
  ),
  describe: () => (
    <>
      <Paper x={36} y={8} w={72} h={84}>
        <path d="M12 20h34" className={INK} />
        <Lines x={12} y={34} w={48} n={5} gap={10} />
      </Paper>
      <Pen x={92} y={80} />
    </>
  ),
  'word-paste': () => (
    <>
      <Paper x={16} y={16} w={50} h={68}>
        <path d="M8 22h34v24H8z" className={TINT} />
        <Lines x={12} y={28} w={26} n={2} gap={10} look={INK} />
        <Lines x={10} y={54} w={30} n={1} />
      </Paper>
      <path d="M72 42c8-8 12-8 18 0m-1-9 1 9-9-1" className="fill-none stroke-gold" />
      <Phone x={96} y={8}>
        <Box x={7} y={18} w={32} h={34} r={4} look={TINT} />
        <Lines x={12} y={28} w={22} n={2} gap={10} look={INK} />
        <Box x={7} y={62} w={32} h={11} r={5} look={BLUE} />
      </Phone>
    </>
  ),
  'co-authors': () => (
    <>
      <Person x={36} y={36} look={TINT} />
      <Person x={74} y={36} />
      <circle cx={122} cy={50} r={22} className={SHEET} />
      <path d="M122 50V28a22 22 0 1 1-17.800 35z" className={BLUE} />
      <path d="M122 50 104.200 63A22 22 0 0 1 122 28z" className={GOLD} />
      <circle cx={122} cy={50} r={22} className={INK} />
      <path d="M20 80h70" className={THIN} />
    </>
  ),
  confidential: () => (
    <>
      <Paper x={44} y={8} w={60} h={84}>
        <path d="M10 22h30" className={INK} />
        <path d="M10 38h40M10 48h40M10 58h40" className={THIN} strokeDasharray="2 5" />
      </Paper>
      <Lock x={104} y={66} scale={1.25} />
    </>
  ),
  'check-and-submit': () => (
    <>
      <Paper x={22} y={12} w={58} h={76}>
        {[24, 40, 56].map((y) => (
          <g key={y}>
            <path d={`m9 ${y} 3 3 6-7`} className="fill-none stroke-ok" />
            <path d={`M26 ${y}h20`} className={THIN} />
          </g>
        ))}
      </Paper>
      <path d="M92 52 146 24l-16 52-14-20z" className="fill-action-soft stroke-action" />
      <path d="m116 56 30-32" className={BLUE_LINE} />
      <Sign x={78} y={84} kind="tick" />
    </>
  ),
} as const;
