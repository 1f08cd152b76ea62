import {
  Badge,
  BLUE_LINE,
  Box,
  GOLD_LINE,
  Group,
  INK,
  Lines,
  Paper,
  Person,
  Phone,
  QrMark,
  SHEET,
  Sign,
  Tap,
  THIN,
  TINT,
} from './shapes.tsx';

/** Drawings of the ways in (R16–R21). */
export const accessPictures = {
  people: () => (
    <>
      <Person x={42} y={40} />
      <Person x={118} y={40} />
      <Person x={80} y={34} scale={1.35} look={TINT} />
    </>
  ),
  'typed-address': () => (
    <>
      <Box x={20} y={12} w={120} h={76} r={8} />
      <path d="M20 38h120" className={INK} />
      <Box x={30} y={19} w={100} h={13} r={6} look={TINT} />
      <path d="M38 25.500h46" className={BLUE_LINE} />
      <path d="M90 21v9" className={INK} />
      <Lines x={34} y={52} w={92} n={3} gap={11} />
    </>
  ),
  'portal-icon': () => (
    <>
      <Box x={20} y={12} w={120} h={76} r={8} />
      <path d="M20 28h120M28 20h.01M35 20h.01M42 20h.01" className={INK} />
      <Lines x={32} y={42} w={46} n={5} gap={9} />
      <Badge x={92} y={40} size={34} />
      <Tap x={122} y={72} />
    </>
  ),
  'iphone-camera': () => (
    <>
      <Paper x={22} y={20} w={50} h={64}>
        <QrMark x={10} y={18} size={30} />
        <path d="M12 55h26" className={THIN} />
      </Paper>
      <Phone x={92} y={8}>
        <QrMark x={13} y={24} size={20} />
        <path d="M8 28v-8h8M38 28v-8h-8M8 40v8h8M38 40v8h-8" className="fill-none stroke-gold" />
        <Box x={6} y={54} w={34} h={9} r={4} look="fill-gold stroke-none" />
        <circle cx={23} cy={73} r={5} className={INK} />
      </Phone>
      <path d="M76 48h10" className={BLUE_LINE} />
    </>
  ),
  'zalo-scan': () => (
    <>
      <Phone x={92} y={8}>
        <path d="M6 14h34v62H6z" className={TINT} />
        <QrMark x={13} y={31} size={20} />
        <path d="M8 36v-9h9M38 36v-9h-9M8 46v9h9M38 46v9h-9" className={BLUE_LINE} />
        <path d="M9 41h28" className="fill-none stroke-gold" />
      </Phone>
      <path d="M28 26h40a7 7 0 0 1 7 7v24a7 7 0 0 1-7 7H46L34 74V64h-6a7 7 0 0 1-7-7V33a7 7 0 0 1 7-7z" className={SHEET} />
      <QrMark x={36} y={33} size={24} />
      <path d="M80 45h7" className={BLUE_LINE} />
    </>
  ),
  'short-code': () => (
    <>
      <Paper x={52} y={6} w={56} h={50}>
        <QrMark x={15} y={13} size={26} />
      </Paper>
      {[14, 30, 46, 62, 86, 102, 118, 134].map((x) => (
        <Box key={x} x={x} y={68} w={13} h={18} r={3} look={TINT} />
      ))}
      <path d="M78 77h5M20.500 72v10M36.500 72v10" className={INK} />
    </>
  ),
  search: () => (
    <>
      <path d="M80 26c-10-8-26-9-42-7v58c16-2 32-1 42 7 10-8 26-9 42-7V19c-16-2-32-1-42 7zM80 26v58" className={SHEET} />
      <path d="M48 34c7-1 14 0 21 3M48 46c7-1 14 0 21 3M48 58c7-1 14 0 21 3" className={THIN} />
      <circle cx={104} cy={48} r={17} className={TINT} />
      <path d="m116 61 16 17" className="fill-none stroke-gold" strokeWidth={5} />
    </>
  ),
  'in-app-browser': () => (
    <>
      <Phone x={30} y={8}>
        <path d="M0 22h46" className={INK} />
        <path d="M30 15h.01M35 15h.01M40 15h.01" className={BLUE_LINE} strokeWidth={4} />
        <Lines x={8} y={34} w={30} n={4} gap={9} />
      </Phone>
      <Box x={84} y={18} w={58} h={44} r={6} />
      <Lines x={92} y={30} w={30} n={1} />
      <Box x={88} y={40} w={50} h={16} r={4} look={TINT} />
      <path d="M94 48h26M128 51l5-5m0 0h-4m4 0v4" className={BLUE_LINE} />
      <circle cx={65} cy={23} r={11} className={GOLD_LINE} />
    </>
  ),
  'home-screen-iphone': () => (
    <>
      <Group x={28} y={26}>
        <path d="M8 18H2v30h32V18h-6" className={BLUE_LINE} />
        <path d="M18 32V2m-9 9 9-9 9 9" className={BLUE_LINE} />
      </Group>
      <path d="M72 52h14m-5-5 5 5-5 5" className={INK} />
      <Phone x={96} y={8}>
        <Box x={8} y={16} w={12} h={12} r={3} look={THIN} />
        <Box x={26} y={16} w={12} h={12} r={3} look={THIN} />
        <Badge x={8} y={36} size={14} />
        <Box x={26} y={37} w={12} h={12} r={3} look={THIN} />
      </Phone>
      <Sign x={140} y={52} kind="plus" />
    </>
  ),
  'home-screen-android': () => (
    <>
      <Box x={22} y={22} w={46} h={56} r={6} />
      <path d="M22 38h46" className={INK} />
      <path d="M60 26v.01M60 30.500v.01M60 35v.01" className={BLUE_LINE} strokeWidth={4} />
      <Lines x={30} y={50} w={30} n={3} gap={9} />
      <path d="M76 52h12m-5-5 5 5-5 5" className={INK} />
      <Phone x={96} y={8}>
        <Box x={8} y={16} w={12} h={12} r={3} look={THIN} />
        <Box x={26} y={16} w={12} h={12} r={3} look={THIN} />
        <Badge x={8} y={36} size={14} />
        <Box x={26} y={37} w={12} h={12} r={3} look={THIN} />
      </Phone>
      <circle cx={60} cy={30.5} r={11} className={GOLD_LINE} />
    </>
  ),
} as const;
